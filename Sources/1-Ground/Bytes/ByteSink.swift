/// Bytes of a document being written: a buffer that grows and is used again for the next document.
///
/// Markup goes in with ``append(_:)-(StaticString)``; everything that comes from a document goes in through
/// ``appendText(_:)``, ``appendAttribute(_:)`` or ``appendPlain(_:)``, so that no value can turn into markup.
public struct ByteSink: Sendable {
  /// Room for the bytes, the first `count` of which are written.
  @usableFromInline var storage: [UInt8]

  @usableFromInline var written = 0

  /// How many bytes are written.
  @inlinable public var count: Int { written }

  /// Makes an empty sink with room for some bytes.
  public init(minimumCapacity: Int = 0) { storage = [UInt8](repeating: 0, count: minimumCapacity) }

  /// The bytes written so far, copied.
  public var bytes: [UInt8] { Array(storage[..<count]) }

  /// Lends the bytes written so far, without a copy.
  public func withBytes<Result, Failure: Error>(
    _ body: (borrowing Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(storage.span.extracting(first: count))
  }

  /// Forgets what was written.
  ///
  /// - Parameter keepingCapacity: whether the next document gets the same room without asking the system for it.
  public mutating func removeAll(keepingCapacity: Bool = true) {
    written = 0
    if !keepingCapacity { storage = [] }
  }

  /// Writes one byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    written += 1
  }

  /// Writes characters of the program itself, such as markup, as they are.
  @inlinable @inline(__always)
  public mutating func append(_ characters: StaticString) {
    unsafe append(UnsafeBufferPointer(start: characters.utf8Start, count: characters.utf8CodeUnitCount))
  }

  /// Writes bytes as they are; for text made ahead, such as a style sheet.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: borrowing Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// Writes a whole number in decimal digits.
  public mutating func append(decimal number: Int) {
    var divisor: UInt = 1
    let magnitude = number.magnitude
    while magnitude / divisor >= 10 { divisor *= 10 }
    if number < 0 { append(UInt8(ascii: "-")) }
    while divisor > 0 {
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / divisor % 10))
      divisor /= 10
    }
  }

  /// Writes one byte several times.
  public mutating func append(repeating byte: UInt8, count times: Int) {
    guard times > 0 else { return }
    let end = count
    if storage.count - end < times { grow(by: times) }
    for index in end..<end + times { storage[index] = byte }
    written = end + times
  }

  /// Writes bytes as they are, which stay valid for the call.
  @inlinable @inline(__always)
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    guard let start = source.baseAddress else { return }
    let length = source.count
    let end = count
    if storage.count - end < length { grow(by: length) }
    unsafe storage.withUnsafeMutableBufferPointer { room in
      guard let base = room.baseAddress else { return }
      unsafe (base + end).update(from: start, count: length)
    }
    written = end + length
  }

  /// Writes bytes as they are, and keeps room for more behind them.
  @inline(__always)
  mutating func append(_ bytes: borrowing Span<UInt8>, withRoomBehind room: Int) {
    if storage.count - count < bytes.count + room { grow(by: bytes.count + room) }
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// The bytes from an index on, with those of the room behind what is written.
  @inline(__always)
  func block(at index: Int) -> ByteBlock { ByteBlock(storage.span, from: index, filler: 0) }

  /// Forgets the last bytes.
  @inline(__always)
  mutating func removeLast(_ length: Int) { written -= length }

  /// Makes room for more bytes, at least doubling it.
  @inline(never)
  @usableFromInline mutating func grow(by length: Int) {
    storage.append(contentsOf: repeatElement(0, count: max(length, storage.count, 4096)))
  }
}
