import OfficialWriting
import Testing

@Suite("Tên tệp và tên cột")
struct SlugTests {
  @Test(
    "Tên tệp",
    arguments: [
      ("Quyết định số 12/QĐ-UBND", "quyet-dinh-so-12-qd-ubnd"), ("Đắk Lắk", "dak-lak"), ("  --Ưu tú--  ", "uu-tu"),
      ("", "khong-ten"), ("…", "khong-ten"), ("日本", "khong-ten"), ("con", "con-vb"), ("CON", "con-vb"),
      ("Còn", "con-vb"),
      ("nul", "nul-vb"), ("aux.", "aux-vb"), ("COM1", "com1-vb"), ("lpt9", "lpt9-vb"), ("com", "com"),
      ("com10", "com10"),
      ("con trai", "con-trai"), ("../../etc/passwd", "etc-passwd"), ("Nguye\u{302}\u{303}n", "nguyen"),
      ("a\0b\nc", "a-b-c"),
      ("Français", "francais"), ("🎉 Tết 2024 🎉", "tet-2024"), ("ĐÀ NẴNG", "da-nang"),
    ]
  )
  func slugs(text: String, expected: String) {
    #expect(slug(text) == expected)
  }

  @Test(
    "Cắt bớt",
    arguments: [
      ("mot hai ba bon nam sau bay", 16, "mot-hai-ba-bon"), ("mot hai ba bon nam sau bay", 18, "mot-hai-ba-bon-nam"),
      ("mot hai ba bon nam sau bay", 0, "mot-hai-ba-bon"), ("abcdefghijklmnopqrstuvwxyz", 20, "abcdefghijklmnopqrst"),
      ("ab cdefghijklmnopqrstuvwxyz", 20, "ab-cdefghijklmnopqrs"), ("mot hai ba bon n", -5, "mot-hai-ba-bon-n"),
      ("mot hai ba bon n-", 16, "mot-hai-ba-bon-n"),
    ]
  )
  func cuts(text: String, limit: Int, expected: String) {
    #expect(slug(text, maximumBytes: limit) == expected)
  }

  @Test("Luôn dùng được, dù đầu vào là gì")
  func alwaysUsable() {
    let pieces = ["Đ", "con", "-", " ", "é", "1", "\u{301}", "日", "abc", "/", "\0", "nul"]
    var state: UInt64 = 3
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let name = slug(text, maximumBytes: 20)
      #expect(!name.isEmpty && name.utf8.count <= 20)
      #expect(!name.hasPrefix("-") && !name.hasSuffix("-") && !name.contains("--"))
      #expect(name.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D })
      #expect(slug(name, maximumBytes: 20) == name)
    }
  }

  @Test(
    "Bỏ dấu",
    arguments: [
      ("Đắk Lắk", "Dak Lak"), ("đường ƯỜ", "duong UO"), ("Cộng hòa, 12/QĐ!", "Cong hoa, 12/QD!"),
      ("e\u{302}\u{323}", "e"),
      ("", ""), ("Žižek ç ñ ü", "Zizek c n u"), ("한국 日本 😀", "한국 日本 😀"), ("ß ø ł", "ß ø ł"), ("ใน", "ใน"),
      ("“–”", "“–”"),
    ]
  )
  func marks(text: String, expected: String) {
    #expect(Array(withoutMarks(text).utf8) == Array(expected.utf8))
  }

  @Test("Mọi chữ tiếng Việt còn lại một chữ cái tiếng Anh, giữ hoa thường")
  func everyLetter() {
    let letters = """
      aàảãáạăằẳẵắặâầẩẫấậ eèẻẽéẹêềểễếệ iìỉĩíị oòỏõóọôồổỗốộơờởỡớợ uùủũúụưừửữứự yỳỷỹýỵ dđ
      """
    let plain = "aaaaaaaaaaaaaaaaaa eeeeeeeeeeee iiiiii oooooooooooooooooo uuuuuuuuuuuu yyyyyy dd"
    #expect(withoutMarks(letters) == plain)
    #expect(withoutMarks(letters.uppercased()) == plain.uppercased())
  }
}
