import DOCXRendering
import Decree30
import DocumentModel
import Foundation
import Pictures
import TestSupport
import Testing

/// What other programs make of the file: schemas, an auditor, and LibreOffice, which prints it.
@Suite(.serialized) struct WordToolsTests {
  /// Every part is what the package says it is; names come once and in order.
  @Test(.needs(.python), arguments: Samples.forWord)
  func packageIsWhole(_ sample: Sample) throws {
    let place = try ScratchFolder()
    try place.write(WordFile.bytes(sample.document), as: "a.docx")
    let parts = try place.unpack("a.docx")
    let footer = sample.document.contact == nil ? [] : ["word/footer2.xml"]
    let contact = sample.document.contact == nil ? [] : ["word/footer1.xml"]
    let pictures = sample.document.signatures.contains { $0.picture != nil } ? ["word/media/image1.png"] : []
    #expect(
      parts == [
        "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/settings.xml",
        "word/fontTable.xml", "word/theme/theme1.xml", "word/header1.xml", "word/header2.xml",
      ] + footer + ["docProps/app.xml"] + pictures + contact + [
        "docProps/core.xml", "docProps/custom.xml", "word/document.xml",
      ]
    )
    let flat = WordFile.flat(sample.document)
    let types = try String(contentsOfFile: place.path("a.docx.parts/[Content_Types].xml"), encoding: .utf8)
    let overrides = WordFile.pieces(of: types, from: "PartName=\"/", to: "\"")
    #expect(Set(overrides).count == overrides.count)
    #expect(
      Set(overrides) == Set(parts.filter { !$0.hasSuffix(".rels") && !$0.hasPrefix("[") && !$0.hasSuffix(".png") })
    )
    for picture in pictures {
      let bytes = try Data(contentsOf: URL(filePath: place.path("a.docx.parts/" + picture)))
      #expect(Array(bytes) == Samples.signature?.bytes)
      #expect(types.contains("<Default Extension=\"png\" ContentType=\"image/png\"/>"))
      let start = "pkg:name=\"/\(picture)\" pkg:contentType=\"image/png\" pkg:compression=\"store\"><pkg:binaryData>"
      #expect(flat.contains(start + bytes.base64EncodedString() + "</pkg:binaryData>"))
    }
    for part in parts.dropFirst() where !part.hasSuffix(".png") {
      let text = try String(contentsOfFile: place.path("a.docx.parts/" + part), encoding: .utf8)
      #expect(text.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<"))
      // Flat OPC holds the same bytes, under the same type.
      #expect(text.hasSuffix("\n" + WordFile.part(part, of: flat)))
      guard !part.hasSuffix(".rels") else { continue }
      let type = WordFile.pieces(of: types, from: "PartName=\"/\(part)\" ContentType=\"", to: "\"")
      #expect(flat.contains("pkg:name=\"/\(part)\" pkg:contentType=\"\(type.first ?? "?")\""))
    }
  }

  @Test(
    .needs(.lint, .python),
    .needsShared(ScratchFolder.wordSchemas),
    arguments: Samples.forWord + Samples.kinds
  )
  func schemasAreKept(_ sample: Sample) throws {
    let place = try ScratchFolder()
    try place.write(WordFile.bytes(sample.document), as: "a.docx")
    #expect(try place.schemaComplaints("a.docx", parts: try place.unpack("a.docx")) == [])
  }

  @Test(.needs(.audit)) func auditorFindsNothing() throws {
    let place = try ScratchFolder()
    for sample in Samples.forWord + Samples.kinds {
      try place.write(WordFile.bytes(sample.document), as: "\(sample.name).docx")
    }
    #expect(try place.auditComplaints() == [])
  }

  /// Every sample opens and prints, in the decree's font, with page numbers where they belong.
  @Test(.needs(.office, .poppler)) func everySamplePrints() throws {
    let place = try ScratchFolder()
    for sample in Samples.forWord {
      try place.write(WordFile.bytes(sample.document), as: sample.name + ".docx")
    }
    let printed = try place.printInOffice()
    #expect(printed.count == Samples.forWord.count)
    for sample in Samples.forWord {
      let file = try #require(printed[sample.name])
      #expect(file.fonts.allSatisfy { $0.hasPrefix("LiberationSerif") || $0.hasPrefix("TimesNewRoman") }, "\(sample)")
      #expect(!file.fonts.isEmpty)
      // Pages count from 1 in each section, and its first page shows no number.
      var expected = 0
      var sections = 0
      for page in file.pages {
        if page.number.isEmpty {
          sections += 1
          expected = 1
        } else {
          expected += 1
          #expect(page.number == String(expected), "\(sample)")
        }
      }
      #expect(sections == 1 + sample.document.appendices.count, "\(sample)")
    }
    try headStandsLevel(try #require(printed["cong-van"]))
    try planTurnsItsPages(try #require(printed["ke-hoach"]))
    try longListFlows(try #require(printed["bao-cao"]))
    try longListFlows(try #require(printed["bao-cao-chuc-vu-dai"]))
    try longNamesBreak(try #require(printed["tat-ca"]))
  }

  private func headStandsLevel(_ printed: Printout) throws {
    let page = printed.pages[0]
    // Agency and Quốc hiệu, Số and date, Nơi nhận and post: side by side.
    #expect(try page.word("UBND").isLevel(with: try page.word("CỘNG")))
    #expect(try page.word("12/SNV-VP").isLevel(with: try page.word("01")))
    #expect(abs(try page.word("12/SNV-VP").bottom - (try page.word("01").bottom)) < 1)
    #expect(try page.word("Nơi").isLevel(with: try page.word("KT.")))
    #expect(try page.word("CỘNG").isLevel(with: try page.word("NAM")))
    #expect(try page.word("NAM").right < 553)
    // Dashes under the colon of Kính gửi, within 1 mm.
    let colon = try page.word("gửi:").right - 0.278 * 14
    let dash = try #require(page.words.first { $0.text == "-" && abs($0.left - colon) < 20 })
    #expect(abs(dash.left - colon) < 2.83)
    // The address block ends where the text may end.
    let end = try page.word("snv@anbinh.vn").bottom
    #expect(end > 841.9 - 56.7 - 5 && end < 841.9 - 56.7 + 2)
    #expect(printed.information.contains("Title:           Công văn 12/SNV-VP"))
    #expect(printed.information.contains("A4"))
  }

  private func planTurnsItsPages(_ printed: Printout) throws {
    #expect(printed.pages.map { $0.width > $0.height }.filter { $0 }.count == 4)
    let wide = printed.pages.filter { $0.width > $0.height }
    for page in wide { #expect(page.has("viên"), "headings of the table on each page") }
    #expect(wide.map(\.number) == ["", "2", "3", "4"])
    let number = try #require(printed.pages[1].words.first)
    #expect(number.text == "2")
    #expect(abs((number.left + number.right) / 2 - (85.04 + 552.76) / 2) < 2)
  }

  /// A list of recipients much longer than the signature goes on behind it, and the signature stays with the text.
  private func longListFlows(_ printed: Printout) throws {
    let signed = try #require(printed.pages.firstIndex { $0.has("ĐỐC") })
    #expect(printed.pages[signed].has("Minh"))
    #expect(printed.pages[signed].has("Nơi"))
    #expect(printed.pages[signed].has("năm./."))
    let last = try #require(printed.pages.lastIndex { $0.has("TĐKT.") })
    #expect(last >= signed)
    // Where the list goes on in a row of its own there is no gap.
    let lines = printed.pages[signed].words.filter { $0.text == "thứ" }.map(\.top)
    let steps = zip(lines, lines.dropFirst()).map { $1 - $0 }
    #expect(steps.count > 10)
    #expect((steps.max() ?? 0) < 1.7 * (steps.min() ?? 0), "\(steps)")
  }

  /// Quốc hiệu stays on one line beside an agency whose name takes several of about one length.
  private func longNamesBreak(_ printed: Printout) throws {
    let page = printed.pages[0]
    #expect(try page.word("CỘNG").isLevel(with: try page.word("NAM")))
    let names = page.words.filter { $0.right < 300 && $0.top < (page.words.first { $0.text == "Số:" }?.top ?? 0) }
    let lines = Dictionary(grouping: names.filter { $0.text != "DỰ" && $0.text != "THẢO" }) { Int($0.bottom / 6) }
    let widths = lines.values.map { line in
      (line.map(\.right).max() ?? 0) - (line.map(\.left).min() ?? 0)
    }
    #expect(widths.count >= 5)
    #expect((widths.min() ?? 0) > 60, "no orphan word: \(widths)")
  }

  /// However long the text is, the signature stands on the page of its last words.
  @Test(.needs(.office, .poppler)) func signatureIsNeverAlone() throws {
    let place = try ScratchFolder()
    var names: [String: String] = [:]
    for paragraphs in 7...12 {
      for (signer, sample) in [("Minh", Samples.letter), ("Huy", Samples.minutes)] {
        var document = sample
        document.body =
          Array(repeating: .paragraph(Samples.longSentence), count: paragraphs) + [
            .paragraph("Xin cam on.")
          ]
        let name = "\(signer)-\(paragraphs)"
        names[name] = signer
        try place.write(WordFile.bytes(document), as: name + ".docx")
      }
    }
    var breaks = 0
    for (name, printed) in try place.printInOffice() {
      let signed = try #require(printed.pages.firstIndex { $0.has(names[name] ?? "") })
      #expect(printed.pages[signed].has("on."), "\(name)")
      #expect(printed.pages[signed].has("ĐỐC") || printed.pages[signed].has("THƯ"), "\(name)")
      if signed > 0 { breaks += 1 }
    }
    #expect(breaks > 2, "some break between the pages")
  }
}
