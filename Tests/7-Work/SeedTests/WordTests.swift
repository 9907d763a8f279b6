import Papers
import Publishing
import DocumentModel
import Foundation
import Rendering
import TemplateEngine
import TestSupport
import Testing

/// The files for word processors that the templates make, looked at by other programs.
@Suite(.serialized) struct WordTests {
  /// Every example of every template that makes one document.
  static let examples: [Example] = {
    let templates = (try? Example.templates()) ?? []
    return templates.filter { $0 != "giay-moi" }.flatMap { template -> [Example] in
      let folder = Here.templates.appending(path: "\(template)/vi-du").path()
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      return files.filter { $0.hasSuffix(".yaml") }.sorted().map {
        Example(template: template, data: String($0.dropLast(5)))
      }
    }
  }()

  /// What the examples make, by template and data.
  private static let drafts = Result {
    try examples.map { ("\($0.template)--\($0.data)", try $0.paper().document) }
  }

  private static func written() throws -> (place: ScratchFolder, documents: [String: OfficialDocument]) {
    let place = try ScratchFolder()
    let documents = Dictionary(uniqueKeysWithValues: try drafts.get())
    for (name, document) in documents {
      try place.write(Example.render(document, as: .docx), as: name + ".docx")
    }
    #expect(documents.count >= 19)
    return (place, documents)
  }

  @Test(.needs(.lint, .python), .needsShared(ScratchFolder.wordSchemas))
  func schemasAreKept() throws {
    let (place, documents) = try Self.written()
    for name in documents.keys.sorted() {
      let parts = try place.unpack(name + ".docx")
      #expect(Set(parts).count == parts.count)
      #expect(try place.schemaComplaints(name + ".docx", parts: parts) == [])
    }
  }

  @Test(.needs(.audit)) func auditorFindsNothing() throws {
    #expect(try Self.written().place.auditComplaints() == [])
  }

  /// Each opens and prints on A4: heading side by side, numbers on top of the pages that have one, one font.
  @Test(.needs(.office, .poppler))
  func everyExamplePrints() throws {
    let (place, documents) = try Self.written()
    let printed = try place.printInOffice()
    #expect(printed.count == documents.count)
    for (name, document) in documents {
      let file = try #require(printed[name])
      #expect((1...8).contains(file.pages.count), "\(name)")
      #expect(file.fonts.allSatisfy { $0.hasPrefix("LiberationSerif") || $0.hasPrefix("TimesNewRoman") }, "\(name)")
      let starts = file.pages.indices.filter { file.pages[$0].number.isEmpty }
      #expect(starts.first == 0 && starts.count == 1 + document.appendices.count, "\(name)")
      for (index, page) in file.pages.enumerated() {
        let start = try #require(starts.last { $0 <= index })
        #expect(page.number == (index == start ? "" : String(index - start + 1)), "\(name)")
      }
      let first = file.pages[0]
      let head = try first.word("CỘNG")
      #expect(head.isLevel(with: try first.word("NAM")), "\(name)")
      let agency = (document.superiorAuthority + document.issuingAuthority).first?.plain.prefix { $0 != " " } ?? ""
      #expect(first.words.contains { $0.text == agency && $0.isLevel(with: head) && $0.right < head.left }, "\(name)")
      if document.number != nil, document.issued != nil {
        let number = try first.word("Số:")
        #expect(first.words.contains { $0.text == "ngày" && $0.isLevel(with: number) }, "\(name)")
      }
      // Whoever signs does so on the page of the last words.
      if let signer = document.signatures.last?.name.plain.split(separator: " ").last {
        let last = try #require(file.pages.firstIndex { $0.words.contains { $0.text.hasSuffix("./.") } }, "\(name)")
        let body =
          document.appendices.isEmpty || document.body.isEmpty ? last : min(last, (starts.dropFirst().first ?? 99) - 1)
        #expect(file.pages[body].has(String(signer)), "\(name)")
      }
    }
  }
}
