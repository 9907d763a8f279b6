import Bytes
import Diagnostics
import Foundation
import TemplateEngine
import TestSupport
import Testing
import Values

/// What a template tells about its data: skeleton, schema, overview, period, part of a profile.
@Suite("Mô tả dữ liệu của mẫu")
struct DescriptionTests {
  static let fields = """
    <truong ten="ten" nhan="Họ tên" kieu="chu" vi-du='Lê "An": #1 \\ x'>Họ và tên,
      đủ dấu</truong>
    <truong ten="loai" kieu="chu" gia-tri="A|B"/>
    <truong ten="so" nhan="Số" kieu="so-nguyen"/><truong ten="le" kieu="so-thap-phan"/>
    <truong ten="ngay" kieu="ngay"/><truong ten="co" kieu="co-khong"/>
    <truong ten="ds" kieu="danh-sach" nhieu-nhat="5"/><truong ten="ds_so" kieu="danh-sach" phan-tu="so-nguyen" vi-du="3"/>
    <truong ten="tuy" kieu="chu" bat-buoc="khong"/><truong ten="tuy_vd" kieu="chu" bat-buoc="khong" vi-du="x"/>
    <truong ten="trong" nhan="Chỗ trống" kieu="so-nguyen" de-trong="co"/>
    <truong ten="bang" nhan="Bảng" kieu="bang">
      <truong ten="nhom" kieu="nhom"><truong ten="a" kieu="chu"/><truong ten="b" kieu="so-nguyen"/></truong>
      <truong ten="cot" kieu="chu"/>
      <truong ten="con" kieu="bang"><truong ten="x" kieu="chu"/><truong ten="y" kieu="ngay"/></truong>
    </truong>
    """

  private func template() throws -> Template {
    try #require(compile(letter(Self.fields, "<doan>x</doan>")).value)
  }

  @Test(
    "Ví dụ của ký hiệu mang chữ viết tắt của tên loại",
    arguments: [
      ("cong-van", "SNV-TĐKT", "SNV-TĐKT"), ("ke-hoach", "SNV-TĐKT", "KH-SNV"), ("to-trinh", "SNV", "TTr-SNV"),
      ("chi-thi", "CT-UBND", "CT-UBND"), ("thu-cong", "SNV", "SNV"),
    ]
  )
  func symbolExample(_ kind: String, _ example: String, _ expected: String) throws {
    let fields = """
      <truong ten="ky_hieu" kieu="chu" vi-du="\(example)"/><truong ten="khac" kieu="chu" vi-du="\(example)"/>
      """
    let source = letter(fields, "<doan>{{ khac }}</doan>")
      .replacing("<ky-hieu>SA-VP</ky-hieu>", with: "<ky-hieu>{{ ky_hieu }}</ky-hieu>")
      .replacing("loai=\"cong-van\"", with: "loai=\"\(kind)\"")
      .replacing(
        "<kinh-gui><noi>Sở B</noi></kinh-gui>",
        with: ["cong-van", "to-trinh", "thu-cong"].contains(kind) ? "<kinh-gui><noi>Sở B</noi></kinh-gui>" : ""
      )
    let template = try #require(compile(source).value)
    #expect(template.dataSkeleton().contains("ky_hieu: \"\(expected)\"\n"))
    #expect(template.dataSkeleton().contains("khac: \"\(example)\"\n"))
    #expect(template.dataSchema().indented().contains("\"\(expected)\""))
  }

  @Test("Tập thể ký thay mặt là ví dụ, trừ ở quyết định", arguments: [("ke-hoach", true), ("quyet-dinh", false)])
  func collectiveExample(_ kind: String, _ isGiven: Bool) throws {
    let fields = """
      <truong ten="ky" kieu="nhom">
        <truong ten="tap_the" kieu="chu" bat-buoc="khong" vi-du="Hội đồng"/><truong ten="ten" kieu="chu" vi-du="An"/>
      </truong>
      """
    let decision = """
      <tham-quyen-ban-hanh>GIÁM ĐỐC</tham-quyen-ban-hanh><can-cu>Căn cứ x</can-cu><lenh-ban-hanh>QUYẾT ĐỊNH:</lenh-ban-hanh>
      <dieu>x</dieu>
      """
    let line = "<neu dieu-kien=\"ky.tap_the | co_du_lieu\"><quyen-han ma=\"TM\">{{ ky.tap_the }}</quyen-han></neu>"
    let source = letter(fields, isGiven ? "<doan>{{ ky.ten }}</doan>" : decision + "<doan>{{ ky.ten }}</doan>")
      .replacing("<kinh-gui><noi>Sở B</noi></kinh-gui>", with: "")
      .replacing("loai=\"cong-van\"", with: "loai=\"\(kind)\"")
      .replacing("<chu-ky>", with: "<chu-ky>\(line)")
    let template = try #require(compile(source).value)
    #expect(template.dataSkeleton().contains("\n  tap_the: \"Hội đồng\"\n") == isGiven)
    #expect(template.dataSkeleton().contains("\n  # tap_the: ") == !isGiven)
  }

  @Test("Khung dữ liệu: từng dòng")
  func skeleton() throws {
    let expected = #"""
      # Dữ liệu cho mẫu “thu”: Mẫu thử
      # Dòng bắt đầu bằng # là giải thích, hoặc trường có thể bỏ qua.

      # Họ tên (chữ): Họ và tên, đủ dấu
      ten: "Lê \"An\": #1 \\ x"

      # loai (chữ): một trong: A | B
      loai: "A"

      # Số (số nguyên)
      so: 1

      # le (số thập phân)
      le: "0,5"

      # ngay (ngày)
      ngay: 30/11/2026

      # co (có/không)
      co: có

      # ds (danh sách chữ, 1 đến 5 phần tử)
      ds:
        - "ds"

      # ds_so (danh sách số nguyên)
      ds_so:
        - 3

      # tuy (chữ, có thể bỏ)
      # tuy: "tuy"

      # tuy_vd (chữ, có thể bỏ)
      tuy_vd: "x"

      # Chỗ trống (số nguyên, bỏ thì chừa chỗ trống)
      # trong: 1

      # Bảng (bảng)
      bang:
        - nhom:
            # a (chữ)
            a: "a"
            # b (số nguyên)
            b: 1
          # cot (chữ)
          cot: "cot"
          # con (bảng)
          con:
            - x: "x"
              # y (ngày)
              y: 30/11/2026

      """#
    #expect(try template().dataSkeleton() == expected)
  }

  @Test("Nhóm, bảng có thể bỏ đứng đủ trường trong chú thích; bỏ dấu # là dùng được")
  func skeletonOfOptionalGroups() throws {
    let fields = """
      <truong ten="b" kieu="bang"><truong ten="x" kieu="chu"/>
        <truong ten="g" kieu="nhom" bat-buoc="khong"><truong ten="y" kieu="chu"/></truong></truong>
      <truong ten="n" kieu="nhom" bat-buoc="khong"><truong ten="u" kieu="so-nguyen"/>
        <truong ten="v" kieu="bang"><truong ten="w" kieu="chu"/></truong></truong>
      """
    let skeleton = try #require(compile(letter(fields, "<doan>x</doan>")).value).dataSkeleton()
    let expected = """
      # b (bảng)
      b:
        - x: "x"
          # g (nhóm, có thể bỏ)
          # g:
          #   # y (chữ)
          #   y: "y"

      # n (nhóm, có thể bỏ)
      # n:
      #   # u (số nguyên)
      #   u: 1
      #   # v (bảng)
      #   v:
      #     - w: "w"

      """
    #expect(skeleton.hasSuffix("\n\n" + expected))
  }

  @Test("Khung dữ liệu có đủ số phần tử ít nhất")
  func skeletonOfLongerLists() throws {
    let fields =
      field("ds", "danh-sach", "it-nhat=\"2\" vi-du=\"a\"")
      + "<truong ten=\"b\" kieu=\"bang\" it-nhat=\"2\">\(field("x", "chu", "bat-buoc=\"khong\""))\(field("y", "so-nguyen"))</truong>"
    let skeleton = try #require(compile(letter(fields, "<doan>x</doan>")).value).dataSkeleton()
    let lines = skeleton.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    #expect(
      lines == ["ds:", "  - \"a\"", "  - \"a\"", "b:", "  - # x: \"x\"", "    y: 1", "  - # x: \"x\"", "    y: 1"]
    )
  }

  @Test(
    "Khung dữ liệu đọc được bằng bộ đọc YAML khác, có mọi trường bắt buộc",
    .needs(.pythonYAML)
  )
  func skeletonIsYAML() throws {
    let program =
      "import yaml,json,sys; print(json.dumps(yaml.load(sys.stdin.read(), yaml.BaseLoader), ensure_ascii=False))"
    let read = try Tool.python(program, input: try template().dataSkeleton()).output
    let root = try #require(try JSONSerialization.jsonObject(with: Data(read.utf8)) as? [String: Any])
    #expect(root.keys.sorted() == ["bang", "co", "ds", "ds_so", "le", "loai", "ngay", "so", "ten", "tuy_vd"])
    #expect(root["ten"] as? String == "Lê \"An\": #1 \\ x")
    #expect(root["ds_so"] as? [String] == ["3"])
    let row = try #require((root["bang"] as? [[String: Any]])?.first)
    #expect(row["nhom"] as? [String: String] == ["a": "a", "b": "1"])
    #expect(row["cot"] as? String == "cot")
    #expect(row["con"] as? [[String: String]] == [["x": "x", "y": "30/11/2026"]])
  }

  @Test("Lược đồ JSON: nêu nguồn số liệu thì không trường nào phải ghi")
  func schemaOfNamedData() throws {
    let text = try template().dataSchema(orNamedBy: "du_lieu_nam").description
    let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let choices = try #require(root["anyOf"] as? [[String: [String]]])
    #expect(choices.count == 2)
    #expect(choices.first?["required"]?.contains("ten") == true)
    #expect(choices.last == ["required": ["du_lieu_nam"]])
    #expect(root["required"] == nil)
  }

  @Test("Lược đồ JSON hợp lệ và nói đúng kiểu từng trường")
  func schema() throws {
    let schema = try template().dataSchema()
    for text in [schema.description, schema.indented()] {
      let root = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      #expect(root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
      #expect(root["type"] as? String == "object")
      #expect(root["required"] as? [String] == ["ten", "loai", "so", "le", "ngay", "co", "ds", "ds_so", "bang"])
      let properties = try #require(root["properties"] as? [String: [String: Any]])
      #expect(properties.count == 12)
      #expect(properties["ten"]?["title"] as? String == "Họ tên")
      #expect(properties["ten"]?["description"] as? String == "Họ và tên, đủ dấu")
      #expect(properties["ten"]?["examples"] as? [String] == ["Lê \"An\": #1 \\ x"])
      #expect(properties["ten"]?["type"] as? [String] == ["string", "number"])
      #expect(properties["loai"]?["enum"] as? [String] == ["A", "B"])
      #expect(properties["so"]?["type"] as? [String] == ["integer", "string"])
      #expect(properties["co"]?["type"] as? [String] == ["boolean", "string"])
      #expect(properties["ds"]?["minItems"] as? Int == 1)
      #expect(properties["ds"]?["maxItems"] as? Int == 5)
      let row = try #require(properties["bang"]?["items"] as? [String: Any])
      #expect(row["required"] as? [String] == ["nhom", "cot", "con"])
      let columns = try #require(row["properties"] as? [String: [String: Any]])
      #expect((columns["con"]?["items"] as? [String: Any])?["required"] as? [String] == ["x", "y"])
    }
  }

  @Test("Bảng kê trường cho người đọc")
  func overview() throws {
    let expected = """
      thu: Mẫu thử

        ten     Họ tên (chữ, bắt buộc): Họ và tên, đủ dấu
        loai    loai (chữ, bắt buộc)
        so      Số (số nguyên, bắt buộc)
        le      le (số thập phân, bắt buộc)
        ngay    ngay (ngày, bắt buộc)
        co      co (có/không, bắt buộc)
        ds      ds (danh sách chữ, 1 đến 5 phần tử, bắt buộc)
        ds_so   ds_so (danh sách số nguyên, bắt buộc)
        tuy     tuy (chữ, có thể bỏ)
        tuy_vd  tuy_vd (chữ, có thể bỏ)
        trong   Chỗ trống (số nguyên, có thể để trống)
        bang    Bảng (bảng, bắt buộc)
            nhom  nhom (nhóm, bắt buộc)
                a  a (chữ, bắt buộc)
                b  b (số nguyên, bắt buộc)
            cot   cot (chữ, bắt buộc)
            con   con (bảng, bắt buộc)
                x  x (chữ, bắt buộc)
                y  y (ngày, bắt buộc)

      """
    #expect(try template().overview() == expected)
  }

  @Test(
    "Thời gian của văn bản theo dữ liệu",
    arguments: [
      (["Ngày văn bản": "7/4/2026", "nam_vb": "2025"], "7/4/2026…7/4/2026"),
      (["nam_vb": "2026"], "1/1/2026…31/12/2026"),
      (["hieu_luc": "5/6/2026", "nam_vb": "2026"], "5/6/2026…5/6/2026"),
      (["hieu_luc": "5/6/2026", "ngay_vb": "1/6/2026"], "1/6/2026…1/6/2026"),
      (["ngay_vb": nil, "nam_vb": "2026"], "1/1/2026…31/12/2026"),
      (["ngay_vb": "mai"], "không rõ"), (["nam_vb": "0"], "không rõ"), ([:], "không rõ"), ("x", "không rõ"),
    ] as [(Given, String)]
  )
  func period(_ given: Given, _ expected: String) throws {
    let fields = DataFindingTests.own.replacing(
      "<truong ten=\"ngay_vb\"",
      with: "<truong ten=\"ngay_vb\" nhan=\"Ngày văn bản\""
    )
    let template = try #require(compile(letter(fields, "<doan>x</doan>")).value)
    func text(_ date: CalendarDate) -> String { "\(date.day)/\(date.month)/\(date.year)" }
    let period = template.documentPeriod(of: given.written.record)
    #expect((period.map { "\(text($0.lowerBound))…\(text($0.upperBound))" } ?? "không rõ") == expected)
  }

  @Test("Phần của hồ sơ cơ quan mà mẫu có trường")
  func declaredPart() throws {
    let profile: Given = ["Họ tên": "A", "la": "x", "HO-TEN": "B", "so": "1"]
    let part = try template().declaredPart(of: profile.written.record)
    guard case .map(let entries) = part.root.content else {
      Issue.record("không còn là nhóm trường")
      return
    }
    #expect(entries.map(\.key) == ["Họ tên", "HO-TEN", "so"])
  }
}
