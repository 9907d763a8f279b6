import Diagnostics
import OfficialWriting
import Values

/// A unit is proposed for an award only with the points the award asks for.
///
/// Hà Đông 2024, part B: cờ from 900 points, bằng khen of the city from 850. The thresholds are in the profile.
enum PointsReachTheAward: ProposalRule {
  static let rule = CommendationRule(
    code: "V-D2",
    title: "Đủ điểm của hình thức khen thưởng",
    text: """
      Đơn vị được đề nghị phải đạt mức điểm mà hồ sơ quy định đặt ra cho danh hiệu, hình thức đó. Chưa thẩm định xong điểm
      thì cảnh báo.
      """,
    levels: [.error, .warning],
    source: "Hướng dẫn bình xét; mức điểm trong hồ sơ quy định (ví dụ: cờ từ 900, bằng khen từ 850 điểm)",
    example: message("Trường A", total: Fraction(885), threshold: Fraction(900), award: "Cờ thi đua của Thành phố")
  )

  /// What a unit's points say about an award of the ladder.
  static func reason(_ unit: Review.Unit, _ rung: ReviewProfile.Rung) -> Review.Reason {
    guard let threshold = rung.threshold else {
      return Review.Reason(text: "hồ sơ quy định không đặt mức điểm", clause: rung.clause, holds: nil)
    }
    guard let total = unit.total else {
      return Review.Reason(text: "chưa có tổng điểm thẩm định", clause: rung.clause, holds: nil)
    }
    let holds = total >= threshold
    return Review.Reason(
      text: "\(total.vietnamese) điểm, \(holds ? "từ" : "không đủ") \(threshold.vietnamese)",
      clause: rung.clause,
      holds: holds
    )
  }

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let review = subject.review, !review.outcome.isLoweredTo, let threshold = review.rung.threshold else {
      return []
    }
    let (unit, award) = (review.unit, review.rung.name)
    guard let total = unit.total else {
      return [
        finding(
          "\(unit.name): chưa có tổng điểm thẩm định để đề nghị \(award)",
          at: subject.position,
          severity: .warning
        )
      ]
    }
    guard total < threshold else { return [] }
    return [
      finding(
        message(unit.name, total: total, threshold: threshold, award: award),
        at: subject.position,
        expected: "từ \(threshold.vietnamese) điểm"
      )
    ]
  }

  private static func message(_ unit: String, total: Fraction, threshold: Fraction, award: String) -> String {
    "\(unit): \(total.vietnamese) điểm, không đủ \(threshold.vietnamese) để đề nghị \(award)"
  }
}
