import OfficialWriting
import Testing

@Suite("Chuẩn hóa NFC")
struct NormalizationTests {
  @Test(
    "Ra đúng từng byte",
    arguments: [
      ("Vie\u{302}\u{323}t Nam", "Việt Nam"), ("Vie\u{323}\u{302}t", "Việt"), ("ê\u{323}", "ệ"), ("ẹ\u{302}", "ệ"),
      ("u\u{31B}\u{31B}", "ư\u{31B}"), ("\u{41}\u{30A}", "Å"), ("\u{212B}", "Å"), ("\u{2126}", "Ω"),
      ("\u{2000}", "\u{2002}"), ("\u{340}", "\u{300}"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("a\u{323}\u{306}", "ặ"),
      ("D\u{30C}", "Ď"), ("\u{0958}", "\u{0915}\u{093C}"), ("\u{2ADC}", "\u{2ADD}\u{338}"), ("x\0o\u{300}", "x\0ò"),
    ]
  )
  func composes(input: String, expected: String) {
    #expect(!isNFC(input))
    let (text, changed) = normalizedNFC(input)
    #expect(Array(text.utf8) == Array(expected.utf8))
    #expect(changed)
    #expect(isNFC(text))
  }

  @Test(
    "Đã chuẩn thì giữ nguyên",
    arguments: [
      "", "a", "Cộng hòa xã hội chủ nghĩa Việt Nam", "“Độc lập – Tự do – Hạnh phúc”…", "1 000 ₫ → 2", "한국 日本", "👩‍🏫 🇻🇳",
      "ẹ\u{301}", "x\u{301}", "Ελλάδα Россия", "\u{0}\u{7F}",
    ]
  )
  func keeps(input: String) {
    #expect(isNFC(input))
    let (text, changed) = normalizedNFC(input)
    #expect(Array(text.utf8) == Array(input.utf8))
    #expect(!changed)
  }

  @Test("Chuỗi ngắn và chuỗi dài, dấu nằm ở mọi chỗ", arguments: [0, 1, 7, 13, 14, 15, 16, 31, 100])
  func anywhere(length: Int) {
    let text = String(repeating: "a", count: length) + "e\u{301}" + String(repeating: "ộ", count: length)
    let expected = String(repeating: "a", count: length) + "é" + String(repeating: "ộ", count: length)
    let result = normalizedNFC(text)
    #expect(Array(result.text.utf8) == Array(expected.utf8))
    #expect(result.changed)
  }

  @Test("Kiểm tra nhanh trùng với thư viện chuẩn ở mọi ký tự có thể ghép")
  func agreesWithStandardLibrary() {
    var differences: [UInt32] = []
    // Beyond U+2FA1D nothing combines or decomposes.
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "a\(scalar)", "\(scalar)\u{323}\u{301}"] {
        var span = text.utf8Span
        if isNFC(text) != span.checkForNFC(quickCheck: false) { differences.append(value) }
      }
    }
    #expect(differences.isEmpty)
  }
}
