import Synchronization

/// A name in the form in which names are compared.
///
/// Two questions are asked of names, and only two:
///
/// - Is it the same person, unit, award, work? Case, spacing, `_` and `-` do not count, accents do, but not which of two
///   vowels carries the tone, `Hoà` or `Hòa`: `==`.
/// - Do two keys of data, or words of a closed list, mean the same? As above, and a name may be written without any of
///   its accents: ``isSameKey(as:)``. `Tên đơn vị`, `ten_don_vi` and `TEN DON VI` are one key; `tên` and `tén` are two.
public struct Name: Sendable {
  /// Small letters in NFC, each run of white space, `_` and `-` as one `_`, at the ends none: `họ_và_tên`.
  public let folded: String
  /// The same without accents: `ho_va_ten`.
  public let unmarked: String
  /// The hash of the folded bytes: a name is looked up more often than it is folded, and the hash of a `String` normalizes.
  private let hash: Int

  /// Folds a name as it was typed.
  public init(_ typed: String) {
    Work.count?.folded()
    let folded = Self.fold(typed)
    self.init(folded: folded, unmarked: folded.utf8.allSatisfy { $0 < 0x80 } ? folded : withoutMarks(folded))
  }

  private init(folded: String, unmarked: String) {
    var folded = folded
    var hasher = Hasher()
    folded.withUTF8 { bytes in unsafe hasher.combine(bytes: UnsafeRawBufferPointer(bytes)) }
    self.folded = folded
    self.unmarked = unmarked
    hash = hasher.finalize()
  }

  /// Whether nothing is left of the name.
  public var isEmpty: Bool { folded.isEmpty }

  /// Whether both are one key: accents are those of the other, or missing altogether.
  public func isSameKey(as other: Name) -> Bool {
    folded == other.folded || unmarked == other.folded || folded == other.unmarked
  }

  /// Whether it is another name, or that name with more words behind it.
  public func begins(with other: Name) -> Bool { self == other || folded.hasPrefix(other.folded + "_") }

  /// Whether it is another name, or that name with more words before it.
  public func ends(with other: Name) -> Bool { self == other || folded.hasSuffix("_" + other.folded) }

  /// The name, and what is left of it behind each of its words: all names it ``ends(with:)``.
  ///
  /// - Parameter bytes: endings that are longer, in UTF-8, are left out.
  public func endings(upTo bytes: Int) -> [Name] {
    var result: [Name] = []
    var (rest, plain) = (folded[...], unmarked[...])
    while !rest.isEmpty {
      if rest.utf8.count <= bytes { result.append(Name(folded: String(rest), unmarked: String(plain))) }
      guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "_")),
        let plainEnd = plain.utf8.firstIndex(of: UInt8(ascii: "_"))
      else { break }
      rest = rest[rest.utf8.index(after: end)...]
      plain = plain[plain.utf8.index(after: plainEnd)...]
    }
    return result
  }

  /// Whether a character is white space (Unicode `White_Space`, a closed set); asking the tables of properties took an eighth of the
  /// time of a letter.
  private static func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  private static func fold(_ typed: String) -> String {
    var result = String.UnicodeScalarView()
    var isSeparated = false
    for scalar in normalizedNFC(typed.lowercased()).text.unicodeScalars {
      if scalar == "_" || scalar == "-" || isWhiteSpace(scalar) {
        isSeparated = !result.isEmpty
        continue
      }
      if isSeparated { result.append("_") }
      isSeparated = false
      result.append(scalar)
    }
    return TonePlacement.onFirstVowel(String(result))
  }
}

extension Name: Hashable {
  /// Whether both are the name of one person, unit or thing.
  public static func == (left: Name, right: Name) -> Bool {
    guard left.hash == right.hash else { return false }
    Work.count?.compared()
    return left.folded == right.folded
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension Name: ExpressibleByStringLiteral {
  /// A name the program knows.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Name {
  /// Whether two keys are one, as ``isSameKey(as:)`` says.
  ///
  /// Keys of ASCII letters, nearly all of them, are compared byte by byte without making the folded names.
  public static func isSameKey(_ left: String, _ right: String) -> Bool {
    let first = left.utf8Span.span
    let second = right.utf8Span.span
    var leftIndex = 0
    var rightIndex = 0
    while true {
      let leftByte = nextFolded(first, &leftIndex)
      let rightByte = nextFolded(second, &rightIndex)
      if leftByte == rightByte {
        if leftByte == nil { return true }
        continue
      }
      // Letters beyond ASCII may be accents, of another case, not composed, or white space, and so may what follows a `_`.
      guard mayDiffer(leftByte) || mayDiffer(rightByte) else { return false }
      if isASCII(first), isASCII(second) { return false }
      return Name(left).isSameKey(as: Name(right))
    }
  }

  private static func isASCII(_ name: Span<UInt8>) -> Bool {
    for index in name.indices where name[index] >= 0x80 { return false }
    return true
  }

  /// The next byte of a folded name: ASCII letters small, each run of spaces, `_` and `-` one `_`, none at the ends.
  @inline(__always)
  private static func nextFolded(_ name: Span<UInt8>, _ index: inout Int) -> UInt8? {
    let start = index
    while index < name.count, isSeparator(name[index]) { index += 1 }
    guard index < name.count else { return nil }
    if index > start, start > 0 { return UInt8(ascii: "_") }
    let byte = name[index]
    index += 1
    return 0x41...0x5A ~= byte ? byte | 0x20 : byte
  }

  /// Whether a byte of a folded name says too little to tell two names apart.
  private static func mayDiffer(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x80 || $0 == UInt8(ascii: "_") } ?? false }

  @inline(__always)
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (0x09...0x0D).contains(byte)
  }
}

extension Name {
  /// How often names were folded, and compared letter by letter: what may not grow faster than the data they stand in. Names whose
  /// hashes differ are told apart by them; a dictionary does that so often as chance has it.
  public final class Work: Sendable {
    private let folds = Atomic(0)
    private let comparisons = Atomic(0)

    /// Counts for a task; nil where nobody counts.
    @TaskLocal public static var count: Work?

    /// Starts at nothing.
    public init() {}

    /// Folds and comparisons together.
    public var total: Int { folds.load(ordering: .relaxed) + comparisons.load(ordering: .relaxed) }

    fileprivate func folded() { folds.add(1, ordering: .relaxed) }

    fileprivate func compared() { comparisons.add(1, ordering: .relaxed) }
  }
}
