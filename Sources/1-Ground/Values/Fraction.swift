/// An exact rational number: scores, rates, coefficients.
///
/// Always reduced, with a denominator above zero, so equal numbers are equal values. Arithmetic never loses a digit and
/// never traps: it gives `nil` exactly when the reduced result does not fit.
public struct Fraction: Sendable, Hashable {
  /// The number above the line; carries the sign.
  public let numerator: Int
  /// The number below the line; at least 1, without a factor in common with ``numerator``.
  public let denominator: Int

  /// Makes a whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// Makes `numerator / denominator` in lowest terms.
  ///
  /// `nil` when the denominator is zero, or when the reduced parts do not fit in `Int`.
  public init?(numerator: Int, denominator: Int) {
    self.init(wide: Int128(numerator), over: Int128(denominator))
  }

  /// Reduces what a product or a sum of products of `Int` gave.
  private init?(wide numerator: Int128, over denominator: Int128) {
    guard denominator != 0 else { return nil }
    let divisor: UInt128
    if let above = UInt64(exactly: numerator.magnitude), let below = UInt64(exactly: denominator.magnitude) {
      divisor = UInt128(greatestCommonDivisor(above, below))
    } else {
      divisor = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    }
    let above = numerator.magnitude / divisor
    let isNegative = (numerator < 0) != (denominator < 0)
    guard let below = Int(exactly: denominator.magnitude / divisor),
      let signed = Int(exactly: isNegative ? -Int128(above) : Int128(above))
    else { return nil }
    self.numerator = signed
    self.denominator = below
  }

  /// The sum, or `nil` when it does not fit.
  public func adding(_ other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator)
    )
  }

  /// The difference, or `nil` when it does not fit.
  public func subtracting(_ other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.denominator) - Int128(other.numerator) * Int128(denominator),
      over: Int128(denominator) * Int128(other.denominator)
    )
  }

  /// The product, or `nil` when it does not fit.
  public func multiplied(by other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.numerator),
      over: Int128(denominator) * Int128(other.denominator)
    )
  }

  /// The quotient, or `nil` when `other` is zero or the quotient does not fit.
  public func divided(by other: Fraction) -> Fraction? {
    Fraction(
      wide: Int128(numerator) * Int128(other.denominator),
      over: Int128(denominator) * Int128(other.numerator)
    )
  }

  /// Whether there is nothing behind the decimal mark.
  public var isWhole: Bool { denominator == 1 }

  /// The number as an `Int`, when it is whole.
  public var whole: Int? { isWhole ? numerator : nil }

  /// Which whole number a fraction becomes.
  public enum Rounding: Sendable, CaseIterable {
    /// The next one below, toward −∞: 2,9 → 2 and −2,1 → −3.
    case down
    /// The nearest; a half goes away from zero, as on paper: 2,5 → 3 and −2,5 → −3.
    case halfUp
    /// The next one above, toward +∞: 2,1 → 3 and −2,9 → −2.
    case up
  }

  /// The whole number that stands for this one. It always fits.
  public func rounded(_ rounding: Rounding) -> Int {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    switch rounding {
    case .down:
      return remainder < 0 ? quotient - 1 : quotient
    case .up:
      return remainder > 0 ? quotient + 1 : quotient
    case .halfUp:
      let size = remainder.magnitude
      guard size >= denominator.magnitude - size else { return quotient }
      return remainder < 0 ? quotient - 1 : quotient + 1
    }
  }

  /// Whether decimals can write it to the last digit; `1/3` they cannot.
  public var isDecimal: Bool {
    var rest = denominator
    while rest.isMultiple(of: 2) { rest /= 2 }
    while rest.isMultiple(of: 5) { rest /= 5 }
    return rest == 1
  }

  /// The nearest number with so many decimals, 0 to 9; `nil` when it does not fit.
  public func rounded(_ rounding: Rounding, decimals: Int) -> Fraction? {
    var scale = 1
    for _ in 0..<min(max(decimals, 0), 9) { scale *= 10 }
    return multiplied(by: Fraction(scale)).flatMap { Fraction(numerator: $0.rounded(rounding), denominator: scale) }
  }

  /// The shortest exact way to write it in Vietnamese: `0,25`, `1.234,5`, and `1/3` when no decimal is exact.
  ///
  /// Thousands are grouped by dots in decimals only.
  public var vietnamese: String {
    guard isDecimal else { return "\(numerator)/\(denominator)" }

    let divisor = denominator.magnitude
    var (quotient, remainder) = numerator.magnitude.quotientAndRemainder(dividingBy: divisor)
    var text = numerator < 0 ? "-" : ""
    let digits = String(quotient)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text.append(".") }
      text.append(digit)
    }
    if remainder > 0 { text.append(",") }
    while remainder > 0 {
      (quotient, remainder) = divisor.dividingFullWidth(remainder.multipliedFullWidth(by: 10))
      text.append(String(quotient))
    }
    return text
  }
}

extension Fraction: Comparable {
  /// Orders by size, without rounding or overflow.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    Int128(left.numerator) * Int128(right.denominator) < Int128(right.numerator) * Int128(left.denominator)
  }
}

/// Euclid's algorithm; the result is at least 1, as one of the two is never zero here.
private func greatestCommonDivisor<Number: FixedWidthInteger & UnsignedInteger>(
  _ first: Number,
  _ second: Number
) -> Number {
  var (first, second) = (first, second)
  while second != 0 { (first, second) = (second, first % second) }
  return first
}
