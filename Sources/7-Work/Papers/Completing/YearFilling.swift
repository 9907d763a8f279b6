import Diagnostics
import TemplateEngine
import Values

/// The data of a paper while the results of a year go into them.
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

  let paper: PaperYear
  let template: Template
  private(set) var diagnostics: [Diagnostic] = []
  private var entries: [Datum.Entry]

  init(paper: PaperYear, template: Template) {
    self.paper = paper
    self.template = template
    entries = paper.paper
  }

  /// The completed data.
  var record: DataRecord {
    DataRecord(
      root: Datum(.map(entries), at: paper.record.root.position),
      sources: paper.record.sources,
      number: paper.record.number
    )
  }

  /// Where a field stands in the data, if anything is typed there.
  private func index(of slot: Int) -> Int? {
    entries.firstIndex { entry in
      if case .null = entry.value.content { return false }
      return template.fields.slot(matching: entry.key) == slot
    }
  }

  private mutating func put(_ name: String, _ slot: Int, _ value: Datum) {
    entries.removeAll { template.fields.slot(matching: $0.key) == slot }
    entries.append(Datum.Entry(key: name, keyPosition: paper.position, value: value))
  }

  /// A number that only the year may give.
  mutating func number(_ name: String, _ number: Fraction) {
    computed(name, Datum(.scalar(.number(number)), at: paper.position))
  }

  /// A table that only the year may give, with the columns the template has.
  mutating func table(_ name: String, rows: [Row]) {
    guard let list = list(name, rows) else { return }
    computed(name, list)
  }

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
  mutating func text(_ name: String, _ value: Datum) {
    guard let slot = template.fields.slot(named: name), index(of: slot) == nil else { return }
    put(name, slot, value)
  }

  /// The members of a group that the paper does not state.
  mutating func group(_ name: String, _ members: [(name: String, text: String)]) {
    guard let slot = template.fields.slot(named: name), case .record(let type) = template.fields.fields[slot].type
    else { return }
    var inner: [Datum.Entry] = []
    if let index = index(of: slot) {
      guard case .map(let typed) = entries[index].value.content else { return }
      inner = typed
    }
    for member in members {
      guard let place = type.slot(named: member.name), !inner.contains(where: { type.slot(matching: $0.key) == place })
      else { continue }
      let value = Datum(.scalar(member.text), at: paper.position)
      inner.append(Datum.Entry(key: member.name, keyPosition: paper.position, value: value))
    }
    let position = index(of: slot).map { entries[$0].value.position } ?? paper.position
    put(name, slot, Datum(.map(inner), at: position))
  }

  /// A value that only the year may give, where the year has it.
  mutating func value(_ name: String, _ value: Scalar, at position: Position) {
    computed(name, Datum(.scalar(value), at: position))
  }

  /// Leaves out a key of the paper that was for the computation.
  mutating func remove(_ name: String) { entries.removeAll { PaperYear.means($0.key, name) } }

  /// A value of any kind that only the year may give.
  mutating func computed(_ name: String, _ value: Datum) {
    guard let slot = template.fields.slot(named: name) else { return }
    if let index = index(of: slot) {
      diagnostics.append(paper.typedBeside(entries[index]))
    } else {
      put(name, slot, value)
    }
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
    return Datum(.list(items), at: paper.position)
  }
}
