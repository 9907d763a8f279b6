import CUTF8Proc

/// Whether text is in Unicode's composed form (NFC): each Vietnamese letter one scalar.
///
/// Vietnamese, Western European and ordinary punctuation pass on their bytes alone; at the first byte of anything else
/// the standard library's full check takes over.
/// - Complexity: O(n); allocates nothing.
public func isNFC(_ text: UTF8Span) -> Bool {
  let bytes = text.span
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case 0x00...0x7F:
      index += 1
    case 0xC2...0xCB:
      // U+0080…U+02FF: nothing there decomposes for good or combines.
      index += 2
    case 0xE1 where 0xB8...0xBB ~= bytes[index + 1]:
      // U+1E00…U+1EFF: Vietnamese letters with tones.
      index += 3
    case 0xE2 where isInert(bytes[index + 1], bytes[index + 2]):
      index += 3
    case 0xF0 where bytes[index + 1] == 0x9F:
      // U+1F000…U+1FFFF: emoji.
      index += 4
    default:
      var text = text
      return text.checkForNFC(quickCheck: false)
    }
  }
  return true
}

/// Whether text is in Unicode's composed form (NFC).
public func isNFC(_ text: String) -> Bool { isNFC(text.utf8Span) }

/// Whether a scalar U+2000…U+2FFF, given by its last two bytes, is sure to stay as it is and not to combine.
///
/// Left out are blocks of 64 with one that does not: U+2000, the marks from U+20D0, U+2126, U+2329, U+2ADC, U+2CEF.
private func isInert(_ second: UInt8, _ third: UInt8) -> Bool {
  switch second {
  case 0x80: third >= 0x82
  case 0x81, 0x82, 0x85...0x8B, 0x8D...0xAA, 0xAC...0xB2: true
  default: false
  }
}

/// Text in Unicode's composed form (NFC), and whether that changed its bytes.
///
/// Swift's `==` cannot tell the two forms apart; readers of the finished file can.
/// - Complexity: O(n); text already in NFC is handed back without allocating.
public func normalizedNFC(_ text: String) -> (text: String, changed: Bool) {
  if isNFC(text) { return (text, false) }
  let composed = composedByUTF8Proc(text)
  return (composed, !composed.utf8.elementsEqual(text.utf8))
}

private func composedByUTF8Proc(_ text: String) -> String {
  var text = text
  return text.withUTF8 { bytes in
    var result: UnsafeMutablePointer<UInt8>?
    let options = utf8proc_option_t(UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
    let length = unsafe utf8proc_map(bytes.baseAddress, bytes.count, &result, options)
    guard length >= 0, let start = unsafe result else { preconditionFailure("utf8proc: out of memory") }
    defer { unsafe vanthu_utf8proc_free(start) }
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
  }
}

/// The letter under marks of a scalar that NFC keeps in one piece: `ç` → `c`; others are handed back.
func canonicalBase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  var parts: (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  var boundary: Int32 = 0
  let count = unsafe withUnsafeMutableBytes(of: &parts) { raw in
    let parts = unsafe raw.bindMemory(to: Int32.self)
    return unsafe utf8proc_decompose_char(
      Int32(bitPattern: scalar.value),
      parts.baseAddress,
      parts.count,
      UTF8PROC_DECOMPOSE,
      &boundary
    )
  }
  guard count > 1, (0x300...0x36F).contains(parts.1) else { return scalar }
  return Unicode.Scalar(UInt32(bitPattern: parts.0)) ?? scalar
}
