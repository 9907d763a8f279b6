import Commendation
import DataBinding
import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// Puts the quotas that rules give into the data of a notice.
struct AllocationDraft {
  let record: DataRecord
  let template: Template

  /// Keys of the domain that templates need not know.
  private static let rootKeys = ["quy_tac", "giao"]
  private static let clusterKeys = ["nhom", "du_tieu_chuan", "truong", "pho", "truong_nam_truoc"]

  func completed() -> Outcome<DataRecord> {
    guard case .map(let entries) = record.root.content, entries.contains(where: { foldedName($0.key) == "quy_tac" })
    else {
      return Outcome(record)
    }
    let outcome = Allocation.compute(record) { template.fields.slot(matching: $0) != nil }
    guard let allocation = outcome.value else { return Outcome(nil, outcome.diagnostics) }
    var result = record
    var diagnostics = outcome.diagnostics
    result.root = filled(entries, allocation, &diagnostics)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : result, diagnostics)
  }

  private func filled(
    _ entries: [Datum.Entry],
    _ allocation: Allocation,
    _ diagnostics: inout [Diagnostic]
  ) -> Datum {
    var root = entries.filter { entry in
      !Self.rootKeys.contains(foldedName(entry.key)) || template.fields.slot(matching: entry.key) != nil
    }
    for list in ["khoi", "cum"] {
      guard let index = root.firstIndex(where: { template.means($0.key, list) }) else { continue }
      guard case .list(let rows) = root[index].value.content else { continue }
      let type = template.rowType(of: list)
      root[index].value.content = .list(rows.map { filled($0, allocation, type, &diagnostics) })
    }
    for result in allocation.results {
      guard let target = result.rule.target else { continue }
      put(result, at: target.value.split(separator: ".").map(String.init), into: &root)
    }
    return Datum(.map(root), at: record.root.position)
  }

  /// A row of `khoi` or `cum` with its numbers.
  private func filled(
    _ row: Datum,
    _ allocation: Allocation,
    _ type: RecordType?,
    _ diagnostics: inout [Diagnostic]
  ) -> Datum {
    guard case .map(var entries) = row.content else { return row }
    func isDeclared(_ key: String) -> Bool { type?.slot(matching: key) != nil }
    let name = entries.first { foldedName($0.key) == "ten" || foldedName($0.key) == "tên" }
    guard case .scalar(let cluster)? = name?.value.content else { return row }
    entries.removeAll { Self.clusterKeys.contains(foldedName($0.key)) && !isDeclared($0.key) }
    func set(_ key: String, _ number: Int, at position: Position) {
      let slot = type?.slot(matching: key)
      if let present = entries.first(where: { type?.slot(matching: $0.key) == slot }) {
        diagnostics.append(
          Diagnostic(
            .error,
            "TD-09",
            "“\(present.key)” của \(cluster) vừa nhập tay vừa có quy tắc tính",
            at: record.place(of: present.keyPosition),
            hint: "bỏ số nhập tay; số giao khác số tính thì ghi ở “giao” kèm lý do"
          )
        )
        return
      }
      let value = Datum(.scalar(String(number)), at: position)
      entries.append(Datum.Entry(key: key, keyPosition: position, value: value))
    }
    if isDeclared("so_don_vi"), !entries.contains(where: { template.means($0.key, "so_don_vi") }),
      let count = allocation.clusters.first(where: { $0.name.value == cluster })?.count
    {
      set("so_don_vi", count, at: row.position)
    }
    for result in allocation.results where result.rule.target == nil && isDeclared(result.rule.name.value) {
      let line = result.lines.first { $0.cluster == cluster }
      if let number = line?.allotted { set(result.rule.name.value, number, at: result.rule.name.position) }
    }
    return Datum(.map(entries), at: row.position)
  }

  /// Writes a result where its rule wants it: the sum into a field, or a row a cluster into a table.
  private func put(_ result: Allocation.Result, at path: [String], into entries: inout [Datum.Entry]) {
    guard let key = path.first else { return }
    let position = result.rule.name.position
    let index = entries.firstIndex { foldedName($0.key) == key }
    if path.count > 1 {
      var inner: [Datum.Entry] = []
      if let index, case .map(let present) = entries[index].value.content { inner = present }
      put(result, at: Array(path.dropFirst()), into: &inner)
      let value = Datum(.map(inner), at: index.map { entries[$0].value.position } ?? position)
      let entry = Datum.Entry(key: key, keyPosition: index.map { entries[$0].keyPosition } ?? position, value: value)
      if let index { entries[index] = entry } else { entries.append(entry) }
      return
    }
    let isShared = result.lines.count == 1 && !result.rule.isPerCluster
    let content: Datum.Content =
      if isShared {
        .scalar(String(result.total ?? 0))
      } else {
        .list(result.lines.map { row($0, at: position) })
      }
    let entry = Datum.Entry(key: key, keyPosition: position, value: Datum(content, at: position))
    if let index { entries[index] = entry } else { entries.append(entry) }
  }

  private func row(_ line: Allocation.Line, at position: Position) -> Datum {
    let name = Datum(.scalar(lowercasedFirst(line.cluster)), at: position)
    let number = Datum(line.allotted.map { .scalar(String($0)) } ?? .null, at: position)
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

extension QuotaRule {
  /// Whether the rule has a number for each cluster of its own.
  fileprivate var isPerCluster: Bool {
    switch shape {
    case .choice, .share(_, of: .leaders, _): false
    case .fixed, .share, .table, .distribution: true
    }
  }
}

extension Template {
  /// Whether a key of the data means a field.
  fileprivate func means(_ key: String, _ name: String) -> Bool {
    foldedName(key) == name || withoutMarks(foldedName(key)) == name
  }

  /// The type of the rows of a table.
  fileprivate func rowType(of name: String) -> RecordType? {
    guard let slot = fields.slot(named: name), case .list(.record(let type)) = fields.fields[slot].type else {
      return nil
    }
    return type
  }
}
