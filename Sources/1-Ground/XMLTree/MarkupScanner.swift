/// Finds where marks begin and end in bytes that libxml2 has found well-formed, or is about to look at.
///
/// libxml2 tells what an element is but not reliably where it stands; the bytes do, and they do not depend on its
/// version. Every function here ends at the end of the bytes, whatever they hold.
struct MarkupScanner {
  /// Where an attribute is written.
  struct AttributeSpan {
    /// The name, prefix included.
    var name: Range<Int>
    /// The value between its quotes.
    var value: Range<Int>
  }

  /// A start tag or an empty tag.
  struct StartTag {
    /// From `<` to `>`.
    var span: Range<Int>
    /// Whether it ends in `/>`.
    var isEmpty: Bool
    /// The attributes as written, namespace declarations included.
    var attributes: [AttributeSpan]
  }

  /// The bytes, without a byte order mark.
  let bytes: [UInt8]

  /// The next tag from an offset on, and the character data before it, cut at comments and processing instructions.
  ///
  /// - Returns: the offset of the tag's `<`, or the end of the bytes.
  func nextTag(from offset: Int, texts: inout [Range<Int>]) -> Int {
    texts.removeAll(keepingCapacity: true)
    var textStart = offset
    var index = offset
    while let mark = firstIndex(of: UInt8(ascii: "<"), from: index) {
      if has("<![CDATA[", at: mark) {
        index = end(of: "]]>", from: mark + 9)
        continue
      }
      texts.append(textStart..<mark)
      if has("<!--", at: mark) {
        index = end(of: "-->", from: mark + 4)
      } else if has("<?", at: mark) {
        index = end(of: "?>", from: mark + 2)
      } else {
        return mark
      }
      textStart = index
    }
    texts.append(textStart..<bytes.count)
    return bytes.count
  }

  /// Takes a start tag apart.
  func startTag(at offset: Int) -> StartTag {
    var attributes: [AttributeSpan] = []
    var index = offset + 1
    while index < bytes.count, !isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">"),
      bytes[index] != UInt8(ascii: "/"), bytes[index] != UInt8(ascii: "<")
    {
      index += 1
    }
    var nameStart: Int?
    var nameEnd = index
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: ">"):
        return StartTag(
          span: offset..<index + 1,
          isEmpty: index > offset && bytes[index - 1] == UInt8(ascii: "/"),
          attributes: attributes
        )
      case UInt8(ascii: "<"):
        return StartTag(span: offset..<index, isEmpty: false, attributes: attributes)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        var close = index + 1
        while close < bytes.count, bytes[close] != byte, bytes[close] != UInt8(ascii: "<") { close += 1 }
        let start = nameStart ?? index
        attributes.append(AttributeSpan(name: start..<max(start, nameEnd), value: index + 1..<close))
        nameStart = nil
        if close < bytes.count, bytes[close] == byte { close += 1 }
        index = close
      case UInt8(ascii: "="), UInt8(ascii: "/"):
        index += 1
      default:
        if !isSpace(byte) {
          if nameStart == nil || nameEnd < index { nameStart = index }
          nameEnd = index + 1
        }
        index += 1
      }
    }
    return StartTag(span: offset..<bytes.count, isEmpty: false, attributes: attributes)
  }

  /// The offset behind the `>` of an end tag.
  func endOfEndTag(at offset: Int) -> Int {
    firstIndex(of: UInt8(ascii: ">"), from: offset).map { $0 + 1 } ?? bytes.count
  }

  /// The name that stands behind the `<` or `</` at an offset.
  func tagName(at offset: Int) -> Range<Int> {
    let start = has("</", at: offset) ? offset + 2 : offset + 1
    var index = min(start, bytes.count)
    while index < bytes.count {
      let byte = bytes[index]
      if isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<") { break }
      index += 1
    }
    return min(start, index)..<index
  }

  /// The start of the tag that an offset stands in or just behind.
  func lastTagStart(before offset: Int) -> Int {
    var index = min(offset, bytes.count) - 1
    while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, 0)
  }

  /// The last place of a byte before an offset.
  func lastIndex(of byte: UInt8, before offset: Int) -> Int? {
    bytes[..<min(max(offset, 0), bytes.count)].lastIndex(of: byte)
  }

  /// Whether a mark stands at an offset.
  func has(_ mark: StaticString, at offset: Int) -> Bool {
    let length = mark.utf8CodeUnitCount
    guard offset >= 0, offset + length <= bytes.count else { return false }
    return mark.withUTF8Buffer { characters in
      for index in 0..<length where unsafe characters[index] != bytes[offset + index] { return false }
      return true
    }
  }

  /// Whether a byte is white space in XML.
  func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

  /// The text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func firstIndex(of byte: UInt8, from offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    return bytes[offset...].firstIndex(of: byte)
  }

  private func end(of mark: StaticString, from offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      if has(mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return bytes.count
  }
}
