public import DataBinding
import OfficialWriting
public import Values

/// A day by which something has to be done, as official documents set it.
public struct Deadline: Sendable {
  /// The ways in which documents write a deadline.
  public enum Rule: Sendable, Hashable {
    /// `trước ngày 31/3/2026`: the day before is the last.
    case before(CalendarDate)
    /// `chậm nhất ngày 23/6/2026`: the day itself is the last.
    case noLaterThan(CalendarDate)
    /// `trong tháng 01 năm 2026`
    case inMonth(Int, year: Int)
    /// `trong quý I năm 2026`; quarters are 1 to 4.
    case inQuarter(Int, year: Int)
    /// `từ ngày 07/12/2026 đến ngày 14/12/2026`
    case between(CalendarDate, CalendarDate)
    /// `từ ngày 20 đến ngày 25 hàng tháng`, in each month of a year that has both days.
    case monthly(from: Int, through: Int, year: Int)
    /// `tính đến hết ngày 30/11/2026`: what counts is how things stand at the end of that day.
    case asOf(CalendarDate)
    /// `chậm nhất 05 ngày trước hội nghị tổng kết`; the meeting by its name or its kind.
    case beforeMeeting(String, days: Int)
  }

  /// Who a deadline binds. What units hand in goes through their clusters to the council.
  public enum Level: Int, Sendable, Comparable, CaseIterable {
    case unit, cluster, council

    /// The word in messages.
    public var vietnamese: String {
      switch self {
      case .unit: "đơn vị"
      case .cluster: "khối, cụm"
      case .council: "hội đồng"
      }
    }

    /// Units come first.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// What has to be done.
  public var work: Located<String>
  /// Who does it.
  public var actor: String?
  /// Who receives it.
  public var recipient: String?
  /// Who it binds.
  public var level: Level?
  /// The round it belongs to, such as `6 tháng`: within a round units come before clusters, clusters before the council.
  public var round: String?
  /// Whether this is the notice of scores, which the rules of meetings speak of.
  public var isScoreNotice: Bool
  /// How the deadline is set.
  public var rule: Located<Rule>
  /// The year the row states for itself, which may be another than that of the file.
  public var statedYear: Int?
  /// Date of the document that sets it, where it is not the one of the whole file.
  public var documentDate: Located<CalendarDate>?
  /// A remark of the office.
  public var remark: String?
}

extension Deadline.Rule {
  /// The first and the last day, when there is one and it does not depend on a meeting; one for each month of a monthly
  /// rule. A single day is both.
  ///
  /// - Returns: spans in order of time; empty for ``beforeMeeting(_:days:)``.
  public var spans: [ClosedRange<CalendarDate>] {
    switch self {
    case .before(let date):
      let last = date.adding(days: -1) ?? date
      return [last...last]
    case .noLaterThan(let date), .asOf(let date): return [date...date]
    case .inMonth(let month, let year): return Self.months(month, month, year)
    case .inQuarter(let quarter, let year): return Self.months(quarter * 3 - 2, quarter * 3, year)
    case .between(let first, let last): return [first...max(first, last)]
    case .monthly(let from, let through, let year):
      return (1...12).compactMap { month in
        guard let first = CalendarDate(year: year, month: month, day: from),
          let last = CalendarDate(year: year, month: month, day: through), first <= last
        else { return nil }
        return first...last
      }
    case .beforeMeeting: return []
    }
  }

  private static func months(_ first: Int, _ last: Int, _ year: Int) -> [ClosedRange<CalendarDate>] {
    guard let start = CalendarDate(year: year, month: first, day: 1),
      let end = CalendarDate.lastDay(ofMonth: last, year: year), start <= end
    else { return [] }
    return [start...end]
  }

  /// The rule as documents write it, with the day: `trước ngày 31/3/2026`.
  public var wording: String {
    switch self {
    case .before(let date): "trước ngày \(VietnameseDate.short(date))"
    case .noLaterThan(let date): "chậm nhất ngày \(VietnameseDate.short(date))"
    case .inMonth(let month, let year): "trong tháng \(VietnameseDate.monthText(month)) năm \(year)"
    case .inQuarter(let quarter, let year):
      "trong quý \(VietnameseNumber.roman(quarter) ?? String(quarter)) năm \(year)"
    case .between(let first, let last):
      "từ ngày \(VietnameseDate.short(first)) đến ngày \(VietnameseDate.short(last))"
    case .monthly(let from, let through, _):
      "từ ngày \(VietnameseDate.dayText(from)) đến ngày \(VietnameseDate.dayText(through)) hàng tháng"
    case .asOf(let date): "tính đến hết ngày \(VietnameseDate.short(date))"
    case .beforeMeeting(let name, let days): "chậm nhất \(VietnameseNumber.twoDigits(days)) ngày trước \(name)"
    }
  }

  /// Whether it comes each month.
  var isMonthly: Bool { if case .monthly = self { true } else { false } }

  /// Whether the last day is what a calendar should show, rather than each day from the first on.
  var showsLastDayOnly: Bool {
    switch self {
    case .between, .monthly: false
    case .before, .noLaterThan, .inMonth, .inQuarter, .asOf, .beforeMeeting: true
    }
  }
}

extension CalendarDate {
  /// The last day of a month; nil when there is no such month.
  static func lastDay(ofMonth month: Int, year: Int) -> CalendarDate? {
    [31, 30, 29, 28].lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
  }
}
