import Diagnostics

/// A cờ is proposed only for a unit whose party body was rated high enough in the year of the proposal.
///
/// Hà Đông 2024, part B: “Hoàn thành xuất sắc nhiệm vụ” for either Cờ. A rating that is not there is a warning: it
/// comes in last.
enum PartyRatingReachesTheAward: CheckedRule {
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

  static func holds(_ rating: Rating, minimum: Rating) -> Bool { rating >= minimum }

  static func message(_ unit: String, rating: Rating, minimum: Rating, award: String, year: Int) -> String {
    "\(unit): tổ chức đảng năm \(year) xếp loại “\(rating.vietnamese)”, cần “\(minimum.vietnamese)” để đề nghị \(award)"
  }

  static func missingMessage(_ unit: String, award: String, year: Int) -> String {
    "\(unit): chưa có xếp loại tổ chức đảng năm \(year) để đề nghị \(award)"
  }
}
