public import DataBinding
import OfficialWriting
public import Values

/// A rule that gives clusters their numbers of awards, with the paper that sets it.
public struct QuotaRule: Sendable {
  /// What a share is a share of.
  public enum Base: Sendable, Hashable {
    /// All units of the cluster.
    case members
    /// The units of the cluster that meet the standards.
    case eligible
    /// The clusters themselves: each has one unit that leads.
    case leaders
    /// What another rule gave.
    case rule(String)
  }

  /// How the number comes about.
  public enum Shape: Sendable {
    /// The same number for each cluster.
    case fixed(Int)
    /// A share of a base.
    case share(Fraction, of: Base, Fraction.Rounding)
    /// A number for each cluster by name.
    case table([(cluster: TypedName, number: Located<Int>)])
    /// `number` of all nominees together; each cluster nominates `nominees`, or another rule says how many there are.
    case choice(Int, nominees: Int, within: String?)
    /// A total shared out by the size of a base, largest remainder first.
    case distribution(total: Int, by: Base)
  }

  /// A part of the number that some nominees may take at most, such as leaders.
  public struct SubLimit: Sendable {
    /// Who it limits, such as `lãnh đạo, quản lý`.
    public var label: String
    /// Share of the number.
    public var share: Fraction
    /// Rounding.
    public var rounding: Fraction.Rounding
  }

  /// Name in data and templates.
  public var name: Located<String>
  /// What is awarded, for people.
  public var award: String
  /// How the number comes about.
  public var shape: Shape
  /// At least this many in each cluster.
  public var floor: Int?
  /// At most this many in each cluster.
  public var cap: Int?
  /// Limits inside the number.
  public var subLimits: [SubLimit]
  /// Names, kinds or categories of the clusters it is for; empty for all.
  public var clusters: [TypedName]
  /// Names of those picked so far, for a choice.
  public var picked: [TypedName]
  /// The sum the data state, to be checked.
  public var statedTotal: Located<Int>?
  /// Where templates want the result, as a path of the data.
  public var target: Located<String>?
  /// The paper that sets the rule.
  public var source: String?

  /// Whether all clusters share one number.
  public var isShared: Bool {
    switch shape {
    case .choice, .share(_, of: .leaders, _): true
    case .fixed, .share, .table, .distribution: false
    }
  }
}

/// A number that was given although the rule says another, with the reason.
public struct QuotaDecision: Sendable {
  /// Name of the rule.
  public var rule: Located<String>
  /// Name of the cluster.
  public var cluster: TypedName
  /// The number given.
  public var number: Located<Int>
  /// Why, in writing.
  public var reason: String?
}
