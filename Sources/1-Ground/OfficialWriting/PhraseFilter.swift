/// Tells fast that a text has none of some phrases: most texts have none, and need no closer look.
///
/// Three bytes are looked at in every few, so many that no phrase fits between them. Small and capital letters count as
/// one, and so do a few other neighbours in the code: the answer “maybe” has to be looked into, “no” is sure. A filter of
/// spellings tells capitals apart: `Sở Tài Chính` is found, `Sở Tài chính` is not.
public struct PhraseFilter: Sendable {
  /// From one look to the next.
  private let stride: Int
  /// By the hash of three bytes: how far before them a phrase may begin, one bit a distance.
  private let distances: [UInt8]
  /// Whether small and capital letters count as one.
  private let isBlurred: Bool
  /// Bytes of the phrases, blurred where letters are, one phrase after the other in the order of their first bytes.
  private let phrases: [UInt8]
  /// Where each phrase begins, and where the last ends.
  private let starts: [Int]
  /// By first byte, the number of the first phrase that begins with it or with a greater one.
  private let firsts: [Int]

  /// Makes a filter.
  ///
  /// - Parameter phrases: phrases of at least three bytes, in NFC.
  public init(_ phrases: some Sequence<String>) {
    var forms: Set<[UInt8]> = []
    for phrase in phrases {
      // Letters such as ư and Ư lie apart in the code.
      for form in [phrase, phrase.lowercased(), phrase.uppercased()] where form.utf8.count > 2 {
        forms.insert(form.utf8.map(Self.blurred))
      }
    }
    self.init(forms: forms, isBlurred: true)
  }

  /// Makes a filter that tells small letters from capitals.
  ///
  /// - Parameter spellings: phrases of at least three bytes, in NFC.
  public init(spellings: some Sequence<String>) {
    self.init(forms: Set(spellings.map { Array($0.utf8) }.filter { $0.count > 2 }), isBlurred: false)
  }

  private init(forms: Set<[UInt8]>, isBlurred: Bool) {
    let stride = min(forms.map(\.count).min() ?? 3, 10) - 2
    var distances = [UInt8](repeating: 0, count: 1 << Self.hashBits)
    for form in forms {
      for distance in 0..<stride {
        distances[Self.hash(form.span, distance)] |= 1 << UInt8(distance)
      }
    }
    let sorted = forms.sorted { $0.lexicographicallyPrecedes($1) }
    self.stride = stride
    self.isBlurred = isBlurred
    self.distances = distances
    self.phrases = sorted.flatMap { $0 }
    starts = sorted.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
    firsts = (0...256).map { byte in sorted.firstIndex { Int($0[0]) >= byte } ?? sorted.count }
  }

  /// Whether a text may have one of the phrases, in small letters or capitals.
  ///
  /// - Complexity: O(n / length of the shortest phrase) for nearly all texts.
  public func mayContain(_ text: String) -> Bool { mayContain(text.utf8Span.span) }

  /// Whether the bytes of a text may have one of the phrases.
  public func mayContain(_ bytes: Span<UInt8>) -> Bool {
    !phrases.isEmpty && bytes.count > stride + 1 && mayHold(bytes)
  }

  /// The same, and the last byte of the text; nil where the text is too short for any phrase.
  public func look(at text: String) -> (mayContain: Bool, last: UInt8)? {
    guard text.utf8.count > stride + 1 else { return nil }
    let bytes = text.utf8Span.span
    return (mayContain(bytes), bytes[bytes.count - 1])
  }

  private func mayHold(_ bytes: Span<UInt8>) -> Bool {
    let distances = distances.span
    let last = bytes.count - 3
    var place = 0
    while place < last {
      // There is a fourth byte, and a hash is within the table.
      let found = unsafe distances[unchecked: Self.hash(bytes.fourBytes(from: place))]
      if found != 0, begins(before: place, found, in: bytes) { return true }
      place &+= stride
    }
    guard place == last else { return false }
    let found = distances[Self.hash(bytes, last)]
    return found != 0 && begins(before: last, found, in: bytes)
  }

  /// Whether a phrase begins at one of some distances before a place.
  private func begins(before place: Int, _ found: UInt8, in bytes: Span<UInt8>) -> Bool {
    var rest = found
    while rest != 0 {
      let start = place - rest.trailingZeroBitCount
      rest &= rest &- 1
      let end = start + stride - 1
      guard start >= 0, end <= bytes.count - 3 else { continue }
      // The bytes at both ends of a stride have to be those of a phrase, too.
      if distances[Self.hash(bytes, start)] & 1 != 0, distances[Self.hash(bytes, end)] >> UInt8(stride - 1) != 0,
        isPhrase(at: start, in: bytes)
      {
        return true
      }
    }
    return false
  }

  /// Whether a phrase begins at a place: byte by byte, the phrases are fewer that go on like the text.
  @inline(never)
  private func isPhrase(at start: Int, in bytes: Span<UInt8>) -> Bool {
    let phrases = phrases.span
    let starts = starts.span
    let first = Int(isBlurred ? Self.blurred(bytes[start]) : bytes[start])
    var candidates = firsts[first]..<firsts[first + 1]
    var depth = 1
    while !candidates.isEmpty {
      // Phrases are in order, so the shortest of those that begin alike comes first.
      let end = starts[candidates.lowerBound + 1] - starts[candidates.lowerBound]
      if end == depth { return true }
      guard start + depth < bytes.count else { return false }
      let byte = isBlurred ? Self.blurred(bytes[start + depth]) : bytes[start + depth]
      func split(_ isBelow: (UInt8) -> Bool) -> Int {
        var low = candidates.lowerBound
        var high = candidates.upperBound
        while low < high {
          let middle = (low + high) / 2
          if isBelow(phrases[starts[middle] + depth]) { low = middle + 1 } else { high = middle }
        }
        return low
      }
      candidates = split { $0 < byte }..<split { $0 <= byte }
      depth += 1
    }
    return false
  }

  /// The same for a small letter and its capital: they differ in one of two bits.
  @inline(__always)
  private static func blurred(_ byte: UInt8) -> UInt8 { byte | 0x20 | byte >> 7 }

  private static let hashBits = 13

  /// The hash of three bytes, blurred or not.
  private static func hash(_ bytes: Span<UInt8>, _ place: Int) -> Int {
    hash(UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16)
  }

  /// The hash of the three lower bytes of a number.
  @inline(__always)
  private static func hash(_ bytes: UInt32) -> Int {
    let blurred = bytes & 0xFF_FFFF | 0x20_2020 | bytes >> 7 & 0x01_0101
    return Int(truncatingIfNeeded: (blurred &* 0x9E37_79B1) >> UInt32(32 - hashBits))
  }
}

extension Span<UInt8> {
  /// Four bytes, which are inside the text, as a number, the first of them the lowest.
  @unsafe @inline(__always)
  fileprivate func fourBytes(from index: Int) -> UInt32 {
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self))
  }
}
