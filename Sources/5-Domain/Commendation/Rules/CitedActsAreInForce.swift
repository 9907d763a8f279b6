import DataBinding
import Diagnostics
import LivingLaw
import Values

/// Acts that the year's file cites are in force on the day of its document.
///
/// The part of V-L1 that is about data; ``LegalBasisIsInForce`` looks at finished documents.
enum CitedActsAreInForce: YearRule {
  static let rule = CommendationRule(LegalBasisIsInForce.page)

  static func check(_ year: YearSubject) -> [Finding<Position>] {
    year.input.citations.flatMap { citation in
      year.regulations.law.acts.cited(in: citation.value).compactMap { act in
        act.objection(on: year.date).map { objection in
          finding(
            objection,
            at: citation.position,
            severity: year.isStrict ? .error : .warning,
            hint: act.hint(on: year.date)
          )
        }
      }
    }
  }
}
