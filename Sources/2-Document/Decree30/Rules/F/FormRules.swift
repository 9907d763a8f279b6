internal import Diagnostics
internal import Rules

extension Decree30 {
  /// The rules `F-…` and how they are kept.
  static var formRules: RuleGroup {
    RuleGroup(
      "F",
      "Bố cục theo mẫu",
      [
        RuleEntry(DecisionWordsAreInCapitals()),
        RuleEntry(
          RulePage(
            "F-02",
            "Quyết định gián tiếp: Điều 1 nêu văn bản “kèm theo Quyết định này” và có văn bản ấy",
            clause: Clause.form("Mẫu 1.3"),
            levels: [.warning],
            reads: .structure,
            passes: "có quy chế kèm theo",
            fails: "không có văn bản kèm theo"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(AuthorityFitsTheSigner()),
        RuleEntry(
          RulePage(
            "F-04",
            "Biên bản: hai người ký, không có địa danh, thời gian",
            clause: Clause.form("Mẫu 1.9"),
            levels: [.warning],
            reads: .structure,
            passes: "THƯ KÝ, CHỦ TỌA",
            fails: "một người ký"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "F-05",
            "Đủ chín thành phần chính",
            clause: "Nghị định 30, Điều 8, khoản 2",
            levels: [.warning],
            reads: .structure,
            passes: "đủ",
            fails: "thiếu Nơi nhận"
          ),
          .elsewhere("chưa xét")
        ),
      ]
    )
  }
}
