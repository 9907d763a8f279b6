import Commendation
import Diagnostics
import Testing
import Values

@Suite struct TitleTests {
  private static let initiative = """
    sang_kien: [{ten: Số hóa hồ sơ, tac_gia: "Trần Thị B; Nguyễn Văn A", pham_vi: tỉnh, ngay: 01/6/2024}]

    """

  @Test(arguments: [
    ([2022, 2023, 2024], nil), ([2021, 2023, 2024], "2022"), ([2021, 2022, 2024], "2023"), ([2024], "2022, 2023"),
  ])
  func threeYearsRunning(_ years: [Int], _ gap: String?) {
    let history = "lich_su_khen:\n" + years.map { "  - {doi_tuong: Nguyễn Văn A, \(fighter($0))}\n" }.joined()
    let outcome = review(persons2024 + history + Self.initiative + proposed("CSTĐ tỉnh"))
    guard let gap else {
      #expect(outcome.diagnostics.isEmpty)
      #expect(outcome.value?.nominees.map(\.verdict) == [.eligible])
      return
    }
    #expect(
      outcome.diagnostics.map(\.message) == [
        "Nguyễn Văn A: thiếu năm \(gap) (cần Chiến sĩ thi đua cơ sở các năm 2022–2024)"
      ]
    )
  }

  @Test func aTitlePutForwardInTheSameFileCounts() throws {
    let yaml =
      persons2024 + past(fighter(2022), fighter(2023)) + rated(2024...2024, "HTXS") + Self.initiative + """
        de_nghi:
          - {doi_tuong: Nguyễn Văn A, danh_hieu: chien_si_thi_dua_co_so}
          - {doi_tuong: Nguyễn Văn A, danh_hieu: chien_si_thi_dua_tinh, sang_kien: Số hóa hồ sơ}
        """
    let outcome = review(yaml)
    #expect(outcome.diagnostics.isEmpty, "\(outcome.diagnostics)")
    #expect(try #require(outcome.value).nominees.map(\.verdict) == [.eligible, .eligible])
  }

  @Test(arguments: [
    ("7", "10", true), ("6", "9", false), ("69", "99", false), ("70", "100", true),
  ])
  func sevenOfTenAreEnough(_ part: String, _ whole: String, _ holds: Bool) {
    let yaml = """
      nam: 2024
      ngay_van_ban: 20/12/2024
      doi_tuong: [{ten: Phòng A, loai: tập thể}]
      danh_gia: [{doi_tuong: Phòng A, nam: 2024, muc: HTT, so_nguoi: \(whole), lao_dong_tien_tien: \(part)}]
      de_nghi: [{doi_tuong: Phòng A, danh_hieu: Tập thể lao động tiên tiến}]
      """
    let outcome = review(yaml)
    #expect((outcome.value != nil) == holds)
    #expect(outcome.diagnostics.map(\.code) == (holds ? [] : ["V-H6"]))
  }

  @Test func anExcellentCollectiveNeedsEverything() {
    let yaml = """
      nam: 2024
      ngay_van_ban: 20/12/2024
      doi_tuong: [{ten: Phòng A, loai: tập thể}]
      danh_gia:
        - {doi_tuong: Phòng A, nam: 2024, muc: HTT, so_nguoi: 9, hoan_thanh: 8, lao_dong_tien_tien: 7, ky_luat: 1}
      de_nghi: [{doi_tuong: Phòng A, danh_hieu: Tập thể lao động xuất sắc}]
      """
    #expect(
      review(yaml).diagnostics.map(\.message) == [
        "Phòng A: năm 2024 “Hoàn thành tốt nhiệm vụ”, cần “Hoàn thành xuất sắc nhiệm vụ” trở lên",
        "Phòng A: hoàn thành nhiệm vụ 8/9 = 88,9% < 100%",
        "Phòng A: có 0 Chiến sĩ thi đua cơ sở, cần ít nhất 1",
        "Phòng A: có 1 người bị kỷ luật từ cảnh cáo trở lên",
      ]
    )
  }

  @Test func oneOfTheWaysIsEnough() {
    // Excellent without an initiative, or well with one.
    let excellent = persons2024 + rated(2024...2024, "HTXS") + proposed("CSTĐ cơ sở")
    #expect(review(excellent).diagnostics.isEmpty)
    let backed = persons2024 + rated(2024...2024, "HTT") + Self.initiative + proposed("CSTĐ cơ sở")
    #expect(review(backed).diagnostics.isEmpty)
    let neither = review(persons2024 + rated(2024...2024, "HTT") + proposed("CSTĐ cơ sở"))
    #expect(
      neither.diagnostics.map(\.message) == [
        "Nguyễn Văn A: năm 2024 “Hoàn thành tốt nhiệm vụ”, cần “Hoàn thành xuất sắc nhiệm vụ” trở lên"
      ]
    )
    #expect(neither.diagnostics[0].hint == "hoặc đạt: 1 sáng kiến phạm vi cơ sở")
  }

  @Test func themedProposalsGoAnotherWay() throws {
    let yaml = persons2024 + proposed("Bằng khen cấp tỉnh", "loai_hinh: chuyên đề")
    let outcome = review(yaml)
    #expect(outcome.diagnostics.isEmpty)
    #expect(try #require(outcome.value).nominees.map(\.verdict) == [.open])
  }

  /// Nguyễn Văn A with five good years after the Prime Minister's Bằng khen.
  private static func medal(through: Int, excellent: Bool = true, years: ClosedRange<Int> = 2020...2024) -> String {
    let award =
      "danh_hieu: Bằng khen của Thủ tướng Chính phủ, nam: \(through), so_qd: 9/QĐ-TTg, ngay_qd: 10/01/\(through + 1)"
    return persons2024
      + past("\(award), den_nam: \(through)", fighter(2020), fighter(2022), fighter(2024))
      + rated(years, excellent ? "HTXS" : "HTT") + proposed("Huân chương Lao động hạng Ba")
  }

  @Test func aMedalNeedsItsYears() {
    #expect(review(Self.medal(through: 2019)).diagnostics.isEmpty)
    #expect(
      review(Self.medal(through: 2021)).diagnostics.map(\.message) == [
        "Nguyễn Văn A: từ sau Bằng khen của Thủ tướng Chính phủ (tính từ năm 2022) mới được 3 năm, cần 5 năm"
      ]
    )
    #expect(
      review(Self.medal(through: 2019, excellent: false)).diagnostics.map(\.message) == [
        "Nguyễn Văn A: các năm 2020–2024 có 0 năm “Hoàn thành xuất sắc nhiệm vụ”, cần 1"
      ]
    )
    #expect(
      review(Self.medal(through: 2019, years: 2021...2024)).diagnostics.map(\.message) == [
        "Nguyễn Văn A: thiếu năm 2020 (cần “Hoàn thành tốt nhiệm vụ” trở lên các năm 2020–2024)"
      ]
    )
  }

  @Test(arguments: [("20/12/2019", true), ("21/12/2019", false)])
  func withoutAPeriodTheDateCounts(_ decided: String, _ holds: Bool) {
    let award = "danh_hieu: Bằng khen của Thủ tướng Chính phủ, nam: 2018, so_qd: 9/QĐ-TTg, ngay_qd: \(decided)"
    let yaml =
      persons2024 + past(award, fighter(2020), fighter(2022), fighter(2024)) + rated(2019...2024, "HTXS")
      + proposed("Huân chương Lao động hạng Ba")
    #expect(review(yaml).diagnostics.map(\.code) == (holds ? [] : ["V-H8"]))
  }

  @Test func bundlesAreAlternatives() {
    func body(_ flags: Bool, _ rows: String) -> [String] {
      let yaml = """
        nam: 2024
        ngay_van_ban: 20/12/2024
        doi_tuong: [{ten: Sở A, loai: tập thể, nam_thanh_lap: 2000, duoc_tang_co: \(flags ? "có" : "không")}]
        danh_gia:
        \((2020...2024).map { "  - {doi_tuong: Sở A, nam: \($0), muc: HTXS}" }.joined(separator: "\n"))
        lich_su_khen:
          - {doi_tuong: Sở A, danh_hieu: Bằng khen Thủ tướng, nam: 2019, so_qd: 9/QĐ-TTg, ngay_qd: 10/01/2020, den_nam: 2019}
        \(rows)
        de_nghi: [{doi_tuong: Sở A, danh_hieu: Huân chương Lao động hạng Ba}]
        """
      return review(yaml).diagnostics.map(\.code)
    }
    func row(_ award: String, _ year: Int, _ type: String = "công trạng") -> String {
      "  - {doi_tuong: Sở A, danh_hieu: \(award), nam: \(year), so_qd: 7/QĐ-UBND, ngay_qd: 10/12/\(year), loai_hinh: \(type)}"
    }
    #expect(body(true, row("Cờ Chính phủ", 2021)) == [])
    #expect(body(true, row("Cờ tỉnh", 2021)) == ["V-H3"])
    #expect(body(true, row("Cờ tỉnh", 2021) + "\n" + row("Bằng khen cấp tỉnh", 2023)) == [])
    #expect(body(true, row("Bằng khen cấp tỉnh", 2021) + "\n" + row("Bằng khen cấp tỉnh", 2023)) == ["V-H3"])
    #expect(body(false, row("Bằng khen cấp tỉnh", 2021) + "\n" + row("Bằng khen cấp tỉnh", 2023)) == [])
    #expect(
      body(false, row("Bằng khen cấp tỉnh", 2021) + "\n" + row("Bằng khen cấp tỉnh", 2023, "đột xuất")) == [
        "V-H4", "V-H3",
      ]
    )
    #expect(body(true, row("Cờ Chính phủ", 2019)) == ["V-H3"])
  }

  @Test func theYearOfATitlePutForwardEndsTheRun() {
    // Not yet assessed: 2022 to 2024 count, not 2021 to 2023.
    let yaml =
      persons2024 + past(fighter(2022), fighter(2023)) + Self.initiative + """
        de_nghi:
          - {doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ cơ sở}
          - {doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ tỉnh}
        """
    #expect(review(yaml).diagnostics.filter { $0.code == "V-H2" }.isEmpty)
  }

  @Test func aUsedInitiativeBacksNothingMore() {
    let yaml =
      persons2024 + past(fighter(2022), fighter(2023), fighter(2024))
      + "sang_kien: [{ten: Số hóa hồ sơ, tac_gia: Nguyễn Văn A, pham_vi: tỉnh, da_dung_cho: CSTĐ cơ sở năm 2023}]\n"
      + proposed("CSTĐ tỉnh")
    #expect(
      review(yaml).diagnostics.map(\.message) == [
        "Nguyễn Văn A: sáng kiến “Số hóa hồ sơ” đã dùng cho CSTĐ cơ sở năm 2023",
        "Nguyễn Văn A: có 0 sáng kiến phạm vi bộ, tỉnh dùng được, cần 1",
      ]
    )
  }

  @Test func initiativesBackOneAward() {
    let twice =
      persons2024 + past(fighter(2022), fighter(2023), fighter(2024)) + rated(2024...2024, "HTXS")
      + Self.initiative + """
        de_nghi:
          - {doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ cơ sở, sang_kien: Số hóa hồ sơ}
          - {doi_tuong: Nguyễn Văn A, danh_hieu: CSTĐ tỉnh, sang_kien: Số hóa hồ sơ}
        """
    #expect(
      review(twice).diagnostics.map(\.message) == [
        "Nguyễn Văn A: sáng kiến “Số hóa hồ sơ” đã dùng cho Chiến sĩ thi đua cơ sở"
      ]
    )
    let merit =
      persons2024 + """
        de_nghi:
          - {doi_tuong: Nguyễn Văn A, danh_hieu: Giấy khen, thanh_tich: Cứu người đuối nước}
          - {doi_tuong: Nguyễn Văn A, danh_hieu: Bằng khen, loai_hinh: đột xuất, thanh_tich: cứu người  đuối nước}
        """
    #expect(
      review(merit).diagnostics.map(\.message) == [
        "Nguyễn Văn A: thành tích “cứu người đuối nước” dùng cho cả Giấy khen và Bằng khen cấp bộ, ban, ngành, tỉnh"
      ]
    )
  }

  @Test func formerDecisionsStopOnlyAwardsOfTheState() {
    func file(_ award: String) -> String {
      persons2024 + past("danh_hieu: LĐTT, nam: 2022, so_qd: số 12, ngay_qd: 10/12/2022", "danh_hieu: LĐTT, nam: 2023")
        + rated(2024...2024, "HTXS") + proposed(award)
    }
    let local = review(file("Lao động tiên tiến"))
    #expect(local.value != nil)
    #expect(
      local.diagnostics.map { "\($0.severity) \($0.message)" } == [
        "warning Nguyễn Văn A: số quyết định “số 12” viết sai",
        "warning Nguyễn Văn A: LĐTT năm 2023 thiếu số quyết định",
        "warning Nguyễn Văn A: LĐTT năm 2023 thiếu ngày quyết định",
      ]
    )
    let state = review(file("Bằng khen của Thủ tướng Chính phủ"))
    #expect(state.diagnostics.filter { $0.code == "V-H7" }.map(\.severity) == [.error, .error, .error])
  }

  @Test func districtsEndedOnADay() {
    func codes(_ day: String) -> [String] {
      let row =
        "danh_hieu: Giấy khen, nam: 2025, so_qd: 5/QĐ-UBND, ngay_qd: \(day), co_quan: Ủy ban nhân dân huyện Sơn Hà"
      return review(
        "nam: 2025\nngay_van_ban: 20/12/2025\ndoi_tuong: [{ten: Nguyễn Văn A, loai: cá nhân}]\n" + past(row)
      ).diagnostics.map(\.code)
    }
    #expect(codes("30/6/2025") == [])
    #expect(codes("01/7/2025") == ["V-L2"])
  }

  @Test(arguments: [
    ("Chủ tịch UBND xã Thạch Lam", "30/6/2026", true), ("Chủ tịch Ủy ban nhân dân xã", "30/6/2026", true),
    ("Chủ tịch UBND huyện", "30/6/2025", true), ("Chủ tịch UBND huyện", "01/7/2025", false),
    ("Chủ tịch UBND xã", "30/6/2025", false),
  ])
  func powersChangeWithTheLevels(_ decider: String, _ day: String, _ holds: Bool) {
    let yaml =
      "nam: 2025\nngay_van_ban: \(day)\n" + rated(2025...2026, "HTT")
      + proposed("Lao động tiên tiến", "nguoi_quyet_dinh: \(decider)")
    #expect(review(yaml).diagnostics.map(\.code) == (holds ? [] : ["V-L3"]))
  }

  @Test(arguments: [
    ("10/7/2025", "Nghị định số 98/2023/NĐ-CP", "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025"),
    ("30/6/2025", "Nghị định số 98/2023/NĐ-CP", nil), ("01/7/2025", "Nghị định 152/2025/NĐ-CP ngày 14/6/2025", nil),
    (
      "30/6/2025", "Nghị định 152/2025/NĐ-CP", "Nghị định 152/2025/NĐ-CP chưa có hiệu lực ngày 30/6/2025 (từ 01/7/2025)"
    ),
    ("10/7/2025", "Nghị định 198/2023/NĐ-CP", nil),
  ])
  func legalBasesHaveTheirTime(_ day: String, _ citation: String, _ message: String?) {
    let yaml = "nam: 2025\nngay_van_ban: \(day)\ncan_cu: [\(citation)]\n"
    let outcome = review(yaml)
    #expect(outcome.value != nil)
    #expect(outcome.diagnostics.map(\.message) == (message.map { [$0] } ?? []))
    #expect(outcome.diagnostics.allSatisfy { $0.severity == .warning })
    #expect((review(yaml, isStrict: true).value == nil) == (message != nil))
  }

  @Test func basesMayBeGroupsOfATemplate() {
    let yaml = """
      nam: 2025
      ngay_van_ban: 10/7/2025
      can_cu:
        - {loai: Luật, so_ky_hieu: 06/2022/QH15, ngay: 15/6/2022}
        - {loai: Nghị định, so_ky_hieu: 98/2023/NĐ-CP, ngay: 31/12/2023}
      """
    let outcome = review(yaml)
    #expect(outcome.diagnostics.map(\.message) == ["Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025"])
    #expect(outcome.diagnostics.first?.place?.line == 5)
  }

  @Test func theFallbackIsNamedWhileItLasts() {
    func hint(_ day: String) -> String? {
      review("nam: 2025\nngay_van_ban: \(day)\ncan_cu: [Nghị định 98/2023/NĐ-CP]\n").diagnostics.first?.hint
    }
    #expect(
      hint("31/12/2025") == "thay bằng Nghị định 152/2025/NĐ-CP; nơi chưa ban hành quy định được giao vẫn áp dụng đến "
        + "31/12/2025 (Nghị định 152/2025/NĐ-CP, Điều 60 khoản 2)"
    )
    #expect(hint("01/01/2026") == "thay bằng Nghị định 152/2025/NĐ-CP")
  }

  @Test func unverifiedProfilesSaySo() throws {
    let yaml = "nam: 2026\nngay_van_ban: 20/12/2026\n" + rated(2026...2026, "HTXS") + proposed("Lao động tiên tiến")
    let outcome = review(yaml)
    #expect(outcome.value != nil)
    #expect(
      outcome.diagnostics.map { "\($0.severity) \($0.code) \($0.message)" } == [
        "warning V-L5 “Lương cơ sở từ 01/7/2026” chưa được xác minh",
        "warning V-L5 “Luật 06/2022/QH15 sửa đổi bởi Luật 06/2026/QH16” chưa được xác minh",
      ]
    )
    #expect(try #require(outcome.value).titles?.name == "Luật 06/2022/QH15 sửa đổi bởi Luật 06/2026/QH16")
  }

  @Test func aBlankDateIsTriedAtBothEnds() throws {
    func file(_ year: Int, _ more: String = "") -> String {
      "nam: \(year)\n\(more)" + rated(year...year, "HTXS") + proposed("Lao động tiên tiến")
    }
    let open = review(file(2026))
    #expect(open.value == nil)
    #expect(
      open.diagnostics.first { $0.severity == .error }?.message
        == "Nguyễn Văn A, Lao động tiên tiến: kết quả ngày 01/01/2026 và ngày 31/12/2026 khác nhau"
    )
    #expect(review(file(2026, "ngay_hieu_luc: 01/3/2026\n")).value?.nominees[0].money == 710_000)
    let before = try #require(review(file(2024)).value)
    #expect(before.days.lowerBound < before.days.upperBound)
  }

  @Test(arguments: [
    (
      "doi_tuong: [{ten: A, loai: cá nhân}]\nde_nghi: [{doi_tuong: B, danh_hieu: Giấy khen}]", "TD-08",
      "không có đối tượng “B”"
    ),
    ("de_nghi: [{doi_tuong: B, danh_hieu: Giây khen}]", "TD-08", "không có danh hiệu, hình thức “Giây khen”"),
    ("de_nghi: [{danh_hieu: Giấy khen}]", "TD-03", "dòng đề nghị thiếu “doi_tuong” hoặc “don_vi”"),
    (
      "de_nghi: [{doi_tuong: B, loai: tập thể, danh_hieu: LĐTT}]\ndanh_gia: [{doi_tuong: B, nam: 2024, muc: HTT}]",
      "TD-08",
      "B: Lao động tiên tiến không dành cho tập thể"
    ),
    (
      "bieu_quyet: [{doi_tuong: B, danh_hieu: Giấy khen, dong_y: 5}]", "TD-08",
      "biểu quyết cho B, Giấy khen, nhưng không có đề nghị ấy"
    ),
    (
      "danh_gia: [{doi_tuong: B, nam: 2024, muc: HTT}, {doi_tuong: B, nam: 2024, muc: HT}]", "TD-02",
      "B có hai dòng đánh giá năm 2024"
    ),
  ])
  func everyMistakeInNamesHasItsMessage(_ yaml: String, _ code: String, _ message: String) {
    let outcome = review("nam: 2024\nngay_van_ban: 20/12/2024\n\(yaml)\n")
    #expect(outcome.value == nil)
    #expect(
      outcome.diagnostics.filter { $0.severity == .error }.map { "\($0.code) \($0.message)" } == ["\(code) \(message)"]
    )
  }
}
