/// A time of day, to the minute: 00:00 to 23:59.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Minutes since midnight, 0 to 1439.
  public let minutes: Int

  /// The hour, 0 to 23.
  public var hour: Int { minutes / 60 }
  /// The minute of the hour, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// Makes a time; `nil` when no clock shows it, as 25:99.
  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// The earlier time comes first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

  /// Reads a time as it is typed: `7 giờ 30`, `07 giờ 30 phút`, `7 giờ`, `07:30`, `7h30`; `nil` for anything else.
  ///
  ///     time ← hour mark (minute "phút"?)?     mark ← ":" | "giờ" | "h" | "g"
  public static func parse(_ text: String) -> TimeOfDay? {
    var rest = text.utf8.filter { $0 != 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }[...]
    guard let hour = number(&rest) else { return nil }
    let isClock = take(":", &rest)
    guard isClock || take("giờ", &rest) || take("h", &rest) || take("g", &rest) else { return nil }
    if rest.isEmpty { return isClock ? nil : TimeOfDay(hour: hour, minute: 0) }
    guard let minute = number(&rest) else { return nil }
    if !isClock { _ = take("phút", &rest) }
    return rest.isEmpty ? TimeOfDay(hour: hour, minute: minute) : nil
  }

  /// One or two digits.
  private static func number(_ text: inout ArraySlice<UInt8>) -> Int? {
    var result: Int?
    while let byte = text.first, (0x30...0x39).contains(byte), (result ?? 0) < 10 {
      result = (result ?? 0) * 10 + Int(byte - 0x30)
      text.removeFirst()
    }
    return result
  }

  private static func take(_ word: String, _ text: inout ArraySlice<UInt8>) -> Bool {
    guard text.starts(with: word.utf8) else { return false }
    text.removeFirst(word.utf8.count)
    return true
  }
}
