import Diagnostics
import OfficialWriting
import Values

/// Points lie between 0 and the maximum of their criterion, in the steps of the scale, and the maxima add up to the
/// scale.
///
/// Hà Đông 2024, part B: a scale of 1000 points; points carry at most one decimal. The scale and the step are in the
/// profile.
enum ScoresFitTheirScale: CheckedRule {
  static let rule = CommendationRule(
    code: "V-D1",
    title: "Điểm nằm trong thang điểm",
    text: """
      Điểm không âm, không vượt điểm tối đa của tiêu chí, đúng bước điểm của hồ sơ quy định; điểm tối đa của các tiêu chí
      cộng lại bằng thang điểm, của các mục con cộng lại bằng mục cha.
      """,
    levels: [.error],
    source: "Hướng dẫn bình xét của cụm, khối; thang điểm trong hồ sơ quy định",
    example: sumMessage(Fraction(990), scale: Fraction(1000))
  )

  static func holds(_ points: Fraction, maximum: Fraction) -> Bool { points >= Fraction(0) && points <= maximum }

  static func isStepped(_ points: Fraction, by step: Fraction) -> Bool {
    points.divided(by: step)?.isWhole ?? false
  }

  static func sumMessage(_ sum: Fraction, scale: Fraction) -> String {
    "Tổng điểm tối đa \(sum.vietnamese), thang \(scale.vietnamese)"
  }

  static func partsMessage(_ criterion: String, sum: Fraction, maximum: Fraction) -> String {
    "Tiêu chí \(criterion): các mục con cộng được \(sum.vietnamese), tối đa \(maximum.vietnamese)"
  }

  static func message(_ what: String, points: Fraction, maximum: Fraction) -> String {
    points < Fraction(0)
      ? "\(what): \(points.vietnamese) điểm, không được âm"
      : "\(what): \(points.vietnamese) điểm, tối đa \(maximum.vietnamese)"
  }

  static func stepMessage(_ what: String, points: Fraction, step: Fraction) -> String {
    "\(what): \(points.vietnamese) điểm không theo bước \(step.vietnamese)"
  }
}
