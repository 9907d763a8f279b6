import Bytes
import Diagnostics
import OfficialWriting
import Values

/// The keys of one piece of data, so that a key repeated from record to record is composed, checked and folded once.
struct KeyTable {
  /// A key as it goes into the tree, and the number of its folded name.
  struct Key {
    var text: String
    var fold: Int
  }

  private var keys: [Key] = []
  /// The bytes of the keys, one after the other, and where each begins.
  private var rawBytes: [UInt8] = []
  private var rawStarts: [Int] = [0]
  /// The key that came after each key the last time.
  private var successors: [Int] = []
  private var previous = 0
  private var numbersByText: [String: Int] = [:]
  private var folds: [String: Int] = [:]
  /// For each folded name the last map it was seen in, and its entry there.
  private var lastSeen: [(map: Int, entry: Int)] = []
  private var mapCount = 0

  /// The key with some bytes, when it is the one that came after the last key before; nil when it has to be looked up.
  mutating func next(_ bytes: Span<UInt8>) -> Key? {
    guard previous < successors.count else { return nil }
    let guess = successors[previous]
    let range = rawStarts[guess]..<rawStarts[guess + 1]
    guard rawBytes.span.extracting(range).isEqual(to: bytes) else { return nil }
    previous = guess
    return keys[guess]
  }

  /// A key whose bytes stand in the file as they are.
  ///
  /// - Parameter bytes: valid UTF-8 without escapes.
  mutating func key(_ bytes: Span<UInt8>, at position: Position, door: inout TextDoor) -> Key {
    let surveyed = survey(bytes)
    guard surveyed.isDisjoint(with: [.careful, .blanks, .latin]) else {
      let text = door.text(bytes, surveyed: surveyed, at: position, isExact: true)
      return Key(text: text, fold: fold(text))
    }
    // A clean key is in NFC, so equal text means equal bytes.
    let text = string(bytes, isASCII: !surveyed.contains(.beyondASCII))
    let number: Int
    if let known = numbersByText[text] {
      number = known
    } else {
      number = keys.count
      numbersByText[text] = number
      keys.append(Key(text: text, fold: fold(text)))
      for index in bytes.indices { rawBytes.append(bytes[index]) }
      rawStarts.append(rawBytes.count)
      successors.append(number)
    }
    if previous < successors.count { successors[previous] = number }
    previous = number
    return keys[number]
  }

  /// A key that had to be decoded.
  mutating func key(_ text: String, at position: Position, door: inout TextDoor) -> Key {
    let text = door.text(text, at: position)
    return Key(text: text, fold: fold(text))
  }

  /// The number of a folded name; equal for keys that count as the same.
  private mutating func fold(_ text: String) -> Int {
    let name = foldedName(text)
    if let number = folds[name] { return number }
    let number = folds.count
    folds[name] = number
    lastSeen.append((0, 0))
    return number
  }

  /// Reports keys that are empty or occur twice in one map.
  ///
  /// - Parameter folds: the numbers of the folded names, entry by entry.
  mutating func check(_ entries: [Datum.Entry], folds: ArraySlice<Int>, door: inout TextDoor) {
    mapCount += 1
    for (index, fold) in zip(entries.indices, folds) {
      if entries[index].key.isEmpty { door.report(.emptyKey, at: entries[index].keyPosition) }
      if lastSeen[fold].map == mapCount {
        let first = entries[lastSeen[fold].entry]
        door.report(
          .duplicateKey(entries[index].key),
          at: entries[index].keyPosition,
          related: [Diagnostic.Related("“\(first.key)” đã ghi ở đây", door.source.place(of: first.keyPosition))]
        )
      } else {
        lastSeen[fold] = (mapCount, index)
      }
    }
  }
}
