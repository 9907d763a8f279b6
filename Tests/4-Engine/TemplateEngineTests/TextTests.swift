import DocumentModel
import TemplateEngine
import Testing

/// White space, Unicode forms and line ends of a template's text.
@Suite("Chữ của mẫu")
struct TextTests {
  @Test(
    "Khoảng trắng",
    arguments: [
      ("  a  b ", "a b"), ("\n\t a\n\n b\t", "a b"), ("a<!-- x --> b", "a b"), ("a <!-- x --> b", "a b"),
      ("a <dam> b </dam> c", "a ⟨b b ⟩c"), ("<dam>a</dam> <dam>b</dam>", "⟨b a⟩ ⟨b b⟩"), ("<dam> a </dam>", "⟨b a⟩"),
      ("a<![CDATA[  & <b> ]]>c", "a & <b> c"), ("a&#32;&#10;b", "a b"), ("a&#160;b", "a\u{A0}b"),
      ("a\u{A0} b", "a\u{A0} b"),
      ("{{ 'x' }}{{ 'y' }} {{ 'z' }}", "xy z"), (" {{ 'x' }} ", "x"), ("a\n{{ 'x' }}\nb", "a x b"),
      // What may be left out never leaves two spaces, nor one at an end.
      ("a <neu dieu-kien=\"sai\">b</neu> c", "a c"), ("a <neu dieu-kien=\"dung\"> b </neu> c", "a b c"),
      ("<neu dieu-kien=\"dung\"> b </neu> c", "b c"), ("a <neu dieu-kien=\"sai\">b</neu>", "a"),
      ("a <neu dieu-kien=\"dung\">b </neu>", "a b"), ("a<neu dieu-kien=\"sai\">b</neu>c", "ac"),
      ("a <neu dieu-kien=\"sai\">b</neu>  <neu-khong>c</neu-khong> d", "a c d"),
      ("a\n<neu dieu-kien=\"sai\">b</neu>\n<neu-khong>\n  c\n</neu-khong>\nd", "a c d"),
      ("<lap moi=\"i\" trong=\"day_so(3)\">\n  {{ i }};\n</lap>", "1; 2; 3;"),
      ("a:\n<lap moi=\"i\" trong=\"day_so(2)\"> {{ i }}</lap> b", "a: 1 2 b"),
      ("<lap moi=\"i\" trong=\"day_so(3)\"><neu dieu-kien=\"i > 0\">{{ i }}</neu> </lap>x", "1 2 3 x"),
      ("<dam><neu dieu-kien=\"dung\">a </neu></dam> b", "⟨b a ⟩b"),
      ("a <neu dieu-kien=\"sai\">b</neu> <dam> c</dam>", "a ⟨b c⟩"),
      ("a <neu dieu-kien=\"dung\"><de-trong ten=\"x\"/> </neu> b", "a [x] b"),
    ]
  )
  func whiteSpace(_ content: String, _ expected: String) throws {
    #expect(try line(content) == "“\(expected)”")
  }

  @Test("Chữ dựng sẵn (NFC) dù mẫu gõ tổ hợp (NFD)")
  func composed() throws {
    // "Tiếng Việt đẹp" with every mark typed after its letter.
    let decomposed = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t đe\u{323}p"
    let composed = "Tiếng Việt đẹp"
    for content in [
      decomposed, "{{ '\(decomposed)' }}", "<dam>\(decomposed)</dam>", "{{ day_so(0) | dem }}\(decomposed)",
    ] {
      let drawn = try line(content)
      #expect(Array(drawn.unicodeScalars) == Array(drawn.unicodeScalars).filter { !(0x300...0x36F).contains($0.value) })
      #expect(drawn.contains(composed))
    }
    let blank = try draft(letter("", "<doan><de-trong ten=\"\(decomposed)\"/></doan>"))
    #expect(blank.blanks.map { Array($0.unicodeScalars) } == [Array(composed.unicodeScalars)])
  }

  @Test("Chữ trong nháy gõ tổ hợp bằng giá trị dựng sẵn")
  func composedLiterals() throws {
    let fields = field("x", "chu") + "<truong ten=\"b\" kieu=\"bang\">\(field("ten", "chu"))</truong>"
    let content = "<neu dieu-kien=\"x = 'e\u{301}'\">bằng</neu> {{ b | loc('ten', 'e\u{301}') | dem }}"
    #expect(try line(content, fields, ["x": "é", "b": [["ten": "é"], ["ten": "e"]]]) == "“bằng 1”")
  }

  @Test(
    "Nháy thẳng và nháy cong",
    arguments: ["'a'", "\"a\"", "‘a’", "’a’", "“a”", "”a”", "'a’", "\"a”", "“a\""]
  )
  func quotes(_ literal: String) throws { #expect(try line("{{ \(literal) }}") == "“a”") }

  @Test("Nháy trong thuộc tính: dạng kia và ký hiệu XML")
  func quotesInAttributes() throws {
    #expect(try line("<neu dieu-kien='\"a\" = &apos;a&apos;'>b</neu>") == "“b”")
    #expect(try line("<neu dieu-kien=\"“a” = &quot;a&quot;\">b</neu>") == "“b”")
  }

  @Test("Nháy kép giữ nháy đơn và ngược lại")
  func nestedQuotes() throws {
    #expect(try line("{{ \"cờ 'Thi đua'\" }} {{ 'gọi là \"A\"' }}") == "“cờ 'Thi đua' gọi là \"A\"”")
  }

  @Test("Mẫu có dòng kết thúc bằng CRLF ra cùng một văn bản")
  func carriageReturns() throws {
    let fields = field("x", "chu", "vi-du=\"a\"")
    let content = "<doan>a\nb <neu dieu-kien=\"x =\n'c'\">c\nd</neu>\n{{ x\n| viet_hoa }}</doan>\n<gach>e\n</gach>"
    let source = letter(fields, content)
    let windows = source.replacing("\n", with: "\r\n")
    #expect(windows != source)
    #expect(try body(draft(source, ["x": "c"])) == "├─ “a b c d C”\n└─ gach “-” “e./.”")
    #expect(try draft(windows, ["x": "c"]).document == draft(source, ["x": "c"]).document)
  }

  @Test("Dữ liệu không bao giờ thành mã: dấu ngoặc và thẻ trong giá trị giữ nguyên")
  func dataIsText() throws {
    let value = "{{ so }} <dam>&lt; %s \\n"
    #expect(try line("{{ x }}", field("x", "chu"), ["x": .scalar(value)]) == "“\(value)”")
  }
}
