import Diagnostics
import Testing

@Suite struct ReviewCompletionTests {
  private static let template = YearPaper(
    computation: "binh-xet",
    fields: """
      <truong ten="nam" nhan="Năm thi đua" kieu="so-nguyen"/><truong ten="ten_khoi" kieu="chu"/>
      <truong ten="cap" kieu="chu"/><truong ten="thang_diem" kieu="so-nguyen"/>
      <truong ten="cach_goi" kieu="nhom"><truong ten="truong" kieu="chu"/></truong>
      <truong ten="diem" kieu="bang">
        <truong ten="don_vi" kieu="chu"/><truong ten="tham_dinh" kieu="so-thap-phan"/><truong ten="hang" kieu="so-nguyen"/>
        <truong ten="ghi_chu" kieu="chu" bat-buoc="khong"/>
      </truong>
      <truong ten="de_nghi" kieu="bang" bat-buoc="khong">
        <truong ten="don_vi" kieu="chu"/><truong ten="danh_hieu" kieu="chu"/>
      </truong>
      """,
    body: """
      <doan>{{ cach_goi.truong }} {{ ten_khoi }}, {{ cap }}, {{ nam }}, thang {{ thang_diem }}</doan>
      <lap moi="d" trong="diem"><gach>{{ d.hang }} {{ d.don_vi }} {{ d.tham_dinh }}<neu dieu-kien="d.ghi_chu | co_du_lieu"> ({{ d.ghi_chu }})</neu></gach></lap>
      <neu dieu-kien="de_nghi | co_du_lieu"><lap moi="x" trong="de_nghi"><gach>{{ x.don_vi }}: {{ x.danh_hieu }}</gach></lap></neu>
      """
  )

  private static let year = """
    nam: 2025
    ngay_van_ban: 15/01/2026
    cap: xã
    khoi:
      - {ten: Khối Một, nhom: cơ quan, thanh_vien: [{ten: Sở A}, {ten: Sở B}, {ten: Sở C}]}
    cum:
      - {ten: Cụm Hai, thanh_vien: [{ten: Xã D}]}
      - {ten: Cụm Ba, thanh_vien: [{ten: Xã E}]}
    quy_tac:
      - {ten: giay_khen, hinh_thuc: Giấy khen, kieu: cố định, so: 1}
    ho_so_quy_dinh:
      ho_so:
        - ten: Quy chế
          nguon: Quy chế
          da_xac_minh: có
          thang_diem: 1000
          thang_khen: [{ma: giay_khen, ten: Giấy khen, diem_tu: 800}]
          vi_pham: [{loai: thanh tra, ket_qua: chưa xét, thoi_gian: đến khi kết thúc, cach_noi: đang thanh tra}]
    diem:
      - {don_vi: Sở A, tham_dinh: "900,5"}
      - {don_vi: Sở B, tham_dinh: "1000"}
      - {don_vi: Sở C, tham_dinh: "790"}
      - {don_vi: Xã D, tham_dinh: "700"}
    vi_pham:
      - {don_vi: Sở B, loai: thanh tra, tu_ngay: 20/12/2025}

    """

  private func made(
    _ paper: String,
    year: String = Self.year
  ) throws -> (lines: [String], findings: [Diagnostic]) {
    try Self.template.made(paper, year: year)
  }

  private let paper = "du_lieu_nam: {tu_tep: nam.yaml}\nkhoi: Khối Một\nngay_ban_hanh: 15/12/2025\n"

  @Test func aClusterHasItsPointsRanksAndProposals() throws {
    let lines = try made(paper).lines
    #expect(lines.contains("Khối trưởng Khối Một, xã, 2025, thang 1000"))
    #expect(lines.contains("1 Sở B 1.000"))
    #expect(lines.contains("2 Sở A 900,5"))
    #expect(lines.contains("3 Sở C 790"))
    #expect(lines.contains("Sở B: Giấy khen./."))
    #expect(!lines.joined().contains("Xã D"))
  }

  /// The inspection began between the two dates: what holds on the day of the paper counts, not on that of the year.
  @Test func thePaperSpeaksOfItsOwnDay() throws {
    let later = paper.replacing("15/12/2025", with: "30/12/2025")
    let lines = try made(later).lines
    #expect(lines.contains("1 Sở B 1.000 (Đang thanh tra từ 20/12/2025: chưa xét)"))
    #expect(lines.contains("Sở A: Giấy khen./."))
    let undated = paper.replacing("ngay_ban_hanh: 15/12/2025\n", with: "")
    #expect(try made(undated).lines.contains("1 Sở B 1.000 (Đang thanh tra từ 20/12/2025: chưa xét)"))
  }

  @Test func anotherScoreChangesTheWholePaper() throws {
    let changed = Self.year.replacing("790", with: "950")
    let lines = try made(paper, year: changed).lines
    #expect(lines.contains("2 Sở C 950"))
    #expect(lines.contains("3 Sở A 900,5"))
  }

  @Test func aClusterOfItsKindMayBeNamedByItsCategory() throws {
    #expect(try made(paper.replacing("Khối Một", with: "Cơ quan")).lines.contains("2 Sở A 900,5"))
    let group = try made(paper.replacing("Khối Một", with: "Cụm Hai")).lines
    #expect(group.contains("Cụm trưởng Cụm Hai, xã, 2025, thang 1000"))
    // Nobody may be proposed, so the paper says nothing of it.
    #expect(group.contains("1 Xã D 700./."))
  }

  @Test func wordsOfThePaperStand() throws {
    let typed =
      paper + "ten_khoi: Khối các sở\ncap: tỉnh\ncach_goi: {truong: Trưởng khối}\n"
      + "de_nghi: [{don_vi: Sở C, danh_hieu: Giấy khen}]\n"
    let lines = try made(typed).lines
    #expect(lines.contains("Trưởng khối Khối các sở, tỉnh, 2025, thang 1000"))
    #expect(lines.contains("Sở C: Giấy khen./."))
  }

  @Test(arguments: [
    ("nam: 2025", "TD-09 “nam” vừa nhập tay vừa lấy từ dữ liệu của năm"),
    ("Thang diem: 1000", "TD-09 “Thang diem” vừa nhập tay vừa lấy từ dữ liệu của năm"),
    ("diem: [{don_vi: A, tham_dinh: 1, hang: 1}]", "TD-09 “diem” vừa nhập tay vừa lấy từ dữ liệu của năm"),
  ])
  func aTypedNumberBesideTheYearIsAnError(line: String, expected: String) throws {
    let findings = try made(paper.replacing("thang_diem", with: "") + line).findings
    #expect(findings.map { "\($0.code) \($0.message)" } == [expected])
    #expect(findings.first?.place?.line == 4)
    #expect(findings.first?.related.map(\.label) == ["dữ liệu của năm"])
  }

  @Test(arguments: [
    ("khoi: Khối Một", "khoi: Khối Mọt", "TD-08 2: không có khối, cụm “Khối Mọt” trong dữ liệu của năm"),
    ("khoi: Khối Một\n", "", "TD-03 1: chưa nói văn bản của khối, cụm nào"),
    ("khoi: Khối Một", "khoi: cụm", "TD-03 2: văn bản này của một khối, cụm, mà ghi 2"),
    ("khoi: Khối Một", "khoi: Cụm Ba", "TD-03 2: Cụm Ba chưa có điểm"),
    ("khoi: Khối Một", "khoi: [{ten: Khối Một}]", "TD-09 2: “khoi” vừa nhập tay vừa lấy từ dữ liệu của năm"),
    ("{tu_tep: nam.yaml}", "nam.yaml", "TD-04 1: “du_lieu_nam” phải là dữ liệu của một năm"),
  ])
  func whatIsNotClearIsAsked(old: String, new: String, expected: String) throws {
    let findings = try made(paper.replacing(old, with: new)).findings
    #expect(findings.map { "\($0.code) \($0.place?.line ?? 0): \($0.message)" } == [expected])
  }

  /// Cụm Ba has no points yet, which does not keep the others waiting.
  @Test func aUnitWithoutPointsStopsThePaper() throws {
    let year = Self.year.replacing("  - {don_vi: Sở C, tham_dinh: \"790\"}\n", with: "")
    let findings = try made(paper, year: year).findings
    #expect(findings.first?.message == "Sở C chưa có điểm")
    #expect(findings.filter { $0.severity == .error }.map(\.code) == ["DU-01", "DU-01"])
  }

  /// A unit that was not checked yet has no total: its row of the year is where that has to be mended.
  @Test func aUnitThatIsNotAssessedStopsThePaper() throws {
    let year = Self.year.replacing("Sở C, tham_dinh", with: "Sở C, tu_cham")
    let findings = try made(paper, year: year).findings.filter { $0.severity == .error }
    #expect(
      findings.map { String($0.message.prefix { $0 != "(" }) } == [
        "thiếu “diem[3].tham_dinh” ", "thiếu “diem[3].hang” ",
      ]
    )
    #expect(findings.map { $0.place?.file } == ["nam.yaml", "nam.yaml"])
    #expect(findings.map { $0.place?.line } == [22, 22])
  }

  /// A row that belongs to nobody is a slip of the year, whoever the paper is about.
  @Test func aRowOfNobodyStopsThePaper() throws {
    let findings = try made(paper, year: Self.year.replacing("don_vi: Xã D", with: "don_vi: Xã Đ")).findings
    #expect(findings.map(\.message) == ["không có đơn vị “Xã Đ”"])
  }

  /// A list is read row by row, without the files its rows name.
  @Test func aYearNamedInARowOfAListIsNotRead() throws {
    let findings = try Self.template.made(paper, files: nil).findings
    #expect(findings.map(\.message) == ["“du_lieu_nam” trong một dòng của danh sách không được đọc"])
    #expect(findings.first?.hint == "đưa “du_lieu_nam” vào tệp của --chung")
  }

  /// Without clusters all units stand together, and the paper says itself whose they are.
  @Test func aYearMayHaveNoClusters() throws {
    let source = Self.year.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(source.firstIndex { $0.hasPrefix("khoi:") })
    let end = try #require(source.firstIndex { $0.hasPrefix("ho_so_quy_dinh:") })
    let year = (source[..<start] + source[end...]).joined(separator: "\n")
    let typed = paper.replacing("khoi: Khối Một\n", with: "ten_khoi: Xã\ncach_goi: {truong: Trưởng ban}\n")
    let lines = try made(typed, year: year).lines
    #expect(lines.contains("Trưởng ban Xã, xã, 2025, thang 1000"))
    #expect(lines.contains("4 Xã D 700"))
  }

  @Test func errorsOfTheYearStopThePaper() throws {
    let findings = try made(paper, year: Self.year.replacing("790", with: "1790")).findings
    #expect(findings.map(\.code) == ["V-D1"])
    #expect(findings.first?.place?.file == "nam.yaml")
  }

  @Test func typedDataPassAsTheyAre() throws {
    let typed = """
      {nam: 2024, ten_khoi: Khối X, cap: xã, thang_diem: 100, cach_goi: {truong: Khối trưởng},
      diem: [{don_vi: A, tham_dinh: 90, hang: 1}]}
      """
    #expect(try made(typed).lines.contains("1 A 90./."))
  }
}
