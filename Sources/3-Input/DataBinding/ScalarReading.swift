import OfficialWriting
public import Values

/// What typed characters mean for a field of some type, or why they mean nothing.
public enum ScalarReading<Result: Sendable>: Sendable {
  /// They mean this.
  case value(Result)
  /// They mean nothing: what was expected instead, when there is more to say than the type, and how to write it.
  case mismatch(expected: String?, hint: String?)
  /// A number that can be read in two ways.
  case ambiguous(grouped: Int, decimal: Fraction)
  /// A date that the calendar does not have.
  case impossibleDate(day: Int, month: Int, year: Int)
}

/// Reads typed characters the Vietnamese way: comma for decimals, dots between groups of three, day before month.
public enum TypedCharacters {
  /// A whole number: `05`, `1.234`.
  public static func integer(_ text: String) -> ScalarReading<Int> {
    switch Fraction.parse(text) {
    case .whole(let number), .ambiguous(let number, _): .value(number)
    case .fraction, .decimalPoint: .mismatch(expected: "số nguyên, không có phần thập phân", hint: nil)
    case .tooLarge: .mismatch(expected: "số nhỏ hơn \(Int.max)", hint: nil)
    case .notANumber: .mismatch(expected: nil, hint: nil)
    }
  }

  /// An exact number: `0,25`, `1.234,5`.
  public static func decimal(_ text: String) -> ScalarReading<Fraction> {
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
  public static func share(_ text: String) -> ScalarReading<Fraction> {
    let trimmed = text.filter { $0 != " " }
    if trimmed.hasSuffix("%") {
      guard case .value(let number) = decimal(String(trimmed.dropLast())), let share = number.divided(by: Fraction(100))
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
    return decimal(trimmed)
  }

  /// A day of the calendar: `20/4/2026`.
  public static func date(_ text: String) -> ScalarReading<CalendarDate> {
    switch CalendarDate.parse(text) {
    case .date(let date): .value(date)
    case .impossible(let day, let month, let year): .impossibleDate(day: day, month: month, year: year)
    case .notADate: .mismatch(expected: "ngày/tháng/năm, ví dụ 20/4/2026", hint: nil)
    }
  }

  /// Yes or no: `có`, `không`, also without accents, `đúng`, `sai`, `true`, `false`.
  public static func boolean(_ text: String) -> ScalarReading<Bool> {
    switch text.lowercased() {
    case "có", "co", "đúng", "dung", "true": .value(true)
    case "không", "khong", "sai", "false": .value(false)
    default: .mismatch(expected: "“có” hoặc “không”", hint: nil)
    }
  }
}
