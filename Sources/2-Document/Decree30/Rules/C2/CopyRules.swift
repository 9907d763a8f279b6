internal import Rules

extension Decree30 {
  /// The rules `C2-…` and how they are kept.
  static var copyRules: RuleGroup {
    RuleGroup(
      "C2",
      "Bản sao",
      [
        RuleEntry(
          RulePage(
            "C2-01",
            "Phần bản sao ở dưới đường kẻ hết chiều ngang, không có Quốc hiệu",
            clause: Clause.copies("mục II"),
            reads: .structure,
            passes: "đường kẻ rồi SAO Y",
            fails: "trang mới có Quốc hiệu"
          ),
          .elsewhere("chương trình chưa làm bản sao")
        ),
        RuleEntry(
          RulePage(
            "C2-02",
            "Số bản sao dùng SY, SL, TrS",
            clause: Clause.copies("mục II"),
            reads: .words,
            passes: "12/SY-UBND",
            fails: "12/SAO-UBND"
          ),
          .elsewhere("chương trình chưa làm bản sao")
        ),
        RuleEntry(
          RulePage(
            "C2-03",
            "Bản sao số hóa: PDF từ 1.4, màu, từ 200 dpi",
            clause: Clause.copies("mục I"),
            reads: .style,
            passes: "300 dpi",
            fails: "150 dpi"
          ),
          .elsewhere("chương trình chưa làm bản sao")
        ),
      ]
    )
  }
}
