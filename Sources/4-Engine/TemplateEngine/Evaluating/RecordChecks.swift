import Diagnostics
import DocumentXML
import OfficialWriting
import Values

/// What a record is looked at for when all of it is known: the bounds of its fields, and its dates and years by what they mean
/// for the document.
struct RecordChecks {
  /// A value that cannot be, or hardly can.
  struct Finding {
    var code: DataCode
    var severity: Severity
    var message: String
    var expected: String?
    var hint: String?
    var position: Position
    var field: Field
  }

  private var documentDate: CalendarDate?
  private var documentYear: Int?
  private var effectiveDate: CalendarDate?
  private var deadlines: [(date: CalendarDate, field: Field, position: Position)] = []
  private var years: [(year: Int, field: Field, position: Position)] = []
  /// Values whose bounds are reckoned from the year of the document.
  private var relative: [(value: Value, field: Field, bounds: Bounds, position: Position)] = []
  private var breaches: [Finding] = []

  /// Notes a value of a field.
  mutating func note(_ value: Value, _ field: Field, _ position: Position) {
    if let bounds = field.bounds { note(value, field, bounds, position) }
    guard let role = field.role else { return }
    switch (role, value) {
    case (.documentDate, .date(let date)): documentDate = date
    case (.documentYear, .integer(let year)): documentYear = year
    case (.effectiveDate, .date(let date)): effectiveDate = date
    case (.deadline, .date(let date)): deadlines.append((date, field, position))
    case (.deadline, .list(let dates)):
      for case .date(let date) in dates { deadlines.append((date, field, position)) }
    case (.year, .integer(let year)): years.append((year, field, position))
    default: break
    }
  }

  private mutating func note(_ value: Value, _ field: Field, _ bounds: Bounds, _ position: Position) {
    if case .list(let elements) = value {
      for element in elements { note(element, field, bounds, position) }
    } else if bounds.isRelative {
      relative.append((value, field, bounds, position))
    } else if let breach = bounds.breach(by: value, year: nil) {
      breaches.append(finding(breach, value, field, bounds, position))
    }
  }

  private func finding(
    _ breach: Bounds.Breach,
    _ value: Value,
    _ field: Field,
    _ bounds: Bounds,
    _ position: Position,
    year: Int? = nil
  ) -> Finding {
    let isLater: Bool
    let typed: String
    switch (value, field.type) {
    case (.date(let date), _): (typed, isLater) = (VietnameseDate.short(date), true)
    case (.time(let time), _): (typed, isLater) = (VietnameseTime.long(time), true)
    case (.decimal(let share), .percent), (.decimal(let share), .list(.percent)):
      (typed, isLater) = ((share.multiplied(by: Fraction(100)) ?? share).vietnamese + "%", false)
    case (.decimal(let number), _): (typed, isLater) = (number.vietnamese, false)
    case (.integer(let number), .money): (typed, isLater) = (VietnameseNumber.grouped(number), false)
    case (.integer(let number), _): (typed, isLater) = (VietnameseNumber.digits(number), false)
    default: (typed, isLater) = ("", false)
    }
    let relation = breach.isBelow ? (isLater ? "trước" : "nhỏ hơn") : (isLater ? "sau" : "lớn hơn")
    return Finding(
      code: .outOfBounds,
      severity: .error,
      message: "“\(field.label)” là \(typed), \(relation) \(breach.typed)",
      expected: bounds.vietnamese + (year.map { "; năm văn bản là \($0)" } ?? ""),
      hint: year == nil ? nil : "xem lại giá trị này hoặc ngày văn bản",
      position: position,
      field: field
    )
  }

  /// Notes the values of a record, whose places nobody will ask for.
  mutating func note(_ values: [Value], of type: RecordType) {
    guard type.isWatched else { return }
    for (slot, field) in type.fields.enumerated() {
      note(values[slot], field, Position(form: .bytes, first: 0, second: 0))
      switch (field.type, values[slot]) {
      case (.record(let inner), .record(let values)): note(values, of: inner)
      case (.list(.record(let inner)), .list(let rows)) where inner.isWatched:
        for case .record(let values) in rows { note(values, of: inner) }
      default: break
      }
    }
  }

  /// Everything that cannot be, and what the document asks for that is over before it is written.
  var findings: [Finding] {
    var result = breaches
    let earliest = documentDate ?? effectiveDate ?? documentYear.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    guard let earliest else {
      for (value, field, bounds, position) in relative {
        guard case .integer(let year) = value, !Self.plausibleYears.contains(year) else { continue }
        let isBelow = year < Self.plausibleYears.lowerBound
        let bound = isBelow ? Self.plausibleYears.lowerBound : Self.plausibleYears.upperBound
        result.append(finding(Bounds.Breach(isBelow: isBelow, typed: "\(bound)"), value, field, bounds, position))
      }
      return result
    }
    for (value, field, bounds, position) in relative {
      guard let breach = bounds.breach(by: value, year: earliest.year) else { continue }
      result.append(finding(breach, value, field, bounds, position, year: earliest.year))
    }
    lazy var own =
      documentDate.map { "ngày văn bản \(VietnameseDate.short($0))" }
      ?? effectiveDate.map { "ngày hiệu lực \(VietnameseDate.short($0))" } ?? "năm văn bản \(earliest.year)"
    for deadline in deadlines where deadline.date < earliest {
      result.append(
        stale(
          "“\(deadline.field.label)” là \(VietnameseDate.short(deadline.date)), trước \(own)",
          "xem lại thời hạn hoặc ngày văn bản",
          deadline.position,
          deadline.field
        )
      )
    }
    // What breaks a bound has been said.
    let refused = Set(result.lazy.filter { $0.severity == .error }.map(\.position))
    for year in years where year.year != earliest.year && year.year != earliest.year + 1 {
      if refused.contains(year.position) { continue }
      result.append(
        stale(
          "“\(year.field.label)” là \(year.year), không phải năm của văn bản (\(earliest.year)) hay năm sau",
          "xem lại năm này",
          year.position,
          year.field
        )
      )
    }
    return result
  }

  /// Years bound by that of the document, where the document has none.
  private static let plausibleYears = 1900...2100

  private func stale(_ message: String, _ hint: String, _ position: Position, _ field: Field) -> Finding {
    Finding(code: .stale, severity: .warning, message: message, hint: hint, position: position, field: field)
  }
}
