import Diagnostics
import Values

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

  /// The rating of so many years up to the last assessed one.
  static func check(_ minimum: Rating, years: Int, _ nominee: NomineeRecord) -> NomineeRecord.Answer {
    var failures: [Finding<Position>] = []
    var seen: [String] = []
    for year in (nominee.end - years + 1)...nominee.end {
      guard let rating = nominee.rating(of: year) else {
        failures.append(
          finding(
            "\(nominee.name): chưa có mức hoàn thành nhiệm vụ năm \(year)",
            at: nominee.position,
            hint: "thêm dòng ở “danh_gia”"
          )
        )
        continue
      }
      seen.append("\(year) “\(rating.vietnamese)”")
      if rating < minimum { failures.append(finding(nominee, year: year, rating: rating, minimum: minimum)) }
    }
    let found = seen.isEmpty ? "chưa có đánh giá" : seen.joined(separator: ", ")
    let condition = Condition.rating(minimum, years: years).words(nominee.profile)
    return nominee.answer("\(condition): \(found)", failures)
  }

  /// So many of some years at a higher rating.
  static func check(
    _ minimum: Rating,
    count needs: Int,
    in years: ClosedRange<Int>,
    _ nominee: NomineeRecord
  ) -> NomineeRecord.Answer {
    let has = nominee.ratings.count { years.contains($0.year) && $0.rating >= minimum }
    let span = "\(years.lowerBound)–\(years.upperBound)"
    let message = "\(nominee.name): các năm \(span) có \(has) năm “\(minimum.vietnamese)”, cần \(needs)"
    return nominee.answer(
      "\(needs) năm “\(minimum.vietnamese)” trong \(span): có \(has)",
      has >= needs ? [] : [finding(message, at: nominee.position)]
    )
  }

  /// A year whose rating is too low.
  static func finding(_ nominee: NomineeRecord, year: Int, rating: Rating, minimum: Rating) -> Finding<Position> {
    finding(message(nominee.name, year: year, rating: rating, minimum: minimum), at: nominee.position)
  }

  private static func message(_ subject: String, year: Int, rating: Rating, minimum: Rating) -> String {
    "\(subject): năm \(year) “\(rating.vietnamese)”, cần “\(minimum.vietnamese)” trở lên"
  }
}
