public import Bytes
internal import Decree30
public import DocumentModel
internal import OfficialWriting
internal import Typesetting

/// Writes a finished document as plain text: the page as a terminal or a message can show it.
///
/// Two columns at the head, signers beside Nơi nhận, tables in box characters. Lines end with a line feed and never
/// with a space. Bold, italic and underline have no mark. Rules and frames are drawn with box characters, which are no
/// words: the words of a document are the same as in its HTML.
public struct PlainTextRenderer: Sendable {
  private let width: Int

  /// Makes a renderer.
  ///
  /// - Parameter width: columns of a line, at least 64 so that the two columns of the heading fit. Only what cannot be
  ///   broken is longer: a long word, or a table whose longest words do not fit beside one another.
  public init(width: Int = 80) { self.width = max(64, width) }

  /// Writes a document behind what the sink already holds.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - sink: where the bytes go, in UTF-8 without a byte order mark.
  public func render(_ document: OfficialDocument, into sink: inout ByteSink) {
    var page = TextPage(width: width)
    writeHeading(document, &page, &sink)
    writeOpening(document, &page, &sink)
    write(document.body, &page, &sink)
    writeFooter(document, &page, &sink)
    if let contact = document.contact, !contact.isEmpty {
      page.wantsGap = true
      page.start()
      page.columns[0].addRule(width)
      page.addCentred(contact, in: width)
      page.flush(&sink)
    }
    for appendix in document.appendices { write(appendix, of: document, &page, &sink) }
  }

  // MARK: Heading

  private func writeHeading(_ document: OfficialDocument, _ page: inout TextPage, _ sink: inout ByteSink) {
    let right = max(width - width * 2 / 5, displayWidth(Decree30.nationalName) + 2)
    let left = width - right - 2
    if document.isDraft {
      page.start()
      page.add(Decree30.draftMark, to: 0, width: left)
      page.columns[0].frame()
      page.flush(&sink)
    }

    page.start(2)
    for line in document.superiorAuthority { page.addCentred(line, in: left) }
    let authority = page.columns[0].count
    for line in document.issuingAuthority { page.addCentred(line, in: left) }
    page.addRule(.issuingAuthority, document, from: authority, in: left)
    page.add(Decree30.nationalName, to: 1, width: right)
    let motto = page.columns[1].count
    page.add(Decree30.motto, to: 1, width: right)
    page.columns[1].center(in: right)
    page.addRule(.motto, document, to: 1, from: motto, in: right)
    page.flush(beside: width - right, &sink)

    page.start(2)
    if let number = document.number { page.addCentred(Decree30.numberLine(number), in: left) }
    if let issued = document.issued { page.addCentred(Decree30.dateLine(issued), to: 1, in: right) }
    page.flush(beside: width - right, &sink)

    if document.kind == .officialLetter, let subject = document.subject {
      page.start()
      page.addCentred(subject, in: left)
      page.flush(&sink)
    }
    if let secrecy = document.secrecy { writeMark(RichText(secrecy.rawValue), in: left, &page, &sink) }
    if let urgency = document.urgency { writeMark(RichText(urgency.rawValue), in: left, &page, &sink) }
    if let circulation = document.circulation { writeMark(circulation, in: left, &page, &sink) }
  }

  private func writeMark(_ mark: RichText, in left: Int, _ page: inout TextPage, _ sink: inout ByteSink) {
    page.start()
    page.add(mark, width: left - 4)
    page.columns[0].frame()
    page.columns[0].center(in: left)
    page.flush(&sink)
  }

  // MARK: Between heading and body

  private func writeOpening(_ document: OfficialDocument, _ page: inout TextPage, _ sink: inout ByteSink) {
    if document.kind != .officialLetter { writeTitleAndSubject(document, &page, &sink) }
    if let caller = document.caller {
      page.wantsGap = true
      page.writeCentred(caller, &sink)
      for line in document.addressees { page.writeParagraph(line.label, line.text, &sink) }
    } else {
      writeAddressees(document.addressees, &page, &sink)
      page.wantsGap = true
    }
    if let authority = document.decisionAuthority {
      page.writeCentred(authority, &sink)
      page.wantsGap = true
    }
    for basis in document.legalBases { page.writeParagraph("", basis, &sink) }
    if let phrase = document.enactingPhrase {
      page.wantsGap = true
      page.writeCentred(phrase, &sink)
      page.wantsGap = true
    }
    if !document.legalBases.isEmpty { page.wantsGap = true }
  }

  private func writeTitleAndSubject(_ document: OfficialDocument, _ page: inout TextPage, _ sink: inout ByteSink) {
    page.wantsGap = true
    page.start()
    if let title = document.kind.title {
      page.add(title, to: 0, width: width)
      page.columns[0].center(in: width)
      page.addRule(.kindTitle, document, from: 0, in: width)
    }
    if let subject = document.subject {
      let first = page.columns[0].count
      page.add(subject, width: width - 2 * TextPage.indent)
      page.columns[0].center(from: first, in: width)
      page.addRule(.subject, document, from: first, in: width)
    }
    page.flush(&sink)
  }

  /// One addressee beside the label; several under it, with their dashes under its colon (PL I.I.II.9d).
  private func writeAddressees(_ addressees: [LabelledLine], _ page: inout TextPage, _ sink: inout ByteSink) {
    guard let first = addressees.first else { return }
    let label = displayWidth(Decree30.addresseesLabel)
    let isAlone = addressees.count == 1 && first.label.isEmpty
    let textStart = isAlone ? label + 1 : label - 1
    let textWidth = width - 4 * TextPage.indent - textStart
    page.start(2)
    page.add(Decree30.addresseesLabel, to: 0, width: width)
    if !isAlone { page.columns[1].addBlankLines(1) }
    for line in addressees { page.add(line, to: 1, width: textWidth) }
    let left = max(0, (width - textStart - page.columns[1].longest()) / 2)
    page.wantsGap = true
    page.flush(at: left, beside: left + textStart, &sink)
  }

  // MARK: Body

  private func write(_ blocks: [Block], _ page: inout TextPage, _ sink: inout ByteSink) {
    for block in blocks {
      switch block {
      case .paragraph(let text): page.writeParagraph("", text, &sink)
      case .item(let item): write(item, &page, &sink)
      case .table(let table):
        page.wantsGap = true
        page.write(table, &sink)
        page.wantsGap = true
      }
    }
  }

  private func write(_ item: OutlineItem, _ page: inout TextPage, _ sink: inout ByteSink) {
    switch item.headingComponent {
    case .centredHeading:
      page.wantsGap = true
      page.writeCentred(RichText(item.label), &sink)
      if let heading = item.heading { page.writeCentred(heading, &sink) }
      if !item.text.isEmpty { page.writeParagraph("", item.text, &sink) }
    case let component:
      if component == .sectionHeading, item.heading != nil { page.wantsGap = true }
      if let heading = item.heading {
        page.writeParagraph(item.label, heading, &sink)
        if !item.text.isEmpty { page.writeParagraph("", item.text, &sink) }
      } else {
        page.writeParagraph(item.label, item.text, &sink)
      }
    }
    write(item.children, &page, &sink)
  }

  // MARK: Foot

  /// Rows of room for a signature.
  private static let signatureLines = 4

  private func writeFooter(_ document: OfficialDocument, _ page: inout TextPage, _ sink: inout ByteSink) {
    page.wantsGap = true
    if document.signatures.count > 1 {
      let grid = SignatureRanks(document.signatures.count)
      for rank in grid.ranks {
        writeSigners(document.signatures[rank], from: grid.column(of: rank.lowerBound), of: grid.columns, &page, &sink)
        page.wantsGap = true
      }
      page.start()
      addRecipients(document, &page)
      page.flush(&sink)
      return
    }
    page.start(2)
    addRecipients(document, &page)
    if let signer = document.signatures.first {
      page.addLines(of: signer, to: 1, in: width / 2)
      page.columns[1].addBlankLines(Self.signatureLines)
      page.addName(of: signer, to: 1, in: width / 2)
    }
    page.flush(beside: width - width / 2, &sink)
  }

  /// Signers side by side from a column on, their names level.
  private func writeSigners(
    _ signers: ArraySlice<SignatureBlock>,
    from first: Int,
    of perRow: Int,
    _ page: inout TextPage,
    _ sink: inout ByteSink
  ) {
    let each = width / perRow
    page.start(perRow)
    for (column, signer) in zip(first..., signers) { page.addLines(of: signer, to: column, in: each) }
    let tops = page.columns[..<perRow].reduce(0) { max($0, $1.count) }
    let names = signers.reduce(0) { max($0, page.nameLines(of: $1, in: each)) }
    for (column, signer) in zip(first..., signers) {
      let gap = tops - page.columns[column].count + Self.signatureLines + names - page.nameLines(of: signer, in: each)
      page.columns[column].addBlankLines(gap)
      page.addName(of: signer, to: column, in: each)
    }
    page.flush(every: each, &sink)
  }

  private func addRecipients(_ document: OfficialDocument, _ page: inout TextPage) {
    let left = width * 9 / 20
    if !document.recipients.isEmpty || document.archive != nil {
      page.add(Decree30.recipientsLabel, to: 0, width: left)
      for line in document.recipients { page.add(line, to: 0, width: left) }
      if let archive = document.archive { page.add(archive, to: 0, width: left) }
    }
    if let mark = document.drafterMark { page.add(mark, width: left) }
  }

  // MARK: Appendices

  private func write(
    _ appendix: Appendix,
    of document: OfficialDocument,
    _ page: inout TextPage,
    _ sink: inout ByteSink
  ) {
    page.wantsGap = true
    page.start()
    page.columns[0].addRule(width)
    page.flush(&sink)
    page.wantsGap = true
    let frame = document.frame(of: appendix)
    if appendix.isPromulgated, appendix.hasNationalName {
      writeHeading(frame, &page, &sink)
      page.wantsGap = true
    }
    page.start()
    page.add(appendix.label, to: 0, width: width)
    if !appendix.isPromulgated, appendix.hasNationalName {
      page.add(Decree30.nationalName, to: 0, width: width)
      let motto = page.columns[0].count
      page.add(Decree30.motto, to: 0, width: width)
      page.columns[0].center(in: width)
      page.addRule(.motto, document, from: motto, in: width)
    } else {
      page.columns[0].center(in: width)
    }
    let title = page.columns[0].count
    page.add(appendix.title, width: width - 2 * TextPage.indent)
    let note = page.columns[0].count
    if let text = appendix.note { page.add(text, width: width - 2 * TextPage.indent) }
    page.columns[0].center(from: title, in: width)
    if appendix.note != nil { page.addRule(.appendixNote, document, from: note, in: width) }
    page.flush(&sink)
    page.wantsGap = true
    write(appendix.body, &page, &sink)
    if !frame.signatures.isEmpty { writeFooter(frame, &page, &sink) }
  }
}
