/// Turns base64 (RFC 4648) back into bytes; white space between its characters does not count.
public struct Base64Decoder {
  /// Why characters are no base64.
  public enum Failure: Error, Sendable, Hashable {
    /// A character that base64 does not have, at a byte of the text that was last given.
    case character(at: Int)
    /// The end is missing.
    case cutShort
  }

  /// What was decoded so far.
  public private(set) var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  private var count = 0
  private var padding = 0

  /// Makes a decoder with room for the bytes of so many characters.
  public init(characters: Int) { bytes.reserveCapacity(characters / 4 * 3 + 3) }

  /// Decodes the next piece of the text.
  ///
  /// - Throws: ``Failure/character(at:)``.
  public mutating func append(_ text: String) throws(Failure) {
    let values = Self.values
    let characters = text.utf8Span.span
    for index in characters.indices {
      let byte = characters[index]
      let value = values[Int(byte)]
      if value < 64 {
        guard padding == 0 else { throw .character(at: index) }
        bits = bits << 6 | UInt32(value)
        count += 1
        if count == 4 {
          bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
          bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
          bytes.append(UInt8(truncatingIfNeeded: bits))
          (bits, count) = (0, 0)
        }
      } else if byte == UInt8(ascii: "="), count >= 2, count + padding < 4 {
        padding += 1
      } else if byte != 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
        throw .character(at: index)
      }
    }
  }

  /// Ends the text; what was decoded is whole when this does not throw.
  ///
  /// - Throws: ``Failure/cutShort``.
  public mutating func finish() throws(Failure) {
    guard count == 0 ? padding == 0 : count >= 2 && count + padding == 4 else { throw .cutShort }
    if count == 3 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
    } else if count == 2 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    }
    (bits, count, padding) = (0, 0, 0)
  }

  /// What each byte stands for; 64 for none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 64, count: 256)
    for (value, byte) in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated() {
      values[Int(byte)] = UInt8(value)
    }
    return values
  }()
}
