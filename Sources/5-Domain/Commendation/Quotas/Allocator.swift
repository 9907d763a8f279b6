import DataBinding
public import Diagnostics
import OfficialWriting
public import Values

extension Allocation {
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
    let decisions = QuotaDecision.read(root, binding)
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
  /// Rules on what each quota rule gives.
  private static let checks: [any QuotaCheck.Type] = [
    OneEligibleUnitMayEarnNothing.self, NumberGivenHasABase.self, NumberGivenIsNotAboveTheRule.self,
    NumberGivenIsNotBelowTheRule.self, QuotasArePossible.self, StatedTotalIsTheSum.self,
  ]

  /// What stands in place of a cluster's name where all share a number.
  private static let shared = TypedName("Chung các khối, cụm", at: Position(form: .bytes, first: 0, second: 0))

  private let chosenBy: NamedRows<EmulationCluster>
  /// The first decision on each rule and cluster.
  private let decided: [Pair: QuotaDecision]
  private let decisionsByRule: [String: [QuotaDecision]]
  private let clusterNames: Set<Name>
  private let offeredClusters: Suggestions
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
    namesAndCategories = Suggestions(clusters.map(\.name.value) + clusters.compactMap(\.category?.value))
    decisionsByRule = Dictionary(grouping: decisions, by: \.rule.value)
    clusterNames = Set(clusters.map(\.name.key))
    offeredClusters = Suggestions(clusters.lazy.map(\.name.value))
    decided = Dictionary(decisions.map { (Pair(rule: $0.rule.value, cluster: $0.cluster.key), $0) }) { first, _ in first
    }
  }

  mutating func run() -> [Allocation.Result] {
    checkDecisions()
    for rule in rules {
      let chosen = clusters(of: rule)
      checkDecisions(on: rule, chosen)
      var lines: [(line: Allocation.Line, cluster: EmulationCluster?)]
      var available: Int?
      switch rule.shape {
      case .choice(let number, let nominees, let within):
        let line = choice(rule, number, nominees, within, chosen)
        available = line.base
        lines = [(line, nil)]
      case .share(_, of: .leaders, _): lines = [(leaders(rule, chosen), nil)]
      case .distribution(let total, let base):
        lines = zip(distribution(rule, total, base, chosen), chosen).map { ($0, $1) }
      case .table(let rows):
        checkTable(rows, rule, chosen)
        let table = NamedRows(rows, by: \.cluster)
        lines = chosen.map { (line(rule, $0, table.first($0.name.key)?.number.value), $0) }
      case .fixed, .share: lines = chosen.map { (line(rule, $0, nil), $0) }
      }
      let settled = lines.map { self.settled($0, rule, $1) }
      let subject = QuotaSubject(rule: rule, lines: settled, available: available)
      for check in Self.checks { binding.report(check.check(subject)) }
      let result = Allocation.Result(rule: rule, lines: settled.map(\.line))
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
    // Nobody nominates more units than meet the standards.
    var available: Int? = clusters.reduce(0) { $0 + min(nominees, $1.eligibleCount ?? nominees) }
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
    checkPicks(rule, nominees, within, clusters)
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

  /// Those picked are among the picks of the rule they are chosen from, and among the members where all are known; no
  /// cluster has more of them than it nominates, and none is known to fall short of the standards.
  private func checkPicks(_ rule: QuotaRule, _ nominees: Int, _ within: String?, _ clusters: [EmulationCluster]) {
    guard !rule.picked.isEmpty else { return }
    if let parent = within.flatMap({ result(of: $0)?.rule }), !parent.picked.isEmpty {
      let names = Suggestions(parent.picked.lazy.map(\.value))
      let known = Set(parent.picked.map(\.key))
      for pick in rule.picked where !known.contains(pick.key) {
        binding.report(
          .unknownName,
          "\(rule.award): “\(pick.value)” không có trong số đã chọn cho \(parent.award)",
          at: pick.position,
          hint: names.question(pick.value),
          related: [("nơi chọn trước", parent.picked[0].position)]
        )
      }
    }
    let picked = NamedRows(rule.picked) { [$0.key] }
    for cluster in clusters {
      let own = cluster.members.compactMap { member in picked.first(member.name.key).map { (pick: $0, member: member) }
      }
      binding.report(
        own.filter { $0.member.isEligible == false }.map {
          QuotasArePossible.notEligible($0.pick, for: rule.award, member: $0.member)
        }
      )
      if within == nil, own.count > nominees {
        let picks = own.map(\.pick)
        binding.report(QuotasArePossible.picks(picks, of: cluster, nominating: nominees, for: rule.award))
      }
    }
    guard clusters.allSatisfy({ !$0.members.isEmpty }) else { return }
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

  /// The line with what is given, and why.
  ///
  /// - Parameter cluster: the cluster of the line; nil where all clusters share it.
  private func settled(_ line: Allocation.Line, _ rule: QuotaRule, _ cluster: EmulationCluster?) -> QuotaSubject.Line {
    let key = cluster?.name.key ?? Self.shared.key
    let decision = decided[Pair(rule: rule.name.value, cluster: key)]
    var line = line
    line.allotted = decision?.number.value ?? line.computed
    line.reason = decision?.reason
    if let allotted = line.allotted {
      line.subLimits = rule.subLimits.compactMap { limit in
        limit.share.multiplied(by: Fraction(allotted)).map { (limit.label, $0.rounded(limit.rounding)) }
      }
    }
    return QuotaSubject.Line(line: line, cluster: cluster, decision: decision)
  }

  /// Decisions are on rules and clusters that there are.
  private func checkDecisions() {
    let ruleNames = Set(rules.map(\.name.value))
    let offeredRules = Suggestions(rules.lazy.map(\.name.value))
    for decision in decisions {
      if !ruleNames.contains(decision.rule.value) {
        binding.reportUnknown("quy tắc", decision.rule, among: offeredRules)
      }
      if !clusterNames.contains(decision.cluster.key) {
        binding.reportUnknown("khối, cụm", decision.cluster.text, among: offeredClusters)
      }
    }
  }

  /// A decision changes a number that the rule gives that cluster.
  private func checkDecisions(on rule: QuotaRule, _ chosen: [EmulationCluster]) {
    guard let own = decisionsByRule[rule.name.value] else { return }
    let applied = Set(chosen.map(\.name.key))
    for decision in own where clusterNames.contains(decision.cluster.key) {
      if rule.isShared {
        binding.report(
          .unknownName,
          "\(rule.award) là chỉ tiêu chung, không giao riêng cho “\(decision.cluster.value)”",
          at: decision.cluster.position,
          hint: "sửa số trong quy tắc “\(rule.name.value)”, bỏ dòng giao này",
          related: [("quy tắc", rule.name.position)]
        )
      } else if !applied.contains(decision.cluster.key) {
        reportNotApplied(decision.cluster, rule)
      }
    }
  }

  /// Every row of a table is for a cluster that the rule is for.
  private func checkTable(
    _ rows: [(cluster: TypedName, number: Located<Int>)],
    _ rule: QuotaRule,
    _ chosen: [EmulationCluster]
  ) {
    let applied = Set(chosen.map(\.name.key))
    for row in rows where !applied.contains(row.cluster.key) {
      if clusterNames.contains(row.cluster.key) {
        reportNotApplied(row.cluster, rule)
      } else {
        binding.reportUnknown("khối, cụm", row.cluster.text, among: offeredClusters)
      }
    }
  }

  private func reportNotApplied(_ cluster: TypedName, _ rule: QuotaRule) {
    binding.report(
      .unknownName,
      "\(rule.award): quy tắc “\(rule.name.value)” không áp dụng cho “\(cluster.value)”",
      at: cluster.position,
      hint: "bỏ dòng này, hoặc thêm “\(cluster.value)” vào “ap_dung”",
      related: [("áp dụng", rule.clusters.first?.position ?? rule.name.position)]
    )
  }
}

extension Fraction {
  /// The share as people write it: `25%`, or a fraction where no percentage comes out.
  fileprivate var percent: String { multiplied(by: Fraction(100)).map { $0.vietnamese + "%" } ?? vietnamese }
}
