import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// What a year gives to the fields of a template; laid into the data of every paper about the same of it.
struct YearFilling {
  /// A row of a table.
  struct Row {
    var values: [(name: String, value: Scalar?)]
    var position: Position

    init(_ values: [(String, Scalar?)], at position: Position) {
      self.values = values
      self.position = position
    }
  }

  /// How a value goes into the data of a paper.
  private enum Fill {
    /// Only the year may give it.
    case given(Datum)
    /// It stands where the paper says nothing else.
    case offered(Datum)
    /// Members of a group that the paper does not state.
    case members([(slot: Int, entry: Datum.Entry)], RecordType)
  }

  private let template: Template
  private let position: Position
  private var fills: [(name: String, slot: Int, fill: Fill)] = []
  /// Keys of the paper that were for the computation.
  private var dropped: [String] = []

  init(_ paper: PaperYear, _ template: Template) {
    self.template = template
    position = paper.position
  }

  // MARK: What the year gives

  /// A number that only the year may give.
  mutating func number(_ name: String, _ number: Fraction) { value(name, .number(number), at: position) }

  /// A value that only the year may give, where the year has it.
  mutating func value(_ name: String, _ value: Scalar, at position: Position) {
    computed(name, Datum(.scalar(value), at: position))
  }

  /// A table that only the year may give, with the columns the template has.
  mutating func table(_ name: String, rows: [Row]) {
    guard let list = list(name, rows) else { return }
    computed(name, list)
  }

  /// A value of any kind that only the year may give.
  mutating func computed(_ name: String, _ value: Datum) { add(name, .given(value)) }

  /// A table that the paper may state itself: what is proposed, people decide.
  mutating func typedTable(_ name: String, rows: [Row]) {
    // Where nobody may be proposed, an optional table is left out.
    guard let slot = template.fields.slot(named: name),
      !rows.isEmpty || template.fields.fields[slot].presence == .required,
      let list = list(name, rows)
    else { return }
    text(name, list)
  }

  /// A value that stands where the paper says nothing else.
  mutating func text(_ name: String, _ value: Datum) { add(name, .offered(value)) }

  /// The members of a group that the paper does not state.
  mutating func group(_ name: String, _ members: [(name: String, text: String)]) {
    guard let slot = template.fields.slot(named: name), case .record(let type) = template.fields.fields[slot].type
    else { return }
    let entries = members.compactMap { member -> (slot: Int, entry: Datum.Entry)? in
      guard let place = type.slot(named: member.name) else { return nil }
      let value = Datum(.scalar(member.text), at: position)
      return (place, Datum.Entry(key: member.name, keyPosition: position, value: value))
    }
    add(name, .members(entries, type))
  }

  /// Leaves out a key of the paper that was for the computation.
  mutating func remove(_ name: String) { dropped.append(name) }

  private mutating func add(_ name: String, _ fill: Fill) {
    guard let slot = template.fields.slot(named: name) else { return }
    fills.append((name, slot, fill))
  }

  private func list(_ name: String, _ rows: [Row]) -> Datum? {
    guard let slot = template.fields.slot(named: name),
      case .list(.record(let type)) = template.fields.fields[slot].type
    else { return nil }
    let items = rows.map { row -> Datum in
      let members = row.values.compactMap { value -> Datum.Entry? in
        guard type.slot(named: value.name) != nil else { return nil }
        let datum = Datum(value.value.map { .scalar($0) } ?? .null, at: row.position)
        return Datum.Entry(key: value.name, keyPosition: row.position, value: datum)
      }
      return Datum(.map(members), at: row.position)
    }
    return Datum(.list(items), at: position)
  }

  // MARK: Into a paper

  /// The data of a paper with what the year gives; absent when something was typed that only the year may give.
  func laid(into paper: YearNaming) -> Outcome<DataRecord> {
    var entries = paper.paper.filter { entry in !dropped.contains { Name.isSameKey(entry.key, $0) } }
    var slots = entries.map { template.fields.slot(matching: $0.key) }
    var diagnostics: [Diagnostic] = []
    func put(_ name: String, _ slot: Int, _ value: Datum) {
      while let index = slots.firstIndex(of: slot) {
        entries.remove(at: index)
        slots.remove(at: index)
      }
      entries.append(Datum.Entry(key: name, keyPosition: position, value: value))
      slots.append(slot)
    }
    for (name, slot, fill) in fills {
      let typed = entries.indices.first { index in
        if case .null = entries[index].value.content { return false }
        return slots[index] == slot
      }
      switch fill {
      case .given(let value):
        if let typed { diagnostics.append(paper.typedBeside(entries[typed])) } else { put(name, slot, value) }
      case .offered(let value): if typed == nil { put(name, slot, value) }
      case .members(let members, let type):
        var inner: [Datum.Entry] = []
        if let typed {
          guard case .map(let own) = entries[typed].value.content else { continue }
          inner = own
        }
        for (place, entry) in members where !inner.contains(where: { type.slot(matching: $0.key) == place }) {
          inner.append(entry)
        }
        put(name, slot, Datum(.map(inner), at: typed.map { entries[$0].value.position } ?? position))
      }
    }
    var record = paper.record
    record.root = Datum(.map(entries), at: record.root.position)
    return Outcome(diagnostics.isEmpty ? record : nil, diagnostics)
  }
}
