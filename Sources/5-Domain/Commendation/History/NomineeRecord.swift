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
  /// All proposals of the file: a title put forward together with a higher one counts for its year.
  let others: [Proposal]
  let history: History
  let year: Int
  let date: CalendarDate
  /// Rank of the nominee in its cluster, where it has one.
  let rank: Int?

  var name: String { proposal.subject.value }
  var position: Position { proposal.award.position }
  var key: Name { Name(proposal.subject.value) }
  var subject: Subject? { history.subjects.first { Name($0.name.value) == key } }
  var ratings: [YearRating] { history.ratings.filter { Name($0.subject.value) == key } }
  var past: [PastAward] { history.awards.filter { Name($0.subject.value) == key } }

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
