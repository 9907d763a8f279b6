import Diagnostics
import TemplateEngine
import Testing

/// A template, the places of its findings marked, and the words of the findings in order.
struct FindingCase: Sendable, CustomTestStringConvertible {
  let source: String
  let words: [String]

  init(_ source: String, _ words: [String]) {
    self.source = source
    self.words = words
  }

  /// A paragraph of a template with a field of every type.
  static func text(_ content: String, _ words: String...) -> FindingCase {
    FindingCase(letter(everyField, "<doan>\(content)</doan>\(everyUse)"), words)
  }

  /// The content of a template with a field of every type.
  static func content(_ content: String, _ words: String...) -> FindingCase {
    FindingCase(letter(everyField, "\(content)\(everyUse)"), words)
  }

  /// The declarations of a template that uses none of them; warnings about that do not count.
  static func fields(_ fields: String, _ words: String...) -> FindingCase {
    FindingCase(letter(fields, "<doan>Chữ</doan>"), words)
  }

  /// A whole file.
  static func file(_ source: String, _ words: String...) -> FindingCase { FindingCase(source, words) }

  var testDescription: String { words.joined(separator: " / ") }

  /// Compiles the template and holds every finding against the expected words and places.
  ///
  /// The marks stand in the order of the findings, or one mark stands for all of them.
  func check(
    ignoringUnused: Bool = false,
    allAtOnePlace: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = Marked(source)
    let places = allAtOnePlace ? words.map { _ in marked.places.first ?? "không đánh dấu" } : marked.places
    let outcome = compile(marked.text)
    let findings = outcome.diagnostics.filter { !ignoringUnused || $0.code != "MA-11" }
    #expect(findings.map(\.words) == words, sourceLocation: sourceLocation)
    #expect(
      findings.map { $0.place?.marked ?? "không có chỗ" } == places,
      sourceLocation: sourceLocation
    )
    #expect(findings.allSatisfy { $0.place?.file == "mau.xml" }, sourceLocation: sourceLocation)
    #expect(
      (outcome.value == nil) == findings.contains { $0.severity == .error },
      sourceLocation: sourceLocation
    )
  }

  private static let everyField = """
    <truong ten="chu" kieu="chu"/><truong ten="so" kieu="so-nguyen"/><truong ten="le" kieu="so-thap-phan"/>
    <truong ten="ngay" kieu="ngay"/><truong ten="co" kieu="co-khong"/><truong ten="ds" kieu="danh-sach"/>
    <truong ten="bang" kieu="bang"><truong ten="ten" kieu="chu"/><truong ten="diem" kieu="so-nguyen"/></truong>
    <truong ten="nhom" kieu="nhom"><truong ten="ho_ten" kieu="chu"/></truong>
    """

  private static let everyUse = """
    <doan>{{ chu }} {{ so }} {{ le }} {{ ngay | nam_so }} <neu dieu-kien="co">x</neu> {{ nhom.ho_ten }} {{ ds | dem }}
    <lap moi="hang_bang" trong="bang">{{ hang_bang.ten }} {{ hang_bang.diem }}</lap></doan>
    """
}
