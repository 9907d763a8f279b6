import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A rule that looks at a dossier.
protocol DossierRule: CheckedRule {
  /// What is wrong.
  static func check(_ dossier: DossierSubject) -> [Finding<Position>]
}

/// A dossier as rules look at it: list of nominees, ballots and minutes, which were entered on their own, and the parts.
struct DossierSubject {
  let input: DossierInput
  let year: ReviewInput
  let awardNames: AwardNames
  /// Those put forward to the dossier's decider, in the order of the data.
  let nominees: [Review.Nominee]
  /// The same as the papers have them.
  let cases: [Dossier.Case]
  /// The days the review was made for.
  let reviewed: ClosedRange<CalendarDate>
  /// What a dossier has to hold; nil where nothing says it for the day.
  let profile: DossierProfile?
  /// The parts that are asked for.
  let parts: [RequiredPart]

  /// Minutes with rows; without a single one there was no vote yet, and their template says so.
  var minutes: MinutesInput? { input.minutes.flatMap { $0.rows.isEmpty ? nil : $0 } }

  func code(_ name: Located<String>) -> String? { awardNames.find(name.value)?.code }

  /// Whether somebody is put forward for an award nobody knows, which has been said.
  func isUnclear(_ subject: Located<String>) -> Bool {
    year.proposals.contains { proposal in
      Name(proposal.subject.value) == Name(subject.value) && code(proposal.award) == nil
    }
  }
}

/// A part that is asked for, as far as it was found.
struct RequiredPart {
  var requirement: DossierProfile.Requirement
  /// Whom it is about; nil for the dossier as a whole.
  var subject: Located<String>?
  /// Where it would be entered.
  var position: Position
  /// What shows that it is there; nil while it is missing.
  var evidence: String?
  /// The form it follows, as the data say.
  var form: Located<String>?
}
