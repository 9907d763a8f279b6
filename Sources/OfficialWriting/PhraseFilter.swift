/// Tells fast that a text has none of some phrases: most texts have none, and need no closer look.
///
/// The text is looked at in steps as long as the shortest phrase allows, two bytes a step. Small and capital letters
/// count as one, and so do a few other neighbours in the code: the answer “maybe” has to be looked into, “no” is sure.
public struct PhraseFilter: Sendable {
  /// Bytes that every phrase has.
  private let width: Int
  /// How far the next step may go after two bytes, by their hash; 0 where a phrase may end its first bytes.
  private let steps: [UInt8]
  /// Bytes of the phrases, blurred.
  private let phrases: [[UInt8]]

  /// Makes a filter.
  ///
  /// - Parameter phrases: phrases of at least two bytes, in NFC.
  public init(_ phrases: some Sequence<String>) {
    var forms: Set<[UInt8]> = []
    for phrase in phrases {
      // Letters such as ư and Ư lie apart in the code.
      for form in [phrase, phrase.lowercased(), phrase.uppercased()] where form.utf8.count > 1 {
        forms.insert(form.utf8.map(Self.blurred))
      }
    }
    let width = min(forms.map(\.count).min() ?? 2, 250)
    var steps = [UInt8](repeating: UInt8(width - 1), count: 1 << 12)
    for form in forms {
      for start in 0..<(width - 1) {
        let hash = Self.hash(form[start], form[start + 1])
        steps[hash] = min(steps[hash], UInt8(width - 2 - start))
      }
    }
    self.width = width
    self.steps = steps
    self.phrases = forms.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Whether a text may have one of the phrases, in small letters or capitals.
  ///
  /// - Complexity: O(n / length of the shortest phrase) for nearly all texts.
  public func mayContain(_ text: String) -> Bool {
    guard !phrases.isEmpty, text.utf8.count >= width else { return false }
    let bytes = text.utf8Span.span
    let steps = steps.span
    var last = width - 1
    while last < bytes.count {
      let step = Int(steps[Self.hash(Self.blurred(bytes[last - 1]), Self.blurred(bytes[last]))])
      if step == 0 {
        if isPhrase(at: last - width + 1, in: bytes) { return true }
        last += 1
      } else {
        last += step
      }
    }
    return false
  }

  private func isPhrase(at start: Int, in bytes: Span<UInt8>) -> Bool {
    for phrase in phrases where phrase.count <= bytes.count - start {
      var index = 0
      while index < phrase.count, Self.blurred(bytes[start + index]) == phrase[index] { index += 1 }
      if index == phrase.count { return true }
    }
    return false
  }

  /// The same for a small letter and its capital: they differ in one of two bits.
  @inline(__always)
  private static func blurred(_ byte: UInt8) -> UInt8 { byte | 0x21 }

  @inline(__always)
  private static func hash(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) << 5 ^ Int(second)) & 0xFFF }
}
