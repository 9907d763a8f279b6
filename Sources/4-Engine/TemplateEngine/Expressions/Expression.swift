import Values

/// An expression whose names have become slots.
indirect enum Expression: Sendable {
  /// A constant.
  case constant(Value)
  /// A field of the record.
  case field(Int)
  /// The element of a loop, by depth of the loop.
  case element(Int)
  /// A field of a record.
  case member(Expression, Int)
  /// The numbers from 1 to a count.
  case numbers(Expression)
  /// Number of the current round of a loop, from 1.
  case round(Int)
  /// Whether a loop is in its first round.
  case isFirst(Int)
  /// Whether a loop is in its last round.
  case isLast(Int)
  /// Negation of a truth value.
  case not(Expression)
  /// Both.
  case and(Expression, Expression)
  /// Either.
  case or(Expression, Expression)
  /// Arithmetic.
  case arithmetic(ArithmeticOperator, Expression, Expression)
  /// Comparison.
  case comparison(ComparisonOperator, Expression, Expression)
  /// A filter with its arguments, which are constants.
  case filter(Filter, Expression)
  /// The rows of a table whose column, by slot, compares like this with a value.
  case selection(Expression, slot: Int, ComparisonOperator, Expression)
  /// What is computed once a round of a loop, by depth, or once a document (-1); the number is that of the result that is kept.
  case kept(Int, loop: Int, Expression)
}

/// Arithmetic of expressions; always exact.
enum ArithmeticOperator: String, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// Comparison of expressions.
enum ComparisonOperator: String, Sendable, CaseIterable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
}

/// A checked expression: what to compute, and what is known of it beforehand.
struct TypedExpression: Sendable {
  /// What to compute.
  var expression: Expression
  /// The type of its value.
  var type: ValueType
  /// Label of the first field in it that may be left blank; the name of the gap when it is.
  var blankName: String?
  /// The path or formula as the template has it, for messages.
  var source: String
  /// Where it stands.
  var place: TemplatePlace
}
