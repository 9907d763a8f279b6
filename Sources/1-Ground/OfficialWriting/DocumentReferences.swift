public import Bytes

/// Where a text names documents by number and symbol, such as `05/TTr-VHXH` or `152/2025/NĐ-CP`: UTF-8 byte ranges from the
/// number (or the stroke of a number still to come, `/KH-UBND`) to the end of a symbol of several groups.
///
/// A line must not end at the hyphen of such a symbol.
///
/// - Complexity: O(n), one search for a stroke in a text without one.
public func documentReferences(in text: String) -> [Range<Int>] {
  let bytes = text.utf8Span.span
  guard bytes.count >= shortest else { return [] }
  var result: [Range<Int>] = []
  var index = 0
  while let stroke = bytes.firstIndex(of: UInt8(ascii: "/"), from: index) {
    let start = startOfNumber(before: stroke, in: bytes, from: result.last?.upperBound ?? 0)
    let end = endOfSymbol(behind: stroke, in: bytes)
    index = max(end, stroke + 1)
    if let start, holdsJoinedGroups(bytes, from: stroke, to: end) { result.append(start..<end) }
  }
  return result
}

/// Whether a text may name a document: hardly any text has a stroke.
@inlinable
public func mayNameDocuments(_ text: String) -> Bool {
  let bytes = text.utf8Span.span
  return bytes.count >= 4 && bytes.firstIndex(of: UInt8(ascii: "/")) != nil
}

/// Bytes of the shortest reference, `/A-B`.
private let shortest = 4

/// Digits directly before a stroke; the stroke itself where nothing stands before it; nil where something else does.
private func startOfNumber(before stroke: Int, in bytes: Span<UInt8>, from first: Int) -> Int? {
  var start = stroke
  while start > first, 0x30...0x39 ~= bytes[start - 1] { start -= 1 }
  guard start > first else { return start }
  return isPartOfWord(bytes[start - 1]) ? nil : start
}

/// The end of letters, digits, hyphens and further strokes; a hyphen or stroke at the end is not part of it.
private func endOfSymbol(behind stroke: Int, in bytes: Span<UInt8>) -> Int {
  var end = stroke + 1
  while end < bytes.count, isPartOfWord(bytes[end]) { end += 1 }
  while end > stroke + 1, bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
  return end
}

/// Whether some hyphen behind the last stroke has letters on both sides.
private func holdsJoinedGroups(_ bytes: Span<UInt8>, from stroke: Int, to end: Int) -> Bool {
  var isJoined = false
  for index in stroke..<end {
    switch bytes[index] {
    case UInt8(ascii: "/"): isJoined = false
    case UInt8(ascii: "-") where isLetter(bytes[index - 1]) && index + 1 < end && isLetter(bytes[index + 1]):
      isJoined = true
    default: break
    }
  }
  return isJoined
}

/// A letter, a digit, a hyphen or a stroke.
private func isPartOfWord(_ byte: UInt8) -> Bool {
  isLetter(byte) || 0x30...0x39 ~= byte || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/")
}

/// A letter of ASCII, or part of any other character.
private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80 }
