internal import Diagnostics
internal import DocumentModel
internal import Rules

extension Decree30 {
  /// The rules `PG-…` and how they are kept.
  static var pageRules: RuleGroup {
    RuleGroup(
      "PG",
      "Trang giấy",
      [
        RuleEntry(
          RulePage(
            "PG-01",
            "Khổ giấy A4",
            clause: Clause.page("1"),
            reads: .geometry,
            passes: "210 × 297 mm",
            fails: "Letter"
          ),
          .guaranteed("mọi trang của mọi định dạng là A4")
        ),
        RuleEntry(LandscapeHoldsATable()),
        RuleEntry(
          RulePage(
            "PG-03",
            "Lề trên, lề dưới từ 20 đến 25 mm",
            clause: Clause.page("3"),
            reads: .geometry,
            passes: "20 mm",
            fails: "15 mm"
          ),
          .guaranteed("lề trên và lề dưới 20 mm (cho phép 20 đến 25)")
        ),
        RuleEntry(
          RulePage(
            "PG-04",
            "Lề trái từ 30 đến 35 mm",
            clause: Clause.page("3"),
            reads: .geometry,
            passes: "30 mm",
            fails: "25 mm"
          ),
          .guaranteed("lề trái 30 mm (cho phép 30 đến 35)")
        ),
        RuleEntry(
          RulePage(
            "PG-05",
            "Lề phải từ 15 đến 20 mm",
            clause: Clause.page("3"),
            reads: .geometry,
            passes: "15 mm",
            fails: "25 mm"
          ),
          .guaranteed("lề phải 15 mm (cho phép 15 đến 20)")
        ),
        RuleEntry(LettersAreOfTheFont(), .guaranteed("mẫu và dữ liệu không chọn được phông chữ")),
        RuleEntry(
          RulePage(
            "PG-07",
            "Chữ màu đen",
            clause: Clause.page("4"),
            reads: .style,
            passes: "đen",
            fails: "xanh"
          ),
          .guaranteed("mẫu và dữ liệu không chọn được màu; chỉ dấu khẩn, mật màu đỏ")
        ),
        RuleEntry(
          RulePage(
            "PG-08",
            "Chữ Unicode, một dạng (NFC)",
            clause: Clause.page("4"),
            reads: .words,
            passes: "“ệ” một mã",
            fails: "“ệ” ba mã; chữ TCVN3, VNI"
          ),
          .guaranteed("dữ liệu và mẫu được đưa về NFC khi đọc; chữ TCVN3, VNI, ký tự hỏng bị từ chối")
        ),
        RuleEntry(
          RulePage(
            "PG-09",
            "Văn bản từ hai trang trở lên có số trang",
            clause: Clause.page("7"),
            reads: .structure,
            passes: "có số trang",
            fails: "không có số trang"
          ),
          .guaranteed("mọi định dạng có trang đều đánh số trang")
        ),
        RuleEntry(
          RulePage(
            "PG-10",
            "Số trang canh giữa, ở lề trên",
            clause: Clause.page("7"),
            reads: .geometry,
            passes: "giữa lề trên",
            fails: "góc dưới bên phải"
          ),
          .layout([.pageNumber])
        ),
        RuleEntry(
          RulePage(
            "PG-11",
            "Số trang cỡ 13 đến 14, đứng, chữ số Ả Rập",
            clause: Clause.page("7"),
            reads: [.words, .style],
            passes: "2",
            fails: "Trang 2/5"
          ),
          .layout([.pageNumber])
        ),
        RuleEntry(
          RulePage(
            "PG-12",
            "Đánh số từ 1, không hiện số ở trang đầu",
            clause: Clause.page("7"),
            reads: .structure,
            passes: "trang 2 hiện số 2",
            fails: "trang 1 hiện số 1"
          ),
          .guaranteed("trang đầu của mọi định dạng không hiện số")
        ),
        RuleEntry(
          RulePage(
            "PG-13",
            "Các cỡ chữ cùng tăng, cùng giảm",
            clause: "Nghị định 30, Phụ lục I, phần I, mục V, ghi chú",
            levels: [.warning],
            reads: .style,
            passes: "12, 13, 13",
            fails: "12, 14, 13"
          ),
          .guaranteed("mẫu chọn một trong ba bộ cỡ chữ, không chọn từng cỡ")
        ),
      ]
    )
  }
}
