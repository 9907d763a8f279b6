import DataBinding
import DocumentXML
public import Values

extension Template {
  /// The days a document may be dated, as far as its data tell: one day, or a whole year while day and month are
  /// blank; nil when the data say nothing. A stated date of effect stands in for a blank one.
  public func documentPeriod(of record: DataRecord) -> ClosedRange<CalendarDate>? {
    guard case .map(let entries) = record.root.content else { return nil }
    var byRole: [FieldRole: Scalar] = [:]
    for entry in entries {
      guard let slot = fields.slot(matching: entry.key), let role = fields.fields[slot].role,
        case .scalar(let scalar) = entry.value.content
      else { continue }
      byRole[role] = scalar
    }
    for role in [FieldRole.documentDate, .effectiveDate] {
      if let scalar = byRole[role], case .value(let date) = ScalarReader.date(scalar) { return date...date }
    }
    guard let scalar = byRole[.documentYear], case .value(let year) = ScalarReader.integer(scalar) else { return nil }
    return CalendarDate.days(ofYear: year)
  }
}

/// Reads the days a document may be dated from checked data; see ``Template/documentPeriod(of:)``.
public struct PeriodReader: Sendable {
  private let dateSlots: [Int]
  private let yearSlot: Int?

  /// Makes a reader for the records of a template.
  public init(_ template: Template) {
    func slot(_ role: FieldRole) -> Int? { template.fields.fields.firstIndex { $0.role == role } }
    dateSlots = [slot(.documentDate), slot(.effectiveDate)].compactMap { $0 }
    yearSlot = slot(.documentYear)
  }

  /// The days; nil when the data say nothing.
  public func period(of record: BoundRecord) -> ClosedRange<CalendarDate>? { period(of: record.values) }

  /// The days that values by slot tell; nil when they say nothing.
  public func period(of values: [Value]) -> ClosedRange<CalendarDate>? {
    for slot in dateSlots {
      if case .date(let date) = values[slot] { return date...date }
    }
    guard let yearSlot, case .integer(let year) = values[yearSlot] else { return nil }
    return CalendarDate.days(ofYear: year)
  }
}
