public import Values

/// Days as official documents write them.
///
/// Days below 10 and the months 1 and 2 take a zero before them, other months do not: Nghị định 30/2020/NĐ-CP, Phụ lục
/// I, Phần I, mục II, khoản 4.
public enum VietnameseDate {
  /// `20/4/2023`, `07/4/2014`, `21/02/2023`.
  public static func short(_ date: CalendarDate) -> String {
    "\(dayText(date.day))/\(monthText(date.month))/\(VietnameseNumber.digits(date.year))"
  }

  /// `ngày 05 tháng 01 năm 2026`.
  public static func long(_ date: CalendarDate) -> String {
    "ngày \(dayText(date.day)) tháng \(monthText(date.month)) năm \(date.year)"
  }

  /// `tháng 3 năm 2024`.
  public static func monthYear(_ date: CalendarDate) -> String { "tháng \(monthText(date.month)) năm \(date.year)" }

  /// A day of the month, with a zero before 1 to 9.
  public static func dayText(_ day: Int) -> String { VietnameseNumber.twoDigits(day) }

  /// A month, with a zero before 1 and 2 only.
  public static func monthText(_ month: Int) -> String {
    (1...2).contains(month) ? VietnameseNumber.twoDigits(month) : VietnameseNumber.digits(month)
  }
}

/// Times of day as official documents write them.
public enum VietnameseTime {
  /// `07:30`.
  public static func short(_ time: TimeOfDay) -> String {
    "\(digits(time.hour)):\(digits(time.minute))"
  }

  /// `07 giờ 30`, `08 giờ 00`.
  public static func long(_ time: TimeOfDay) -> String {
    "\(digits(time.hour)) giờ \(digits(time.minute))"
  }

  /// Two digits, also of zero.
  private static func digits(_ number: Int) -> String { number == 0 ? "00" : VietnameseNumber.twoDigits(number) }
}
