import Bytes
import DocumentModel
import Rendering
import Testing

/// What a renderer wrote, and the words in it.
enum Rendered {
  static let html = HTMLRenderer()

  static func html(_ document: OfficialDocument) -> String {
    var sink = ByteSink()
    html.render(document, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  static func text(_ document: OfficialDocument, width: Int = 80) -> String {
    var sink = ByteSink()
    PlainTextRenderer(width: width).render(document, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  /// The words a reader of the page sees, in the order of its elements.
  static func words(ofHTML page: some StringProtocol) -> [Substring] {
    let inline = ["b", "i", "u", "sup", "sub", "span", "time"]
    var visible = ""
    for (index, piece) in page.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      guard index > 0 else {
        visible += piece
        continue
      }
      let halves = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      let name = halves[0].drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
      if !inline.contains(String(name)) { visible += " " }
      if halves.count > 1 { visible += halves[1] }
    }
    for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")] {
      visible = visible.replacing(entity, with: character)
    }
    return visible.split { $0.isWhitespace }
  }

  /// The words of a plain text; drawn lines are none.
  static func words(ofText text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0.unicodeScalars.allSatisfy { 0x2500...0x257F ~= $0.value } }
  }

  /// What stands between two marks.
  static func part(of page: String, from start: String, to end: String) -> Substring? {
    guard let from = page.firstRange(of: start), let to = page[from.upperBound...].firstRange(of: end) else {
      return nil
    }
    return page[from.upperBound..<to.lowerBound]
  }
}
