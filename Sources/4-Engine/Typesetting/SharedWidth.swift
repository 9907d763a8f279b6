/// How columns share a width: one that needs more than its share gets what it needs, the others share what is left.
public struct SharedWidth {
  /// The columns that share what is left, in order.
  public let open: [Int]
  /// What is left for them; negative where the needs of all are more than there is.
  public let room: Int

  /// Finds out which columns need more than their share.
  ///
  /// - Parameters:
  ///   - width: what is shared.
  ///   - shares: the share of each column, at least 1.
  ///   - least: what each column needs.
  /// - Complexity: O(n log n).
  public init(_ width: Int, shares: [Int], least: [Int]) {
    // Who needs most for a share comes first: what he gets leaves less for all others.
    let order = shares.indices.sorted { least[$0] * shares[$1] > least[$1] * shares[$0] }
    var room = width
    var rest = shares.reduce(0, +)
    var tight = 0
    while tight < order.count, least[order[tight]] * rest > room * shares[order[tight]] {
      room -= least[order[tight]]
      rest -= shares[order[tight]]
      tight += 1
    }
    open = order[tight...].sorted()
    self.room = room
  }
}
