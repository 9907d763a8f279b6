public import DataBinding

/// A khối or cụm thi đua with its members.
public struct EmulationCluster: Sendable {
  /// Whether it is a khối or a cụm.
  public enum Kind: String, Sendable, CaseIterable {
    /// Khối thi đua
    case block = "khối"
    /// Cụm thi đua
    case group = "cụm"
  }

  /// A member unit.
  public struct Member: Sendable {
    /// Name of the unit.
    public var name: Located<String>
    /// Whether it meets the standards; nil while that is not settled.
    public var isEligible: Bool?
  }

  /// Name.
  public var name: Located<String>
  /// Kind.
  public var kind: Kind
  /// A word that rules can choose clusters by, such as `trường học`.
  public var category: String?
  /// The number of units the data state, where they do.
  public var statedCount: Located<Int>?
  /// The number of units that meet the standards, where the data state it.
  public var statedEligible: Located<Int>?
  /// Members, where they are listed.
  public var members: [Member]
  /// Heads, as listed.
  public var heads: [Located<String>]
  /// Deputies, as listed.
  public var deputies: [Located<String>]
  /// Heads of the year before, where they take turns.
  public var formerHeads: [Located<String>]

  /// Number of units: those listed, otherwise the number stated; nil when neither is given.
  public var count: Int? { members.isEmpty ? statedCount?.value : members.count }

  /// Number of units that meet the standards; nil while it is not settled for all.
  public var eligibleCount: Int? {
    if let statedEligible { return statedEligible.value }
    guard !members.isEmpty, members.allSatisfy({ $0.isEligible != nil }) else { return nil }
    return members.count { $0.isEligible == true }
  }
}
