import Commendation
import DataReading
import Diagnostics
import Foundation
import LivingLaw
import OfficialWriting
import TestSupport
import Testing
import Values

/// Twice the data take at most twice the work: names are folded and compared so often as there are rows, and no more.
///
/// Work is counted, not timed: `Name.Work` counts folds and comparisons letter by letter. A search through all rows for each row, which is how a
/// year of 7,000 units once took minutes, quadruples it.
@Suite struct GrowthTests {
  /// What is computed of a year.
  enum Computation: CaseIterable {
    case allocation, review, calendar, dossier

    func run(_ record: DataRecord) -> Outcome<Void> {
      switch self {
      case .allocation: Allocation.compute(record) { YearData.isKey($0) }.flatMap { _ in Outcome(()) }
      case .review: Review.compute(record, load: Shipped.profile).flatMap { _ in Outcome(()) }
      case .calendar: YearCalendar.compute(record, daysOff: DaysOff(), meetingRules: []).flatMap { _ in Outcome(()) }
      case .dossier: Dossier.compute(record, load: Shipped.profile).flatMap { _ in Outcome(()) }
      }
    }
  }

  /// The folds and comparisons of a computation.
  private func work(_ computation: Computation, _ record: DataRecord) -> Int {
    let count = Name.Work()
    Name.Work.$count.withValue(count) { _ = computation.run(record) }
    return count.total
  }

  /// Expects that twice the data need at most twice the work, and a tenth more.
  private func expectLinear(_ computation: Computation, _ record: (Int) throws -> DataRecord, from size: Int) throws {
    let (once, twice) = (work(computation, try record(size)), work(computation, try record(2 * size)))
    #expect(once > 0)
    #expect(twice * 10 <= once * 22, "\(computation): \(once), \(twice)")
  }

  @Test(arguments: Computation.allCases) func workedYear(_ computation: Computation) throws {
    try expectLinear(computation, { try ScaledYear(times: $0).record() }, from: 4)
  }

  @Test(arguments: Computation.allCases) func provincesOfTheWorkedYearAreFine(_ computation: Computation) throws {
    let outcome = computation.run(try ScaledYear(times: 3).record())
    #expect(outcome.value != nil)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
  }

  /// Units and criteria: a row of points for each.
  @Test func unitsAndCriteria() throws {
    try expectLinear(.review, { try year(units: $0, criteria: 12) }, from: 30)
    try expectLinear(.review, { try year(units: 6, criteria: $0) }, from: 60)
  }

  /// Points of units that no cluster has: a finding for each.
  @Test func unknownUnits() throws {
    try expectLinear(.review, { try year(units: $0, strangers: $0) }, from: 40)
  }

  /// Units that are equal, go down, wait.
  @Test func equalAndLoweredUnits() throws {
    try expectLinear(.review, { try year(units: $0, incidents: true) }, from: 40)
  }

  /// Deadlines of one round, of which each is late.
  @Test func deadlines() throws {
    try expectLinear(
      .calendar,
      { count in
        let rows = (0..<count).map { index in
          let level = ["đơn vị", "khối", "hội đồng"][index % 3]
          return "  - {viec: Việc số \(index), cap: \(level), dot: sơ kết, cham_nhat: \(28 - index % 28)/6/2026}"
        }
        return try read("nam: 2026\nmoc_thoi_gian:\n" + rows.joined(separator: "\n"))
      },
      from: 100
    )
  }

  private func year(units: Int, criteria: Int = 0, strangers: Int = 0, incidents: Bool = false) throws -> DataRecord {
    var text = "nam: 2024\nngay_van_ban: 20/12/2024\nho_so_quy_dinh: binh-xet-ha-dong-2024\nkhoi:\n"
    text += "  - ten: Khối A\n    thanh_vien:\n"
    for unit in 0..<units { text += "      - {ten: Trường số \(unit)}\n" }
    if criteria > 0 { text += "tieu_chi:\n" }
    for criterion in 0..<criteria { text += "  - {ma: C\(criterion), diem_toi_da: 10}\n" }
    text += "diem:\n"
    for unit in 0..<units {
      if criteria == 0 { text += "  - {don_vi: Trường số \(unit), tham_dinh: \(900 + unit % 3)}\n" }
      for criterion in 0..<criteria {
        text += "  - {don_vi: Trường số \(unit), tieu_chi: C\(criterion), tham_dinh: 9}\n"
      }
    }
    for stranger in 0..<strangers { text += "  - {don_vi: Trạm \(stranger), tham_dinh: 900}\n" }
    guard incidents else { return try read(text) }
    text += "vi_pham:\n"
    for unit in 0..<units { text += "  - {don_vi: Trường số \(unit), loai: khuyết điểm, tu_ngay: 01/3/2024}\n" }
    text += "quy_tac:\n  - {ten: co, hinh_thuc: Cờ thi đua của Thành phố, kieu: tỷ lệ, ty_le: 50%, lam_tron: xuống}\n"
    return try read(text)
  }

  private func read(_ yaml: String) throws -> DataRecord {
    try #require(readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml).value)
  }

  /// `VANTHU_SCALED_YEAR=100 swift test --filter GrowthTests` writes the worked year a hundred times over, for measuring the program.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VANTHU_SCALED_YEAR"] != nil)) func writesAYear() throws {
    let times = try #require(ProcessInfo.processInfo.environment["VANTHU_SCALED_YEAR"].flatMap { Int($0) })
    let file = Project.file(".build/nam-\(times).json")
    try Data(try ScaledYear(times: times).json.utf8).write(to: file)
  }
}
