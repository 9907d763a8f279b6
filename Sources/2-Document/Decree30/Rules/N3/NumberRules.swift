internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `N3-…` and how they are kept.
  static var numberRules: RuleGroup {
    RuleGroup(
      "N3",
      "Số, ký hiệu",
      [
        RuleEntry(
          RulePage(
            "N3-01",
            "Có “Số:” ở trước, cỡ 13, đứng",
            clause: Clause.part("3c"),
            reads: [.words, .style],
            passes: "Số: 05/KH-UBND",
            fails: "SỐ 05/KH-UBND"
          ),
          .guaranteed("chương trình tự ghi “Số:”"),
          .layout([.number])
        ),
        RuleEntry(NumberHasItsZero()),
        RuleEntry(NumberAndSymbolHaveTheirForm()),
        RuleEntry(SymbolBeginsWithTheKind()),
        RuleEntry(LetterHasNoKindCode()),
        RuleEntry(NumberHasNoYear()),
        RuleEntry(SymbolIsInCapitals()),
        RuleEntry(
          RulePage(
            "N3-08",
            "Số liên tiếp trong năm, bắt đầu từ 01 ngày 01 tháng 01, không trùng",
            clause: "Nghị định 30, Điều 15, khoản 1",
            reads: .words,
            passes: "01 ngày 02/01",
            fails: "số 45 hai lần"
          ),
          .elsewhere("cần sổ đăng ký văn bản")
        ),
      ]
    )
  }
}
