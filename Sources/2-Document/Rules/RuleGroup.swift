/// Rules on one part of a document.
public struct RuleGroup: Sendable {
  /// What the ids of its rules begin with, such as `N3`.
  public var code: String
  /// What they are about, in Vietnamese.
  public var title: String
  /// The rules, in the order of their ids.
  public var entries: [RuleEntry]

  /// Makes a group.
  public init(_ code: String, _ title: String, _ entries: [RuleEntry]) {
    self.code = code
    self.title = title
    self.entries = entries
  }
}
