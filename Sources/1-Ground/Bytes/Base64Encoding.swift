extension ByteSink {
  /// Writes bytes as base64 on one line (RFC 4648), a few thousand at a time.
  public mutating func appendBase64(_ bytes: borrowing Span<UInt8>) {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var piece: [UInt8] = []
    piece.reserveCapacity(4096)
    var index = 0
    while index < bytes.count {
      let rest = bytes.count - index
      let first = UInt32(bytes[index])
      let second = rest > 1 ? UInt32(bytes[index + 1]) : 0
      let third = rest > 2 ? UInt32(bytes[index + 2]) : 0
      let bits = first << 16 | second << 8 | third
      piece.append(letters[Int(bits >> 18)])
      piece.append(letters[Int(bits >> 12 & 63)])
      piece.append(rest > 1 ? letters[Int(bits >> 6 & 63)] : UInt8(ascii: "="))
      piece.append(rest > 2 ? letters[Int(bits & 63)] : UInt8(ascii: "="))
      index += 3
      if piece.count >= 4092 {
        append(piece.span)
        piece.removeAll(keepingCapacity: true)
      }
    }
    append(piece.span)
  }
}
