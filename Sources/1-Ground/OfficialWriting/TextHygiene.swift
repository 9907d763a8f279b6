/// A character that has no place in an official document, or only looks like one that has.
public struct TextFault: Sendable, Hashable {
  /// What is wrong with it.
  public enum Kind: Sendable, CaseIterable {
    /// C0 without tab, line feed and carriage return; DEL; C1.
    case control
    /// A code point Unicode will never assign, such as U+FFFE.
    case noncharacter
    /// U+FFFD: something else stood here and could not be converted.
    case replacement
    /// Ƣ ƣ typed for Ư ư: visibly wrong on paper.
    case wrongLetter
    /// Ð and Ɖ typed for Đ: the same on paper, but not found by searching.
    case lookalike
    /// A symbol of one font, U+E000…U+F8FF and planes 15 and 16.
    case privateUse
    /// An invisible control that turns the order of what follows: U+202A…U+202E, U+2066…U+2069.
    case bidiControl
    /// An invisible direction mark: U+200E, U+200F, U+061C.
    case bidiMark
    /// An invisible joiner, separator, soft hyphen or byte order mark.
    case zeroWidth
  }

  /// What is wrong.
  public let kind: Kind
  /// The character.
  public let scalar: Unicode.Scalar
  /// Where it begins in the text, in UTF-8 bytes from 0.
  public let offset: Int

  /// Whether the text must not be used with it; otherwise it is only worth a note.
  public var isError: Bool {
    switch kind {
    case .control, .noncharacter, .replacement, .wrongLetter, .privateUse, .bidiControl: true
    // YAML forbids a mark of byte order inside a text, and what stands in a file makes no difference elsewhere.
    case .zeroWidth: scalar.value == 0xFEFF
    case .lookalike, .bidiMark: false
    }
  }

  /// The letter that was meant, when the character stands for one: `Ư` for Ƣ.
  public var intended: String? {
    switch scalar.value {
    case 0x01A2: "Ư"
    case 0x01A3: "ư"
    case 0x00D0, 0x0189: "Đ"
    default: nil
    }
  }

  /// What is wrong and why it matters, one line without a full stop.
  public var explanation: String {
    let code = codePoint
    switch kind {
    case .control: return "ký tự điều khiển \(code) không in được và không ghi được vào tệp văn bản"
    case .noncharacter: return "mã \(code) không phải là ký tự"
    case .replacement: return "ký tự thay thế \(code): chữ gốc ở đây đã mất khi chuyển mã"
    case .wrongLetter:
      return "“\(scalar)” (\(code)) không phải chữ tiếng Việt, thường do gõ nhầm chữ “\(intended ?? "")”"
    case .lookalike: return "“\(scalar)” (\(code)) chỉ trông giống chữ “\(intended ?? "")”, tìm kiếm sẽ không thấy"
    case .privateUse: return "ký hiệu riêng của một phông chữ (\(code)), máy khác không hiện đúng"
    case .bidiControl: return "ký tự ẩn \(code) làm đảo thứ tự chữ hiện ra"
    case .bidiMark: return "ký tự ẩn \(code) đánh dấu chiều viết, tiếng Việt không dùng"
    case .zeroWidth: return "ký tự ẩn \(code) không có bề rộng, làm sai việc tìm kiếm và so sánh"
    }
  }

  /// What to do, as a verb phrase.
  public var hint: String {
    switch kind {
    case .control, .bidiControl, .bidiMark, .zeroWidth: "xóa ký tự này"
    case .noncharacter: "xóa ký tự này và kiểm tra tệp nguồn có bị hỏng không"
    case .replacement: "gõ lại chữ đúng theo bản gốc"
    case .wrongLetter, .lookalike: "gõ lại thành “\(intended ?? "")”"
    case .privateUse: "thay bằng dấu “-” hoặc một ký tự thông thường"
    }
  }

  private var codePoint: String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

/// The characters of a text that have no place in an official document, in order.
///
/// - Complexity: O(n). Text without faults is scanned by bytes, without decoding or allocating.
public func faults(in text: String) -> [TextFault] {
  guard mayHaveFaults(text.utf8Span.span) else { return [] }
  var found: [TextFault] = []
  var offset = 0
  for scalar in text.unicodeScalars {
    if let kind = fault(of: scalar) { found.append(TextFault(kind: kind, scalar: scalar, offset: offset)) }
    offset += UTF8.width(scalar)
  }
  return found
}

/// Whether some bytes could begin a character that ``fault(of:)`` objects to; may say yes too often, never no.
private func mayHaveFaults(_ bytes: Span<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case 0x20...0x7E, 0x09, 0x0A, 0x0D:
      index += 1
    case 0xC2 where bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD, 0xC3 where bytes[index + 1] != 0x90, 0xC4,
      0xC5:
      index += 2
    case 0xC6 where bytes[index + 1] >= 0xA4 || (0x8A...0xA1).contains(bytes[index + 1]):
      index += 2
    case 0xC7...0xD7:
      index += 2
    case 0xE1, 0xE3...0xED:
      index += 3
    case 0xE2 where bytes[index + 1] > 0x81 || (bytes[index + 1] == 0x80 && 0x90...0xA7 ~= bytes[index + 2]):
      index += 3
    default:
      return true
    }
  }
  return false
}

private func fault(of scalar: Unicode.Scalar) -> TextFault.Kind? {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: nil
  case 0x00...0x1F, 0x7F...0x9F: .control
  case 0x01A2, 0x01A3: .wrongLetter
  case 0x00D0, 0x0189: .lookalike
  case 0x200E, 0x200F, 0x061C: .bidiMark
  case 0x202A...0x202E, 0x2066...0x2069: .bidiControl
  case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: .zeroWidth
  case 0xE000...0xF8FF: .privateUse
  case 0xFFFD: .replacement
  case 0xFDD0...0xFDEF: .noncharacter
  case let value where value & 0xFFFE == 0xFFFE: .noncharacter
  case 0xF0000...0x10FFFF: .privateUse
  default: nil
  }
}
