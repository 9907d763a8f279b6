/// The nearest of some candidates to a word that was not found, if one is near enough to be worth offering.
///
/// - Parameters:
///   - word: what was typed.
///   - candidates: what it could have been.
///   - edits: how many slips a word may have; few where the word may well be right as it is.
/// - Returns: the first candidate with the fewest edits, when at most a third of the longer word differs.
/// - Complexity: O(candidates × length²).
public func nearest(to word: String, in candidates: some Sequence<String>, edits: Int = .max) -> String? {
  let typed = Array(word.lowercased().unicodeScalars)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let limit = min(edits, max(1, max(typed.count, other.count) / 3))
    guard abs(typed.count - other.count) <= limit else { continue }
    let distance = editDistance(typed, other)
    if distance <= limit, distance < best?.distance ?? Int.max { best = (distance, candidate) }
  }
  return best?.candidate
}

/// Whether one slip of a typist turns a text into another: a letter too many, too few or wrong, or two neighbours swapped.
///
/// - Complexity: O(length²).
public func isOneSlip(_ left: String, _ right: String) -> Bool {
  editDistance(Array(left.unicodeScalars), Array(right.unicodeScalars)) == 1
}

/// Insertions, deletions, replacements and swaps of neighbours that turn one text into the other.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
  var beforeLast = [Int](repeating: 0, count: right.count + 1)
  var last = Array(0...right.count)
  for row in 1...left.count {
    var current = [row] + [Int](repeating: 0, count: right.count)
    for column in 1...right.count {
      let cost = left[row - 1] == right[column - 1] ? 0 : 1
      current[column] = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
        current[column] = min(current[column], beforeLast[column - 2] + 1)
      }
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
