import DataBinding
public import Values

extension Template {
  /// The days a document may be dated, as far as its data tell: one day, or a whole year while day and month are
  /// blank; nil when the data say nothing. A stated date of effect stands in for a blank one.
  public func documentPeriod(of record: DataRecord) -> ClosedRange<CalendarDate>? {
    guard case .map(let entries) = record.root.content else { return nil }
    var byRole: [FieldRole: String] = [:]
    for entry in entries {
      guard let slot = fields.slot(matching: entry.key), let role = fields.fields[slot].role,
        case .scalar(let text) = entry.value.content
      else { continue }
      byRole[role] = text
    }
    for role in [FieldRole.documentDate, .effectiveDate] {
      if let text = byRole[role], case .date(let date) = CalendarDate.parse(text) { return date...date }
    }
    if let text = byRole[.documentYear], case .value(let year) = TypedCharacters.integer(text),
      let first = CalendarDate(year: year, month: 1, day: 1), let last = CalendarDate(year: year, month: 12, day: 31)
    {
      return first...last
    }
    return nil
  }
}
