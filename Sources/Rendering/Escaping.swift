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

  /// 0 for a byte that is one of a few; the rest of what may need care lies below `lowest` or above `highest`.
  @inline(__always)
  func distance(_ byte: UInt8) -> UInt8 {
    // U+007F, and what begins U+0080 to U+00BF.
    let controls = min(byte ^ 0x7F, byte ^ 0xC2)
    // `&`; `<` and `>` differ in one bit.
    let markup = min(byte ^ UInt8(ascii: "&"), (byte | 0x02) ^ UInt8(ascii: ">"))
    switch self {
    case .plain: return controls
    case .text: return min(controls, markup)
    case .attribute: return min(min(controls, markup), min(byte ^ UInt8(ascii: "\""), byte ^ UInt8(ascii: "'")))
    }
  }

  /// Below stand the controls of ASCII.
  static let lowest: UInt8 = 0x20
  /// Above begin the characters from U+2000 on, where bidi controls and code points that are no characters stand.
  static let highest: UInt8 = 0xE1
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

  @inline(__always)
  private mutating func escape(_ text: String, _ context: Context) {
    let bytes = text.utf8Span.span
    unsafe bytes.withUnsafeBufferPointer { unsafe escape($0, context) }
  }

  /// Copies runs up to the next byte that needs care.
  @inline(__always)
  private mutating func escape(_ bytes: UnsafeBufferPointer<UInt8>, _ context: Context) {
    var start = 0
    var index = 0
    while index < bytes.count {
      index = unsafe firstSuspect(in: bytes, from: index, context)
      guard index < bytes.count else { break }
      guard let found = unsafe substitute(in: bytes, at: index, context) else {
        index += 1
        continue
      }
      unsafe append(UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(found.characters)
      index += found.length
      start = index
    }
    unsafe append(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Where the next byte stands that may begin something to be written in another way, or the end.
  @inline(__always)
  private func firstSuspect(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ context: Context) -> Int {
    var index = start
    while index &+ 16 <= bytes.count {
      // Minima and maxima instead of conditions: the compiler then looks at all of the block at once.
      var low = UInt8.max
      var high = UInt8.min
      var distance = UInt8.max
      for offset in index..<index &+ 16 {
        let byte = unsafe bytes[offset]
        low = min(low, byte)
        high = max(high, byte)
        distance = min(distance, context.distance(byte))
      }
      if low < Context.lowest || high > Context.highest || distance == 0 { break }
      index &+= 16
    }
    while index < bytes.count {
      let byte = unsafe bytes[index]
      if byte < Context.lowest || byte > Context.highest || context.distance(byte) == 0 { break }
      index &+= 1
    }
    return index
  }

  /// What is written for the characters at an index, and how many bytes they take; nil where they stay as they are.
  @inline(__always)
  private func substitute(
    in bytes: UnsafeBufferPointer<UInt8>,
    at index: Int,
    _ context: Context
  ) -> (characters: StaticString, length: Int)? {
    let byte = unsafe bytes[index]
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
    let next = unsafe bytes[index + 1]
    let third = unsafe bytes[index + min(length - 1, 2)]
    let last = unsafe bytes[index + length - 1]
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
