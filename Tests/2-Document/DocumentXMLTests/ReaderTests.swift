import Diagnostics
import DocumentModel
import DocumentXML
import Testing
import XMLTree

@Suite("Đọc văn bản từ XML")
struct ReaderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let find: String
    let replacement: String
    let code: String
    let words: String

    init(_ find: String, _ replacement: String, _ code: String, _ words: String) {
      self.find = find
      self.replacement = replacement
      self.code = code
      self.words = words
    }

    var testDescription: String { replacement }
  }

  private func read(_ text: String) throws -> Outcome<OfficialDocument> {
    readDocument(try #require(readXML(name: "x.xml", bytes: Array(text.utf8)).value))
  }

  @Test(
    "Sai một chỗ: một lỗi, đúng mã",
    arguments: [
      Case("urn:vanthu:van-ban:1", "urn:vanthu:van-ban:2", "XV-01", "không phải văn bản"),
      Case("<chuc-vu>PHÓ GIÁM ĐỐC</chuc-vu>", "<chucvu>PHÓ</chucvu>", "XV-02", "có phải bạn muốn <chuc-vu>"),
      Case("<doan>Nộp", "<dieu-le/><doan>Nộp", "XV-02", "Không có phần tử <dieu-le>"),
      Case("<doan>Nộp", "<doan><bang/>Nộp", "XV-03", "<bang> không được đứng ở đây trong <doan>"),
      Case("<doan>Nộp", "<neu dieu-kien=\"x\"/><doan>Nộp", "XV-03", "<neu> không được đứng"),
      Case("<tieu-ngu>", "<can-cu/><tieu-ngu>", "XV-03", "<can-cu> không được đứng"),
      Case("<ten-loai>", "<muc-do-khan>KHẨN</muc-do-khan><ten-loai>", "XV-03", "chỉ được có một trong <phan-dau>"),
      Case("<ten-loai>", "<muc-do-mat>MẬT</muc-do-mat><ten-loai>", "XV-03", "<muc-do-mat> đứng sai thứ tự"),
      Case("<ho-ten>Trần Thị Mai</ho-ten>", "", "XV-03", "<chu-ky> thiếu <ho-ten>"),
      Case("<thang>01</thang>", "", "XV-03", "<dia-danh-ngay> thiếu <thang>"),
      Case("<hang><o>", "<hang>chữ<o>", "XV-04", "trực tiếp trong <hang>"),
      Case("</gach>\n</gach>", "</gach>chữ</gach>", "XV-04", "trực tiếp trong <gach>"),
      Case("</muc>\n<bang>", "</muc>chữ<bang>", "XV-04", "trực tiếp trong <noi-dung>"),
      Case("loai=\"ke-hoach\"", "loai=\"ke-hoac\"", "XV-05", "loai=\"ke-hoac\""),
      Case("loai=\"ke-hoach\"", "", "XV-05", "thiếu thuộc tính “loai”"),
      Case("<doan>Nộp", "<doan kieu=\"-\">Nộp", "XV-05", "<doan> không có thuộc tính “kieu”"),
      Case("rong=\"4\"", "rong=\"0\"", "XV-05", "số nguyên từ 1"),
      Case("rong=\"4\"", "rongg=\"4\"", "XV-05", "có phải bạn muốn “rong”"),
      Case("Số: ", "No. ", "XV-06", "“Số:”"),
      Case(" tháng ", " month ", "XV-06", "“tháng”"),
      Case("Nơi nhận: ", "", "XV-06", "“Nơi nhận:”"),
      Case("Độc lập - Tự do", "Độc lập – Tự do", "XV-06", "<tieu-ngu>"),
      Case("<ten-loai>KẾ HOẠCH", "<ten-loai>BÁO CÁO", "XV-06", "Tên loại không khớp"),
      Case("<ten-loai>KẾ HOẠCH</ten-loai>", "", "XV-06", "Tên loại không khớp"),
      Case(">KHẨN<", ">GẤP<", "XV-06", "“THƯỢNG KHẨN”"),
      Case("KT. GIÁM ĐỐC", "GIÁM ĐỐC", "XV-06", "không bắt đầu bằng “KT. ”"),
      Case("\u{A0}</de-trong>", "05</de-trong>", "XV-06", "Chỗ trống đã có chữ"),
      Case("<ho-ten>Tr", "<anh-chu-ky>iVBOR*</anh-chu-ky><ho-ten>Tr", "XV-08", "không phải base64"),
      Case("<ho-ten>Tr", "<anh-chu-ky>iVBOR</anh-chu-ky><ho-ten>Tr", "XV-08", "không phải base64"),
      Case("<ho-ten>Tr", "<anh-chu-ky>iVBORw0KGgo=</anh-chu-ky><ho-ten>Tr", "XV-08", "không phải ảnh PNG"),
      Case("<ho-ten>Tr", "<anh-chu-ky><so/></anh-chu-ky><ho-ten>Tr", "XV-03", "<so> không được đứng"),
      Case("<o>1</o>", "", "XV-07", "phủ 1 cột, bảng có 2 cột"),
    ]
  )
  func oneMistake(_ test: Case) throws {
    let outcome = try read(Sample.planXML.replacing(test.find, with: test.replacement))
    #expect(outcome.value == nil)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(outcome.diagnostics.count == 1)
    #expect(diagnostic.code == test.code)
    let said = [diagnostic.message, diagnostic.expected, diagnostic.hint].compactMap(\.self).joined(separator: " ")
    #expect(said.contains(test.words), "\(said)")
    #expect(diagnostic.place?.line != nil)
  }

  @Test("Nhiều lỗi thì báo hết")
  func all() throws {
    let text = Sample.planXML.replacing("rong=\"4\"", with: "rong=\"x\"").replacing("<o>1</o>", with: "")
      .replacing("Số: ", with: "")
    #expect(try read(text).diagnostics.map(\.code).sorted() == ["XV-05", "XV-06", "XV-07"])
  }

  @Test("Thụt đầu dòng giữa các phần tử, chú thích và chỗ trống rỗng không làm văn bản khác đi")
  func indentation() throws {
    let text = Sample.planXML.replacing(">\n<", with: ">\n    \t<")
      .replacing(" xuất sắc\n<gach>", with: " xuất sắc\n      <gach>")
      .replacing("\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}", with: "")
      .replacing("<phan-dau>", with: "<!-- x -->\n<phan-dau><!-- x -->").replacing("Cụm ", with: "Cụm <!-- x -->")
    #expect(try read(text).value == Sample.plan)
  }

  @Test("Khoảng trắng trong chữ giữ nguyên", arguments: [" a ", "a  b", "\na\n", "a\n  ", " ", "\t"])
  func whiteSpace(_ words: String) throws {
    let text = Sample.planXML.replacing("Cụm phường", with: words).replacing("Nộp báo cáo", with: words)
      .replacing(" xuất sắc\n", with: words + "\n")
    let document = try #require(try read(text).value)
    guard case .item(let section) = document.body[0], case .item(let dash) = section.children[0],
      case .item(let plus) = dash.children[0], case .paragraph(let last) = document.body[2]
    else {
      Issue.record("thân văn bản đã đổi hình")
      return
    }
    #expect(plus.text.plain == words)
    #expect(dash.text.plain == "Biểu dương tập thể" + words)
    #expect(last.plain.hasPrefix(words + " trước ngày"))
  }
}
