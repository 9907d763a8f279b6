import DocumentModel
import TestSupport
import Testing

@Suite("Chữ có kiểu")
struct RichTextTests {
  @Test(
    "Cắt thế nào cũng bằng nhau nếu người đọc thấy như nhau",
    arguments: [
      (RichText([.text("ab", [])]), RichText([.text("a", []), .text("b", [])]), true),
      (RichText([.text("a", []), .text("", .bold), .text("b", [])]), RichText("ab"), true),
      (RichText(""), RichText(), true),
      (RichText([.text("", .bold)]), RichText(), true), (RichText("é"), RichText("e\u{301}"), true),
      (RichText("ab"), RichText([.text("a", []), .text("b", .bold)]), false),
      (RichText("a", .bold), RichText("a"), false),
      (RichText("a", [.bold, .italic]), RichText("a", [.italic, .bold]), true),
      (RichText([.blank(Blank("x"))]), RichText([.blank(Blank("y"))]), false),
      (RichText([.blank(Blank("x"))]), RichText([.blank(Blank("x", form: .gap))]), false),
      (RichText([.blank(Blank("x"))]), RichText("………"), false),
      (RichText([.blank(Blank("x")), .blank(Blank("x"))]), RichText([.blank(Blank("x"))]), false),
      (
        RichText([.text("a", []), .blank(Blank("x")), .text("b", [])]),
        RichText([.text("ab", []), .blank(Blank("x"))]), false
      ),
    ]
  )
  func equality(_ left: RichText, _ right: RichText, _ expected: Bool) {
    #expect((left == right) == expected)
    #expect((right == left) == expected)
    if expected { #expect(left.hashValue == right.hashValue) }
  }

  @Test("Nối các đoạn cùng kiểu, bỏ đoạn rỗng, giữ chỗ trống")
  func joining() {
    let text = RichText([
      .text("", []), .text("a", .bold), .text("b", .bold), .text("", .italic), .text("c", .bold), .blank(Blank("x")),
      .text("d", []), .text("e", .italic),
    ])
    let joined: RichText.Runs = [.text("abc", .bold), .blank(Blank("x")), .text("d", []), .text("e", .italic)]
    #expect(text.joined.runs == joined)
    #expect(text.joined.joined.runs == joined)
    #expect(RichText().joined.runs == [])
  }

  @Test(
    "Rỗng là không có gì để đọc, không có gì để điền",
    arguments: [
      (RichText(), true), (RichText(""), true), (RichText([.text("", .bold), .text("", [])]), true),
      (RichText(" "), false),
      (RichText([.blank(Blank("x", form: .gap))]), false),
    ]
  )
  func emptiness(_ text: RichText, _ expected: Bool) { #expect(text.isEmpty == expected) }

  @Test("Chữ trơn: chỗ trống hiện như khi in")
  func plain() {
    let text = RichText([.text("Số ", .bold), .blank(Blank("số", form: .gap)), .text("/", []), .blank(Blank("x"))])
    #expect(text.plain == "Số \u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/………")
    #expect(RichText().plain == "")
  }

  @Test("Hình vẽ: kiểu và chỗ trống nhìn ra được")
  func drawn() {
    let text = RichText([
      .text("a", []), .text("b", .bold), .text("c", .bold), .text("d", [.italic, .underline]), .text("2", .superscript),
      .text("3", .subscript), .blank(Blank("ngày")),
    ])
    #expect(text.drawn == "“a⟨b bc⟩⟨iu d⟩⟨^ 2⟩⟨_ 3⟩[ngày]”")
    #expect(RichText().drawn == "“”")
  }

  @Test("Mọi kiểu chữ có một bit riêng")
  func styles() {
    #expect(Set(TextStyle.each.map(\.rawValue)).count == 5)
    #expect(TextStyle(TextStyle.each).rawValue == 31)
  }
}
