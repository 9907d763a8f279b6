import OfficialWriting
import Testing

@Suite struct DocumentReferencesTests {
  /// `⟦ … ⟧` around what is found.
  @Test(arguments: [
    "theo Nghị định số ⟦152/2025/NĐ-CP⟧ ngày 15/6/2025", "⟦05/TTr-VHXH⟧", "(⟦422/KH-UBND⟧), ⟦1740/UBND-NC⟧;",
    "Số:  ⟦/KH-UBND⟧./.", "Công văn ⟦12/SNV-VP⟧ và ⟦/QyĐ-HĐND⟧", "⟦01/2024/TT-BNV⟧- hết", "⟦9/NQ-HĐND-TT⟧ ",
    // One group, dates, spans of years, words with strokes, addresses.
    "12/UBND", "Số:  /UBND", "ngày 15/6/2025-16/6/2025", "1975-2025", "và/hoặc", "60 km/giờ-máy", "a/b-c",
    "https://anbinh.vn/tin-tuc", "TCVN/ISO-9001x", "3/4-5", "12/", "/", "//", "1/-a", "12/KH-", "12/KH -UBND", "",
  ])
  func referencesAreFound(_ marked: String) {
    let text = marked.replacing("⟦", with: "").replacing("⟧", with: "")
    let bytes = Array(text.utf8)
    var shown = ""
    var start = 0
    for range in documentReferences(in: text) {
      shown += String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
      shown += "⟦" + String(decoding: bytes[range], as: UTF8.self) + "⟧"
      start = range.upperBound
    }
    shown += String(decoding: bytes[start...], as: UTF8.self)
    #expect(shown == marked)
  }
}
