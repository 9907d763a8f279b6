public import DocumentModel

/// A rule in the register of a decree: what it asks for, and how it is kept.
public struct RuleEntry: Sendable {
  /// How a rule is kept.
  public enum Keeping: Sendable {
    /// Rows of the layout leave no way to break it.
    case layout([Component])
    /// Nothing that data or a template say can break it, by what is told here.
    case guaranteed(String)
    /// Finishing puts it right.
    case mended(any MendingRule.Type)
    /// A document that breaks it is found.
    case checked(any CheckingRule)
    /// A rule of living law finds a document that breaks it, by dated data that are named.
    case living(String)
    /// Not here: why, and whose work it is.
    case elsewhere(String)
  }

  /// What a person reads about it.
  public var page: RulePage
  /// How it is kept, in one or more ways.
  public var keepings: [Keeping]

  /// Makes an entry of a rule without a type of its own.
  public init(_ page: RulePage, _ keepings: Keeping...) {
    self.page = page
    self.keepings = keepings
  }

  /// Makes an entry of a rule with a type: it mends, checks, or both; and what else keeps it.
  public init(_ rule: any DocumentRule, _ others: Keeping...) {
    let type = Swift.type(of: rule)
    page = type.page
    keepings = others
    if let type = type as? any MendingRule.Type { keepings.append(.mended(type)) }
    if let rule = rule as? any CheckingRule { keepings.append(.checked(rule)) }
  }

  /// The rules that find what breaks it.
  public var checks: [any CheckingRule] {
    keepings.compactMap { keeping in if case .checked(let rule) = keeping { rule } else { nil } }
  }
}
