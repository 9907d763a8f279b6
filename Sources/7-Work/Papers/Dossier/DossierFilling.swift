import DataBinding
import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// Entries of a map of the data, found by their names in any spelling that fields have.
struct DatumMap {
  var entries: [Datum.Entry]

  init(entries: [Datum.Entry]) { self.entries = entries }

  init(_ datum: Datum) {
    guard case .map(let entries) = datum.content else {
      self.entries = []
      return
    }
    self.entries = entries
  }

  func index(of key: String) -> Int? { entries.firstIndex { Name.isSameKey($0.key, key) } }

  /// The value of a key; nil where there is none or nothing was typed.
  subscript(key: String) -> Datum? {
    guard let index = index(of: key) else { return nil }
    if case .null = entries[index].value.content { return nil }
    return entries[index].value
  }

  func text(_ key: String) -> String? { self[key]?.characters }

  /// Adds a value where the key has none.
  mutating func fill(_ key: String, _ value: Scalar) {
    guard self[key] == nil else { return }
    let position = entries.first?.value.position ?? Position(form: .bytes, first: 0, second: 0)
    set(key, Datum(.scalar(value), at: position))
  }

  mutating func set(_ key: String, _ value: Datum) {
    entries.removeAll { Name.isSameKey($0.key, key) }
    entries.append(Datum.Entry(key: key, keyPosition: value.position, value: value))
  }
}

/// The data of one paper being put together.
struct DossierFilling {
  private let record: DataRecord
  private let template: Template
  private let position: Position
  private var map: DatumMap
  private var diagnostics: [Diagnostic] = []

  init(record: DataRecord, template: Template, entries: [Datum.Entry], position: Position) {
    self.record = record
    self.template = template
    self.position = position
    map = DatumMap(entries: entries)
  }

  /// The data, absent when a value was typed that the dossier gives.
  var outcome: Outcome<DataRecord> {
    var result = record
    result.root = Datum(.map(map.entries), at: position)
    return Outcome(diagnostics.isEmpty ? result : nil, diagnostics)
  }

  private func isDeclared(_ key: String) -> Bool { template.fields.slot(matching: key) != nil }

  /// Puts a value that nobody may type beside it; fields the template does not have stay away.
  mutating func put(_ key: String, _ value: Datum) {
    guard isDeclared(key) else { return }
    if let index = map.index(of: key) {
      diagnostics.append(
        Diagnostic(
          .error,
          BindingCode.typedAndComputed.rawValue,
          "“\(map.entries[index].key)” vừa nhập tay vừa lấy từ dữ liệu hồ sơ",
          at: record.place(of: map.entries[index].keyPosition),
          hint: "bỏ giá trị nhập tay"
        )
      )
      return
    }
    map.set(key, declaredPart(of: value, in: key))
  }

  /// The rows of a table without the columns the template does not have.
  private func declaredPart(of value: Datum, in key: String) -> Datum {
    guard case .list(let rows) = value.content, let type = rowType(of: key) else { return value }
    let kept = rows.map { row in
      Datum(.map(DatumMap(row).entries.filter { type.slot(matching: $0.key) != nil }), at: row.position)
    }
    return Datum(.list(kept), at: value.position)
  }

  /// Gives a value, or one inside a group such as `hoi_dong.ten`, unless it was typed.
  mutating func fill(_ path: String, _ value: Datum) {
    let keys = path.split(separator: ".").map(String.init)
    guard let first = keys.first, isDeclared(first) else { return }
    guard keys.count == 2 else {
      if map[first] == nil { map.set(first, value) }
      return
    }
    guard hasField(keys[1], in: first) else { return }
    var group = map[first].map { DatumMap($0) } ?? DatumMap(entries: [])
    guard group[keys[1]] == nil else { return }
    group.set(keys[1], value)
    map.set(first, Datum(.map(group.entries), at: map[first]?.position ?? value.position))
  }

  mutating func fill(_ path: String, _ value: Scalar, at position: Position) {
    fill(path, Datum(.scalar(value), at: position))
  }

  /// Gives a value inside a group that is there.
  mutating func fillInside(_ group: String, _ key: String, _ value: Scalar, at position: Position) {
    guard map[group] != nil else { return }
    fill("\(group).\(key)", value, at: position)
  }

  /// Lays a value under everything: maps key by key.
  mutating func lay(_ entry: Datum.Entry) {
    guard isDeclared(entry.key) else { return }
    let key = Name(entry.key).unmarked
    guard let present = map[key] else {
      map.set(key, entry.value)
      return
    }
    guard case .map(let lower) = entry.value.content, case .map = present.content else { return }
    var group = DatumMap(present)
    for inner in lower where group[inner.key] == nil { group.set(Name(inner.key).unmarked, inner.value) }
    map.set(key, Datum(.map(group.entries), at: present.position))
  }

  /// Changes the rows of a table; fields the table does not have are taken out again.
  mutating func eachRow(of key: String, _ change: (inout DatumMap) -> Void) {
    guard let datum = map[key], case .list(let rows) = datum.content else { return }
    let type = rowType(of: key)
    let changed = rows.map { row -> Datum in
      var map = DatumMap(row)
      let typed = Set(map.entries.map(\.key))
      change(&map)
      map.entries.removeAll { !typed.contains($0.key) && type?.slot(matching: $0.key) == nil }
      return Datum(.map(map.entries), at: row.position)
    }
    map.set(key, Datum(.list(changed), at: datum.position))
  }

  private func rowType(of key: String) -> RecordType? {
    guard let slot = template.fields.slot(matching: key),
      case .list(.record(let type)) = template.fields.fields[slot].type
    else { return nil }
    return type
  }

  private func hasField(_ name: String, in group: String) -> Bool {
    guard let slot = template.fields.slot(matching: group), case .record(let type) = template.fields.fields[slot].type
    else { return false }
    return type.slot(matching: name) != nil
  }
}
