import Synchronization

/// A value that is worked out once, whoever of several workers asks first; the others wait for it.
final class Once<Value: Sendable>: Sendable {
  private let kept = Mutex<Value?>(nil)

  /// The value.
  ///
  /// - Parameters:
  ///   - isKept: whether a value may serve others too; otherwise each works out its own.
  ///   - compute: works it out.
  func value(keptIf isKept: (Value) -> Bool = { _ in true }, compute: () -> Value) -> Value {
    kept.withLock { kept in
      if let kept { return kept }
      let value = compute()
      if isKept(value) { kept = value }
      return value
    }
  }
}

/// Values by what they depend on, each worked out once.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let values = Mutex<[Key: Once<Value>]>([:])

  /// As many values are kept: a list whose every row has a day of its own must not fill the memory.
  private static var limit: Int { 1024 }

  /// The value of a key; see ``Once/value(keptIf:compute:)``.
  func value(of key: Key, keptIf isKept: (Value) -> Bool = { _ in true }, compute: () -> Value) -> Value {
    let once = values.withLock { values in
      if let known = values[key] { return known }
      if values.count >= Self.limit { values.removeAll() }
      let new = Once<Value>()
      values[key] = new
      return new
    }
    return once.value(keptIf: isKept, compute: compute)
  }
}
