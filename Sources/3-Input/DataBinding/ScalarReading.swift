import OfficialWriting
public import Values

/// What a single value of the data means for a field of some type, or why it means nothing.
public enum ScalarReading<Result: Sendable>: Sendable {
  /// It means this.
  case value(Result)
  /// It means nothing: what was expected instead, when there is more to say than the type, and how to write it.
  case mismatch(expected: String?, hint: String?)
  /// A number that can be read in two ways.
  case ambiguous(grouped: Int, decimal: Fraction)
  /// A date that the calendar does not have.
  case impossibleDate(day: Int, month: Int, year: Int)
}

extension ScalarReading {
  /// The same reading of what the value is turned into.
  func map<Other>(_ change: (Result) -> Other) -> ScalarReading<Other> {
    switch self {
    case .value(let value): .value(change(value))
    case .mismatch(let expected, let hint): .mismatch(expected: expected, hint: hint)
    case .ambiguous(let grouped, let decimal): .ambiguous(grouped: grouped, decimal: decimal)
    case .impossibleDate(let day, let month, let year): .impossibleDate(day: day, month: month, year: year)
    }
  }
}

/// A type of single values other than text.
public enum ScalarType: Sendable, Hashable {
  /// A whole number.
  case integer
  /// An exact number.
  case decimal
  /// A sum of money in đồng.
  case money
  /// A share, as 25% is a quarter.
  case percent
  /// A day.
  case date
  /// A time of day.
  case time
  /// Yes or no.
  case boolean
}

/// Reads single values. What comes with the type of its field is taken as it is; all else is read by its characters, the
/// Vietnamese way: comma for decimals, dots between groups of three, day before month. So a value of the wrong type is
/// refused in the same words, whether it was typed or computed.
public enum ScalarReader {
  /// A value of a type.
  public static func value(_ scalar: Scalar, as type: ScalarType) -> ScalarReading<Value> {
    switch type {
    case .integer: integer(scalar).map { .integer($0) }
    case .decimal: decimal(scalar).map { .decimal($0) }
    case .money: money(scalar).map { .integer($0) }
    case .percent: percent(scalar).map { .decimal($0) }
    case .date: date(scalar).map { .date($0) }
    case .time: time(scalar).map { .time($0) }
    case .boolean: boolean(scalar).map { .boolean($0) }
    }
  }

  /// A text: the characters.
  public static func text(_ scalar: Scalar) -> ScalarReading<String> { .value(scalar.characters) }

  /// A whole number: `05`, `1.234`.
  public static func integer(_ scalar: Scalar) -> ScalarReading<Int> {
    if case .number(let number) = scalar, let whole = number.whole { return .value(whole) }
    return switch Fraction.parse(scalar.characters) {
    case .whole(let number), .ambiguous(let number, _): .value(number)
    case .fraction, .decimalPoint: .mismatch(expected: "số nguyên, không có phần thập phân", hint: nil)
    case .tooLarge: .mismatch(expected: "số nhỏ hơn \(Int.max)", hint: nil)
    case .notANumber: .mismatch(expected: nil, hint: nil)
    }
  }

  /// An exact number: `0,25`, `1.234,5`.
  public static func decimal(_ scalar: Scalar) -> ScalarReading<Fraction> {
    if case .number(let number) = scalar { return .value(number) }
    return decimal(typed: scalar.characters)
  }

  private static func decimal(typed text: String) -> ScalarReading<Fraction> {
    switch Fraction.parse(text) {
    case .whole(let number): .value(Fraction(number))
    case .fraction(let fraction): .value(fraction)
    case .ambiguous(let grouped, let decimal): .ambiguous(grouped: grouped, decimal: decimal)
    case .decimalPoint(let fraction):
      .mismatch(expected: "dấu phẩy cho phần thập phân", hint: "viết “\(fraction.vietnamese)”")
    case .tooLarge: .mismatch(expected: "số nhỏ hơn \(Int.max)", hint: nil)
    case .notANumber: .mismatch(expected: nil, hint: nil)
    }
  }

  /// A share: `25%`, `12,5%`, `1/4` or `0,25`.
  public static func share(_ scalar: Scalar) -> ScalarReading<Fraction> {
    if case .number(let number) = scalar { return .value(number) }
    let trimmed = scalar.characters.filter { $0 != " " }
    if trimmed.hasSuffix("%") {
      guard case .value(let number) = decimal(typed: String(trimmed.dropLast())),
        let share = number.divided(by: Fraction(100))
      else { return .mismatch(expected: "tỷ lệ phần trăm, ví dụ 25%", hint: nil) }
      return .value(share)
    }
    let parts = trimmed.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let over = Int(parts[0]), let under = Int(parts[1]),
        let share = Fraction(numerator: over, denominator: under)
      else { return .mismatch(expected: "phân số, ví dụ 1/4", hint: nil) }
      return .value(share)
    }
    return decimal(typed: trimmed)
  }

  /// A percentage: `25%`, `12,5 %` or `1/4`. A bare number is refused, as 25 may be a quarter and 0,25 as well; a number that was
  /// computed is a share.
  public static func percent(_ scalar: Scalar) -> ScalarReading<Fraction> {
    let reading = share(scalar)
    guard case .characters(let text) = scalar, case .value(let number) = reading,
      !text.utf8.contains(UInt8(ascii: "%")), !text.utf8.contains(UInt8(ascii: "/"))
    else { return reading }
    return .mismatch(expected: "số có dấu %, ví dụ 25%", hint: "viết “\(number.vietnamese)%”")
  }

  /// A sum of money in đồng: `1.500.000`, `1500000 đồng`, `1.500.000 đ`.
  public static func money(_ scalar: Scalar) -> ScalarReading<Int> {
    guard case .characters(let text) = scalar else { return integer(scalar) }
    let trimmed = text.filter { $0 != " " }.lowercased()
    let unit = ["đồng", "vnđ", "vnd", "đ"].first { trimmed.hasSuffix($0) } ?? ""
    guard case .mismatch(let expected, let hint) = integer(.characters(String(trimmed.dropLast(unit.count)))) else {
      return integer(.characters(String(trimmed.dropLast(unit.count))))
    }
    return .mismatch(expected: expected ?? "số tiền bằng đồng, ví dụ 1.500.000 hoặc 1.500.000 đồng", hint: hint)
  }

  /// A time of day: `7 giờ 30`, `07:30`.
  public static func time(_ scalar: Scalar) -> ScalarReading<TimeOfDay> {
    TimeOfDay.parse(scalar.characters).map { .value($0) }
      ?? .mismatch(expected: "giờ từ 00 giờ 00 đến 23 giờ 59, ví dụ 7 giờ 30 hoặc 07:30", hint: nil)
  }

  /// A day of the calendar: `20/4/2026`.
  public static func date(_ scalar: Scalar) -> ScalarReading<CalendarDate> {
    if case .date(let date) = scalar { return .value(date) }
    return switch CalendarDate.parse(scalar.characters) {
    case .date(let date): .value(date)
    case .impossible(let day, let month, let year): .impossibleDate(day: day, month: month, year: year)
    case .notADate: .mismatch(expected: "ngày/tháng/năm, ví dụ 20/4/2026", hint: wayOut(ofDate: scalar.characters))
    }
  }

  /// How to write a day that the calendar does not have, where day and month were swapped; nil for any other.
  public static func wayOut(day: Int, month: Int, year: Int) -> String? {
    guard month > 12, CalendarDate(year: year, month: day, day: month) != nil else { return nil }
    return "ngày đứng trước tháng: viết “\(month)/\(day)/\(year)”"
  }

  /// How to write a day typed with other marks or a short year.
  private static func wayOut(ofDate text: String) -> String? {
    let parts = text.split { $0 == "." || $0 == "-" || $0 == "/" || $0 == " " }.map(String.init)
    guard parts.count == 3, parts.allSatisfy({ Int($0) != nil && $0.utf8.count <= 4 }) else { return nil }
    guard let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2]) else { return nil }
    if parts[2].utf8.count == 2 { return "viết đủ bốn chữ số của năm, ví dụ \(day)/\(month)/20\(parts[2])" }
    if CalendarDate(year: year, month: month, day: day) != nil { return "viết “\(day)/\(month)/\(year)”" }
    return wayOut(day: day, month: month, year: year)
  }

  /// Yes or no: `có`, `không`, also without accents, `đúng`, `sai`, `true`, `false`.
  public static func boolean(_ scalar: Scalar) -> ScalarReading<Bool> {
    if case .flag(let isTrue) = scalar { return .value(isTrue) }
    let typed = scalar.characters
    if typed == "true" { return .value(true) }
    if typed == "false" { return .value(false) }
    return switch typed.lowercased() {
    case "có", "co", "đúng", "dung", "true": .value(true)
    case "không", "khong", "sai", "false": .value(false)
    default: .mismatch(expected: "“có” hoặc “không”", hint: nil)
    }
  }
}
