internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No name stands without its marks beside names that have them: `Nguyen Van An`.
struct NamesHaveTheirMarks: TextRule {
  static let page = RulePage(
    "CL-06",
    "Họ tên ghi đủ dấu",
    clause: Clause.practice("chính tả tiếng Việt"),
    levels: [.warning],
    reads: .words,
    passes: "Nguyễn Văn An",
    fails: "Nguyen Van An"
  )

  private static let families = [
    "Nguyen", "Tran", "Pham", "Hoang", "Huynh", "Dang", "Bui", "Ngo", "Duong", "Truong", "Dinh", "Trinh", "Luong",
    "Doan",
  ]

  var wakes: Wake { .spellings(Self.families.map { $0 + " " }) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    let passage = Passage(text.plain)
    for family in Self.families {
      for word in passage.ranges(of: family) {
        guard let name = Self.name(passage, from: word) else { continue }
        findings.append(
          Self.finding(
            "họ tên “\(passage[name])” không có dấu",
            at: text.span(name),
            expected: "họ tên đủ dấu, như “Nguyễn Văn An”",
            hint: "gõ lại họ tên có dấu"
          )
        )
        return
      }
    }
  }

  /// The family name and at least one more word with a capital, all of plain letters.
  private static func name(_ passage: Passage, from family: Range<Int>) -> Range<Int>? {
    var end = family.upperBound
    while passage.has(" ", at: end), passage.isCapital(at: end + 1) {
      let word = passage.word(at: end + 1)
      guard passage[word].utf8.allSatisfy({ $0 < 0x80 }) else { break }
      end = word.upperBound
    }
    return end > family.upperBound ? family.lowerBound..<end : nil
  }
}
