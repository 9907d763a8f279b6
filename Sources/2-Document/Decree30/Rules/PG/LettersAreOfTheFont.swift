internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// Every character can be set in the decree's font, and is the letter that it looks like.
struct LettersAreOfTheFont: TextRule {
  static let page = RulePage(
    "PG-06",
    "Phông chữ Times New Roman cho mọi chữ",
    clause: Clause.page("4"),
    levels: [.error, .warning],
    reads: [.words, .style],
    passes: "Times New Roman",
    fails: "Arial; biểu tượng cảm xúc, chữ Hán; chữ “а” Kirin trong từ tiếng Việt"
  )

  var wakes: Wake { .oddities(.foreign) }

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    if let fault = Self.fault(in: text.plain) { findings.append(finding(fault, at: text.path)) }
  }

  private func finding(_ fault: Fault, at path: DocumentPath) -> Finding<DocumentSpan> {
    let place = DocumentSpan(path, bytes: fault.offset..<(fault.offset + UTF8.width(fault.scalar)))
    let code = String(fault.scalar.value, radix: 16, uppercase: true)
    let shown = "“\(fault.scalar)” (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
    return switch fault.kind {
    case .lookalike:
      Self.finding(
        "\(shown) là chữ của hệ chữ khác, chỉ trông giống chữ Latinh",
        at: place,
        expected: "chữ tiếng Việt, để tìm kiếm thấy được",
        hint: "gõ lại chữ này"
      )
    case .picture:
      Self.finding(
        "\(shown) không có trong phông chữ Times New Roman",
        at: place,
        expected: "phông chữ Times New Roman cho mọi chữ",
        hint: "bỏ ký tự này, hoặc ghi bằng chữ"
      )
    case .symbol:
      Self.finding(
        "ký hiệu \(shown) không có trong phông chữ Times New Roman",
        at: place,
        severity: .warning,
        expected: "phông chữ Times New Roman cho mọi chữ",
        hint: "dùng ký hiệu có trong phông chữ, ví dụ “□”, hoặc ghi bằng chữ"
      )
    }
  }

  /// The first character of a text that the font lacks or that only looks like a letter.
  private static func fault(in text: String) -> Fault? {
    var offset = 0
    var hasLatin = false
    var stranger: Fault?
    for scalar in text.unicodeScalars {
      if let kind = missing(scalar) { return Fault(kind: kind, scalar: scalar, offset: offset) }
      if isLookalike(scalar.value) {
        stranger = stranger ?? Fault(kind: .lookalike, scalar: scalar, offset: offset)
      } else if isLatin(scalar.value) {
        hasLatin = true
      } else {
        (hasLatin, stranger) = (false, nil)
      }
      if hasLatin, let stranger { return stranger }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  private struct Fault {
    enum Kind {
      /// A letter of another script inside a word of Latin letters.
      case lookalike
      /// A picture, or a script that the font has not.
      case picture
      /// A sign that the font has not.
      case symbol
    }

    var kind: Kind
    var scalar: Unicode.Scalar
    var offset: Int
  }

  /// What is wrong with a character that the font lacks; nil where it has it.
  private static func missing(_ scalar: Unicode.Scalar) -> Fault.Kind? {
    switch scalar.value {
    case 0...0x6FF, 0x1E00...0x218F, 0xFB01...0xFB02: nil
    case 0x2190...0x2BFF:
      symbols.contains(scalar.value) ? nil : scalar.properties.isEmojiPresentation ? .picture : .symbol
    default: .picture
    }
  }

  /// The signs that the font has, of those from arrows to stars (WGL4).
  private static let symbols: Set<UInt32> = Set(
    Array(0x2190...0x2195) + Array(0x2500...0x25A1)
      + [
        0x21A8, 0x2202, 0x2206, 0x220F, 0x2211, 0x2212, 0x2215, 0x2219, 0x221A, 0x221E, 0x221F, 0x2229, 0x222B, 0x2248,
        0x2260, 0x2261, 0x2264, 0x2265, 0x2302, 0x2310, 0x2320, 0x2321, 0x25AA, 0x25AB, 0x25AC, 0x25B2, 0x25BA, 0x25BC,
        0x25C4, 0x25CA, 0x25CB, 0x25CF, 0x25D8, 0x25D9, 0x25E6, 0x263A, 0x263B, 0x263C, 0x2640, 0x2642, 0x2660, 0x2663,
        0x2665, 0x2666, 0x266A, 0x266B,
      ]
  )

  private static func isLatin(_ value: UInt32) -> Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: true
    default: false
    }
  }

  /// Letters of the Cyrillic script, and those of the Greek that look like Latin ones: `Ω` in `kΩ` does not.
  private static func isLookalike(_ value: UInt32) -> Bool {
    switch value {
    case 0x400...0x52F: true
    case 0x391, 0x392, 0x395, 0x396, 0x397, 0x399, 0x39A, 0x39C, 0x39D, 0x39F, 0x3A1, 0x3A4, 0x3A5, 0x3A7, 0x3BF, 0x3BD,
      0x3B9:
      true
    default: false
    }
  }
}
