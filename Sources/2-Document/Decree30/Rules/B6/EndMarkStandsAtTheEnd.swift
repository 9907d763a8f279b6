internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// `./.` closes a text and stands nowhere else.
struct EndMarkStandsAtTheEnd: CheckingRule {
  static let page = BodyEndsWithItsMark.page

  var wakes: Wake { .oddities(.endMark) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let texts = subject.texts
    for index in texts.indices {
      let bytes = Array(texts[index].plain.utf8)
      guard let found = Self.mark(in: bytes) else { continue }
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

  /// The first mark that is no part of a path such as `../../a`.
  private static func mark(in bytes: [UInt8]) -> Range<Int>? {
    let mark = Array(Decree30.endMark.utf8)
    var start = 0
    while let found = bytes[start...].firstRange(of: mark) {
      let before = found.lowerBound > 0 ? bytes[found.lowerBound - 1] : 0x20
      let after = found.upperBound < bytes.count ? bytes[found.upperBound] : 0x20
      let marks = [UInt8(ascii: "."), UInt8(ascii: "/")]
      if !marks.contains(before), !marks.contains(after) { return found }
      start = found.lowerBound + 1
    }
    return nil
  }

  /// Whether no more of the same body comes.
  private func closes(_ path: DocumentPath, before rest: ArraySlice<DocumentSubject.Text>) -> Bool {
    switch path.part {
    case .body, .appendix: !rest.contains { $0.path.part == path.part }
    default: false
    }
  }
}
