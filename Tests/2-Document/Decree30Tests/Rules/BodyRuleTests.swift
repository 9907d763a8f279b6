import Decree30
import DocumentModel
import Testing

@Suite("B6: body") struct BodyRuleTests {
  private static func body(_ blocks: Block...) -> RuleCase.Change { { $0.body = blocks } }
  private static func texts(_ texts: String...) -> RuleCase.Change {
    { $0.body = texts.map { .paragraph(RichText($0)) } }
  }
  private static func bases(_ bases: String...) -> RuleCase.Change { { $0.legalBases = bases.map { RichText($0) } } }

  static let styles: [RuleCase] = [
    .init("vài chữ đậm", change: body(.paragraph(RichText([.text("Nộp ", []), .text("trước 12 giờ", .bold)])))),
    .init("lời chú trong ngoặc", change: body(.paragraph(RichText("(Có biểu ở dưới)", .italic)))),
    .init("ô của bảng") {
      $0.body.insert(.table(Table(columns: [.init("A")], rows: [.init([.init(RichText("1", .bold))])])), at: 1)
    },
    .init("cả đoạn đậm", .plan, ["lỗi B6-01"], change: body(.paragraph(RichText("Các đơn vị thực hiện", .bold)))),
    .init("cả đoạn nghiêng", .plan, ["lỗi B6-01"], change: body(.paragraph(RichText("Các đơn vị thực hiện", .italic)))),
    .init("ngoặc đậm", .plan, ["lỗi B6-01"], change: body(.paragraph(RichText("(Các đơn vị)", .bold)))),
    .init(
      "cả gạch đầu dòng",
      .plan,
      ["lỗi B6-01"],
      change: body(.item(.init(.dash, text: RichText("Họp", .underline))))
    ),
    .init("chỗ trống", change: body(.paragraph(RichText([.blank(Blank("nơi")), .text("họp", .bold)])))),
  ]

  static let legalBases: [RuleCase] = [
    .init(
      "căn cứ trong câu của công văn",
      .officialLetter,
      change: texts("Căn cứ Kế hoạch số 5/KH-UBND, Phòng báo cáo.")
    ),
    .init(
      "đủ",
      .decision,
      change: bases(
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ về thi đua",
        "Theo đề nghị của Trưởng phòng Văn hóa - Xã hội"
      )
    ),
    .init(
      "không phải văn bản có số",
      .decision,
      change: bases("Căn cứ tình hình của xã", "Căn cứ chức năng, nhiệm vụ")
    ),
    .init(
      "luật sửa đổi nêu số",
      .decision,
      change: bases("Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024, được sửa đổi bởi Luật số 43/2024/QH15")
    ),
    // B6-06
    .init("hai căn cứ một đoạn", .decision, ["lỗi B6-06"], change: bases("Căn cứ Luật A; căn cứ tình hình của xã")),
    .init("hai căn cứ, dấu chấm", .decision, ["lỗi B6-06"], change: bases("Căn cứ Luật A. Căn cứ tình hình của xã")),
    .init("căn cứ là đoạn của quyết định", .decision, ["lỗi B6-06"]) {
      $0.body.insert(.paragraph("Căn cứ tình hình của xã."), at: 0)
    },
    .init(
      "căn cứ là đoạn của kế hoạch",
      .plan,
      ["lỗi B6-06"],
      change: texts("Căn cứ tình hình của xã;", "Ủy ban nhân dân xã xây dựng kế hoạch.")
    ),
    // B6-07
    .init("hai chấm", .decision, ["lỗi B6-07"], change: bases("Căn cứ tình hình:", "Căn cứ nhiệm vụ")),
    .init("dấu ba chấm", .decision, ["lỗi B6-07"], change: bases("Căn cứ tình hình…", "Căn cứ nhiệm vụ")),
    .init("ba chấm rời", .decision, ["lỗi B6-07"], change: bases("Căn cứ tình hình...", "Căn cứ nhiệm vụ")),
    .init("dấu hỏi ở cuối", .decision, ["lỗi B6-07"], change: bases("Căn cứ tình hình?")),
    .init("ngoặc đóng", .decision, change: bases("Căn cứ tình hình (năm 2026)", "Căn cứ nhiệm vụ “ba rõ”")),
    // B6-08
    .init("thiếu số", .decision, ["cảnh báo B6-08"], change: bases("Căn cứ Nghị định về thi đua")),
    .init(
      "thiếu ngày",
      .decision,
      ["cảnh báo B6-08"],
      change: bases("Căn cứ Nghị định số 152/2025/NĐ-CP của Chính phủ")
    ),
    .init(
      "thiếu cơ quan",
      .decision,
      ["cảnh báo B6-08"],
      change: bases("Căn cứ Quyết định số 5/QĐ-UBND ngày 05/3/2026")
    ),
    .init(
      "luật có số",
      .decision,
      ["cảnh báo B6-08"],
      change: bases("Căn cứ Luật số 06/2022/QH15 ngày 15 tháng 6 năm 2022")
    ),
    // B6-09
    .init(
      "viện dẫn đầy đủ hai lần",
      .plan,
      ["ghi chú B6-09"],
      change: texts(
        "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
        "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ."
      )
    ),
    .init(
      "lần sau viết tắt",
      change: texts(
        "Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ.",
        "Theo Nghị định số 30/2020/NĐ-CP."
      )
    ),
  ]

  static let labels: [RuleCase] = [
    .init("câu bắt đầu bằng điều", change: texts("Điều 1 Quyết định này được sửa như sau.", "Phần in ấn xong.")),
    .init("điều trong ngoặc kép", change: texts("“Điều 5. Tên mới”.")),
    .init("CHƯƠNG 1:", .plan, ["lỗi B6-10"], change: texts("CHƯƠNG 1: QUY ĐỊNH CHUNG", "Nội dung.")),
    .init("Chương I", .plan, ["lỗi B6-10"], change: texts("Chương I", "QUY ĐỊNH CHUNG.")),
    .init("Phần II.", .plan, ["lỗi B6-10"], change: texts("Phần II. Kết quả.")),
    .init("Mục I", .plan, ["lỗi B6-11"], change: texts("Mục I", "Nội dung.")),
    .init("Tiểu mục 1:", .plan, ["lỗi B6-11"], change: texts("Tiểu mục 1: Chung", "Nội dung.")),
    .init("Điều 1:", .plan, ["lỗi B6-12"], change: texts("Điều 1: Phạm vi", "Nội dung.")),
    .init("Điều 1. trong điều", .decision, ["lỗi B6-12"]) {
      $0.body[0] = .item(.init(.article, text: "Điều 1. Tặng Giấy khen."))
    },
    // B6-13
    .init("đánh số tay, liên tục", change: texts("1. Họp.", "2. Báo cáo.", "Ghi chú.", "3. Tổng kết.")),
    .init("đánh số tay, bỏ số", .plan, ["cảnh báo B6-13"], change: texts("1. Họp.", "3. Tổng kết.")),
    .init("đánh số tay, lại từ đầu", change: texts("1. Họp.", "2. Báo cáo.", "Phần sau:", "1. Họp.")),
    .init("số gõ trong khoản", .plan, ["cảnh báo B6-13"], change: body(.item(.init(.clause, text: "1. Họp.")))),
    .init("chữ gõ trong điểm", .plan, ["cảnh báo B6-13"]) {
      $0.body = [.item(.init(.clause, text: "Có:", children: [.item(.init(.point, text: "01. Họp."))]))]
    },
    .init("số trong gạch", change: body(.item(.init(.dash, text: "1. Họp.")))),
    .init(
      "số lượng, ngày, giờ",
      change: texts("05 đơn vị được khen.", "15.000 đồng mỗi suất.", "8.5 điểm.", "7h30 họp.")
    ),
    // B6-14
    .init(
      "chữ cái tiếng Việt",
      change: texts("a) Một.", "b) Hai.", "c) Ba.", "d) Bốn.", "đ) Năm.", "e) Sáu.", "g) Bảy.")
    ),
    .init("e) f)", .plan, ["lỗi B6-14"], change: texts("e) Sáu.", "f) Bảy.")),
    .init("d) e)", .plan, ["lỗi B6-14"], change: texts("d) Bốn.", "e) Sáu.")),
    .init("a.", .plan, ["lỗi B6-14"], change: texts("a. Một.")),
    // B6-17
    .init("1.1.", .plan, ["ghi chú B6-17"], change: texts("1. Chung.", "1.1. Họp.")),
    .init("1.1.1", .plan, ["ghi chú B6-17"], change: texts("1.1.1 Họp.")),
    .init("số thập phân", change: texts("12.5 điểm.")),
    .init("mẫu ghi kieu=1.1.", .plan, ["ghi chú B6-17", "ghi chú B6-17"]) { document in
      let inner = OutlineItem(.point, pinned: .dotted, text: "Họp.")
      document.body = [
        .item(.init(.clause, text: "Chung:", children: [.item(inner)])),
        .item(.init(.clause, pinned: .dotted, text: "Riêng.")),
      ]
    },
    .init("mẫu ghi kieu=1.", .plan) { document in
      document.body = [.item(.init(.clause, pinned: .arabic, text: "Chung."))]
    },
    // B6-16
    .init("chương có tiêu đề", change: body(.item(.init(.chapter, heading: "Chung", children: [.paragraph("A.")])))),
    .init("chương thiếu tiêu đề", .plan, ["cảnh báo B6-16"]) {
      $0.body = [.item(.init(.chapter, children: [.item(.init(.article, text: "Phạm vi."))]))]
    },
    .init("mục trống tiêu đề", .plan, ["cảnh báo B6-16"]) {
      $0.body = [
        .item(
          .init(
            .chapter,
            heading: "Chung",
            children: [.item(.init(.section, heading: "", children: [.paragraph("A.")]))]
          )
        )
      ]
    },
  ]

  static let ends: [RuleCase] = [
    .init("chấm than", change: texts("Quyết tâm!")), .init("v.v.", change: texts("Giấy, bút, v.v.")),
    .init("gõ sẵn ./.", change: texts("Họp.", "Thực hiện./.")),
    .init("gõ hai lần ./.", change: texts("Thực hiện././.")),
    .init("phụ lục kết thúc bằng bảng") {
      $0.body.append(.paragraph("Danh sách ở Phụ lục kèm theo."))
      $0.appendices = [Appendix(title: "Danh sách", note: RuleCase.appendixNote, body: [table()])]
    },
    .init("để trống ở cuối", change: body(.paragraph(RichText([.text("Tại ", []), .blank(Blank("nơi"))])))),
    .init("đường dẫn", change: texts("Tệp ../../a.", "Họp.")),
    .init("./. giữa văn bản", .plan, ["cảnh báo B6-18"], change: texts("Thực hiện./.", "Họp.")),
    .init("./. giữa đoạn", .plan, ["cảnh báo B6-18"], change: texts("Thực hiện./. Họp.")),
    .init("./. trong bảng", .plan, ["cảnh báo B6-18"]) { $0.body.insert(table("Hết./."), at: 1) },
    .init("dấu hỏi", .plan, ["cảnh báo B6-18"], change: texts("Các đơn vị có họp không?")),
    .init("dấu hai chấm", .plan, ["cảnh báo B6-18"], change: texts("Gồm:")),
    .init("bảng ở cuối", .plan, ["cảnh báo B6-18"]) { $0.body.append(table()) },
    .init("bảng ở cuối khoản", .plan, ["cảnh báo B6-18"]) {
      $0.body = [.item(.init(.clause, text: "Bảng:", children: [table()]))]
    },
  ]

  @Test(arguments: styles + legalBases + labels + ends) func rulesAreKept(_ sample: RuleCase) {
    #expect(sample.found == sample.flaws)
  }
}
