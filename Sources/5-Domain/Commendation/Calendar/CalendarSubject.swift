import DataBinding
import Diagnostics
import Values

/// A rule that looks at the calendar of a year.
protocol CalendarRule: CheckedRule {
  /// What is wrong.
  static func check(_ calendar: CalendarSubject) -> [Finding<Position>]
}

/// The deadlines and meetings of a year, as rules look at them.
struct CalendarSubject {
  /// A deadline with its last day; for a monthly one, that of the first month.
  struct Due {
    var deadline: Deadline
    var last: CalendarDate
    /// Its place among all lines.
    var place: Int
  }

  let year: Located<Int>?
  let title: Located<String>?
  let documentDate: Located<CalendarDate>?
  let meetings: [Meeting]
  let entries: [YearCalendar.Entry]
  /// What is demanded of meetings.
  let rules: [MeetingRule]

  /// Deadlines that have a day.
  let due: [Due]

  init(
    year: Located<Int>?,
    title: Located<String>?,
    documentDate: Located<CalendarDate>?,
    meetings: [Meeting],
    entries: [YearCalendar.Entry],
    rules: [MeetingRule]
  ) {
    self.year = year
    self.title = title
    self.documentDate = documentDate
    self.meetings = meetings
    self.entries = entries
    self.rules = rules
    due = Self.due(entries)
  }

  private static func due(_ entries: [YearCalendar.Entry]) -> [Due] {
    var seen: Set<Position> = []
    return entries.enumerated().compactMap { place, entry in
      guard case .deadline(let deadline) = entry.subject, let span = entry.span else { return nil }
      guard !deadline.rule.value.isMonthly || seen.insert(deadline.rule.position).inserted else { return nil }
      return Due(deadline: deadline, last: span.upperBound, place: place)
    }
  }
}
