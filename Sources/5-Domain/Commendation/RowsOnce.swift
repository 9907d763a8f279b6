import DataBinding
import Values

/// Rows of a table that may stand once only: the second of two is an error with both places, and never dropped in silence.
struct RowsOnce<Key: Hashable> {
  private let binding: DataBinding
  private var first: [Key: Position] = [:]

  init(_ binding: DataBinding) { self.binding = binding }

  /// Whether a row is the first with its key; a later one is reported.
  ///
  /// - Parameter message: what is said of a later one.
  mutating func isFirst(
    _ key: Key,
    at position: Position,
    hint: String = "chỉ giữ một",
    _ message: () -> String
  ) -> Bool {
    guard let earlier = first[key] else {
      first[key] = position
      return true
    }
    binding.report(.duplicate, message(), at: position, hint: hint, related: [("lần đầu", earlier)])
    return false
  }
}
