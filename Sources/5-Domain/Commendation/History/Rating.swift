/// How well a person, a collective or a party body did its tasks in a year.
///
/// The four levels of the yearly assessment, lowest first.
public enum Rating: Int, Sendable, Comparable, CaseIterable {
  /// Không hoàn thành nhiệm vụ
  case notCompleted
  /// Hoàn thành nhiệm vụ
  case completed
  /// Hoàn thành tốt nhiệm vụ
  case well
  /// Hoàn thành xuất sắc nhiệm vụ
  case excellent

  /// Orders from the lowest.
  public static func < (left: Rating, right: Rating) -> Bool { left.rawValue < right.rawValue }

  /// The name in full.
  public var vietnamese: String {
    switch self {
    case .notCompleted: "Không hoàn thành nhiệm vụ"
    case .completed: "Hoàn thành nhiệm vụ"
    case .well: "Hoàn thành tốt nhiệm vụ"
    case .excellent: "Hoàn thành xuất sắc nhiệm vụ"
    }
  }

  /// How it may be typed.
  static let words: [(word: String, value: Rating)] =
    allCases.reversed().map { ($0.vietnamese, $0) }
    + [
      ("HTXS", .excellent), ("HTT", .well), ("HT", .completed), ("KHT", .notCompleted),
      ("Hoàn thành xuất sắc", .excellent), ("Hoàn thành tốt", .well), ("Hoàn thành", .completed),
      ("Không hoàn thành", .notCompleted),
    ]
}
