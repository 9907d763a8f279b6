import OfficialWriting

/// Finds the first of some names that is the same key as another one, without comparing it with each.
struct FirstNames: Sendable {
  private var byFolded: [String: Int] = [:]
  private var byUnmarked: [String: Int] = [:]

  /// Adds a name behind those there are.
  mutating func add(_ name: Name, number: Int) {
    if byFolded[name.folded] == nil { byFolded[name.folded] = number }
    if byUnmarked[name.unmarked] == nil { byUnmarked[name.unmarked] = number }
  }

  /// The number of the first name added that is the same key, as ``Name/isSameKey(as:)`` says.
  func first(like name: Name) -> Int? {
    // A name without accents is the same key as each that is it but for accents; one with them only as itself without any.
    if name.folded == name.unmarked { return byUnmarked[name.folded] }
    return [byFolded[name.folded], byFolded[name.unmarked]].compactMap { $0 }.min()
  }
}
