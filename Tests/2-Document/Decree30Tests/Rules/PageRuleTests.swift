import Decree30
import DocumentModel
import Testing

@Suite("PG: page") struct PageRuleTests {
  private static func appendix(_ orientation: Orientation, _ body: [Block]) -> RuleCase.Change {
    { document in
      document.body.append(.paragraph("Danh sách ở Phụ lục kèm theo."))
      document.appendices = [
        Appendix(title: "Danh sách", note: RuleCase.appendixNote, orientation: orientation, body: body)
      ]
    }
  }

  static let cases: [RuleCase] = [
    // PG-02
    .init("ngang, có bảng", change: appendix(.landscape, [table()])),
    .init(
      "ngang, có bảng trong khoản",
      change: appendix(.landscape, [.item(.init(.clause, text: "Bảng:", children: [table()]))])
    ),
    .init("đứng, lời văn", change: appendix(.portrait, [.paragraph("Danh sách.")])),
    .init("ngang, lời văn", .plan, ["lỗi PG-02"], change: appendix(.landscape, [.paragraph("Danh sách.")])),
    // PG-06
    .init("dấu thường gặp", change: body("“Ba” – ‘bốn’… 5 m², 3×4, ½, 20°C, µm, 5 €, ≥ 3, → 4, kΩ, □ Có.")),
    .init("chữ Kirin, chữ Hy Lạp", change: body("Москва, α và β.")),
    .init("biểu tượng", .plan, ["lỗi PG-06"], change: body("Chúc mừng 🎉 các đơn vị.")),
    .init("chữ Hán", .plan, ["lỗi PG-06"], change: body("Công ty 株式会社.")),
    .init("chữ Thái", .plan, ["lỗi PG-06"], change: body("Đơn vị ไทย.")),
    .init("chữ а Kirin", .plan, ["lỗi PG-06"], change: body("Các đơn vị thực hiện kế hoạch năm, cаc khối.")),
    .init("chữ Kirin đầu từ", .plan, ["lỗi PG-06"], change: body("Тhực hiện.")),
    .init("chữ Ο Hy Lạp", .plan, ["lỗi PG-06"], change: body("ΟNG Lương.")),
    .init("ô trống", .plan, ["cảnh báo PG-06"], change: body("☐ Có.")),
    .init("ở tên cơ quan", .plan, ["lỗi PG-06"]) { $0.issuingAuthority[1] = "XÃ THẠCH LАM" },
    .init("ở nơi nhận", .plan, ["lỗi PG-06"]) { $0.recipients[0].text = "Các trường ✨🎓" },
    .init("ở ô của bảng", .plan, ["lỗi PG-06"]) { $0.body.insert(table("👍"), at: 1) },
  ]

  private static func body(_ text: String) -> RuleCase.Change { { $0.body.append(.paragraph(RichText(text))) } }

  @Test(arguments: cases) func rulesAreKept(_ sample: RuleCase) { #expect(sample.found == sample.flaws) }
}
