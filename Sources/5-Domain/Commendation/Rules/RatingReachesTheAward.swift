import Diagnostics
/// The year's rating reaches what the award asks for.
///
/// Luật 06/2022/QH15, Điều 23, 24, 27, 28, 73, 74. The level is in the profile.
enum RatingReachesTheAward: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H11",
    title: "Mức hoàn thành nhiệm vụ",
    text: "Mức hoàn thành nhiệm vụ của từng năm đạt mức mà danh hiệu, hình thức đòi hỏi; năm chưa đánh giá thì nêu rõ.",
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 23, 24, 27, 28, 42, 43, 44, 73, 74",
    example: message("Nguyễn Văn A", year: 2024, rating: .completed, minimum: .well)
  )

  static func holds(_ rating: Rating, minimum: Rating) -> Bool { rating >= minimum }

  static func message(_ subject: String, year: Int, rating: Rating, minimum: Rating) -> String {
    "\(subject): năm \(year) “\(rating.vietnamese)”, cần “\(minimum.vietnamese)” trở lên"
  }

  static func missingMessage(_ subject: String, year: Int) -> String {
    "\(subject): chưa có mức hoàn thành nhiệm vụ năm \(year)"
  }

  static func countMessage(_ subject: String, has: Int, needs: Int, minimum: Rating, years: ClosedRange<Int>) -> String
  {
    "\(subject): các năm \(years.lowerBound)–\(years.upperBound) có \(has) năm “\(minimum.vietnamese)”, cần \(needs)"
  }
}
