public import DocumentModel

/// A day of the calendar that a machine can read, where a document names one with digits alone.
public struct CalendarDay: Sendable, Hashable {
  /// Year, from 1000 to 9999.
  public let year: Int
  /// Month, from 1.
  public let month: Int
  /// Day of the month, from 1.
  public let day: Int

  /// Reads the day; nil where part of it is blank, not digits, or no such day.
  public init?(_ issued: IssueDate) {
    guard
      let year = Self.number(issued.year), let month = Self.number(issued.month), let day = Self.number(issued.day),
      1000...9999 ~= year, 1...12 ~= month, day >= 1
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    guard day <= length else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  private static func number(_ text: RichText) -> Int? {
    var value = 0
    var digits = 0
    for run in text.runs {
      guard case .text(let characters, _) = run else { return nil }
      for byte in characters.utf8 {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte, digits < 4 else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      }
    }
    return digits > 0 ? value : nil
  }
}
