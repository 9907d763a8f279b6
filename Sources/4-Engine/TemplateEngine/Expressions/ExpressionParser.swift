import DataBinding
import Diagnostics
import Values

/// What names mean at a place in a template.
struct Scope {
  /// Element of a loop that is open here.
  struct Local {
    var name: String
    var type: ValueType
  }

  /// The declared fields.
  var fields: RecordType
  /// Elements of the loops around, outermost first; the index is the slot.
  var locals: [Local] = []
}

/// Parses an expression and checks it against the declared fields, in one pass.
///
/// ```
/// expression := and ("hoac" and)*
/// and        := not ("va" not)*
/// not        := "khong" not | comparison
/// comparison := sum (("=" | "!=" | "<" | "<=" | ">" | ">=") sum)?
/// sum        := product (("+" | "-") product)*
/// product    := filtered (("*" | "/") filtered)*
/// filtered   := primary ("|" name arguments?)*       texts, then a number; the last one of `loc` is an expression
/// primary    := number | text | "dung" | "sai" | path | name "(" … ")" | "(" expression ")" member* | "-" primary
/// path       := name member*
/// member     := "." name
/// ```
struct ExpressionParser {
  private let text: String
  private let scope: Scope
  private let place: (Range<Int>) -> TemplatePlace
  private let findings: FindingCollector
  private var tokens: [Token] = []
  private var position = 0
  private var depth = 0

  /// Thrown after a finding was recorded.
  private struct Stop: Error {}

  /// Parses and checks an expression.
  ///
  /// - Parameters:
  ///   - text: the expression.
  ///   - scope: what names mean here.
  ///   - place: turns UTF-8 offsets in `text` into a place of the template.
  ///   - findings: receives what is wrong.
  /// - Returns: the checked expression, or nil when something was wrong.
  static func parse(
    _ text: String,
    in scope: Scope,
    place: @escaping (Range<Int>) -> TemplatePlace,
    findings: FindingCollector
  ) -> TypedExpression? {
    var parser = ExpressionParser(text: text, scope: scope, place: place, findings: findings)
    do {
      parser.tokens = try Tokenizer.tokens(of: text)
    } catch {
      findings.report(.syntax, error.message, at: place(error.range), hint: error.hint)
      return nil
    }
    guard parser.tokens.count <= EngineLimits.expressionWords else {
      findings.report(
        .limit,
        "biểu thức dài quá \(EngineLimits.expressionWords) từ",
        at: place(0..<text.utf8.count),
        hint: "tách thành nhiều phần"
      )
      return nil
    }
    guard parser.tokens.count > 1 else {
      findings.report(.syntax, "biểu thức trống", at: place(0..<text.utf8.count), hint: "ghi tên một trường")
      return nil
    }
    do {
      let result = try parser.expression()
      guard parser.current.kind == .end else {
        throw parser.unexpected("hết biểu thức")
      }
      return result
    } catch {
      return nil
    }
  }

  private init(
    text: String,
    scope: Scope,
    place: @escaping (Range<Int>) -> TemplatePlace,
    findings: FindingCollector
  ) {
    self.text = text
    self.scope = scope
    self.place = place
    self.findings = findings
  }

  private var current: Token { tokens[position] }

  private mutating func advance() { if position + 1 < tokens.count { position += 1 } }

  private mutating func take(symbol: String) -> Bool {
    guard current.kind == .symbol(symbol) else { return false }
    advance()
    return true
  }

  private mutating func take(word: String) -> Bool {
    guard current.kind == .name(word) else { return false }
    advance()
    return true
  }

  private mutating func expect(_ symbol: String) throws(Stop) {
    guard take(symbol: symbol) else { throw unexpected("“\(symbol)”") }
  }

  private func describe(_ token: Token) -> String {
    switch token.kind {
    case .name(let name): "“\(name)”"
    case .integer(let number): "“\(number)”"
    case .text(let text): "'\(text)'"
    case .symbol(let symbol): "“\(symbol)”"
    case .end: "hết biểu thức"
    }
  }

  private func unexpected(_ expected: String) -> Stop {
    stop(.syntax, "biểu thức viết sai: gặp \(describe(current))", current.range, expected: expected)
  }

  private func stop(
    _ code: TemplateCode,
    _ message: String,
    _ range: Range<Int>,
    expected: String? = nil,
    hint: String? = nil
  ) -> Stop {
    findings.report(code, message, at: place(range), expected: expected, hint: hint)
    return Stop()
  }

  private func typed(
    _ expression: Expression,
    _ type: ValueType,
    _ parts: [TypedExpression],
    from start: Int
  ) -> TypedExpression {
    let range = start..<tokens[max(position - 1, 0)].range.upperBound
    let bytes = text.utf8
    let words = bytes.dropFirst(range.lowerBound).prefix(range.count)
    return TypedExpression(
      expression: expression,
      type: type,
      blankName: parts.compactMap(\.blankName).first,
      source: String(Substring(words)),
      place: place(range)
    )
  }

  private mutating func expression() throws(Stop) -> TypedExpression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= EngineLimits.expressionDepth else {
      throw stop(
        .limit,
        "biểu thức lồng quá \(EngineLimits.expressionDepth) lớp",
        current.range,
        hint: "tách thành nhiều phần"
      )
    }
    let start = current.range.lowerBound
    var left = try conjunction()
    while take(word: "hoac") {
      let right = try conjunction()
      try requireBoolean(left)
      try requireBoolean(right)
      left = typed(.or(left.expression, right.expression), .boolean, [left, right], from: start)
    }
    return left
  }

  private mutating func conjunction() throws(Stop) -> TypedExpression {
    let start = current.range.lowerBound
    var left = try negation()
    while take(word: "va") {
      let right = try negation()
      try requireBoolean(left)
      try requireBoolean(right)
      left = typed(.and(left.expression, right.expression), .boolean, [left, right], from: start)
    }
    return left
  }

  private mutating func negation() throws(Stop) -> TypedExpression {
    let start = current.range.lowerBound
    guard take(word: "khong") else { return try comparison() }
    depth += 1
    defer { depth -= 1 }
    guard depth <= EngineLimits.expressionDepth else {
      throw stop(
        .limit,
        "biểu thức lồng quá \(EngineLimits.expressionDepth) lớp",
        current.range,
        hint: "tách thành nhiều phần"
      )
    }
    let operand = try negation()
    try requireBoolean(operand)
    return typed(.not(operand.expression), .boolean, [operand], from: start)
  }

  private func requireBoolean(_ operand: TypedExpression) throws(Stop) {
    if case .boolean = operand.type { return }
    findings.report(
      .type,
      "“\(operand.source)” là \(operand.type.vietnamese), không phải điều kiện",
      at: operand.place,
      expected: "một điều kiện (có/không)",
      hint: "so sánh với một giá trị, hoặc dùng “\(operand.source) | co_du_lieu”"
    )
    throw Stop()
  }

  private mutating func comparison() throws(Stop) -> TypedExpression {
    let start = current.range.lowerBound
    var left = try sum()
    guard case .symbol(let symbol) = current.kind, let comparison = ComparisonOperator(rawValue: symbol) else {
      return left
    }
    advance()
    var right = try sum()
    right = meant(right, as: left.type)
    left = meant(left, as: right.type)
    let isOrdered: Bool
    switch (left.type, right.type) {
    case (.text, .text), (.boolean, .boolean): isOrdered = false
    case (.date, .date), (.time, .time): isOrdered = true
    case (let a, let b) where a.isNumber && b.isNumber: isOrdered = true
    default:
      findings.report(
        .type,
        "không so sánh được \(left.type.vietnamese) với \(right.type.vietnamese)",
        at: typed(.constant(.absent), .boolean, [], from: start).place,
        expected: "hai bên cùng kiểu"
      )
      throw Stop()
    }
    if !isOrdered, comparison != .equal, comparison != .notEqual {
      findings.report(
        .type,
        "“\(symbol)” không dùng được với \(left.type.vietnamese)",
        at: typed(.constant(.absent), .boolean, [], from: start).place,
        expected: "“=” hoặc “!=”"
      )
      throw Stop()
    }
    return typed(.comparison(comparison, left.expression, right.expression), .boolean, [left, right], from: start)
  }

  /// A text in quotes that a day, a time, a share or a sum is compared with is one itself, as data have it.
  private func meant(_ operand: TypedExpression, as type: ValueType) -> TypedExpression {
    let scalars: [ScalarType] = [.date, .time, .percent, .money]
    guard case .constant(.text(let text)) = operand.expression, let scalar = type.scalar, scalars.contains(scalar),
      case .value(let value) = ScalarReader.value(.characters(text), as: scalar)
    else { return operand }
    var result = operand
    result.expression = .constant(value)
    result.type = type
    return result
  }

  private mutating func sum() throws(Stop) -> TypedExpression {
    let start = current.range.lowerBound
    var left = try product()
    while case .symbol(let symbol) = current.kind, symbol == "+" || symbol == "-" {
      advance()
      let right = try product()
      left = try arithmetic(symbol, left, right, from: start)
    }
    return left
  }

  private mutating func product() throws(Stop) -> TypedExpression {
    let start = current.range.lowerBound
    var left = try filtered()
    while case .symbol(let symbol) = current.kind, symbol == "*" || symbol == "/" {
      advance()
      let right = try filtered()
      left = try arithmetic(symbol, left, right, from: start)
    }
    return left
  }

  private func arithmetic(
    _ symbol: String,
    _ left: TypedExpression,
    _ right: TypedExpression,
    from start: Int
  ) throws(Stop) -> TypedExpression {
    guard let operation = ArithmeticOperator(rawValue: symbol) else { throw Stop() }
    for operand in [left, right] where !operand.type.isNumber {
      findings.report(
        .type,
        "“\(operand.source)” là \(operand.type.vietnamese), không tính được",
        at: operand.place,
        expected: "số"
      )
      throw Stop()
    }
    let type: ValueType
    switch (left.type, right.type, operation) {
    case (_, _, .divide): type = .decimal
    case (.percent, .percent, .add), (.percent, .percent, .subtract): type = .percent
    case (.money, let other, _) where other.isWhole: type = .money
    case (let other, .money, _) where other.isWhole: type = .money
    case (.integer, .integer, _): type = .integer
    default: type = .decimal
    }
    return typed(.arithmetic(operation, left.expression, right.expression), type, [left, right], from: start)
  }

  private mutating func filtered() throws(Stop) -> TypedExpression {
    let start = current.range.lowerBound
    var value = try primary()
    while take(symbol: "|") {
      guard case .name(let name) = current.kind else { throw unexpected("tên một bộ lọc") }
      let nameRange = current.range
      advance()
      if name == "loc" {
        value = try selection(from: value, nameRange, from: start)
        continue
      }
      let arguments = try take(symbol: "(") ? filterArguments() : FilterArguments()
      do {
        let (filter, type) = try Filter.checked(name, arguments, on: value.type)
        let input = value
        value = typed(.filter(filter, input.expression), type, filter.acceptsAbsence ? [] : [input], from: start)
        if let column = noteColumn(of: filter, input.type, at: value.place), case .column = filter,
          column.presence == .blank, value.blankName == nil
        {
          value.blankName = column.label
        }
      } catch {
        throw mismatch(error, name: name, range: nameRange, input: value)
      }
    }
    return value
  }

  /// The column a filter reads, which is a use of it.
  private func noteColumn(of filter: Filter, _ input: ValueType, at place: TemplatePlace) -> Field? {
    guard case .list(.record(let record)) = input, let slot = filter.slot else { return nil }
    findings.noteUse(of: record, slot: slot, at: place)
    return record.fields[slot]
  }

  /// `loc('cột', giá trị)` or `loc('cột', '>=', giá trị)`.
  private mutating func selection(
    from input: TypedExpression,
    _ nameRange: Range<Int>,
    from start: Int
  ) throws(Stop) -> TypedExpression {
    let operators = ComparisonOperator.allCases.map(\.rawValue)
    let arguments = "tên cột và giá trị, ví dụ loc('loai', 'cụm') hoặc loc('diem', '>=', 900)"
    func wrong() -> Stop { stop(.type, "bộ lọc “loc” có tham số sai", nameRange, expected: arguments) }
    guard take(symbol: "("), case .text(let name) = current.kind else { throw wrong() }
    advance()
    guard take(symbol: ",") else { throw wrong() }
    var comparison = ComparisonOperator.equal
    if case .text(let text) = current.kind, tokens[position + 1].kind == .symbol(",") {
      guard let typed = ComparisonOperator(rawValue: text) else {
        throw stop(.type, "“\(text)” không phải dấu so sánh", current.range, expected: operators.joined(separator: " "))
      }
      comparison = typed
      advance()
      advance()
    }
    var wanted = try expression()
    guard take(symbol: ")") else { throw wrong() }
    let column: (record: RecordType, slot: Int, type: ValueType)
    do {
      column = try Filter.column(name, of: input.type)
    } catch {
      throw mismatch(error, name: "loc", range: nameRange, input: input)
    }
    wanted = meant(wanted, as: column.type)
    try checkComparison(comparison, "cột “\(name)”", column.type, wanted)
    findings.noteUse(of: column.record, slot: column.slot, at: input.place)
    return typed(
      .selection(input.expression, slot: column.slot, comparison, wanted.expression),
      input.type,
      [input, wanted],
      from: start
    )
  }

  private func checkComparison(
    _ comparison: ComparisonOperator,
    _ what: String,
    _ type: ValueType,
    _ wanted: TypedExpression
  ) throws(Stop) {
    let isOrdered: Bool
    switch (type, wanted.type) {
    case (.text, .text), (.boolean, .boolean): isOrdered = false
    case (.date, .date), (.time, .time): isOrdered = true
    case (let left, let right) where left.isNumber && right.isNumber: isOrdered = true
    default:
      findings.report(
        .type,
        "không so sánh được \(what) (\(type.vietnamese)) với “\(wanted.source)” (\(wanted.type.vietnamese))",
        at: wanted.place,
        expected: "giá trị cùng kiểu với cột"
      )
      throw Stop()
    }
    guard !isOrdered, comparison != .equal, comparison != .notEqual else { return }
    findings.report(
      .type,
      "“\(comparison.rawValue)” không dùng được với \(type.vietnamese)",
      at: wanted.place,
      expected: "“=” hoặc “!=”"
    )
    throw Stop()
  }

  private func mismatch(
    _ mismatch: Filter.Mismatch,
    name: String,
    range: Range<Int>,
    input: TypedExpression
  ) -> Stop {
    switch mismatch {
    case .unknown:
      return stop(
        .unknownFilter,
        "không có bộ lọc “\(name)”",
        range,
        hint: nearest(to: name, in: Filter.names).map { "có phải bạn muốn “\($0)”?" } ?? "xem docs/viet-mau.md, mục 4"
      )
    case .input(let expected):
      return stop(
        .type,
        "bộ lọc “\(name)” không dùng được với “\(input.source)” (\(input.type.vietnamese))",
        range,
        expected: expected
      )
    case .arguments(let expected):
      return stop(.type, "bộ lọc “\(name)” có tham số sai", range, expected: expected)
    case .column(let column, let record):
      return stop(
        .unknownName,
        "bảng “\(input.source)” không có cột “\(column)”",
        range,
        hint: suggestion(for: column, in: record.fields.map(\.name))
      )
    }
  }

  private mutating func filterArguments() throws(Stop) -> FilterArguments {
    var arguments = FilterArguments()
    repeat {
      switch current.kind {
      case .text(let text): arguments.texts.append(text)
      case .integer(let number): arguments.decimals = number
      default: throw unexpected("chữ trong nháy, ví dụ 'ten', hoặc số chữ số sau dấu phẩy")
      }
      advance()
    } while arguments.decimals == nil && take(symbol: ",")
    try expect(")")
    return arguments
  }

  private mutating func primary() throws(Stop) -> TypedExpression {
    let start = current.range.lowerBound
    switch current.kind {
    case .integer(let number):
      advance()
      return typed(.constant(.integer(number)), .integer, [], from: start)
    case .text(let text):
      advance()
      return typed(.constant(.text(text)), .text, [], from: start)
    case .name("dung"), .name("sai"):
      let isTrue = current.kind == .name("dung")
      advance()
      return typed(.constant(.boolean(isTrue)), .boolean, [], from: start)
    case .name(let name):
      advance()
      return current.kind == .symbol("(") ? try function(name, from: start) : try path(name, from: start)
    case .symbol("("):
      advance()
      let inner = try expression()
      try expect(")")
      return try members(of: inner, from: start)
    case .symbol("-"):
      advance()
      depth += 1
      defer { depth -= 1 }
      guard depth <= EngineLimits.expressionDepth else {
        throw stop(
          .limit,
          "biểu thức lồng quá \(EngineLimits.expressionDepth) lớp",
          current.range,
          hint: "tách thành nhiều phần"
        )
      }
      let zero = typed(.constant(.integer(0)), .integer, [], from: start)
      let operand = try primary()
      return try arithmetic("-", zero, operand, from: start)
    case .symbol, .end:
      throw unexpected("tên trường, số hoặc chữ trong nháy")
    }
  }

  private mutating func path(_ name: String, from start: Int) throws(Stop) -> TypedExpression {
    let nameRange = tokens[position - 1].range
    let value: TypedExpression
    if let local = scope.locals.lastIndex(where: { $0.name == name }) {
      value = typed(.element(local), scope.locals[local].type, [], from: start)
    } else if let slot = scope.fields.slot(named: name) {
      value = use(.field(slot), slot, of: scope.fields, inside: nil, from: start)
    } else {
      let known = scope.locals.map(\.name) + scope.fields.fields.map(\.name)
      throw stop(
        .unknownName,
        "không có trường “\(name)”",
        nameRange,
        hint: suggestion(for: name, in: known)
      )
    }
    return try members(of: value, from: start)
  }

  /// `.truong` behind a value, as often as it stands there.
  private mutating func members(of outer: TypedExpression, from start: Int) throws(Stop) -> TypedExpression {
    var value = outer
    while take(symbol: ".") {
      guard case .name(let member) = current.kind else { throw unexpected("tên một trường con") }
      let memberRange = current.range
      advance()
      guard case .record(let record) = value.type else {
        var hint = "bỏ “.\(member)”"
        if case .list = value.type { hint = "dùng <lap moi=\"x\" trong=\"\(value.source)\"> rồi viết x.\(member)" }
        throw stop(
          .type,
          "“\(value.source)” là \(value.type.vietnamese), không có trường con",
          memberRange,
          hint: hint
        )
      }
      guard let slot = record.slot(named: member) else {
        throw stop(
          .unknownName,
          "“\(value.source)” không có trường “\(member)”",
          memberRange,
          hint: suggestion(for: member, in: record.fields.map(\.name))
        )
      }
      value = use(.member(value.expression, slot), slot, of: record, inside: value, from: start)
    }
    return value
  }

  private func use(
    _ expression: Expression,
    _ slot: Int,
    of record: RecordType,
    inside outer: TypedExpression?,
    from start: Int
  ) -> TypedExpression {
    let field = record.fields[slot]
    var result = typed(expression, field.type, outer.map { [$0] } ?? [], from: start)
    if field.presence == .blank { result.blankName = field.label }
    findings.noteUse(of: record, slot: slot, at: result.place)
    return result
  }

  private mutating func function(_ name: String, from start: Int) throws(Stop) -> TypedExpression {
    let nameRange = tokens[position - 1].range
    try expect("(")
    if name == "day_so" {
      let count = try expression()
      try expect(")")
      guard case .integer = count.type else {
        throw stop(.type, "day_so cần một số nguyên, không phải \(count.type.vietnamese)", nameRange)
      }
      return typed(.numbers(count.expression), .list(.integer), [count], from: start)
    }
    let functions = ["thu_tu", "la_dau", "la_cuoi", "day_so"]
    guard functions.contains(name) else {
      throw stop(.unknownFilter, "không có hàm “\(name)”", nameRange, hint: suggestion(for: name, in: functions))
    }
    guard case .name(let loop) = current.kind else { throw unexpected("tên biến của một vòng lặp") }
    guard let local = scope.locals.lastIndex(where: { $0.name == loop }) else {
      throw stop(
        .unknownName,
        "“\(loop)” không phải biến của vòng lặp nào ở đây",
        current.range,
        hint: suggestion(for: loop, in: scope.locals.map(\.name))
      )
    }
    advance()
    try expect(")")
    switch name {
    case "thu_tu": return typed(.round(local), .integer, [], from: start)
    case "la_dau": return typed(.isFirst(local), .boolean, [], from: start)
    default: return typed(.isLast(local), .boolean, [], from: start)
    }
  }

  private func suggestion(for name: String, in candidates: [String]) -> String {
    if let near = findings.nearest(to: name, in: candidates) { return "có phải bạn muốn “\(near)”?" }
    if candidates.isEmpty { return "khai báo tên này trong <truong-du-lieu>" }
    return "các tên dùng được ở đây: \(candidates.prefix(12).joined(separator: ", "))"
  }
}
