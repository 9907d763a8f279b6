public import Pictures

/// A value with a type: what data, engine and domain hand each other.
public enum Value: Sendable, Hashable {
  /// Declared, not given: a blank to fill by hand, or a field that may be left out.
  case absent
  /// Text in NFC, without control characters.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// An exact fraction.
  case decimal(Fraction)
  /// A day of the calendar.
  case date(CalendarDate)
  /// A time of day.
  case time(TimeOfDay)
  /// Yes or no.
  case boolean(Bool)
  /// A picture; kept apart, so that values stay small.
  indirect case picture(Picture)
  /// Values of one type.
  case list([Value])
  /// Values by slot, in the order the fields are declared.
  case record([Value])
}

extension Value {
  /// Whether there is no value.
  public var isAbsent: Bool { if case .absent = self { true } else { false } }
}
