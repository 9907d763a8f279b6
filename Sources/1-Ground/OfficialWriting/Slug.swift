/// A file name made from text: lower-case ASCII letters and digits with single hyphens between them.
///
/// Never empty (`khong-ten`), and never a device name of Windows: those get `-vb` at the end.
/// - Parameters:
///   - text: any text.
///   - maximumBytes: the longest result; below 16 counts as 16. Cut between words where that keeps half of it.
public func slug(_ text: String, maximumBytes: Int = 80) -> String {
  let limit = max(16, maximumBytes)
  var bytes: [UInt8] = []
  bytes.reserveCapacity(limit + 1)
  for scalar in withoutMarks(text).unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9": bytes.append(UInt8(ascii: scalar))
    case "A"..."Z": bytes.append(UInt8(ascii: scalar) + 0x20)
    default: if let last = bytes.last, last != 0x2D { bytes.append(0x2D) }
    }
    if bytes.count > limit { break }
  }
  if bytes.count > limit {
    let cut = bytes.lastIndex(of: 0x2D) ?? 0
    bytes.removeSubrange((cut >= limit / 2 ? cut : limit)...)
  }
  if bytes.last == 0x2D { bytes.removeLast() }
  guard !bytes.isEmpty else { return "khong-ten" }
  let name = String(decoding: bytes, as: UTF8.self)
  return isDeviceName(name) ? name + "-vb" : name
}

/// Whether Windows would open a device instead of a file.
private func isDeviceName(_ name: String) -> Bool {
  switch name {
  case "con", "prn", "aux", "nul": true
  default:
    name.utf8.count == 4 && (name.hasPrefix("com") || name.hasPrefix("lpt")) && name.last?.isNumber == true
  }
}

/// Text without Vietnamese and other Latin marks: `Đắk Lắk` → `Dak Lak`. Case and all other characters stay.
public func withoutMarks(_ text: String) -> String {
  let table = LetterTable.shared
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.isASCII {
      result.append(scalar)
    } else if let letter = table[scalar] {
      result.append(letter.plainScalar)
    } else if !(0x300...0x36F).contains(scalar.value) {
      result.append(canonicalBase(scalar))
    }
  }
  return String(result)
}
