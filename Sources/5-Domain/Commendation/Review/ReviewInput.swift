import DataBinding
import LivingLaw
import OfficialWriting
import Values

/// A criterion of a score table.
struct Criterion {
  var code: TypedName
  var text: String
  var maximum: Located<Fraction>
  var parent: TypedName?
}

/// Points of one unit, for one criterion or all together.
struct ScoreRow {
  var unit: TypedName
  var criterion: TypedName?
  var own: Located<Fraction>?
  var assessed: Located<Fraction>?
  var bonus: Fraction?
  var malus: Fraction?
}

/// How the party body of a unit was rated in a year.
struct PartyRating {
  var unit: TypedName
  var year: Int
  var rating: Rating
}

/// What somebody is put forward for.
struct Proposal {
  var subject: TypedName
  /// Whether the data name it as a unit under review.
  var isUnit: Bool
  var award: TypedName
  var kind: Subject.Kind?
  var type: RewardType
  var initiatives: [TypedName]
  var merit: TypedName?
  var loweredFrom: TypedName?
  /// Whether the office found in the dossier what data cannot show; nil while it has not said so.
  var dossier: Located<Bool>?
  var decider: TypedName?
  var decided: CalendarDate?
  var money: Located<Int>?
  var baseSalary: Located<Int>?
}

/// A row of votes.
struct VoteRow {
  var subject: TypedName
  var award: TypedName
  var agree: Located<Int>
  var against: Int
  var present: Located<Int>?
  var written: Int
  var total: Int?
  var printed: Located<PrintedShare>?
}

/// The council that votes.
struct Council {
  var total: Int?
  var quorum: Fraction?
  /// Shares by award that stand in place of the profile's.
  var shares: [(award: TypedName, share: Fraction)]
}

/// All a review reads from the year's file.
struct ReviewInput {
  /// The year, and the days its document may bear.
  struct Time {
    var year: Int
    /// Where the day was typed, or the year.
    var position: Position
    var first: CalendarDate
    var last: CalendarDate

    var days: ClosedRange<CalendarDate> { first...last }
  }

  /// Points, and what they are measured by.
  struct Scoring {
    var scale: Located<Fraction>?
    var criteria: NamedRows<Criterion>
    var rows: [ScoreRow]
    /// What comes first among equals.
    var preferences: [TypedName]
  }

  /// What is known of units beside their points.
  struct Conduct {
    var partyRatings: NamedRows<PartyRating>
    var incidents: NamedRows<Incident>
  }

  var time: Time
  var scoring: Scoring
  var conduct: Conduct
  var proposals: NamedRows<Proposal>
  var votes: NamedRows<VoteRow>
  var council: Council
  var history: History
  var citations: [Located<String>]
  var level: String?
  /// Organisations with the time in which they were there.
  var organisations: Organisations
}
