internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `H2-…` and how they are kept.
  static var issuerRules: RuleGroup {
    RuleGroup(
      "H2",
      "Tên cơ quan",
      [
        RuleEntry(IssuerIsInCapitals(), .layout([.issuingAuthority])),
        RuleEntry(SuperiorIsInCapitals(), .layout([.superiorAuthority])),
        RuleEntry(
          RulePage(
            "H2-03",
            "Dưới tên cơ quan ban hành có đường kẻ dài từ 1/3 đến 1/2 dòng chữ",
            clause: Clause.part("2b"),
            reads: .geometry,
            passes: "0,4",
            fails: "bằng dòng chữ"
          ),
          .layout([.issuingAuthority])
        ),
        RuleEntry(
          RulePage(
            "H2-04",
            "Đường kẻ ở giữa dòng chữ",
            clause: Clause.part("2b"),
            levels: [.warning],
            reads: .geometry,
            passes: "lệch 0 mm",
            fails: "lệch 8 mm"
          ),
          .guaranteed("mọi định dạng kẻ ở giữa cột")
        ),
        RuleEntry(IssuerIsWrittenInFull()),
        RuleEntry(CollectiveHasNoSuperior()),
        RuleEntry(
          RulePage(
            "H2-07",
            "Cơ quan chủ quản, cơ quan ban hành cách nhau dòng đơn",
            clause: Clause.part("2b"),
            levels: [.warning],
            reads: .geometry,
            passes: "0 pt",
            fails: "một dòng trống"
          ),
          .layout([.superiorAuthority, .issuingAuthority])
        ),
      ]
    )
  }
}
