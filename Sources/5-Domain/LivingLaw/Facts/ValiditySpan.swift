public import DataBinding
import OfficialWriting
public import Values

/// The days on which something applies; open at an end that is nil.
public struct ValiditySpan: Sendable, Hashable {
  /// The first day.
  public var from: CalendarDate?
  /// The last day.
  public var through: CalendarDate?

  /// Makes a span.
  public init(from: CalendarDate? = nil, through: CalendarDate? = nil) {
    self.from = from
    self.through = through
  }

  /// Reads the fields `tu` and `den` of a group.
  public static func read(_ group: FieldGroup) -> ValiditySpan {
    ValiditySpan(from: group.optionalDate("tu", "Từ")?.value, through: group.optionalDate("den", "Đến")?.value)
  }

  /// Whether a day lies in it.
  public func contains(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (through.map { date <= $0 } ?? true)
  }

  /// Whether all days of a document lie behind it.
  public func isOver(before days: ClosedRange<CalendarDate>) -> Bool { through.map { $0 < days.lowerBound } ?? false }

  /// Whether all days of a document lie before it.
  public func isAhead(of days: ClosedRange<CalendarDate>) -> Bool { from.map { days.upperBound < $0 } ?? false }

  /// `từ 01/01/2024 đến 30/9/2026`
  public var vietnamese: String {
    switch (from, through) {
    case (let from?, let through?): "từ \(VietnameseDate.short(from)) đến \(VietnameseDate.short(through))"
    case (let from?, nil): "từ \(VietnameseDate.short(from))"
    case (nil, let through?): "đến \(VietnameseDate.short(through))"
    case (nil, nil): "mọi ngày"
    }
  }
}

extension CalendarDate {
  /// `01/7/2025`, the day after this one: what ended on this day is gone from then on.
  var dayAfter: String { VietnameseDate.short(adding(days: 1) ?? self) }
}
