internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `M-…` and how they are kept.
  static var markRules: RuleGroup {
    RuleGroup(
      "M",
      "Độ mật, độ khẩn, chỉ dẫn",
      [
        RuleEntry(
          RulePage(
            "M-01",
            "Dấu khẩn trong khung 30 × 8, 40 × 8 hoặc 20 × 8 mm, in hoa, đậm, mực đỏ",
            clause: Clause.other("2b"),
            reads: [.words, .geometry],
            passes: "KHẨN, 20 × 8 mm",
            fails: "KHẨN CẤP"
          ),
          .guaranteed("mẫu chọn trong ba mức; khung là hằng số"),
          .layout([.urgency])
        ),
        RuleEntry(SecretsStayOffTheNet()),
        RuleEntry(CirculationIsInCapitals(), .layout([.circulation])),
        RuleEntry(DrafterMarkHasItsForm(), .layout([.drafterMark])),
        RuleEntry(
          RulePage(
            "M-05",
            "Địa chỉ cơ quan cỡ 11 đến 12, ở chân trang đầu, dưới đường kẻ hết chiều ngang",
            clause: Clause.other("4"),
            reads: .geometry,
            passes: "chân trang 1",
            fails: "mọi trang"
          ),
          .layout([.contact])
        ),
      ]
    )
  }
}
