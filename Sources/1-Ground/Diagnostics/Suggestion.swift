/// The nearest of some candidates to a word that was not found, if one is near enough to be worth offering.
///
/// - Parameters:
///   - word: what was typed.
///   - candidates: what it could have been.
///   - edits: how many slips a word may have; few where the word may well be right as it is.
/// - Returns: the first candidate with the fewest edits, when at most a third of the longer word differs.
/// - Complexity: O(candidates × length²).
public func nearest(to word: String, in candidates: some Sequence<String>, edits: Int = .max) -> String? {
  let typed = ComparedWord(word)
  var best: (distance: Int, candidate: String)?
  for candidate in candidates {
    let other = ComparedWord(candidate)
    guard let distance = typed.distance(to: other, below: best?.distance ?? .max, edits: edits) else { continue }
    best = (distance, candidate)
  }
  return best?.candidate
}

/// Offers the nearest of the same names to one word after another, as ``nearest(to:in:edits:)`` does.
///
/// Looking for it costs a comparison with every name, so that many words among many names would take ever longer: after
/// ``limit`` comparisons no more is offered. Nobody reads that many hints.
public final class Suggestions {
  /// As many comparisons are made: 3,000 words among 3,000 names, a second or two of work.
  public static let limit = 10_000_000

  private let names: [String]
  private lazy var compared = names.map { ComparedWord($0) }
  private var known: [String: String?] = [:]
  private var left: Int

  /// Prepares the names that words may have meant.
  public init(_ names: some Sequence<String>, limit: Int = limit) {
    self.names = Array(names)
    left = limit
  }

  /// The nearest name, if one is near enough.
  public func nearest(to word: String) -> String? {
    if let known = known[word] { return known }
    guard left >= names.count else { return nil }
    left -= names.count
    let typed = ComparedWord(word)
    var best: (distance: Int, index: Int)?
    for index in compared.indices {
      let distance = typed.distance(to: compared[index], below: best?.distance ?? .max, edits: .max)
      if let distance { best = (distance, index) }
    }
    let found = best.map { names[$0.index] }
    known[word] = .some(found)
    return found
  }

  /// `có phải “…”?` with the nearest name, if one is near enough.
  public func question(_ word: String) -> String? { nearest(to: word).map { "có phải “\($0)”?" } }
}

/// A word as it is compared with others, without capitals.
private struct ComparedWord {
  let scalars: [Unicode.Scalar]
  /// How often letters of each of 32 kinds stand in it, up to 255: what two words differ by in them is the least they differ by.
  private var letters = SIMD32<UInt8>(repeating: 0)

  init(_ word: String) {
    scalars = Array(word.lowercased().unicodeScalars)
    for scalar in scalars.prefix(255) { letters[Int(scalar.value % 32)] += 1 }
  }

  /// The edits that turn one into the other; nil when they are too many to offer one for the other, or not fewer than some.
  func distance(to other: ComparedWord, below best: Int, edits: Int) -> Int? {
    let (count, otherCount) = (scalars.count, other.scalars.count)
    let limit = min(edits, max(1, max(count, otherCount) / 3), best == .max ? .max : best - 1)
    guard abs(count - otherCount) <= limit, count > 255 || otherCount > 255 || missing(in: other) <= limit,
      count > 255 || otherCount > 255 || other.missing(in: self) <= limit
    else { return nil }
    let distance = editDistance(scalars, other.scalars)
    return distance <= limit ? distance : nil
  }

  /// How many letters have to be taken away or changed, at the least.
  private func missing(in other: ComparedWord) -> Int {
    Int((letters &- pointwiseMin(letters, other.letters)).wrappedSum16)
  }
}

extension SIMD32<UInt8> {
  /// The sum of all, none of which is lost above 255.
  fileprivate var wrappedSum16: UInt16 { SIMD32<UInt16>(truncatingIfNeeded: self).wrappedSum() }
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
