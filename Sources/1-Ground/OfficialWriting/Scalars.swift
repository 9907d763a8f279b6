public import Values

extension Scalar {
  /// The characters of the value: as typed, or what a person would type to say it (`1234,5`, `05/9/2026`, `có`).
  ///
  /// This is the one way from a value of the data to characters: file names, text fields and findings take it.
  public var characters: String {
    switch self {
    case .characters(let text): text
    // Without groups of thousands: typed numbers that have one group only can be read in two ways.
    case .number(let number): number.vietnamese.filter { $0 != "." }
    case .date(let date): VietnameseDate.short(date)
    case .flag(let isTrue): isTrue ? "có" : "không"
    }
  }
}

extension Datum {
  /// The characters of a single value; nil for anything else, and where there is no value.
  public var characters: String? {
    if case .scalar(let scalar) = content { scalar.characters } else { nil }
  }
}
