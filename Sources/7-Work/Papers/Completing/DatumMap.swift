import OfficialWriting
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
