internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// A word before a value is not typed once more in it: `số số 12`.
struct WordsStandOnce: CheckingRule {
  static let page = RulePage(
    "CL-05",
    "Không lặp từ do gõ lại chữ mẫu đã có",
    clause: Clause.practice("chính tả tiếng Việt"),
    levels: [.warning],
    reads: .words,
    passes: "Nghị định số 30/2020/NĐ-CP",
    fails: "Nghị định số số 30/2020/NĐ-CP; Căn cứ Căn cứ Luật; các các đơn vị"
  )

  /// Words that never follow themselves, in small letters.
  private static let words = [
    "các", "những", "và", "tại", "theo", "trong", "với", "được", "đã", "sẽ", "căn cứ", "kính gửi", "về việc", "điều",
    "quyết định", "nghị định", "thông tư", "nghị quyết", "kế hoạch", "công văn", "tờ trình", "ủy ban nhân dân",
    "uỷ ban nhân dân", "ubnd", "đồng chí", "ông", "luật", "tỉnh", "phường", "giám đốc", "chủ tịch",
  ]
  /// Words that may, unless a number follows: `một số số liệu`, `ngày ngày`.
  private static let countingWords = ["số", "ngày", "tháng"]

  private static let all =
    words.map { (twice: "\($0) \($0)", needsNumber: false) }
    + countingWords.map { (twice: "\($0) \($0)", needsNumber: true) }

  private let filter = PhraseFilter(all.map(\.twice))

  /// Values that begin with a word which the text before them may have; and what stands twice in one value.
  var wakes: Wake {
    .any([
      .phrases(Self.all.map(\.twice)),
      .spellings((0...9).map { "số \($0)" } + ["số:", "Căn cứ ", "Luật ", "Nghị định ", "Quyết định "]),
    ])
  }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for hit in subject.hits(of: filter) {
      let text = subject.texts[hit.text]
      guard let found = Self.doubled(in: text.plain) else { continue }
      findings.append(
        Self.finding(
          "“\(Passage(text.plain)[found])”: một từ gõ hai lần",
          at: text.span(found),
          expected: "một lần",
          hint: "bỏ một từ; chữ mẫu đã ghi từ ấy thì dữ liệu không ghi lại"
        )
      )
    }
  }

  private static func doubled(in text: String) -> Range<Int>? {
    let small = text.lowercased()
    // Places in the small text are those of the text where no letter changes its length.
    guard small.utf8.count == text.utf8.count else { return nil }
    let passage = Passage(small)
    let bytes = small.utf8Span.span
    var found: Range<Int>?
    for (twice, needsNumber) in all {
      for pair in passage.ranges(of: twice) where found.map({ pair.lowerBound < $0.lowerBound }) ?? true {
        let next = pair.upperBound + 1
        if needsNumber, next >= bytes.count || !(0x30...0x39 ~= bytes[next]) { continue }
        found = pair
      }
    }
    return found
  }
}
