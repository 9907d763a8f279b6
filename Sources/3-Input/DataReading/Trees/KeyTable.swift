import Bytes
import Diagnostics
import OfficialWriting
import Values

/// The keys of one piece of data, so that a key repeated from record to record is composed, checked and folded once.
struct KeyTable {
  /// A key as it goes into the tree, and the numbers by which it is compared.
  struct Key {
    var text: String
    var name: NameNumbers
  }

  /// The number of a key's folded name, and of that name without accents; the same for a key that has none.
  struct NameNumbers {
    var folded: Int
    var unmarked: Int
  }

  private var keys: [Key] = []
  /// The bytes of the keys, one after the other, and where each begins.
  private var rawBytes: [UInt8] = []
  private var rawStarts: [Int] = [0]
  /// The key that came after each key the last time.
  private var successors: [Int] = []
  private var previous = 0
  private var numbersByText: [String: Int] = [:]
  private var names: [String: Int] = [:]
  /// For each folded name the last map it was seen in, and its entry there.
  private var lastSeen: [(map: Int, entry: Int)] = []
  /// The same of names that are it but for accents.
  private var lastMarked: [(map: Int, entry: Int)] = []
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
      return Key(text: text, name: numbers(of: text))
    }
    // A clean key is in NFC, so equal text means equal bytes.
    let text = string(bytes, isASCII: !surveyed.contains(.beyondASCII))
    let number: Int
    if let known = numbersByText[text] {
      number = known
    } else {
      number = keys.count
      numbersByText[text] = number
      keys.append(Key(text: text, name: numbers(of: text)))
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
    return Key(text: text, name: numbers(of: text))
  }

  private mutating func numbers(of text: String) -> NameNumbers {
    let name = Name(text)
    let folded = number(of: name.folded)
    return NameNumbers(folded: folded, unmarked: name.unmarked == name.folded ? folded : number(of: name.unmarked))
  }

  private mutating func number(of name: String) -> Int {
    if let number = names[name] { return number }
    let number = names.count
    names[name] = number
    lastSeen.append((0, 0))
    lastMarked.append((0, 0))
    return number
  }

  /// Reports keys that are empty or occur twice in one map.
  ///
  /// - Parameter names: the numbers of the names, entry by entry.
  mutating func check(_ entries: [Datum.Entry], names: ArraySlice<NameNumbers>, door: inout TextDoor) {
    mapCount += 1
    for (index, name) in zip(entries.indices, names) {
      if entries[index].key.isEmpty { door.report(.emptyKey, at: entries[index].keyPosition) }
      let isMarked = name.folded != name.unmarked
      var seen = lastSeen[name.folded]
      if seen.map != mapCount { seen = isMarked ? lastSeen[name.unmarked] : lastMarked[name.folded] }
      if seen.map == mapCount {
        let first = entries[seen.entry]
        door.report(
          .duplicateKey(entries[index].key),
          at: entries[index].keyPosition,
          related: [Diagnostic.Related("“\(first.key)” đã ghi ở đây", door.source.place(of: first.keyPosition))]
        )
      } else {
        lastSeen[name.folded] = (mapCount, index)
        if isMarked { lastMarked[name.unmarked] = (mapCount, index) }
      }
    }
  }
}
