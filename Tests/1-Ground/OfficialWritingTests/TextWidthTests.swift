import OfficialWriting
import Testing

@Suite("Bề rộng và chữ hoa")
struct TextWidthTests {
  @Test(
    "Số cột",
    arguments: [
      ("", 0), ("abc", 3), ("Việt Nam", 8), ("Vie\u{302}\u{323}t", 4), ("ĐƯỜNG", 5), ("“–…”", 4), ("日本", 4), ("한국", 4),
      ("😀", 2),
      ("\u{200B}\u{FEFF}", 0), ("a\u{AD}b", 2), ("\u{A0}", 1), ("²°·", 3), ("\t", 0), ("Ａ", 2), ("₫", 1),
      ("\u{0}\u{7F}", 0), ("\u{200D}", 0),
      ("Ελλ Рос", 7),
    ]
  )
  func width(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test(
    "Chữ đầu viết hoa",
    arguments: [
      ("đồng chí", "Đồng chí"), ("ưu tú", "Ưu tú"), ("Đã hoa", "Đã hoa"), ("", ""), ("1 người", "1 người"), ("ộ", "Ộ"),
      ("tHƯỜNG", "THƯỜNG"),
    ]
  )
  func capitalized(text: String, expected: String) {
    #expect(Array(capitalizedFirst(text).utf8) == Array(expected.utf8))
  }

  @Test("Đổi hoa thường bằng thư viện chuẩn vẫn là NFC và đi về như cũ")
  func casing() {
    let lower = "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
    let upper = "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ"
    #expect(Array(lower.uppercased().utf8) == Array(upper.utf8))
    #expect(Array(upper.lowercased().utf8) == Array(lower.utf8))
  }
}
