import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// What a year or a dossier gives to the fields of a template, laid into the data of every paper about the same of it.
struct PaperFilling {
  /// A row of a table.
  struct Row {
    var values: [(name: String, value: Scalar?)]
    var position: Position

    init(_ values: [(String, Scalar?)], at position: Position) {
      self.values = values
      self.position = position
    }
  }

  /// The data of a paper, as they were typed.
  struct Base {
    var entries: [Datum.Entry]
    /// The data of the paper, for places.
    var record: DataRecord
    /// Where the data of the paper stand.
    var position: Position
    /// Says that something was typed that only the source may give.
    var typedBeside: (Datum.Entry) -> Diagnostic
  }

  /// How a value goes into the data of a paper.
  private enum Fill {
    /// Only the source may give it.
    case given(Datum)
    /// It stands where the paper says nothing else; of a group, each member does.
    case offered(Datum)
    /// Members of a group stand where the paper has the group and does not state them.
    case inside(Datum)
  }

  private let template: Template
  /// Where keys are said to stand; nil for where their values do.
  private let keyPosition: Position?
  private var fills: [(slot: Int, fill: Fill)] = []
  /// Keys of the paper that were for the computation.
  private var dropped: [String] = []

  /// - Parameter keyPosition: where the paper names the source; nil where every value has a place of its own.
  init(_ template: Template, keysAt keyPosition: Position? = nil) {
    self.template = template
    self.keyPosition = keyPosition
  }

  // MARK: What the source gives

  /// A value that only the source may give.
  mutating func give(_ name: String, _ value: Datum) { add(name, .given(declaredPart(of: value, name))) }

  /// A number or a day that only the source may give.
  mutating func give(_ name: String, _ value: Scalar, at position: Position) {
    give(name, Datum(.scalar(value), at: position))
  }

  /// A table that only the source may give, with the columns the template has.
  mutating func give(_ name: String, rows: [Row], at position: Position) {
    guard rowType(of: name) != nil else { return }
    give(name, Self.list(rows, at: position))
  }

  /// A value that stands where the paper says nothing else.
  mutating func offer(_ name: String, _ value: Datum) { add(name, .offered(declaredPart(of: value, name))) }

  /// A scalar that stands where the paper says nothing else.
  mutating func offer(_ name: String, _ value: Scalar, at position: Position) {
    offer(name, Datum(.scalar(value), at: position))
  }

  /// A table that the paper may state itself: what is proposed, people decide.
  mutating func offer(_ name: String, rows: [Row], at position: Position) {
    // Where nobody may be proposed, an optional table is left out.
    guard let slot = template.fields.slot(named: name), rowType(of: name) != nil,
      !rows.isEmpty || template.fields.fields[slot].presence == .required
    else { return }
    offer(name, Self.list(rows, at: position))
  }

  /// Members of a group, each where the paper does not state it.
  mutating func offer(_ group: String, _ members: [(name: String, value: Scalar)], at position: Position) {
    guard let value = self.group(group, members, at: position) else { return }
    add(group, .offered(value))
  }

  /// A member of a group, where the paper has the group and does not state it.
  mutating func offer(inside group: String, _ name: String, _ value: Scalar, at position: Position) {
    guard let value = self.group(group, [(name, value)], at: position) else { return }
    add(group, .inside(value))
  }

  /// Lays an entry that papers have in common under the paper: maps key by key.
  mutating func lay(_ entry: Datum.Entry) {
    guard let slot = template.fields.slot(matching: entry.key) else { return }
    fills.append((slot, .offered(entry.value)))
  }

  /// Leaves out a key of the paper that was for the computation.
  mutating func remove(_ name: String) { dropped.append(name) }

  private mutating func add(_ name: String, _ fill: Fill) {
    guard let slot = template.fields.slot(named: name) else { return }
    fills.append((slot, fill))
  }

  private func rowType(of name: String) -> RecordType? {
    guard let slot = template.fields.slot(named: name),
      case .list(.record(let type)) = template.fields.fields[slot].type
    else { return nil }
    return type
  }

  private func groupType(_ slot: Int) -> RecordType? {
    if case .record(let type) = template.fields.fields[slot].type { type } else { nil }
  }

  /// The rows of a table without the columns the template does not have.
  private func declaredPart(of value: Datum, _ name: String) -> Datum {
    guard case .list(let rows) = value.content, let type = rowType(of: name) else { return value }
    let kept = rows.map { row in
      Datum(.map(DatumMap(row).entries.filter { type.slot(matching: $0.key) != nil }), at: row.position)
    }
    return Datum(.list(kept), at: value.position)
  }

  /// The members of a group that the template has fields for; nil where it has no such group.
  private func group(_ name: String, _ members: [(name: String, value: Scalar)], at position: Position) -> Datum? {
    guard let type = template.fields.slot(named: name).flatMap(groupType) else { return nil }
    let entries = members.compactMap { member -> Datum.Entry? in
      guard type.slot(named: member.name) != nil else { return nil }
      return Datum.Entry(key: member.name, keyPosition: position, value: Datum(.scalar(member.value), at: position))
    }
    return entries.isEmpty ? nil : Datum(.map(entries), at: position)
  }

  private static func list(_ rows: [Row], at position: Position) -> Datum {
    let items = rows.map { row in
      let members = row.values.map { name, value in
        Datum.Entry(
          key: name,
          keyPosition: row.position,
          value: Datum(value.map { .scalar($0) } ?? .null, at: row.position)
        )
      }
      return Datum(.map(members), at: row.position)
    }
    return Datum(.list(items), at: position)
  }

  // MARK: Into a paper

  /// The data of a paper with what the source gives; absent when something was typed that only the source may give.
  func laid(into base: Base) -> Outcome<DataRecord> {
    var entries = base.entries.filter { entry in !dropped.contains { Name.isSameKey(entry.key, $0) } }
    var slots = entries.map { template.fields.slot(matching: $0.key) }
    var diagnostics: [Diagnostic] = []
    func put(_ slot: Int, _ value: Datum) {
      while let index = slots.firstIndex(of: slot) {
        entries.remove(at: index)
        slots.remove(at: index)
      }
      let name = template.fields.fields[slot].name
      entries.append(Datum.Entry(key: name, keyPosition: keyPosition ?? value.position, value: value))
      slots.append(slot)
    }
    for (slot, fill) in fills {
      let typed = entries.indices.first { index in
        if case .null = entries[index].value.content { return false }
        return slots[index] == slot
      }
      switch (fill, typed) {
      case (.given(let value), nil), (.offered(let value), nil): put(slot, value)
      case (.given, let typed?): diagnostics.append(base.typedBeside(entries[typed]))
      case (.offered(let value), let typed?), (.inside(let value), let typed?):
        if let joined = joined(entries[typed].value, over: value, groupType(slot)) { put(slot, joined) }
      case (.inside, nil): break
      }
    }
    var record = base.record
    record.root = Datum(.map(entries), at: base.position)
    return Outcome(diagnostics.isEmpty ? record : nil, diagnostics)
  }

  /// A group with the members it does not state itself; nil where nothing is to be added.
  private func joined(_ own: Datum, over lower: Datum, _ type: RecordType?) -> Datum? {
    guard case .map(var members) = own.content, case .map(let offered) = lower.content else { return nil }
    func isSame(_ key: String, _ other: String) -> Bool {
      if let type, let slot = type.slot(matching: key) { return type.slot(matching: other) == slot }
      return Name.isSameKey(key, other)
    }
    for entry in offered {
      let index = members.firstIndex { isSame($0.key, entry.key) }
      if let index {
        guard case .null = members[index].value.content else { continue }
        members.remove(at: index)
      }
      members.append(entry)
    }
    return Datum(.map(members), at: own.position)
  }
}
