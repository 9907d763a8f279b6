import DataBinding
public import OfficialWriting
public import Values

/// The review of a year: points, ranks, and what every unit and nominee may be given, with the reasons.
public struct Review: Sendable {
  /// What the rules say about one award for one unit or nominee.
  public enum Verdict: String, Sendable, CaseIterable {
    /// All conditions that data can show are met.
    case eligible = "đủ điều kiện"
    /// A condition is not met.
    case ineligible = "không đủ điều kiện"
    /// Reached, but the unit goes down one level.
    case lowered = "hạ một mức"
    /// Not yet considered, until something is settled.
    case deferred = "chưa xét"
    /// Not considered this year.
    case excluded = "không xét"
    /// Data are missing, or only people can judge.
    case open = "chưa kết luận"
  }

  /// One reason in words.
  public struct Reason: Sendable {
    /// The reason.
    public var text: String
    /// The clause it comes from.
    public var clause: String?
    /// Whether it speaks for the award; nil where it is not known.
    public var holds: Bool?
  }

  /// Where a unit stands for an award's quota.
  public enum Standing: Sendable, Hashable {
    /// Among the first of its cluster that the quota reaches.
    case within(quota: Int)
    /// Behind them.
    case beyond(quota: Int)
    /// Equal with others at the edge of the quota.
    case tied(quota: Int)
    /// The council chooses among those the clusters put forward.
    case chosenByCouncil(quota: Int)

    /// In words.
    public var vietnamese: String {
      switch self {
      case .within(let quota): "trong chỉ tiêu \(VietnameseNumber.twoDigits(quota))"
      case .beyond(quota: 0): "không có chỉ tiêu"
      case .beyond(let quota): "ngoài chỉ tiêu \(VietnameseNumber.twoDigits(quota))"
      case .tied(let quota): "đồng hạng ở mức chỉ tiêu \(VietnameseNumber.twoDigits(quota)), chờ phân định"
      case .chosenByCouncil(let quota): "Hội đồng chọn \(VietnameseNumber.twoDigits(quota))"
      }
    }
  }

  /// One award for one unit.
  public struct AwardOutcome: Sendable {
    /// Code of the award in the profile.
    public var code: String
    /// Name of the award.
    public var award: String
    /// What the rules say.
    public var verdict: Verdict
    /// Why.
    public var reasons: [Reason]
    /// Where the unit stands for the quota; nil where there is none or the unit is not eligible.
    public var standing: Standing?
    /// Whether the unit has come down to it from the award above.
    var isLoweredTo = false
  }

  /// A unit under review.
  public struct Unit: Sendable {
    /// Name.
    public var name: String
    /// What the name is compared by.
    public let key: Name
    /// Points the unit gave itself.
    public var ownScore: Fraction?
    /// Points after checking; nil while they are not complete.
    public var total: Fraction?
    /// Rank in its cluster; equal totals share one.
    public var rank: Int?
    /// Whether another unit has the same rank.
    public var isTied: Bool
    /// What decided the order among equals.
    public var tieBreak: String?
    /// Rating of the party body in the year.
    public var partyRating: Rating?
    /// An outcome for each award, the highest first.
    public var outcomes: [AwardOutcome]
    /// Code of the award that points, rules and quotas lead to; nil for none.
    public var suggestion: String?

    /// The outcome the suggestion means.
    public var suggested: AwardOutcome? { outcomes.first { $0.code == suggestion } }
  }

  /// A cluster with its units in the order of their ranks.
  public struct Cluster: Sendable {
    /// Name; empty where the data have no clusters.
    public var name: String
    /// Units, the first rank first, those without points last.
    public var units: [Unit]
  }

  /// A proposal of the data, judged.
  public struct Nominee: Sendable {
    /// Who is put forward.
    public var subject: String
    /// Name of the award.
    public var award: String
    /// What the rules say.
    public var verdict: Verdict
    /// Why.
    public var reasons: [Reason]
    /// The votes in words; nil where there are none.
    public var votes: String?
    /// Money in đồng; nil where factor or base salary are not known.
    public var money: Int?
    /// How the money came about.
    public var reckoning: String?
    /// The award in the profiles.
    var named: NamedAward
    /// Which proposal of the data it is, from 0.
    var index: Int
    /// What the nominee is; nil where data do not say.
    var kind: Subject.Kind?
    /// The share of all members in favour that the award needs; nil where nothing sets one.
    var share: Fraction?
  }

  /// The year.
  public var year: Int
  /// The days the document may bear; the same day when it is known.
  public var days: ClosedRange<CalendarDate>
  /// Name and source of the profile of the review; nil where there are no points.
  public var profile: (name: String, source: String)?
  /// Name and source of the profile of titles.
  public var titles: (name: String, source: String)?
  /// Names of the awards on the ladder, the highest first.
  public var ladder: [String]
  /// Clusters in the order of the data.
  public var clusters: [Cluster]
  /// Proposals in the order of the data.
  public var nominees: [Nominee]
}
