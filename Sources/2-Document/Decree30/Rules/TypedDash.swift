internal import DocumentModel

/// A dash, a plus or a bullet that somebody typed at the beginning of a line to which the program gives one.
enum TypedDash {
  /// How many bytes it takes with the space behind it; nil where there is none.
  static func count(in text: RichText) -> Int? {
    guard case .text(let first, _)? = text.runs.first else { return nil }
    let bytes = first.utf8Span.span
    guard !bytes.isEmpty,
      bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "*")
        || bytes[0] >= 0xC2
    else { return nil }
    for mark in marks where first.utf8.starts(with: mark.utf8) {
      var end = mark.utf8.count
      while end < bytes.count, bytes[end] == UInt8(ascii: " ") { end += 1 }
      return end
    }
    return nil
  }

  private static let marks = ["-", "+", "*", "–", "—", "−", "•", "·", "‑"]
}
