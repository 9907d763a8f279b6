public import DataBinding
public import LivingLaw
public import Values

/// A meeting of a cluster or of the council.
public struct Meeting: Sendable {
  /// What it is for.
  public enum Kind: String, Sendable, CaseIterable {
    /// Pledges are signed
    case pledge = "giao ước"
    /// The first half of the year is reviewed
    case halfYear = "sơ kết"
    /// Scores are agreed on before the closing meeting
    case preliminary = "trừ bị"
    /// The year is reviewed and awards are proposed
    case closing = "tổng kết"
    /// The council meets
    case council = "hội đồng"
    /// Clusters check each other
    case inspection = "kiểm tra chéo"

    /// What such a meeting is called within a sentence.
    public var vietnamese: String {
      switch self {
      case .pledge: "hội nghị ký giao ước"
      case .halfYear: "hội nghị sơ kết"
      case .preliminary: "họp trừ bị"
      case .closing: "hội nghị tổng kết"
      case .council: "họp hội đồng"
      case .inspection: "kiểm tra chéo"
      }
    }
  }

  /// What it is for.
  public var kind: Kind
  /// Its own name, where it has one.
  public var name: TypedName?
  /// The cluster that meets; nil when there is but one.
  public var cluster: TypedName?
  /// Where it is described.
  public var position: Position
  /// Its day; nil while that is open.
  public var date: Located<CalendarDate>?
  /// The place people come to.
  public var venue: String?
  /// Who is in the chair.
  public var chair: String?
  /// Number of members.
  public var memberCount: Located<Int>?
  /// Number of members present.
  public var presentCount: Located<Int>?
  /// The day the members were told the scores; closing meetings only.
  public var scoreNotice: Located<CalendarDate>?

  /// What it is called within a sentence: its own name, or that of its kind with the cluster.
  public var title: String { name?.value ?? (cluster.map { "\(kind.vietnamese) (\($0.value))" } ?? kind.vietnamese) }
}

/// What a paper demands of meetings of some kinds in some time.
public struct MeetingRule: Sendable {
  /// The kinds it is about.
  public var kinds: [Meeting.Kind]
  /// The days of meetings it is about.
  public var validity: ValiditySpan
  /// The share of the members that has to be present.
  public var quorum: Fraction?
  /// By how many days, at least, the preliminary meeting comes before.
  public var preliminaryLead: Int?
  /// By how many days, at least, members know the scores before.
  public var scoreNoticeLead: Int?
  /// The paper.
  public var source: String
  /// Whether somebody compared it with the paper.
  public var isVerified: Bool

  /// The paper, and that nobody compared it where that is so.
  var citation: String { isVerified ? source : "\(source); chưa xác minh" }

  func applies(to kind: Meeting.Kind, on date: CalendarDate) -> Bool {
    kinds.contains(kind) && validity.contains(date)
  }
}

extension [MeetingRule] {
  /// What the first rule demands that applies to a meeting on a day and says anything of it.
  func first<Value>(
    _ demand: (MeetingRule) -> Value?,
    for meeting: Meeting,
    on date: CalendarDate
  ) -> (value: Value, rule: MeetingRule)? {
    for rule in self where rule.applies(to: meeting.kind, on: date) {
      if let value = demand(rule) { return (value, rule) }
    }
    return nil
  }
}
