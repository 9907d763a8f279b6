import Commendation
import DataBinding
import DataReading
import Diagnostics
import Foundation
import LivingLaw
import TestSupport
import Testing
import Values

/// The files of reference data as they are shipped.
extension Shipped {
  static let daysOff = DaysOff.read(record("ngay-nghi.yaml"))
  static let meetingRules = MeetingRule.read(record("ky-hop.yaml"))

  private static func record(_ name: String) -> DataRecord {
    guard let record = profile(name).value else { preconditionFailure("no \(name)") }
    return record
  }
}

/// Makes the calendar of a YAML text.
func calendar(_ yaml: String, daysOff: DaysOff? = Shipped.daysOff.value) -> Outcome<YearCalendar> {
  let read = readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml)
  guard let record = read.value else { return Outcome(nil, read.diagnostics) }
  return YearCalendar.compute(
    record,
    daysOff: daysOff ?? DaysOff(),
    meetingRules: Shipped.meetingRules.value ?? []
  )
}

/// A day as it is typed.
private func day(_ text: String) throws -> CalendarDate {
  guard case .date(let date) = CalendarDate.parse(text) else { throw NotADate(text: text) }
  return date
}

private struct NotADate: Error {
  var text: String
}

@Suite struct CalendarTests {
  // MARK: Deadlines of the seeds

  @Test(arguments: [
    // Hà Đông 2024
    ("nam: 2025", "trong_thang: 1", "01/01/2025", "31/01/2025", "trong tháng 01 năm 2025"),
    ("nam: 2025", "trong_quy: I", "01/01/2025", "31/03/2025", "trong quý I năm 2025"),
    ("nam: 2025", "truoc: 30/7", "29/07/2025", "29/07/2025", "trước ngày 30/7/2025"),
    ("nam: 2025", "truoc: 31/12", "30/12/2025", "30/12/2025", "trước ngày 31/12/2025"),
    ("nam: 2025", "tinh_den_het: 30/11", "30/11/2025", "30/11/2025", "tính đến hết ngày 30/11/2025"),
    // Tây Sơn 2023
    ("nam: 2023", "cham_nhat: 23/6/2023", "23/06/2023", "23/06/2023", "chậm nhất ngày 23/6/2023"),
    ("nam: 2023", "cham_nhat: 30/6/2023", "30/06/2023", "30/06/2023", "chậm nhất ngày 30/6/2023"),
    ("nam: 2023", "cham_nhat: 12/6/2023", "12/06/2023", "12/06/2023", "chậm nhất ngày 12/6/2023"),
    // Lý Sơn 2024
    ("nam: 2024", "trong_thang: 3", "01/03/2024", "31/03/2024", "trong tháng 3 năm 2024"),
    ("nam: 2024", "truoc: 31/3/2024", "30/03/2024", "30/03/2024", "trước ngày 31/3/2024"),
    // Thừa Thiên Huế 2023
    ("nam: 2023", "trong_thang: 2", "01/02/2023", "28/02/2023", "trong tháng 02 năm 2023"),
    ("nam: 2023", "trong_thang: 6", "01/06/2023", "30/06/2023", "trong tháng 6 năm 2023"),
    ("nam: 2023", "trong_thang: 7", "01/07/2023", "31/07/2023", "trong tháng 7 năm 2023"),
    ("nam: 2023", "truoc: 30/11/2023", "29/11/2023", "29/11/2023", "trước ngày 30/11/2023"),
    ("nam: 2023", "truoc: 07/12/2023", "06/12/2023", "06/12/2023", "trước ngày 07/12/2023"),
    (
      "nam: 2023", "tu: 07/12/2023, den_ngay: 14/12/2023", "07/12/2023", "14/12/2023",
      "từ ngày 07/12/2023 đến ngày 14/12/2023"
    ),
    (
      "nam: 2023", "tu: 15/12/2023, den_ngay: 22/12/2023", "15/12/2023", "22/12/2023",
      "từ ngày 15/12/2023 đến ngày 22/12/2023"
    ),
    // A leap year, the last quarter, and a year of the deadline's own.
    ("nam: 2024", "trong_thang: 2", "01/02/2024", "29/02/2024", "trong tháng 02 năm 2024"),
    ("nam: 2026", "trong_quy: 4", "01/10/2026", "31/12/2026", "trong quý IV năm 2026"),
    ("nam: 2026", "truoc: 01/01, nam: 2026", "31/12/2025", "31/12/2025", "trước ngày 01/01/2026"),
  ])
  func lastDays(_ root: String, _ rule: String, _ first: String, _ last: String, _ wording: String) throws {
    let made = try #require(calendar("\(root)\nmoc_thoi_gian:\n  - {viec: Báo cáo, \(rule)}\n").value)
    #expect(made.entries.map(\.span) == [try day(first)...day(last)])
    #expect(made.entries.map(\.wording) == [wording])
  }

  /// Đức Phố 2023 sets no deadline; a file without any has to say so.
  @Test func aFileWithoutDeadlinesIsAnError() {
    #expect(calendar("nam: 2023\n").diagnostics.map(\.message) == ["thiếu “moc_thoi_gian”"])
    #expect(calendar("nam: 2023\nmoc_thoi_gian: []\n").value?.entries.isEmpty == true)
  }

  /// Hà Đông 2024: from the 20th to the 25th of each month.
  @Test func monthlySpans() throws {
    let yaml =
      "nam: 2025\n\("ngay_van_ban: 26/3/2025")\nmoc_thoi_gian: [{viec: Tổng hợp, hang_thang: {tu: 20, den: 25}}]"
    let made = try #require(calendar(yaml).value)
    // Three months are over on 26 March.
    #expect(made.entries.count == 9)
    #expect(made.entries.first?.span == (try day("20/4/2025")...day("25/4/2025")))
    #expect(made.entries.last?.span == (try day("20/12/2025")...day("25/12/2025")))
    #expect(made.entries.first?.wording == "từ ngày 20 đến ngày 25 hàng tháng")
    let whole = calendar(yaml.replacing("ngay_van_ban: 26/3/2025", with: ""))
    #expect(whole.value?.entries.count == 12)
  }

  /// Hà Đông 2024: five days before the closing meeting; each cluster has its own.
  @Test func daysBeforeMeetings() throws {
    let yaml = """
      nam: 2026
      moc_thoi_gian: [{viec: Báo điểm, truoc_hop: {ky_hop: tổng kết, so_ngay: 5}}]
      ky_hop:
        - {loai: tổng kết, khoi: Khối Đảng, ngay: 18/12/2026}
        - {loai: tổng kết, khoi: Khối Kinh tế, ngay: 03/01/2027}
      """
    let made = try #require(calendar(yaml).value)
    let deadlines = made.entries.filter { $0.work == "Báo điểm" }
    #expect(deadlines.map { $0.span?.upperBound } == [try day("13/12/2026"), try day("29/12/2026")])
    #expect(deadlines.first?.wording == "chậm nhất 05 ngày trước hội nghị tổng kết (Khối Đảng)")
    #expect(made.entries.map(\.work).contains("Hội nghị tổng kết (Khối Kinh tế)"))
  }

  @Test func aMeetingWithoutADayLeavesTheDeadlineOpen() throws {
    let outcome = calendar(
      """
      nam: 2026
      moc_thoi_gian: [{viec: Báo điểm, truoc_hop: {ky_hop: Họp cuối năm, so_ngay: 5}}]
      ky_hop: [{loai: tổng kết, ten: Họp cuối năm}, {loai: tổng kết, ngay: 20/11/2026}]
      """
    )
    #expect(
      outcome.diagnostics.map { "\($0.code) \($0.message)" }
        == ["V-T3 Họp cuối năm chưa có ngày, nên chưa tính được hạn “Họp cuối năm”"]
    )
    let made = try #require(outcome.value)
    #expect(made.entries.map(\.work) == ["Hội nghị tổng kết", "Báo điểm", "Họp cuối năm"])
    #expect(made.entries.map { $0.span == nil } == [false, true, true])
  }

  // MARK: Mistakes

  @Test(arguments: [
    // V-T1
    (
      "ngay_van_ban: 20/02/2026", "[{viec: A, truoc: 20/02/2026}]", "V-T1", Severity.error,
      "A: hạn 19/02/2026 trước ngày văn bản 20/02/2026"
    ),
    (
      "", "[{viec: A, cham_nhat: 19/02/2026, ngay_van_ban: 20/02/2026}]", "V-T1", .error,
      "A: hạn 19/02/2026 trước ngày văn bản 20/02/2026"
    ),
    (
      "", "[{viec: Báo cáo, cap: đơn vị, cham_nhat: 30/6}, {viec: báo cáo, cap: cụm, cham_nhat: 23/6}]", "V-T1", .error,
      "Báo cáo: hạn của đơn vị 30/6/2026 sau hạn của khối, cụm 23/6/2026"
    ),
    (
      "", "[{viec: A, dot: năm, cap: khối, truoc: 30/12}, {viec: B, dot: năm, cap: hội đồng, truoc: 29/12}]", "V-T1",
      .error,
      "A: hạn của khối, cụm 29/12/2026 sau hạn của hội đồng 28/12/2026"
    ),
    (
      "",
      "[{viec: A, cap: đơn vị, hang_thang: {tu: 20, den: 25}}, {viec: A, cap: khối, hang_thang: {tu: 1, den: 22}}]",
      "V-T1", .error, "A: hạn của đơn vị ngày 25 hàng tháng sau hạn của khối, cụm ngày 22 hàng tháng"
    ),
    // V-T2
    ("", "[{viec: A, truoc: 31/6/2026}]", "V-T2", .error, "“moc_thoi_gian[1].truoc”: lịch không có ngày 31/6/2026"),
    ("", "[{viec: A, truoc: 31/6}]", "V-T2", .error, "“moc_thoi_gian[1].truoc”: lịch không có ngày 31/6/2026"),
    ("", "[{viec: A, cham_nhat: 29/02}]", "V-T2", .error, "“moc_thoi_gian[1].cham_nhat”: lịch không có ngày 29/2/2026"),
    ("", "[{viec: A, trong_thang: 13}]", "V-T2", .error, "“moc_thoi_gian[1].trong_thang”: lịch không có tháng 13"),
    ("", "[{viec: A, trong_thang: 3, nam: 20260}]", "V-T2", .error, "lịch không có năm 20260"),
    (
      "", "[{viec: A, tu: 15/12, den_ngay: 07/12}]", "V-T2", .error,
      "từ ngày 15/12/2026 đến ngày 07/12/2026: ngày cuối trước ngày đầu"
    ),
    (
      "", "[{viec: A, hang_thang: {tu: 29, den: 31}}]", "V-T2", .error,
      "“moc_thoi_gian[1].hang_thang”: năm 2026 không có ngày 31 ở tháng 02, 4, 6, 9, 11"
    ),
    (
      "", "[{viec: A, hang_thang: {tu: 25, den: 20}}]", "V-T2", .error,
      "“moc_thoi_gian[1].hang_thang”: từ ngày 25 đến ngày 20 không phải khoảng ngày của một tháng"
    ),
    ("", "[{viec: A, cham_nhat: 30/5}]", "V-T2", .note, "A: ngày 30/5/2026 là thứ Bảy"),
    ("", "[{viec: A, truoc: 30/11}]", "V-T2", .note, "A: ngày 29/11/2026 là Chủ nhật"),
    ("", "[{viec: A, cham_nhat: 30/4}]", "V-T2", .note, "A: ngày 30/4/2026 là Ngày Chiến thắng"),
    ("", "[{viec: A, cham_nhat: 26/4}]", "V-T2", .note, "A: ngày 26/4/2026 là Chủ nhật (Giỗ Tổ Hùng Vương)"),
    (
      "", "[{viec: A, cham_nhat: 24/11}]", "V-T2", .note,
      "A: ngày 24/11/2026 là Ngày Văn hóa Việt Nam, chưa xác minh"
    ),
    (
      "", "[{viec: A, cham_nhat: 03/7/2029}]", "V-T2", .warning,
      "chưa có ngày nghỉ lễ của năm 2029: chỉ biết thứ Bảy, Chủ nhật"
    ),
    // V-T4
    ("", "[{viec: A, truoc: 20/11/2025}]", "V-T4", .warning, "A: hạn 19/11/2025 không thuộc năm 2026"),
    ("", "[{viec: A, nam: 2027, truoc: 20/11/2026}]", "V-T4", .warning, "A: hạn 19/11/2026 không thuộc năm 2027"),
    (
      "trich_yeu: Kế hoạch hoạt động năm 2025 và giai đoạn 2026 - 2030", "[{viec: A, truoc: 20/11}]", "V-T4", .warning,
      "trích yếu ghi năm 2025, “nam” là 2026"
    ),
    // Plain mistakes
    ("", "[{viec: A}]", "TD-03", .error, "“A” thiếu hạn"),
    ("", "[{viec: A, hang_thang: {}}]", "TD-03", .error, "“A” thiếu hạn"),
    ("", "[{viec: A, hang_thang: {tu: 20}}]", "TD-03", .error, "thiếu “moc_thoi_gian[1].hang_thang.den”"),
    ("", "[{viec: A, tu: 01/7, den: 15/7}]", "TD-03", .error, "có “tu” mà thiếu “den_ngay”"),
    ("", "[{viec: A, truoc_hop: {so_ngay: 5}}]", "TD-03", .error, "“truoc_hop” thiếu “ky_hop”"),
    ("", "[{viec: A, truoc_hop: {ky_hop: sơ kết, so_ngay: 0}}]", "TD-04", .error, "“truoc_hop.so_ngay”: 0 ngày"),
    (
      "", "[{viec: A, truoc_hop: {ky_hop: sơ kềt, so_ngay: 5}}]", "TD-08", .error,
      "không có kỳ họp “sơ kềt” trong “ky_hop”"
    ),
    ("", "[{viec: A, truoc: 01/7, cham_nhat: 30/6}]", "TD-09", .error, "“A” có hai hạn: “truoc” và “cham_nhat”"),
    (
      "", "[{viec: A, truoc: cuối tháng}]", "TD-04", .error, "“moc_thoi_gian[1].truoc”: “cuối tháng” không phải ngày"
    ),
    (
      "", "[{viec: A, truoc: 01/7, cap: huyện}]", "TD-04", .error,
      "“moc_thoi_gian[1].cap”: “huyện” không phải một trong các từ: đơn vị, khối, cụm, hội đồng"
    ),
    ("", "[{viec: A, truoc: 01/7, han: 1}]", "TD-07", .error, "không có trường “moc_thoi_gian[1].han”"),
    ("moc_thoi_gia: []", "[{viec: A, truoc: 01/7}]", "TD-07", .error, "không có trường “moc_thoi_gia”"),
  ])
  func everyMistakeHasItsMessage(
    _ root: String,
    _ deadlines: String,
    _ code: String,
    _ severity: Severity,
    _ message: String
  ) {
    let outcome = calendar("nam: 2026\n\(root)\nmoc_thoi_gian: \(deadlines)\n")
    let found = outcome.diagnostics.filter { $0.severity >= severity && $0.message == message }
    #expect(found.map(\.code) == [code], "\(outcome.diagnostics)")
    #expect(found.map(\.severity) == [severity])
    #expect((outcome.value == nil) == (severity == .error))
    #expect(found.first?.place?.file == "nam.yaml" && found.first?.place?.line != nil)
  }

  @Test func aYearIsNeeded() {
    let outcome = calendar("moc_thoi_gian: [{viec: A, trong_quy: II}, {viec: B, truoc: 30/7}]\n")
    #expect(
      outcome.diagnostics.map(\.message) == [
        "“moc_thoi_gian[1].trong_quy” không có năm, mà tệp không có “nam”",
        "“moc_thoi_gian[2].truoc” không có năm, mà tệp không có “nam”",
      ]
    )
  }

  @Test func expectedValuesAreGiven() {
    let outcome = calendar("nam: 2026\nmoc_thoi_gian:\n  - {viec: A, truoc: 31/6}\n  - {viec: B, cham_nhat: 30/5}\n")
    #expect(outcome.diagnostics.map(\.expected) == ["tháng 6 năm 2026 có 30 ngày", nil])
    #expect(outcome.diagnostics.map(\.hint) == [nil, "cần xong trong ngày làm việc thì lấy thứ Sáu 29/5/2026"])
    #expect(outcome.diagnostics.map(\.place?.line) == [3, 4])
  }

  /// A day of closing the books is no day to come to the office by.
  @Test func aCutOffDayIsNotMoved() throws {
    let outcome = calendar("nam: 2026\nmoc_thoi_gian: [{viec: A, tinh_den_het: 30/5}]\n")
    #expect(outcome.diagnostics.map(\.message) == ["A: ngày 30/5/2026 là thứ Bảy"])
    #expect(outcome.diagnostics.map(\.hint) == [nil])
    #expect(try #require(outcome.value).entries.map(\.notes) == [["thứ Bảy"]])
  }

  @Test(arguments: [
    "truoc: 16/01/2027", "cham_nhat: 15/01/2027", "nam: 2025, truoc: 20/11/2025", "nam: 2025, trong_quy: IV",
    "nam: 2027, trong_thang: 1",
  ])
  func aYearOfItsOwnIsNoSlip(_ rule: String) {
    let outcome = calendar("nam: 2026\nmoc_thoi_gian: [{viec: A, \(rule)}]\n")
    #expect(outcome.diagnostics.filter { $0.code == "V-T4" }.isEmpty, "\(outcome.diagnostics)")
  }

  /// A meeting of a year that is over is most likely copied, with or without its cluster.
  @Test(arguments: ["", "khoi: K, "])
  func aMeetingIsOfTheYear(_ cluster: String) {
    let outcome = calendar("nam: 2026\nky_hop: [{loai: tổng kết, \(cluster)ngay: 21/12/2025}]\n")
    let title = cluster.isEmpty ? "hội nghị tổng kết" : "hội nghị tổng kết (K)"
    #expect(
      outcome.diagnostics.filter { $0.code == "V-T4" }.map(\.message) == [
        "\(title): ngày 21/12/2025 không thuộc năm 2026"
      ]
    )
  }

  /// In the order of a year, and where nothing ties two deadlines together, nothing is wrong.
  @Test func orderIsKept() {
    let outcome = calendar(
      """
      nam: 2026
      ngay_van_ban: 12/01/2026
      moc_thoi_gian:
        - {viec: Báo cáo sơ kết, cap: đơn vị, cham_nhat: 23/6}
        - {viec: Báo cáo sơ kết, cap: khối, cham_nhat: 23/6}
        - {viec: Báo cáo sơ kết, cap: hội đồng, cham_nhat: 30/6}
        - {viec: Báo cáo năm, cap: đơn vị, truoc: 28/11}
        - {viec: Báo cáo năm, cap: khối, cham_nhat: 04/12}
        - {viec: Báo cáo năm, cap: đơn vị, hang_thang: {tu: 7, den: 8}}
      """
    )
    #expect(outcome.diagnostics.filter { $0.severity > .note }.isEmpty)
  }

  // MARK: Meetings

  @Test(arguments: [
    ("{loai: trừ bị, ngay: 20/12}, {loai: tổng kết, ngay: 21/12}", []),
    (
      "{loai: trừ bị, ngay: 21/12}, {loai: tổng kết, ngay: 21/12}",
      ["họp trừ bị 21/12/2026 trước hội nghị tổng kết 21/12/2026 có 0 ngày"]
    ),
    (
      "{loai: trừ bị, ngay: 22/12}, {loai: tổng kết, ngay: 21/12}",
      ["họp trừ bị 22/12/2026 sau hội nghị tổng kết 21/12/2026"]
    ),
    ("{loai: trừ bị, khoi: A, ngay: 22/12}, {loai: tổng kết, khoi: B, ngay: 21/12}", []),
    // A meeting without a cluster is that of all.
    (
      "{loai: trừ bị, ngay: 22/12}, {loai: tổng kết, khoi: B, ngay: 21/12}",
      ["họp trừ bị 22/12/2026 sau hội nghị tổng kết (B) 21/12/2026"]
    ),
    (
      "{loai: trừ bị, khoi: B, ngay: 22/12}, {loai: tổng kết, ngay: 21/12}",
      ["họp trừ bị 22/12/2026 sau hội nghị tổng kết 21/12/2026"]
    ),
    ("{loai: tổng kết, ngay: 21/12, thong_bao_diem: 16/12}", []),
    (
      "{loai: tổng kết, ngay: 21/12, thong_bao_diem: 17/12}",
      ["thông báo điểm 17/12/2026 trước hội nghị tổng kết 21/12/2026 có 04 ngày"]
    ),
    (
      "{loai: tổng kết, ngay: 21/12/2023, thong_bao_diem: 17/12/2023}",
      ["chưa biết thông báo điểm phải trước hội nghị tổng kết 21/12/2023 bao nhiêu ngày: không kiểm tra"]
    ),
  ])
  func meetingsLeaveTime(_ meetings: String, _ messages: [String]) {
    let outcome = calendar("nam: 2026\nky_hop: [\(meetings)]\n")
    #expect(outcome.diagnostics.filter { $0.code == "V-T3" }.map(\.message) == messages)
    #expect(outcome.diagnostics.filter { $0.code == "V-T3" }.allSatisfy { $0.severity == .warning })
    #expect(outcome.value != nil)
  }

  @Test(arguments: [(5, []), (4, ["thông báo điểm 17/12/2026 trước hội nghị tổng kết 21/12/2026 có 04 ngày"])])
  func aPlannedNoticeOfScoresLeavesTime(_ days: Int, _ messages: [String]) {
    let outcome = calendar(
      """
      nam: 2026
      moc_thoi_gian:
        - {viec: Gửi bảng điểm, loai: thông báo điểm, truoc_hop: {ky_hop: tổng kết, so_ngay: \(days)}}
      ky_hop: [{loai: tổng kết, ngay: 21/12/2026}]
      """
    )
    #expect(outcome.diagnostics.map(\.message) == messages)
    #expect(
      outcome.diagnostics.first?.expected
        == messages.first.map { _ in
          "trước ít nhất 05 ngày: chậm nhất 16/12/2026 "
            + "(mức của một hướng dẫn cấp quận năm 2024, chưa có quy định chung; chưa xác minh)"
        }
    )
  }

  @Test(arguments: [
    (9, 6, "2026", []), (9, 5, "2026", ["hội nghị sơ kết: có mặt 5/9 thành viên, chưa đủ 2/3"]),
    (10, 7, "2026", []), (10, 6, "2026", ["hội nghị sơ kết: có mặt 6/10 thành viên, chưa đủ 2/3"]),
    (3, 2, "2026", []), (1, 1, "2026", []), (1, 0, "2026", ["hội nghị sơ kết: có mặt 0/1 thành viên, chưa đủ 2/3"]),
    (9, 10, "2026", ["hội nghị sơ kết: có mặt 10 trên 9 thành viên"]),
    (0, 0, "2026", ["hội nghị sơ kết: có mặt 0 trên 0 thành viên"]),
    (9, 6, "2023", ["chưa biết hội nghị sơ kết phải có mặt bao nhiêu thành viên: không kiểm tra"]),
  ])
  func membersArePresent(_ total: Int, _ present: Int, _ year: String, _ messages: [String]) {
    let outcome = calendar(
      "nam: \(year)\nky_hop: [{loai: sơ kết, ngay: 15/7, tong_so: \(total), co_mat: \(present)}]\n"
    )
    #expect(outcome.diagnostics.filter { $0.code == "V-V2" }.map(\.message) == messages)
    #expect((outcome.value == nil) == (year == "2026" && !messages.isEmpty))
  }

  // MARK: Days off

  @Test func shippedDataAreRight() throws {
    #expect(Shipped.daysOff.diagnostics.isEmpty)
    #expect(Shipped.meetingRules.diagnostics.isEmpty)
    let daysOff = try #require(Shipped.daysOff.value)
    #expect(daysOff.years == [2024, 2025, 2026, 2027, 2028])
    let holidays = [
      "01/01/2025", "27/01/2025", "29/01/2025", "31/01/2025", "07/4/2025", "30/4/2025", "01/5/2025", "01/9/2025",
      "02/9/2025", "01/01/2026", "16/02/2026", "17/02/2026", "20/02/2026", "26/4/2026", "27/4/2026", "30/4/2026",
      "01/5/2026", "01/9/2026", "02/9/2026", "01/01/2027", "06/02/2027", "16/4/2027", "30/4/2027", "01/5/2027",
      "03/5/2027", "02/9/2027",
    ]
    for date in holidays { #expect(daysOff.reason(try day(date)) != nil, "\(date)") }
    for date in ["26/01/2024", "08/4/2025", "13/02/2026", "23/02/2026", "28/4/2026", "03/9/2026", "11/02/2027"] {
      #expect(daysOff.reason(try day(date)) == nil, "\(date)")
    }
    // A Saturday on which people work instead of a Friday.
    #expect(daysOff.reason(try day("26/4/2025")) == nil)
    #expect(daysOff.reason(try day("02/5/2025")) == "nghỉ hoán đổi với ngày 26/4/2025")
    // From the last day of Tết back over the weekend before it.
    #expect(daysOff.workday(before: try day("20/02/2026")) == (try day("13/02/2026")))
  }

  @Test func theOfficesOwnDaysCount() throws {
    let yaml = """
      nam: 2026
      ngay_nghi:
        - {ngay: 05/6/2026, ten: nghỉ mát của cơ quan}
        - {tu: 06/6/2026, den: 07/6/2026, ten: trực, lam_bu: có}
      moc_thoi_gian:
        - {viec: A, cham_nhat: 05/6}
        - {viec: B, cham_nhat: 07/6}
        - {viec: C, cham_nhat: 13/6, ghi_chu: qua đường bưu điện}
      """
    let made = try #require(calendar(yaml).value)
    #expect(
      made.entries.map(\.notes) == [
        ["nghỉ mát của cơ quan; ngày làm việc liền trước: thứ Năm 04/6/2026"], [],
        ["qua đường bưu điện", "thứ Bảy; ngày làm việc liền trước: thứ Sáu 12/6/2026"],
      ]
    )
  }

  @Test(arguments: [
    ("{ten: X}", "TD-03", "thiếu ngày nghỉ"),
    ("{ngay: 31/6/2026, ten: X}", "TD-06", "“ngay_nghi[1].ngay”: lịch không có ngày 31/6/2026"),
    ("{tu: 05/6/2026, den: 01/6/2026, ten: X}", "TD-04", "kỳ nghỉ từ 05/6/2026 đến 01/6/2026 không hợp lý"),
    ("{tu: 05/6/2026, den: 05/6/2027, ten: X}", "TD-04", "kỳ nghỉ từ 05/6/2026 đến 05/6/2027 không hợp lý"),
    ("{ngay: 05/6/2026}", "TD-03", "thiếu “ngay_nghi[1].ten”"),
  ])
  func mistakesInDaysOff(_ row: String, _ code: String, _ message: String) {
    let outcome = calendar("nam: 2026\nngay_nghi: [\(row)]\nmoc_thoi_gian: [{viec: A, truoc: 01/7}]\n")
    #expect(outcome.diagnostics.map(\.code) == [code])
    #expect(outcome.diagnostics.map(\.message) == [message])
  }

  @Test func withoutHolidaysEveryYearIsSaidOnce() {
    let yaml =
      "nam: 2026\nmoc_thoi_gian: [{viec: A, trong_thang: 3}, {viec: B, trong_thang: 4}, {viec: C, truoc: 01/01}]\n"
    let outcome = calendar(yaml, daysOff: nil)
    #expect(
      outcome.diagnostics.filter { $0.message.hasPrefix("chưa có") }.map(\.message) == [
        "chưa có ngày nghỉ lễ của năm 2025: chỉ biết thứ Bảy, Chủ nhật",
        "chưa có ngày nghỉ lễ của năm 2026: chỉ biết thứ Bảy, Chủ nhật",
      ]
    )
  }

  // MARK: Properties

  /// Whatever the deadlines, lines come in the order of their last days, spans run forward, and each rule has its days.
  @Test func linesAreInOrder() throws {
    var state: UInt64 = 11
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    func date() -> String { "\(1 + next(28))/\(1 + next(12))/\(2025 + next(3))" }
    for _ in 0..<300 {
      var lines = 0
      let rows = (0..<(1 + next(12))).map { index -> String in
        let rule: String
        lines += 1
        switch next(8) {
        case 0: rule = "truoc: \(date())"
        case 1: rule = "cham_nhat: \(date())"
        case 2: rule = "trong_thang: \(1 + next(12))"
        case 3: rule = "trong_quy: \(1 + next(4))"
        case 4: rule = "tu: 0\(1 + next(9))/3, den_ngay: \(10 + next(18))/\(3 + next(9))"
        case 5:
          let from = 1 + next(28)
          lines += 11
          rule = "hang_thang: {tu: \(from), den: \(from + next(29 - from))}"
        case 6: rule = "tinh_den_het: \(date())"
        default: rule = "truoc_hop: {ky_hop: tổng kết, so_ngay: \(1 + next(30))}"
        }
        return "  - {viec: Việc \(index), \(rule)}"
      }
      let yaml =
        "nam: 2026\nmoc_thoi_gian:\n\(rows.joined(separator: "\n"))\nky_hop: [{loai: tổng kết, ngay: \(date())}]\n"
      let made = try #require(calendar(yaml).value, "\(yaml)")
      #expect(made.entries.count == lines + 1)
      let days = made.entries.compactMap { $0.span?.upperBound }
      #expect(days.count == made.entries.count)
      #expect(zip(days, days.dropFirst()).allSatisfy { $0 <= $1 })
      // The same data in another order give the same days.
      let reversed =
        "nam: 2026\nky_hop: [{loai: tổng kết, ngay: \(date())}]\nmoc_thoi_gian:\n"
        + rows.filter { !$0.contains("truoc_hop") }.reversed().joined(separator: "\n")
      let others = try #require(
        calendar(reversed + (rows.allSatisfy { $0.contains("truoc_hop") } ? "  []\n" : "\n")).value
      )
      func plain(_ calendar: YearCalendar) -> [CalendarDate] {
        calendar.entries.filter { entry in
          guard case .deadline(let deadline) = entry.subject else { return false }
          if case .beforeMeeting = deadline.rule.value { return false }
          return true
        }.compactMap { $0.span?.upperBound }
      }
      #expect(plain(made) == plain(others))
    }
  }
}
