import Diagnostics
import TemplateEngine
import Testing

/// Every finding that comes up while a document is made: DU-06 and DU-10 to DU-13. They point into the template.
@Suite("Dữ liệu không đủ cho mẫu")
struct DraftFindingTests {
  static let fields =
    field("thieu", "chu", "bat-buoc=\"khong\"") + field("co", "co-khong", "bat-buoc=\"khong\"")
    + field("ds", "danh-sach", "bat-buoc=\"khong\"") + field("rong", "danh-sach", "phan-tu=\"so-nguyen\" it-nhat=\"0\"")
    + field("so", "so-nguyen")
    + "<truong ten=\"bang\" kieu=\"bang\">\(field("ten", "chu", "bat-buoc=\"khong\""))\(field("x", "so-nguyen", "bat-buoc=\"khong\""))</truong>"
  static var data: Given {
    ["so": "5", "bang": [["ten": "A"], ["x": "1"]]]
  }

  private func check(
    _ content: String,
    _ words: [String],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let marked = Marked(letter(Self.fields, content))
    let template = try template(marked.text, sourceLocation: sourceLocation)
    let outcome = drafting(template, Self.data)
    #expect(outcome.diagnostics.map(\.words) == words, sourceLocation: sourceLocation)
    #expect(outcome.diagnostics.map { $0.place?.marked ?? "" } == marked.places, sourceLocation: sourceLocation)
    #expect(outcome.diagnostics.allSatisfy { $0.place?.file == "mau.xml" }, sourceLocation: sourceLocation)
    #expect(outcome.value == nil, sourceLocation: sourceLocation)
  }

  private static func absent(_ source: String) -> String {
    "DU-10 “\(source)” không có giá trị trong dữ liệu này; cách sửa: điền giá trị vào dữ liệu, "
      + "hoặc trong mẫu đặt đoạn này vào <neu dieu-kien=\"… | co_du_lieu\">"
  }

  @Test(
    "DU-10 trường có thể thiếu dùng không có neu",
    arguments: [
      ("<doan>{{ ⟦thieu⟧ }}</doan>", "thieu"), ("<doan>{{ ⟦thieu | viet_hoa⟧ }}</doan>", "thieu | viet_hoa"),
      ("<doan>{{ ⟦ds | noi(', ')⟧ }}</doan>", "ds | noi(', ')"), ("<doan>{{ ⟦ds | dem⟧ }}</doan>", "ds | dem"),
      ("<doan>x</doan><neu dieu-kien=\"⟦co⟧\"><doan>y</doan></neu>", "co"),
      ("<doan><neu dieu-kien=\"⟦thieu = 'a'⟧\">y</neu></doan>", "thieu = 'a'"),
      ("<doan><neu dieu-kien=\"⟦khong co⟧\">y</neu></doan>", "khong co"),
      ("<doan><neu dieu-kien=\"⟦dung va co⟧\">y</neu></doan>", "dung va co"),
      ("<doan>x</doan><lap moi=\"d\" trong=\"⟦ds⟧\"><doan>{{ d }}</doan></lap>", "ds"),
      ("<doan><lap moi=\"b\" trong=\"bang\">{{ ⟦b.ten⟧ }}</lap></doan>", "b.ten"),
      ("<doan>{{ ⟦bang | cot('ten') | noi(', ')⟧ }}</doan>", "bang | cot('ten') | noi(', ')"),
      ("<doan>{{ ⟦bang | cot('x') | tong⟧ }}</doan>", "bang | cot('x') | tong"),
    ]
  )
  func absent(_ content: String, _ source: String) throws { try check(content, [Self.absent(source)]) }

  @Test("DU-10 một chỗ trong vòng lặp báo một lần, dù thiếu ở nhiều dòng")
  func absentInLoop() throws {
    let template = try template(letter(Self.fields, "<doan><lap moi=\"b\" trong=\"bang\">{{ b.x }}</lap></doan>"))
    let rows: Given = ["so": "1", "bang": [["ten": "A"], ["ten": "B"], ["x": "1"], ["ten": "C"]]]
    #expect(drafting(template, rows).diagnostics.map(\.words) == [Self.absent("b.x")])
  }

  @Test(
    "Trường có thể thiếu dùng trong neu",
    arguments: [
      "<neu dieu-kien=\"thieu | co_du_lieu\">{{ thieu }}</neu>hết",
      "<neu dieu-kien=\"khong (thieu | co_du_lieu)\">hết</neu><neu-khong>{{ thieu }}</neu-khong>",
      "<neu dieu-kien=\"thieu | co_du_lieu va thieu = 'a'\">a</neu>hết", "<neu dieu-kien=\"co | bat\">có</neu>hết",
      "<neu dieu-kien=\"ds | co_du_lieu\"><lap moi=\"d\" trong=\"ds\">{{ d }}</lap></neu>hết",
    ]
  )
  func guarded(_ content: String) throws { #expect(try line(content, Self.fields, Self.data) == "“hết”") }

  @Test(
    "DU-11 phép tính không có kết quả",
    arguments: [
      ("so / (so - 5)", "so / (so - 5)", "chia cho 0", nil),
      ("so * 9223372036854775807", "so * 9223372036854775807", "số quá lớn", nil),
      ("so + 9223372036854775807", "so + 9223372036854775807", "số quá lớn", nil),
      ("-9223372036854775807 - so", "-9223372036854775807 - so", "số quá lớn", nil),
      ("so / 2 * 9223372036854775807", "so / 2 * 9223372036854775807", "số quá lớn", nil),
      ("9223372036854775807 | phan_tram", "9223372036854775807 | phan_tram", "số quá lớn", nil),
      ("rong | dau", "rong | dau", "danh sách trống", nil), ("rong | cuoi", "rong | cuoi", "danh sách trống", nil),
      ("(so - 5) | la_ma", "(so - 5) | la_ma", "số ngoài khoảng", "từ 1 đến 3999"),
      ("4000 | la_ma", "4000 | la_ma", "số ngoài khoảng", "từ 1 đến 3999"),
      ("24 | chu_cai", "24 | chu_cai", "số ngoài khoảng", "từ 1 đến 23"),
      ("0 | chu_cai", "0 | chu_cai", "số ngoài khoảng", "từ 1 đến 23"),
      (
        "(-9223372036854775807 - 1) | chu_cai", "(-9223372036854775807 - 1) | chu_cai", "số ngoài khoảng", "từ 1 đến 23"
      ),
    ] as [(String, String, String, String?)]
  )
  func arithmetic(_ expression: String, _ source: String, _ problem: String, _ expected: String?) throws {
    let words = "DU-11 “\(source)”: \(problem)" + (expected.map { "; cần: \($0)" } ?? "")
    try check("<doan>{{ ⟦\(expression)⟧ }}</doan>", [words])
  }

  @Test(
    "DU-13 bảng không đều",
    arguments: [
      ("<bang><cot>A</cot><cot>B</cot>⟦<hang>⟧<o>1</o></hang></bang>", "hàng 1 của bảng phủ 1 cột, bảng có 2 cột"),
      (
        "<bang><cot>A</cot><hang><o>1</o></hang>⟦<hang>⟧<o>1</o><o>2</o></hang></bang>",
        "hàng 2 của bảng phủ 2 cột, bảng có 1 cột"
      ),
      (
        "<bang><cot>A</cot><cot>B</cot>⟦<hang>⟧<o gop=\"3\">1</o></hang></bang>",
        "hàng 1 của bảng phủ 3 cột, bảng có 2 cột"
      ),
      ("<bang><cot>A</cot>⟦<hang tong=\"co\">⟧</hang></bang>", "hàng 1 của bảng phủ 0 cột, bảng có 1 cột"),
    ]
  )
  func unevenRow(_ content: String, _ message: String) throws {
    try check("\(content)<doan>x</doan>", ["DU-13 \(message); cách sửa: thêm, bớt <o> hoặc sửa gop=\"…\""])
  }

  @Test(
    "DU-13 ô gộp hàng, nhóm cột",
    arguments: [
      (
        "<bang><cot>A</cot>⟦<nhom-cot>⟧<tieu-de>C</tieu-de></nhom-cot></bang>",
        "nhóm cột không có cột nào; cần: ít nhất một <cot>"
      ),
      (
        "<bang><cot>A</cot><cot>B</cot><hang><o gop-hang=\"2\">1</o><o>2</o></hang>⟦<hang>⟧<o>1</o><o>2</o></hang></bang>",
        "hàng 2 của bảng phủ 3 cột, bảng có 2 cột; cách sửa: thêm, bớt <o> hoặc sửa gop=\"…\", gop-hang=\"…\" của hàng trên"
      ),
      (
        "<bang><cot>A</cot><hang><o gop-hang=\"2\">1</o></hang>⟦<hang>⟧</hang></bang>",
        "hàng 2 của bảng không có ô nào của mình; cách sửa: bỏ hàng ấy và bớt gop-hang=\"…\" của các hàng trên"
      ),
      (
        "⟦<bang>⟧<cot>A</cot><hang><o gop-hang=\"2\">1</o></hang></bang>",
        "một ô của bảng gộp quá hàng cuối; cách sửa: sửa gop-hang=\"…\", hoặc thêm hàng"
      ),
    ]
  )
  func mergedRows(_ content: String, _ message: String) throws {
    try check("\(content)<doan>x</doan>", ["DU-13 \(message)"])
  }

  @Test("DU-13 bảng không có cột")
  func tableWithoutColumns() throws {
    try check(
      "⟦<bang>⟧<neu dieu-kien=\"sai\"><cot>A</cot></neu></bang><doan>x</doan>",
      ["DU-13 bảng không có cột nào; cần: ít nhất một <cot>"]
    )
  }

  @Test("DU-06 mức độ mật, khẩn không có trong Nghị định")
  func unknownMark() throws {
    let source = Marked(
      letter("", head: "⟦<muc-do-mat>⟧Hơi mật</muc-do-mat>⟦<muc-do-khan>⟧Gấp</muc-do-khan>", "<doan>x</doan>")
    )
    let outcome = drafting(try template(source.text), [:])
    #expect(
      outcome.diagnostics.map(\.words) == [
        "DU-06 “Hơi mật” không phải một mức độ của văn bản; cần: MẬT | TỐI MẬT | TUYỆT MẬT",
        "DU-06 “Gấp” không phải một mức độ của văn bản; cần: KHẨN | THƯỢNG KHẨN | HỎA TỐC",
      ]
    )
    #expect(outcome.diagnostics.map { $0.place?.marked ?? "" } == source.places)
  }

  @Test("Nhiều lỗi trong một lần, theo thứ tự của văn bản")
  func severalAtOnce() throws {
    try check(
      "<doan>{{ ⟦thieu⟧ }} {{ ⟦so / 0⟧ }}</doan><bang><cot>A</cot>⟦<hang>⟧</hang></bang><gach>{{ ⟦ds | dem⟧ }}</gach>",
      [
        Self.absent("thieu"), "DU-11 “so / 0”: chia cho 0",
        "DU-13 hàng 1 của bảng phủ 0 cột, bảng có 1 cột; cách sửa: thêm, bớt <o> hoặc sửa gop=\"…\"",
        Self.absent("ds | dem"),
      ]
    )
  }
}
