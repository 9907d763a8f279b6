import Bytes
import DOCXRendering
import Decree30
import DocumentModel
import Foundation
import Rendering
import TestSupport
import Testing

/// Samples as files for word processors.
enum WordFile {
  static let renderer = DOCXRenderer()

  /// The document as DOCX.
  static func bytes(_ document: OfficialDocument) -> [UInt8] {
    var sink = ByteSink()
    renderer.render(document, into: &sink)
    return sink.bytes
  }

  /// The parts of the file as one XML.
  static func flat(_ document: OfficialDocument) -> String {
    var sink = ByteSink()
    renderer.renderFlat(document, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// One part.
  static func part(_ name: String, of flat: String) -> Substring {
    guard let start = flat.firstRange(of: "<pkg:part pkg:name=\"/\(name)\""),
      let data = flat[start.upperBound...].firstRange(of: "<pkg:xmlData>"),
      let end = flat[data.upperBound...].firstRange(of: "</pkg:xmlData>")
    else { return "" }
    return flat[data.upperBound..<end.lowerBound]
  }

  /// What stands between two marks, each time.
  static func pieces(of text: some StringProtocol, from start: String, to end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().map { $0.components(separatedBy: end)[0] }
  }
}

/// What word processors need and validators do not see.
@Suite struct StructureTests {
  @Test(arguments: Samples.forWord + Samples.kinds) func partsHoldTogether(_ sample: Sample) {
    let flat = WordFile.flat(sample.document)
    let body = WordFile.part("word/document.xml", of: flat)
    let sections = 1 + sample.document.appendices.count
    #expect(body.ranges(of: "<w:sectPr>").count == sections)
    #expect(body.ranges(of: "<w:titlePg/>").count == sections)
    #expect(body.ranges(of: "<w:pgNumType w:start=\"1\"/>").count == sections)
    let sideways = sample.document.appendices.count { $0.orientation == .landscape }
    #expect(body.ranges(of: "w:orient=\"landscape\"").count == sideways)
    // Each cell ends with a paragraph; no table is the last thing, none touches the next.
    for cell in body.components(separatedBy: "</w:tc>").dropLast() { #expect(cell.hasSuffix("</w:p>")) }
    for neighbour in ["<w:sectPr", "</w:body", "<w:tbl>", "</w:tc>"] {
      #expect(!body.contains("</w:tbl>" + neighbour))
    }
    #expect(!body.contains("</w:tblGrid></w:tbl>"), "a table has a row")
    #expect(body.hasSuffix("</w:sectPr></w:body></w:document>"))
    // No line ends inside a text, and every text is composed.
    let texts = WordFile.pieces(of: body, from: "<w:t xml:space=\"preserve\">", to: "</w:t>")
    #expect(!texts.isEmpty)
    #expect(!body.contains("<w:t>"))
    for text in texts {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
      #expect(Array(text.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
    }
  }

  /// What a part refers to is there.
  @Test(arguments: Samples.forWord + Samples.kinds) func referencesResolve(_ sample: Sample) {
    let flat = WordFile.flat(sample.document)
    let body = WordFile.part("word/document.xml", of: flat)
    let relationships = WordFile.part("word/_rels/document.xml.rels", of: flat)
    let known = WordFile.pieces(of: relationships, from: "Id=\"", to: "\"")
    #expect(Set(known).count == known.count)
    for used in WordFile.pieces(of: body, from: "r:id=\"", to: "\"") { #expect(known.contains(used)) }
    for used in WordFile.pieces(of: body, from: "r:embed=\"", to: "\"") { #expect(known.contains(used)) }
    let drawings = WordFile.pieces(of: body, from: "<wp:docPr id=\"", to: "\"")
    #expect(drawings.count == sample.document.signatures.count { $0.picture != nil })
    #expect(Set(drawings).count == drawings.count)
    for target in WordFile.pieces(of: relationships, from: "Target=\"", to: "\"") where !target.hasSuffix(".png") {
      #expect(!WordFile.part("word/" + target, of: flat).isEmpty, "\(target)")
    }
    let styles = WordFile.pieces(of: WordFile.part("word/styles.xml", of: flat), from: "w:styleId=\"", to: "\"")
    #expect(Set(styles).count == styles.count)
    for part in ["word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"] {
      for kind in ["w:pStyle", "w:rStyle"] {
        for used in WordFile.pieces(of: WordFile.part(part, of: flat), from: "<\(kind) w:val=\"", to: "\"") {
          #expect(styles.contains(used), "\(part): \(used)")
        }
      }
    }
    let hasContact = sample.document.contact != nil
    #expect(flat.contains("pkg:name=\"/word/footer1.xml\"") == hasContact)
    #expect(flat.contains("pkg:name=\"/word/footer2.xml\"") == hasContact)
  }

  /// The same words as the page of HTML; only the date of the heading may stand elsewhere.
  @Test(arguments: Samples.forWord + Samples.kinds) func everyWordIsThere(_ sample: Sample) throws {
    var sink = ByteSink()
    HTMLRenderer().render(sample.document, into: &sink)
    let page = String(decoding: sink.bytes, as: UTF8.self)
    let start = try #require(page.firstRange(of: "<body>")).upperBound
    let inline: Set = ["b", "i", "u", "sup", "sub", "span", "time"]
    let flat = WordFile.flat(sample.document)
    let parts = ["word/document.xml", "word/footer1.xml"].map { WordFile.part($0, of: flat) }.joined(
      separator: "<w:p>"
    )
    let joined = parts.replacing("</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">", with: "-")
    let written = Self.words(joined) { $0 == "w:p" || $0 == "w:br" || $0 == "w:tab" }
    let shown = Self.words(page[start...]) { !inline.contains($0) }
    #expect(written.sorted() == shown.sorted())
  }

  /// The words between tags; some tags part words.
  private static func words(_ markup: some StringProtocol, partedBy parts: (String) -> Bool) -> [String] {
    var visible = ""
    for piece in markup.split(separator: "<").dropFirst(0) {
      let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2 else { continue }
      let name = String(halves[0].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == ":" })
      if parts(name) { visible += " " }
      visible += halves[1]
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      visible = visible.replacing(entity, with: character)
    }
    return visible.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test func sameDocumentSameBytes() {
    for sample in Samples.forWord {
      #expect(WordFile.bytes(sample.document) == WordFile.bytes(sample.document))
      var sink = ByteSink()
      DOCXRenderer().render(sample.document, into: &sink)
      #expect(sink.bytes == WordFile.bytes(sample.document), "another renderer, \(sample.name)")
    }
  }

  /// A renderer that has just written another document writes the same.
  @Test func documentsDoNotTouchEachOther() {
    var sink = ByteSink()
    let renderer = DOCXRenderer()
    for sample in Samples.forWord {
      let start = sink.count
      renderer.render(sample.document, into: &sink)
      #expect(Array(sink.bytes[start...]) == WordFile.bytes(sample.document))
    }
  }

  /// Whatever comes out of damaged data, the file stays a file.
  @Test func forbiddenCharactersCannotGetIn() {
    var document = Samples.letter
    document.body = [
      .paragraph("a\u{1}b\u{B}c\u{FFFE}d\u{202E}e]]>&<w:p>"), .paragraph("dòng một\ndòng hai\tcột\r"),
    ]
    document.subject = "V/v \u{2}"
    document.signatures[0].name = "\u{1F}"
    let flat = WordFile.flat(document)
    for scalar in flat.unicodeScalars {
      let isAllowed =
        scalar == "\n" || 0x20...0xD7FF ~= scalar.value || 0xE000...0xFFFD ~= scalar.value
        || scalar.value >= 0x10000
      #expect(isAllowed, "U+\(String(scalar.value, radix: 16))")
    }
    #expect(flat.contains("a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e]]&gt;&amp;&lt;w:p&gt;"))
    let open = "<w:t xml:space=\"preserve\">"
    #expect(flat.contains("\(open)dòng một</w:t><w:br/>\(open)dòng hai</w:t><w:tab/>\(open)cột\u{FFFD}</w:t>"))
  }

  /// 10 MB in one field.
  @Test func aHugeFieldIsWritten() {
    var document = Samples.letter
    let word = "Văn thư "
    document.body = [.paragraph(RichText(String(repeating: word, count: 10_000_000 / word.utf8.count)))]
    document.subject = RichText(String(repeating: word, count: 10_000))
    let file = WordFile.bytes(document)
    #expect(file.count > 20_000 && file.count < 2_000_000)
  }
}
