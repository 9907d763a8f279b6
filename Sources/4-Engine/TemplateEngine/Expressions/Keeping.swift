import Values

/// Finds what is the same in every round of a loop, so that it is computed once.
///
/// Only what goes through a whole list or text is worth keeping: `hang | sap_xep('ten') | dau` in a loop over `hang` would sort the
/// table once a row.
struct Keeping {
  /// How many results there are to keep.
  private(set) var count = 0

  /// The expression with such parts of it marked as ``Expression/kept(_:loop:_:)``, each with a number of its own.
  ///
  /// - Parameter loops: how many loops are open where the expression stands.
  mutating func keeping(_ expression: Expression, inside loops: Int) -> Expression {
    if loops == 0 { return expression }
    switch expression {
    case .constant, .field, .element, .round, .isFirst, .isLast, .kept: return expression
    case .member(let outer, let slot): return .member(keeping(outer, inside: loops), slot)
    case .not(let inner): return .not(keeping(inner, inside: loops))
    case .and(let left, let right): return .and(keeping(left, inside: loops), keeping(right, inside: loops))
    case .or(let left, let right): return .or(keeping(left, inside: loops), keeping(right, inside: loops))
    case .arithmetic(let operation, let left, let right):
      return .arithmetic(operation, keeping(left, inside: loops), keeping(right, inside: loops))
    case .comparison(let comparison, let left, let right):
      return .comparison(comparison, keeping(left, inside: loops), keeping(right, inside: loops))
    case .numbers(let last):
      return kept(expression, inside: loops) ?? .numbers(keeping(last, inside: loops))
    case .selection(let input, let slot, let comparison, let wanted):
      return kept(expression, inside: loops)
        ?? .selection(
          keeping(input, inside: loops),
          slot: slot,
          comparison,
          keeping(wanted, inside: loops)
        )
    case .filter(let filter, let input):
      let whole = filter.readsAll ? kept(expression, inside: loops) : nil
      return whole ?? .filter(filter, keeping(input, inside: loops))
    }
  }

  /// The expression with a number to keep it by, when the innermost loop does not change it.
  private mutating func kept(_ expression: Expression, inside loops: Int) -> Expression? {
    let loop = expression.innermostLoop
    guard loop + 1 < loops else { return nil }
    defer { count += 1 }
    return .kept(count, loop: loop, expression)
  }
}

extension Expression {
  /// Depth of the innermost loop whose rounds change the value; -1 when it is the same in the whole document.
  fileprivate var innermostLoop: Int {
    switch self {
    case .constant, .field: -1
    case .element(let depth), .round(let depth), .isFirst(let depth), .isLast(let depth): depth
    case .kept(_, let loop, _): loop
    case .member(let inner, _), .not(let inner), .numbers(let inner), .filter(_, let inner): inner.innermostLoop
    case .and(let left, let right), .or(let left, let right), .arithmetic(_, let left, let right),
      .comparison(_, let left, let right), .selection(let left, _, _, let right):
      max(left.innermostLoop, right.innermostLoop)
    }
  }
}

extension Filter {
  /// Whether it goes through all of a list or text; the others look at one value.
  fileprivate var readsAll: Bool {
    switch self {
    case .column, .sorted, .sum, .joined, .upperCase, .lowerCase, .capitalized: true
    case .twoDigits, .words, .grouped, .money, .moneyWords, .percent, .roman, .letter, .rounded, .shortDate, .longDate,
      .shortTime, .longTime, .monthYear, .dayNumber, .monthNumber, .yearNumber, .count, .first, .last, .hasData, .isOn:
      false
    }
  }

  /// What applying it costs, in ``EngineLimits/work``.
  func work(on value: Value) -> Int {
    switch (self, value) {
    case (.column, .list(let list)), (.sum, .list(let list)), (.joined, .list(let list)): list.count
    case (.sorted, .list(let list)): 20 * list.count
    case (.upperCase, .text(let text)), (.lowerCase, .text(let text)), (.capitalized, .text(let text)): text.utf8.count
    default: 0
    }
  }
}
