internal import Diagnostics
internal import Rules

extension Decree30 {
  /// The rules `G2-…` and how they are kept.
  static var unitRules: RuleGroup {
    RuleGroup(
      "G2",
      "Đơn vị hành chính hai cấp",
      [
        RuleEntry(
          RulePage(
            "G2-01",
            "Không còn cơ quan cấp huyện từ ngày 01 tháng 7 năm 2025",
            clause: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
            levels: [.warning],
            reads: .words,
            passes: "UBND xã",
            fails: "UBND huyện"
          ),
          .elsewhere("chưa xét")
        ),
        RuleEntry(
          RulePage(
            "G2-02",
            "Tên và loại của tỉnh, thành phố đúng với ngày của văn bản",
            clause: "các nghị quyết về sắp xếp đơn vị hành chính",
            levels: [.warning],
            reads: .words,
            passes: "thành phố Đồng Nai (từ 30/4/2026)",
            fails: "tỉnh Đồng Nai"
          ),
          .elsewhere("chưa xét")
        ),
      ]
    )
  }
}
