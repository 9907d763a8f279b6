internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `S7-…` and how they are kept.
  static var signerRules: RuleGroup {
    RuleGroup(
      "S7",
      "Người ký",
      [
        RuleEntry(PrefixIsWrittenOnce()),
        RuleEntry(DeputySignsForTheHead()),
        RuleEntry(PrefixFitsItsWords()),
        RuleEntry(PostIsInCapitals(), .layout([.signatureLine])),
        RuleEntry(NameIsInNormalCase(), .layout([.signerName])),
        RuleEntry(NameIsPlain()),
        RuleEntry(
          RulePage(
            "S7-07",
            "Hình chữ ký màu xanh, tệp .png nền trong suốt, ở giữa",
            clause: Clause.part("7d"),
            reads: .style,
            passes: "PNG nền trong",
            fails: "JPG"
          ),
          .guaranteed("ảnh được đọc và xét khi lấy từ dữ liệu")
        ),
        RuleEntry(
          RulePage(
            "S7-08",
            "Hình dấu màu đỏ, nền trong suốt, trùm 1/3 chữ ký về bên trái",
            clause: Clause.part("8a"),
            reads: .geometry,
            passes: "bên trái",
            fails: "bên phải"
          ),
          .elsewhere("chương trình không đóng dấu")
        ),
        RuleEntry(
          RulePage(
            "S7-09",
            "Khối chữ ký không bị cắt sang trang, không đứng một mình",
            clause: Clause.practice("hai nguồn"),
            levels: [.note],
            reads: .geometry,
            passes: "cùng trang",
            fails: "họ tên ở trang sau"
          ),
          .guaranteed("mọi định dạng giữ khối chữ ký trên một trang")
        ),
        RuleEntry(DelegationStandsAlone()),
      ]
    )
  }
}
