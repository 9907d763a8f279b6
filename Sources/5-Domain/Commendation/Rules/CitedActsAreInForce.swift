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
      year.regulations.law.acts.remarks(on: citation.value, days: year.date...year.date, isBasis: true).map { remark in
        finding(
          remark.message,
          at: citation.position,
          severity: year.isStrict && remark.severity == .warning ? .error : remark.severity,
          hint: remark.hint
        )
      }
    }
  }
}
