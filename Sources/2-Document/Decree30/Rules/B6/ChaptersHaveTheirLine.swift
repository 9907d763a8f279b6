internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A phần or chương is an item that the program labels, not words in a paragraph.
struct ChaptersHaveTheirLine: CheckingRule {
  static let page = RulePage(
    "B6-10",
    "“Phần”, “Chương” và số La Mã trên một dòng, canh giữa; tiêu đề in hoa ở dòng dưới",
    clause: Clause.part("6đ"),
    reads: [.words, .structure],
    passes: "Chương I",
    fails: "CHƯƠNG 1:"
  )

  private let label = TypedLabel(words: ["Phần", "PHẦN", "Chương", "CHƯƠNG"], numbers: [.roman, .arabic])

  var wakes: Wake { .phrases(label.phrases) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    forEachBodyText(in: subject.document) { text, _, path in
      guard let beginning = text.beginning, let length = label.length(in: beginning) else { return }
      findings.append(
        Self.finding(
          "nhãn “\(beginning.utf8Prefix(length))” gõ trong lời văn",
          at: DocumentSpan(path(), bytes: 0..<length),
          expected: "“Phần I”, “Chương I” do chương trình đánh số, trên một dòng riêng",
          hint: "dùng <phan>, <chuong> trong mẫu, bỏ nhãn gõ tay"
        )
      )
    }
  }
}
