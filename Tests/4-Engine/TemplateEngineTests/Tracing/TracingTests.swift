import Diagnostics
import DocumentModel
import TemplateEngine
import Testing
import Values

/// Where the words of a document come from. The marks `⟦ … ⟧` of a case stand around the place in the template and, where the
/// words come from data, around their datum.
@Suite("Dấu vết: chữ của văn bản từ đâu mà ra")
struct TracingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var fields: String
    var content = "<doan>Hết</doan>"
    var edits: [(String, with: String)] = []
    var frame: String?
    var data: Given = [:]
    var path: DocumentPath
    /// Characters of the text; nil for the whole text.
    var words: String?
    /// Which of the places that have these characters.
    var occurrence = 1

    var testDescription: String { name }
  }

  private static let list = field("ds", "danh-sach")
  private static let table =
    "<truong ten=\"b\" kieu=\"bang\">\(field("ten", "chu"))\(field("loai", "chu"))\(field("so", "so-nguyen"))</truong>"
  private static func body(_ blocks: Int..., piece: DocumentPath.Piece = .text) -> DocumentPath {
    DocumentPath(.body, blocks: blocks, piece: piece)
  }

  static let cases = [
    Case(
      name: "chữ giống nhau ở hai trường",
      fields: field("a", "chu") + field("c", "chu"),
      content: "<doan>{{ a }} và {{ ⟦c⟧ }}</doan>",
      data: ["a": "Lam Giang", "c": "⟦Lam Giang⟧"],
      path: body(0),
      words: "Lam Giang",
      occurrence: 2
    ),
    Case(
      name: "khung chèn hai lần, chữ của khung",
      fields: "",
      content: "<chen khung=\"k\"/><chen khung=\"k\"/>",
      frame: frame("", "<doan>Giao\n      ⟦huyện⟧ làm việc của huyện</doan>"),
      path: body(1),
      words: "huyện"
    ),
    Case(
      name: "khung chèn hai lần trong hai vòng lặp",
      fields: list + field("cuoi", "danh-sach"),
      content:
        "<lap moi=\"d\" trong=\"ds\"><chen khung=\"k\"/></lap><lap moi=\"d\" trong=\"cuoi\"><chen khung=\"k\"/></lap>",
      frame: frame("", "<doan>Giao {{ ⟦d⟧ }}</doan>"),
      data: ["ds": ["xã A", "xã B"], "cuoi": ["xã B", "⟦xã A⟧"]],
      path: body(3),
      words: "xã A"
    ),
    Case(
      name: "hàng thứ ba của vòng lặp",
      fields: list,
      content: "<lap moi=\"d\" trong=\"ds\"><gach>{{ ⟦d⟧ }}</gach></lap>",
      data: ["ds": ["xã A", "xã A", "⟦xã A⟧"]],
      path: body(2),
      words: "xã A"
    ),
    Case(
      name: "vòng lặp trong vòng lặp",
      fields: "<truong ten=\"khoi\" kieu=\"bang\"><truong ten=\"xa\" kieu=\"danh-sach\"/></truong>",
      content: "<lap moi=\"k\" trong=\"khoi\"><doan><lap moi=\"x\" trong=\"k.xa\">{{ ⟦x⟧ }} </lap></doan></lap>",
      data: ["khoi": [["xa": ["A", "B"]], ["xa": ["A", "⟦B⟧"]]]],
      path: body(1),
      words: "B"
    ),
    Case(
      name: "hàng chọn bằng loc",
      fields: table,
      content: "<lap moi=\"r\" trong=\"b | loc('loai', 'phường')\"><doan>{{ ⟦r.ten⟧ }}</doan></lap>",
      data: [
        "b": [["ten": "Lam Giang", "loai": "xã", "so": "4"], ["ten": "⟦Lam Giang⟧", "loai": "phường", "so": "3"]]
      ],
      path: body(0),
      words: "Lam Giang"
    ),
    Case(
      name: "hàng sắp theo cột",
      fields: table,
      content: "<lap moi=\"r\" trong=\"b | sap_xep('so')\"><doan>{{ ⟦r.ten⟧ }}</doan></lap>",
      data: [
        "b": [["ten": "Lam Giang", "loai": "xã", "so": "4"], ["ten": "⟦Lam Giang⟧", "loai": "phường", "so": "3"]]
      ],
      path: body(0)
    ),
    Case(
      name: "ô của bảng ghép từ cột",
      fields: table,
      content:
        "<bang><cot>Tên</cot><hang><o>Gồm {{ ⟦b | cot('ten') | noi('; ', ' và ') | viet_hoa⟧ }}</o></hang></bang>",
      data: ["b": [["ten": "Lam", "loai": "xã", "so": "4"], ["ten": "⟦Lam⟧", "loai": "xã", "so": "3"]]],
      path: body(0, piece: .cell(row: 0, cell: 0)),
      words: "LAM",
      occurrence: 2
    ),
    Case(
      name: "danh sách nối thành chữ",
      fields: list,
      content: "<doan>Gửi {{ ⟦ds | noi(', ', ' và ')⟧ }}</doan>",
      data: ["ds": ["xã A", "xã B", "⟦xã A⟧"]],
      path: body(0),
      words: "xã A",
      occurrence: 2
    ),
    Case(
      name: "một giá trị thay cho danh sách",
      fields: list,
      content: "<lap moi=\"d\" trong=\"ds\"><doan>{{ ⟦d⟧ }}</doan></lap>",
      data: ["ds": "⟦xã A⟧"],
      path: body(0)
    ),
    Case(
      name: "phép tính: dữ liệu đọc trước",
      fields: field("a", "so-nguyen") + field("c", "so-nguyen"),
      content: "<doan>Tổng {{ ⟦(c + a) | nhom_nghin⟧ }}</doan>",
      data: ["a": "1200", "c": "⟦1300⟧"],
      path: body(0),
      words: "2.500"
    ),
    Case(
      name: "tên cơ quan in hoa",
      fields: list,
      edits: [("<dong>SỞ A</dong>", with: "<lap moi=\"d\" trong=\"ds\"><dong>{{ ⟦d⟧ }}</dong></lap>")],
      data: ["ds": ["Ủy ban nhân dân", "⟦huyện Lam Giang⟧"]],
      path: DocumentPath(.issuingAuthority(1)),
      words: "LAM GIANG"
    ),
    Case(
      name: "chữ sau V/v, dữ liệu ghi sẵn Về việc",
      fields: field("viec", "chu"),
      edits: [("mời họp", with: "{{ ⟦viec⟧ }} của {{ viec }}")],
      data: ["viec": "⟦Về việc: mời họp⟧"],
      path: DocumentPath(.subject),
      words: "mời họp"
    ),
    Case(
      name: "chữ của mẫu sau V/v",
      fields: "",
      edits: [("mời họp", with: "Về việc mời\n    ⟦họp  việc⟧ xã")],
      path: DocumentPath(.subject),
      words: "họp việc"
    ),
    Case(
      name: "số thêm không",
      fields: field("so", "so-nguyen"),
      edits: [("<so>5</so>", with: "<so>{{ ⟦so⟧ }}</so>")],
      data: ["so": "⟦5⟧"],
      path: DocumentPath(.number),
      words: "05"
    ),
    Case(
      name: "ngày lấy từ ngày ban hành",
      fields: field("ngay", "ngay"),
      edits: [("<thang>1</thang>", with: "<thang>{{ ⟦ngay | thang_so⟧ }}</thang>")],
      data: ["ngay": "⟦05/01/2026⟧"],
      path: DocumentPath(.month)
    ),
    Case(
      name: "độ mật",
      fields: field("mat", "chu"),
      edits: [("<trich-yeu>", with: "<muc-do-mat>{{ ⟦mat⟧ }}</muc-do-mat><trich-yeu>")],
      data: ["mat": "⟦Mật⟧"],
      path: DocumentPath(.secrecy)
    ),
    Case(
      name: "dòng lưu",
      fields: field("luu", "chu"),
      edits: [("<luu>VT</luu>", with: "<luu>{{ ⟦luu⟧ }}</luu>")],
      data: ["luu": "⟦Lưu: VT, NV;⟧"],
      path: DocumentPath(.archive),
      words: "VT, NV."
    ),
    Case(
      name: "dấu do chương trình ghi thuộc về chữ trước nó",
      fields: field("a", "chu"),
      content: "<doan>{{ ⟦a⟧ }}</doan>",
      data: ["a": "⟦Hết⟧"],
      path: body(0),
      words: "./."
    ),
    Case(
      name: "thực thể, CDATA, dấu thanh gõ rời",
      fields: "",
      content: "<doan>a &amp; b <![CDATA[<c>]]> ⟦huye\u{323}\u{302}n⟧ &amp; d</doan>",
      path: body(0),
      words: "huyện"
    ),
    Case(
      name: "chữ của mẫu quanh giá trị",
      fields: field("a", "chu"),
      content: "<doan>huyện {{ a }} và <dam>các ⟦huyện⟧ khác</dam></doan>",
      data: ["a": "huyện"],
      path: body(0),
      words: "huyện",
      occurrence: 3
    ),
    Case(
      name: "tiêu đề của mục",
      fields: field("a", "chu"),
      content: "<muc><tieu-de>Việc của {{ ⟦a⟧ }}</tieu-de><doan>Một</doan></muc>",
      data: ["a": "⟦huyện⟧"],
      path: body(0, piece: .heading),
      words: "HUYỆN"
    ),
    Case(
      name: "tên phụ lục in hoa",
      fields: field("a", "chu"),
      edits: [("</van-ban>", with: "<phu-luc><tieu-de>Xã {{ ⟦a⟧ }}</tieu-de><doan>b</doan></phu-luc></van-ban>")],
      data: ["a": "⟦Lam⟧"],
      path: DocumentPath(.appendixTitle(0)),
      words: "LAM"
    ),
    Case(
      name: "cả khối: chữ đầu tiên bên dưới",
      fields: list,
      content: "<bang><cot>⟦Tên⟧</cot><lap moi=\"d\" trong=\"ds\"><hang><o>{{ d }}</o></hang></lap></bang>",
      data: ["ds": ["A"]],
      path: body(0, piece: .whole)
    ),
    Case(
      name: "chữ ký thiếu dòng: phần tử của nó",
      fields: "",
      edits: [("<chu-ky>", with: "⟦<chu-ky>⟧")],
      path: DocumentPath(.signature(0))
    ),
    Case(
      name: "chỗ trống: phần tử của nó",
      fields: "",
      edits: [("<ngay>5</ngay>", with: "⟦<ngay>⟧<de-trong ten=\"ngày\"/></ngay>")],
      path: DocumentPath(.day)
    ),
    Case(
      name: "phần văn bản không có: văn bản",
      fields: "",
      edits: [("<van-ban loai=\"cong-van\">", with: "⟦<van-ban loai=\"cong-van\">⟧")],
      path: DocumentPath(.decisionAuthority)
    ),
    Case(
      name: "cả văn bản",
      fields: "",
      edits: [("<van-ban loai=\"cong-van\">", with: "⟦<van-ban loai=\"cong-van\">⟧")],
      path: DocumentPath(.document)
    ),
  ]

  @Test("Đúng giá trị, đúng chỗ trong mẫu", arguments: cases)
  func origin(_ given: Case) throws {
    var source = letter(given.fields, given.content)
    for (old, new) in given.edits {
      #expect(source.contains(old))
      source = source.replacing(old, with: new)
    }
    let (wholeTemplate, wholeFrame) = (Marked(source), Marked(given.frame ?? ""))
    let template = try template(wholeTemplate.text, frames: given.frame == nil ? [:] : ["k": wholeFrame.text])
    let (record, places) = given.data.written
    var binder = Binder(template)
    let values = try #require(binder.bind(record).value)
    let traced = template.traced(values, of: record)

    let document = try #require(template.filled(with: values).value?.document)
    #expect(Texts(traced.document).all == Texts(document).all)
    #expect(traced.document == document)

    let bytes = try given.words.map { words in
      let plain = try #require(traced.document.text(at: given.path)).plain
      let ranges = plain.ranges(of: words)
      let range = try #require(ranges.dropFirst(given.occurrence - 1).first, "“\(words)” không có trong “\(plain)”")
      return plain.utf8.distance(
        from: plain.startIndex,
        to: range.lowerBound
      )..<plain.utf8.distance(from: plain.startIndex, to: range.upperBound)
    }
    let origins = traced.origins(of: DocumentSpan(given.path, bytes: bytes))
    let origin = try #require(origins.first)
    #expect(origins.count == 1)
    #expect(origin.data.prefix(1).map { record.place(of: $0).marked } == places)
    #expect(template.place(origin.template).marked == (wholeTemplate.places + wholeFrame.places).first)
    #expect(template.place(origin.template).file == (wholeTemplate.places.isEmpty ? "khung/k.xml" : "mau.xml"))
  }

  @Test("Đoạn qua nhiều chỗ có đủ các nguồn, theo thứ tự")
  func severalOrigins() throws {
    let template = try template(
      letter(field("a", "chu") + Self.list, "<doan>Gửi {{ a }}, {{ ds | noi('; ') }}.</doan>")
    )
    let record = Given.map([("a", "xã A"), ("ds", ["xã B", "xã C", "xã D"])]).written.record
    var binder = Binder(template)
    let traced = template.traced(try #require(binder.bind(record).value), of: record)
    let path = DocumentPath(.body, blocks: [0], piece: .text)
    func words(_ bytes: Range<Int>?) -> [String] {
      traced.origins(of: DocumentSpan(path, bytes: bytes)).map { origin in
        origin.data.isEmpty
          ? "mẫu: \(template.place(origin.template).covered)"
          : origin.data.map { record.place(of: $0).covered }.joined(separator: "+")
      }
    }
    #expect(traced.document.text(at: path)?.plain == "Gửi xã A, xã B; xã C; xã D./.")
    #expect(words(nil) == ["mẫu: Gửi", "xã A", "mẫu: ,", "xã B", "xã C", "xã D"])
    let plain = "Gửi xã A, xã B; xã C; xã D"
    let start = plain.utf8.count - "xã C; xã D".utf8.count
    #expect(words(start..<plain.utf8.count) == ["xã C", "xã D"])
    #expect(words(0..<"Gửi".utf8.count) == ["mẫu: Gửi"])
  }

  /// All texts of a document with their paths.
  private struct Texts: DocumentWalker {
    var all: [String] = []

    init(_ document: OfficialDocument) { document.walk(&self) }

    mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
      all.append("\(path) \(label) \(text.plain)")
    }
  }
}
