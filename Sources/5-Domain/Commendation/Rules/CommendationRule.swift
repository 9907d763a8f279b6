public import Diagnostics
import Rules

/// A rule that data of thi đua, khen thưởng have to keep, as a person reads about it.
///
/// The file of a rule holds what it goes through, its predicate and its words; thresholds, dates and papers are data in
/// `Templates/quy-dinh/`.
public struct CommendationRule: Sendable {
  /// Code of its findings, such as `V-D2`; never given another meaning.
  public var code: String
  /// Its name, in Vietnamese.
  public var title: String
  /// What it checks, in Vietnamese.
  public var text: String
  /// How serious its findings are; more than one where it depends on the case.
  public var levels: [Severity]
  /// The paper it comes from.
  public var source: String
  /// A message it gives.
  public var example: String
}

extension CommendationRule {
  /// A rule of living law as it stands in the guide.
  init(_ page: RulePage) {
    self.init(
      code: page.id,
      title: page.title,
      text: page.details ?? page.title,
      levels: page.levels,
      source: page.clause,
      example: page.fails
    )
  }
}
