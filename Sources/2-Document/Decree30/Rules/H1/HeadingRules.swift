internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `H1-…` and how they are kept.
  static var headingRules: RuleGroup {
    RuleGroup(
      "H1",
      "Quốc hiệu, Tiêu ngữ",
      [
        RuleEntry(
          RulePage(
            "H1-01",
            "Quốc hiệu ghi đúng chữ",
            clause: Clause.part("1a"),
            reads: .words,
            passes: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            fails: "CỘNG HOA XÃ HỘI …"
          ),
          .guaranteed("chương trình tự ghi")
        ),
        RuleEntry(
          RulePage(
            "H1-02",
            "Quốc hiệu cỡ 12 đến 13, in hoa, đứng, đậm",
            clause: Clause.part("1a"),
            reads: .style,
            passes: "12, đậm",
            fails: "14, đậm"
          ),
          .layout([.nationalName])
        ),
        RuleEntry(
          RulePage(
            "H1-03",
            "Tiêu ngữ ghi đúng chữ, gạch nối có dấu cách hai bên",
            clause: Clause.part("1b"),
            reads: .words,
            passes: "Độc lập - Tự do - Hạnh phúc",
            fails: "Độc lập – Tự do – Hạnh phúc"
          ),
          .guaranteed("chương trình tự ghi")
        ),
        RuleEntry(
          RulePage(
            "H1-04",
            "Tiêu ngữ cỡ 13 đến 14, đứng, đậm",
            clause: Clause.part("1b"),
            reads: .style,
            passes: "đậm",
            fails: "nghiêng"
          ),
          .layout([.motto])
        ),
        RuleEntry(
          RulePage(
            "H1-05",
            "Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ",
            clause: Clause.part("1b"),
            reads: .geometry,
            passes: "bằng dòng chữ",
            fails: "bằng một nửa"
          ),
          .layout([.motto])
        ),
        RuleEntry(
          RulePage(
            "H1-06",
            "Quốc hiệu, Tiêu ngữ cách nhau dòng đơn",
            clause: Clause.part("1c"),
            levels: [.warning],
            reads: .geometry,
            passes: "0 pt",
            fails: "6 pt"
          ),
          .layout([.nationalName, .motto])
        ),
        RuleEntry(
          RulePage(
            "H1-07",
            "Quốc hiệu ở bên phải, chỉ ở trang đầu",
            clause: Clause.part("1a"),
            reads: .geometry,
            passes: "cột phải",
            fails: "giữa trang"
          ),
          .guaranteed("mọi định dạng đặt ở cột phải của trang đầu")
        ),
        RuleEntry(
          RulePage(
            "H1-08",
            "Quốc hiệu nằm trên một dòng",
            clause: Clause.practice("bố cục của các mẫu"),
            levels: [.warning],
            reads: .geometry,
            passes: "một dòng",
            fails: "hai dòng"
          ),
          .guaranteed("cột phải rộng bằng Quốc hiệu")
        ),
      ]
    )
  }
}
