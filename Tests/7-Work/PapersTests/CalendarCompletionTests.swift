import Diagnostics
import Testing

@Suite struct CalendarCompletionTests {
  private static let year = """
    nam: 2025
    ngay_van_ban: 15/01/2026
    cap: tỉnh
    khoi: [{ten: Khối Một, thanh_vien: [{ten: Sở A}]}, {ten: Khối Hai, thanh_vien: [{ten: Sở B}]}]
    moc_thoi_gian:
      - {viec: Gửi kế hoạch, ai: Khối trưởng, den: Sở Nội vụ, cap: khối, truoc: 04/3, ngay_van_ban: 10/01/2025}
      - {viec: Đăng ký mô hình, ai: Các đơn vị, cap: đơn vị, trong_thang: 1, ngay_van_ban: 10/01/2025}
      - {viec: Tổng hợp phê bình, hang_thang: {tu: 20, den: 24}, ngay_van_ban: 10/01/2025}
      - {viec: Báo cáo, ai: Các đơn vị, den: Khối trưởng, cap: đơn vị, dot: sơ kết, cham_nhat: 20/6, ngay_van_ban: 10/01/2025}
      - {viec: HĐND cho ý kiến, ai: Sở Nội vụ, cap: khối, dot: sơ kết, cham_nhat: 27/6, ngay_van_ban: 10/01/2025}
      - {viec: Chốt số liệu, dot: sơ kết, tinh_den_het: 12/6, ngay_van_ban: 10/01/2025}
      - {viec: Kiểm tra, ai: Sở Nội vụ, tu: 06/10, den_ngay: 17/10, ngay_van_ban: 25/7/2025}
      - {viec: Gửi điểm, ai: Khối trưởng, loai: thông báo điểm, truoc_hop: {ky_hop: tổng kết, so_ngay: 6}, ngay_van_ban: 10/01/2025}
      - {viec: Gửi báo cáo, ai: Khối trưởng, cap: khối, dot: tổng kết, cham_nhat: 24/12, ngay_van_ban: 10/01/2025}
    ky_hop:
      - {loai: sơ kết, ten: Sơ kết Khối Một, khoi: Khối Một, ngay: 25/7, chu_tri: Sở A, dia_diem: Hội trường}
      - {loai: sơ kết, ten: Sơ kết Khối Hai, khoi: Khối Hai, ngay: 28/7}
      - {loai: tổng kết, ten: Tổng kết các khối, ngay: 18/12}

    """

  private static let flat = """
    <truong ten="nam" kieu="so-nguyen"/>
    <truong ten="lich" kieu="bang">
      <truong ten="cach_ghi" kieu="chu"/><truong ten="han_cuoi" kieu="ngay" bat-buoc="khong"/>
      <truong ten="loai" kieu="chu"/><truong ten="noi_dung" kieu="chu"/><truong ten="ai" kieu="chu" bat-buoc="khong"/>
      <truong ten="gui_den" kieu="chu" bat-buoc="khong"/><truong ten="cap" kieu="chu" bat-buoc="khong"/>
      <truong ten="dot" kieu="chu" bat-buoc="khong"/>
    </truong>
    """

  private static func listed(_ list: String) -> YearPaper {
    YearPaper(
      computation: "lich",
      fields: flat,
      body: """
        <lap moi="m" trong="\(list)"><doan>{{ m.cach_ghi }}: <neu dieu-kien="m.ai | co_du_lieu">{{ m.ai }} </neu>{{ m.noi_dung }}<neu dieu-kien="m.gui_den | co_du_lieu"> đến {{ m.gui_den }}</neu> ({{ m.han_cuoi | ngay_ngan }})</doan></lap><doan>{{ nam }}</doan>
        """
    )
  }

  private let paper = "du_lieu_nam: {tu_tep: nam.yaml}\nngay_ban_hanh: 12/01/2025\n"

  @Test func everyKindOfDeadlineHasItsWordsAndItsLastDay() throws {
    let (lines, findings) = try Self.listed("lich").made(paper, year: Self.year)
    #expect(findings.filter { $0.severity != .note }.map(\.message) == [])
    #expect(
      lines == [
        "từ ngày 20 đến ngày 24 hàng tháng: Tổng hợp phê bình (24/01/2025)",
        "trong tháng 01 năm 2025: Các đơn vị đăng ký mô hình (31/01/2025)",
        "trước ngày 04/3/2025: Khối trưởng gửi kế hoạch đến Sở Nội vụ (03/3/2025)",
        "tính đến hết ngày 12/6/2025: Chốt số liệu (12/6/2025)",
        "chậm nhất ngày 20/6/2025: Các đơn vị báo cáo đến Khối trưởng (20/6/2025)",
        "chậm nhất ngày 27/6/2025: Sở Nội vụ HĐND cho ý kiến (27/6/2025)",
        "ngày 25/7/2025: Sơ kết Khối Một (25/7/2025)",
        "ngày 28/7/2025: Sơ kết Khối Hai (28/7/2025)",
        "chậm nhất 06 ngày trước Tổng kết các khối: Khối trưởng gửi điểm (12/12/2025)",
        "ngày 18/12/2025: Tổng kết các khối (18/12/2025)",
        "chậm nhất ngày 24/12/2025: Khối trưởng gửi báo cáo (24/12/2025)",
        "2025./.",
      ]
    )
  }

  @Test(arguments: [
    ("lich | loc('cap', 'đơn vị')", ["Các đơn vị đăng ký mô hình", "Các đơn vị báo cáo đến Khối trưởng"]),
    ("lich | loc('cap', 'khối, cụm') | loc('dot', 'tổng kết')", ["Khối trưởng gửi báo cáo"]),
    ("lich | loc('loai', 'kỳ họp') | loc('dot', 'sơ kết')", ["Sơ kết Khối Một", "Sơ kết Khối Hai"]),
  ])
  func templatesChooseByColumn(list: String, expected: [String]) throws {
    let lines = try Self.listed(list).made(paper, year: Self.year).lines.dropLast()
    #expect(lines.map { $0.split(separator: ": ").last?.split(separator: " (").first.map(String.init) } == expected)
  }

  @Test(arguments: [
    // A line of a later document appears with it; what is over is left out, the months that are over too.
    (
      "12/01/2025", "01/8/2025",
      [
        "từ ngày 20 đến ngày 24 hàng tháng: Tổng hợp phê bình (24/8/2025)",
        "từ ngày 06/10/2025 đến ngày 17/10/2025: Sở Nội vụ kiểm tra (17/10/2025)",
      ]
    ),
    (
      "12/01/2025", "15/12/2025",
      [
        "ngày 18/12/2025: Tổng kết các khối (18/12/2025)",
        "từ ngày 20 đến ngày 24 hàng tháng: Tổng hợp phê bình (24/12/2025)",
      ]
    ),
    // Without a date of its own the paper has the whole year.
    (
      "ngay_ban_hanh: 12/01/2025\n", "",
      [
        "từ ngày 20 đến ngày 24 hàng tháng: Tổng hợp phê bình (24/01/2025)",
        "trong tháng 01 năm 2025: Các đơn vị đăng ký mô hình (31/01/2025)",
      ]
    ),
  ])
  func thePaperSaysWhatIsOpenOnItsDay(old: String, new: String, first: [String]) throws {
    let lines = try Self.listed("lich").made(paper.replacing(old, with: new), year: Self.year).lines
    #expect(Array(lines.prefix(2)) == first)
  }

  @Test func aChangedDeadlineChangesThePaper() throws {
    let year = Self.year.replacing("cham_nhat: 20/6", with: "truoc: 19/6")
    let lines = try Self.listed("lich | loc('cap', 'đơn vị')").made(paper, year: year).lines
    #expect(lines[1] == "trước ngày 19/6/2025: Các đơn vị báo cáo đến Khối trưởng (18/6/2025)")
  }

  @Test func aClusterHasItsOwnMeetings() throws {
    let lines = try Self.listed("lich | loc('loai', 'kỳ họp')").made(paper + "khoi: Khối Hai\n", year: Self.year).lines
    #expect(lines.dropLast().map { $0.prefix(14) } == ["ngày 28/7/2025", "ngày 18/12/202"])
  }

  @Test func worksOfOneTimeShareARow() throws {
    let nested = YearPaper(
      computation: "lich",
      fields: """
        <truong ten="lich" kieu="bang"><truong ten="cach_ghi" kieu="chu"/>
          <truong ten="viec" kieu="bang"><truong ten="ai" kieu="chu" bat-buoc="khong"/><truong ten="noi_dung" kieu="chu"/></truong>
        </truong>
        """,
      body: """
        <lap moi="m" trong="lich"><doan>{{ m.cach_ghi }}: <lap moi="v" trong="m.viec"><neu dieu-kien="khong la_dau(v)">; </neu><neu dieu-kien="v.ai | co_du_lieu">{{ v.ai }} </neu>{{ v.noi_dung }}</lap></doan></lap>
        """
    )
    let year = Self.year.replacing("cham_nhat: 27/6", with: "cham_nhat: 20/6")
    let lines = try nested.made(paper, year: year).lines
    #expect(lines.contains("chậm nhất ngày 20/6/2025: Các đơn vị báo cáo; Sở Nội vụ HĐND cho ý kiến"))
    #expect(lines.count == 10)
  }

  // MARK: Days of a round

  private static let round = YearPaper(
    computation: "lich",
    fields: ["han_don_vi", "han_cum", "ngay_chot_so_lieu", "han_hop_cum"].map {
      "<truong ten=\"\($0)\" kieu=\"ngay\" bat-buoc=\"khong\"/>"
    }.joined() + "<truong ten=\"so_ngay_thong_bao\" kieu=\"so-nguyen\" bat-buoc=\"khong\"/>",
    body: ["han_don_vi", "han_cum", "ngay_chot_so_lieu", "han_hop_cum"].map {
      "<neu dieu-kien=\"\($0) | co_du_lieu\"><doan>\($0): {{ \($0) | ngay_ngan }}</doan></neu>"
    }.joined() + "<doan><neu dieu-kien=\"so_ngay_thong_bao | co_du_lieu\">{{ so_ngay_thong_bao }}</neu>.</doan>"
  )

  @Test(arguments: [
    (
      "Sơ kết",
      ["han_don_vi: 20/6/2025", "han_cum: 27/6/2025", "ngay_chot_so_lieu: 12/6/2025", "han_hop_cum: 28/7/2025./.", ""]
    ),
    // Without its marks it is understood too.
    ("tong ket", ["han_cum: 24/12/2025", "han_hop_cum: 18/12/2025", "6./."]),
  ])
  func aRoundHasItsDays(name: String, expected: [String]) throws {
    let (lines, findings) = try Self.round.made(paper + "dot: \(name)\n", year: Self.year)
    #expect(lines == expected)
    #expect(findings.filter { $0.severity != .note }.map(\.message) == [])
  }

  @Test(arguments: [
    ("", "TD-03 d.yaml:1 chưa nói văn bản của đợt nào trong năm"),
    ("dot: họp\n", "TD-08 d.yaml:3 không có đợt “họp” trong dữ liệu của năm"),
    ("dot: sơ kết\nhan_cum: 30/6/2025\n", "TD-09 d.yaml:4 “han_cum” vừa nhập tay vừa lấy từ dữ liệu của năm"),
  ])
  func whatIsNotClearIsAsked(line: String, expected: String) throws {
    let findings = try Self.round.made(paper + line, year: Self.year).findings
    let errors = findings.filter { $0.severity == .error }
    #expect(errors.map { "\($0.code) \($0.place?.file ?? ""):\($0.place?.line ?? 0) \($0.message)" } == [expected])
  }

  @Test func twoDaysForOneFieldAreAnError() throws {
    let year = Self.year.replacing("cap: đơn vị, trong_thang: 1", with: "cap: đơn vị, dot: sơ kết, cham_nhat: 31/01")
    let findings = try Self.round.made(paper + "dot: sơ kết\n", year: year).findings.filter { $0.severity == .error }
    #expect(
      findings.map(\.message) == [
        "“han_don_vi”: đợt sơ kết có hai hạn của đơn vị, 31/01/2025 và 20/6/2025"
      ]
    )
    #expect(findings.first?.place?.line == 9)
  }

  @Test func aTypedCalendarBesideTheYearIsAnError() throws {
    let typed = paper + "nam: 2025\nlich: [{cach_ghi: a, loai: mốc, noi_dung: b}]\n"
    let findings = try Self.listed("lich").made(typed, year: Self.year).findings.filter { $0.severity == .error }
    #expect(findings.map { "\($0.code) \($0.place?.line ?? 0)" } == ["TD-09 3", "TD-09 4"])
  }

  @Test func errorsOfTheYearStopThePaper() throws {
    let year = Self.year.replacing("trong_thang: 1,", with: "trong_thang: 13,")
    let findings = try Self.listed("lich").made(paper, year: year).findings.filter { $0.severity == .error }
    #expect(findings.map { "\($0.code) \($0.place?.file ?? "")" } == ["V-T2 nam.yaml"])
    // What is wrong in another round does not.
    let other = Self.year.replacing("cham_nhat: 24/12", with: "cham_nhat: 31/11")
    #expect(try Self.round.made(paper + "dot: sơ kết\n", year: other).lines.count == 5)
  }

  /// 20/12 is a Saturday, which matters while it lies ahead; 4/10 is one too, and over.
  @Test func notesAreAboutTheLinesOfThePaper() throws {
    let year = Self.year.replacing("tu: 06/10, den_ngay: 17/10", with: "tu: 01/10, den_ngay: 04/10")
      .replacing("cham_nhat: 24/12", with: "cham_nhat: 20/12")
    let findings = try Self.listed("lich").made(paper.replacing("12/01", with: "05/10"), year: year).findings
    #expect(
      findings.filter { !$0.message.contains("Tổng hợp") }.map(\.message) == ["Gửi báo cáo: ngày 20/12/2025 là thứ Bảy"]
    )
  }

  @Test func typedDataPassAsTheyAre() throws {
    let typed = "nam: 2024\nlich: [{cach_ghi: hôm nào, loai: mốc, noi_dung: họp, han_cuoi: 01/02/2024}]\n"
    #expect(try Self.listed("lich").made(typed, year: "").lines == ["hôm nào: họp (01/02/2024)", "2024./."])
  }
}
