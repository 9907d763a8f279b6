/// One value of the data that is not made of others: as somebody typed it, or already of a type.
public enum Scalar: Sendable, Hashable {
  /// Characters exactly as typed, in NFC: `05` stays `05`, `no` stays `no`. The field says later what they mean.
  case characters(String)
  /// A number that was computed, or a number cell of a workbook.
  case number(Fraction)
  /// A day that was computed, or a date cell of a workbook.
  case date(CalendarDate)
  /// A yes or no.
  case flag(Bool)

  /// A whole number.
  public static func number(_ whole: Int) -> Scalar { .number(Fraction(whole)) }
}
