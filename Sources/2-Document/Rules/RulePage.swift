public import Diagnostics

/// What a person reads about a rule: its page in the handbook.
public struct RulePage: Sendable, Hashable {
  /// What a rule looks at.
  public struct Reads: OptionSet, Sendable, Hashable {
    /// One bit a kind.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Characters of texts.
    public static let words = Reads(rawValue: 1)
    /// Which parts a document has, and in which order.
    public static let structure = Reads(rawValue: 2)
    /// Fonts, sizes, weights, colours, alignment.
    public static let style = Reads(rawValue: 4)
    /// Lengths and places on the page.
    public static let geometry = Reads(rawValue: 8)
  }

  /// Its id, such as `N3-03`; never given another meaning.
  public var id: String
  /// What it asks for, as a sentence in Vietnamese without a full stop.
  public var title: String
  /// The clause or source, in Vietnamese.
  public var clause: String
  /// How serious its findings are; the first is the usual one.
  public var levels: [Severity]
  /// What it looks at.
  public var reads: Reads
  /// Something that keeps it.
  public var passes: String
  /// Something that breaks it.
  public var fails: String
  /// More about it, as sentences in Vietnamese, where the title does not say all.
  public var details: String?

  /// Makes a page.
  public init(
    _ id: String,
    _ title: String,
    clause: String,
    levels: [Severity] = [.error],
    reads: Reads,
    passes: String,
    fails: String,
    details: String? = nil
  ) {
    self.id = id
    self.title = title
    self.clause = clause
    self.levels = levels
    self.reads = reads
    self.passes = passes
    self.fails = fails
    self.details = details
  }
}
