import DocumentXML
import OfficialWriting
import Values

/// The dates and years of one document, by what they mean for it.
struct DocumentDates {
  /// A date or year that was over before the document was written, or is not of its time.
  struct Stale {
    var message: String
    var hint: String
    var position: Position
  }

  private var documentDate: CalendarDate?
  private var documentYear: Int?
  private var effectiveDate: CalendarDate?
  private var deadlines: [(date: CalendarDate, label: String, position: Position)] = []
  private var years: [(year: Int, label: String, position: Position)] = []

  /// Notes a value of a field.
  mutating func note(_ value: Value, _ field: Field, _ position: Position) {
    guard let role = field.role else { return }
    switch (role, value) {
    case (.documentDate, .date(let date)): documentDate = date
    case (.documentYear, .integer(let year)): documentYear = year
    case (.effectiveDate, .date(let date)): effectiveDate = date
    case (.deadline, .date(let date)): deadlines.append((date, field.label, position))
    case (.deadline, .list(let dates)):
      for case .date(let date) in dates { deadlines.append((date, field.label, position)) }
    case (.year, .integer(let year)): years.append((year, field.label, position))
    default: break
    }
  }

  /// Notes the values of a record, whose places nobody will ask for.
  mutating func note(_ values: [Value], of type: RecordType) {
    guard type.holdsRoles else { return }
    for (slot, field) in type.fields.enumerated() {
      note(values[slot], field, Position(form: .bytes, first: 0, second: 0))
      switch (field.type, values[slot]) {
      case (.record(let inner), .record(let values)): note(values, of: inner)
      case (.list(.record(let inner)), .list(let rows)) where inner.holdsRoles:
        for case .record(let values) in rows { note(values, of: inner) }
      default: break
      }
    }
  }

  /// What the document asks for cannot be over before the document is written.
  var stale: [Stale] {
    let earliest = documentDate ?? effectiveDate ?? documentYear.flatMap { CalendarDate(year: $0, month: 1, day: 1) }
    guard let earliest else { return [] }
    var result: [Stale] = []
    lazy var own =
      documentDate.map { "ngày văn bản \(VietnameseDate.short($0))" }
      ?? effectiveDate.map { "ngày hiệu lực \(VietnameseDate.short($0))" } ?? "năm văn bản \(earliest.year)"
    for deadline in deadlines where deadline.date < earliest {
      result.append(
        Stale(
          message: "“\(deadline.label)” là \(VietnameseDate.short(deadline.date)), trước \(own)",
          hint: "xem lại thời hạn hoặc ngày văn bản",
          position: deadline.position
        )
      )
    }
    for year in years where year.year != earliest.year && year.year != earliest.year + 1 {
      result.append(
        Stale(
          message:
            "“\(year.label)” là \(year.year), không phải năm của văn bản (\(earliest.year)) hay năm sau",
          hint: "xem lại năm này",
          position: year.position
        )
      )
    }
    return result
  }
}
