import Values

/// The data that a value was read from or made of.
indirect enum Provenance: Sendable {
  /// No data: a constant, or a value the data do not give.
  case nowhere
  /// A datum as it was bound to a type.
  case datum(Datum, ValueType)
  /// A list put together: rows that were selected or sorted, a column.
  case list([Provenance])
  /// A result of several values.
  case result([Provenance])

  /// Of the elements, when it is a list's.
  var elements: [Provenance] {
    switch self {
    case .datum(let datum, .list(let type)):
      switch datum.content {
      case .list(let items): items.map { .datum($0, type) }
      case .null: []
      // One value stands for a list of one.
      case .scalar, .picture, .map: [.datum(datum, type)]
      }
    case .list(let elements): elements
    case .nowhere, .datum, .result: []
    }
  }

  /// Of a field, when it is a record's.
  func member(_ slot: Int) -> Provenance {
    guard case .datum(let datum, .record(let record)) = self, case .map(let entries) = datum.content,
      let entry = entries.first(where: { record.slot(matching: $0.key) == slot })
    else { return .nowhere }
    return .datum(entry.value, record.fields[slot].type)
  }

  /// Where the data stand, each once, in the order they are read: the first ``EngineLimits/origins`` of them.
  var positions: [Position] {
    var result: [Position] = []
    gather(&result)
    return result
  }

  private func gather(_ positions: inout [Position]) {
    switch self {
    case .nowhere: return
    case .datum(let datum, _):
      if !positions.contains(datum.position) { positions.append(datum.position) }
    case .list(let all), .result(let all):
      for one in all where positions.count < EngineLimits.origins { one.gather(&positions) }
    }
  }
}

extension Evaluator {
  /// The data an expression reads. What decides which rows a list has is no origin of the rows.
  mutating func provenance(of expression: Expression, in whole: TypedExpression) -> Provenance {
    guard let trace else { return .nowhere }
    switch expression {
    case .constant, .round, .isFirst, .isLast: return .nowhere
    case .field(let slot): return trace.fields[slot]
    case .element(let depth): return trace.elements[depth]
    case .member(let outer, let slot): return provenance(of: outer, in: whole).member(slot)
    case .numbers(let count):
      guard case .list(let numbers) = evaluate(expression, in: whole) else { return .nowhere }
      return .list([Provenance](repeating: provenance(of: count, in: whole), count: numbers.count))
    case .not(let inner): return provenance(of: inner, in: whole)
    case .and(let left, let right), .or(let left, let right), .arithmetic(_, let left, let right),
      .comparison(_, let left, let right):
      return .result([provenance(of: left, in: whole), provenance(of: right, in: whole)])
    case .selection(let input, let slot, let comparison, let wanted):
      guard case .list(let rows) = evaluate(input, in: whole) else { return .nowhere }
      let wanted = evaluate(wanted, in: whole)
      let chosen = zip(rows, provenance(of: input, in: whole).elements).filter { row, _ in
        isSelected(row, slot, comparison, wanted)
      }
      return .list(chosen.map(\.1))
    case .filter(let filter, let input): return provenance(of: filter, on: input, in: whole)
    case .kept(let index, let loop, let inner):
      let round = roundNumber(ofLoop: loop)
      if let known = trace.kept[index], known.round == round { return known.provenance }
      let provenance = provenance(of: inner, in: whole)
      trace.kept[index] = (round, provenance)
      return provenance
    }
  }

  /// Whether data are typed for an expression, of whatever type.
  mutating func isTyped(_ expression: Expression, in whole: TypedExpression) -> Bool {
    guard case .datum(let datum, _) = provenance(of: expression, in: whole) else { return false }
    if case .null = datum.content { return false }
    return true
  }

  /// Where somebody has to look for the value of an expression: its data, or what they are missing in. Nil without a trace.
  mutating func origin(of expression: Expression, in whole: TypedExpression) -> Position? {
    guard let trace else { return nil }
    if let first = provenance(of: expression, in: whole).positions.first { return first }
    switch expression {
    case .field: return trace.record.root.position
    case .member(let inner, _), .filter(_, let inner), .not(let inner), .numbers(let inner), .kept(_, _, let inner),
      .selection(let inner, _, _, _):
      return origin(of: inner, in: whole)
    case .and(let left, let right), .or(let left, let right), .arithmetic(_, let left, let right),
      .comparison(_, let left, let right):
      return origin(of: left, in: whole) ?? origin(of: right, in: whole)
    case .constant, .element, .round, .isFirst, .isLast: return nil
    }
  }

  private mutating func provenance(
    of filter: Filter,
    on input: Expression,
    in whole: TypedExpression
  ) -> Provenance {
    let source = provenance(of: input, in: whole)
    switch filter {
    case .column(let slot): return .list(source.elements.map { $0.member(slot) })
    case .first: return source.elements.first ?? .nowhere
    case .last: return source.elements.last ?? .nowhere
    case .sorted(let slot, let order):
      let elements = source.elements
      guard case .list(let list) = evaluate(input, in: whole), list.count == elements.count else { return source }
      return .list(Filter.order(of: list, slot: slot, order).map { elements[$0] })
    case .twoDigits, .words, .grouped, .money, .moneyWords, .percent, .roman, .letter, .rounded, .shortDate, .longDate,
      .shortTime, .longTime, .monthYear, .dayNumber, .monthNumber, .yearNumber, .upperCase, .lowerCase, .capitalized,
      .count, .sum, .joined,
      .hasData, .isOn:
      return source
    }
  }
}
