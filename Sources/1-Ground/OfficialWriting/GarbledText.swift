/// Where a text has letters of UTF-8 that were taken for Windows-1252: `Há»™i` for `Hội`; in bytes, the word as a whole.
///
/// Careful rather than complete: what has been taken apart has to be a Vietnamese letter once put together, and its first
/// part must not be able to end a word before a quotation mark.
/// - Complexity: O(n).
public func garbledUnicode(in text: String) -> Range<Int>? {
  var before: UInt8 = 0
  var beforeThat: UInt8 = 0
  var offset = 0
  for scalar in text.unicodeScalars {
    let byte = windows1252(scalar)
    if isGarbled(beforeThat, before, byte) {
      let word = wordAround(offset, in: text)
      return word.lowerBound..<max(word.upperBound, offset + UTF8.width(scalar))
    }
    (beforeThat, before) = (before, byte)
    offset += UTF8.width(scalar)
  }
  return nil
}

/// Whether bytes of UTF-8 end here that make a Vietnamese letter.
private func isGarbled(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
  // U+1EA0…U+1EFF
  if first == 0xE1, second == 0xBA || second == 0xBB, 0x80...0xBF ~= third { return true }
  switch second {
  // `Ã` is a letter: what ends a quotation may stand behind it.
  case 0xC3:
    return [0xA1, 0xA2, 0xA3, 0xA8, 0xA9, 0xAA, 0xAC, 0xAD, 0xB2, 0xB3, 0xB4, 0xB5, 0xB9, 0xBA, 0xBD].contains(third)
  case 0xC4: return third == 0x90 || third == 0x91 || third == 0x83 || third == 0x82 || third == 0xA9
  case 0xC6: return third == 0xA0 || third == 0xA1 || third == 0xAF || third == 0xB0
  default: return false
  }
}

/// The byte of Windows-1252 for a character; 0 where it has none.
private func windows1252(_ scalar: Unicode.Scalar) -> UInt8 {
  switch scalar.value {
  case 0x20...0x7E, 0x80...0xFF: UInt8(truncatingIfNeeded: scalar.value)
  default: upperHalf[scalar] ?? 0
  }
}

private let upperHalf: [Unicode.Scalar: UInt8] = [
  "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
  "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
  "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
]

/// Words of an old encoding inside a text in Unicode: `Căn cứ C¨n cø`; the first of them in bytes, and how many there are.
///
/// A word counts that is no Vietnamese syllable as it stands and becomes one once decoded.
/// - Complexity: O(n).
public func legacyWords(in text: String) -> (encoding: LegacyEncoding, first: Range<Int>, count: Int)? {
  var found: [LegacyEncoding: (first: Range<Int>, count: Int)] = [:]
  let bytes = text.utf8Span.span
  var index = 0
  while index < bytes.count {
    let start = index
    var word: [UInt8] = []
    var isLatin = true
    var isMarked = false
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        word.append(byte)
        index += 1
        continue
      case 0xC2 where isOldLetter(bytes[index + 1]), 0xC3:
        word.append((byte & 0x03) << 6 | (bytes[index + 1] & 0x3F))
        isMarked = true
        index += 2
        continue
      case 0xC4...0xDF:
        isLatin = false
        index += 2
        continue
      case 0xE0, 0xE1:
        isLatin = false
        index += 3
        continue
      default: break
      }
      break
    }
    if isLatin, isMarked, word.count > 1, let encoding = legacyEncoding(of: word) {
      found[encoding, default: (start..<index, 0)].count += 1
    }
    if index == start { index += 1 }
  }
  return found.max { $0.value.count < $1.value.count }.map { ($0.key, $0.value.first, $0.value.count) }
}

/// Whether a sign of Latin-1 is a letter of TCVN3 that stands for nothing else inside a word.
private func isOldLetter(_ byte: UInt8) -> Bool {
  switch byte {
  case 0xA1...0xAE, 0xB6...0xB8, 0xBB...0xBF: byte != 0xAB && byte != 0xBB
  default: false
  }
}

/// A mark of a tone that stands beside its letter: a combining mark that goes with no letter, which is certain, or a sign such
/// as `` ` `` inside a word. The word, in bytes.
/// - Complexity: O(n).
public func looseMark(in text: String) -> (word: Range<Int>, isCertain: Bool)? {
  var offset = 0
  var before: Unicode.Scalar = " "
  var hasOpening = false
  var sign: Int?
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323:
      let word = wordAround(offset, in: text)
      return (word.lowerBound..<max(word.upperBound, offset + 2), true)
    case 0x60, 0xB4, 0x2C6, 0x2DC:
      if LetterTable.shared[before] == nil { hasOpening = true } else if !hasOpening, sign == nil { sign = offset }
    default: break
    }
    before = scalar
    offset += UTF8.width(scalar)
  }
  guard let sign, !hasOpening else { return nil }
  return (wordAround(sign, in: text), false)
}

/// The bytes between the spaces around a byte, without marks at the end.
private func wordAround(_ offset: Int, in text: String) -> Range<Int> {
  let bytes = text.utf8Span.span
  var (start, end) = (offset, offset)
  while start > 0, bytes[start - 1] != 0x20 { start -= 1 }
  while end < bytes.count, bytes[end] != 0x20 { end += 1 }
  while end > offset + 1, [0x2C, 0x2E, 0x2F, 0x3A, 0x3B].contains(bytes[end - 1]) { end -= 1 }
  return start..<end
}
