import Bytes
import Testing

@Suite("Dấu chồng lên nhau")
struct StackedMarksTests {
  private func count(_ texts: String...) -> Int {
    var marks = StackedMarks()
    for text in texts { marks.add(text.utf8Span.span) }
    return marks.count
  }

  @Test(
    "Bốn dấu trên một chữ không tính; từ dấu thứ năm, và dấu không có chữ, thì tính",
    arguments: [
      ("Tiếng Việt dựng sẵn", 0), ("e\u{302}\u{301}o\u{31B}\u{300}", 0), ("a\u{301}\u{302}\u{303}\u{304}", 0),
      ("a\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", 2), ("\u{301}a", 1), ("\u{323}\u{301}", 2),
      ("a\u{301}\u{302}\u{303}\u{304}ă\u{301}\u{302}\u{303}\u{304}", 0), ("字\u{301}🇻🇳\u{301}ế\u{301}", 0),
      ("\u{F73}\u{F75}\u{F81}", 3), ("क्षि", 0), ("", 0),
    ]
  )
  func counts(_ text: String, _ expected: Int) { #expect(count(text) == expected) }

  @Test("Nhiều đoạn chữ tính chung: đoạn nào cũng bắt đầu không có chữ")
  func pieces() {
    #expect(count("a\u{301}", "\u{301}", "a\u{301}\u{301}\u{301}\u{301}\u{301}") == 2)
  }

  @Test("Dấu thừa thứ 1.001 là quá nhiều, được chỉ đúng chỗ, một lần")
  func excess() {
    var marks = StackedMarks()
    let text = "ab" + String(repeating: "\u{301}", count: 1004)
    #expect(marks.add(text.utf8Span.span) == nil)
    #expect(!marks.areTooMany)
    #expect(marks.add("x\u{301}\u{301}\u{301}\u{301}\u{301}".utf8Span.span) == 9..<11)
    #expect(marks.areTooMany)
    #expect(marks.add(text.utf8Span.span) == nil)
  }
}
