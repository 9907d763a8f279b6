internal import Bytes
internal import Decree30
internal import DocumentModel
internal import Typesetting

/// Writes what stands between heading and body: type name and subject, Kính gửi, căn cứ and the operative words.
struct OpeningWriter {
  private let document: OfficialDocument
  private let openings: Openings
  private let width = PageMeasure.textWidth(.portrait)

  /// Makes a writer.
  init(_ document: OfficialDocument, _ openings: Openings) {
    self.document = document
    self.openings = openings
  }

  /// Writes the paragraphs.
  func write(into sink: inout ByteSink) {
    if document.kind != .officialLetter {
      let column = CentredText(document, openings, width: width)
      if let title = document.kind.title { column.write([RichText(title)], .kindTitle, &sink) }
      if let subject = document.subject { column.write([subject], .subject, &sink) }
    }
    if let caller = document.caller {
      write(document.addressees, calledBy: caller, &sink)
    } else {
      writeAddressees(&sink)
    }
    if let authority = document.decisionAuthority { openings.write(authority, .decisionAuthority, &sink) }
    for basis in document.legalBases { openings.write(basis, .legalBasis, &sink) }
    if let phrase = document.enactingPhrase { openings.write(phrase, .enactingPhrase, &sink) }
  }

  // MARK: Addressees

  /// Who sends a công điện, and to whom (Mẫu 1.6).
  private func write(_ addressees: [LabelledLine], calledBy caller: RichText, _ sink: inout ByteSink) {
    openings.write(caller, .caller, &sink)
    for line in addressees { openings.write(line.text, label: line.label, .paragraph, &sink) }
  }

  /// One addressee beside the label, several under it with their dashes under its colon (PL I.I.II.9d); the block in the
  /// middle of the page, as wide as its longest line.
  private func writeAddressees(_ sink: inout ByteSink) {
    guard let first = document.addressees.first else { return }
    let layout = Decree30.layout(of: .addressees, sizes: document.sizes)
    let measure = TextMeasure(layout)
    let room = width - 2 * twips(points: Decree30.firstLineIndent)
    let label = measure.width(Decree30.addresseesLabel)
    if document.addressees.count == 1, first.label.isEmpty {
      let hang = label + measure.width(" ")
      let whole = hang + measure.width(first.text)
      var properties = ParagraphProperties()
      properties.style = .addressees
      if whole > room {
        let side = (width - room) / 2
        properties.indent = .init(left: side + hang, right: side, firstLine: -hang)
        properties.alignment = .left
      }
      openings.open(properties, &sink)
      sink.appendRuns(first.text, label: Decree30.addresseesLabel)
      sink.append("</w:p>")
      return
    }
    let dash = measure.width("- ")
    let toDash = label - measure.width(":")
    let longest = document.addressees.map { toDash + dash + measure.width($0.text) }.max() ?? 0
    let block = min(room, max(label, longest) + TextMeasure.slack)
    let left = (width - block) / 2
    var properties = ParagraphProperties()
    properties.style = .addressees
    properties.keepNext = true
    properties.indent = .init(left: left)
    properties.alignment = .left
    openings.open(properties, &sink)
    sink.appendRun(Decree30.addresseesLabel)
    sink.append("</w:p>")
    properties.keepNext = false
    properties.spacing = .init(before: 0)
    properties.indent = .init(left: left + toDash + dash, right: width - left - block, firstLine: -dash)
    for line in document.addressees {
      openings.open(properties, &sink)
      sink.appendRuns(line.text, label: line.label)
      sink.append("</w:p>")
    }
  }
}
