import Commendation
import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import TemplateEngine
import Values

/// Puts the deadlines and meetings of a year into the data of a paper.
struct CalendarCompletion {
  /// The key under which a paper names the round of the year it is about, such as `sơ kết`.
  static let roundKey = "dot"

  let paper: PaperYear
  let template: Template

  func filling() -> Outcome<PaperFilling> {
    let round = chosenRound()
    guard let round = round.value else { return Outcome(nil, round.diagnostics) }
    var diagnostics: [Diagnostic] = []
    let daysOff = reference("ngay-nghi.yaml", &diagnostics) { DaysOff.read($0) } ?? DaysOff()
    let rules = reference("ky-hop.yaml", &diagnostics) { MeetingRule.read($0) } ?? []
    let outcome = paper.computed(\.calendars, isOfClusters: true, round: round) {
      YearCalendar.compute(concerned(round), daysOff: daysOff, meetingRules: rules)
    }
    guard let calendar = outcome.value else { return Outcome(nil, diagnostics + outcome.diagnostics) }
    let entries = calendar.entries.filter { wasSet($0) && belongs($0, to: round) }
    // Notes, such as that a day is a Sunday, matter for what the paper says.
    let noted = Set(entries.filter { !isOver($0) }.map { paper.record.place(of: $0.position) })
    diagnostics += outcome.diagnostics.filter { finding in
      finding.severity != .note || finding.place.map { noted.contains($0) } ?? true
    }
    var filling = PaperFilling(template, keysAt: paper.position)
    if template.fields.slot(named: Self.roundKey) == nil { filling.remove(Self.roundKey) }
    if let number = calendar.year { filling.give("nam", .number(number), at: paper.position) }
    if let level = paper.year.root.entry("cap") { filling.offer("cap", level.value) }
    fillDays(entries, round, &filling, &diagnostics)
    fillCalendar(entries, &filling)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : filling, diagnostics)
  }

  /// Reads reference data; without them the calendar knows weekends only, and says so.
  private func reference<Value>(
    _ name: String,
    _ diagnostics: inout [Diagnostic],
    _ read: (DataRecord) -> Outcome<Value>
  ) -> Value? {
    var file = paper.reference(name)
    for index in file.diagnostics.indices where file.value == nil { file.diagnostics[index].severity = .warning }
    diagnostics += file.diagnostics
    guard let record = file.value else { return nil }
    let outcome = read(record)
    diagnostics += outcome.diagnostics
    return outcome.value
  }

  // MARK: Which round

  /// Days of a round that a template may have fields for.
  private static let roundFields = [
    "han_don_vi", "han_cum", "han_ho_so", "ngay_chot_so_lieu", "han_hop_cum", "so_ngay_thong_bao",
  ]

  /// What the year calls its rounds, in the order of the deadlines.
  private var rounds: [String] {
    var result: [String] = []
    // Names that may be one are the same without their accents.
    var known: [String: [Name]] = [:]
    var typed: Set<String> = []
    for row in rows("moc_thoi_gian") {
      guard let round = text("dot", of: row), typed.insert(round).inserted else { continue }
      let name = Name(round)
      guard !(known[name.unmarked]?.contains { $0.isSameKey(as: name) } ?? false) else { continue }
      known[name.unmarked, default: []].append(name)
      result.append(round)
    }
    return result
  }

  /// The round the paper is about, `.some(nil)` where it is about the whole year.
  private func chosenRound() -> Outcome<String?> {
    guard let choice = paper.record.root.entry(Self.roundKey) else {
      guard Self.roundFields.contains(where: { template.fields.slot(named: $0) != nil }), !rounds.isEmpty else {
        return Outcome(.some(nil))
      }
      return Outcome(
        nil,
        [
          Diagnostic(
            .error,
            BindingCode.missing.rawValue,
            "chưa nói văn bản của đợt nào trong năm",
            at: paper.record.place(of: paper.position),
            expected: rounds.joined(separator: "; "),
            hint: "thêm “\(Self.roundKey): …”"
          )
        ]
      )
    }
    let typed = choice.value.characters ?? ""
    guard let known = rounds.first(where: { Self.isSame($0, typed) }) else {
      return Outcome(
        nil,
        [
          Diagnostic(
            .error,
            BindingCode.unknownName.rawValue,
            "không có đợt “\(typed)” trong dữ liệu của năm",
            at: paper.record.place(of: choice.value.position),
            expected: rounds.joined(separator: "; "),
            hint: nearest(to: typed, in: rounds).map { "có phải “\($0)”?" } ?? "ghi “dot” ở các mốc của đợt ấy"
          )
        ]
      )
    }
    return Outcome(.some(known))
  }

  private static func isSame(_ first: String, _ second: String) -> Bool { Name.isSameKey(first, second) }

  private func rows(_ name: String) -> [Datum] {
    guard case .list(let rows)? = paper.year.root.entry(name)?.value.content else { return [] }
    return rows
  }

  private func text(_ name: String, of row: Datum) -> String? {
    row.entry(name)?.value.characters
  }

  /// The year with the deadlines of one round, and the meetings of the clusters the paper is about: what is wrong
  /// elsewhere does not stop it. Notices of scores belong to the meeting they come before.
  private func concerned(_ round: String?) -> DataRecord {
    guard case .map(var entries) = paper.year.root.content else { return paper.year }
    let meetings = round.map { self.meetings(of: $0) } ?? [:]
    for index in entries.indices {
      guard case .list(let rows) = entries[index].value.content else { continue }
      if let round, Name.isSameKey(entries[index].key, "moc_thoi_gian") {
        entries[index].value.content = .list(
          rows.filter { row in
            text("dot", of: row).map { Self.isSame($0, round) } ?? isBeforeMeeting(row, of: round, meetings)
          }
        )
      } else if paper.choicePosition != nil, Name.isSameKey(entries[index].key, "ky_hop") {
        let names = Set(paper.clusters.map(\.name.key))
        entries[index].value.content = .list(
          rows.filter { row in text("khoi", of: row).map { names.contains(Name($0)) } ?? true }
        )
      }
    }
    var year = paper.year
    year.root.content = .map(entries)
    return year
  }

  /// Whether a row without a round is a notice of scores before a meeting of the round.
  ///
  /// - Parameter meetings: names of the meetings of the round, by their letters without accents.
  private func isBeforeMeeting(_ row: Datum, of round: String, _ meetings: [String: [Name]]) -> Bool {
    guard text("loai", of: row) != nil, let before = row.entry("truoc_hop")?.value,
      let name = text("ky_hop", of: before)
    else { return false }
    if Self.isSame(name, round) { return true }
    let key = Name(name)
    return meetings[key.unmarked]?.contains { $0.isSameKey(as: key) } ?? false
  }

  private func meetings(of round: String) -> [String: [Name]] {
    let own = rows("ky_hop").filter { row in text("loai", of: row).map { Self.isSame($0, round) } ?? false }
    return Dictionary(grouping: own.compactMap { text("ten", of: $0).map { Name($0) } }, by: \.unmarked)
  }

  /// The day the paper bears; nil where that is open.
  private var date: CalendarDate? { paper.naming.day }

  /// Whether a line stood when the paper was made: deadlines of a later document are not the paper's to announce.
  private func wasSet(_ entry: YearCalendar.Entry) -> Bool {
    guard case .deadline(let deadline) = entry.subject, let set = deadline.documentDate?.value, let date else {
      return true
    }
    return set <= date
  }

  /// Whether a line is over on the day of the paper.
  private func isOver(_ entry: YearCalendar.Entry) -> Bool {
    guard let last = entry.span?.upperBound, let date else { return false }
    return last < date
  }

  /// Whether a line is of the round: meetings by their kind, deadlines were chosen before.
  private func belongs(_ entry: YearCalendar.Entry, to round: String?) -> Bool {
    guard case .meeting(let meeting) = entry.subject, let round else { return true }
    return Self.isSame(meeting.kind.rawValue, round)
  }

  // MARK: Days of a round

  private func fillDays(
    _ entries: [YearCalendar.Entry],
    _ round: String?,
    _ filling: inout PaperFilling,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let round else { return }
    let deadlines = entries.compactMap { entry -> (deadline: Deadline, entry: YearCalendar.Entry)? in
      guard case .deadline(let deadline) = entry.subject else { return nil }
      return (deadline, entry)
    }
    func isAsOf(_ deadline: Deadline) -> Bool { if case .asOf = deadline.rule.value { true } else { false } }
    let reports = deadlines.filter { !$0.deadline.isScoreNotice && !isAsOf($0.deadline) }
    for (field, level) in [("han_don_vi", Deadline.Level.unit), ("han_cum", .cluster), ("han_ho_so", .council)] {
      fillDay(field, level.vietnamese, reports.filter { $0.deadline.level == level }, round, &filling, &diagnostics)
    }
    let counted = deadlines.filter { isAsOf($0.deadline) }
    fillDay("ngay_chot_so_lieu", "số liệu", counted, round, &filling, &diagnostics)
    let meetings = entries.compactMap { entry -> Meeting? in
      if case .meeting(let meeting) = entry.subject { meeting } else { nil }
    }
    if let last = meetings.compactMap(\.date).max(by: { $0.value < $1.value }) {
      filling.give("han_hop_cum", .date(last.value), at: last.position)
    }
    let notice = deadlines.first { deadline, entry in
      guard deadline.isScoreNotice, case .beforeMeeting = deadline.rule.value else { return false }
      return meetings.contains { $0.title == entry.occurrence }
    }
    if let rule = notice?.deadline.rule, case .beforeMeeting(_, let days) = rule.value {
      filling.give("so_ngay_thong_bao", .number(days), at: rule.position)
    }
  }

  /// The last day of the one deadline a field is for; two different days are an error.
  private func fillDay(
    _ field: String,
    _ whose: String,
    _ deadlines: [(deadline: Deadline, entry: YearCalendar.Entry)],
    _ round: String,
    _ filling: inout PaperFilling,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard template.fields.slot(named: field) != nil else { return }
    let dated = deadlines.compactMap { item in item.entry.span.map { (day: $0.upperBound, item.deadline) } }
    guard let (day, deadline) = dated.first else { return }
    if let (otherDay, other) = dated.first(where: { $0.day != day }) {
      diagnostics.append(
        Diagnostic(
          .error,
          BindingCode.duplicate.rawValue,
          "“\(field)”: đợt \(round) có hai hạn của \(whose), \(VietnameseDate.short(day)) và "
            + VietnameseDate.short(otherDay),
          at: paper.record.place(of: other.rule.position),
          expected: "một hạn của \(whose) trong đợt",
          hint: "ghi việc kia ở một “dot” khác",
          related: [Diagnostic.Related("hạn kia", paper.record.place(of: deadline.rule.position))]
        )
      )
      return
    }
    filling.give(field, .date(day), at: deadline.rule.position)
  }

  // MARK: The whole calendar

  /// Lines that are not over on the day of the paper, as rows of `lich`. Where its rows have works of their own
  /// (`viec`), lines that agree in all else share a row.
  private func fillCalendar(_ entries: [YearCalendar.Entry], _ filling: inout PaperFilling) {
    guard let slot = template.fields.slot(named: "lich"),
      case .list(.record(let type)) = template.fields.fields[slot].type
    else { return }
    var works: RecordType?
    if let inner = type.slot(named: "viec"), case .list(.record(let type)) = type.fields[inner].type { works = type }
    var rows: [(own: [Datum.Entry], works: [Datum], position: Position)] = []
    var monthly: Set<Position> = []
    for entry in entries {
      if isOver(entry) { continue }
      if case .deadline(let deadline) = entry.subject, case .monthly = deadline.rule.value {
        guard monthly.insert(deadline.rule.position).inserted else { continue }
      }
      let values = Self.values(of: entry)
      let position = entry.position
      let own = Self.columns(values, type, at: position)
      let work = works.map { Datum(.map(Self.columns(values, $0, at: position)), at: position) }
      if let work, let last = rows.last, last.own.map(Self.content) == own.map(Self.content) {
        rows[rows.count - 1].works.append(work)
      } else {
        rows.append((own, work.map { [$0] } ?? [], position))
      }
    }
    let items = rows.map { row in
      var columns = row.own
      if works != nil {
        let value = Datum(.list(row.works), at: row.position)
        columns.append(Datum.Entry(key: "viec", keyPosition: row.position, value: value))
      }
      return Datum(.map(columns), at: row.position)
    }
    filling.give("lich", Datum(.list(items), at: paper.position))
  }

  private static func content(_ entry: Datum.Entry) -> String {
    "\(entry.key): \(entry.value.characters ?? "")"
  }

  private static func columns(
    _ values: [(name: String, value: Scalar?)],
    _ type: RecordType,
    at position: Position
  ) -> [Datum.Entry] {
    values.compactMap { value in
      guard let scalar = value.value, type.slot(named: value.name) != nil else { return nil }
      return Datum.Entry(key: value.name, keyPosition: position, value: Datum(.scalar(scalar), at: position))
    }
  }

  /// What a line says, by the names of columns.
  private static func values(of entry: YearCalendar.Entry) -> [(name: String, value: Scalar?)] {
    var values: [(name: String, value: Scalar?)] = [
      ("ngay_dau", entry.span.map { .date($0.lowerBound) }), ("han_cuoi", entry.span.map { .date($0.upperBound) }),
    ]
    var words: [(name: String, text: String?)] = [("cach_ghi", entry.wording)]
    switch entry.subject {
    case .deadline(let deadline):
      let work = entry.work
      words += [
        ("loai", "mốc"), ("cap", deadline.level?.vietnamese), ("dot", deadline.round), ("ai", entry.actor),
        ("noi_dung", entry.actor == nil ? work : withinSentence(work)), ("gui_den", entry.recipient),
        ("ghi_chu", deadline.remark),
      ]
      if case .beforeMeeting = deadline.rule.value { words.append(("ky_hop", entry.occurrence)) }
    case .meeting(let meeting):
      words += [
        ("loai", "kỳ họp"), ("dot", meeting.kind.rawValue), ("khoi", meeting.cluster?.value), ("noi_dung", entry.work),
        ("chu_tri", entry.actor), ("dia_diem", meeting.venue),
      ]
    }
    values += words.map { (name: $0.name, value: $0.text.map { .characters($0) }) }
    return values
  }

  /// A work after the one who does it: without its capital, unless it is an abbreviation.
  private static func withinSentence(_ text: String) -> String {
    guard let second = text.dropFirst().first, second == " " || second.isLowercase else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }
}
