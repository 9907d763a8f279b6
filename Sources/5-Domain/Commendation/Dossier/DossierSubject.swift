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
  let cases: NamedRows<Dossier.Case>
  /// The days the review was made for.
  let reviewed: ClosedRange<CalendarDate>
  /// What a dossier has to hold; nil where nothing says it for the day.
  let profile: DossierProfile?
  /// The parts that are asked for.
  let parts: [RequiredPart]
  /// Who and what the cases are about.
  let nominations: Set<Nomination>
  /// Who is put forward for what in the whole file, to other deciders too.
  private let allNominations: Set<Nomination>
  private let shares: [String: Fraction]

  init(
    _ input: DossierInput,
    _ year: ReviewInput,
    _ awardNames: AwardNames,
    nominees: [Review.Nominee],
    cases: [Dossier.Case],
    reviewed: ClosedRange<CalendarDate>,
    profile: DossierProfile?,
    parts: [RequiredPart]
  ) {
    self.input = input
    self.year = year
    self.awardNames = awardNames
    self.nominees = nominees
    self.cases = NamedRows(cases, by: \.subject)
    self.reviewed = reviewed
    self.profile = profile
    self.parts = parts
    nominations = Set(cases.map(\.nomination))
    allNominations = Set(
      year.proposals.map { Nomination(subject: $0.subject.key, award: awardNames.find($0.award.key)?.code) }
    )
    shares = Dictionary(
      year.council.shares.compactMap { row in awardNames.find(row.award.key).map { ($0.code, row.share) } }
    ) { first, _ in first }
  }

  /// Minutes with rows; without a single one there was no vote yet, and their template says so.
  var minutes: MinutesInput? { input.minutes.flatMap { $0.rows.isEmpty ? nil : $0 } }

  func nomination(_ subject: TypedName, _ award: TypedName) -> Nomination {
    Nomination(subject: subject.key, award: awardNames.find(award.key)?.code)
  }

  /// Whether somebody is put forward for an award anywhere in the file.
  func isProposed(_ nomination: Nomination) -> Bool { allNominations.contains(nomination) }

  /// Whether somebody is put forward for an award nobody knows, which has been said.
  func isUnclear(_ subject: TypedName) -> Bool { allNominations.contains(Nomination(subject: subject.key, award: nil)) }

  /// The share of all members an award needs.
  func share(of award: TypedName) -> Fraction? {
    guard let named = awardNames.find(award.key) else { return nil }
    return shares[named.code] ?? named.title?.voteShare
  }
}

/// A part that is asked for, as far as it was found.
struct RequiredPart {
  var requirement: DossierProfile.Requirement
  /// Whom it is about; nil for the dossier as a whole.
  var subject: TypedName?
  /// Where it would be entered.
  var position: Position
  /// What shows that it is there; nil while it is missing.
  var evidence: String?
  /// The form it follows, as the data say.
  var form: Located<String>?
}
