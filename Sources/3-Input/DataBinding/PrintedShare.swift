import OfficialWriting
public import Values

/// A share as somebody wrote it, with the decimals of its percentage: `88,90%` says more than `88,9%`.
public struct PrintedShare: Sendable {
  /// More decimals than anybody prints of a percentage; reading counts no more.
  public static let mostDecimals = 6

  /// The share.
  public var value: Fraction
  /// The characters that were typed.
  public var characters: String
  /// How many decimals the percentage was typed with; nil for a fraction, and for a number that was computed.
  public var decimals: Int?

  /// Makes a share.
  public init(_ value: Fraction, _ characters: String, decimals: Int?) {
    self.value = value
    self.characters = characters
    self.decimals = decimals
  }

  static func read(_ scalar: Scalar) -> ScalarReading<PrintedShare> {
    switch ScalarReader.share(scalar) {
    case .value(let value):
      .value(PrintedShare(value, characters(of: value, scalar), decimals: decimals(of: scalar.characters)))
    case .mismatch(let expected, let hint): .mismatch(expected: expected, hint: hint)
    case .ambiguous(let grouped, let decimal): .ambiguous(grouped: grouped, decimal: decimal)
    case .impossibleDate(let day, let month, let year): .impossibleDate(day: day, month: month, year: year)
    }
  }

  /// What was typed; a percentage for a number that was not.
  private static func characters(of value: Fraction, _ scalar: Scalar) -> String {
    guard case .number = scalar, let hundred = value.multiplied(by: Fraction(100)) else { return scalar.characters }
    return hundred.vietnamese.contains("/") ? value.vietnamese : hundred.vietnamese + "%"
  }

  private static func decimals(of typed: String) -> Int? {
    let typed = typed.filter { $0 != " " }
    guard typed.hasSuffix("%") else { return nil }
    guard let comma = typed.lastIndex(of: ",") else { return 0 }
    return min(typed[comma...].utf8.count - 2, mostDecimals)
  }
}
