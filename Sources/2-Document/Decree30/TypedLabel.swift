/// A label in words that somebody typed at the beginning of a text, such as `CHƯƠNG 1:` or `Điều 2.`.
struct TypedLabel: Sendable {
  /// How the number behind the word may be written.
  struct Numbers: OptionSet {
    let rawValue: UInt8
    static let arabic = Numbers(rawValue: 1)
    static let roman = Numbers(rawValue: 2)
  }

  private let words: [[UInt8]]
  private let numbers: Numbers

  init(words: [String], numbers: Numbers) {
    self.words = words.map { Array(($0 + " ").utf8) }
    self.numbers = numbers
  }

  /// What a text with such a label has: the word, and the first character of a number.
  var phrases: [String] {
    let figures = (numbers.contains(.arabic) ? "123456789" : "") + (numbers.contains(.roman) ? "IVX" : "")
    return words.flatMap { word in figures.map { String(decoding: word, as: UTF8.self) + String($0) } }
  }

  /// Bytes of the label with its mark; nil where the text begins otherwise, or goes on as a sentence: `Điều 1 Quyết định này`.
  func length(in text: String) -> Int? {
    let bytes = text.utf8Span.span
    for word in words where bytes.count > word.count {
      guard word.indices.allSatisfy({ bytes[$0] == word[$0] }) else { continue }
      var end = word.count
      while end < bytes.count, isFigure(bytes[end]) { end += 1 }
      guard end > word.count else { continue }
      // The end mark of a document stands behind a label that is its last words.
      if end == bytes.count { return end }
      switch bytes[end] {
      case UInt8(ascii: ":"), UInt8(ascii: "."): return end + 1
      default: continue
      }
    }
    return nil
  }

  private func isFigure(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39: numbers.contains(.arabic)
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): numbers.contains(.roman)
    default: false
    }
  }
}
