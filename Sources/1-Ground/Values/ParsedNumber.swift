/// What a number typed the Vietnamese way turned out to be.
public enum ParsedNumber: Sendable, Hashable {
  /// Without a decimal part: `1234`, `1.234.567`, `05`.
  case whole(Int)
  /// With a decimal comma: `12,5`, `1.234,5`. The number may still be whole, as in `8,0`.
  case fraction(Fraction)
  /// `1.234`: one thousand two hundred and thirty-four, unless the dot was meant as a decimal mark.
  case ambiguous(grouped: Int, decimal: Fraction)
  /// A dot that cannot separate thousands: `1.5`, `0.125`. The decimal mark is a comma.
  case decimalPoint(Fraction)
  /// A number with more digits than fit.
  case tooLarge
  /// Something else.
  case notANumber
}

extension Fraction {
  /// Reads a number as it is typed in Vietnamese: comma before decimals, dots between groups of three digits.
  ///
  ///     number  ← '-'? (grouped | digits) (',' digits)?  |  '-'? digits '.' digits
  ///     grouped ← [1-9] [0-9]{0,2} ('.' [0-9]{3})+
  ///
  /// Spaces and tabs around it do not count. Signs of currency or percent are not part of a number.
  /// - Complexity: O(n); allocates nothing.
  public static func parse(_ text: String) -> ParsedNumber {
    if let number = digits(text.utf8Span.span) { return .whole(number) }
    let shape = NumberShape(text.utf8)
    guard shape.isNumber else { return .notANumber }
    if shape.hasComma {
      guard shape.dots == 0 || shape.isGrouped else { return .notANumber }
      return shape.decimal.map(ParsedNumber.fraction) ?? .tooLarge
    }
    if shape.isGrouped {
      guard let grouped = shape.whole else { return .tooLarge }
      guard shape.dots == 1, let decimal = shape.decimal else { return .whole(grouped) }
      return .ambiguous(grouped: grouped, decimal: decimal)
    }
    switch shape.dots {
    case 0: return shape.whole.map(ParsedNumber.whole) ?? .tooLarge
    case 1: return shape.decimal.map(ParsedNumber.decimalPoint) ?? .tooLarge
    default: return .notANumber
    }
  }

  /// A number of digits alone, as most are, and so few that any such number fits; nil for anything else.
  private static func digits(_ text: Span<UInt8>) -> Int? {
    guard (1...18).contains(text.count) else { return nil }
    var number = 0
    for index in text.indices {
      let digit = Int(text[index]) - 0x30
      guard (0...9).contains(digit) else { return nil }
      number = number &* 10 &+ digit
    }
    return number
  }
}

/// Digits and marks of a typed number, counted in one pass.
private struct NumberShape {
  /// Whether there are only digits and marks, in an order a number could have.
  var isNumber = false
  /// How many dots stand before the comma.
  var dots = 0
  /// Whether there is a comma.
  var hasComma = false
  /// Whether the dots separate groups of three.
  var isGrouped = false
  /// All digits as one number with its sign, marks left out; `nil` when too large.
  var whole: Int?
  /// The number with its last mark as decimal mark; `nil` when it does not fit.
  var decimal: Fraction?

  init(_ typed: String.UTF8View) {
    var text = typed[...]
    while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    let isNegative = text.first == 0x2D
    if isNegative { text.removeFirst() }

    var groupsAreWhole = text.first != 0x30
    var run = 0
    whole = 0
    /// Zeros are held back until a digit follows: `1,50` needs no more room than `1,5`.
    var heldZeros = 0
    var significant: Int? = 0
    var scale: Int? = 1

    for byte in text {
      switch byte {
      case 0x30...0x39:
        run += 1
        let digit = Int(byte - 0x30)
        whole = whole.flatMap { Self.append(digit, to: $0, isNegative: isNegative) }
        if dots == 0 && !hasComma {
          significant = whole
        } else if digit == 0 {
          heldZeros += 1
        } else {
          for place in 0...heldZeros {
            significant = significant.flatMap {
              Self.append(place == heldZeros ? digit : 0, to: $0, isNegative: isNegative)
            }
            scale = scale.flatMap { Self.times10($0) }
          }
          heldZeros = 0
        }
      case 0x2E, 0x2C:
        guard run > 0, !hasComma else { return }
        if dots == 0 ? run > 3 : run != 3 { groupsAreWhole = false }
        if byte == 0x2C {
          hasComma = true
          // What stands before the comma is whole, however many dots it has.
          significant = whole
          scale = 1
          heldZeros = 0
        } else {
          dots += 1
        }
        run = 0
      default:
        return
      }
    }
    guard run > 0 else { return }
    isNumber = true
    isGrouped = dots > 0 && groupsAreWhole && (hasComma || run == 3)
    if let significant, let scale { decimal = Fraction(numerator: significant, denominator: scale) }
  }

  private static func times10(_ number: Int) -> Int? {
    let (product, overflow) = number.multipliedReportingOverflow(by: 10)
    return overflow ? nil : product
  }

  private static func append(_ digit: Int, to number: Int, isNegative: Bool) -> Int? {
    guard let product = times10(number) else { return nil }
    let (sum, overflow) =
      isNegative ? product.subtractingReportingOverflow(digit) : product.addingReportingOverflow(digit)
    return overflow ? nil : sum
  }
}
