import Values

/// Shares a total out by weights: everybody gets the whole part of his exact share, and what is left goes one by one to
/// the largest remainders, the earlier one first where two are equal.
///
/// - Parameters:
///   - total: what is shared out, 0 or more.
///   - weights: sizes; those below 0 count as 0.
/// - Returns: a number for each weight; they add up to the total, unless all weights are 0: then all are 0.
/// - Complexity: O(n log n).
public func largestRemainder(total: Int, weights: [Int]) -> [Int] {
  let weights = weights.map { max(0, $0) }
  let sum = weights.reduce(0, +)
  guard sum > 0 else { return weights.map { _ in 0 } }
  // total × weight may not fit in 64 bits; 128 are enough for any two.
  let parts = weights.map { weight in
    (Int128(total) * Int128(weight)).quotientAndRemainder(dividingBy: Int128(sum))
  }
  var result = parts.map { Int($0.quotient) }
  let order = weights.indices.sorted { left, right in
    parts[left].remainder == parts[right].remainder ? left < right : parts[left].remainder > parts[right].remainder
  }
  for index in order.prefix(total - result.reduce(0, +)) { result[index] += 1 }
  return result
}
