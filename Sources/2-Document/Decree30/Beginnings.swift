/// Words that a text may begin with, byte by byte: both are composed.
struct Beginnings: Sendable {
  private let words: [[UInt8]]

  init(_ words: [String]) { self.words = words.map { Array($0.utf8) } }

  /// Whether a text begins with one of the words.
  func begin(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty else { return false }
    for word in words where word.count <= bytes.count && word[0] == bytes[0] {
      var index = 1
      while index < word.count, word[index] == bytes[index] { index += 1 }
      if index == word.count { return true }
    }
    return false
  }
}
