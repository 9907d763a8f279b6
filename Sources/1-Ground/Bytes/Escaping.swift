/// Where text of a document lands, and so which of its characters must be written in another way.
private enum Context {
  /// Between tags of HTML or XML.
  case text
  /// Between quotes, in an attribute of HTML or XML.
  case attribute
  /// In a plain text file.
  case plain

  /// Whether quotes would end the value, and tab and line feed would turn into spaces.
  var isQuoted: Bool {
    switch self {
    case .attribute: true
    case .text, .plain: false
    }
  }

  /// Marks the bytes of a block that may begin something to be written in another way.
  @inline(__always)
  func suspects(in block: ByteBlock) -> ByteBlock {
    // The controls of ASCII, and what begins U+0080 to U+00BF.
    let controls = block.areBelow(0x20) | block.are(0x7F) | block.are(0xC2)
    // From U+2000 on stand bidi controls and code points that are no characters.
    let suspects = controls | block.areAbove(0xE1)
    // `&`; `<` and `>` differ in one bit.
    let markup = block.are(UInt8(ascii: "&")) | (block | ByteBlock(repeating: 0x02)).are(UInt8(ascii: ">"))
    switch self {
    case .plain: return suspects
    case .text: return suspects | markup
    case .attribute: return suspects | markup | block.are(UInt8(ascii: "\"")) | block.are(UInt8(ascii: "'"))
    }
  }
}

extension ByteSink {
  /// Writes text between tags of HTML or XML: `&`, `<` and `>` as entities.
  ///
  /// In this and the two functions beside it, characters that a document cannot carry come out as U+FFFD, one for one:
  /// - controls other than tab and line feed, and the code points that Unicode sets aside as never being characters:
  ///   XML or HTML forbids them;
  /// - U+202A–202E and U+2066–2069, which turn the direction of the text around them: with one of them in a name, the
  ///   words after it would be read in another order than they are signed in.
  ///
  /// They are refused where data comes in; here is the last door. Marks without such power (U+200E, U+200F) stay.
  public mutating func appendText(_ text: String) { escape(text, .text) }

  /// Writes the value of a quoted attribute of HTML or XML: also both quotes, tab and line feed as character references.
  public mutating func appendAttribute(_ text: String) { escape(text, .attribute) }

  /// Writes text into a plain text file: no character is markup there.
  public mutating func appendPlain(_ text: String) { escape(text, .plain) }

  /// Copies all of a text, and then looks whether that was right, as it nearly always is.
  @inline(__always)
  private mutating func escape(_ text: String, _ context: Context) {
    let bytes = text.utf8Span.span
    let start = count
    append(bytes, withRoomBehind: ByteBlock.scalarCount)
    var index = 0
    while index < bytes.count {
      let found = context.suspects(in: block(at: start &+ index)).firstMarked
      if let found, index &+ found < bytes.count {
        removeLast(bytes.count &- index &- found)
        return escape(bytes.extracting((index &+ found)...), context)
      }
      index &+= ByteBlock.scalarCount
    }
  }

  /// Copies runs up to the next byte that needs care.
  @inline(never)
  private mutating func escape(_ bytes: Span<UInt8>, _ context: Context) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let block = ByteBlock(bytes, from: index, filler: UInt8(ascii: "."))
      guard let offset = context.suspects(in: block).firstMarked else {
        index &+= ByteBlock.scalarCount
        continue
      }
      index += offset
      guard let found = substitute(in: bytes, at: index, context) else {
        index += 1
        continue
      }
      append(bytes.extracting(start..<index))
      append(found.characters)
      index += found.length
      start = index
    }
    append(bytes.extracting(start...))
  }

  /// What is written for the characters at an index, and how many bytes they take; nil where they stay as they are.
  @inline(__always)
  private func substitute(
    in bytes: Span<UInt8>,
    at index: Int,
    _ context: Context
  ) -> (characters: StaticString, length: Int)? {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\""): return ("&quot;", 1)
    case UInt8(ascii: "'"): return ("&#39;", 1)
    case 0x09: return context.isQuoted ? ("&#9;", 1) : nil
    case 0x0A: return context.isQuoted ? ("&#10;", 1) : nil
    case 0x00..<0x20, 0x7F: return ("\u{FFFD}", 1)
    default: break
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= bytes.count else { return nil }
    let next = bytes[index + 1]
    let third = bytes[index + min(length - 1, 2)]
    let last = bytes[index + length - 1]
    let isForbidden =
      switch byte {
      case 0xC2: next < 0xA0
      case 0xE2: next == 0x80 && 0xAA...0xAE ~= last || next == 0x81 && 0xA6...0xA9 ~= last
      case 0xE3...0xEE: false
      case 0xEF: next == 0xB7 && 0x90...0xAF ~= last || next == 0xBF && last >= 0xBE
      default: next & 0x0F == 0x0F && third == 0xBF && last >= 0xBE
      }
    return isForbidden ? ("\u{FFFD}", length) : nil
  }
}
