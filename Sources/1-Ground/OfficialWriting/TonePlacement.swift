/// The two ways to write the tone of an open syllable with two vowels: `hoà` and `hòa`, `uỷ` and `ủy`.
public enum TonePlacement {
  /// The two vowels with the tone on the second and with the tone on the first.
  private static let pairs: [(second: [Unicode.Scalar], first: [Unicode.Scalar])] = [
    ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"),
    ("oẽ", "õe"), ("oẹ", "ọe"), ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
  ].map { (Array($0.unicodeScalars), Array($1.unicodeScalars)) }

  /// The text with each such tone on the first vowel: `hòa`, `ủy`. Letters have to be small and composed (NFC).
  public static func onFirstVowel(_ text: String) -> String {
    mayChange(text) ? replacing(text) { vowels in pairs.first { vowels == $0.second[...] }?.first } : text
  }

  /// The text with each such tone on the second vowel: `hoà`, `uỷ`. Letters have to be small and composed (NFC).
  public static func onSecondVowel(_ text: String) -> String {
    replacing(text) { vowels in pairs.first { vowels == $0.first[...] }?.second }
  }

  private static func replacing(_ text: String, _ other: (ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]?) -> String {
    var scalars = Array(text.unicodeScalars)
    for index in scalars.indices.dropFirst() {
      let (first, second) = (scalars[index - 1], scalars[index])
      // `quý` keeps its tone: the u belongs to the q.
      guard first.value >= 0x80 || second.value >= 0x80, index + 1 == scalars.count || !isLetter(scalars[index + 1]),
        index < 2 || scalars[index - 2] != "q", let vowels = other(scalars[index - 1...index])
      else { continue }
      scalars.replaceSubrange(index - 1...index, with: vowels)
    }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  /// Whether an o or u stands before a letter beyond ASCII.
  private static func mayChange(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    var last: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte >= 0xC0, last == UInt8(ascii: "o") || last == UInt8(ascii: "u") { return true }
      last = byte
    }
    return false
  }
}
