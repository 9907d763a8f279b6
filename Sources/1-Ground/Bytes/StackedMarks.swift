/// Counts combining marks that no writing needs: those beyond the fourth on one letter, and those that stand on none.
///
/// Vietnamese typed as letters and marks has two on a letter at most. Thousands on one letter are an attack: whoever
/// compares, composes or looks up such a text puts the marks in order, which takes the square of their number, in Swift's
/// library as well as in utf8proc. So readers count them in all texts of a file together, however they are put
/// together later, and refuse a file with more than ``most``.
public struct StackedMarks: Sendable {
  /// How many a file may have; the square of it is still done at once.
  public static let most = 1000
  /// How many marks a letter may have before they count.
  private static let onLetter = 4

  /// How many were counted.
  public private(set) var count = 0
  /// Whether there are more than a file may have.
  public var areTooMany: Bool { count > Self.most }

  /// Makes a counter.
  public init() {}

  /// Counts those of a text.
  ///
  /// - Parameter text: well-formed UTF-8.
  /// - Returns: the bytes of the mark that was the first too many, if it stands in this text.
  @discardableResult
  public mutating func add(_ text: Span<UInt8>) -> Range<Int>? {
    var excess: Range<Int>?
    // A text begins without a letter.
    var onThisLetter = Self.onLetter
    var index = 0
    while index < text.count {
      let byte = text[index]
      // No mark is below U+0300.
      if byte < 0xCC {
        onThisLetter = 0
        index += byte < 0x80 ? 1 : 2
        continue
      }
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      // U+1E00 … U+1EFF are letters, those of Vietnamese among them.
      let isLetter = byte == 0xE1 && 0xB8...0xBB ~= text[index + 1]
      if isLetter || !Self.isMark(text, index, length) {
        onThisLetter = 0
      } else {
        onThisLetter += 1
        if onThisLetter > Self.onLetter {
          count += 1
          if count == Self.most + 1 { excess = index..<index + length }
        }
      }
      index += length
    }
    return excess
  }

  /// Whether a scalar is put in order with its neighbours when a text is composed.
  private static func isMark(_ text: Span<UInt8>, _ index: Int, _ length: Int) -> Bool {
    var value = UInt32(text[index]) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(text[index + offset]) & 0x3F }
    guard let scalar = Unicode.Scalar(value) else { return false }
    // Three vowels of Tibetan are letters made of marks.
    return scalar.properties.canonicalCombiningClass != .notReordered || [0x0F73, 0x0F75, 0x0F81].contains(value)
  }
}
