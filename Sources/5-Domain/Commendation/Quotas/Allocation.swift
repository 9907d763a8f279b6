import DataBinding
public import Diagnostics
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

  /// Reads clusters, rules and decisions from data, and computes.
  ///
  /// - Parameters:
  ///   - record: data with `khoi`, `cum`, `quy_tac` and `giao`.
  ///   - clusters: the clusters a paper is about, whose organisations have to be there on its day (`to_chuc`); nil for all.
  ///   - ignoring: keys at the root that belong to others, such as a template's fields.
  /// - Returns: the allocation, absent when there are errors; and everything found, with the rule it breaks.
  public static func compute(
    _ record: DataRecord,
    about clusters: [EmulationCluster]? = nil,
    ignoring: (String) -> Bool = { _ in false }
  ) -> Outcome<Allocation> {
    compute(record, ignoring: ignoring) { all, root, year, binding in
      let names = clusters.map { Set($0.map(\.name.value)) }
      let judged = all.filter { names?.contains($0.name.value) ?? true }
      OrganisationsAreOfTheirTime.check(judged, root, year: year, binding)
    }
  }

  /// The same for a review, which judges organisations itself.
  static func withoutOrganisations(_ record: DataRecord) -> Outcome<Allocation> {
    compute(record, ignoring: { _ in true }) { _, _, _, _ in }
  }

  private static func compute(
    _ record: DataRecord,
    ignoring: (String) -> Bool,
    checkOrganisations: ([EmulationCluster], FieldGroup, Int?, DataBinding) -> Void
  ) -> Outcome<Allocation> {
    let binding = DataBinding(record)
    let root = binding.root
    let clusters = EmulationCluster.read(root, binding)
    let rules = QuotaRule.read(root, binding)
    let decisions = QuotaDecision.read(root)
    let year = root.optionalInteger("nam", "Năm")
    checkOrganisations(clusters, root, year?.value, binding)
    root.finish(ignoring: ignoring)
    var allocator = Allocator(binding: binding, clusters: clusters, rules: rules, decisions: decisions)
    let allocation = Allocation(clusters: clusters, results: allocator.run())
    let hasErrors = binding.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : allocation, binding.diagnostics)
  }
}

/// Computes rule by rule; a rule may rest on one before it.
private struct Allocator {
  /// A rule and a cluster.
  private struct Pair: Hashable {
    var rule: String
    var cluster: Name
  }

  let binding: DataBinding
  let clusters: [EmulationCluster]
  let rules: [QuotaRule]
  let decisions: [QuotaDecision]
  /// What stands in place of a cluster's name where all share a number.
  private static let shared = TypedName("Chung các khối, cụm", at: Position(form: .bytes, first: 0, second: 0))

  private let chosenBy: NamedRows<EmulationCluster>
  /// The first cluster of each name, and the first decision on each rule and cluster.
  private let byName: [String: EmulationCluster]
  private let decided: [Pair: QuotaDecision]
  private let namesAndCategories: Suggestions
  private var results: [Allocation.Result] = []
  /// Where the result of a rule stands, by the rule's name.
  private var places: [String: Int] = [:]

  init(binding: DataBinding, clusters: [EmulationCluster], rules: [QuotaRule], decisions: [QuotaDecision]) {
    self.binding = binding
    self.clusters = clusters
    self.rules = rules
    self.decisions = decisions
    chosenBy = NamedRows(clusters, named: \.keys)
    byName = Dictionary(clusters.map { ($0.name.value, $0) }) { first, _ in first }
    namesAndCategories = Suggestions(clusters.map(\.name.value) + clusters.compactMap(\.category?.value))
    decided = Dictionary(decisions.map { (Pair(rule: $0.rule.value, cluster: $0.cluster.key), $0) }) { first, _ in first
    }
  }

  mutating func run() -> [Allocation.Result] {
    checkDecisions()
    for rule in rules {
      let chosen = clusters(of: rule)
      var lines: [(line: Allocation.Line, cluster: EmulationCluster?)]
      switch rule.shape {
      case .choice(let number, let nominees, let within):
        lines = [(choice(rule, number, nominees, within, chosen), nil)]
      case .share(_, of: .leaders, _): lines = [(leaders(rule, chosen), nil)]
      case .distribution(let total, let base):
        lines = zip(distribution(rule, total, base, chosen), chosen).map { ($0, $1) }
      case .table(let rows):
        let table = NamedRows(rows, by: \.cluster)
        lines = chosen.map { (line(rule, $0, table.first($0.name.key)?.number.value), $0) }
      case .fixed, .share: lines = chosen.map { (line(rule, $0, nil), $0) }
      }
      for index in lines.indices { settle(&lines[index].line, rule, lines[index].cluster) }
      let result = Allocation.Result(rule: rule, lines: lines.map(\.line))
      checkTotal(result)
      if places[rule.name.value] == nil { places[rule.name.value] = results.count }
      results.append(result)
    }
    return results
  }

  // MARK: Which clusters

  private func clusters(of rule: QuotaRule) -> [EmulationCluster] {
    if rule.clusters.isEmpty { return clusters }
    var result: [EmulationCluster] = []
    var taken: Set<String> = []
    for wanted in rule.clusters {
      let found = chosenBy[wanted.key]
      if found.isEmpty {
        binding.report(
          .unknownName,
          "\(rule.award): không có khối, cụm hay nhóm “\(wanted.value)”",
          at: wanted.position,
          hint: namesAndCategories.question(wanted.value)
        )
      }
      for cluster in found where taken.insert(cluster.name.value).inserted { result.append(cluster) }
    }
    return result
  }

  // MARK: Shapes

  private func base(_ base: QuotaRule.Base, _ cluster: EmulationCluster, _ rule: QuotaRule) -> (Int?, String) {
    switch base {
    case .members: return (cluster.count, "đơn vị")
    case .eligible: return (cluster.eligibleCount, "đơn vị đủ tiêu chuẩn")
    case .leaders: return (1, "đơn vị dẫn đầu")
    case .rule(let name):
      guard let result = result(of: name) else {
        reportUnknown(name, rule)
        return (nil, name)
      }
      return (result.line(of: cluster.name.value)?.allotted, result.rule.award)
    }
  }

  /// The result of a rule that stands before.
  private func result(of rule: String) -> Allocation.Result? { places[rule].map { results[$0] } }

  private func reportUnknown(_ name: String, _ rule: QuotaRule) {
    binding.report(
      .unknownName,
      "\(rule.award): không có quy tắc “\(name)” đứng trước",
      at: rule.name.position,
      expected: "thanh_vien, du_tieu_chuan, dan_dau hoặc tên một quy tắc ở trên",
      hint: nearest(to: name, in: results.map(\.rule.name.value)).map { "có phải “\($0)”?" }
    )
  }

  /// - Parameter tabled: the number a table has for the cluster.
  private func line(_ rule: QuotaRule, _ cluster: EmulationCluster, _ tabled: Int?) -> Allocation.Line {
    var line = Allocation.Line(
      cluster: cluster.name.value,
      base: nil,
      computed: nil,
      allotted: nil,
      reason: nil,
      subLimits: [],
      explanation: ""
    )
    switch rule.shape {
    case .fixed(let number):
      line.computed = number
      line.explanation = "cố định \(VietnameseNumber.twoDigits(number))"
    case .table:
      line.base = cluster.count
      line.computed = tabled
      line.explanation = tabled.map { "theo bảng: \(VietnameseNumber.twoDigits($0))" } ?? "bảng không có dòng này"
      if tabled == nil {
        binding.report(.missing, "\(rule.award): bảng thiếu “\(cluster.name.value)”", at: rule.name.position)
      }
    case .share(let share, let base, let rounding):
      let (count, word) = self.base(base, cluster, rule)
      line.base = count
      guard let count, let exact = share.multiplied(by: Fraction(count)) else {
        line.explanation = "\(share.percent) của số \(word); chưa có số này"
        return line
      }
      let rounded = exact.rounded(rounding)
      line.computed = rounded
      line.explanation = "\(share.percent) của \(VietnameseNumber.twoDigits(count)) \(word) = \(exact.vietnamese)"
      if !exact.isWhole { line.explanation += ", làm tròn \(rounding.vietnamese) còn \(rounded)" }
      if base == .eligible, count == 1, rounded == 0 {
        binding.report(
          .note,
          "V-Q4",
          "\(cluster.name.value) có 1 đơn vị đủ tiêu chuẩn: 0 \(rule.award)",
          at: cluster.name.position
        )
      }
    case .choice, .distribution: break
    }
    bound(&line, rule)
    return line
  }

  private func bound(_ line: inout Allocation.Line, _ rule: QuotaRule) {
    guard let computed = line.computed else { return }
    if let floor = rule.floor, computed < floor {
      line.computed = floor
      line.explanation += ", tối thiểu \(floor)"
    }
    if let cap = rule.cap, computed > cap {
      line.computed = cap
      line.explanation += ", tối đa \(cap)"
    }
  }

  private func leaders(_ rule: QuotaRule, _ clusters: [EmulationCluster]) -> Allocation.Line {
    var line = Allocation.Line(
      cluster: Self.shared.value,
      base: clusters.count,
      computed: nil,
      allotted: nil,
      reason: nil,
      subLimits: [],
      explanation: ""
    )
    guard case .share(let share, _, let rounding) = rule.shape,
      let exact = share.multiplied(by: Fraction(clusters.count))
    else { return line }
    line.computed = exact.rounded(rounding)
    line.explanation =
      "\(share.percent) của \(VietnameseNumber.twoDigits(clusters.count)) đơn vị dẫn đầu = \(exact.vietnamese), "
      + "làm tròn \(rounding.vietnamese) còn \(exact.rounded(rounding))"
    bound(&line, rule)
    return line
  }

  private func choice(
    _ rule: QuotaRule,
    _ number: Int,
    _ nominees: Int,
    _ within: String?,
    _ clusters: [EmulationCluster]
  ) -> Allocation.Line {
    var available: Int? = clusters.count * nominees
    var words = "\(VietnameseNumber.twoDigits(clusters.count)) khối, cụm giới thiệu \(available ?? 0) đơn vị"
    if let within {
      if let result = result(of: within) {
        available = result.total
        words = "\(result.rule.award) có \(available.map(String.init) ?? "chưa rõ số") đơn vị"
      } else {
        reportUnknown(within, rule)
        available = nil
      }
    }
    if let available, number > available {
      binding.report(
        "V-Q5",
        "\(rule.award): chọn \(number) trong \(available) đơn vị được giới thiệu",
        at: rule.name.position,
        expected: "không quá \(available)"
      )
    }
    checkPicks(rule, clusters)
    if rule.picked.count > number {
      binding.report(
        "V-Q5",
        "\(rule.award): đã chọn \(rule.picked.count) đơn vị, chỉ tiêu chọn \(number) trong \(available ?? number)",
        at: rule.picked[number].position,
        expected: "\(number) đơn vị",
        hint: "bỏ “\(rule.picked[number].value)” hoặc xin thêm chỉ tiêu"
      )
    }
    return Allocation.Line(
      cluster: Self.shared.value,
      base: available,
      computed: number,
      allotted: nil,
      reason: nil,
      subLimits: [],
      explanation: "chọn \(VietnameseNumber.twoDigits(number)): \(words)"
    )
  }

  /// Where all members are known, those picked are among them.
  private func checkPicks(_ rule: QuotaRule, _ clusters: [EmulationCluster]) {
    guard clusters.allSatisfy({ !$0.members.isEmpty }) else { return }
    guard !rule.picked.isEmpty else { return }
    let members = clusters.flatMap(\.members).map(\.name)
    let known = Set(members.map(\.key))
    let names = Suggestions(members.lazy.map(\.value))
    for pick in rule.picked where !known.contains(pick.key) {
      binding.report(
        .unknownName,
        "\(rule.award): “\(pick.value)” không phải thành viên của khối, cụm nào được chọn",
        at: pick.position,
        hint: names.question(pick.value)
      )
    }
  }

  private func distribution(
    _ rule: QuotaRule,
    _ total: Int,
    _ base: QuotaRule.Base,
    _ clusters: [EmulationCluster]
  ) -> [Allocation.Line] {
    let bases = clusters.map { self.base(base, $0, rule) }
    let isKnown = bases.allSatisfy { $0.0 != nil }
    let shares = isKnown ? largestRemainder(total: total, weights: bases.map { $0.0 ?? 0 }) : []
    let sum = bases.reduce(0) { $0 + ($1.0 ?? 0) }
    return clusters.indices.map { index in
      var line = Allocation.Line(
        cluster: clusters[index].name.value,
        base: bases[index].0,
        computed: isKnown ? shares[index] : nil,
        allotted: nil,
        reason: nil,
        subLimits: [],
        explanation: "chia \(total) theo số \(bases[index].1), chưa có đủ số này"
      )
      if isKnown {
        let exact = Fraction(numerator: bases[index].0 ?? 0, denominator: sum)?.multiplied(by: Fraction(total))
        line.explanation =
          "\(total) × \(bases[index].0 ?? 0)/\(sum) = \(exact?.vietnamese ?? "?"), phần dư lớn nhất còn \(shares[index])"
      }
      bound(&line, rule)
      return line
    }
  }

  // MARK: Decisions and checks

  /// - Parameter cluster: the cluster of the line; nil where all clusters share it.
  private func settle(_ line: inout Allocation.Line, _ rule: QuotaRule, _ cluster: EmulationCluster?) {
    let key = cluster?.name.key ?? Self.shared.key
    let decision = decided[Pair(rule: rule.name.value, cluster: key)]
    line.allotted = decision?.number.value ?? line.computed
    line.reason = decision?.reason
    if let decision { check(decision, line, rule) }
    if let count = byName[line.cluster]?.count,
      let allotted = line.allotted, allotted > count
    {
      binding.report(
        "V-Q5",
        "\(line.cluster): \(VietnameseNumber.twoDigits(allotted)) \(rule.award) cho \(count) đơn vị",
        at: decision?.number.position ?? rule.name.position,
        expected: "không quá \(count)"
      )
    }
    if let allotted = line.allotted {
      line.subLimits = rule.subLimits.compactMap { limit in
        limit.share.multiplied(by: Fraction(allotted)).map { (limit.label, $0.rounded(limit.rounding)) }
      }
    }
  }

  private func check(_ decision: QuotaDecision, _ line: Allocation.Line, _ rule: QuotaRule) {
    let given = VietnameseNumber.twoDigits(decision.number.value)
    if decision.number.value < 0 {
      binding.report("V-Q5", "\(line.cluster): giao \(given) \(rule.award)", at: decision.number.position)
      return
    }
    guard let computed = line.computed else {
      binding.report(
        .warning,
        "V-Q3",
        "\(line.cluster): giao \(given) \(rule.award) khi \(line.explanation)",
        at: decision.number.position
      )
      return
    }
    guard decision.number.value != computed, decision.reason == nil else { return }
    let isMore = decision.number.value > computed
    binding.report(
      isMore ? "V-Q1" : "V-Q2",
      "\(line.cluster): giao \(given) \(rule.award), \(isMore ? "tối đa" : "được") "
        + "\(VietnameseNumber.twoDigits(computed)) (\(line.explanation))",
      at: decision.number.position,
      expected: VietnameseNumber.twoDigits(computed),
      hint: "sửa số giao, hoặc ghi lý do bằng “ly_do: …”"
    )
  }

  private func checkDecisions() {
    let ruleNames = Set(rules.map(\.name.value))
    let clusterNames = Set(clusters.map(\.name.key))
    let (offeredRules, offeredClusters) = (
      Suggestions(rules.lazy.map(\.name.value)), Suggestions(clusters.lazy.map(\.name.value))
    )
    for decision in decisions {
      if !ruleNames.contains(decision.rule.value) {
        binding.reportUnknown("quy tắc", decision.rule, among: offeredRules)
      }
      if !clusterNames.contains(decision.cluster.key) {
        binding.reportUnknown("khối, cụm", decision.cluster.text, among: offeredClusters)
      }
    }
  }

  private func checkTotal(_ result: Allocation.Result) {
    guard let stated = result.rule.statedTotal, let total = result.total, stated.value != total else { return }
    binding.report(
      "V-Q6",
      "\(result.rule.award): tổng ghi \(stated.value), cộng các dòng được \(total)",
      at: stated.position,
      expected: String(total)
    )
  }
}

extension Fraction {
  /// The share as people write it: `25%`, or a fraction where no percentage comes out.
  fileprivate var percent: String { multiplied(by: Fraction(100)).map { $0.vietnamese + "%" } ?? vietnamese }
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
