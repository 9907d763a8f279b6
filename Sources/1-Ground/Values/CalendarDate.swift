/// A day of the Gregorian calendar, without a time or a time zone.
///
/// The calendar is carried back before 1582 (proleptic). Years run from 1 to 9999: what four digits can say.
public struct CalendarDate: Sendable, Hashable {
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  /// The year, 1 to 9999.
  public var year: Int { Int(storedYear) }
  /// The month, 1 to 12.
  public var month: Int { Int(storedMonth) }
  /// The day of the month, 1 to 31.
  public var day: Int { Int(storedDay) }

  /// Makes a day; `nil` when the calendar has no such day, as 29/02/2023.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    storedYear = Int16(year)
    storedMonth = UInt8(month)
    storedDay = UInt8(day)
  }

  /// Makes the day that lies `dayNumber` days after 01/01/1970; `nil` outside the years 1 to 9999.
  public init?(dayNumber: Int) {
    guard (-719_162...2_932_896).contains(dayNumber) else { return nil }
    // The year is counted from 1 March, so that the leap day is its last day.
    let days = dayNumber + 719_468
    let (era, dayOfEra) = days.quotientAndRemainder(dividingBy: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  /// Days since 01/01/1970; negative before.
  public var dayNumber: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = month <= 2 ? month + 9 : month - 3
    let leapDays = yearFromMarch / 4 - yearFromMarch / 100 + yearFromMarch / 400
    return yearFromMarch * 365 + leapDays + (153 * monthFromMarch + 2) / 5 + day - 1 - 719_468
  }

  /// The day so many days later, or earlier when negative; `nil` outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? {
    let (number, overflow) = dayNumber.addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(dayNumber: number)
  }

  /// The first to the last day of a year; `nil` outside the years 1 to 9999.
  public static func days(ofYear year: Int) -> ClosedRange<CalendarDate>? {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return first...last
  }

  /// Days of the week, in the order of a Vietnamese calendar.
  public enum Weekday: Int, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// `thứ Hai` … `thứ Bảy`, `Chủ nhật`.
    public var vietnamese: String {
      switch self {
      case .monday: "thứ Hai"
      case .tuesday: "thứ Ba"
      case .wednesday: "thứ Tư"
      case .thursday: "thứ Năm"
      case .friday: "thứ Sáu"
      case .saturday: "thứ Bảy"
      case .sunday: "Chủ nhật"
      }
    }
  }

  /// The day of the week.
  public var weekday: Weekday {
    // Day 0 was a Thursday; the shift is a multiple of 7 that makes every number positive.
    let index = (dayNumber + 3 + 102_738 * 7) % 7
    return Weekday(rawValue: index) ?? .monday
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDate: Comparable {
  /// The earlier day comes first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.storedYear, left.storedMonth, left.storedDay) < (right.storedYear, right.storedMonth, right.storedDay)
  }
}

/// What a typed date turned out to be.
public enum ParsedDate: Sendable, Hashable {
  /// A day.
  case date(CalendarDate)
  /// Written like a date, but the calendar has no such day: 31/02/2023.
  case impossible(day: Int, month: Int, year: Int)
  /// Something else.
  case notADate
}

extension CalendarDate {
  /// Reads a date as it is typed: `20/4/2023`, `2023-04-20`, or `ngày 20 tháng 4 năm 2023` in any case.
  ///
  /// The year always has four digits. White space around it, and how much of it stands between words, does not count.
  public static func parse(_ text: String) -> ParsedDate {
    if let date = marked(text.utf8) { return date }
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.count == 1 {
      return words[0].utf8.count < text.utf8.count ? marked(words[0].utf8) ?? .notADate : .notADate
    }
    if words.count == 6 {
      guard words[0].lowercased() == "ngày", words[2].lowercased() == "tháng", words[4].lowercased() == "năm" else {
        return .notADate
      }
      return assemble(day: words[1], month: words[3], year: words[5])
    }
    return .notADate
  }

  /// Reads `20/4/2023` or `2023-04-20` in one pass over the bytes; nil when it is neither.
  private static func marked(_ typed: some Sequence<UInt8>) -> ParsedDate? {
    var parts = (first: 0, second: 0, third: 0)
    var digits = (first: 0, second: 0, third: 0)
    var mark: UInt8 = 0
    var marks = 0
    for byte in typed {
      switch byte {
      case 0x30...0x39:
        let digit = Int(byte) - 0x30
        switch marks {
        case 0: (parts.first, digits.first) = (parts.first * 10 + digit, digits.first + 1)
        case 1: (parts.second, digits.second) = (parts.second * 10 + digit, digits.second + 1)
        default: (parts.third, digits.third) = (parts.third * 10 + digit, digits.third + 1)
        }
        if digits.first > 4 || digits.second > 4 || digits.third > 4 { return nil }
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        if marks == 2 || (marks == 1 && byte != mark) { return nil }
        mark = byte
        marks += 1
      default: return nil
      }
    }
    guard marks == 2 else { return nil }
    if mark == UInt8(ascii: "/") {
      guard (1...2).contains(digits.first), (1...2).contains(digits.second), digits.third == 4 else { return nil }
      return checked(day: parts.first, month: parts.second, year: parts.third)
    }
    guard digits.first == 4, digits.second == 2, digits.third == 2 else { return nil }
    return checked(day: parts.third, month: parts.second, year: parts.first)
  }

  private static func assemble(day: Substring, month: Substring, year: Substring) -> ParsedDate {
    guard let day = number(day, digits: 1...2), let month = number(month, digits: 1...2),
      let year = number(year, digits: 4...4)
    else { return .notADate }
    return checked(day: day, month: month, year: year)
  }

  private static func checked(day: Int, month: Int, year: Int) -> ParsedDate {
    CalendarDate(year: year, month: month, day: day).map(ParsedDate.date)
      ?? .impossible(day: day, month: month, year: year)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(text)
  }
}
