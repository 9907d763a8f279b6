public import Values

/// The money that goes with an award.
public enum AwardMoney {
  /// Factor times base salary, rounded up to a unit.
  ///
  /// - Parameters:
  ///   - factor: the award's factor.
  ///   - base: base salary in đồng.
  ///   - unit: the sum it is rounded up to a multiple of, in đồng.
  /// - Returns: đồng; nil when the number does not fit.
  public static func amount(factor: Fraction, base: Int, unit: Int) -> Int? {
    guard let exact = factor.multiplied(by: Fraction(base)), let units = exact.divided(by: Fraction(unit)) else {
      return nil
    }
    let (amount, overflow) = units.rounded(.up).multipliedReportingOverflow(by: unit)
    return overflow ? nil : amount
  }
}
