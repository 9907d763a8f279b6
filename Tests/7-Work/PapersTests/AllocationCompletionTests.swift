import Diagnostics
import Papers
import Testing

@Suite struct AllocationCompletionTests {
  private static let fields = """
    <truong ten="khoi" kieu="bang">
      <truong ten="ten" kieu="chu"/><truong ten="so_don_vi" kieu="so-nguyen"/><truong ten="giay_khen" kieu="so-nguyen"/>
    </truong>
    <truong ten="co" kieu="nhom" bat-buoc="khong"><truong ten="so_co" kieu="so-nguyen"/></truong>
    """
  private static let template = paper("phan-bo")

  private static func paper(_ computation: String) -> YearPaper {
    YearPaper(
      computation: computation,
      fields: fields,
      body: """
        <lap moi="k" trong="khoi"><gach>{{ k.ten }}: {{ k.giay_khen }}/{{ k.so_don_vi }}</gach></lap>
        <neu dieu-kien="co | co_du_lieu"><doan>{{ co.so_co }} cờ</doan></neu>
        <doan>Cộng {{ khoi | cot('giay_khen') | tong }}</doan>
        """
    )
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
    #expect(try Self.template.made(yaml).lines == ["Một: 1/3", "Hai: 4/9", "2 cờ", "Cộng 5./."])
  }

  @Test func aTypedNumberBesideARuleIsAnError() throws {
    let yaml = """
      khoi: [{ten: Một, so_don_vi: 4, giay_khen: 3}]
      quy_tac: [{ten: giay_khen, hinh_thuc: Giấy khen, kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống}]
      """
    let findings = try Self.template.made(yaml).findings
    #expect(findings.map(\.message) == ["“giay_khen” của Một vừa nhập tay vừa có quy tắc tính"])
    #expect(findings.first?.place?.line == 1)
  }

  @Test func dataWithoutRulesPassAsTheyAre() throws {
    let lines = try Self.template.made("khoi: [{ten: Một, so_don_vi: 4, giay_khen: 3}]").lines
    #expect(lines == ["Một: 3/4", "Cộng 3./."])
  }

  @Test func anUnknownComputationIsAnErrorOfTheTemplate() throws {
    let template = try Self.paper("phan-bô").template()
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
    #expect(try Self.template.made(yaml).findings.map(\.code) == ["V-Q5"])
  }
}

/// Quotas that a paper takes from the data of a year.
@Suite struct AllocationOfYearTests {
  private static let template = YearPaper(
    computation: "phan-bo",
    fields: """
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
      """,
    body: """
      <doan>{{ cap }} {{ nam }}: {{ khoi | cot('giay_khen') | tong }}</doan>
      <lap moi="k" trong="khoi">
        <gach>{{ k.ten }}: {{ k.giay_khen }}<neu dieu-kien="k.thanh_vien | co_du_lieu"><lap moi="m" trong="k.thanh_vien">, {{ m.ten }}<neu dieu-kien="m.ghi_chu | co_du_lieu"> ({{ m.ghi_chu }})</neu></lap></neu></gach>
      </lap>
      <neu dieu-kien="co | co_du_lieu"><lap moi="c" trong="co"><gach>{{ c.doi_tuong }}: {{ c.so_luong }} cờ</gach></lap></neu>
      """
  )

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

  private func made(
    _ paper: String,
    files: [String: String] = Self.files
  ) throws -> (lines: [String], findings: [Diagnostic]) {
    try Self.template.made(paper, files: files)
  }

  private let named = "du_lieu_nam: {tu_tep: nam/nam.yaml}\n"

  /// Columns of the year that the template has no field for are left out; head and deputy are remarked where nothing
  /// else is; a result for another template is not this one's.
  @Test func clustersMembersAndQuotasComeFromTheYear() throws {
    let (lines, findings) = try made(named)
    #expect(findings.map(\.message) == [])
    #expect(lines.contains("xã 2025: 2"))
    #expect(lines.contains("Khối Một: 1, Sở A (Khối trưởng), Sở B (mới)"))
    #expect(lines.contains("Khối Hai: 1, Viện C (Khối trưởng), Viện D"))
    #expect(lines.contains("khối Một: 1 cờ"))
    #expect(lines.contains("cụm Ba: 1 cờ./."))
  }

  @Test func aPaperMayBeAboutSomeClusters() throws {
    let (lines, findings) = try made(named + "khoi: [y tế]\ncap: tỉnh\n")
    #expect(findings.map(\.message) == [])
    #expect(lines.contains("tỉnh 2025: 1"))
    #expect(lines.contains("khối Hai: 1 cờ./."))
    #expect(!lines.joined().contains("Một"))
  }

  /// Organisations have to be there on the day of the year, those of other clusters do not matter.
  @Test func organisationsOfTheClustersAreOfTheDay() throws {
    let rows = "to_chuc: [{ten: Viện C, den: 30/6/2025, thay_bang: Viện Đ}]\n"
    let files = Self.files.merging(["nam/nam.yaml": Self.year + "\n" + rows]) { $1 }
    let findings = try made(named, files: files).findings
    #expect(findings.map(\.message) == ["Viện C không còn từ 01/7/2025, văn bản ngày 15/01/2026"])
    #expect(findings.first?.hint == "thay bằng Viện Đ")
    #expect(try made(named + "khoi: Khối Một\n", files: files).findings.map(\.message) == [])
  }

  @Test(arguments: ["nam: 2025", "quy_tac: []", "Giao: []", "cum: [{ten: Cụm Ba}]"])
  func whatTheYearGivesIsNotTyped(line: String) throws {
    let findings = try made(named + line).findings
    let key = line.prefix { $0 != ":" }
    #expect(findings.map(\.message) == ["“\(key)” vừa nhập tay vừa lấy từ dữ liệu của năm"])
    #expect(findings.map(\.code) == ["TD-09"])
    #expect(findings.first?.place?.line == 2)
  }
}
