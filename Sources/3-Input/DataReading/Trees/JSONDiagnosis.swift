import Diagnostics

/// Finds out what is wrong with a JSON text, once it is known that something is.
enum JSONDiagnosis {
  /// The reason why the tokens of a text could not be found.
  static func failure(of text: Span<UInt8>, isTooLong: Bool) -> JSONFailure {
    if isTooLong { return JSONFailure(problem: .tooLong(megabytes: ReadingLimits.fileMegabytes), range: 0..<1) }
    if let failure = utf8Failure(of: text) { return failure }
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "#"):
        return unexpected(text, at: index, otherwise: .jsonComment)
      case UInt8(ascii: "\""):
        let start = index
        index += 1
        while index < text.count, text[index] != UInt8(ascii: "\"") {
          if text[index] < 0x20 {
            return JSONFailure(problem: .jsonControlCharacter(text[index]), range: index..<(index + 1))
          }
          index += text[index] == 0x5C ? 2 : 1
        }
        if index >= text.count { return JSONFailure(problem: .jsonUnclosedString, range: start..<(start + 1)) }
      default:
        break
      }
      index += 1
    }
    return JSONFailure(problem: .empty, range: 0..<0)
  }

  /// The first bytes that are not UTF-8.
  static func utf8Failure(of text: Span<UInt8>) -> JSONFailure? {
    do {
      _ = try UTF8Span(validating: text)
      return nil
    } catch {
      let offset = error.byteOffsets.lowerBound
      return JSONFailure(problem: .notUTF8(byte: text[offset]), range: offset..<(offset + 1))
    }
  }

  /// What to say about a token that does not belong where it stands.
  static func unexpected(_ text: Span<UInt8>, at start: Int, otherwise problem: DataProblem) -> JSONFailure {
    let end = endOfWord(text, start)
    switch text[start] {
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      return JSONFailure(problem: .jsonComment, range: start..<end)
    case UInt8(ascii: "'"):
      return JSONFailure(problem: .jsonQuote("đơn"), range: start..<(start + 1))
    case 0xE2 where start + 2 < text.count && text[start + 1] == 0x80 && (0x98...0x9F).contains(text[start + 2]):
      return JSONFailure(problem: .jsonQuote("cong"), range: start..<(start + 3))
    default:
      return JSONFailure(problem: problem, range: start..<end)
    }
  }

  /// What is wrong with a value that is no string, map or list.
  static func failure(ofWord text: Span<UInt8>, _ range: Range<Int>) -> JSONFailure {
    let start = range.lowerBound
    let shown = string(text.extracting(start..<endOfWord(text, start)), isASCII: false)
    switch text[start] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "}"), UInt8(ascii: "]"):
      return JSONFailure(problem: .jsonExpected("một giá trị", found: "“\(shown)”"), range: start..<(start + 1))
    case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
      return unexpected(text, at: start, otherwise: .jsonNumber(shown))
    default:
      return unexpected(text, at: start, otherwise: .jsonWord(shown))
    }
  }

  /// A token as a message quotes it.
  static func word(_ text: Span<UInt8>, at start: Int) -> String {
    "“" + string(text.extracting(start..<endOfWord(text, start)), isASCII: false) + "”"
  }

  /// The end of the word that begins at an offset: at white space or a character of the grammar, at most 40 bytes on.
  private static func endOfWord(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = endOfCharacter(text, start)
    switch text[start] {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
      UInt8(ascii: "]"):
      return end
    default:
      break
    }
    while end < text.count, end < start + 40 {
      switch text[end] {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["),
        UInt8(ascii: "]"), UInt8(ascii: "\""), 0x00...0x20:
        return end
      default:
        end = endOfCharacter(text, end)
      }
    }
    return end
  }

  /// The end of the character that begins at an offset.
  static func endOfCharacter(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
