import DataBinding
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

  /// The scale of the year's file against that of the profile.
  static func check(scale typed: Located<Fraction>, profile scale: Fraction?) -> Finding<Position>? {
    guard let scale, scale != typed.value else { return nil }
    return finding(
      "Thang điểm \(typed.value.vietnamese), hồ sơ quy định ghi \(scale.vietnamese)",
      at: typed.position,
      expected: scale.vietnamese
    )
  }

  /// Maxima add up: children to their parent, the top to the scale.
  ///
  /// - Parameters:
  ///   - criteria: the criteria.
  ///   - scale: the scale; nil where nothing sets one.
  ///   - position: where the scale was typed; nil where it is the profile's.
  static func check(_ criteria: [Criterion], scale: Fraction?, at position: Position?) -> [Finding<Position>] {
    var findings: [Finding<Position>] = []
    let byParent = NamedRows(criteria) { criterion in criterion.parent.map { [$0.key] } ?? [] }
    for criterion in criteria {
      let children = byParent[criterion.code.key]
      let maximum = criterion.maximum
      guard !children.isEmpty, let sum = Fraction.sum(children.map(\.maximum.value)), sum != maximum.value else {
        continue
      }
      findings.append(
        finding(
          "Tiêu chí \(criterion.code.value): các mục con cộng được \(sum.vietnamese), "
            + "tối đa \(maximum.value.vietnamese)",
          at: maximum.position
        )
      )
    }
    let top = criteria.filter { $0.parent == nil }
    guard let scale, let first = criteria.first, let sum = Fraction.sum(top.map(\.maximum.value)), sum != scale else {
      return findings
    }
    findings.append(
      finding(
        sumMessage(sum, scale: scale),
        at: position ?? first.maximum.position,
        expected: "tổng điểm tối đa của các tiêu chí bằng thang điểm"
      )
    )
    return findings
  }

  /// Points of one row against their maximum and the step of the scale.
  static func check(
    _ points: Located<Fraction>,
    of what: String,
    maximum: Fraction?,
    step: Fraction?
  ) -> Finding<Position>? {
    if let maximum, !holds(points.value, maximum: maximum) {
      return finding(
        message(what, points: points.value, maximum: maximum),
        at: points.position,
        expected: "từ 0 đến \(maximum.vietnamese)"
      )
    }
    guard let step, points.value.divided(by: step)?.isWhole != true else { return nil }
    return finding(
      "\(what): \(points.value.vietnamese) điểm không theo bước \(step.vietnamese)",
      at: points.position,
      expected: "bội của \(step.vietnamese)"
    )
  }

  /// Points of a bonus or a malus that are below zero.
  static func negative(_ points: Located<Fraction>, _ what: String) -> Finding<Position> {
    finding(
      "\(what) \(points.value.vietnamese) âm",
      at: points.position,
      expected: "số từ 0 trở lên: cột đã nói cộng hay trừ"
    )
  }

  /// A total that bonus and malus may have taken out of the scale.
  static func check(total: Fraction, of unit: Located<String>, scale: Fraction) -> Finding<Position>? {
    guard !holds(total, maximum: scale) else { return nil }
    return finding(message("\(unit.value), tổng", points: total, maximum: scale), at: unit.position)
  }

  private static func holds(_ points: Fraction, maximum: Fraction) -> Bool {
    points >= Fraction(0) && points <= maximum
  }

  private static func sumMessage(_ sum: Fraction, scale: Fraction) -> String {
    "Tổng điểm tối đa \(sum.vietnamese), thang \(scale.vietnamese)"
  }

  private static func message(_ what: String, points: Fraction, maximum: Fraction) -> String {
    points < Fraction(0)
      ? "\(what): \(points.vietnamese) điểm, không được âm"
      : "\(what): \(points.vietnamese) điểm, tối đa \(maximum.vietnamese)"
  }
}
