import Decree30
import Papers
import Publishing
import Diagnostics
import DocumentModel
import DocumentXML
import Foundation
import Rules
import TemplateEngine
import TestSupport
import Testing
import XMLTree

/// All ten examples, in all three forms.
@Suite struct ExampleTests {
  private static let xmlInline: Set<String> = [
    "dam", "nghieng", "gach-chan", "tren", "duoi", "de-trong", "so", "ky-hieu", "dia-danh", "ngay", "thang", "nam",
    "nhan",
  ]
  private static let htmlInline: Set<String> = ["b", "i", "u", "sup", "sub", "span", "time"]

  /// The words between tags; tags other than the inline ones part words.
  private static func words(markup: some StringProtocol, inline: Set<String>) -> [String] {
    var visible = ""
    for (index, piece) in markup.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        visible += piece
        continue
      }
      let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
      if !inline.contains(String(name)) { visible += " " }
      if halves.count > 1 { visible += halves[1] }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      visible = visible.replacing(entity, with: character)
    }
    return visible.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// The words of plain text; drawn lines are none.
  private static func words(text: String) -> [String] {
    text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { 0x2500...0x257F ~= $0.value } }.map(String.init)
  }

  private static func string(_ document: OfficialDocument, _ format: OutputFormat) -> String {
    String(decoding: Example.render(document, as: format), as: UTF8.self)
  }

  /// The three forms say the same words.
  @Test(arguments: Example.all) func formsSayTheSame(_ example: Example) throws {
    let document = try example.paper().document
    let markup = Self.string(document, .xml)
    let xml = Self.words(markup: markup.drop { $0 != "\n" }, inline: Self.xmlInline)
    let page = Self.string(document, .html)
    let start = try #require(page.firstRange(of: "<body>")).upperBound
    let html = Self.words(markup: page[start...], inline: Self.htmlInline)
    let text = Self.words(text: Self.string(document, .text))
    #expect(xml.count > 800)
    // Outside the two-column heading and the two-column foot the order is the same too.
    let body = try #require(markup.firstRange(of: "<noi-dung>")?.upperBound)
    let end = try #require(markup.firstRange(of: "</noi-dung>")?.lowerBound)
    let middle = Self.words(markup: markup[body..<end], inline: Self.xmlInline)
    #expect(html.contains(middle))
    #expect(text.contains(middle))
    #expect(xml.sorted() == html.sorted())
    #expect(html.sorted() == text.sorted())
  }

  /// The XML is as the schema of documents says, and reads back to the same document.
  @Test(arguments: Example.all) func xmlReadsBack(_ example: Example) throws {
    let document = try example.paper().document
    let bytes = Example.render(document, as: .xml)
    let path = Here.templates.appending(path: "schema/van-ban.xsd")
    let schema = try String(contentsOf: path, encoding: .utf8)
    #expect(validate(bytes, name: "van-ban.xml", schema: schema).isEmpty)
    let read = readDocument(try #require(readXML(name: "van-ban.xml", bytes: bytes).value))
    #expect(read.diagnostics.isEmpty)
    #expect(try #require(read.value) == document)
  }

  /// Every template and frame is as the schema of templates says.
  @Test func templatesAreValid() throws {
    let path = Here.templates.appending(path: "schema/mau.xsd")
    let schema = try String(contentsOf: path, encoding: .utf8)
    let folders = try Example.templates()
    #expect(Set(folders).isSuperset(of: Example.all.map(\.template)))
    let frames = try FileManager.default.contentsOfDirectory(atPath: Here.templates.appending(path: "khung").path())
    #expect(frames.count >= 7)
    for path in folders.map({ "\($0)/mau.xml" }) + frames.map({ "khung/\($0)" }) {
      let bytes = try Here.bytes(Here.templates.appending(path: path))
      let findings = validate(bytes, name: path, schema: schema)
      #expect(findings.isEmpty, "\(path): \(findings)")
    }
  }

  /// The same data make the same bytes, with a template compiled anew.
  @Test(arguments: Example.all) func bytesAreTheSameTwice(_ example: Example) throws {
    let first = try example.paper()
    let second = try example.paper()
    for format in OutputFormat.allCases {
      #expect(Example.render(first.document, as: format) == Example.render(second.document, as: format))
    }
    #expect(first.blanks == second.blanks)
  }

  /// No line has doubled marks or spaces, a space before a mark, or an item that ends in two ways.
  @Test(arguments: Example.all) func marksAreInOrder(_ example: Example) throws {
    let document = try example.paper().document
    for line in Lines(document).lines where line.component != .number && line.component != .placeAndDate {
      let text = line.text.replacing(Blank.Form.gap.characters, with: "␣")
      #expect(text.firstMatch(of: /[ ]{2}|[ ][,.;:)]|[,;:.][,;:]|\(\s|\.\.|\(\)|,$/) == nil, "\(text)")
      #expect(!text.hasPrefix(" ") && !text.hasSuffix(" "), "\(text)")
    }
    for passage in Passages(document).all where !passage.text.isEmpty {
      let last = passage.text.last
      let isIntroduced = passage.path != Passage.close
      let isEnded = last == "." || isIntroduced && [":", ";", ")"].contains(last)
      #expect(isEnded, "\(passage.path): \(passage.text)")
    }
  }

  /// The rules of the decree have nothing to say about any of them but in notes.
  @Test(arguments: Example.all) func noRuleComplains(_ example: Example) throws {
    let subject = DocumentSubject(try example.paper().document)
    let findings = RuleSet(Decree30.checks, in: nil).findings(in: subject)
    #expect(findings.filter { $0.severity != .note }.map { "\($0.code): \($0.message)" } == [])
  }

  /// What capitals the decree asks for in terms these documents are full of (PL II).
  @Test(arguments: Example.all) func capitalsAreRight(_ example: Example) throws {
    let text = Self.string(try example.paper().document, .html).replacing("\u{A0}", with: " ")
    #expect(text.firstMatch(of: /[^.>“] (?:Khoản|Điểm) [0-9a-zđ]\b/) == nil)
    #expect(text.firstMatch(of: /\bđiều [0-9]/) == nil)
    // One name, one spelling; the statutes of 2018 are called Thi đua, Khen thưởng.
    #expect(!text.contains("Hội đồng Thi đua, ") && !text.contains("Hội đồng thi đua") && !text.contains("Thi đua –"))
    #expect(text.firstMatch(of: /Hội đồng Thi đua(?! - Khen thưởng)/) == nil)
    #expect(!text.contains("thường trực Hội đồng"))
    #expect(!text.contains("hàng năm") || !text.contains("hằng năm"))
  }
}
