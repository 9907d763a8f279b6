internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `A1-…` and how they are kept.
  static var appendixRules: RuleGroup {
    RuleGroup(
      "A1",
      "Phụ lục",
      [
        RuleEntry(
          RulePage(
            "A1-01",
            "Nội dung nhắc đến từng phụ lục",
            clause: Clause.other("1a"),
            reads: .words,
            passes: "… tại Phụ lục I",
            fails: "không nhắc"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(AppendicesAreNumbered()),
        RuleEntry(AppendixTitleIsInCapitals(), .layout([.appendixLabel, .appendixTitle])),
        RuleEntry(
          RulePage(
            "A1-04",
            "Dòng “(Kèm theo …)” cỡ 13 đến 14, nghiêng, canh giữa, ghi đủ trên văn bản giấy",
            clause: Clause.other("1c"),
            reads: [.words, .style],
            passes: "(Kèm theo Kế hoạch số 15/KH-UBND ngày …)",
            fails: "(Kèm theo …)"
          ),
          .layout([.appendixNote]),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "A1-05",
            "Số trang của từng phụ lục đánh riêng",
            clause: Clause.other("1đ"),
            reads: .structure,
            passes: "đánh lại từ 1",
            fails: "đánh tiếp"
          ),
          .guaranteed("mỗi phụ lục là một phần riêng")
        ),
        RuleEntry(
          RulePage(
            "A1-06",
            "Phụ lục bắt đầu ở trang mới",
            clause: Clause.practice("đánh số trang riêng"),
            levels: [.warning],
            reads: .structure,
            passes: "trang mới",
            fails: "ngay dưới Nơi nhận"
          ),
          .guaranteed("mỗi phụ lục là một phần riêng")
        ),
      ]
    )
  }
}
