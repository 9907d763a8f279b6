import DataReading
import Diagnostics
import DocumentModel
import Drafting
import TemplateEngine
import Testing
import Values
import XMLTree

@Suite struct AllocationDraftTests {
  private static let template = """
    <mau xmlns="urn:vanthu:van-ban:1" ten="thu" nguon="phan-bo">
      <truong-du-lieu>
        <truong ten="khoi" kieu="bang">
          <truong ten="ten" kieu="chu"/><truong ten="so_don_vi" kieu="so-nguyen"/><truong ten="giay_khen" kieu="so-nguyen"/>
        </truong>
        <truong ten="co" kieu="nhom" bat-buoc="khong"><truong ten="so_co" kieu="so-nguyen"/></truong>
      </truong-du-lieu>
      <van-ban loai="ke-hoach">
        <phan-dau>
          <co-quan><dong>ỦY BAN NHÂN DÂN</dong></co-quan>
          <so-ky-hieu><so>1</so><ky-hieu>KH-UBND</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>A</dia-danh><ngay>5</ngay><thang>1</thang><nam>2026</nam></dia-danh-ngay>
          <trich-yeu>Thử</trich-yeu>
        </phan-dau>
        <noi-dung>
          <lap moi="k" trong="khoi"><gach>{{ k.ten }}: {{ k.giay_khen }}/{{ k.so_don_vi }}</gach></lap>
          <neu dieu-kien="co | co_du_lieu"><doan>{{ co.so_co }} cờ</doan></neu>
          <doan>Cộng {{ khoi | cot('giay_khen') | tong }}</doan>
        </noi-dung>
        <phan-cuoi>
          <noi-nhan><noi>A</noi><luu>VT</luu></noi-nhan><chu-ky><chuc-vu>CHỦ TỊCH</chuc-vu><ho-ten>B</ho-ten></chu-ky>
        </phan-cuoi>
      </van-ban>
    </mau>
    """

  private func words(_ yaml: String) throws -> (text: [String], findings: [Diagnostic]) {
    let xml = try #require(readXML(name: "mau.xml", bytes: Array(Self.template.utf8)).value)
    let template = try #require(Template.compile(xml) { _ in nil }.value)
    let record = try #require(readDocument(name: "d.yaml", bytes: Array(yaml.utf8), format: .yaml).value)
    let computation = try #require(template.computation.flatMap(Computation.init(rawValue:)))
    let completed = computation.complete(record, for: template)
    guard let whole = completed.value else { return ([], completed.diagnostics) }
    var binder = Binder(template)
    let bound = binder.bind(whole)
    guard let values = bound.value, let draft = template.draft(from: values).value else {
      return ([], bound.diagnostics)
    }
    return (draft.document.drawn.split(separator: "\n").map(String.init), [])
  }

  @Test func rulesBecomeNumbersAndSums() throws {
    let yaml = """
      khoi:
        - {ten: Một, so_don_vi: 3, nhom: trường}
        - {ten: Hai, so_don_vi: 9}
      quy_tac:
        - {ten: giay_khen, hinh_thuc: Giấy khen, kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống}
        - {ten: co_chung, hinh_thuc: Cờ, kieu: chọn, so: 2, ghi_vao: co.so_co}
      """
    let drawn = try words(yaml).text.joined()
    #expect(drawn.contains("“Một: 1/3”"))
    #expect(drawn.contains("“Hai: 4/9”"))
    #expect(drawn.contains("“2 cờ”"))
    #expect(drawn.contains("“Cộng 5./.”"))
  }

  @Test func aTypedNumberBesideARuleIsAnError() throws {
    let yaml = """
      khoi: [{ten: Một, so_don_vi: 4, giay_khen: 3}]
      quy_tac: [{ten: giay_khen, hinh_thuc: Giấy khen, kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống}]
      """
    let findings = try words(yaml).findings
    #expect(findings.map(\.message) == ["“giay_khen” của Một vừa nhập tay vừa có quy tắc tính"])
    #expect(findings.first?.place?.line == 1)
  }

  @Test func dataWithoutRulesPassAsTheyAre() throws {
    #expect(try words("khoi: [{ten: Một, so_don_vi: 4, giay_khen: 3}]").text.joined().contains("“Một: 3/4”"))
  }

  @Test func anUnknownComputationIsAnErrorOfTheTemplate() throws {
    let text = Self.template.replacing("nguon=\"phan-bo\"", with: "nguon=\"phan-bô\"")
    let xml = try #require(readXML(name: "mau.xml", bytes: Array(text.utf8)).value)
    let template = try #require(Template.compile(xml) { _ in nil }.value)
    let finding = try #require(Computation.findings(in: template).first)
    #expect(finding.code == "MA-13")
    #expect(finding.message == "không có phép tính “phan-bô”")
    #expect(finding.hint == "có phải bạn muốn “phan-bo”?")
    #expect(finding.place?.line == 1)
  }

  @Test func errorsOfTheRulesStopTheDocument() throws {
    let yaml = """
      khoi: [{ten: Một, so_don_vi: 2}]
      quy_tac: [{ten: giay_khen, hinh_thuc: Giấy khen, kieu: cố định, so: 3}]
      """
    #expect(try words(yaml).findings.map(\.code) == ["V-Q5"])
  }
}
