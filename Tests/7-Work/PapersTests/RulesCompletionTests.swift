import Diagnostics
import Testing

@Suite struct RulesCompletionTests {
  private static let year = """
    nam: 2025
    ngay_van_ban: 15/01/2026
    cap: xã
    tieu_chi: [{ma: I, noi_dung: Kinh tế, diem_toi_da: "60,5"}, {ma: II, noi_dung: Xã hội, diem_toi_da: "39,5"}]
    ho_so_quy_dinh:
      ho_so:
        - ten: Quy chế cũ
          den: 31/7/2025
          nguon: Quy chế cũ
          da_xac_minh: có
          thang_diem: 100
          thang_khen: [{ma: giay_khen, ten: Giấy khen, diem_tu: 70}]
        - ten: Quy chế
          tu: 01/8/2025
          nguon: Quy chế
          da_xac_minh: có
          thang_diem: 100
          thang_khen:
            - {ma: co, ten: Cờ, diem_tu: 90, xep_loai_dang_tu: HTXS}
            - {ma: bang_khen, ten: Bằng khen, diem_tu: 85, xep_loai_dang_tu: HTT}
            - {ma: giay_khen, ten: Giấy khen, diem_tu: 80}
          khong_xet_tu_xep_loai: HT
          vi_pham:
            - {loai: khuyết điểm, ket_qua: hạ một mức, thoi_gian: trong năm, cach_noi: có khuyết điểm}
            - {loai: thanh tra, ket_qua: chưa xét, thoi_gian: đến khi kết thúc, cach_noi: đang thanh tra}
            - {loai: kỷ luật, ket_qua: không xét, thoi_gian: trong năm, muc_ky_luat: [cảnh cáo, cách chức], cach_noi: có người bị kỷ luật}
    diem: [{don_vi: Chưa ai biết, tham_dinh: "1000"}]

    """

  private static let template = YearPaper(
    computation: "binh-xet",
    fields: """
      <truong ten="cap" kieu="chu"/><truong ten="thang_diem" kieu="so-nguyen"/>
      <truong ten="khen_thuong" kieu="bang"><truong ten="ten" kieu="chu"/><truong ten="diem" kieu="so-nguyen"/></truong>
      <truong ten="tieu_chi" kieu="bang" bat-buoc="khong">
        <truong ten="ma" kieu="chu"/><truong ten="noi_dung" kieu="chu"/><truong ten="diem_toi_da" kieu="so-thap-phan"/>
      </truong>
      <truong ten="dieu_kien" kieu="danh-sach" bat-buoc="khong"/><truong ten="khong_xet" kieu="danh-sach" bat-buoc="khong"/>
      """,
    body: """
      <lap moi="k" trong="khen_thuong"><doan>{{ k.ten }}: {{ k.diem }}</doan></lap>
      <neu dieu-kien="tieu_chi | co_du_lieu"><lap moi="t" trong="tieu_chi"><doan>{{ t.ma }} {{ t.noi_dung }}: {{ t.diem_toi_da }}</doan></lap></neu>
      <neu dieu-kien="dieu_kien | co_du_lieu"><lap moi="d" trong="dieu_kien"><doan>{{ d }}</doan></lap></neu>
      <neu dieu-kien="khong_xet | co_du_lieu"><lap moi="d" trong="khong_xet"><doan>{{ d }}</doan></lap></neu>
      <doan>{{ cap }}, {{ thang_diem }}</doan>
      """
  )

  private let paper = "du_lieu_nam: {tu_tep: nam.yaml}\nngay_ban_hanh: 12/8/2025\n"

  @Test func thresholdsCriteriaAndExclusionsAreThoseOfTheProfile() throws {
    let (lines, findings) = try Self.template.made(paper, year: Self.year)
    #expect(findings.map(\.message) == [])
    #expect(
      lines == [
        "Cờ: 90", "Bằng khen: 85", "Giấy khen: 80", "I Kinh tế: 60,5", "II Xã hội: 39,5",
        "Đơn vị được đề nghị tặng Cờ phải có tổ chức đảng được xếp loại “Hoàn thành xuất sắc nhiệm vụ” trong năm đề nghị",
        "Đơn vị được đề nghị tặng Bằng khen phải có tổ chức đảng được xếp loại từ “Hoàn thành tốt nhiệm vụ” trở lên trong năm đề nghị",
        "Hạ một mức khen thưởng đối với đơn vị có khuyết điểm, trong năm",
        "Chưa xét khen thưởng đối với đơn vị đang thanh tra, đến khi kết thúc",
        "Tổ chức đảng xếp loại từ “Hoàn thành nhiệm vụ” trở xuống",
        "Có người bị kỷ luật (cảnh cáo, cách chức), trong năm", "xã, 100./.",
      ]
    )
  }

  /// The rules of the day the paper bears; the year's own day is later.
  @Test func thePaperHasTheRulesOfItsDay() throws {
    let lines = try Self.template.made(paper.replacing("12/8", with: "31/7"), year: Self.year).lines
    #expect(lines == ["Giấy khen: 70", "I Kinh tế: 60,5", "II Xã hội: 39,5", "xã, 100./."])
  }

  @Test(arguments: [
    ("nam.yaml", "diem_tu: 90", "diem_tu: 1x", "TD-04 nam.yaml:19"),
    // Criteria that do not add up to the scale.
    ("nam.yaml", "\"39,5\"", "\"39\"", "V-D1 nam.yaml:4"),
    ("nam.yaml", "tu: 01/8/2025", "tu: 13/8/2025", "TD-03 d.yaml:2"),
    ("d.yaml", "ngay_ban", "thang_diem: 100\nngay_ban", "TD-09 d.yaml:2"),
    ("d.yaml", "ngay_ban", "khong_xet: [a]\nngay_ban", "TD-09 d.yaml:2"),
  ])
  func errorsAreFoundWhereTheyStand(file: String, old: String, new: String, expected: String) throws {
    let typed = file == "d.yaml" ? paper.replacing(old, with: new) : paper
    let year = file == "nam.yaml" ? Self.year.replacing(old, with: new) : Self.year
    let findings = try Self.template.made(typed, year: year).findings
    #expect(findings.map { "\($0.code) \($0.place?.file ?? ""):\($0.place?.line ?? 0)" } == [expected])
  }

  /// Neither the paper nor the year has a day, and the rules change within the year.
  @Test func aBlankDayMustNotChangeTheRules() throws {
    let year = Self.year.replacing("ngay_van_ban: 15/01/2026\n", with: "")
    let findings = try Self.template.made("du_lieu_nam: {tu_tep: nam.yaml}\n", year: year).findings
    #expect(findings.map(\.message) == ["hồ sơ bình xét: kết quả ngày 01/01/2025 và ngày 31/12/2025 khác nhau"])
  }

  @Test func aYearWithoutAProfileSaysSo() throws {
    let findings = try Self.template.made(paper, year: "nam: 2025\ncap: xã\n").findings
    #expect(findings.map(\.message) == ["thiếu “ho_so_quy_dinh” trong dữ liệu của năm"])
  }
}
