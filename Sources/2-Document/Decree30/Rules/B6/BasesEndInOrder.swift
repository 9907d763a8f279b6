internal import Diagnostics
internal import DocumentModel
internal import Rules

/// Căn cứ end with a semicolon, the last with a stop, and nothing else stands before that mark.
struct BasesEndInOrder: MendingRule, CheckingRule {
  static let page = RulePage(
    "B6-07",
    "Căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng bằng dấu chấm",
    clause: Clause.part("6a"),
    reads: .words,
    passes: "…; …; ….",
    fails: "…, …, …; …:;"
  )

  static func mend(_ document: inout OfficialDocument) {
    let last = document.legalBases.count - 1
    for index in document.legalBases.indices { document.legalBases[index].end(with: index == last ? "." : ";") }
  }

  /// Marks that leave a sentence open, or close it otherwise.
  private static let wrong: Set<Character> = [":", "…", "?", "!", "-", "–", "(", "“", "/", "."]

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (index, base) in subject.document.legalBases.enumerated() {
      // A blank at the end waits for a pen.
      guard let text = base.known, let mark = text.utf8.last, mark == UInt8(ascii: ";") || mark == UInt8(ascii: "."),
        let before = text.utf8.dropLast().last, Self.mayBeWrong(before), let wrong = text.dropLast().last,
        Self.wrong.contains(wrong)
      else { continue }
      let end = text.utf8.count
      findings.append(
        Self.finding(
          "căn cứ kết thúc bằng “\(wrong)\(text.suffix(1))”",
          at: DocumentSpan(.legalBasis(index), bytes: (end - 1 - wrong.utf8.count)..<end),
          expected: "lời văn trọn câu rồi dấu chấm phẩy, căn cứ cuối cùng dấu chấm",
          hint: "viết trọn căn cứ, bỏ “\(wrong)” ở cuối"
        )
      )
    }
  }

  /// Whether a byte may be the last of a wrong mark; letters with a last byte like `…` are looked into and let go.
  private static func mayBeWrong(_ byte: UInt8) -> Bool { byte >= 0x80 || 0x21...0x2F ~= byte || 0x3A...0x3F ~= byte }
}
