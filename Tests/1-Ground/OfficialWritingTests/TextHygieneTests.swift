import OfficialWriting
import Testing

@Suite("Ký tự không được có")
struct TextHygieneTests {
  @Test(
    "Từng loại",
    arguments: [
      (0x0, TextFault.Kind.control, true), (0x7, .control, true), (0xB, .control, true),
      (0xC, .control, true), (0x1B, .control, true), (0x7F, .control, true), (0x80, .control, true),
      (0x9F, .control, true), (0xFFFE, .noncharacter, true), (0xFFFF, .noncharacter, true),
      (0xFDD0, .noncharacter, true), (0x1FFFE, .noncharacter, true), (0x10FFFF, .noncharacter, true),
      (0xFFFD, .replacement, true), (0x1A2, .wrongLetter, true), (0x1A3, .wrongLetter, true),
      (0xD0, .lookalike, false), (0x189, .lookalike, false), (0xE000, .privateUse, true),
      (0xF0B7, .privateUse, true), (0xF8FF, .privateUse, true), (0xF0000, .privateUse, true),
      (0x10FFFD, .privateUse, true), (0x202A, .bidiControl, true), (0x202E, .bidiControl, true),
      (0x2066, .bidiControl, true), (0x2069, .bidiControl, true), (0x200E, .bidiMark, false),
      (0x200F, .bidiMark, false), (0x61C, .bidiMark, false), (0x200B, .zeroWidth, false),
      (0x200C, .zeroWidth, false), (0x200D, .zeroWidth, false), (0x2060, .zeroWidth, false),
      (0xFEFF, .zeroWidth, true), (0xAD, .zeroWidth, false),
    ]
  )
  func kinds(value: UInt32, kind: TextFault.Kind, isError: Bool) throws {
    let character = try #require(Unicode.Scalar(value))
    let found = faults(in: "Đắk\(character)Lắk")
    let fault = try #require(found.first)
    #expect(found.count == 1)
    #expect(fault.kind == kind)
    #expect(fault.isError == isError)
    #expect(fault.scalar == character)
    #expect(fault.offset == "Đắk".utf8.count)
    #expect(!fault.explanation.isEmpty)
    #expect(!fault.explanation.hasSuffix("."))
    #expect(!fault.hint.isEmpty)
    #expect(faults(in: String(character)).first?.offset == 0)
  }

  @Test(
    "Văn bản thường không có gì để nói",
    arguments: [
      "", "Cộng hòa xã hội chủ nghĩa Việt Nam", "\tmột\r\nhai\n", "ĂÂĐÊÔƠƯ ăâđêôơư", "“trích” ‘dẫn’ – — … • ·",
      "25 m² × 3 °C ± 1 ½",
      "Số\u{A0}12", "100 ₫ €", "→ ↔ ≤ ≥", "日本 한국", "😀", "Žižek Łódź", "\u{2028}", "ä\u{301}",
    ]
  )
  func clean(text: String) {
    #expect(faults(in: text).isEmpty)
  }

  @Test("Nhiều lỗi, theo thứ tự")
  func several() {
    let found = faults(in: "Ðào tạo nƣớc\u{200B} \u{202E}")
    #expect(found.map(\.kind) == [.lookalike, .wrongLetter, .zeroWidth, .bidiControl])
    #expect(found.map(\.offset) == [0, 13, 19, 23])
    #expect(found.map(\.intended) == ["Đ", "ư", nil, nil])
    #expect(found.first?.explanation == "“Ð” (U+00D0) chỉ trông giống chữ “Đ”, tìm kiếm sẽ không thấy")
    #expect(found.first?.hint == "gõ lại thành “Đ”")
  }

  @Test("Không bỏ sót ký tự nào so với cách xem từng ký tự")
  func quickScanMissesNothing() {
    var quiet: Set<UInt32> = []
    var values = Array(UInt32(0)...0x1FFFF)
    for plane in UInt32(2)...16 { values += [0, 0x8000, 0xFFFD, 0xFFFE, 0xFFFF].map { plane << 16 | $0 } }
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let alone = faults(in: String(scalar)).count
      // U+0007 forces the slow way.
      let beside = faults(in: "\(scalar)\u{7}").count - 1
      if alone != beside { quiet.insert(value) }
    }
    #expect(quiet.isEmpty)
  }
}
