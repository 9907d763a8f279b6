internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// `./.` closes a text and stands nowhere else.
struct EndMarkStandsAtTheEnd: CheckingRule {
  static let page = BodyEndsWithItsMark.page

  var wakes: Wake { .oddities(.endMark) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let mark = Array(Decree30.endMark.utf8)
    let texts = subject.texts
    for index in texts.indices {
      let bytes = Array(texts[index].plain.utf8)
      guard let found = bytes.firstRange(of: mark) else { continue }
      // Where a body closes, and nowhere else.
      if found.upperBound == bytes.count, closes(texts[index].path, before: texts[(index + 1)...]) { continue }
      findings.append(
        Self.finding(
          "“./.” đứng giữa văn bản",
          at: DocumentSpan(texts[index].path, bytes: found),
          expected: "“./.” chỉ sau chữ cuối cùng của lời văn, do chương trình ghi",
          hint: "bỏ “./.” ở đây"
        )
      )
    }
  }

  /// Whether no more of the same body comes.
  private func closes(_ path: DocumentPath, before rest: ArraySlice<DocumentSubject.Text>) -> Bool {
    switch path.part {
    case .body, .appendix: !rest.contains { $0.path.part == path.part }
    default: false
    }
  }
}
