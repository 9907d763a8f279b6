import DataReading
import Diagnostics
import DocumentModel
import Foundation
import LivingLaw
import Rules
import TestSupport
import Testing
import Values

/// Reads a file of facts shipped with the program.
func shipped(_ name: String) -> Outcome<DataRecord> {
  let url = Project.file("Templates/quy-dinh/\(name)")
  guard let data = try? Data(contentsOf: url) else {
    return Outcome(nil, [Diagnostic(.error, "GO-03", "không tìm thấy “quy-dinh/\(name)”")])
  }
  return readDocument(name: name, bytes: Array(data), format: .yaml)
}

/// What ships with the program.
let facts = LegalFacts.read(shipped).value

/// A part of a document that a text is put into.
enum Part {
  case superior, office, place, addressee, recipient, signature, text, legalBasis

  /// A document that says one thing, in this part.
  func document(_ text: String) -> OfficialDocument {
    var document = OfficialDocument(kind: .notice)
    switch self {
    case .superior: document.superiorAuthority = [RichText(text)]
    case .office: document.issuingAuthority = text.split(separator: "/").map { RichText(String($0)) }
    case .place: document.issued = IssueDate(place: RichText(text), day: "05", month: "7", year: "2026")
    case .addressee: document.addressees = [LabelledLine(RichText(text))]
    case .recipient: document.recipients = [LabelledLine(RichText(text))]
    case .signature:
      document.signatures = [SignatureBlock(lines: [.init(nil, RichText(text))], name: "Lò Thị Mận")]
    case .text: document.body = [.paragraph(RichText(text))]
    case .legalBasis: document.legalBases = [RichText(text)]
    }
    return document
  }
}

/// The days a document may bear: a day, a year, or nothing known.
func days(_ text: String) -> ClosedRange<CalendarDate>? {
  if let year = Int(text) { return CalendarDate.days(ofYear: year) }
  guard case .date(let date) = CalendarDate.parse(text) else { return nil }
  return date...date
}

/// What the shipped rules find in a document.
func findings(in document: OfficialDocument, _ day: String) throws -> [Finding<DocumentSpan>] {
  let facts = try #require(facts)
  let subject = DocumentSubject(document, days: days(day))
  var findings: [Finding<DocumentSpan>] = []
  for rule in facts.checks { rule.check(subject, &findings) }
  return findings
}

/// The same as `lỗi V-L2: message`.
func found(in document: OfficialDocument, _ day: String) throws -> [String] {
  try findings(in: document, day).map { "\($0.severity.vietnamese) \($0.code): \($0.message)" }
}

extension OfficialDocument {
  /// The characters a finding is about; all of the text where it says nothing.
  func words(_ finding: Finding<DocumentSpan>) -> String? {
    guard let place = finding.place, let text = text(at: place.path)?.plain else { return nil }
    guard let bytes = place.bytes else { return text }
    return String(decoding: Array(text.utf8)[bytes], as: UTF8.self)
  }
}
