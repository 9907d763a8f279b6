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
    let completed = computation.complete(record, for: template) { _ in Outcome(nil) }
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

/// Quotas that a paper takes from the data of a year.
@Suite struct AllocationOfYearTests {
  private static let template = """
    <mau xmlns="urn:vanthu:van-ban:1" ten="thu" nguon="phan-bo">
      <truong-du-lieu>
        <truong ten="nam" kieu="so-nguyen"/><truong ten="cap" kieu="chu"/>
        <truong ten="khoi" kieu="bang">
          <truong ten="ten" nhan="Tên khối" kieu="chu"/><truong ten="giay_khen" kieu="so-nguyen"/>
          <truong ten="thanh_vien" kieu="bang" bat-buoc="khong">
            <truong ten="ten" nhan="Tên đơn vị" kieu="chu"/><truong ten="ghi_chu" kieu="chu" bat-buoc="khong"/>
          </truong>
        </truong>
        <truong ten="co" kieu="bang" bat-buoc="khong">
          <truong ten="doi_tuong" kieu="chu"/><truong ten="so_luong" kieu="so-nguyen"/>
        </truong>
      </truong-du-lieu>
      <van-ban loai="ke-hoach">
        <phan-dau>
          <co-quan><dong>ỦY BAN NHÂN DÂN</dong></co-quan>
          <so-ky-hieu><so>1</so><ky-hieu>KH-UBND</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>A</dia-danh><ngay>5</ngay><thang>1</thang><nam>2026</nam></dia-danh-ngay>
          <trich-yeu>Thử</trich-yeu>
        </phan-dau>
        <noi-dung>
          <doan>{{ cap }} {{ nam }}: {{ khoi | cot('giay_khen') | tong }}</doan>
          <lap moi="k" trong="khoi">
            <gach>{{ k.ten }}: {{ k.giay_khen }}<neu dieu-kien="k.thanh_vien | co_du_lieu"><lap moi="m" trong="k.thanh_vien">, {{ m.ten }}<neu dieu-kien="m.ghi_chu | co_du_lieu"> ({{ m.ghi_chu }})</neu></lap></neu></gach>
          </lap>
          <neu dieu-kien="co | co_du_lieu"><lap moi="c" trong="co"><gach>{{ c.doi_tuong }}: {{ c.so_luong }} cờ</gach></lap></neu>
        </noi-dung>
        <phan-cuoi>
          <noi-nhan><noi>A</noi><luu>VT</luu></noi-nhan><chu-ky><chuc-vu>CHỦ TỊCH</chuc-vu><ho-ten>B</ho-ten></chu-ky>
        </phan-cuoi>
      </van-ban>
    </mau>
    """

  private static let year = """
    nam: 2025
    ngay_van_ban: 15/01/2026
    cap: xã
    co_quan: [UBND xã]
    khoi: {tu_tep: khoi.csv, kem: [{truong: thanh_vien, tu_tep: thanh-vien.csv, khoa: khoi, khoa_cha: ten}]}
    cum: [{ten: Cụm Ba, so_don_vi: 4, truong: Xã E}]
    quy_tac:
      - {ten: giay_khen, hinh_thuc: Giấy khen, kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống}
      - {ten: co_tinh, hinh_thuc: Cờ, kieu: cố định, so: 1, ghi_vao: co}
      - {ten: co_khac, hinh_thuc: Cờ khác, kieu: cố định, so: 1, ghi_vao: mau_khac.co}
    diem: [{don_vi: Sở A, tham_dinh: 5}]
    """
  private static let files = [
    "nam/nam.yaml": year,
    "nam/khoi.csv": "Tên,Nhóm,Trưởng,Phó\nKhối Một,sở,Sở A,Sở B\nKhối Hai,y tế,Viện C,\n",
    "nam/thanh-vien.csv":
      "khoi,Tên,Đủ tiêu chuẩn,Ghi chú\nKhối Một,Sở A,có,\nKhối Một,Sở B,có,mới\nKhối Hai,Viện C,,\nKhối Hai,Viện D,,\n",
  ]

  private func words(
    _ paper: String,
    files: [String: String] = Self.files
  ) throws -> (text: [String], findings: [Diagnostic]) {
    let xml = try #require(readXML(name: "mau.xml", bytes: Array(Self.template.utf8)).value)
    let template = try #require(Template.compile(xml) { _ in nil }.value)
    let typed = try #require(readDocument(name: "d.yaml", bytes: Array(paper.utf8), format: .yaml).value)
    let resolved = resolveFiles(in: typed) { name in files[name].map { Outcome(Array($0.utf8)) } ?? Outcome(nil) }
    let record = try #require(resolved.value)
    let computation = try #require(template.computation.flatMap(Computation.init(rawValue:)))
    let completed = computation.complete(record, for: template) { _ in Outcome(nil) }
    guard let whole = completed.value else { return ([], completed.diagnostics) }
    var binder = Binder(template)
    let bound = binder.bind(whole)
    guard let values = bound.value, let draft = template.draft(from: values).value else {
      return ([], bound.diagnostics)
    }
    let lines = draft.document.drawn.split(separator: "\n").filter { $0.contains("“") }
    return (lines.compactMap { $0.split(separator: "“").last.map { String($0.prefix { $0 != "”" }) } }, [])
  }

  private let named = "du_lieu_nam: {tu_tep: nam/nam.yaml}\n"

  /// Columns of the year that the template has no field for are left out; head and deputy are remarked where nothing
  /// else is; a result for another template is not this one's.
  @Test func clustersMembersAndQuotasComeFromTheYear() throws {
    let (text, findings) = try words(named)
    #expect(findings.map(\.message) == [])
    #expect(text.contains("xã 2025: 2"))
    #expect(text.contains("Khối Một: 1, Sở A (Khối trưởng), Sở B (mới)"))
    #expect(text.contains("Khối Hai: 1, Viện C (Khối trưởng), Viện D"))
    #expect(text.contains("khối Một: 1 cờ"))
    #expect(text.contains("cụm Ba: 1 cờ./."))
  }

  @Test func aPaperMayBeAboutSomeClusters() throws {
    let (text, findings) = try words(named + "khoi: [y tế]\ncap: tỉnh\n")
    #expect(findings.map(\.message) == [])
    #expect(text.contains("tỉnh 2025: 1"))
    #expect(text.contains("khối Hai: 1 cờ./."))
    #expect(!text.joined().contains("Một"))
  }

  /// Organisations have to be there on the day of the year, those of other clusters do not matter.
  @Test func organisationsOfTheClustersAreOfTheDay() throws {
    let rows = "to_chuc: [{ten: Viện C, den: 30/6/2025, thay_bang: Viện Đ}]\n"
    let files = Self.files.merging(["nam/nam.yaml": Self.year + "\n" + rows]) { $1 }
    let findings = try words(named, files: files).findings
    #expect(findings.map(\.message) == ["Viện C không còn từ 01/7/2025, văn bản ngày 15/01/2026"])
    #expect(findings.first?.hint == "thay bằng Viện Đ")
    #expect(try words(named + "khoi: Khối Một\n", files: files).findings.map(\.message) == [])
  }

  @Test(arguments: ["nam: 2025", "quy_tac: []", "Giao: []", "cum: [{ten: Cụm Ba}]"])
  func whatTheYearGivesIsNotTyped(line: String) throws {
    let findings = try words(named + line).findings
    let key = line.prefix { $0 != ":" }
    #expect(findings.map(\.message) == ["“\(key)” vừa nhập tay vừa lấy từ dữ liệu của năm"])
    #expect(findings.map(\.code) == ["TD-09"])
    #expect(findings.first?.place?.line == 2)
  }
}
