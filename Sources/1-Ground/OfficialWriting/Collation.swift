/// What a text is sorted by in Vietnamese; make it once for each text, then sort the keys.
///
/// Syllable by syllable: first letters (a ă â b c d đ e ê … z), then the tone (none, huyền, hỏi, ngã, sắc, nặng); so all
/// that begins with `ba` comes before all that begins with `bà`. Digits compare as one number and come before letters.
/// Spaces and signs only part syllables. Where nothing else differs, signs decide, then small letters come before
/// capitals. `hoà` and `hòa` are neighbours.
public struct VietnameseSortKey: Sendable, Hashable, Comparable {
  private let bytes: [UInt8]

  /// The key of a text.
  public init(_ text: String) {
    var builder = SortKeyBuilder()
    builder.read(normalizedNFC(text).text)
    bytes = builder.finish()
  }

  /// The key of a person's name: the given name, which is the last word, then surname and middle names.
  public init(byGivenName name: String) {
    let name = normalizedNFC(name).text
    let words = name.split(whereSeparator: \.isWhitespace)
    var builder = SortKeyBuilder()
    if let given = words.last { builder.read(String(given)) }
    builder.endPart()
    builder.read(words.dropLast().joined(separator: " "))
    bytes = builder.finish()
  }

  /// Whether the left text comes first.
  public static func < (left: VietnameseSortKey, right: VietnameseSortKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Writes a key whose bytes compare as the texts should.
///
///     key      ← parts 00 lower-case text 00 case of each letter
///     part     ← (syllable 01 tone | number)* 00
///     syllable ← one byte for each letter, 10…30, or F0 and three bytes for other scripts
///     number   ← 02, count of digits, the digits
private struct SortKeyBuilder {
  private static let endOfPart: UInt8 = 0
  private static let endOfSyllable: UInt8 = 1
  private static let number: UInt8 = 2
  private static let firstLetter: UInt8 = 0x10
  private static let otherScript: UInt8 = 0xF0

  private var key: [UInt8] = []
  private var signs: [UInt8] = []
  private var cases: [UInt8] = []
  private var isInSyllable = false
  private var tone: UInt8 = 0
  private var digits: [UInt8]?

  mutating func read(_ text: String) {
    let table = LetterTable.shared
    for scalar in text.unicodeScalars {
      if let letter = table[scalar] ?? (scalar.isASCII ? nil : table[canonicalBase(scalar)]) {
        endNumber()
        key.append(Self.firstLetter + letter.rank)
        cases.append(letter.isUpper ? 2 : 1)
        isInSyllable = true
        if tone == 0 { tone = letter.tone }
      } else if ("0"..."9").contains(scalar) {
        endSyllable()
        let value = UInt8(ascii: scalar)
        if digits?.isEmpty ?? true, value == 0x30 { digits = [] } else { digits = (digits ?? []) + [value] }
      } else if scalar.properties.isAlphabetic {
        endNumber()
        key += [Self.otherScript] + (0..<3).map { UInt8(truncatingIfNeeded: scalar.value >> (16 - 8 * $0)) }
        isInSyllable = true
      } else {
        endNumber()
        endSyllable()
      }
    }
    endNumber()
    endSyllable()
    signs += text.lowercased().utf8
    signs.append(Self.endOfPart)
  }

  mutating func endPart() { key.append(Self.endOfPart) }

  mutating func finish() -> [UInt8] {
    endPart()
    return key + signs + cases
  }

  private mutating func endSyllable() {
    guard isInSyllable else { return }
    key += [Self.endOfSyllable, tone]
    isInSyllable = false
    tone = 0
  }

  private mutating func endNumber() {
    guard let digits else { return }
    key += [Self.number, UInt8(clamping: digits.count)] + digits
    self.digits = nil
  }
}
