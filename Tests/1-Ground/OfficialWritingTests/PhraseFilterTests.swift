import OfficialWriting
import Testing

@Suite struct PhraseFilterTests {
  private static let phrases = ["huyện", "quận", "thị xã", "Phòng GD&ĐT", "98/2023/NĐ-CP", "đặc khu", "ứng cử"]

  @Test(arguments: phrases, ["", "UBND ", "các xã, phường và ", "Kính gửi: "])
  func aPhraseIsNeverMissed(_ phrase: String, _ before: String) {
    let filter = PhraseFilter(Self.phrases)
    let first = phrase.prefix(1).uppercased() + phrase.dropFirst()
    for form in [phrase, phrase.uppercased(), first] {
      for after in ["", " ", " Lam Giang, tỉnh Sơn Hà"] {
        #expect(filter.mayContain(before + form + after), "\(before + form + after)")
      }
    }
  }

  @Test(arguments: [
    "", "h", "quâ", "Sở Nội vụ", "các xã, phường, đặc biệt là nơi xa", "Quân khu 1, quyết định", "huyền thoại, khuyên",
    "Nghị định số 152/2025/NĐ-CP", "Nguyễn Thị Xuân", "Phòng Văn hóa - Xã hội",
  ])
  func otherTextsPass(_ text: String) {
    #expect(!PhraseFilter(Self.phrases).mayContain(text))
  }

  @Test func noPhraseIsInNoText() {
    #expect(!PhraseFilter([String]()).mayContain("UBND huyện"))
  }

  @Test(
    "spellings tell capitals apart",
    arguments: [
      ("Sở Tài Chính", true), ("theo Sở Tài Chính tỉnh", true), ("Sở Tài chính", false), ("SỞ TÀI CHÍNH", false),
      (" Tỉnh ", true), ("UBND Tỉnh Sơn Hà", true), ("UBND tỉnh Sơn Hà", false), ("theo khoản 2 điều 5 của Luật", true),
      ("theo khoản 2 Điều 5 của Luật", false), ("", false),
    ]
  )
  func spellings(_ text: String, _ isFound: Bool) {
    #expect(PhraseFilter(spellings: ["Sở Tài Chính", " Tỉnh ", " điều 5"]).mayContain(text) == isFound)
  }

  @Test("each phrase of a text is told with its owner and its place, also those that begin alike") func owners() {
    let filter = PhraseFilter(owned: [
      .init("phụ lục", owner: 1), .init("phụ lục kèm theo", owner: 2), .init("Phụ lục", isSpelling: true, owner: 3),
      .init("kèm theo", owner: 4), .init("kèm theo", owner: 5), .init("ụ", owner: 6),
    ])
    func found(_ text: String) -> [String] {
      var found: [String] = []
      filter.scan(text.utf8Span.span) { owner, place in
        found.append("\(owner) \(place)")
        return false
      }
      return found.sorted()
    }
    #expect(found("Phụ lục kèm theo") == ["1 0", "2 0", "3 0", "4 12", "5 12", "6 2", "6 7"])
    #expect(found("xem phụ lục") == ["1 4", "6 11", "6 6"])
    #expect(found("PHỤ LỤC") == ["1 0", "6 2", "6 7"])
    #expect(found("phụ lụ") == ["6 2", "6 7"])
    #expect(found("phu luc, kem theo, ụ") == ["6 19"])
  }
}
