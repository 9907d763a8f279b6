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

/// Reads single values. What comes with the type of its field is taken as it is; all else is read by its characters, the
/// Vietnamese way: comma for decimals, dots between groups of three, day before month. So a value of the wrong type is
/// refused in the same words, whether it was typed or computed.
public enum ScalarReader {
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

  /// A day of the calendar: `20/4/2026`.
  public static func date(_ scalar: Scalar) -> ScalarReading<CalendarDate> {
    if case .date(let date) = scalar { return .value(date) }
    return switch CalendarDate.parse(scalar.characters) {
    case .date(let date): .value(date)
    case .impossible(let day, let month, let year): .impossibleDate(day: day, month: month, year: year)
    case .notADate: .mismatch(expected: "ngày/tháng/năm, ví dụ 20/4/2026", hint: nil)
    }
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
