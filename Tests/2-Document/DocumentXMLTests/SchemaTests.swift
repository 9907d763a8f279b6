import Diagnostics
import DocumentModel
import DocumentXML
import Foundation
import TestSupport
import Testing
import XMLTree

@Suite("Lược đồ XSD")
struct SchemaTests {
  @Test(
    "Tệp lược đồ trong Templates/schema còn mới",
    arguments: [("van-ban.xsd", documentSchema), ("mau.xsd", templateSchema)] as [(String, @Sendable () -> String)]
  )
  func freshness(_ name: String, _ generate: @Sendable () -> String) throws {
    try expectRecorded(generate(), in: "Templates/schema/\(name)")
  }

  @Test("Mọi mẫu và khung trong Templates đúng lược đồ")
  func shippedTemplates() throws {
    let schema = templateSchema()
    let files = FileManager.default.enumerator(at: Project.templates, includingPropertiesForKeys: nil)
    var count = 0
    while let file = files?.nextObject() as? URL {
      let isTemplate =
        file.lastPathComponent == "mau.xml" || file.deletingLastPathComponent().lastPathComponent == "khung"
      guard isTemplate, file.pathExtension == "xml" else { continue }
      count += 1
      let found = validate(Array(try Data(contentsOf: file)), name: file.path, schema: schema)
      #expect(found.isEmpty, "\(file.lastPathComponent): \(found.map(\.message))")
    }
    #expect(count >= 3)
  }

  static let template = """
    <?xml version="1.0" encoding="UTF-8"?>
    <mau xmlns="urn:vanthu:van-ban:1" ten="giay-bao">
      <mo-ta>Báo lịch họp</mo-ta>
      <truong-du-lieu>
        <truong ten="ngay_hop" nhan="Ngày họp" kieu="ngay" vai-tro="han" vi-du="30/11/2026">Ngày họp khối</truong>
        <truong ten="don_vi" kieu="bang"><truong ten="ten" kieu="chu" bat-buoc="khong"/></truong>
      </truong-du-lieu>
      <van-ban loai="cong-van">
        <phan-dau><chen khung="dau-van-ban"/><trich-yeu>mời họp <neu dieu-kien="x">khối</neu></trich-yeu></phan-dau>
        <noi-dung>
          <doan>Mời <dam>{{ ngay_hop | ngay_dai }} <de-trong ten="giờ" kieu="cach"/></dam><lap moi="d" trong="don_vi">{{ d.ten }}</lap></doan>
          <lap moi="d" trong="don_vi"><gach>{{ d.ten }}<neu dieu-kien="la_dau(d)">;</neu><neu-khong>.</neu-khong><doan>x</doan></gach></lap>
          <khoan kieu="1.1."><tieu-de>Phân bổ</tieu-de><neu dieu-kien="x"><bang><cot rong="2" can="giua">a</cot>
            <lap moi="k" trong="don_vi"><hang><lap moi="q" trong="k.x"><o>1</o></lap></hang></lap></bang></neu></khoan>
        </noi-dung>
        <neu dieu-kien="x"><phu-luc huong="ngang"><tieu-de>A</tieu-de></phu-luc></neu>
        <phan-cuoi><chu-ky><neu dieu-kien="x"><quyen-han ma="TM">{{ y }}</quyen-han></neu><ho-ten>z</ho-ten></chu-ky></phan-cuoi>
      </van-ban>
    </mau>
    """

  @Test("Mẫu dùng đủ phần tử điều khiển ở mọi nơi đúng lược đồ")
  func goodTemplate() {
    #expect(validate(Array(Self.template.utf8), name: "mau.xml", schema: templateSchema()) == [])
  }

  @Test(
    "Mẫu sai thì lược đồ nói đúng dòng",
    arguments: [
      ("<doan>Mời", "<daon>x</daon><doan>Mời", "XM-20", 11, "<daon> không được đứng ở đây"),
      ("<trich-yeu>", "<quoc-hieu>x</quoc-hieu><trich-yeu>", "XM-20", 9, "<quoc-hieu>"),
      ("<trich-yeu>", "chữ<trich-yeu>", "XM-22", 9, "trực tiếp trong <phan-dau>"),
      ("kieu=\"ngay\"", "kieu=\"nagy\"", "XM-23", 5, "“kieu” ở <truong>"),
      ("loai=\"cong-van\"", "", "XM-21", 8, "<van-ban> thiếu thuộc tính “loai”"),
      ("rong=\"2\"", "rong=\"hai\"", "XM-23", 13, "“rong” ở <cot>"),
      ("<tieu-de>Phân", "<tieu-de co=\"14\">Phân", "XM-21", 13, "<tieu-de> không có thuộc tính “co”"),
      ("ma=\"TM\"", "ma=\"T\"", "XM-23", 17, "“ma” ở <quyen-han>"),
      ("moi=\"k\"", "moi=\"K\"", "XM-23", 14, "“moi” ở <lap>"),
      ("<mo-ta>Báo lịch họp</mo-ta>", "<mo-ta>x</mo-to>", "XM-10", 3, "</mo-to>"),
    ]
  )
  func badTemplate(_ find: String, _ replacement: String, _ code: String, _ line: Int, _ words: String) throws {
    let text = Self.template.replacing(find, with: replacement)
    let found = validate(Array(text.utf8), name: "mau.xml", schema: templateSchema())
    let first = try #require(found.first)
    #expect(first.code == code)
    #expect(first.place?.line == line)
    #expect(first.message.contains(words), "\(first.message)")
  }

  @Test("Giá trị được phép kể ra đủ")
  func expectedValues() throws {
    let text = Self.template.replacing("can=\"giua\"", with: "can=\"x\"")
    let found = validate(Array(text.utf8), name: "mau.xml", schema: templateSchema())
    #expect(found.first?.expected == "trai, giua, phai, thap-phan")
    let document = Sample.planXML.replacing("<thang>01</thang>", with: "<nam>01</nam>")
    #expect(validate(Array(document.utf8), name: "a", schema: documentSchema()).first?.expected == "thang")
    let cut = Sample.planXML.replacing("<nam>2026</nam>", with: "")
    #expect(validate(Array(cut.utf8), name: "a", schema: documentSchema()).first?.expected == "nam")
  }

  @Test(
    "Văn bản sai thứ tự, thiếu phần, chữ lạ đều bị lược đồ từ chối",
    arguments: [
      ("<ten-loai>KẾ HOẠCH</ten-loai>\n", "", true),
      ("<tieu-ngu>Độc lập - Tự do - Hạnh phúc</tieu-ngu>\n", "", false),
      ("<ho-ten>Trần Thị Mai</ho-ten>\n", "", false),
      (">KHẨN<", ">GẤP<", false),
      ("<neu", "<neu", true),
      ("<doan>Nộp", "<neu dieu-kien=\"x\"/><doan>Nộp", false),
      ("<can-cu>", "<lenh-ban-hanh/><can-cu>", false),
      ("co-chu=\"D\"", "co-chu=\"XL\"", false),
    ]
  )
  func documents(_ find: String, _ replacement: String, _ isValid: Bool) {
    let text = Sample.planXML.replacing(find, with: replacement)
    #expect(validate(Array(text.utf8), name: "x.xml", schema: documentSchema()).isEmpty == isValid)
  }

  @Test("Dòng sau 65.535 vẫn đúng")
  func manyLines() {
    let text = Sample.planXML.replacing("<doan>Nộp", with: String(repeating: "\n", count: 70_000) + "<xyz/><doan>Nộp")
    let found = validate(Array(text.utf8), name: "x.xml", schema: documentSchema())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(found.first?.place?.line == lines.firstIndex { $0.hasPrefix("<xyz/>") }.map { $0 + 1 })
    #expect(found.first?.place?.excerpt?.hasPrefix("<xyz/>") == true)
  }

  @Test("Lược đồ hỏng được nói ra")
  func brokenSchema() {
    #expect(validate(Array("<a/>".utf8), name: "a", schema: "<x/>").map(\.code) == ["XM-25"])
  }

  @Test("Phần tử, thuộc tính: tên không trùng, đọc lại được")
  func names() {
    for name in ElementName.allCases { #expect(ElementName(name: name.name) == name) }
    for name in AttributeName.allCases { #expect(AttributeName(name: name.name) == name) }
    #expect(ElementName(name: "khong-co") == nil)
    for name in ElementName.allCases {
      #expect(name.markup.description == "<\(name.name)>\n</\(name.name)>\n")
    }
    for name in AttributeName.allCases { #expect(name.markup.description == " \(name.name)=\"") }
    #expect(ElementName.outline.map(\.name) == OutlineLevel.allCases.map(\.rawValue))
  }
}
