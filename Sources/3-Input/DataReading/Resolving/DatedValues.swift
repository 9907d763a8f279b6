public import Diagnostics
import OfficialWriting
public import Values

/// Chooses the values of a profile that depend on the date of the document.
///
/// Any value may be written as a list of periods; `tu` and `den` belong to the period, one of them may be left out:
///
///     chuc_vu:
///       theo_thoi_gian:
///         - {den: 30/6/2025, gia_tri: Trưởng phòng}
///         - {tu: 01/7/2025, gia_tri: Chánh Văn phòng}
///
/// - Parameters:
///   - record: usually a profile.
///   - first: the first day the document may bear.
///   - last: the last one; the same unless its day is a blank.
/// - Returns: the record with one value for each such list, or the errors `DL-50` to `DL-54`.
public func resolveDatedValues(
  in record: DataRecord,
  from first: CalendarDate,
  through last: CalendarDate
) -> Outcome<DataRecord> {
  var resolver = DatedResolver(record: record, first: first, last: last)
  var result = record
  result.root = resolver.resolved(record.root)
  return Outcome(resolver.diagnostics.isEmpty ? result : nil, resolver.diagnostics)
}

private struct DatedResolver {
  let record: DataRecord
  let first: CalendarDate
  let last: CalendarDate
  var diagnostics: [Diagnostic] = []

  private struct Period {
    var from: CalendarDate?
    var through: CalendarDate?
    var value: Datum
    var position: Position

    func contains(_ date: CalendarDate) -> Bool {
      (from.map { $0 <= date } ?? true) && (through.map { date <= $0 } ?? true)
    }

    func overlaps(_ other: Period) -> Bool {
      func reaches(_ end: CalendarDate?, _ start: CalendarDate?) -> Bool {
        guard let end, let start else { return true }
        return start <= end
      }
      return reaches(through, other.from) && reaches(other.through, from)
    }

    var description: String {
      switch (from, through) {
      case (let from?, let through?): "từ \(VietnameseDate.short(from)) đến \(VietnameseDate.short(through))"
      case (let from?, nil): "từ \(VietnameseDate.short(from))"
      case (nil, let through?): "đến \(VietnameseDate.short(through))"
      case (nil, nil): "cho mọi ngày"
      }
    }
  }

  mutating func resolved(_ datum: Datum) -> Datum {
    if case .map(let entries) = datum.content, let dated = entries.entry("theo_thoi_gian") {
      return chosen(dated, among: entries) ?? datum
    }
    return datum.replacingChildren { resolved($0) }
  }

  private mutating func report(_ problem: DataProblem, at position: Position, related: [Diagnostic.Related] = []) {
    diagnostics.append(problem.diagnostic(at: record.place(of: position), related: related))
  }

  private mutating func chosen(_ dated: Datum.Entry, among entries: [Datum.Entry]) -> Datum? {
    if let other = entries.first(where: { $0.keyPosition != dated.keyPosition }) {
      report(.datedMalformed("khóa “\(other.key)” không đi cùng “theo_thoi_gian”"), at: other.keyPosition)
      return nil
    }
    guard case .list(let items) = dated.value.content, !items.isEmpty else {
      report(.datedMalformed("phải là danh sách các mục"), at: dated.value.position)
      return nil
    }
    let errors = diagnostics.count
    let periods = items.compactMap { period($0) }
    for (index, later) in periods.enumerated() {
      guard let earlier = periods[..<index].first(where: { $0.overlaps(later) }) else { continue }
      let other = Diagnostic.Related("mục áp dụng \(earlier.description)", record.place(of: earlier.position))
      report(.datedOverlap, at: later.position, related: [other])
    }
    guard diagnostics.count == errors else { return nil }
    let atFirst = periods.firstIndex { $0.contains(first) }
    let atLast = periods.firstIndex { $0.contains(last) }
    if let atFirst, atFirst == atLast { return resolved(periods[atFirst].value) }
    let isSomewhere = periods.contains { $0.contains(first) || $0.contains(last) || $0.from.map(isInside) ?? false }
    if isSomewhere {
      report(
        .datedUndecided(first: VietnameseDate.short(first), last: VietnameseDate.short(last)),
        at: dated.keyPosition
      )
    } else {
      let days = VietnameseDate.short(first)
      let span = first == last ? "ngày \(days)" : "thời gian từ \(days) đến \(VietnameseDate.short(last))"
      let known = periods.map(\.description).joined(separator: "; ")
      report(.datedNone(date: span, periods: known), at: dated.keyPosition)
    }
    return nil
  }

  private func isInside(_ date: CalendarDate) -> Bool { first <= date && date <= last }

  private mutating func period(_ item: Datum) -> Period? {
    guard case .map(let entries) = item.content else {
      report(.datedMalformed("mỗi mục phải là các cặp khóa và giá trị"), at: item.position)
      return nil
    }
    for entry in entries where !["tu", "den", "gia_tri"].contains(where: { Name.isSameKey(entry.key, $0) }) {
      report(.datedMalformed("không có khóa “\(entry.key)”"), at: entry.keyPosition)
      return nil
    }
    guard let value = entries.entry("gia_tri")?.value else {
      report(.datedMalformed("thiếu “gia_tri”"), at: item.position)
      return nil
    }
    let errors = diagnostics.count
    let from = date(entries.entry("tu"))
    let through = date(entries.entry("den"))
    guard diagnostics.count == errors else { return nil }
    if let from, let through, through < from {
      report(.datedReversed, at: item.position)
      return nil
    }
    return Period(from: from, through: through, value: value, position: item.position)
  }

  private mutating func date(_ entry: Datum.Entry?) -> CalendarDate? {
    guard let entry else { return nil }
    switch entry.value.content {
    case .null:
      return nil
    case .scalar(let scalar):
      if case .date(let date) = CalendarDate.parse(scalar.characters) { return date }
      report(.datedNotADate(scalar.characters), at: entry.value.position)
    case .picture, .list, .map:
      report(.datedMalformed("“\(entry.key)” phải là một ngày"), at: entry.value.position)
    }
    return nil
  }
}
