internal import Bytes
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// A text in which a rule looks for words, by UTF-8 bytes: where they stand whole, and whether a sentence goes on there.
struct Passage {
  private let text: String

  init(_ text: String) { self.text = text }

  /// How many bytes it has.
  var count: Int { text.utf8.count }

  /// Where some characters stand, exactly as they are written and not inside a longer word.
  func ranges(of phrase: String) -> [Range<Int>] {
    let (bytes, wanted) = (text.utf8Span.span, phrase.utf8Span.span)
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
    var result: [Range<Int>] = []
    var index = 0
    while let start = bytes.firstIndex(of: wanted[0], from: index) {
      index = start + 1
      let end = start + wanted.count
      guard end <= bytes.count, bytes.extracting(start..<end).isEqual(to: wanted), !isInWord(start), !isInWord(end)
      else {
        continue
      }
      result.append(start..<end)
      index = end
    }
    return result
  }

  /// Whether some characters stand at a byte.
  func has(_ phrase: String, at index: Int) -> Bool {
    let (bytes, wanted) = (text.utf8Span.span, phrase.utf8Span.span)
    let end = index + wanted.count
    return index >= 0 && end <= bytes.count && bytes.extracting(index..<end).isEqual(to: wanted)
  }

  /// Whether a sentence goes on with the word that begins at a byte: one space stands before it, and before that a letter,
  /// a digit or a comma. Behind a full stop, a colon, a quotation mark, a bracket or a dash nobody knows.
  func isMidSentence(_ index: Int) -> Bool {
    let bytes = text.utf8Span.span
    guard index > 1, bytes[index - 1] == UInt8(ascii: " ") else { return false }
    return bytes[index - 2] == UInt8(ascii: ",") || Self.endsWord(bytes, before: index - 1)
  }

  /// The letters and digits from a byte on; empty where none begins there.
  func word(at index: Int) -> Range<Int> {
    let bytes = text.utf8Span.span
    var end = index
    while end < bytes.count, let next = Self.endOfLetter(bytes, at: end) { end = next }
    return index..<end
  }

  /// The word that ends before a space before a byte; nil where there is none.
  func word(before index: Int) -> Range<Int>? {
    let bytes = text.utf8Span.span
    guard index > 1, bytes[index - 1] == UInt8(ascii: " ") else { return nil }
    let end = index - 1
    var start = end
    while start > 0, Self.endsWord(bytes, before: start) {
      start -= 1
      while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    }
    return start < end ? start..<end : nil
  }

  /// Where the sentence ends that goes on at a byte: at a full stop, a semicolon or a closing bracket before a space or the end.
  func sentenceEnd(from index: Int) -> Int {
    let bytes = text.utf8Span.span
    var end = index
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: ")"): return end
      case UInt8(ascii: "."), UInt8(ascii: ";"):
        if end + 1 >= bytes.count || bytes[end + 1] == UInt8(ascii: " ") { return end }
      default: break
      }
      end += 1
    }
    return end
  }

  /// Whether a capital stands at a byte.
  func isCapital(at index: Int) -> Bool { scalar(at: index)?.properties.isUppercase ?? false }

  /// The characters of a range.
  subscript(range: Range<Int>) -> String {
    let bytes = text.utf8
    return String(
      text[
        bytes.index(
          bytes.startIndex,
          offsetBy: range.lowerBound
        )..<bytes.index(bytes.startIndex, offsetBy: range.upperBound)
      ]
    )
  }

  /// The number written in digits from a byte on, and where it ends; nil where there is none of at most three digits.
  func number(at index: Int) -> (value: Int, end: Int)? {
    let bytes = text.utf8Span.span
    var (value, end) = (0, index)
    while end < bytes.count, 0x30...0x39 ~= bytes[end], end - index < 4 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return 1...3 ~= end - index ? (value, end) : nil
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < count else { return nil }
    let bytes = text.utf8
    return text.unicodeScalars[bytes.index(bytes.startIndex, offsetBy: index)]
  }

  /// Whether a byte is between two letters or digits.
  private func isInWord(_ index: Int) -> Bool {
    let bytes = text.utf8Span.span
    return index > 0 && index < bytes.count && Self.endsWord(bytes, before: index)
      && Self.endOfLetter(bytes, at: index) != nil
  }

  /// Whether a letter or digit ends before a byte.
  private static func endsWord(_ bytes: Span<UInt8>, before index: Int) -> Bool {
    guard index > 0 else { return false }
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return endOfLetter(bytes, at: start) == index
  }

  /// Where the letter or digit that begins at a byte ends; nil where something else begins there. Vietnamese letters take
  /// up to three bytes; signs and marks of more than one are those of Latin-1 and of general punctuation.
  private static func endOfLetter(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    switch bytes[index] {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: index + 1
    case 0xC3...0xDF: index + 2 <= bytes.count ? index + 2 : nil
    case 0xE0, 0xE1: index + 3 <= bytes.count ? index + 3 : nil
    default: nil
    }
  }
}

extension RichText {
  /// Whether nothing but white space stands here, and nothing waits for a pen.
  var isBlankSpace: Bool {
    runs.allSatisfy { run in
      switch run {
      case .blank: false
      case .text(let text, _):
        text.utf8.allSatisfy { $0 == UInt8(ascii: " ") } || text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      }
    }
  }
}

extension DocumentSubject.Text {
  /// A span of some of its bytes.
  func span(_ bytes: Range<Int>) -> DocumentSpan { DocumentSpan(path, bytes: bytes) }
}
