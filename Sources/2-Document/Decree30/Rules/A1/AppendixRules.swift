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
        RuleEntry(BodyPointsToAppendices()),
        RuleEntry(AppendicesAreNumbered()),
        RuleEntry(AppendixTitleIsInCapitals(), .layout([.appendixLabel, .appendixTitle])),
        RuleEntry(NoteNamesTheDocument(), .layout([.appendixNote])),
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
