import Bytes
import Decree30
import Diagnostics
import DocumentModel
import DocumentXML
import Rendering
import TestSupport
import Testing
import XMLTree

/// The canonical XML of a document.
func canonicalXML(of document: OfficialDocument) -> [UInt8] {
  var sink = ByteSink()
  XMLRenderer().render(document, into: &sink)
  return sink.bytes
}

@Suite("Văn bản → XML → văn bản")
struct RoundTripTests {
  static let seeds: Range<UInt64> = 0..<500
  /// Random documents nest deeper than templates may.
  static let limits = XMLLimits(bytes: 20_000_000, depth: 256)

  @Test("Văn bản bất kỳ đọc lại bằng văn bản đã ghi, ghi lại ra đúng từng byte")
  func random() throws {
    for seed in Self.seeds {
      var random = RandomDocument(seed: seed)
      let raw = random.document()
      for document in [raw, Decree30.finished(raw)] {
        let bytes = canonicalXML(of: document)
        let outcome = readXML(name: "x.xml", bytes: bytes, limits: Self.limits)
        let read = readDocument(try #require(outcome.value, "hạt giống \(seed): \(outcome.diagnostics)"))
        #expect(read.diagnostics.isEmpty, "hạt giống \(seed)")
        let value = try #require(read.value)
        let isEqual = value == document
        #expect(isEqual, "hạt giống \(seed)")
        let isSameFile = canonicalXML(of: value) == bytes
        #expect(isSameFile, "hạt giống \(seed)")
      }
    }
  }

  /// Collects every text with its label and its path.
  private struct Places: DocumentWalker {
    var places: [(path: DocumentPath, label: String, text: RichText)] = []

    mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
      places.append((path, label, text))
    }
  }

  @Test(
    "Mọi đường dẫn trong văn bản vẫn chỉ đúng chữ ấy sau khi ghi ra XML và đọc lại, hoàn chỉnh thêm lần nữa cũng vậy"
  )
  func paths() throws {
    for seed in Self.seeds where seed.isMultiple(of: 5) {
      var random = RandomDocument(seed: seed)
      let document = Decree30.finished(random.document())
      let xml = readXML(name: "x.xml", bytes: canonicalXML(of: document), limits: Self.limits)
      let parsed = try #require(xml.value)
      let value = try #require(readDocument(parsed).value)
      let read = Decree30.finished(value)
      var before = Places()
      document.walk(&before)
      var after = Places()
      read.walk(&after)
      let isSameWalk = before.places.elementsEqual(after.places) {
        $0.path == $1.path && $0.label.utf8.elementsEqual($1.label.utf8)
      }
      #expect(isSameWalk, "hạt giống \(seed)")
      for place in before.places {
        let isFound = read.text(at: place.path).map { $0.plain.utf8.elementsEqual(place.text.plain.utf8) } ?? false
        #expect(isFound, "hạt giống \(seed): \(place.path)")
      }
    }
  }

  @Test("Văn bản bất kỳ đúng lược đồ")
  func schema() {
    let schema = documentSchema()
    for seed in Self.seeds where seed.isMultiple(of: 5) {
      var random = RandomDocument(seed: seed)
      let bytes = canonicalXML(of: random.document())
      #expect(validate(bytes, name: "x.xml", schema: schema, limits: Self.limits).isEmpty, "hạt giống \(seed)")
    }
  }

  @Test("Mọi phần tử và thuộc tính của văn bản đều có lúc được ghi ra")
  func coverage() throws {
    var elements: Set<String> = []
    var attributes: Set<String> = []
    func collect(_ element: XMLElement) {
      elements.insert(element.name)
      for attribute in element.attributes { attributes.insert("\(element.name) \(attribute.name)") }
      for case .element(let child) in element.children { collect(child) }
    }
    for seed in Self.seeds {
      var random = RandomDocument(seed: seed)
      let outcome = readXML(name: "x.xml", bytes: canonicalXML(of: random.document()), limits: Self.limits)
      collect(try #require(outcome.value).root)
    }
    let templateOnly: Set<ElementName> = [
      .template, .frame, .summary, .fields, .field, .requirement, .loop, .condition, .otherwise, .include,
    ]
    #expect(elements == Set(ElementName.allCases.filter { !templateOnly.contains($0) }.map(\.name)))
    let outline = ElementName.outline.filter { $0 != .group }
      .flatMap { level in ["kieu", "nhan", "bat-dau"].map { "\(level.name) \($0)" } }
    #expect(
      attributes
        == Set(
          outline + [
            "van-ban loai", "van-ban co-chu", "cot rong", "cot can", "hang tong", "o gop", "o gop-hang", "quyen-han ma",
            "phu-luc huong", "phu-luc nhan", "phu-luc bat-dau", "phu-luc bieu-mau", "phu-luc quoc-hieu",
            "van-ban-kem-theo loai", "van-ban-kem-theo huong", "van-ban-kem-theo quoc-hieu",
            "de-trong ten", "de-trong kieu",
          ]
        )
    )
  }

  @Test("Cách cắt chữ thành đoạn không đổi một byte nào")
  func runsDoNotMatter() {
    var whole = OfficialDocument(kind: .plan)
    whole.subject = RichText([.text("Tổng kết", .bold), .text(" năm", [])])
    var cut = whole
    cut.subject = RichText([
      .text("", .italic), .text("Tổng ", .bold), .text("", []), .text("kết", .bold), .text(" ", []), .text("năm", []),
    ])
    #expect(canonicalXML(of: whole) == canonicalXML(of: cut))
  }

  @Test("Ký tự XML không chở được thành U+FFFD, tệp vẫn đọc được")
  func forbiddenCharacters() throws {
    var document = OfficialDocument(kind: .plan)
    document.subject = "a\u{0}b\u{1}c\u{D}d\u{FFFE}e\u{202E}f"
    let xml = try #require(readXML(name: "x.xml", bytes: canonicalXML(of: document)).value)
    #expect(readDocument(xml).value?.subject == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f")
  }

  @Test("Chữ trong tệp, theo thứ tự, đúng là những chữ người đọc đọc")
  func words() throws {
    let xml = try #require(readXML(name: "x.xml", bytes: canonicalXML(of: Sample.plan)).value)
    var text = ""
    func collect(_ element: XMLElement) {
      for child in element.children {
        switch child {
        case .text(let piece): text += piece.text
        case .element(let inner): collect(inner)
        }
      }
    }
    collect(xml.root)
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words == Sample.planWords)
  }

  @Test("Văn bản mẫu ra đúng tệp XML đã duyệt")
  func approved() {
    #expect(String(decoding: canonicalXML(of: Sample.plan), as: UTF8.self) == Sample.planXML)
  }
}
