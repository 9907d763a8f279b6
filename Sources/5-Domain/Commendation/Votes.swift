import DataBinding
public import Values

/// Votes of a council on one nominee. Shares are of all members, compared in whole numbers.
public struct Votes: Sendable {
  /// Members in favour, written opinions included.
  public var agree: Int
  /// Members against.
  public var against: Int
  /// Members present; nil where it is not stated.
  public var present: Int?
  /// Absent members who sent a written opinion.
  public var written: Int
  /// All members of the council.
  public var total: Int

  /// Whether `part` is at least `share` of `whole`, as `part × denominator ≥ whole × numerator`.
  public static func reaches(_ part: Int, of whole: Int, _ share: Fraction) -> Bool {
    whole > 0 && Int128(part) * Int128(share.denominator) >= Int128(whole) * Int128(share.numerator)
  }

  /// The fewest votes that reach a share of a council; nil where the number does not fit.
  public static func needed(_ share: Fraction, of total: Int) -> Int? {
    share.multiplied(by: Fraction(total))?.rounded(.up)
  }

  /// Whether the votes in favour reach a share of all members.
  public func reach(_ share: Fraction) -> Bool { Self.reaches(agree, of: total, share) }

  /// The share as a percentage with at most some decimals, rounded half up: `88,9%`.
  static func percent(_ part: Int, of whole: Int, decimals: Int = 1) -> String {
    let scale = (0..<min(decimals, PrintedShare.mostDecimals)).reduce(100) { scale, _ in scale * 10 }
    guard let share = Fraction(numerator: part, denominator: whole), let scaled = share.multiplied(by: Fraction(scale))
    else { return "?" }
    return Fraction(numerator: scaled.rounded(.halfUp), denominator: scale)?.percentText ?? "?"
  }
}

extension Fraction {
  /// The share as people write it: `25%`, or a fraction where no percentage comes out.
  var percentText: String {
    guard let hundred = multiplied(by: Fraction(100)), !hundred.vietnamese.contains("/") else { return vietnamese }
    return hundred.vietnamese + "%"
  }

  /// The sum of numbers; nil where it does not fit.
  static func sum(_ numbers: some Sequence<Fraction>) -> Fraction? {
    var sum = Fraction(0)
    for number in numbers {
      guard let next = sum.adding(number) else { return nil }
      sum = next
    }
    return sum
  }

  /// A hundredth of the number.
  var hundredth: Fraction { divided(by: Fraction(100)) ?? self }

  /// A tenth of the number.
  var tenth: Fraction { divided(by: Fraction(10)) ?? self }
}
