import OfficialWriting
import Testing

/// Text whose bytes were taken for Latin-1, as bytes again.
private func bytes(_ mojibake: String) -> [UInt8] {
  mojibake.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
}

@Suite("Bảng mã cũ")
struct LegacyEncodingTests {
  static let tcvn3 = [
    "Céng hßa x· héi", "ViÖt Nam", "NguyÔn V¨n An", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "§éc lËp - Tù do - H¹nh phóc",
    "QuyÕt ®Þnh vÒ viÖc tÆng th­ëng danh hiÖu", "CéNG HßA X· HéI", "TrÇn ThÞ Ngäc", "TruyÒn thèng yªu n­íc",
    "Bïi ThÞ Xu©n, Ph¹m Quúnh", "“ViÖt Nam” – ®Êt n­íc",
  ]
  static let vni = [
    "Coäng hoøa xaõ hoäi", "Vieät Nam", "Nguyeãn Vaên An", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM",
    "Ñoäc laäp - Töï do - Haïnh phuùc", "Quyeát ñònh veà vieäc taëng thöôûng danh hieäu", "Traàn Thò Ngoïc",
    "Truyeàn thoáng yeâu nöôùc", "Buøi Thò Xuaân, Phaïm Quyønh", "Tröôøng hôïp ñaëc bieät",
  ]
  static let ordinary = [
    "", "Viet Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam", "Hà Nội", "Lê Thì Hà", "Bà Hoà, bé Tí, chú Tèo",
    "Trình độ: cử nhân",
    "Đà Nẵng", "thôi", "né", "François Mitterrand", "café, thé, crème brûlée", "Köln, Düsseldorf, München", "São Paulo",
    "Ångström",
    "5 m × 3 m", "m×n", "a×b = c×d", "25 °C ± 1", "§ 12, § 13", "10µm · 20µm · 30µm", "«Nam» «An»", "© 2024 · Nam",
    "Noël Zoë Chloé",
    "señor Muñoz", "1 · 2 · 3", "½ kg", "naïve façade", "Jürgen", "Bön", "Vie\u{302}\u{323}t", "ÀÁÂÃ ÈÉÊ",
    "\u{A0}\u{A0}", "Þór Ö",
    "Bình Thuận 1×2", "Má, cô, chú, bà, tôi",
  ]

  /// A word for almost every letter: what each encoding makes of “tăng thân tên tôn …”.
  static let tcvn3Words = """
    t¨ng th©n tªn t«n c¬m th­ng ®Õn ¡n ¢n £m ¤ng ¥n ¦ng §ªm cµ b¶ b· b¸ b¹ b»ng th¼ng l½ng th¾ng bÆt bÇu cÈn gÉm \
    bÊc bËc xÌo xÎo kÏ kÐo kÑo tiÒn tiÓu kÔnh tiÕn tiÖc m× chØ nghÜa tÝa thÞt cß kháe râ khãe bän båi bæi bçng cèm \
    céng cê bë cì bíi cît bïn bñn lòy thóy thôy cõu ch÷ thø cùu quúnh kû kü kþ
    """.split(separator: " ").map(String.init)
  static let vniWords = """
    taêng thaân teân toân ñeán AÊn AÂn EÂm OÂng Öng Ñeâm caø baèng thaúng laüng thaéng baët baàu caån gaãm baác \
    baäc xeøo xeûo keùo keïo tieàn tieåu keãnh tieán tieäc nghóa thòt coø khoûe roõ khoùe boïn boåi côø bôû côõ \
    bôùi côït buøn buûn luõy thuùy thuïy cöøu cöûu chöõ thöù cöïu quyønh kyû kyõ
    """.split(separator: " ").map(String.init)

  @Test("TCVN3 bị đọc như chữ La-tinh", arguments: tcvn3)
  func tcvn3Text(text: String) {
    #expect(legacyMojibake(in: text) == .tcvn3)
    #expect(looksLikeLegacyEncoding(bytes(text)) == .tcvn3)
  }

  @Test("VNI bị đọc như chữ La-tinh", arguments: vni)
  func vniText(text: String) {
    #expect(legacyMojibake(in: text) == .vni)
    #expect(looksLikeLegacyEncoding(bytes(text)) == .vni)
  }

  @Test("Chữ thường không bị nghi oan", arguments: ordinary)
  func ordinaryText(text: String) {
    #expect(legacyMojibake(in: text) == nil)
    #expect(looksLikeLegacyEncoding(Array(text.utf8)) == nil)
  }

  @Test("Một dòng hỏng giữa các dòng đúng")
  func oneLine() {
    #expect(legacyMojibake(in: "Quyết định\r\nCéng hßa x· héi\r\nViệt Nam") == .tcvn3)
    #expect(legacyMojibake(in: "Quyết định\nCoäng hoøa xaõ hoäi") == .vni)
    #expect(legacyMojibake(in: "\n\n\n") == nil)
  }

  @Test("Tệp một từ")
  func singleWord() {
    #expect(looksLikeLegacyEncoding([0x56, 0x69, 0xD6, 0x74]) == .tcvn3)
    #expect(looksLikeLegacyEncoding(bytes("Vieät")) == .vni)
    for word in Self.tcvn3Words { #expect(looksLikeLegacyEncoding(bytes(word)) == .tcvn3, "\(word)") }
    for word in Self.vniWords { #expect(looksLikeLegacyEncoding(bytes(word)) == .vni, "\(word)") }
  }

  @Test("Tệp không phải UTF-8 mà cũng không phải bảng mã cũ của tiếng Việt")
  func otherFiles() {
    #expect(looksLikeLegacyEncoding([0xFF, 0xFE, 0x56, 0x00, 0x69, 0x00]) == nil)
    #expect(looksLikeLegacyEncoding([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) == nil)
    #expect(looksLikeLegacyEncoding(bytes("Köln, Düsseldorf, München, für, Straße")) == nil)
    #expect(looksLikeLegacyEncoding(bytes("élève français, théâtre, où, déjà")) == nil)
    // Windows-1258 keeps tones apart: Việt is V i ê, dot below, t.
    #expect(looksLikeLegacyEncoding([0x56, 0x69, 0xEA, 0xF2, 0x74, 0x20, 0x4E, 0x61, 0x6D]) == nil)
    #expect(looksLikeLegacyEncoding([]) == nil)
    #expect(looksLikeLegacyEncoding([0xFF]) == nil)
  }

  @Test("Tên gọi")
  func names() {
    #expect(LegacyEncoding.allCases.map(\.vietnamese) == ["TCVN3 (ABC)", "VNI"])
  }
}
