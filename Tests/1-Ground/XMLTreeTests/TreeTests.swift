import Diagnostics
import Testing
import XMLTree

@Suite("Cây XML")
struct TreeTests {
  @Test("Tên, namespace, thuộc tính, chữ theo thứ tự")
  func shape() throws {
    let root = try document(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:x\" b=\"1\" c='hai \"2\"'>một<d/>hai<e xmlns=\"urn:y\"/></a>"
    ).root
    #expect(root.name == "a")
    #expect(root.namespace == "urn:x")
    #expect(root.attributes.map(\.name) == ["b", "c"])
    #expect(root.attributes.map(\.value) == ["1", "hai \"2\""])
    #expect(root.attribute("c")?.value == "hai \"2\"")
    #expect(root.attribute("xmlns") == nil)
    #expect(root.texts.map(\.text) == ["một", "hai"])
    #expect(root.elements.map(\.name) == ["d", "e"])
    #expect(root.elements.map(\.namespace) == ["urn:x", "urn:y"])
  }

  @Test("Phần tử có tiền tố giữ tên riêng, thuộc tính có tiền tố giữ tên đầy đủ")
  func prefixes() throws {
    let root = try document("<v:a xmlns:v=\"urn:x\" xml:space=\"preserve\" v:b=\"1\"><v:c/></v:a>").root
    #expect(root.name == "a")
    #expect(root.elements.first?.name == "c")
    #expect(root.attributes.map(\.name) == ["xml:space", "v:b"])
  }

  @Test("Không namespace thì namespace là nil")
  func noNamespace() throws {
    #expect(try document("<a/>").root.namespace == nil)
  }

  @Test(
    "Chữ được giải mã",
    arguments: [
      ("<a>&lt;&gt;&amp;&quot;&apos;</a>", ["<>&\"'"]),
      ("<a>x&#160;y&#x1EBF;z</a>", ["x\u{A0}yếz"]),
      ("<a>một<![CDATA[ <b> & ]]>hai</a>", ["một <b> & hai"]),
      ("<a><![CDATA[]]></a>", []),
      ("<a>một\r\nhai\rba\n</a>", ["một\nhai\nba\n"]),
      ("<a>một<!-- chú thích <b/> -->hai</a>", ["một", "hai"]),
      ("<a>một<?lenh x?>hai</a>", ["một", "hai"]),
      ("<a><!-- x -->một<!-- y --><!-- z --></a>", ["một"]),
      ("<a> <b/> </a>", [" ", " "]),
      ("<a>]] ></a>", ["]] >"]),
      ("<a>🏅 thi đua</a>", ["🏅 thi đua"]),
    ] as [(String, [String])]
  )
  func decoding(_ source: String, _ expected: [String]) throws {
    #expect(try document(source).root.texts.map(\.text) == expected)
  }

  @Test("Giá trị thuộc tính được giải mã, xuống dòng thành dấu cách")
  func attributeDecoding() throws {
    let root = try document("<a b=\"x &lt; y&#10;z\r\nt\" c=\"ế > \"/>").root
    #expect(root.attribute("b")?.value == "x < y\nz t")
    #expect(root.attribute("c")?.value == "ế > ")
    let references = try document(
      "<a b='&amp;&#38;&#x26;&amp;amp;&amp;#38;' c='&#x1EBF;&quot;&apos;&gt;\t&#9;&#128103;'/>"
    ).root
    #expect(references.attribute("b")?.value == "&&&&amp;&#38;")
    #expect(references.attribute("c")?.value == "ế\"'> \t👧")
  }

  @Test("Dấu BOM bỏ đi, vị trí tính từ sau nó")
  func byteOrderMark() throws {
    let outcome = readXML(name: "a", bytes: [0xEF, 0xBB, 0xBF] + Array("<a>x</a>".utf8))
    let value = try #require(outcome.value)
    #expect(value.root.span == 0..<8)
    #expect(value.source.place(value.root.span).column == 1)
    #expect(value.source.bytes.count == 8)
  }

  @Test("Đọc song song cho cùng kết quả")
  func parallel() async {
    let good = Array("<a><b c=\"ế\">xin chào</b></a>".utf8)
    let bad = Array("<a><b></a>".utf8)
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<400 {
        group.addTask {
          let outcome = readXML(name: "a", bytes: index.isMultiple(of: 2) ? good : bad)
          return index.isMultiple(of: 2)
            ? outcome.value?.root.elements.first?.texts.first?.text == "xin chào"
            : outcome.value == nil && outcome.diagnostics.map(\.code) == ["XM-09"]
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }

  @Test("Sâu đến đúng giới hạn thì đọc được")
  func depthAtLimit() throws {
    let text = String(repeating: "<a>", count: 64) + String(repeating: "</a>", count: 64)
    _ = try document(text)
  }

  @Test("Giới hạn sâu không bao giờ vượt 256")
  func depthBeyondLibrary() {
    let text = String(repeating: "<a>", count: 100_000)
    let limits = XMLLimits(depth: .max)
    #expect(readXML(name: "a", bytes: Array(text.utf8), limits: limits).diagnostics.map(\.code) == ["XM-07"])
    let allowed = String(repeating: "<a>", count: 256) + String(repeating: "</a>", count: 256)
    #expect(readXML(name: "a", bytes: Array(allowed.utf8), limits: limits).value != nil)
  }
}

@Suite("Vị trí trong XML")
struct SpanTests {
  @Test(
    "Phần tử, thẻ mở, thuộc tính, chữ",
    arguments: [
      "⟦⟦<a ⟦b=\"⟦1⟧\"⟧>⟧⟦chữ⟧</a>⟧",
      "<!-- <a> --><?x <a>?>\n⟦⟦<a  ⟦b = '⟦ế > \"⟧'⟧ >⟧⟦ữ &amp; <![CDATA[<b></a>]]>\r\n⟧</a\n>⟧\n<!-- <c> -->",
      "⟦⟦<a xmlns=\"urn:x\" xmlns:q='u' ⟦q:b=\"⟦⟧\"⟧>⟧⟦x⟧</a>⟧",
    ]
  )
  func whole(_ text: String) throws {
    let marked = Marked(text)
    let root = try #require(readXML(name: "a", bytes: marked.bytes).value?.root)
    #expect(root.span == marked.ranges[0])
    #expect(root.startTag == marked.ranges[1])
    #expect(root.attributes.first?.span == marked.ranges[2])
    #expect(root.attributes.first?.valueSpan == marked.ranges[3])
    #expect(root.texts.map(\.span) == [marked.ranges[4]])
  }

  @Test("Chữ hai bên chú thích, lệnh, phần tử con có vị trí riêng")
  func pieces() throws {
    let marked = Marked("<a>⟦một⟧<!-- > <b> -->⟦ hai ⟧<b/>⟦\r\n⟧<!----><!--x-->⟦ba&#x1EBF;⟧<?y ?><c>⟦bốn⟧</c>⟦ ⟧</a>")
    let root = try #require(readXML(name: "a", bytes: marked.bytes).value?.root)
    let inner = try #require(root.elements.last)
    let texts = root.texts.dropLast() + inner.texts + root.texts.suffix(1)
    #expect(texts.map(\.span) == marked.ranges)
  }

  @Test("Phần tử con, kể cả phần tử rỗng")
  func children() throws {
    let marked = Marked("<a>Nguyễn⟦<b c=\"/>\"/>⟧⟦<d></d>⟧ Văn ⟦<e>ế⟦<f />⟧</e >⟧</a>")
    let root = try #require(readXML(name: "a", bytes: marked.bytes).value?.root)
    let elements = root.elements
    #expect(elements.map(\.span) == [marked.ranges[0], marked.ranges[1], marked.ranges[2]])
    #expect(elements.last?.elements.map(\.span) == [marked.ranges[3]])
  }

  @Test("Dòng sau 65.535 vẫn đúng")
  func manyLines() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b ế=\"x\"/></a>"
    let value = try document(text)
    let attribute = try #require(value.root.elements.first?.attributes.first)
    let place = value.source.place(attribute.valueSpan)
    #expect(place.line == 70_001)
    #expect(place.column == 7)
  }

  @Test(
    "Một phần của chữ về đúng chỗ đã viết",
    arguments: [
      ("<a>một ⟦hai⟧ ba</a>", "hai"),
      ("<a>một &amp; ⟦hai⟧</a>", "hai"),
      ("<a>một⟦&amp;⟧hai</a>", "&"),
      ("<a>x&#160;⟦y&#x1EBF;z⟧t</a>", "yếz"),
      ("<a>một\r\n⟦hai⟧</a>", "hai"),
      ("<a>một⟦\r\n⟧hai</a>", "\n"),
      ("<a>một<![CDATA[&amp;⟦hai⟧]]>ba</a>", "hai"),
      ("<a>một<![CDATA[x]]>⟦hai⟧</a>", "hai"),
      ("<a>mộ⟦t<![CDATA[x]]>h⟧ai</a>", "txh"),
      ("<a>&#127942;⟦chữ⟧</a>", "chữ"),
    ]
  )
  func insideText(_ source: String, _ part: String) throws {
    let marked = Marked(source)
    let value = try #require(readXML(name: "a", bytes: marked.bytes).value)
    let text = try #require(value.root.texts.first)
    let range = try #require(offsets(of: part, in: text.text))
    #expect(value.written(text).range(of: range) == marked.ranges[0])
    #expect(value.written(text).range(of: range.lowerBound..<range.lowerBound).isEmpty)
  }

  @Test(
    "Một phần của thuộc tính về đúng chỗ đã viết",
    arguments: [
      ("<a b='a &lt; ⟦nam⟧ '/>", "nam"),
      ("<a b=\"a⟦&lt;⟧nam\"/>", "<"),
      ("<a b=\"a\r\n⟦nam⟧\"/>", "nam"),
    ]
  )
  func insideAttribute(_ source: String, _ part: String) throws {
    let marked = Marked(source)
    let value = try #require(readXML(name: "a", bytes: marked.bytes).value)
    let attribute = try #require(value.root.attributes.first)
    let range = try #require(offsets(of: part, in: attribute.value))
    #expect(value.written(attribute).range(of: range) == marked.ranges[0])
  }

  @Test("Cả chữ, chỗ rỗng ở cuối")
  func wholeText() throws {
    let value = try document("<a>x&amp;y</a>")
    let text = try #require(value.root.texts.first)
    #expect(value.written(text).range(of: 0..<3) == text.span)
    #expect(value.written(text).range(of: 3..<3) == text.span.upperBound..<text.span.upperBound)
  }

  private func offsets(of part: String, in text: String) -> Range<Int>? {
    let bytes = Array(text.utf8)
    let wanted = Array(part.utf8)
    return bytes.indices.first { bytes[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
  }
}
