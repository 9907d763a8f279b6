import Bytes
import DOCXRendering
import DataReading
import Diagnostics
import DocumentModel
import Foundation
import Papers
import Publishing
import Rendering
import TestSupport
import Testing

/// One page of every template in HTML and in DOCX, as a person has read and approved it.
///
/// A change of words, labels, marks or layout shows as lines that differ; whoever wants it records it with
/// `VANTHU_RECORD=1 swift test --filter ApprovedTests` and reads the difference once more before it is kept.
@Suite struct ApprovedTests {
  @Test(arguments: try Example.templates()) func pages(_ template: String) throws {
    let document = try Self.document(of: template)
    let page = String(decoding: Example.render(document, as: .html), as: UTF8.self)
    let start = try #require(page.firstRange(of: "<body>")).lowerBound
    try expectRecorded(String(page[start...]), in: "Tests/Approved/html/\(template).html")
    var sink = ByteSink()
    DOCXRenderer().renderFlat(document, into: &sink)
    try expectRecorded(try WordLines(sink.bytes).text, in: "Tests/Approved/docx/\(template).txt")
  }

  /// What stands above the body: the style sheet, which is the same for all documents of one size.
  @Test func headOfAPage() throws {
    let page = String(decoding: Example.render(Samples.plan, as: .html), as: UTF8.self)
    let end = try #require(page.firstRange(of: "<body>")).lowerBound
    try expectRecorded(String(page[..<end]), in: "Tests/Approved/html/dau-trang.html")
  }

  /// What the first example of a template makes.
  private static func document(of template: String) throws -> OfficialDocument {
    if let example = WordTests.examples.first(where: { $0.template == template }) {
      return try example.paper().document
    }
    // Invitations come in batches: one row over what is common.
    let row = try #require(
      readDocument(name: "mot.yaml", bytes: Array("don_vi: Trường Tiểu học Thạch Lam".utf8), format: .yaml).value
    )
    let common = try Example.record("\(template)/vi-du/hop-khoi-2026.yaml")
    let example = Example(template: template, data: "hop-khoi-2026")
    let made = try example.run(merged(row, over: common, .joined), withProfile: true)
    return try #require(made.value, "\(made.diagnostics)").document
  }
}
