/// Finds fast which of some phrases a text may have: most texts have none, and need no closer look.
///
/// Three bytes are looked at in every few, so many that no phrase fits between them. Small and capital letters count as
/// one, and so do a few other neighbours in the code: the answer “maybe” has to be looked into, “no” is sure. Spellings are told
/// apart by their capitals: `Sở Tài Chính` is found, `Sở Tài chính` is not. A phrase may have an owner, who asked for it.
public struct PhraseFilter: Sendable {
  /// A phrase and who looks for it.
  public struct Phrase: Sendable {
    /// Its characters, in NFC; shorter than three bytes it is never found.
    public var text: String
    /// Whether small letters are told from capitals.
    public var isSpelling: Bool
    /// The number of who looks for it.
    public var owner: Int

    /// Makes a phrase.
    public init(_ text: String, isSpelling: Bool = false, owner: Int) {
      self.text = text
      self.isSpelling = isSpelling
      self.owner = owner
    }
  }

  /// A phrase as bytes: blurred, or as it is spelled.
  private struct Form: Hashable {
    var bytes: [UInt8]
    var isSpelling: Bool
    var owner: Int
  }

  /// From one look to the next.
  private let stride: Int
  /// By the hash of three bytes: how far before them a phrase may begin, one bit a distance.
  private let distances: [UInt8]
  /// The phrases by the hash of their heads: as many first bytes as the shortest has, eight at most.
  private let forms: [Form]
  /// The heads of the phrases, as numbers.
  private let heads: [UInt64]
  /// By hash, the number of the first phrase whose head has it or a greater one.
  private let buckets: [Int32]
  /// The bits of a head.
  private let headMask: UInt64

  /// Makes a filter of phrases that are found in small letters and in capitals.
  ///
  /// - Parameter phrases: phrases of at least three bytes, in NFC.
  public init(_ phrases: some Sequence<String>) { self.init(owned: phrases.map { Phrase($0, owner: 0) }) }

  /// Makes a filter that tells small letters from capitals.
  ///
  /// - Parameter spellings: phrases of at least three bytes, in NFC.
  public init(spellings: some Sequence<String>) {
    self.init(owned: spellings.map { Phrase($0, isSpelling: true, owner: 0) })
  }

  /// Makes a filter of the phrases of several owners.
  public init(owned phrases: [Phrase]) {
    var known: Set<Form> = []
    for phrase in phrases where phrase.text.utf8.count > 2 {
      guard !phrase.isSpelling else {
        known.insert(Form(bytes: Array(phrase.text.utf8), isSpelling: true, owner: phrase.owner))
        continue
      }
      // Letters such as ư and Ư lie apart in the code.
      for text in [phrase.text, phrase.text.lowercased(), phrase.text.uppercased()] {
        known.insert(Form(bytes: text.utf8.map(Self.blurred), isSpelling: false, owner: phrase.owner))
      }
    }
    let shortest = known.map(\.bytes.count).min() ?? 3
    stride = min(shortest, 10) - 2
    var distances = [UInt8](repeating: 0, count: 1 << Self.hashBits)
    for form in known {
      for distance in 0..<stride { distances[Self.hash(form.bytes.span, distance)] |= 1 << UInt8(distance) }
    }
    self.distances = distances
    let headMask = shortest > 7 ? UInt64.max : 1 << UInt64(8 * shortest) - 1
    self.headMask = headMask
    let headed = known.map { form in
      (form: form, head: form.bytes.span.number(from: 0) & headMask)
    }.sorted {
      let hashes = (Self.hash(head: $0.head), Self.hash(head: $1.head))
      guard hashes.0 == hashes.1 else { return hashes.0 < hashes.1 }
      guard $0.form.owner == $1.form.owner else { return $0.form.owner < $1.form.owner }
      return $0.form.bytes.lexicographicallyPrecedes($1.form.bytes)
    }
    forms = headed.map(\.form)
    heads = headed.map(\.head)
    var buckets = [Int32](repeating: 0, count: 1 << Self.headBits + 1)
    for head in heads { buckets[Self.hash(head: head) + 1] += 1 }
    for index in buckets.indices.dropFirst() { buckets[index] += buckets[index - 1] }
    self.buckets = buckets
  }

  /// Whether a text may have one of the phrases.
  ///
  /// - Complexity: O(n / length of the shortest phrase) for nearly all texts.
  public func mayContain(_ text: String) -> Bool { mayContain(text.utf8Span.span) }

  /// Whether the bytes of a text may have one of the phrases.
  public func mayContain(_ bytes: Span<UInt8>) -> Bool { scan(bytes) { _, _ in true } }

  /// Tells each phrase that the bytes of a text may have: its owner and the byte it begins at.
  ///
  /// - Parameter found: takes them, places in no strict order; it tells whether to stop.
  /// - Returns: whether it was stopped.
  @discardableResult
  public func scan(_ bytes: Span<UInt8>, _ found: (_ owner: Int, _ place: Int) -> Bool) -> Bool {
    guard !forms.isEmpty, bytes.count > stride + 1 else { return false }
    let distances = distances.span
    let last = bytes.count - 3
    var place = 0
    while place < last {
      // There is a fourth byte, and a hash is within the table.
      let bits = unsafe distances[unchecked: Self.hash(bytes.fourBytes(from: place))]
      if bits != 0, begins(before: place, bits, in: bytes, found) { return true }
      place &+= stride
    }
    guard place == last else { return false }
    let bits = distances[Self.hash(bytes, last)]
    return bits != 0 && begins(before: last, bits, in: bytes, found)
  }

  /// Tells the phrases that begin at some distances before a place.
  private func begins(
    before place: Int,
    _ distances: UInt8,
    in bytes: Span<UInt8>,
    _ found: (Int, Int) -> Bool
  ) -> Bool {
    var rest = distances
    while rest != 0 {
      let start = place - rest.trailingZeroBitCount
      rest &= rest &- 1
      let end = start + stride - 1
      guard start >= 0, end <= bytes.count - 3 else { continue }
      // The bytes at both ends of a stride have to be those of a phrase, too.
      if self.distances[Self.hash(bytes, start)] & 1 != 0,
        self.distances[Self.hash(bytes, end)] >> UInt8(stride - 1) != 0, tells(at: start, in: bytes, found)
      {
        return true
      }
    }
    return false
  }

  /// Tells the phrases that begin at a place.
  @inline(never)
  private func tells(at start: Int, in bytes: Span<UInt8>, _ found: (Int, Int) -> Bool) -> Bool {
    let spelled = bytes.number(from: start)
    return tells(spelled & headMask, isSpelling: true, at: start, in: bytes, found)
      || tells(Self.blurred(spelled) & headMask, isSpelling: false, at: start, in: bytes, found)
  }

  private func tells(
    _ head: UInt64,
    isSpelling: Bool,
    at start: Int,
    in bytes: Span<UInt8>,
    _ found: (Int, Int) -> Bool
  ) -> Bool {
    let hash = Self.hash(head: head)
    for number in Int(buckets[hash])..<Int(buckets[hash + 1]) where heads[number] == head {
      if forms[number].isSpelling == isSpelling, isForm(number, at: start, in: bytes),
        found(forms[number].owner, start)
      {
        return true
      }
    }
    return false
  }

  /// Whether all bytes of a phrase stand at a place.
  private func isForm(_ number: Int, at start: Int, in bytes: Span<UInt8>) -> Bool {
    let count = forms[number].bytes.count
    guard start + count <= bytes.count else { return false }
    for index in 0..<count {
      let byte = bytes[start + index]
      if forms[number].bytes[index] != (forms[number].isSpelling ? byte : Self.blurred(byte)) { return false }
    }
    return true
  }

  /// The same for a small letter and its capital: they differ in one of two bits.
  @inline(__always)
  private static func blurred(_ byte: UInt8) -> UInt8 { byte | 0x20 | byte >> 7 }

  /// The same for eight bytes.
  private static func blurred(_ bytes: UInt64) -> UInt64 {
    bytes | 0x2020_2020_2020_2020 | bytes >> 7 & 0x0101_0101_0101_0101
  }

  private static let hashBits = 13
  private static let headBits = 11

  /// The hash of a head.
  private static func hash(head: UInt64) -> Int {
    Int(truncatingIfNeeded: (head &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - headBits))
  }

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
  /// Up to eight bytes from an index on as a number, the first of them the lowest.
  fileprivate func number(from index: Int) -> UInt64 {
    guard index + 8 > count else {
      return unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
    }
    var number: UInt64 = 0
    for place in Swift.stride(from: count - 1, through: index, by: -1) { number = number << 8 | UInt64(self[place]) }
    return number
  }

  /// Four bytes, which are inside the text, as a number, the first of them the lowest.
  @unsafe @inline(__always)
  fileprivate func fourBytes(from index: Int) -> UInt32 {
    unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt32.self))
  }
}
