import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// What the year's file records of somebody who is put forward, as rules on conditions of awards look at it on one day.
struct NomineeRecord {
  let profile: AwardProfile
  /// The clause reasons come from.
  var clause: String
  let proposal: Proposal
  let history: History
  let subject: Subject?
  let ratings: [YearRating]
  let past: [PastAward]
  let year: Int
  let date: CalendarDate
  /// Rank of the nominee in its cluster, where it has one.
  let rank: Int?
  /// Who is put forward for what, by the titles of the law.
  private let titled: Set<Nomination>

  init(_ proposal: Proposal, of year: YearSubject, clause: String, profile: AwardProfile) {
    self.profile = profile
    self.clause = clause
    self.proposal = proposal
    history = year.history
    subject = history.subjects.first(proposal.subject.key)
    ratings = history.ratings[proposal.subject.key]
    past = history.awards[proposal.subject.key]
    self.year = year.input.time.year
    date = year.date
    rank = year.unit(proposal.subject)?.rank
    titled = year.titled
  }

  var name: String { proposal.subject.value }
  var position: Position { proposal.award.position }
  var key: Name { proposal.subject.key }

  /// Whether the nominee is put forward for a title in the same file.
  func isProposed(for code: String) -> Bool { titled.contains(Nomination(subject: key, award: code)) }

  /// Whether anything at all was recorded of the nominee. Of a unit that nobody wrote about, nothing is known rather than
  /// nothing achieved.
  var isRecorded: Bool { subject != nil || !ratings.isEmpty || !past.isEmpty }

  /// The last assessed year: this one where something is known of it, otherwise the last.
  var end: Int {
    let known = (ratings.map(\.year) + past.map(\.year)).filter { $0 <= year }
    return max(year - 1, known.max() ?? year)
  }

  func rating(of year: Int) -> Rating? { ratings.first { $0.year == year }?.rating }

  // MARK: Answers

  /// What a condition comes to.
  struct Answer {
    /// Whether it is met; nil where data are missing or only people can judge.
    var holds: Bool?
    var reasons: [Review.Reason] = []
    var failures: [Finding<Position>] = []
  }

  /// The answer that a condition is met unless something failed.
  func answer(_ text: String, _ failures: [Finding<Position>]) -> Answer {
    Answer(holds: failures.isEmpty, reasons: [reason(text, failures.isEmpty)], failures: failures)
  }

  /// The answer that nobody can tell.
  func open(_ text: String) -> Answer { Answer(holds: nil, reasons: [reason(text, nil)]) }

  private func reason(_ text: String, _ holds: Bool?) -> Review.Reason {
    Review.Reason(text: text, clause: clause, holds: holds)
  }
}
