public import DataBinding
public import Diagnostics
import OfficialWriting
public import Values

/// Days on which offices are closed or, against the week, open.
public struct DaysOff: Sendable {
  struct Day: Sendable {
    var name: String
    /// Whether people work although it is a weekend.
    var isWorkday: Bool
    var isVerified: Bool
  }

  /// Years whose public holidays are known.
  public private(set) var years: Set<Int> = []
  private var days: [CalendarDate: Day] = [:]

  /// Knows weekends only.
  public init() {}

  /// Reads the public holidays of the years in `cac_nam`, each with `nam`, `nguon` and `ngay_nghi`.
  ///
  /// A day is `ngay`, or `tu` through `den`; `lam_bu: có` makes it a day of work; `da_xac_minh: không` says that nobody
  /// compared it with the paper.
  public static func read(_ record: DataRecord) -> Outcome<DaysOff> {
    let binding = DataBinding(record)
    let root = binding.root
    var daysOff = DaysOff()
    for group in root.rows("cac_nam", "Các năm") {
      let year = group.integer("nam", "Năm")
      _ = group.text("nguon", "Nguồn")
      daysOff.read(group, binding)
      group.finish()
      if let year { daysOff.years.insert(year.value) }
    }
    root.finish()
    let hasErrors = binding.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : daysOff, binding.diagnostics)
  }

  /// Adds the days of a list `ngay_nghi`; a day that is known already is replaced.
  public mutating func read(_ group: FieldGroup, _ binding: DataBinding) {
    for row in group.rows("ngay_nghi", "Ngày nghỉ", isRequired: false) {
      let errors = binding.diagnostics.count
      let single = row.optionalDate("ngay", "Ngày")
      let first = row.optionalDate("tu", "Từ ngày") ?? single
      let last = row.optionalDate("den", "Đến ngày") ?? first
      let name = row.text("ten", "Tên")
      let isWorkday = row.optionalFlag("lam_bu", "Làm bù")?.value ?? false
      let isVerified = row.optionalFlag("da_xac_minh", "Đã xác minh")?.value ?? true
      _ = row.optionalText("nguon", "Nguồn")
      row.finish()
      guard let first, let last else {
        if binding.diagnostics.count == errors {
          binding.report(.missing, "thiếu ngày nghỉ", at: row.position, expected: "“ngay”, hoặc “tu” và “den”")
        }
        continue
      }
      // A year of days off is a slip of the keys.
      guard (0...60).contains(last.value.dayNumber - first.value.dayNumber) else {
        binding.report(
          .type,
          "kỳ nghỉ từ \(VietnameseDate.short(first.value)) đến \(VietnameseDate.short(last.value)) không hợp lý",
          at: last.position,
          expected: "ngày cuối không trước ngày đầu, kỳ nghỉ không quá 60 ngày"
        )
        continue
      }
      guard let name else { continue }
      for number in first.value.dayNumber...last.value.dayNumber {
        guard let date = CalendarDate(dayNumber: number) else { continue }
        days[date] = Day(name: name.value, isWorkday: isWorkday, isVerified: isVerified)
      }
    }
  }

  /// Why offices are closed on a day: the weekday or the holiday's name; nil on a day of work.
  public func reason(_ date: CalendarDate) -> String? {
    let weekday = date.weekday
    let isWeekend = weekday == .saturday || weekday == .sunday
    guard let day = days[date] else { return isWeekend ? weekday.vietnamese : nil }
    if day.isWorkday { return nil }
    let name = day.isVerified ? day.name : "\(day.name), chưa xác minh"
    return isWeekend ? "\(weekday.vietnamese) (\(name))" : name
  }

  /// The last day of work before a day; nil when there is none within 60 days.
  public func workday(before date: CalendarDate) -> CalendarDate? {
    (1...60).lazy.compactMap { date.adding(days: -$0) }.first { reason($0) == nil }
  }

  /// The last day of work before a day, in words.
  public func workdayText(before date: CalendarDate) -> String? {
    workday(before: date).map { "ngày làm việc liền trước: \(Self.words($0))" }
  }

  /// `thứ Sáu 29/5/2026`
  public static func words(_ date: CalendarDate) -> String {
    "\(date.weekday.vietnamese) \(VietnameseDate.short(date))"
  }
}
