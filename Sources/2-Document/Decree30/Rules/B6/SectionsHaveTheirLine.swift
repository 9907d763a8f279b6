internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A mục is an item that the program labels, not words in a paragraph.
struct SectionsHaveTheirLine: CheckingRule {
  static let page = RulePage(
    "B6-11",
    "“Mục”, “Tiểu mục” và chữ số Ả Rập trên một dòng, canh giữa; tiêu đề in hoa ở dòng dưới",
    clause: Clause.part("6đ"),
    reads: [.words, .structure],
    passes: "Mục 1",
    fails: "Mục I"
  )

  private let label = TypedLabel(words: ["Mục", "MỤC", "Tiểu mục", "TIỂU MỤC"], numbers: [.roman, .arabic])

  var wakes: Wake { .phrases(label.phrases) }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    forEachBodyText(in: subject.document) { text, _, path in
      guard let beginning = text.beginning, let length = label.length(in: beginning) else { return }
      findings.append(
        Self.finding(
          "nhãn “\(beginning.utf8Prefix(length))” gõ trong lời văn",
          at: DocumentSpan(path(), bytes: 0..<length),
          expected: "“Mục 1”, “Tiểu mục 1” do chương trình đánh số, trên một dòng riêng",
          hint: "dùng <muc>, <tieu-muc> trong mẫu, bỏ nhãn gõ tay"
        )
      )
    }
  }
}
