import Commendation
import DataBinding
import Diagnostics
import Values

/// What was computed of the year that all records have in common, by what the result depends on.
struct ComputedYears: Sendable {
  /// What a result of the year depends on.
  struct Key: Hashable, Sendable {
    /// How many sources stand before those of the common data: it counts the positions.
    var offset: Int
    /// The day of the paper; nil where it is open.
    var day: CalendarDate?
    /// Names of the clusters it is about; nil for all.
    var clusters: [String]?
    /// The round of the year it is about.
    var round: String?
  }

  let clusters = Memo<Int, NamedRows<EmulationCluster>>()
  let scored = Memo<Int, ScoredYear>()
  let reviews = Memo<Key, Outcome<ScoredReview>>()
  let rules = Memo<Key, Outcome<ReviewRules>>()
  let calendars = Memo<Key, Outcome<YearCalendar>>()
  let allocations = Memo<Key, Outcome<Allocation>>()
}

/// The review of a cluster with the most points a unit can have.
struct ScoredReview: Sendable {
  var review: Review
  var scale: Fraction?
}
