import Diagnostics

/// A document that says a list or an appendix goes with it has one.
enum AttachmentIsThere: CheckedRule {
  static let rule = CommendationRule(
    code: "V-C2",
    title: "Có phụ lục khi nhắc phụ lục",
    text: """
      Văn bản ghi “có danh sách kèm theo”, “Phụ lục kèm theo” thì phải có phụ lục. Câu nói về hồ sơ nơi khác gửi đến (“gửi”,
      “nộp”, “hồ sơ gồm”) thì chỉ cảnh báo; phụ lục kèm theo một văn bản khác thì không xét.
      """,
    levels: [.error, .warning],
    source: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III",
    example: "Văn bản nhắc danh sách kèm theo nhưng không có phụ lục"
  )

  /// What may be said to go with a document.
  private static let things = hints.map(WordedText.phrase)
  /// How it is said.
  static let verbs = ["kèm theo", "đính kèm"]
  /// What texts without it need not be looked into for.
  static let hints = ["danh sách", "phụ lục", "biểu mẫu"]

  /// What a text says of an attachment, in a document without one.
  static func finding(_ text: WordedText, _ role: LiveDocument.Role) -> DocumentFinding? {
    guard role != .legalBasis else { return nil }
    for verb in verbs.flatMap({ text.ranges(of: WordedText.phrase($0)) }) where !text.isQuoted(verb) {
      guard let claim = claim(text, verb), !isOfAnotherPaper(text, after: verb.upperBound) else { continue }
      return DocumentFinding(
        isForOthers(text, before: claim) ? .warning : .error,
        rule,
        "văn bản nhắc \(text.original(claim).lowercased()) nhưng không có phụ lục",
        expected: "một phụ lục",
        hint: "thêm phụ lục vào văn bản, hoặc bỏ câu ấy",
        words: [text.original(claim), text.original(verb)]
      )
    }
    return nil
  }

  /// `(Có danh sách … kèm theo)`, `tại Phụ lục kèm theo`: the thing, up to six words, the verb, and before the thing
  /// what makes it a statement about this document.
  private static func claim(_ text: WordedText, _ verb: Range<Int>) -> Range<Int>? {
    let reach = max(0, verb.lowerBound - 8)..<verb.lowerBound
    let found = things.flatMap { text.ranges(of: $0, in: reach) }.min { $0.lowerBound < $1.lowerBound }
    guard let thing = found,
      !text.words[thing.upperBound..<verb.lowerBound].contains(where: { [",", ":", "(", ")"].contains($0.folded) })
    else { return nil }
    let whole = thing.lowerBound..<verb.upperBound
    let opening = (thing.lowerBound > 0 ? text.words[thing.lowerBound - 1].folded : "(")
    if ["(", "có", "theo", "tại", "ở", "xem", "trong"].contains(opening) { return whole }
    let after = text.words[verb.upperBound...].prefix(4).map(\.folded)
    return after.contains("này") ? whole : nil
  }

  /// `kèm theo Quyết định số 12/QĐ-UBND`, but not `kèm theo Quyết định này`
  private static func isOfAnotherPaper(_ text: WordedText, after index: Int) -> Bool {
    let next = text.words[index...].prefix(4).map(\.folded)
    guard let first = next.first, papers.contains(first) else { return false }
    return !next.contains("này")
  }

  /// How names of papers begin.
  private static let papers: Set<String> = [
    "quyết", "nghị", "thông", "công", "kế", "hướng", "luật", "tờ", "văn", "quy", "chỉ", "báo", "biên", "hồ",
  ]

  /// Whether the sentence is about what others hand in.
  private static func isForOthers(_ text: WordedText, before claim: Range<Int>) -> Bool {
    let sentence = text.sentence(around: claim)
    let before = text.words[sentence.lowerBound..<claim.lowerBound].map(\.folded)
    return before.contains { ["gửi", "nộp", "hồ"].contains($0) }
  }
}
