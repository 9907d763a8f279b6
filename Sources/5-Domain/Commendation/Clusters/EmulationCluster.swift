public import DataBinding
public import OfficialWriting

/// A khối or cụm thi đua with its members.
public struct EmulationCluster: Sendable {
  /// Whether it is a khối or a cụm.
  public enum Kind: String, Sendable, CaseIterable {
    /// Khối thi đua
    case block = "khối"
    /// Cụm thi đua
    case group = "cụm"

    /// The word as names are compared.
    var key: Name {
      switch self {
      case .block: Self.blockKey
      case .group: Self.groupKey
      }
    }

    private static let blockKey: Name = "khối"
    private static let groupKey: Name = "cụm"
  }

  /// A member unit.
  public struct Member: Sendable {
    /// Name of the unit.
    public var name: TypedName
    /// Whether it meets the standards; nil while that is not settled.
    public var isEligible: Bool?
  }

  /// Name.
  public var name: TypedName
  /// Kind.
  public var kind: Kind
  /// A word that rules can choose clusters by, such as `trường học`.
  public var category: TypedName?
  /// The number of units the data state, where they do.
  public var statedCount: Located<Int>?
  /// The number of units that meet the standards, where the data state it.
  public var statedEligible: Located<Int>?
  /// Members, where they are listed.
  public var members: [Member]
  /// Heads, as listed.
  public var heads: [TypedName]
  /// Deputies, as listed.
  public var deputies: [TypedName]
  /// Heads of the year before, where they take turns.
  public var formerHeads: [TypedName]

  /// What it is chosen by: its name, its kind, its category.
  public var keys: [Name] { [name.key, kind.key] + (category.map { [$0.key] } ?? []) }

  /// Number of units: those listed, otherwise the number stated; nil when neither is given.
  public var count: Int? { members.isEmpty ? statedCount?.value : members.count }

  /// Number of units that meet the standards; nil while it is not settled for all.
  public var eligibleCount: Int? {
    statedEligible?.value ?? listedEligible
  }

  /// Number of members that meet the standards; nil while it is not settled for all.
  var listedEligible: Int? {
    guard !members.isEmpty, members.allSatisfy({ $0.isEligible != nil }) else { return nil }
    return members.count { $0.isEligible == true }
  }
}
