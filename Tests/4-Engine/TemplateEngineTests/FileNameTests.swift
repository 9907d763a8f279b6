import Diagnostics
import TemplateEngine
import Testing
import Values

/// Names of files made of data.
@Suite("Tên tệp")
struct FileNameTests {
  static let fields =
    field("so", "so-nguyen") + field("le", "so-thap-phan") + field("ten", "chu") + field("ngay", "ngay")
    + field("co", "co-khong") + field("ds", "danh-sach") + field("thieu", "chu", "bat-buoc=\"khong\"")
  static var data: Given {
    [
      "so": "5", "le": "1.234,5", "ten": "Sở Nội vụ / Đắk Lắk", "ngay": "7/4/2026", "co": "có", "ds": ["a"],
    ]
  }

  private func template() throws -> Template { try TemplateEngineTests.template(letter(Self.fields, "<doan>x</doan>")) }

  private func name(_ pattern: String, number: Int = 12) throws -> String {
    let template = try template()
    let compiled = FileNamePattern.compile(pattern, option: "--ten-tep", for: template)
    #expect(compiled.diagnostics.map(\.words) == [])
    var record = Self.data.written.record
    record.number = number
    var binder = Binder(template)
    let bound = try #require(binder.bind(record).value)
    let outcome = try #require(compiled.value).name(for: bound, of: template)
    return try #require(outcome.value)
  }

  @Test(
    "Giá trị thành tên tệp an toàn, phần còn lại giữ nguyên",
    arguments: [
      ("{{so_thu_tu}}", "12"), ("{{ so_thu_tu | hai_chu_so }}", "12"), ("VB {{so}}.x", "VB 5.x"),
      ("{{ten}}", "so-noi-vu-dak-lak"),
      ("{{le}}", "1-234-5"), ("{{ten | viet_hoa}}-{{ngay | nam_so}}", "so-noi-vu-dak-lak-2026"),
      ("{{ngay | ngay_ngan}}", "07-4-2026"),
      ("{{'../../etc'}}", "etc"), ("{{'???'}}", "khong-ten"), ("{{ds | dau}}{{so + 1}}", "a6"),
      ("Đề án-{{so}}", "Đề án-5"), ("cố định", "cố định"),
    ]
  )
  func names(_ pattern: String, _ expected: String) throws { #expect(try name(pattern) == expected) }

  @Test(
    "Mẫu tên sai",
    arguments: [
      ("{{⟦sso⟧}}-x", "MA-02 không có trường “sso”; cách sửa: có phải bạn muốn “so”?"),
      ("ế-⟦{{⟧so", "MA-01 “{{” chưa có “}}” đóng; cách sửa: viết {{ tên trường }}"),
      ("{{⟦⟧}}", "MA-01 biểu thức trống; cách sửa: ghi tên một trường"),
      ("{{ ⟦ngay⟧ }}", "MA-04 “ngay” là ngày, không đặt làm tên tệp được; cần: chữ hoặc số"),
      ("{{ ⟦co⟧ }}", "MA-04 “co” là có/không, không đặt làm tên tệp được; cần: chữ hoặc số"),
      ("{{ ⟦ds⟧ }}", "MA-04 “ds” là danh sách chữ, không đặt làm tên tệp được; cần: chữ hoặc số"),
      ("{{ so | ⟦hai_chu⟧ }}", "MA-03 không có bộ lọc “hai_chu”; cách sửa: có phải bạn muốn “hai_chu_so”?"),
    ]
  )
  func findings(_ pattern: String, _ words: String) throws {
    let marked = Marked(pattern)
    let outcome = FileNamePattern.compile(marked.text, option: "--ten-tep", for: try template())
    #expect(outcome.diagnostics.map(\.words) == [words])
    #expect(outcome.diagnostics.map { $0.place?.marked ?? "" } == marked.places)
    #expect(outcome.diagnostics.map(\.place?.file) == ["--ten-tep"])
    #expect(outcome.value == nil)
  }

  @Test("DU-10 trường không có giá trị")
  func absent() throws {
    let template = try template()
    let pattern = try #require(FileNamePattern.compile("a-{{thieu}}", option: "--ten-tep", for: template).value)
    var binder = Binder(template)
    let bound = try #require(binder.bind(Self.data.written.record).value)
    let outcome = pattern.name(for: bound, of: template)
    #expect(outcome.value == nil)
    let words =
      "DU-10 bản ghi 1: “thieu” không có giá trị để đặt tên tệp; cách sửa: điền trường này, hoặc đổi --ten-tep"
    #expect(outcome.diagnostics.map(\.words) == [words])
    #expect(outcome.diagnostics.map(\.place?.description) == ["--ten-tep:1:5"])
  }

  @Test(
    "Có số thứ tự đọc lại được thì mỗi bản ghi chắc chắn một tên",
    arguments: [
      ("{{so_thu_tu}}", true), ("a{{so_thu_tu}}b", true), ("{{so_thu_tu}}-{{ten}}", true),
      ("{{ten}}-{{so_thu_tu}}", true),
      ("{{ten}}", false), ("x", false),
      // 1 and 12 against 11 and 2.
      ("{{so_thu_tu}}{{so}}", false), ("{{so}}{{so_thu_tu}}", false), ("{{so_thu_tu}}1{{so}}", false),
      ("{{so}}0{{so_thu_tu}}", false),
      // "a-1", 2, "b" against "a", 1, "2-b".
      ("{{ten}}-{{so_thu_tu}}-{{ten}}", false),
    ]
  )
  func numbered(_ pattern: String, _ expected: Bool) throws {
    let compiled = FileNamePattern.compile(pattern, option: "--ten-tep", for: try template())
    #expect(compiled.value?.isNumbered == expected)
  }

  @Test("Số thứ tự che trường cùng tên")
  func numberShadowsField() throws {
    let template = try TemplateEngineTests.template(letter(field("so_thu_tu", "chu"), "<doan>x</doan>"))
    let pattern = try #require(FileNamePattern.compile("{{so_thu_tu}}", option: "o", for: template).value)
    var binder = Binder(template)
    let bound = try #require(binder.bind((["so_thu_tu": "chữ"] as Given).written.record).value)
    #expect(pattern.name(for: bound, of: template).value == "1")
  }
}
