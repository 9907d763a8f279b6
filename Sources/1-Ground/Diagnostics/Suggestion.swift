/// The nearest of some candidates to a word that was not found, if one is near enough to be worth offering.
///
/// Who has many words for the same candidates asks ``Suggestions``.
///
/// - Parameters:
///   - word: what was typed.
///   - candidates: what it could have been.
///   - edits: how many slips a word may have; few where the word may well be right as it is.
/// - Returns: the first candidate with the fewest edits, when at most a third of the longer word differs.
public func nearest(to word: String, in candidates: some Sequence<String>, edits: Int = .max) -> String? {
  Suggestions(candidates).nearest(to: word, edits: edits)
}

/// Whether one slip of a typist turns a text into another: a letter too many, too few or wrong, or two neighbours swapped.
///
/// - Complexity: O(length).
public func isOneSlip(_ left: String, _ right: String) -> Bool {
  var comparison = Comparison()
  return comparison.edits(Array(left.unicodeScalars), Array(right.unicodeScalars), atMost: 1) == 1
}

/// Offers the nearest of the same names to one word after another, as ``nearest(to:in:edits:)`` does.
///
/// Looking for it costs a look at every name, so that many words among many names would take ever longer: after
/// ``limit`` steps no more is offered. Nobody reads that many hints.
public final class Suggestions {
  /// How many steps are made for all words together, a step being one name looked at or one pair of letters compared: about a
  /// quarter of a second of work.
  public static let limit = 50_000_000
  /// As many letters may a word or name have; the longest names of papers have half of them.
  public static let longestWord = 500

  private struct Question: Hashable {
    var word: String
    var edits: Int
  }

  /// The steps so far.
  public private(set) var steps = 0
  private let names: [String]
  private lazy var compared = names.map { ComparedWord($0) }
  private var known: [Question: String?] = [:]
  private let limit: Int
  private var comparison = Comparison()

  /// Prepares the names that words may have meant.
  public init(_ names: some Sequence<String>, limit: Int = limit) {
    self.names = Array(names)
    self.limit = limit
  }

  /// The nearest name, if one is near enough.
  ///
  /// - Parameters:
  ///   - word: what was typed.
  ///   - edits: how many slips it may have.
  public func nearest(to word: String, edits: Int = .max) -> String? {
    let question = Question(word: word, edits: edits)
    if let known = known[question] { return known }
    guard steps < limit, word.utf8.count <= 4 * Self.longestWord else { return nil }
    let found = find(word, edits)
    known[question] = .some(found)
    return found
  }

  /// `có phải “…”?` with the nearest name, if one is near enough.
  public func question(_ word: String) -> String? { nearest(to: word).map { "có phải “\($0)”?" } }

  private func find(_ word: String, _ edits: Int) -> String? {
    let typed = ComparedWord(word)
    var best: (edits: Int, index: Int)?
    for index in compared.indices {
      steps += 1
      let share = max(1, max(typed.letters.count, compared[index].letters.count) / 3)
      let limit = min(edits, share, (best?.edits ?? .max) - 1)
      guard typed.mayBe(compared[index], within: limit),
        let found = comparison.edits(typed.letters, compared[index].letters, atMost: limit),
        // What was typed is no way out of it.
        found > 0 || names[index] != word
      else { continue }
      best = (found, index)
    }
    steps += comparison.takeSteps()
    return best.map { names[$0.index] }
  }
}

/// A word as it is compared with others, without capitals.
private struct ComparedWord {
  let letters: [Unicode.Scalar]
  /// How often letters of each of 32 kinds stand in it, up to 255: what two words differ by in them is the least they differ by.
  private var kinds = SIMD32<UInt8>(repeating: 0)

  init(_ word: String) {
    letters = Array(word.lowercased().unicodeScalars)
    for letter in letters.prefix(255) { kinds[Int(letter.value % 32)] += 1 }
  }

  /// Whether so few edits may turn one into the other, as far as lengths and kinds of letters tell.
  func mayBe(_ other: ComparedWord, within limit: Int) -> Bool {
    let longest = max(letters.count, other.letters.count)
    guard limit >= 0, longest <= Suggestions.longestWord, abs(letters.count - other.letters.count) <= limit else {
      return false
    }
    return longest > 255 || missing(in: other) <= limit && other.missing(in: self) <= limit
  }

  /// How many letters have to be taken away or changed, at the least.
  private func missing(in other: ComparedWord) -> Int {
    Int((kinds &- pointwiseMin(kinds, other.kinds)).wrappedSum16)
  }
}

extension SIMD32<UInt8> {
  /// The sum of all, none of which is lost above 255.
  fileprivate var wrappedSum16: UInt16 { SIMD32<UInt16>(truncatingIfNeeded: self).wrappedSum() }
}

/// Compares two words by the edits that turn one into the other.
private struct Comparison {
  private var beforeLast: [Int] = []
  private var last: [Int] = []
  private var current: [Int] = []
  private var steps = 0

  /// The pairs of letters compared since somebody asked.
  mutating func takeSteps() -> Int {
    defer { steps = 0 }
    return steps
  }

  /// Insertions, deletions, replacements and swaps of neighbours; nil when more are needed than are wanted.
  ///
  /// - Complexity: O(length × limit): what is further off the diagonal has more edits already.
  mutating func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    let far = limit + 1
    beforeLast = [Int](repeating: far, count: right.count + 1)
    last = (0...right.count).map { min($0, far) }
    current = beforeLast
    var leastBefore = 0
    for row in 1...left.count {
      let first = max(1, row - limit)
      let end = min(right.count, row + limit)
      guard first <= end else { return nil }
      current[first - 1] = first == 1 ? min(row, far) : far
      if end < right.count { current[end + 1] = far }
      var least = current[first - 1]
      for column in first...end {
        let cost = left[row - 1] == right[column - 1] ? 0 : 1
        var edits = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + cost)
        if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
          edits = min(edits, beforeLast[column - 2] + 1)
        }
        current[column] = min(edits, far)
        least = min(least, edits)
      }
      steps += end - first + 1
      // A swap looks one row further back.
      if least > limit, leastBefore > limit { return nil }
      leastBefore = least
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
