import Diagnostics
import Values

/// A cờ is proposed only for a unit whose party body was rated high enough in the year of the proposal.
///
/// Hà Đông 2024, part B: “Hoàn thành xuất sắc nhiệm vụ” for either Cờ. A rating that is not there is a warning: it
/// comes in last.
enum PartyRatingReachesTheAward: ProposalRule {
  static let rule = CommendationRule(
    code: "V-D3",
    title: "Xếp loại tổ chức đảng trong năm đề nghị",
    text: """
      Tổ chức đảng của đơn vị được đề nghị phải đạt mức xếp loại mà hồ sơ quy định đặt ra, trong đúng năm đề nghị. Chưa có
      xếp loại thì cảnh báo.
      """,
    levels: [.error, .warning],
    source: "Hướng dẫn bình xét; mức xếp loại trong hồ sơ quy định",
    example: message("Trường A", rating: .well, minimum: .excellent, award: "Cờ thi đua của Thành phố", year: 2024)
  )

  /// What a unit's rating says about an award of the ladder; nil where the award asks for none.
  static func reason(_ unit: Review.Unit, _ rung: ReviewProfile.Rung, year: Int) -> Review.Reason? {
    guard let minimum = rung.partyRating else { return nil }
    let needed = "cần “\(minimum.vietnamese)”"
    guard let rating = unit.partyRating else {
      return Review.Reason(
        text: "chưa có xếp loại tổ chức đảng năm \(year), \(needed)",
        clause: rung.clause,
        holds: nil
      )
    }
    return Review.Reason(
      text: "tổ chức đảng năm \(year) xếp loại “\(rating.vietnamese)”, \(needed)",
      clause: rung.clause,
      holds: rating >= minimum
    )
  }

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let review = subject.review, !review.outcome.isLoweredTo, let minimum = review.rung.partyRating else {
      return []
    }
    let (unit, award, year) = (review.unit, review.rung.name, subject.year.input.time.year)
    guard let rating = unit.partyRating else {
      return [
        finding(
          "\(unit.name): chưa có xếp loại tổ chức đảng năm \(year) để đề nghị \(award)",
          at: subject.position,
          severity: .warning,
          hint: "thêm dòng ở “xep_loai_dang”"
        )
      ]
    }
    guard rating < minimum else { return [] }
    let message = message(unit.name, rating: rating, minimum: minimum, award: award, year: year)
    return [finding(message, at: subject.position)]
  }

  private static func message(_ unit: String, rating: Rating, minimum: Rating, award: String, year: Int) -> String {
    "\(unit): tổ chức đảng năm \(year) xếp loại “\(rating.vietnamese)”, cần “\(minimum.vietnamese)” để đề nghị \(award)"
  }
}
