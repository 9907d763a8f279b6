import Diagnostics
import DocumentModel
import Pictures
import TemplateEngine
import TestSupport
import Testing
import Values

/// Pictures of signatures: the type, the element, and what the data may say.
@Suite("Ảnh chữ ký")
struct SignaturePictureTests {
  static let field = "<truong ten=\"anh\" kieu=\"anh-chu-ky\" bat-buoc=\"khong\">Chữ ký tay</truong>"
  static let blue = PNG.row(0x183C_A0FF, 0)

  /// A công văn whose signature holds some elements.
  static func signed(_ fields: String, signature: String) -> String {
    letter(fields, "<doan>x</doan>")
      .replacing("<chu-ky><ho-ten>", with: "<chu-ky>\(signature)<ho-ten>")
  }

  static let letterWithPicture =
    signed(field, signature: "<neu dieu-kien=\"anh | co_du_lieu\"><anh-chu-ky> {{ anh }} </anh-chu-ky></neu>")

  /// Data with one value, typed in a file `d.yaml`.
  static func record(_ key: String, _ content: Datum.Content) -> DataRecord {
    let source = DataSource(name: "d.yaml", bytes: Array("\(key): {tu_tep: ky.png}".utf8))
    let value = Datum(content, at: Position(form: .bytes, first: key.utf8.count + 11, second: 6))
    let entry = Datum.Entry(key: key, keyPosition: Position(form: .bytes, first: 0, second: 3), value: value)
    return DataRecord(root: Datum(.map([entry]), at: Position(form: .bytes, first: 0, second: 1)), sources: [source])
  }

  private func draft(_ source: String, _ record: DataRecord) throws -> Outcome<FilledDocument> {
    let template = try template(source)
    var binder = Binder(template)
    let bound = binder.bind(record)
    return try template.filled(with: #require(bound.value))
  }

  @Test("Ảnh đứng trong khối chữ ký; không có thì chừa chỗ")
  func standsInTheBlock() throws {
    let picture = try Picture.read(Self.blue.bytes)
    let signed = try draft(Self.letterWithPicture, Self.record("anh", .picture(picture)))
    #expect(signed.diagnostics.isEmpty)
    #expect(signed.value?.document.signatures == [SignatureBlock(lines: [], picture: picture, name: "Trần Bình")])
    let unsigned = try draft(Self.letterWithPicture, Self.record("anh", .null))
    #expect(unsigned.value?.document.signatures == [SignatureBlock(lines: [], name: "Trần Bình")])
  }

  @Test("Hỏi thẳng một ảnh không có là lỗi")
  func absence() throws {
    let source = Self.signed(Self.field, signature: "<anh-chu-ky>{{ anh }}</anh-chu-ky>")
    let outcome = try draft(source, Self.record("anh", .null))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["DU-10"])
    #expect(outcome.diagnostics.first?.place?.covered == "anh")
  }

  @Test(
    "Trái Nghị định: nền đặc, không nét là lỗi; màu khác là cảnh báo",
    arguments: [
      (PNG.row(0x183C_A0FF, 0xFFFF_FFFF), Severity.error, "“anh”: ảnh chữ ký không có nền trong suốt"),
      (PNG.row(0, 0), .error, "“anh”: ảnh chữ ký trong suốt hoàn toàn, không có nét nào"),
      (PNG.row(0x0000_00FF, 0), .warning, "“anh”: nét chữ ký không phải màu xanh"),
    ]
  )
  func decree(_ png: PNG, _ severity: Severity, _ message: String) throws {
    var binder = Binder(try template(Self.letterWithPicture))
    let outcome = binder.bind(Self.record("anh", .picture(try Picture.read(png.bytes))))
    #expect(outcome.diagnostics.map(\.code) == ["DU-15"])
    #expect(outcome.diagnostics.map(\.severity) == [severity])
    #expect(outcome.diagnostics.map(\.message) == [message])
    #expect(outcome.diagnostics.first?.place?.covered == "ky.png")
    #expect(outcome.diagnostics.first?.related.first?.label == "mẫu cần ở")
    #expect((outcome.value == nil) == (severity == .error))
  }

  @Test("Sai kiểu: chữ thay cho ảnh, ảnh thay cho chữ")
  func types() throws {
    var pictures = Binder(try template(Self.letterWithPicture))
    let text = pictures.bind(Self.record("anh", .scalar("ky.png")))
    #expect(text.diagnostics.map(\.message) == ["“anh”: “ky.png” không phải ảnh chữ ký"])
    #expect(text.diagnostics.map(\.hint) == ["viết {tu_tep: ky.png}"])
    #expect(pictures.bind(Self.record("anh", .list([]))).diagnostics.map(\.code) == ["DU-03"])
    let names = letter("<truong ten=\"ten\" kieu=\"chu\"/>", "<doan>{{ ten }}</doan>")
    var texts = Binder(try template(names))
    let picture = texts.bind(Self.record("ten", .picture(try Picture.read(Self.blue.bytes))))
    #expect(picture.diagnostics.map(\.message) == ["“ten”: một ảnh không phải chữ"])
  }

  static let wrong = "<anh-chu-ky> phải có đúng một giá trị kiểu ảnh chữ ký"

  @Test(
    "Mẫu dùng ảnh sai chỗ",
    arguments: [
      ("<anh-chu-ky>chữ</anh-chu-ky>", [wrong]), ("<anh-chu-ky/>", [wrong]),
      ("<anh-chu-ky>{{ anh }}{{ anh }}</anh-chu-ky>", [wrong]), ("<anh-chu-ky>{{ ten }}</anh-chu-ky>", [wrong]),
      ("<chuc-vu>{{ anh }}</chuc-vu>", ["“anh” là ảnh chữ ký, không chèn thẳng vào chữ được"]),
      ("<chuc-vu>{{ anh | viet_hoa }}</chuc-vu>", ["bộ lọc “viet_hoa” không dùng được với “anh” (ảnh chữ ký)"]),
    ] as [(String, [String])]
  )
  func misuse(_ element: String, _ messages: [String]) {
    let fields = Self.field + "<truong ten=\"ten\" kieu=\"chu\"/>"
    let outcome = compile(Self.signed(fields, signature: "\(element)<chuc-vu>{{ ten }}</chuc-vu>"))
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.message) == messages)
  }

  @Test("Mô tả: mẫu dữ liệu và lược đồ JSON nói cách ghi tên tệp")
  func description() throws {
    let template = try template(Self.letterWithPicture)
    #expect(template.dataSkeleton().contains("# anh (ảnh chữ ký, có thể bỏ): Chữ ký tay\n# anh: {tu_tep: chu-ky.png}"))
    let schema = "\(template.dataSchema())"
    #expect(schema.contains(#""anh":{"#) || schema.contains(#""anh": {"#))
    #expect(schema.contains("tu_tep"))
    #expect(template.overview().contains("(ảnh chữ ký, có thể bỏ): Chữ ký tay"))
  }
}
