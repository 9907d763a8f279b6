/// How characters are written in a well-formed file, and where.
extension MarkupScanner {
  /// Written bytes that stand together for a character, or for nothing.
  private struct Unit {
    /// How many bytes are written.
    var length: Int
    /// How many bytes of UTF-8 they stand for.
    var output: Int
    /// The character, when it is not written as itself.
    var scalar: Unicode.Scalar?
  }

  /// Goes through the units of a text: where each is written, and where in the text is what it stands for.
  func eachUnit(in span: Range<Int>, _ visit: (_ written: Range<Int>, _ decoded: Range<Int>) -> Void) {
    var position = 0
    var index = span.lowerBound
    var isInsideCDATA = false
    while index < span.upperBound {
      let unit = unit(at: index, before: span.upperBound, isInsideCDATA: &isInsideCDATA)
      visit(index..<index + unit.length, position..<position + unit.output)
      position += unit.output
      index += unit.length
    }
  }

  /// The value of an attribute: references decoded, white space turned into spaces.
  ///
  /// libxml2 gives attributes to its listeners with `&` left as `&#38;`, in some versions, so the bytes are read here.
  func attributeValue(in span: Range<Int>) -> String {
    guard bytes[span].contains(where: { $0 == UInt8(ascii: "&") || $0 < 0x20 }) else { return text(span) }
    var result: [UInt8] = []
    result.reserveCapacity(span.count)
    var index = span.lowerBound
    var isInsideCDATA = false
    while index < span.upperBound {
      let unit = unit(at: index, before: span.upperBound, isInsideCDATA: &isInsideCDATA)
      if let scalar = unit.scalar {
        result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      } else {
        result.append(max(bytes[index], 0x20))
      }
      index += unit.length
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The unit at an offset: a byte that stands for itself, a line end of two bytes, a reference, or a CDATA mark.
  private func unit(at index: Int, before end: Int, isInsideCDATA: inout Bool) -> Unit {
    let byte = bytes[index]
    if isInsideCDATA {
      if has("]]>", at: index) {
        isInsideCDATA = false
        return Unit(length: 3, output: 0)
      }
    } else if byte == UInt8(ascii: "<"), has("<![CDATA[", at: index) {
      isInsideCDATA = true
      return Unit(length: 9, output: 0)
    } else if byte == UInt8(ascii: "&") {
      let close = bytes[index..<end].firstIndex(of: UInt8(ascii: ";")) ?? end - 1
      let scalar = character(ofReference: text(index + 1..<max(close, index + 1)))
      return Unit(length: close - index + 1, output: UTF8.width(scalar), scalar: scalar)
    }
    let isLineEnd = byte == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    return Unit(length: isLineEnd ? 2 : 1, output: 1)
  }

  /// The character of a reference, without `&` and `;`.
  private func character(ofReference name: String) -> Unicode.Scalar {
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHexadecimal = name.hasPrefix("#x")
      let number = UInt32(name.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      return number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    }
  }
}
