import DataBinding
public import Diagnostics
public import LivingLaw
import OfficialWriting
public import Values

extension YearCalendar {
  /// Rules on the whole of it.
  static let rules: [any CalendarRule.Type] = [
    DeadlinesKeepTheirOrder.self, MeetingsLeaveTime.self, VotesDoNotExceedMembers.self, YearsAgree.self,
  ]

  /// Reads deadlines, meetings and days off from data, checks them and puts them in order.
  ///
  /// - Parameters:
  ///   - record: data with `moc_thoi_gian`, `ky_hop`, `ngay_nghi`, `nam` and `ngay_van_ban`.
  ///   - daysOff: public holidays.
  ///   - meetingRules: what is demanded of meetings.
  ///   - ignoring: keys at the root, beside those of ``YearData/keys``, that belong to others.
  /// - Returns: the calendar, absent when there are errors; and everything found, with the rule it breaks.
  public static func compute(
    _ record: DataRecord,
    daysOff: DaysOff,
    meetingRules: [MeetingRule],
    ignoring: (String) -> Bool = { _ in false }
  ) -> Outcome<YearCalendar> {
    let binding = DataBinding(record)
    let root = binding.root
    let year = root.optionalInteger("nam", "Năm")
    let office = root.texts("co_quan", "Cơ quan").map(\.value).joined(separator: " ")
    let documentDate = root.optionalDate("ngay_van_ban", "Ngày văn bản")
    let title = root.optionalText("trich_yeu", "Trích yếu")
    var daysOff = daysOff
    daysOff.read(root, binding)
    let reader = CalendarReader(binding: binding, year: year)
    let meetings = reader.meetings(root)
    let deadlines = reader.deadlines(root, isRequired: meetings.isEmpty)
    root.finish { key in
      YearData.isKey(key) || ignoring(key)
    }
    let builder = CalendarBuilder(
      binding: binding,
      deadlines: deadlines,
      meetings: meetings,
      daysOff: daysOff,
      documentDate: documentDate?.value
    )
    let entries = builder.entries()
    let subject = CalendarSubject(
      year: year,
      title: title,
      documentDate: documentDate,
      meetings: meetings,
      entries: entries,
      rules: meetingRules
    )
    for rule in Self.rules { binding.report(rule.check(subject)) }
    let calendar = YearCalendar(
      year: year?.value,
      office: office,
      documentDate: documentDate?.value,
      entries: entries
    )
    let hasErrors = binding.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : calendar, binding.diagnostics)
  }
}

/// Makes lines of deadlines and meetings.
private struct CalendarBuilder {
  let binding: DataBinding
  let deadlines: [Deadline]
  let meetings: [Meeting]
  let daysOff: DaysOff
  let documentDate: CalendarDate?
  /// Meetings by their own names, and by what their kinds are called: a name without its accents, which one of them may be.
  private let named: [String: [Int]]
  private let kinds: [Meeting.Kind: [Meeting]]
  private let names: Suggestions

  init(
    binding: DataBinding,
    deadlines: [Deadline],
    meetings: [Meeting],
    daysOff: DaysOff,
    documentDate: CalendarDate?
  ) {
    self.binding = binding
    self.deadlines = deadlines
    self.meetings = meetings
    self.daysOff = daysOff
    self.documentDate = documentDate
    named = Dictionary(grouping: meetings.indices.filter { meetings[$0].name != nil }) {
      meetings[$0].name?.key.unmarked ?? ""
    }
    kinds = Dictionary(grouping: meetings, by: \.kind)
    names = Suggestions(meetings.map(\.kind.rawValue) + meetings.compactMap(\.name?.value))
  }

  func entries() -> [YearCalendar.Entry] {
    var result: [YearCalendar.Entry] = []
    for deadline in deadlines {
      let entries = entries(of: deadline)
      result += entries
      binding.report(
        DeadlineDaysExist.check(entries, of: deadline.work.value, at: deadline.rule.position, daysOff)
      )
    }
    for meeting in meetings {
      let entry = noted(
        YearCalendar.Entry(
          subject: .meeting(meeting),
          span: meeting.date.map { $0.value...$0.value },
          occurrence: meeting.cluster?.value ?? "",
          wording: meeting.date.map { "ngày \(VietnameseDate.short($0.value))" } ?? "chưa định ngày",
          notes: meeting.venue.map { ["tại \($0)"] } ?? []
        )
      )
      result.append(entry)
      binding.report(DeadlineDaysExist.check([entry], of: capitalizedFirst(meeting.title), at: entry.position, daysOff))
    }
    let sorted = result.enumerated().sorted { left, right in
      switch (left.element.span, right.element.span) {
      case (let first?, let second?):
        (first.upperBound.dayNumber, first.lowerBound.dayNumber, left.offset)
          < (second.upperBound.dayNumber, second.lowerBound.dayNumber, right.offset)
      case (nil, nil): left.offset < right.offset
      case (let first, _): first != nil
      }
    }.map(\.element)
    binding.report(DeadlineDaysExist.check(yearsOf: sorted, daysOff))
    return sorted
  }

  private func entries(of deadline: Deadline) -> [YearCalendar.Entry] {
    func entry(_ span: ClosedRange<CalendarDate>?, _ occurrence: String, _ wording: String) -> YearCalendar.Entry {
      noted(
        YearCalendar.Entry(
          subject: .deadline(deadline),
          span: span,
          occurrence: occurrence,
          wording: wording,
          notes: deadline.remark.map { [$0] } ?? []
        )
      )
    }
    guard case .beforeMeeting(let name, let days) = deadline.rule.value else {
      let spans = deadline.rule.value.spans
      let isMonthly = deadline.rule.value.isMonthly
      // Months that are over when the document is made are no deadlines of it, unless all are.
      let written = deadline.documentDate?.value ?? documentDate
      let open = isMonthly ? spans.filter { span in written.map { $0 <= span.upperBound } ?? true } : spans
      return (open.isEmpty ? spans : open).map { span in
        entry(span, isMonthly ? "tháng \(span.lowerBound.month)" : "", deadline.rule.value.wording)
      }
    }
    return meetings(named: name, at: deadline.rule.position).map { meeting in
      let last = meeting.date?.value.adding(days: -days)
      let wording = Deadline.Rule.beforeMeeting(meeting.title, days: days).wording
      return entry(last.map { $0...$0 }, meeting.title, wording)
    }
  }

  /// Meetings by their own name, otherwise by their kind.
  private func meetings(named name: String, at position: Position) -> [Meeting] {
    let key = Name(name)
    var found = (named[key.unmarked] ?? []).map { meetings[$0] }.filter { $0.name?.key.isSameKey(as: key) ?? false }
    if found.isEmpty {
      let kind = Meeting.Kind.allCases.first {
        Name.isSameKey($0.rawValue, name) || Name.isSameKey($0.vietnamese, name)
      }
      found = kind.flatMap { kinds[$0] } ?? []
    }
    if found.isEmpty {
      binding.report(
        .unknownName,
        "không có kỳ họp “\(name)” trong “ky_hop”",
        at: position,
        hint: names.question(name) ?? "thêm kỳ họp ấy vào “ky_hop”, có ngày họp"
      )
    }
    for meeting in found where meeting.date == nil {
      binding.report(MeetingsLeaveTime.undated(meeting, for: name, at: position))
    }
    return found
  }

  /// The line with a remark on its last day, when offices are closed then.
  private func noted(_ entry: YearCalendar.Entry) -> YearCalendar.Entry {
    guard let day = entry.span?.upperBound, let reason = daysOff.reason(day) else { return entry }
    var entry = entry
    let workday = entry.isCutOff ? nil : daysOff.workdayText(before: day)
    entry.notes.append(reason + (workday.map { "; \($0)" } ?? ""))
    return entry
  }
}
