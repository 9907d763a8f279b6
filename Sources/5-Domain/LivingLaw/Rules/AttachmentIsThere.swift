public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules

/// A document that says a list or an appendix goes with it has one.
public struct AttachmentIsThere: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage(
    "V-C2",
    "Có phụ lục khi nhắc phụ lục",
    clause: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III",
    levels: [.error, .warning],
    reads: [.words, .structure],
    passes: "(Có danh sách kèm theo), và có phụ lục",
    fails: "văn bản nhắc danh sách kèm theo nhưng không có phụ lục",
    details: """
      Văn bản ghi “có danh sách kèm theo”, “Phụ lục kèm theo” thì phải có phụ lục. Câu nói về hồ sơ nơi khác gửi đến (“gửi”,
      “nộp”, “hồ sơ gồm”) thì chỉ cảnh báo; phụ lục kèm theo một văn bản khác thì không xét.
      """
  )

  /// What may be said to go with a document.
  private static let things = ["danh sách", "phụ lục", "biểu mẫu", "mẫu số", "biểu số"]
  /// How it is said.
  private static let verbs = ["kèm theo", "đính kèm", "gửi kèm"]

  private let things = Self.things.map(WordedText.phrase)
  private let verbs = Self.verbs.map(WordedText.phrase)
  private let filter = PhraseFilter(Self.verbs + Self.things)
  /// What goes beside the paper as a file of its own.
  private let files = ["tệp", "file", "bản mềm"].map(WordedText.phrase)

  /// When a document needs a look: “kèm theo” alone says nothing.
  public var wakes: Wake { .phrases(Self.things) }

  /// Looks at a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard subject.document.appendices.isEmpty else { return }
    for text in subject.liveTexts(filter) where text.component != .legalBasis {
      let words = WordedText(text.plain)
      guard let (claim, isCertain) = claim(words).map({ ($0, true) }) ?? looserClaim(words).map({ ($0, false) }) else {
        continue
      }
      let sentence = words.sentence(around: claim)
      if files.contains(where: { !words.ranges(of: $0, in: sentence).isEmpty }) { continue }
      findings.append(
        Self.found(
          "văn bản nhắc \(words.original(claim).lowercased()) nhưng không có phụ lục",
          at: text.span(claim, of: words),
          severity: isCertain && !isForOthers(words, before: claim) ? .error : .warning,
          expected: "một phụ lục",
          hint: "thêm phụ lục vào văn bản, hoặc bỏ câu ấy"
        )
      )
    }
  }

  /// What a text says of an attachment.
  private func claim(_ text: WordedText) -> Range<Int>? {
    for verb in verbs.flatMap({ text.ranges(of: $0) }) where !text.isQuoted(verb) {
      guard let claim = claim(text, verb), !isOfAnotherPaper(text, after: verb.upperBound) else { continue }
      return claim
    }
    return nil
  }

  /// `Đính kèm Phụ lục I`, `gửi kèm danh sách`, `tại Phụ lục 1`: the thing behind what points to it. The paper may mean what
  /// others hand in, or another paper named before, so that nothing is certain.
  private func looserClaim(_ text: WordedText) -> Range<Int>? {
    for thing in things.flatMap({ text.ranges(of: $0) }) where !text.isQuoted(thing) {
      guard !isOfAnotherPaper(text, after: thing.upperBound),
        !text.words[thing.upperBound...].prefix(6).contains(where: { Self.acts.contains($0.folded) })
      else { continue }
      if let verb = verbs.flatMap({ text.ranges(of: $0, in: max(0, thing.lowerBound - 3)..<thing.lowerBound) }).first {
        return verb.lowerBound..<thing.upperBound
      }
      guard thing.lowerBound > 0, thing.upperBound < text.words.count,
        ["tại", "theo", "xem", "ở"].contains(text.words[thing.lowerBound - 1].folded),
        Self.isNumeral(text.words[thing.upperBound].folded), text.original(thing).lowercased() == "phụ lục"
      else { continue }
      return thing.lowerBound..<(thing.upperBound + 1)
    }
    return nil
  }

  private static func isNumeral(_ word: String) -> Bool {
    !word.isEmpty && (word.utf8.allSatisfy { 0x30...0x39 ~= $0 } || word.utf8.allSatisfy { "ivx".utf8.contains($0) })
  }

  /// First syllables of the names of acts that have appendices of their own.
  private static let acts: Set<String> = ["nghị", "thông", "luật", "quyết", "hướng", "của", "công"]

  /// `(Có danh sách … kèm theo)`, `tại Phụ lục kèm theo`: the thing, up to six words, the verb, and before the thing
  /// what makes it a statement about this document.
  private func claim(_ text: WordedText, _ verb: Range<Int>) -> Range<Int>? {
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
  private func isOfAnotherPaper(_ text: WordedText, after index: Int) -> Bool {
    let next = text.words[index...].prefix(4).map(\.folded)
    guard let first = next.first, Self.papers.contains(first) else { return false }
    return !next.contains("này")
  }

  /// How names of papers begin.
  private static let papers: Set<String> = [
    "quyết", "nghị", "thông", "công", "kế", "hướng", "luật", "tờ", "văn", "quy", "chỉ", "báo", "biên", "hồ",
  ]

  /// Whether the sentence is about what others hand in.
  private func isForOthers(_ text: WordedText, before claim: Range<Int>) -> Bool {
    let sentence = text.sentence(around: claim)
    let before = text.words[sentence.lowerBound..<claim.lowerBound].map(\.folded)
    return before.contains { ["gửi", "nộp", "hồ"].contains($0) }
  }
}
