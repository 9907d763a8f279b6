import Bytes
import DataBinding
import Values

/// Which field each key means, as records have shown: records of one list have the same keys in the same order.
struct ShapedKeys {
  let shape: RecordShape
  /// By group: the keys in the order of the record before, as ranges of the bytes.
  private var remembered: [[(key: Range<Int>, slot: Int)]]
  private var keyBytes: [UInt8] = []

  private static let byteLimit = 65_536

  init(_ shape: RecordShape) {
    self.shape = shape
    remembered = shape.groups.map { _ in [] }
  }

  /// The values of a record of JSON; nil where it is not clean.
  mutating func values(
    of range: Range<Int>,
    in bytes: Span<UInt8>,
    _ reader: inout JSONReader,
    _ door: inout TextDoor
  ) -> [Value]? { reader.values(bytes, range, &self, door: &door) }

  /// The slot of a key.
  ///
  /// - Parameters:
  ///   - bytes: the key.
  ///   - place: how many keys of the group came before it.
  ///   - group: the number of the group.
  @inline(__always)
  mutating func slot(of bytes: Span<UInt8>, at place: Int, in group: Int, _ door: inout TextDoor) -> Int? {
    if place < remembered[group].count {
      let (key, slot) = remembered[group][place]
      if keyBytes.span.extracting(key).isEqual(to: bytes) { return slot }
    }
    return lookUp(bytes, at: place, in: group, &door)
  }

  @inline(never)
  private mutating func lookUp(_ bytes: Span<UInt8>, at place: Int, in group: Int, _ door: inout TextDoor) -> Int? {
    guard bytes.firstIndex(of: 0x5C) == nil, let key = door.cleanText(bytes), let slot = shape.groups[group].slot(key)
    else { return nil }
    // Records that all differ must not fill the memory.
    guard keyBytes.count < Self.byteLimit, place <= remembered[group].count else { return slot }
    let start = keyBytes.count
    for index in bytes.indices { keyBytes.append(bytes[index]) }
    if place == remembered[group].count { remembered[group].append((0..<0, slot)) }
    remembered[group][place] = (start..<keyBytes.count, slot)
    return slot
  }
}
