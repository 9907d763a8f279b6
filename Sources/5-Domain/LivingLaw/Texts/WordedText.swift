import OfficialWriting
import Values

/// A text cut into words, to look for phrases and days in it.
struct WordedText {
  /// A word, or one mark of punctuation.
  struct Word {
    /// In small letters; `Ủy ban nhân dân` and `UBND` are one word, `ubnd`.
    var folded: String
    /// Where it stands.
    var range: Range<String.Index>
  }

  let text: String
  private(set) var words: [Word] = []

  init(_ text: String) {
    self.text = text
    cut()
    for (long, short) in Self.shortForms { join(long, as: short) }
  }

  /// Bodies that are written in full or short.
  private static let shortForms = [
    (["ủy", "ban", "nhân", "dân"], "ubnd"), (["hội", "đồng", "nhân", "dân"], "hđnd"),
  ]

  private mutating func cut() {
    let scalars = text.unicodeScalars
    var start: String.Index?
    func close(_ words: inout [Word], at end: String.Index) {
      guard let first = start else { return }
      words.append(Word(folded: TonePlacement.onFirstVowel(text[first..<end].lowercased()), range: first..<end))
      start = nil
    }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      defer { index = next }
      if Self.isOfWord(scalar) {
        if start == nil { start = index }
        continue
      }
      close(&words, at: index)
      guard !scalar.properties.isWhitespace, !Self.dashes.contains(scalar) else { continue }
      words.append(Word(folded: String(Character(scalar)), range: index..<next))
    }
    close(&words, at: scalars.endIndex)
  }

  /// Whether words are made of a character: letters, digits, and marks that stand on letters.
  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
    case 0..<0x80: return false
    // Vietnamese letters with their tones.
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1B0, 0x1EA0...0x1EF9: return true
    default:
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        return true
      default: return false
      }
    }
  }

  /// Dashes come and go in names, so they are no words.
  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—"]

  private mutating func join(_ long: [String], as short: String) {
    for range in ranges(of: long).reversed() {
      let whole = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
      words.replaceSubrange(range, with: [Word(folded: short, range: whole)])
    }
  }

  /// A name in small letters with the tones of its open syllables in the other place; nil where it has none.
  static func withOtherTones(_ name: String) -> String? {
    let other = TonePlacement.onSecondVowel(name)
    return other == name ? nil : other
  }

  /// The words of a phrase, as this type cuts them.
  static func phrase(_ text: String) -> [String] { WordedText(text).words.map(\.folded) }

  /// Where a phrase stands, in the order of the text.
  func ranges(of phrase: [String], in part: Range<Int>? = nil) -> [Range<Int>] {
    let part = part ?? words.indices
    guard let first = phrase.first, phrase.count <= part.count else { return [] }
    return (part.lowerBound...(part.upperBound - phrase.count)).filter { start in
      words[start].folded == first && zip(words[start...], phrase).allSatisfy { $0.folded == $1 }
    }.map { $0..<($0 + phrase.count) }
  }

  /// Where the first of some phrases stands.
  func first(of phrases: [[String]]) -> Range<Int>? {
    phrases.flatMap { ranges(of: $0) }.min { $0.lowerBound < $1.lowerBound }
  }

  /// The UTF-8 bytes of a run of words.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    guard let first = words[range].first, let last = words[range].last else { return 0..<0 }
    let start = text.utf8.distance(from: text.startIndex, to: first.range.lowerBound)
    return start..<start + text.utf8.distance(from: first.range.lowerBound, to: last.range.upperBound)
  }

  /// The characters of a run of words.
  func original(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return String(text[first.range.lowerBound..<last.range.upperBound])
  }

  /// Whether a word begins with a capital.
  func isCapitalized(_ index: Int) -> Bool { text[words[index].range.lowerBound].isUppercase }

  /// The sentence, or the part of a list between semicolons, that some words stand in.
  func sentence(around range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, !isEnd(start - 1) { start -= 1 }
    var end = range.upperBound
    while end < words.count, !isEnd(end) { end += 1 }
    return start..<end
  }

  private func isEnd(_ index: Int) -> Bool {
    if words[index].folded == ";" { return true }
    guard words[index].folded == "." else { return false }
    let after = words[index].range.upperBound
    guard after < text.endIndex else { return true }
    // `TP. Hạ Sơn`, `TM. UBND` go on.
    return text[after].isWhitespace && index > 0 && words[index - 1].folded.count > 2
  }

  /// Whether words stand between quotation marks.
  func isQuoted(_ range: Range<Int>) -> Bool {
    var depth = 0
    var isStraight = false
    for word in words[..<range.lowerBound] {
      switch word.folded {
      case "“": depth += 1
      case "”": depth = max(0, depth - 1)
      case "\"": isStraight.toggle()
      default: break
      }
    }
    return depth > 0 || isStraight
  }
}

extension WordedText {
  /// The days a run of words names: `05/3/2024`, `ngày 05 tháng 3 năm 2024`.
  func dates(in part: Range<Int>) -> [CalendarDate] {
    part.dropLast(4).compactMap { index in
      let marks = (words[index + 1].folded, words[index + 3].folded)
      guard marks == ("/", "/") || marks == ("tháng", "năm"), words[index + 4].folded.utf8.count == 4,
        let day = Int(words[index].folded), let month = Int(words[index + 2].folded),
        let year = Int(words[index + 4].folded)
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)
    }
  }

  /// The years that a run of words names, those of whole days too.
  func years(in part: Range<Int>) -> [Int] {
    words[part].compactMap { word in
      guard word.folded.utf8.count == 4, let year = Int(word.folded), (1945...2100).contains(year) else { return nil }
      return year
    }
  }
}

extension WordedText {
  /// The UTF-8 bytes of the first place some characters stand at, in small letters or capitals; nil where they do not.
  func bytes(of characters: String) -> Range<Int>? {
    let whole = text.lowercased()
    // Small letters may take other bytes than capitals; then there is no telling.
    guard whole.utf8.count == text.utf8.count, let range = whole.firstRange(of: characters.lowercased()) else {
      return nil
    }
    let start = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
    return start..<start + whole[range].utf8.count
  }
}
