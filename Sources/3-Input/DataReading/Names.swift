import OfficialWriting
import Values

/// Whether two keys count as one: their folded names are equal, or one is the other without any accent.
///
/// Keys of ASCII letters, nearly all of them, are compared byte by byte without making the folded names.
///
/// - Parameters:
///   - left: a key in NFC.
///   - right: a key in NFC.
func isSameName(_ left: String, _ right: String) -> Bool {
  let first = left.utf8Span.span
  let second = right.utf8Span.span
  var leftIndex = 0
  var rightIndex = 0
  while true {
    let leftByte = nextFolded(first, &leftIndex)
    let rightByte = nextFolded(second, &rightIndex)
    guard let leftByte, let rightByte else { return leftByte == rightByte }
    // Letters beyond ASCII may differ in case only, or be spaces.
    if leftByte >= 0x80 || rightByte >= 0x80 {
      if leftByte != rightByte { return isSameFolded(foldedName(left), foldedName(right)) }
    } else if leftByte != rightByte {
      // A byte beyond ASCII further on cannot change what stands here, unless it is a space that ends the name.
      if leftByte == UInt8(ascii: "_") || rightByte == UInt8(ascii: "_") {
        return foldedName(left) == foldedName(right)
      }
      return false
    }
  }
}

private func isSameFolded(_ left: String, _ right: String) -> Bool {
  left == right || withoutMarks(left) == right || left == withoutMarks(right)
}

/// The next byte of a folded name: ASCII letters small, each run of spaces, `_` and `-` one `_`, none at the ends.
@inline(__always)
private func nextFolded(_ name: Span<UInt8>, _ index: inout Int) -> UInt8? {
  let start = index
  while index < name.count, isSeparator(name[index]) { index += 1 }
  guard index < name.count else { return nil }
  if index > start, start > 0 { return UInt8(ascii: "_") }
  let byte = name[index]
  index += 1
  return 0x41...0x5A ~= byte ? byte | 0x20 : byte
}

@inline(__always)
private func isSeparator(_ byte: UInt8) -> Bool {
  byte == 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}

extension [Datum.Entry] {
  /// The entry with a key.
  func entry(_ name: String) -> Datum.Entry? { first { isSameName($0.key, name) } }

  /// The text under a key and where it stands, if there is any.
  func scalar(_ name: String) -> (text: String, position: Position)? {
    guard let entry = entry(name), let text = entry.value.characters, !text.isEmpty else { return nil }
    return (text, entry.value.position)
  }
}
