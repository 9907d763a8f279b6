import Diagnostics
import DocumentModel
import TemplateEngine
import TestSupport
import Testing
import Values
import XMLTree

// MARK: - Places

/// A text with marks `⟦ … ⟧` around the pieces that findings point at; the marks are not part of the text.
struct Marked {
  /// The text without marks.
  private(set) var text = ""
  /// The marked pieces as UTF-8 offsets, in the order in which they open.
  private(set) var ranges: [Range<Int>] = []

  init(_ marked: String) {
    var open: [Int] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(ranges.count)
        ranges.append(text.utf8.count..<text.utf8.count)
      case "⟧":
        if let index = open.popLast() { ranges[index] = ranges[index].lowerBound..<text.utf8.count }
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// `line:column+length` of the marked pieces, counted in characters as a person counts them, up to the line's end.
  var places: [String] { ranges.map(place) }

  private func place(_ range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    let covered = String(decoding: bytes[range], as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
    let length = covered.prefix { !$0.isNewline }.count
    return "\(lines.count):\((lines.last?.count ?? 0) + 1)+\(max(1, length))"
  }
}

extension Place {
  /// `line:column+length`, to be held against ``Marked/places``.
  var marked: String { "\(line ?? 0):\(column ?? 0)+\(length)" }

  /// The characters the place covers.
  var covered: String {
    guard let excerpt, let column else { return "" }
    return String(excerpt.dropFirst(column - 1).prefix(length))
  }
}

extension Diagnostic {
  /// Everything a person reads of it but the place: `MA-02 words; cần: …; cách sửa: …`.
  var words: String {
    var result = "\(severity == .error ? "" : "\(severity.vietnamese) ")\(code) \(message)"
    if let expected { result += "; cần: \(expected)" }
    if let hint { result += "; cách sửa: \(hint)" }
    for other in related { result += "; \(other.label) «\(other.place.covered)»" }
    return result
  }
}

// MARK: - Templates

/// The source of a công văn with the parts every công văn has.
func letter(_ fields: String = "", head: String = "", _ content: String, tail: String = "") -> String {
  """
  <mau xmlns="urn:vanthu:van-ban:1" ten="thu"><mo-ta>Mẫu thử</mo-ta>
  <truong-du-lieu>\(fields)</truong-du-lieu>
  <van-ban loai="cong-van"><phan-dau>
  <co-quan><dong>SỞ A</dong></co-quan><so-ky-hieu><so>5</so><ky-hieu>SA-VP</ky-hieu></so-ky-hieu>
  <dia-danh-ngay><dia-danh>Sơn Hà</dia-danh><ngay>5</ngay><thang>1</thang><nam>2026</nam></dia-danh-ngay>
  <trich-yeu>mời họp</trich-yeu><kinh-gui><noi>Sở B</noi></kinh-gui>\(head)</phan-dau>
  <noi-dung>\(content)</noi-dung>
  <phan-cuoi><noi-nhan><luu>VT</luu></noi-nhan><chu-ky><ho-ten>Trần Bình</ho-ten></chu-ky>\(tail)</phan-cuoi>
  </van-ban></mau>
  """
}

/// A frame's source.
func frame(_ fields: String = "", _ content: String) -> String {
  """
  <khung xmlns="urn:vanthu:van-ban:1" ten="k"><mo-ta>Khung thử</mo-ta>
  <truong-du-lieu>\(fields)</truong-du-lieu>\(content)</khung>
  """
}

/// Compiles a template of text, with frames of text; frame `a` is the file `khung/a.xml`.
func compile(_ source: String, frames: [String: String] = [:]) -> Outcome<Template> {
  let read = readXML(name: "mau.xml", bytes: Array(source.utf8))
  guard let document = read.value else { return Outcome(nil, read.diagnostics) }
  return Template.compile(document) { name in
    frames[name].map { readXML(name: "khung/\(name).xml", bytes: Array($0.utf8)) }
  }
}

/// A template that has to be without errors.
func template(
  _ source: String,
  frames: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> Template {
  let outcome = compile(source, frames: frames)
  #expect(
    outcome.diagnostics.filter { $0.severity == .error }.map(\.words) == [],
    sourceLocation: sourceLocation
  )
  return try #require(outcome.value, sourceLocation: sourceLocation)
}

// MARK: - Data

/// Data of a test. Keys and scalars may carry the marks of ``Marked``.
indirect enum Given: Sendable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral,
  ExpressibleByNilLiteral
{
  case null
  case scalar(String)
  case list([Given])
  case map([(key: String, value: Given)])
  /// A list or map whose opening bracket is marked, or nothing at a marked place.
  case marked(Given)

  init(nilLiteral: ()) { self = .null }
  init(stringLiteral value: String) { self = .scalar(value) }
  init(arrayLiteral elements: Given...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, Given)...) { self = .map(elements.map { (key: $0.0, value: $0.1) }) }

  /// The data with places in a file `d.yaml` that shows one top-level key a line, and where the marks are in it.
  var written: (record: DataRecord, places: [String]) {
    var writer = Writer()
    let root = writer.datum(self, isTop: true)
    let source = DataSource(name: "d.yaml", bytes: Array(writer.source.text.utf8))
    return (DataRecord(root: root, sources: [source]), writer.source.places)
  }

  private struct Writer {
    private var marked = ""
    private var length = 0
    var source: Marked { Marked(marked) }

    /// Writes a piece and gives the place it takes.
    private mutating func write(_ text: String) -> Position {
      let start = length
      marked += text
      length += Marked(text).text.utf8.count
      return Position(form: .bytes, first: start, second: length - start)
    }

    mutating func datum(_ given: Given, isTop: Bool = false, opening: (String, String) = ("", "")) -> Datum {
      switch given {
      case .null: return Datum(.null, at: write(opening.0 + opening.1))
      case .scalar(let text): return Datum(.scalar(Marked(text).text), at: write(text))
      case .list(let items):
        let position = write(opening.0 + "[" + opening.1)
        let data = items.map { item in
          let datum = datum(item)
          _ = write(", ")
          return datum
        }
        _ = write("]")
        return Datum(.list(data), at: position)
      case .map(let entries):
        let position = isTop ? Position(form: .bytes, first: 0, second: 0) : write(opening.0 + "{" + opening.1)
        let data = entries.map { key, value in
          let keyPosition = write(key)
          _ = write(": ")
          let datum = datum(value)
          _ = write(isTop ? "\n" : ", ")
          return Datum.Entry(key: Marked(key).text, keyPosition: keyPosition, value: datum)
        }
        if !isTop { _ = write("}") }
        return Datum(.map(data), at: position)
      case .marked(let inner): return datum(inner, opening: ("⟦", "⟧"))
      }
    }
  }
}

/// Binds data that have to be right and makes the document.
func draft(
  _ source: String,
  frames: [String: String] = [:],
  _ given: Given = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> FilledDocument {
  let template = try template(source, frames: frames, sourceLocation: sourceLocation)
  let outcome = drafting(template, given)
  #expect(outcome.diagnostics.map(\.words) == [], sourceLocation: sourceLocation)
  return try #require(outcome.value, sourceLocation: sourceLocation)
}

/// Binds data and makes the document, with all findings about the data.
func drafting(_ template: Template, _ given: Given) -> Outcome<FilledDocument> {
  var binder = Binder(template)
  let bound = binder.bind(given.written.record)
  guard let record = bound.value else { return Outcome(nil, bound.diagnostics) }
  let drafted = template.filled(with: record)
  return Outcome(drafted.value, bound.diagnostics + drafted.diagnostics)
}

/// The body of a document, drawn.
func body(_ draft: FilledDocument) -> String {
  var document = OfficialDocument(kind: draft.document.kind)
  document.body = draft.document.body
  return document.drawn.split(separator: "\n").dropFirst().joined(separator: "\n")
}

/// What a paragraph with this content becomes, styles and blanks shown.
func line(
  _ content: String,
  _ fields: String = "",
  frames: [String: String] = [:],
  _ given: Given = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let source = letter(fields, "<doan>\(content)</doan><doan>Hết</doan>")
  let draft = try draft(source, frames: frames, given, sourceLocation: sourceLocation)
  guard case .paragraph(let text)? = draft.document.body.first else { return "không có đoạn nào" }
  return text.drawn
}

/// A field of the simplest kind.
func field(_ name: String, _ type: String, _ more: String = "") -> String {
  "<truong ten=\"\(name)\" kieu=\"\(type)\" \(more)/>"
}
