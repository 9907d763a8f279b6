import Diagnostics
import Testing
import XMLTree

@Suite("XML viết sai")
struct BadInputTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The source, with the place of the error marked.
    let source: String
    let code: String
    /// A part of the message or hint.
    let words: String

    init(_ source: String, _ code: String, _ words: String) {
      self.source = source
      self.code = code
      self.words = words
    }

    var testDescription: String { source }
  }

  private static func marks(_ count: Int) -> String { String(repeating: "\u{301}", count: count) }

  @Test("Nhiều dấu chồng lên nhau nhưng chưa quá nhiều thì đọc được")
  func marksThatMayBe() {
    let text = "<a>\(String(repeating: "e\u{302}\u{301}", count: 5000))\(Self.marks(900))</a>"
    #expect(readXML(name: "a", bytes: Array(text.utf8)).diagnostics.map(\.code) == [])
  }

  @Test(
    "Một lỗi, đúng mã, đúng chỗ",
    arguments: [
      Case("<a><b>x⟦</a>⟧", "XM-09", "<b> chưa đóng mà đã gặp </a>"),
      Case("<a>\n <b>Nguyễn Văn ⟦Ế⟧\n", "XM-09", "<b> chưa đóng mà tệp đã hết"),
      Case("<a><b>x⟦</c>⟧</a>", "XM-10", "</c> không khớp với thẻ mở <b>"),
      Case("<a/>⟦</b>⟧", "XM-10", "</b> không có thẻ mở"),
      Case("<a b=\"1\" ⟦b⟧=\"2\"/>", "XM-11", "“b” ghi hai lần trong thẻ <a>"),
      Case("<a xmlns:p=\"u\" xmlns:q=\"u\" p:b=\"1\" ⟦q:b⟧=\"2\"/>", "XM-11", "“b” ghi hai lần"),
      Case("<a>Đoàn ⟦&⟧ Đội</a>", "XM-12", "viết &amp;"),
      Case("<a>Đoàn⟦&⟧Đội </a>", "XM-12", "viết &amp;"),
      Case("<a b=\"x ⟦&⟧ y\"/>", "XM-12", "viết &amp;"),
      Case("<a>ế ⟦&nbsp;⟧x</a>", "XM-13", "dùng &#160;"),
      Case("<a b=\"⟦&nbsp;⟧x\"/>", "XM-13", "dùng &#160;"),
      Case("<a>⟦&hellip;⟧x</a>", "XM-13", "…"),
      Case("<a b=\"x ⟦<⟧ y\"/>", "XM-14", "viết &lt;"),
      Case("<a b=⟦\"⟧x><c/></a>", "XM-15", "thiếu dấu nháy đóng"),
      Case("<a b=⟦\"⟧x>", "XM-15", "thiếu dấu nháy đóng"),
      Case("<a b=⟦x⟧/>", "XM-15", "thiếu giá trị trong dấu nháy"),
      Case("<a b⟦>⟧</a>", "XM-15", "thiếu giá trị trong dấu nháy"),
      Case("<a b=\"1\"⟦c⟧=\"2\"/>", "XM-18", "cách nhau bằng một dấu cách"),
      Case("⟦<a⟧ b=\"1\"", "XM-18", "thiếu dấu >"),
      Case("<a>⟦</a⟧", "XM-18", "thiếu dấu >"),
      Case("<a>x ⟦<⟧ y</a>", "XM-18", "viết &lt;"),
      Case("<a>x ⟦]]>⟧ y</a>", "XM-18", "viết ]]&gt;"),
      Case("<a>⟦<!--⟧ x</a>", "XM-18", "-->"),
      Case("<a>⟦<!--⟧ x -- y --></a>", "XM-18", "-->"),
      Case("\n⟦<?xml⟧ version=\"1.0\"?><a/>", "XM-18", "phải đứng ngay đầu tệp"),
      Case("⟦<⟧!doctype html><a/>", "XM-18", "không phải là tên phần tử"),
      Case("<a/>\n⟦chữ thừa⟧\n", "XM-16", "Có chữ nằm sau"),
      Case("<a/>⟦<b>⟧</b>", "XM-16", "Chỉ được có một phần tử ngoài cùng"),
      Case("⟦chữ ⟧<a/>", "XM-16", "Có chữ nằm trước"),
      Case("<a><⟦v:b⟧/></a>", "XM-17", "“v:” chưa được khai báo"),
      Case("<a ⟦v:b⟧=\"1\"/>", "XM-17", "“v:” chưa được khai báo"),
      Case("<a>x⟦\u{1}⟧y</a>", "XM-05", "U+0001"),
      Case("<a>x⟦\u{0}⟧y</a>", "XM-05", "U+0000"),
      Case("<a>x⟦\u{FFFF}⟧y</a>", "XM-05", "U+FFFF"),
      Case("<a>x⟦&#1;⟧y</a>", "XM-05", "&#1;"),
      Case("<a>x⟦&#xZZ;⟧y</a>", "XM-05", "&#xZZ;"),
      Case("<?xml version=\"1.0\" encoding=\"⟦windows-1258⟧\"?><a/>", "XM-04", "windows-1258"),
      Case("<?xml version='1.0' encoding = '⟦UTF-16⟧'?><a/>", "XM-04", "UTF-16"),
      Case("⟦<!DOCTYPE⟧ a><a/>", "XM-06", "DOCTYPE"),
      Case("<a>&lt;b\(marks(1004))⟦\u{301}⟧\(marks(9))</a>", "XM-27", "quá nhiều dấu chồng lên nhau"),
      Case("<a><b>\(marks(999))</b>x<c>\u{301}<!-- -->⟦\u{301}⟧</c></a>", "XM-27", "quá nhiều dấu"),
      Case("<a><b\(marks(1004)) ⟦c⟧\(marks(5))=\"\"/></a>", "XM-27", "quá nhiều dấu"),
      Case("<a><b ⟦c⟧=\"\(marks(2000))\"/></a>", "XM-27", "quá nhiều dấu"),
      Case("<!-- <!DOCTYPE b> --> ⟦<!DOCTYPE⟧ a SYSTEM \"file:///etc/passwd\"><a/>", "XM-06", "DOCTYPE"),
    ]
  )
  func oneError(_ test: Case) throws {
    let marked = Marked(test.source)
    let outcome = readXML(name: "mau.xml", bytes: marked.bytes)
    #expect(outcome.value == nil)
    let diagnostic = try #require(outcome.diagnostics.first)
    #expect(outcome.diagnostics.count == 1)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.code == test.code)
    #expect("\(diagnostic.message) \(diagnostic.hint ?? "") \(diagnostic.expected ?? "")".contains(test.words))
    #expect(diagnostic.place == SourceText(name: "mau.xml", bytes: marked.bytes).place(marked.ranges[0]))
    #expect(diagnostic.hint != nil)
    #expect(!diagnostic.message.hasSuffix("."))
  }

  @Test(
    "Phần tử chưa đóng: nói rõ mở ở đâu",
    arguments: ["<a>\n⟦<b c=\"1\">⟧x</a>", "<a>\n⟦<b c=\"1\">⟧x", "<a>\n⟦<b c=\"1\">⟧x</d></a>"]
  )
  func whereOpened(_ source: String) throws {
    let marked = Marked(source)
    let diagnostic = try #require(readXML(name: "mau.xml", bytes: marked.bytes).diagnostics.first)
    let place = SourceText(name: "mau.xml", bytes: marked.bytes).place(marked.ranges[0])
    #expect(diagnostic.related == [Diagnostic.Related("<b> mở ở đây", place)])
  }

  @Test("Tệp rỗng", arguments: ["", " \r\n\t", "<?xml version=\"1.0\"?>\n", "<!-- chỉ có chú thích -->"])
  func emptyFile(_ text: String) {
    #expect(readXML(name: "a", bytes: Array(text.utf8)).diagnostics.map(\.code) == ["XM-02"])
  }

  @Test(
    "Không phải UTF-8",
    arguments: [
      [0xFF, 0xFE, 0x3C, 0x00, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x3C], [0x3C, 0x00, 0x61, 0x00], [0x00, 0x3C, 0x00],
      [0x3C, 0x61, 0x3E, 0xC3, 0x28, 0x3C, 0x2F, 0x61, 0x3E], [0x3C, 0x61, 0x3E, 0xE1, 0xBA],
    ] as [[UInt8]]
  )
  func notUTF8(_ bytes: [UInt8]) {
    #expect(readXML(name: "a", bytes: bytes).diagnostics.map(\.code) == ["XM-03"])
  }

  @Test("Byte sai được chỉ đúng cột")
  func invalidByte() throws {
    let diagnostic = try #require(
      readXML(name: "a", bytes: Array("<a>\nNguyễn ".utf8) + [0xD0, 0x20] + Array("</a>".utf8)).diagnostics.first
    )
    #expect(diagnostic.message.contains("0xD0"))
    #expect(diagnostic.place?.line == 2)
    #expect(diagnostic.place?.column == 8)
  }

  @Test("Tệp quá lớn, thuộc tính quá lớn")
  func tooLarge() {
    let attribute = "<a b=\"" + String(repeating: "x", count: 2_000_000) + "\"/>"
    #expect(readXML(name: "a", bytes: Array(attribute.utf8)).diagnostics.map(\.code) == ["XM-01"])
    let limits = XMLLimits(bytes: 3_000_000)
    let value = readXML(name: "a", bytes: Array(attribute.utf8), limits: limits).value
    #expect(value?.root.attributes.first?.value.utf8.count == 2_000_000)
  }

  @Test("Quá nhiều thuộc tính thì dừng trước khi libxml2 so từng đôi")
  func manyAttributes() {
    let attributes = (0..<200_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    let bytes = Array("<a><![CDATA[<b \(attributes)>]]><b \(attributes)/></a>".utf8)
    let outcome = readXML(name: "a", bytes: bytes, limits: XMLLimits(bytes: 10_000_000))
    #expect(outcome.diagnostics.map(\.code) == ["XM-08"])
    #expect(
      readXML(
        name: "a",
        bytes: Array("<a><![CDATA[<b \(attributes)>]]></a>".utf8),
        limits: XMLLimits(bytes: 10_000_000)
      ).value != nil
    )
  }

  @Test("Lồng 300 lớp", arguments: [true, false])
  func tooDeep(isClosed: Bool) throws {
    let text = String(repeating: "<a>\n", count: 300) + (isClosed ? String(repeating: "</a>", count: 300) : "")
    let outcome = readXML(name: "a", bytes: Array(text.utf8))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["XM-07"])
    #expect(outcome.diagnostics.first?.place?.line == 65)
  }

  @Test(
    "Thực thể phình to và tệp ngoài không bao giờ được mở",
    arguments: [
      """
      <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;&y;&y;">]>
      <a>&z;&z;&z;&z;&z;&z;&z;&z;</a>
      """,
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
      "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x\"> %x;]><a/>",
      "<!DOCTYPE a PUBLIC \"x\" \"http://127.0.0.1:9/x.dtd\"><a/>",
    ]
  )
  func entities(_ text: String) {
    let outcome = readXML(name: "a", bytes: Array(text.utf8))
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.code) == ["XM-06"])
  }

  @Test("Bất kỳ đoạn đầu nào của một tệp đúng cũng cho đúng một lỗi, không bao giờ dừng đột ngột")
  func everyPrefix() {
    let whole = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- ế --><v:a xmlns:v="urn:x" b='"1"' c="&#160;&lt;"><?p q?>chữ &amp; <![CDATA[<b>]]>
      <v:d/><e f=""><!-- x --></e></v:a>
      """.utf8
    )
    #expect(readXML(name: "a", bytes: whole).value != nil)
    for length in 0..<whole.count {
      let outcome = readXML(name: "a", bytes: Array(whole[..<length]))
      #expect(outcome.value == nil && outcome.diagnostics.count == 1, "\(length) byte")
    }
  }

  @Test("Đổi một byte bất kỳ: một cây hoặc một lỗi")
  func everyByteChanged() {
    let whole = Array("<a b=\"1\" c='ế'>x &amp; <!-- y --><![CDATA[z]]><d/>&#65;</a>".utf8)
    for index in whole.indices {
      for byte in [0, 0x20, 0x22, 0x26, 0x27, 0x2F, 0x3B, 0x3C, 0x3E, 0x2D, 0x5D, 0x21, 0x3F, 0x80, 0xFF] as [UInt8] {
        var bytes = whole
        bytes[index] = byte
        let outcome = readXML(name: "a", bytes: bytes)
        #expect((outcome.value == nil) == (outcome.diagnostics.count == 1), "byte \(index) = \(byte)")
        #expect(outcome.diagnostics.allSatisfy { $0.place != nil })
      }
    }
  }
}
