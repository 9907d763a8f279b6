import DataBinding
import OfficialWriting
public import Values

/// The quotas of a year: what every rule gives every cluster, and why.
public struct Allocation: Sendable {
  /// The number one rule gives one cluster.
  public struct Line: Sendable {
    /// Name of the cluster.
    public var cluster: String
    /// The number the rule is reckoned from; nil where it has none or it is not known yet.
    public var base: Int?
    /// What the rule gives; nil while its base is not known.
    public var computed: Int?
    /// What is given: what the rule gives, unless a written reason says otherwise.
    public var allotted: Int?
    /// The written reason for another number.
    public var reason: String?
    /// Limits inside the number.
    public var subLimits: [(label: String, number: Int)]
    /// How the number came about, in words.
    public var explanation: String
  }

  /// What one rule gives.
  public struct Result: Sendable {
    /// The rule.
    public let rule: QuotaRule
    /// A line for each cluster it is for; one line for all where they share the number.
    public private(set) var lines: [Line]
    private var places: [String: Int] = [:]

    init(rule: QuotaRule, lines: [Line]) {
      self.rule = rule
      self.lines = []
      for line in lines { add(line) }
    }

    private mutating func add(_ line: Line) {
      if places[line.cluster] == nil { places[line.cluster] = lines.count }
      lines.append(line)
    }

    /// The line of a cluster.
    public func line(of cluster: String) -> Line? { places[cluster].map { lines[$0] } }

    /// The result with the lines of some clusters only.
    public func keeping(_ isKept: (String) -> Bool) -> Result {
      Result(rule: rule, lines: lines.filter { isKept($0.cluster) })
    }

    /// The sum of what is given; nil while a line has no number.
    public var total: Int? {
      var sum = 0
      for line in lines {
        guard let allotted = line.allotted else { return nil }
        sum += allotted
      }
      return sum
    }
  }

  /// The clusters.
  public var clusters: [EmulationCluster]
  /// Results in the order of the rules.
  public var results: [Result]
}

extension Fraction.Rounding {
  /// The way of rounding in words.
  public var vietnamese: String {
    switch self {
    case .down: "xuống"
    case .halfUp: "nửa lên"
    case .up: "lên"
    }
  }
}
