import OfficialWriting
import Values

extension [Datum.Entry] {
  /// The text under a key and where it stands, if there is any.
  func scalar(_ name: String) -> (text: String, position: Position)? {
    guard let entry = entry(name), let text = entry.value.characters, !text.isEmpty else { return nil }
    return (text, entry.value.position)
  }
}
