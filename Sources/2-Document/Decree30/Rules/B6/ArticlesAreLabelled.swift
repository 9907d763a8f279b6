internal import Diagnostics
internal import DocumentModel
internal import Rules

/// An Điều is an item that the program labels, not words in a paragraph.
struct ArticlesAreLabelled: CheckingRule {
  static let page = RulePage(
    "B6-12",
    "“Điều”, số Ả Rập và dấu chấm, chữ đậm, lùi đầu dòng",
    clause: Clause.part("6đ"),
    reads: [.words, .structure],
    passes: "Điều 1.",
    fails: "Điều 1:"
  )

  private let label = TypedLabel(words: ["Điều", "ĐIỀU"], numbers: [.arabic])

  var wakes: Wake { .phrases(label.phrases) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    forEachBodyText(in: subject.document) { text, _, path in
      guard let beginning = text.beginning, let length = label.length(in: beginning) else { return }
      findings.append(
        Self.finding(
          "nhãn “\(beginning.utf8Prefix(length))” gõ trong lời văn",
          at: DocumentSpan(path(), bytes: 0..<length),
          expected: "“Điều 1.” do chương trình đánh số, chữ đậm",
          hint: "dùng <dieu> trong mẫu, bỏ nhãn gõ tay"
        )
      )
    }
  }
}
