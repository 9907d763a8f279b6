import CXXHash

/// Tells whether a file still has the bytes we wrote.
struct Fingerprint: Sendable, Hashable {
  var high: UInt64
  var low: UInt64

  /// Fingerprint of bytes.
  init(of bytes: borrowing Span<UInt8>) {
    var high: UInt64 = 0
    var low: UInt64 = 0
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe vanthu_hash(buffer.baseAddress, buffer.count, &high, &low)
    }
    self.high = high
    self.low = low
  }

  /// Reads the 32 hexadecimal digits of ``hexadecimal``.
  init?(hexadecimal text: Substring) {
    guard text.utf8.count == 32, let high = UInt64(text.prefix(16), radix: 16),
      let low = UInt64(text.dropFirst(16), radix: 16)
    else { return nil }
    self.high = high
    self.low = low
  }

  /// 32 hexadecimal digits.
  var hexadecimal: String {
    [high, low].map { half in
      let digits = String(half, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }
}
