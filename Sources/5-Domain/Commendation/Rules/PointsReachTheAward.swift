import Diagnostics
import OfficialWriting
import Values

/// A unit is proposed for an award only with the points the award asks for.
///
/// Hà Đông 2024, part B: cờ from 900 points, bằng khen of the city from 850. The thresholds are in the profile.
enum PointsReachTheAward: CheckedRule {
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

  static func holds(_ total: Fraction, threshold: Fraction) -> Bool { total >= threshold }

  static func message(_ unit: String, total: Fraction, threshold: Fraction, award: String) -> String {
    "\(unit): \(total.vietnamese) điểm, không đủ \(threshold.vietnamese) để đề nghị \(award)"
  }
}
