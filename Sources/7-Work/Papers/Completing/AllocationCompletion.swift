import Commendation
import DataBinding
import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// Puts the quotas that rules give into the data of a notice.
struct AllocationCompletion {
  let record: DataRecord
  let template: Template
  /// The year the numbers come from; nil where rules and clusters are the paper's own.
  private let year: PaperYear?
  /// The clusters of the year the paper is about; nil where rules and clusters are the paper's own.
  private var chosen: [EmulationCluster]? { year?.clusters }
  /// The first of each name.
  private let chosenByName: [String: EmulationCluster]
  /// What the year gives, without anything of the paper.
  private let given: [Datum.Entry]
  private let findings: [Diagnostic]

  init(record: DataRecord, template: Template) {
    self.record = record
    self.template = template
    year = nil
    chosenByName = [:]
    given = []
    findings = []
  }

  /// The paper's own data with clusters and rules of the year.
  init(_ paper: PaperYear, _ template: Template) {
    self.template = template
    year = paper
    chosenByName = Dictionary(paper.clusters.map { ($0.name.value, $0) }) { first, _ in first }
    let typed = paper.naming.paper
    var given: [Datum.Entry] = []
    var findings: [Diagnostic] = []
    for name in ["nam", "khoi", "cum", "quy_tac", "giao"] {
      if let typed = typed.first(where: { Name.isSameKey($0.key, name) }) {
        findings.append(paper.naming.typedBeside(typed))
      } else if let entry = paper.year.root.entry(name) {
        given.append(entry)
      }
    }
    // Whether the organisations are of their time is judged on the day of the paper.
    for name in ["to_chuc"] + Self.dayKeys where !typed.contains(where: { Name.isSameKey($0.key, name) }) {
      if let entry = paper.year.root.entry(name) { given.append(entry) }
    }
    var entries = typed + given
    // The level may be said another way.
    if template.fields.slot(named: "cap") != nil, !entries.contains(where: { Name.isSameKey($0.key, "cap") }),
      let level = paper.year.root.entry("cap")
    {
      entries.append(level)
    }
    self.given = given
    self.findings = findings
    var record = paper.record
    record.root = Datum(.map(entries), at: record.root.position)
    self.record = record
  }

  /// Keys of the domain that templates need not know.
  private static let rootKeys = ["quy_tac", "giao", "to_chuc"]
  private static let dayKeys = ["ngay_van_ban", "ngay_hieu_luc"]
  private static let clusterKeys = ["nhom", "du_tieu_chuan", "truong", "pho", "truong_nam_truoc"]

  func completed() -> Outcome<DataRecord> {
    guard findings.isEmpty else { return Outcome(nil, findings) }
    guard case .map(let entries) = record.root.content,
      chosen != nil || entries.contains(where: { Name.isSameKey($0.key, "quy_tac") })
    else {
      return Outcome(record)
    }
    let outcome = allocation()
    guard var allocation = outcome.value else { return Outcome(nil, outcome.diagnostics) }
    for index in allocation.results.indices where !allocation.results[index].rule.isShared {
      allocation.results[index] = allocation.results[index].keeping(isChosen)
    }
    var result = record
    var diagnostics = outcome.diagnostics
    result.root = filled(entries, allocation, &diagnostics)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : result, diagnostics)
  }

  /// The quotas. Where the paper says nothing that they depend on, they are the year's, the same for all its papers.
  private func allocation() -> Outcome<Allocation> {
    func computed(_ record: DataRecord) -> Outcome<Allocation> {
      Allocation.compute(record, about: chosen) { key in
        template.fields.slot(matching: key) != nil
          || chosen != nil && Self.dayKeys.contains { Name.isSameKey(key, $0) }
      }
    }
    let own = Self.rootKeys + Self.dayKeys
    guard let year,
      year.naming.paper.allSatisfy({ entry in
        template.fields.slot(matching: entry.key) != nil && !own.contains { Name.isSameKey(entry.key, $0) }
      })
    else { return computed(record) }
    return year.computed(\.allocations, isOfClusters: true) {
      var alone = record
      alone.root.content = .map(given)
      return computed(alone)
    }
  }

  /// Whether the paper is about a cluster.
  private func isChosen(_ name: String) -> Bool { chosen == nil || chosenByName[name] != nil }

  private func filled(
    _ entries: [Datum.Entry],
    _ allocation: Allocation,
    _ diagnostics: inout [Diagnostic]
  ) -> Datum {
    let dropped = Self.rootKeys + (chosen == nil ? [] : ["khoi", "cum"] + Self.dayKeys)
    var root = entries.filter { entry in
      !dropped.contains { Name.isSameKey(entry.key, $0) } || template.fields.slot(matching: entry.key) != nil
    }
    let counts = Dictionary(allocation.clusters.map { ($0.name.value, $0.count) }) { first, _ in first }
      .compactMapValues { $0 }
    for list in ["khoi", "cum"] {
      guard let index = root.firstIndex(where: { Name.isSameKey($0.key, list) }) else { continue }
      guard case .list(let rows) = root[index].value.content else { continue }
      let type = template.rowType(of: list)
      let wanted = rows.filter { row in
        guard let name = row.entry("ten")?.value.characters else { return true }
        return isChosen(name)
      }
      root[index].value.content = .list(wanted.map { filled($0, allocation, counts, type, &diagnostics) })
      if wanted.isEmpty, chosen != nil { root.remove(at: index) }
    }
    for result in allocation.results {
      guard let target = result.rule.target else { continue }
      // A year serves many papers; each takes what it has fields for.
      if chosen != nil,
        target.value.split(separator: ".").first.flatMap({ template.fields.slot(matching: String($0)) }) == nil
      {
        continue
      }
      put(result, at: target.value.split(separator: ".").map(String.init), into: &root)
    }
    return Datum(.map(root), at: record.root.position)
  }

  /// A row of `khoi` or `cum` with its numbers.
  private func filled(
    _ row: Datum,
    _ allocation: Allocation,
    _ counts: [String: Int],
    _ type: RecordType?,
    _ diagnostics: inout [Diagnostic]
  ) -> Datum {
    guard case .map(var entries) = row.content else { return row }
    func isDeclared(_ key: String) -> Bool { type?.slot(matching: key) != nil }
    func isClusterKey(_ key: String) -> Bool { Self.clusterKeys.contains { Name.isSameKey(key, $0) } }
    guard let cluster = entries.entry("tên")?.value.characters else { return row }
    if chosen == nil {
      entries.removeAll { isClusterKey($0.key) && !isDeclared($0.key) }
    } else {
      entries = type.map { declared(entries, $0) } ?? []
    }
    nameMembers(&entries, type, chosenByName[cluster])
    func set(_ key: String, _ number: Int, at position: Position) {
      let slot = type?.slot(matching: key)
      if let present = entries.first(where: { type?.slot(matching: $0.key) == slot }) {
        diagnostics.append(
          Diagnostic(
            .error,
            BindingCode.typedAndComputed.rawValue,
            "“\(present.key)” của \(cluster) vừa nhập tay vừa có quy tắc tính",
            at: record.place(of: present.keyPosition),
            hint: "bỏ số nhập tay; số giao khác số tính thì ghi ở “giao” kèm lý do"
          )
        )
        return
      }
      let value = Datum(.scalar(.number(number)), at: position)
      entries.append(Datum.Entry(key: key, keyPosition: position, value: value))
    }
    if isDeclared("so_don_vi"), !entries.contains(where: { Name.isSameKey($0.key, "so_don_vi") }),
      let count = counts[cluster]
    {
      set("so_don_vi", count, at: row.position)
    }
    for result in allocation.results where result.rule.target == nil && isDeclared(result.rule.name.value) {
      if let number = result.line(of: cluster)?.allotted {
        set(result.rule.name.value, number, at: result.rule.name.position)
      }
    }
    return Datum(.map(entries), at: row.position)
  }

  /// What a template has fields for, of a row of the year, under the names of the fields: the domain knows `Tên` as
  /// `ten`, a template may call it `Tên khối`.
  private func declared(_ entries: [Datum.Entry], _ type: RecordType) -> [Datum.Entry] {
    entries.compactMap { entry in
      let name = Name(entry.key).unmarked
      guard type.slot(named: name) != nil else { return type.slot(matching: entry.key) == nil ? nil : entry }
      return Datum.Entry(key: name, keyPosition: entry.keyPosition, value: entry.value)
    }
  }

  /// The members of a cluster of the year with the columns the template has; head and deputy are remarked.
  private func nameMembers(_ entries: inout [Datum.Entry], _ type: RecordType?, _ cluster: EmulationCluster?) {
    guard let cluster, let index = entries.firstIndex(where: { Name.isSameKey($0.key, "thanh_vien") }),
      let slot = type?.slot(named: "thanh_vien"), case .list(.record(let members))? = type?.fields[slot].type,
      case .list(let rows) = entries[index].value.content
    else { return }
    let kind = capitalizedFirst(cluster.kind.rawValue)
    let (heads, deputies) = (Set(cluster.heads.map(\.key)), Set(cluster.deputies.map(\.key)))
    entries[index].value.content = .list(
      rows.map { row in
        guard case .map(let typed) = row.content,
          let name = row.entry("ten")?.value.characters
        else { return row }
        var own = declared(typed, members)
        let key = Name(name)
        let role = heads.contains(key) ? "trưởng" : deputies.contains(key) ? "phó" : nil
        if let role, let remark = members.slot(named: "ghi_chu") {
          let isEmpty = own.allSatisfy { entry in
            guard members.slot(matching: entry.key) == remark, case .scalar = entry.value.content else { return true }
            return false
          }
          if isEmpty {
            own.removeAll { members.slot(matching: $0.key) == remark }
            let value = Datum(.scalar("\(kind) \(role)"), at: row.position)
            own.append(Datum.Entry(key: "ghi_chu", keyPosition: row.position, value: value))
          }
        }
        return Datum(.map(own), at: row.position)
      }
    )
  }

  /// Writes a result where its rule wants it: the sum into a field, or a row a cluster into a table.
  private func put(_ result: Allocation.Result, at path: [String], into entries: inout [Datum.Entry]) {
    guard let key = path.first else { return }
    let position = result.rule.name.position
    let index = entries.firstIndex { Name.isSameKey($0.key, key) }
    if path.count > 1 {
      var inner: [Datum.Entry] = []
      if let index, case .map(let present) = entries[index].value.content { inner = present }
      put(result, at: Array(path.dropFirst()), into: &inner)
      let value = Datum(.map(inner), at: index.map { entries[$0].value.position } ?? position)
      let entry = Datum.Entry(key: key, keyPosition: index.map { entries[$0].keyPosition } ?? position, value: value)
      if let index { entries[index] = entry } else { entries.append(entry) }
      return
    }
    let isShared = result.lines.count == 1 && result.rule.isShared
    let content: Datum.Content =
      if isShared {
        .scalar(.number(result.total ?? 0))
      } else {
        .list(result.lines.map { row($0, at: position) })
      }
    let entry = Datum.Entry(key: key, keyPosition: position, value: Datum(content, at: position))
    if let index { entries[index] = entry } else { entries.append(entry) }
  }

  private func row(_ line: Allocation.Line, at position: Position) -> Datum {
    let name = Datum(.scalar(lowercasedFirst(line.cluster)), at: position)
    let number = Datum(line.allotted.map { .scalar(.number($0)) } ?? .null, at: position)
    return Datum(
      .map([
        Datum.Entry(key: "doi_tuong", keyPosition: position, value: name),
        Datum.Entry(key: "so_luong", keyPosition: position, value: number),
      ]),
      at: position
    )
  }

  private func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }
}

extension Template {
  /// The type of the rows of a table.
  fileprivate func rowType(of name: String) -> RecordType? {
    guard let slot = fields.slot(named: name), case .list(.record(let type)) = fields.fields[slot].type else {
      return nil
    }
    return type
  }
}
