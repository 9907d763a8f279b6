import Bytes

/// Decodes the escapes of JSON strings.
struct EscapeDecoder {
  private var scratch: [UInt8] = []

  /// Decodes the escapes of a string.
  mutating func decode(_ text: Span<UInt8>, _ range: Range<Int>) throws(JSONFailure) -> String {
    scratch.removeAll(keepingCapacity: true)
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index = text.extracting(..<range.upperBound).firstIndex(of: 0x5C, from: index) ?? range.upperBound
      unsafe text.extracting(start..<index).withUnsafeBufferPointer { unsafe scratch.append(contentsOf: $0) }
      guard index < range.upperBound else { break }
      // A string never ends with a lone backslash: it would have escaped the closing quote.
      switch text[index + 1] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(text[index + 1])
      case UInt8(ascii: "b"): scratch.append(0x08)
      case UInt8(ascii: "f"): scratch.append(0x0C)
      case UInt8(ascii: "n"): scratch.append(0x0A)
      case UInt8(ascii: "r"): scratch.append(0x0D)
      case UInt8(ascii: "t"): scratch.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, length) = try unicodeEscape(text, index, range.upperBound)
        scratch.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += length
        continue
      default:
        let end = JSONDiagnosis.endOfCharacter(text, index + 1)
        let shown = string(text.extracting(index..<end), isASCII: false)
        throw JSONFailure(problem: .jsonEscape(shown), range: index..<end)
      }
      index += 2
    }
    return string(scratch.span, isASCII: false)
  }

  private func unicodeEscape(
    _ text: Span<UInt8>,
    _ start: Int,
    _ end: Int
  ) throws(JSONFailure) -> (scalar: Unicode.Scalar, length: Int) {
    func unit(_ at: Int) throws(JSONFailure) -> UInt32? {
      guard at + 1 < end, text[at] == 0x5C, text[at + 1] == UInt8(ascii: "u") else { return nil }
      var value: UInt32 = 0
      for index in (at + 2)..<(at + 6) {
        guard index < end, let digit = hexadecimalDigit(text[index]) else {
          let stop = min(index, end)
          throw JSONFailure(problem: .jsonEscape(string(text.extracting(at..<stop), isASCII: true)), range: at..<stop)
        }
        value = value << 4 | digit
      }
      return value
    }
    let first = try unit(start) ?? 0
    if let scalar = Unicode.Scalar(first) { return (scalar, 6) }
    if first < 0xDC00, let second = try unit(start + 6), (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    {
      return (scalar, 12)
    }
    let shown = string(text.extracting(start..<(start + 6)), isASCII: true)
    throw JSONFailure(problem: .jsonLoneSurrogate(shown), range: start..<(start + 6))
  }
}

private func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case 0x30...0x39: UInt32(byte - 0x30)
  case 0x41...0x46: UInt32(byte - 0x37)
  case 0x61...0x66: UInt32(byte - 0x57)
  default: nil
  }
}
