import Glibc

/// Where a text names documents by number and symbol, such as `05/TTr-VHXH` or `152/2025/NĐ-CP`: UTF-8 byte ranges from the
/// number (or the stroke of a number still to come, `/KH-UBND`) to the end of a symbol of several groups.
///
/// A line must not end at the hyphen of such a symbol.
///
/// - Complexity: O(n), one search for a stroke in a text without one.
public func documentReferences(in text: String) -> [Range<Int>] {
  let bytes = text.utf8Span.span
  return unsafe bytes.withUnsafeBufferPointer { unsafe references(in: $0) }
}

private func references(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
  var result: [Range<Int>] = []
  var index = 0
  while index < bytes.count, let base = bytes.baseAddress,
    let found = unsafe memchr(base + index, 0x2F, bytes.count - index)
  {
    let stroke = unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    let start = unsafe startOfNumber(before: stroke, in: bytes, from: result.last?.upperBound ?? 0)
    let end = unsafe endOfSymbol(behind: stroke, in: bytes)
    index = max(end, stroke + 1)
    if let start, unsafe holdsJoinedGroups(bytes, from: stroke, to: end) { result.append(start..<end) }
  }
  return result
}

/// Digits directly before a stroke; the stroke itself where nothing stands before it; nil where something else does.
private func startOfNumber(before stroke: Int, in bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int? {
  var start = stroke
  while start > first, unsafe 0x30...0x39 ~= bytes[start - 1] { start -= 1 }
  guard start > first else { return start }
  return unsafe isPartOfWord(bytes[start - 1]) ? nil : start
}

/// The end of letters, digits, hyphens and further strokes; a hyphen or stroke at the end is not part of it.
private func endOfSymbol(behind stroke: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var end = stroke + 1
  while end < bytes.count, unsafe isPartOfWord(bytes[end]) { end += 1 }
  while end > stroke + 1, unsafe bytes[end - 1] == 0x2D || bytes[end - 1] == 0x2F { end -= 1 }
  return end
}

/// Whether some hyphen behind the last stroke has letters on both sides.
private func holdsJoinedGroups(_ bytes: UnsafeBufferPointer<UInt8>, from stroke: Int, to end: Int) -> Bool {
  var isJoined = false
  for index in stroke..<end {
    switch unsafe bytes[index] {
    case 0x2F: isJoined = false
    case 0x2D where unsafe isLetter(bytes[index - 1]) && index + 1 < end && isLetter(bytes[index + 1]): isJoined = true
    default: break
    }
  }
  return isJoined
}

private func isPartOfWord(_ byte: UInt8) -> Bool { isLetter(byte) || 0x2D...0x39 ~= byte && byte != 0x2E }

/// A letter of ASCII, or part of any other character.
private func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80 }
