internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// A cited Điều has a capital, khoản and điểm have none.
struct CitedPartsHaveTheirCapitals: TextRule {
  static let page = RulePage(
    "CP-01",
    "Viện dẫn viết hoa Điều, viết thường khoản, điểm",
    clause: Clause.capitals("V, khoản 7"),
    levels: [.warning],
    reads: .words,
    passes: "điểm a khoản 2 Điều 5",
    fails: "Khoản 2 điều 5"
  )

  private static let spellings =
    (1...9).flatMap { ["điều \($0)", "Khoản \($0)", "Điểm \($0) "] }
    + "abcdđeghiklmnopqrstuvxyABCDĐEGHIKLMNOPQRSTUVXY".map { "Điểm \($0) " }

  var wakes: Wake { .spellings(Self.spellings) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    let passage = Passage(text.plain)
    for word in passage.ranges(of: "điều") {
      guard let number = Self.number(passage, behind: word), !Self.isCounted(passage, word) else { continue }
      add("Điều", passage, text, word.lowerBound..<number, &findings)
    }
    for word in passage.ranges(of: "Khoản") where passage.isMidSentence(word.lowerBound) {
      guard let number = Self.number(passage, behind: word) else { continue }
      add("khoản", passage, text, word.lowerBound..<number, &findings)
    }
    for word in passage.ranges(of: "Điểm") where passage.isMidSentence(word.lowerBound) {
      // `Điểm a khoản 2`; `Điểm 9` is a mark.
      guard passage.has(" ", at: word.upperBound) else { continue }
      let letter = passage.word(at: word.upperBound + 1)
      guard passage[letter].count == 1,
        passage.has(" khoản ", at: letter.upperBound)
          || passage.has(" Khoản ", at: letter.upperBound)
      else { continue }
      add("điểm", passage, text, word.lowerBound..<letter.upperBound, &findings)
    }
  }

  private func add(
    _ right: String,
    _ passage: Passage,
    _ text: DocumentSubject.Text,
    _ bytes: Range<Int>,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    let words = passage[bytes]
    let mended = right + words.drop { $0 != " " }
    findings.append(
      Self.finding(
        "viện dẫn viết “\(words)”",
        at: text.span(bytes),
        expected: "Điều viết hoa; khoản, điểm viết thường",
        hint: "viết “\(mended)”"
      )
    )
  }

  /// The end of a number behind a word, where it is not an amount.
  private static func number(_ passage: Passage, behind word: Range<Int>) -> Int? {
    guard passage.has(" ", at: word.upperBound), let number = passage.number(at: word.upperBound + 1),
      !passage.has("%", at: number.end)
    else { return nil }
    // `khoản 5.000 đồng`, `khoản 2,5 tỷ`, `khoản 3 triệu`
    if passage.number(at: number.end + 1) != nil, passage.has(".", at: number.end) || passage.has(",", at: number.end) {
      return nil
    }
    return amounts.contains { passage.has($0, at: number.end) } ? nil : number.end
  }

  private static let amounts = [" đồng", " nghìn", " triệu", " tỷ", " tỉ"]

  /// `những điều 2 bên thỏa thuận`, `thực hiện 5 điều 19 tháng 5`: something is counted or spoken of; but not `khoản 2 điều 5`.
  private static func isCounted(_ passage: Passage, _ word: Range<Int>) -> Bool {
    guard let before = passage.word(before: word.lowerBound) else { return false }
    let text = passage[before].lowercased()
    guard Int(text) != nil else { return counts.contains(text) }
    return passage.word(before: before.lowerBound).map { passage[$0].lowercased() != "khoản" } ?? true
  }

  private static let counts: Set<String> = [
    "những", "nhiều", "mọi", "vài", "mấy", "mỗi", "từng", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
    "mười",
    "số", "cứ", "bao",
  ]
}
