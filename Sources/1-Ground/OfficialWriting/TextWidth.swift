import CUTF8Proc

/// How many columns of a terminal or a plain text file a line takes.
///
/// Combining marks and controls take none, letters of East Asia and most emoji two. A tab counts as nothing: where it
/// goes depends on where it stands.
/// - Complexity: O(n); allocates nothing.
public func displayWidth(_ text: String) -> Int {
  let bytes = text.utf8Span.span
  var width = 0
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case 0x20...0x7E:
      width += 1
      index += 1
    case 0xC3...0xCB:
      width += 1
      index += 2
    case 0xE1 where 0xB8...0xBB ~= bytes[index + 1]:
      width += 1
      index += 3
    default:
      let scalar = decode(bytes, at: index)
      // A soft hyphen shows only where a line breaks.
      if scalar.value != 0xAD { width += Int(utf8proc_charwidth(Int32(bitPattern: scalar.value))) }
      index += UTF8.width(scalar)
    }
  }
  return width
}

/// The scalar that begins at an index of well-formed UTF-8.
private func decode(_ bytes: Span<UInt8>, at index: Int) -> Unicode.Scalar {
  let lead = bytes[index]
  let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
  for next in index + 1..<index + length { value = value << 6 | UInt32(bytes[next] & 0x3F) }
  return Unicode.Scalar(value) ?? "\u{FFFD}"
}
