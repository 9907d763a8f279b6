internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// No mark stands twice in a row inside a text; marks at the ends of lines are the program's.
struct MarksStandOnce: TextRule {
  static let page = RulePage(
    "CL-03",
    "Dấu câu không lặp lại",
    clause: Clause.practice("chính tả tiếng Việt"),
    levels: [.warning],
    reads: .words,
    passes: "các xã.",
    fails: "các xã..; Sở Nội vụ;;"
  )

  var wakes: Wake { .any([.oddities([.doubledMark, .typedLabel]), .phrases(["-- "])]) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    if let dash = Self.dash(before: text) {
      findings.append(
        Self.finding(
          "gạch đầu dòng gõ hai lần",
          at: text.span(dash),
          expected: "một gạch đầu dòng",
          hint: "bỏ “\(Passage(text.plain)[dash])” ở đầu"
        )
      )
    }
    guard let found = Self.doubled(in: text.plain) else { return }
    findings.append(
      Self.finding(
        "dấu “\(Passage(text.plain)[found])” gõ hai lần",
        at: text.span(found),
        expected: "một dấu",
        hint: "bỏ một dấu"
      )
    )
  }

  /// A dash behind a dash at the beginning, the program's or a typed one.
  private static func dash(before text: DocumentSubject.Text) -> Range<Int>? {
    let passage = Passage(text.plain)
    if text.label == Decree30.dash || text.label == Decree30.plus {
      return passage.has("- ", at: 0) || passage.has("+ ", at: 0) ? 0..<1 : nil
    }
    return passage.has("- - ", at: 0) || passage.has("+ + ", at: 0) ? 0..<1 : passage.has("-- ", at: 0) ? 0..<2 : nil
  }

  /// Two of one mark and no third: three stops are an ellipsis, and `../` is a path.
  private static func doubled(in text: String) -> Range<Int>? {
    let bytes = text.utf8Span.span
    var index = 0
    while index + 1 < bytes.count {
      let mark = bytes[index]
      guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";") else {
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, bytes[end] == mark { end += 1 }
      let slash = UInt8(ascii: "/")
      let isPath = index > 0 && bytes[index - 1] == slash || end < bytes.count && bytes[end] == slash
      if end - index == 2, !isPath { return index..<end }
      index = end
    }
    return nil
  }
}
