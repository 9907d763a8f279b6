import Commendation
import DataReading
import Diagnostics
import DocumentModel
import Papers
import TemplateEngine
import Testing
import Values
import XMLTree

@Suite struct PaperCheckTests {
  private static let template = """
    <mau xmlns="urn:vanthu:van-ban:1" ten="thu">
      <truong-du-lieu>
        <truong ten="ngay" kieu="ngay" bat-buoc="khong" vai-tro="ngay-van-ban"/>
        <truong ten="nam" kieu="so-nguyen" bat-buoc="khong" vai-tro="nam-van-ban"/>
        <truong ten="hieu_luc" kieu="ngay" bat-buoc="khong" vai-tro="ngay-hieu-luc"/>
        <truong ten="cap" kieu="chu"/>
        <truong ten="noi_nhan" kieu="danh-sach"/>
        <truong ten="can_cu" kieu="danh-sach" bat-buoc="khong"/>
        <truong ten="viec" kieu="danh-sach" bat-buoc="khong"/>
        <truong ten="hang" kieu="bang" bat-buoc="khong"><truong ten="ten" kieu="chu"/><truong ten="so" kieu="chu"/></truong>
      </truong-du-lieu>
      <van-ban loai="thong-bao">
        <phan-dau>
          <co-quan><dong>Sở Nội vụ</dong></co-quan>
          <so-ky-hieu><so>1</so><ky-hieu>TB-SNV</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>Sơn Hà</dia-danh><ngay><de-trong ten="ngày"/></ngay><thang><de-trong ten="tháng"/></thang><nam><de-trong ten="năm"/></nam></dia-danh-ngay>
          <trich-yeu>Thử</trich-yeu>
        </phan-dau>
        <noi-dung>
          <neu dieu-kien="can_cu | co_du_lieu"><lap moi="c" trong="can_cu"><can-cu>{{ c }}</can-cu></lap></neu>
          <doan>UBND {{ cap }} giao việc.</doan>
          <doan>UBND {{ cap }} theo dõi.</doan>
          <neu dieu-kien="viec | co_du_lieu">
            <doan>Có 03 việc:</doan>
            <lap moi="v" trong="viec"><gach>{{ v }}</gach></lap>
          </neu>
          <neu dieu-kien="hang | co_du_lieu">
            <bang><cot>Tên</cot><cot>Số</cot><lap moi="h" trong="hang"><hang><o>{{ h.ten }}</o><o>{{ h.so }}</o></hang></lap></bang>
            <doan>Các đơn vị thực hiện.</doan>
          </neu>
        </noi-dung>
        <phan-cuoi>
          <noi-nhan><lap moi="n" trong="noi_nhan"><noi>{{ n }}</noi></lap><luu>VT</luu></noi-nhan>
          <chu-ky><chuc-vu>GIÁM ĐỐC</chuc-vu><ho-ten>Mai Thị Xã</ho-ten></chu-ky>
        </phan-cuoi>
      </van-ban>
    </mau>
    """

  /// `d.yaml:3:7 lỗi V-L2 message`, for each finding.
  private func found(_ yaml: String, template text: String = template) throws -> [String] {
    let xml = try #require(readXML(name: "mau.xml", bytes: Array(text.utf8)).value)
    let template = try #require(Template.compile(xml) { _ in nil }.value)
    let facts = try #require(projectWorkplace.legalFacts.value)
    let record = try #require(readDocument(name: "d.yaml", bytes: Array(yaml.utf8), format: .yaml).value)
    var binder = Binder(template)
    let values = try #require(binder.bind(record).value)
    let document = try #require(template.filled(with: values).value?.document)
    let check = PaperCheck(facts: facts, template: template)
    return check.findings(in: document, values: values, record: record).map { finding in
      "\(finding.place?.description ?? "-") \(finding.severity.vietnamese) \(finding.code): \(finding.message)"
    }
  }

  @Test func aLineOfADistrictIsAnErrorWithItsPlace() throws {
    #expect(
      try found("ngay: 01/9/2025\ncap: xã\nnoi_nhan: [Các thôn, UBND huyện Lam Giang]\n") == [
        "d.yaml:3:22 lỗi V-L2: Nơi nhận, dòng 2: UBND huyện không còn từ 01/7/2025"
      ]
    )
  }

  @Test func oneValueInSeveralPlacesIsSaidOnce() throws {
    #expect(
      try found("ngay: 01/9/2025\ncap: huyện\nnoi_nhan: [Các thôn]\n") == [
        "d.yaml:2:6 cảnh báo V-L2: Nội dung, “UBND huyện giao việc.” và 1 chỗ khác: UBND huyện không còn từ 01/7/2025"
      ]
    )
  }

  @Test func whatTheTemplateSaysHasItsPlaceThere() throws {
    let text = Self.template.replacing(
      "<doan>UBND {{ cap }} giao việc.</doan>",
      with: "<doan>Huyện ủy giao việc.</doan>"
    )
    let findings = try found("ngay: 01/9/2025\ncap: xã\nnoi_nhan: [Các thôn]\n", template: text)
    #expect(findings.count == 1)
    #expect(findings.first?.hasPrefix("mau.xml:21:13 cảnh báo V-L2: Nội dung, “Huyện ủy giao việc.”") == true)
  }

  @Test(arguments: [
    ("nam: 2026", 1), ("nam: 2025", 0), ("nam: 2025\nhieu_luc: 10/7/2025", 1), ("nam: 2026\nhieu_luc: 10/6/2025", 0),
    ("nam: 2024", 0), ("ngay: 30/6/2025", 0),
  ])
  func aBlankDayGoesByWhatIsKnown(_ days: String, _ count: Int) throws {
    #expect(try found("\(days)\ncap: xã\nnoi_nhan: [Huyện ủy]\n").count == count)
  }

  @Test func aBasisOutOfForceIsAWarning() throws {
    #expect(
      try found(
        "ngay: 10/7/2025\ncap: xã\nnoi_nhan: [A]\n"
          + "can_cu: [Căn cứ Luật A, Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ]\n"
      )
        == ["d.yaml:4:25 cảnh báo V-L1: Căn cứ, dòng 2: Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025"]
    )
  }

  @Test func listsAndColumnsAreCounted() throws {
    let yaml = """
      ngay: 10/7/2026
      cap: xã
      noi_nhan: [A]
      viec: [Một, Hai]
      hang: [{ten: A, so: 9}, {ten: B, so: "06"}]
      """
    #expect(
      try found(yaml) == [
        "mau.xml:24:18 cảnh báo V-X1: Nội dung, “Có 03 việc:”: nêu 03 việc nhưng liệt kê 02",
        "mau.xml:28:34 ghi chú V-X2: Nội dung, bảng 1, cột “Số”: cột có cả “9” và “06”",
      ]
    )
    #expect(try found(yaml.replacing("[Một, Hai]", with: "[Một, Hai, Ba]").replacing("\"06\"", with: "6")) == [])
  }

  @Test func anAttachmentThatIsNotThereIsAnError() throws {
    let yaml = "ngay: 10/7/2026\ncap: xã\nnoi_nhan: [A]\nviec: [Một, Hai, Ba (có danh sách kèm theo)]\n"
    #expect(
      try found(yaml) == [
        "d.yaml:4:18 lỗi V-C2: Nội dung, “- Ba (có danh sách kèm theo)./.”: văn bản nhắc danh sách kèm theo nhưng không có "
          + "phụ lục"
      ]
    )
  }
}
