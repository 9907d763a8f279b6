@testable import DataReading
import Testing

/// Looking at blocks never says more than looking at characters.
@Suite struct SurveyTests {
  /// Pieces that texts are put together from; each stands at every place of a block.
  private static let pieces = [
    "", "a", "~", " ", "  ", "\\", "\t", "\u{7F}", "\u{A0}", "é", "Ð", "ß", "Đ", "ũ", "ơ", "Ư", "\u{1A2}", "\u{1B1}",
    "ế",
    "Ỹ",
    "\u{1E7F}", "\u{1F00}", "ก", "–", "…", "\u{200B}", "\u{2027}", "ａ", "😀", "u\u{309}",
  ]

  @Test(arguments: pieces)
  func blocksAgreeWithCharacters(piece: String) {
    for before in 0..<20 {
      for after in ["", "x", "ệ", " é", "xin chào các bạn"] {
        let bytes = Array((String(repeating: "x", count: before) + piece + after).utf8)
        let careful = surveyOfCharacters(bytes.span)
        let surveyed = survey(bytes.span)
        #expect(surveyed == careful)
        if let fast = surveyOfBlocks(bytes.span) { #expect(fast == careful) }
      }
    }
  }

  @Test func commonTextIsKnownByItsBlocks() {
    let bytes = Array("Ủy ban nhân dân phường Mỹ Ninh, số 12/QĐ-UBND (ngày 05/01/2026)".utf8)
    let surveyed = surveyOfBlocks(bytes.span)
    #expect(surveyed == .beyondASCII)
  }
}
