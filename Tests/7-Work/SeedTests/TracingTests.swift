import Diagnostics
import DocumentModel
import Foundation
import Papers
import TemplateEngine
import Testing
import Values

/// Every example of every template, evaluated with and without a trace.
@Suite struct TracingTests {
  /// The texts of a document, with their paths.
  private struct Texts: DocumentWalker {
    var all: [(path: DocumentPath, label: String, text: RichText)] = []

    init(_ document: OfficialDocument) { document.walk(&self) }

    mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
      all.append((path, label, text))
    }

    /// Everything a reader sees, with its place.
    var lines: [String] { all.map { "\($0.path) \($0.label) \($0.text.plain)" } }
  }

  /// Letters and digits in small letters: what finishing never takes away from a value.
  private static func core(_ text: String) -> String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }

  /// The characters of the scalars of a datum, by their places.
  private static func scalars(of datum: Datum, into result: inout [Position: [String]]) {
    switch datum.content {
    case .null, .picture: break
    // What was computed is written by the template's filters.
    case .scalar(.number), .scalar(.date), .scalar(.flag): result[datum.position, default: []].append("")
    case .scalar(.characters(let text)): result[datum.position, default: []].append(core(text))
    case .list(let items): for item in items { scalars(of: item, into: &result) }
    case .map(let entries): for entry in entries { scalars(of: entry.value, into: &result) }
    }
  }

  @Test(arguments: WordTests.examples)
  func tracedIsTheSameAndKnowsItsData(_ example: Example) throws {
    let template = try example.compiled()
    let paper = try example.paper()
    let record = paper.record
    let traced = template.traced(paper.values, of: record)
    let texts = Texts(traced.document)
    #expect(texts.lines == Texts(paper.document).lines)
    #expect(traced.document == paper.document)

    var scalars: [Position: [String]] = [:]
    Self.scalars(of: record.root, into: &scalars)
    let plainName = /[a-z_0-9.]+/
    var count = 0
    for (path, _, text) in texts.all {
      var start = 0
      for run in text.runs {
        guard case .text(let characters, let style) = run else {
          start += RichText([run]).plain.utf8.count
          continue
        }
        let bytes = start..<start + characters.utf8.count
        start = bytes.upperBound
        guard style.mark > 0, !bytes.isEmpty else { continue }
        let origins = traced.origins(of: DocumentSpan(path, bytes: bytes))
        let origin = try #require(origins.first)
        let place = template.place(origin.template)
        let expression = Self.covered(place)
        for position in origins.flatMap(\.data) { #expect(record.sources.indices.contains(Int(position.source))) }
        guard Self.isExpression(place) else {
          #expect(origin.data.isEmpty)
          continue
        }
        // The number of a round is no data.
        let isRead = !expression.contains("thu_tu") && !expression.hasPrefix("'")
        #expect(!isRead || !origin.data.isEmpty, "\(path) “\(characters)” từ {{ \(expression) }}")
        count += origin.data.isEmpty ? 0 : 1
        // A name alone stands for one datum, which has the characters of the text; but a name without a dot may be a number
        // of `day_so`.
        guard let datum = origin.data.first, expression.wholeMatch(of: plainName) != nil, let typed = scalars[datum],
          expression.contains(".") || typed.contains(where: { $0.contains(where: \.isLetter) })
        else { continue }
        #expect(typed.contains { $0.isEmpty || Self.core(characters).contains($0) }, "“\(characters)”: \(typed)")
      }
    }
    #expect(count > 5)
  }

  private static func covered(_ place: Place) -> String {
    guard let excerpt = place.excerpt, let column = place.column else { return "" }
    return String(excerpt.dropFirst(column - 1).prefix(place.length))
  }

  /// Whether a place of the template is an expression between braces.
  private static func isExpression(_ place: Place) -> Bool {
    guard let excerpt = place.excerpt, let column = place.column else { return false }
    return excerpt.prefix(column - 1).reversed().drop { $0 == " " }.starts(with: "{{")
  }
}
