import Diagnostics
import TemplateEngine
import Testing

@Suite("Mẫu viết sai: cả tệp")
struct TemplateFindingTests {
  @Test("MA-12 không có văn bản nào")
  func noDocument() {
    FindingCase.file(
      "⟦<mau xmlns=\"\(namespace)\" ten=\"thu\">⟧<mo-ta>x</mo-ta></mau>",
      "MA-12 mẫu chưa có <van-ban>; cần: <van-ban loai=\"…\">"
    ).check()
  }

  @Test("MA-12 thiếu phần bắt buộc, mọi phần trong một lần")
  func missingParts() {
    FindingCase.file(
      "<mau xmlns=\"\(namespace)\" ten=\"thu\">⟦<van-ban loai=\"cong-van\">⟧</van-ban></mau>",
      "MA-12 văn bản chưa có <co-quan>; cách sửa: thêm <co-quan> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <so-ky-hieu>; cách sửa: thêm <so-ky-hieu> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <dia-danh-ngay>; cách sửa: thêm <dia-danh-ngay> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <trich-yeu>; cách sửa: thêm <trich-yeu> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <kinh-gui>; cách sửa: thêm <kinh-gui> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <chu-ky>; cách sửa: thêm <chu-ky> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <noi-nhan>; cách sửa: thêm <noi-nhan> hoặc chèn khung có phần này",
      "MA-12 <noi-dung> chưa có nội dung; cần: ít nhất một <doan>"
    ).check(allAtOnePlace: true)
  }

  @Test("MA-12 gọi đúng tên phần còn thiếu trong một phần đã có")
  func missingInside() {
    let parts = """
      <phan-dau><co-quan><dong>A</dong></co-quan><so-ky-hieu><so>1</so></so-ky-hieu>
      <dia-danh-ngay><ngay>1</ngay></dia-danh-ngay><trich-yeu>x</trich-yeu></phan-dau><noi-dung><doan>x</doan></noi-dung>
      <phan-cuoi><noi-nhan><noi>A</noi></noi-nhan><chu-ky><chuc-vu>A</chuc-vu></chu-ky></phan-cuoi>
      """
    let source =
      "<mau xmlns=\"\(namespace)\" ten=\"t\"><van-ban loai=\"thong-bao\">\(parts)</van-ban></mau>"
    #expect(
      compile(source).diagnostics.map(\.message) == [
        "văn bản chưa có <ky-hieu> trong <so-ky-hieu>", "văn bản chưa có <dia-danh> trong <dia-danh-ngay>",
        "văn bản chưa có <ho-ten> trong <chu-ky>", "văn bản chưa có <luu> trong <noi-nhan>",
      ]
    )
  }

  @Test(
    "MA-12 nơi nhận điện chỉ ở công điện",
    arguments: [("cong-dien", true), ("thong-bao", false), ("cong-van", false)]
  )
  func callsByKind(_ kind: String, _ isAllowed: Bool) {
    let call = "<dien-gui><nguoi-dien>A</nguoi-dien><noi>B</noi></dien-gui>"
    let source =
      "<mau xmlns=\"\(namespace)\" ten=\"t\"><van-ban loai=\"\(kind)\"><phan-dau>\(call)</phan-dau></van-ban></mau>"
    let found = compile(source).diagnostics.filter { $0.message == "tên loại này không có nơi gửi và nơi nhận điện" }
    #expect(found.count == (isAllowed ? 0 : 1))
    let place = kind == "cong-van" ? "kinh-gui" : "noi-nhan"
    #expect(isAllowed || found.first?.hint == "bỏ <dien-gui>; ghi nơi nhận ở <\(place)>")
  }

  /// Which parts a kind of document cannot do without.
  @Test(
    "MA-12 theo tên loại",
    arguments: [
      ("thong-bao", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "trich-yeu", "chu-ky", "noi-nhan"]),
      ("bien-ban", ["co-quan", "so-ky-hieu", "trich-yeu", "chu-ky", "noi-nhan"]),
      ("giay-gioi-thieu", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "chu-ky", "noi-nhan"]),
      ("giay-nghi-phep", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "chu-ky", "noi-nhan"]),
      ("to-trinh", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "trich-yeu", "kinh-gui", "chu-ky", "noi-nhan"]),
      (
        "quyet-dinh",
        [
          "co-quan", "so-ky-hieu", "dia-danh-ngay", "trich-yeu", "chu-ky", "noi-nhan", "tham-quyen-ban-hanh", "can-cu",
          "lenh-ban-hanh", "dieu",
        ]
      ),
      ("giay-moi", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "chu-ky", "noi-nhan"]),
      ("phieu-chuyen", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "chu-ky", "noi-nhan"]),
      ("ban-thoa-thuan", ["chu-ky"]), ("thu-cong", ["co-quan", "dia-danh-ngay", "chu-ky"]),
      ("cong-dien", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "trich-yeu", "noi-nhan"]),
    ]
  )
  func missingPartsByKind(_ kind: String, _ parts: [String]) {
    let source =
      "<mau xmlns=\"\(namespace)\" ten=\"t\"><van-ban loai=\"\(kind)\"><noi-dung><doan>x</doan></noi-dung></van-ban></mau>"
    let missing = compile(source).diagnostics.map(\.message)
    #expect(missing == parts.map { "văn bản chưa có <\($0)>" })
  }

  @Test(
    "Kính gửi chỉ ở tên loại có Kính gửi",
    arguments: [("bao-cao", true), ("thong-bao", false), ("chi-thi", false)]
  )
  func addresseesByKind(_ kind: String, _ isAllowed: Bool) {
    let source = letter("", "<doan>x</doan>").replacing("cong-van", with: kind)
    let expected = "MA-12 tên loại này không có Kính gửi; cách sửa: bỏ <kinh-gui>; ghi nơi nhận ở <noi-nhan>"
    #expect(compile(source).diagnostics.map(\.words) == (isAllowed ? [] : [expected]))
  }

  @Test("MA-12: biên bản có ô địa danh, thời gian thì cảnh báo") func minutesHaveNoPlace() {
    let source = letter("", "<doan>x</doan>").replacing("cong-van", with: "bien-ban")
      .replacing("<kinh-gui><noi>Sở B</noi></kinh-gui>", with: "")
    let found = compile(source).diagnostics.map { "\($0.severity.vietnamese) \($0.message)" }
    #expect(found == ["cảnh báo tên loại này không có địa danh và thời gian"])
  }

  @Test("Nội dung của phụ lục không thay cho nội dung của văn bản")
  func appendixIsNotContent() {
    let source = letter("", "").replacing(
      "</van-ban>",
      with: "<phu-luc><tieu-de>x</tieu-de><doan>y</doan></phu-luc></van-ban>"
    )
    #expect(compile(source).diagnostics.map(\.message) == ["<noi-dung> chưa có nội dung"])
  }

  @Test("Nhiều lỗi trong một lần, theo thứ tự khai báo, nội dung, phần thiếu, trường thừa")
  func severalAtOnce() {
    let marked = Marked(
      letter(
        "<truong ten=\"a\" ⟦kieu=\"chuu\"⟧/>⟦<truong ten=\"b\" kieu=\"chu\"/>⟧",
        "<doan>{{ ⟦c⟧ }} và {{ 'x' | ⟦tien⟧ }}</doan>⟦<doann>⟧</doann>"
      ).replacing("<kinh-gui><noi>Sở B</noi></kinh-gui>", with: "")
        .replacing("<van-ban loai=\"cong-van\">", with: "⟦<van-ban loai=\"cong-van\">⟧")
    )
    let findings = compile(marked.text).diagnostics
    #expect(findings.map(\.code) == ["MA-08", "MA-02", "MA-04", "MA-05", "MA-12", "MA-11"])
    let order = [0, 3, 4, 5, 2, 1]
    #expect(findings.map { $0.place?.marked ?? "" } == order.map { marked.places[$0] })
  }

  @Test("Chỗ lỗi đúng sau ký hiệu XML, sau xuống dòng CRLF và trong chữ nhiều byte")
  func places() {
    FindingCase.file(
      letter(
        "",
        "<doan>Đề nghị &amp; &#7871; &lt;\r\n  tự <!-- ế --> ế {{ ⟦khác⟧.a }}</doan>".replacing("khác", with: "khac")
      ),
      "MA-02 không có trường “khac”; cách sửa: khai báo tên này trong <truong-du-lieu>"
    ).check()
    FindingCase.file(
      letter("", "<neu dieu-kien=\"'ế&quot;' = ⟦khac⟧\"><doan>x</doan></neu>"),
      "MA-02 không có trường “khac”; cách sửa: khai báo tên này trong <truong-du-lieu>"
    ).check()
  }

  @Test("Thẻ kéo dài nhiều dòng: chỉ đánh dấu tới hết dòng đầu")
  func multilineTag() {
    FindingCase.file(
      letter("", "⟦<doann\n  a=\"1\">⟧</doann><doan>x</doan>"),
      "MA-05 không có phần tử <doann>; cách sửa: có phải bạn muốn <doan>?"
    ).check()
  }
}

private let namespace = "urn:vanthu:van-ban:1"
