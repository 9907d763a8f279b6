import DataBinding
import DocumentXML
import OfficialWriting
import Values

/// The least and the greatest value a field may have; both may be had.
struct Bounds: Sendable {
  /// One of the two.
  enum Bound: Sendable {
    /// A number, also a sum of money or a share.
    case number(Fraction)
    /// A day.
    case date(CalendarDate)
    /// A time of day.
    case time(TimeOfDay)
    /// So many years after the year of the document; of a day, its year is meant.
    case documentYear(Int)
  }

  /// The least value, as the template has it and as it is meant.
  var least: (typed: String, bound: Bound)?
  /// The greatest value.
  var greatest: (typed: String, bound: Bound)?

  /// Whether it takes the year of the document to look at a value.
  var isRelative: Bool {
    for case .documentYear? in [least?.bound, greatest?.bound] { return true }
    return false
  }

  /// What may stand there, for people.
  var vietnamese: String {
    switch (least?.typed, greatest?.typed) {
    case (let least?, let greatest?): "từ \(least) đến \(greatest)"
    case (let least?, nil): "từ \(least)"
    case (nil, let greatest?): "đến \(greatest)"
    case (nil, nil): "bất kỳ"
    }
  }

  /// Which bound a value breaks.
  ///
  /// - Parameter year: the year of the document, if it is known; without it no value breaks what is reckoned from it.
  func breach(by value: Value, year: Int?) -> Breach? {
    if let least, Self.order(value, least.bound, year) ?? 0 < 0 { return Breach(isBelow: true, typed: least.typed) }
    if let greatest, Self.order(value, greatest.bound, year) ?? 0 > 0 {
      return Breach(isBelow: false, typed: greatest.typed)
    }
    return nil
  }

  /// A bound that a value breaks.
  struct Breach {
    /// Whether the value lies below the least one.
    var isBelow: Bool
    /// The bound as the template has it.
    var typed: String
  }

  /// -1, 0 or 1 as the value lies below the bound, on it or above; nil where that cannot be told.
  private static func order(_ value: Value, _ bound: Bound, _ year: Int?) -> Int? {
    func order<Both: Comparable>(_ left: Both, _ right: Both) -> Int { left < right ? -1 : left == right ? 0 : 1 }
    switch (value, bound) {
    case (.integer(let number), .number(let bound)): return order(Fraction(number), bound)
    case (.decimal(let number), .number(let bound)): return order(number, bound)
    case (.date(let date), .date(let bound)): return order(date, bound)
    case (.time(let time), .time(let bound)): return order(time, bound)
    case (.integer(let number), .documentYear(let offset)): return year.map { order(number, $0 + offset) }
    case (.date(let date), .documentYear(let offset)): return year.map { order(date.year, $0 + offset) }
    default: return nil
    }
  }

  /// Reads a bound as a template has it; nil where the type has no such bound.
  ///
  /// Numbers, days, times, sums and shares are written as data have them; a year or a day may also be bound by
  /// `nam-van-ban`, `nam-van-ban+1`, `nam-van-ban-2`.
  static func read(_ typed: String, for type: ValueType) -> Bound? {
    if let offset = yearOffset(typed) {
      switch type {
      case .integer, .date: return .documentYear(offset)
      default: return nil
      }
    }
    guard let scalar = type.scalar, case .value(let value) = ScalarReader.value(.characters(typed), as: scalar) else {
      return nil
    }
    switch value {
    case .integer(let number): return .number(Fraction(number))
    case .decimal(let number): return .number(number)
    case .date(let date): return .date(date)
    case .time(let time): return .time(time)
    default: return nil
    }
  }

  private static func yearOffset(_ typed: String) -> Int? {
    let name = FieldRole.documentYear.rawValue
    let text = typed.filter { $0 != " " }
    guard text.hasPrefix(name) else { return nil }
    let rest = text.dropFirst(name.count)
    if rest.isEmpty { return 0 }
    guard rest.hasPrefix("+") || rest.hasPrefix("-"), let offset = Int(rest), abs(offset) <= 1000 else { return nil }
    return offset
  }
}
