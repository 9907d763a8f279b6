public import DocumentModel

/// What the decree does to any document, made or imported: numbers, capitals, punctuation, labels, the end mark.
///
/// Everything it decides becomes characters, so that every format shows the same. Finishing a finished document
/// changes nothing.
extension Decree30 {
  /// The document as the decree wants it.
  public static func finished(_ document: OfficialDocument) -> OfficialDocument {
    var result = document
    finish(&result)
    return result
  }

  /// Makes a document as the decree wants it, in place.
  public static func finish(_ document: inout OfficialDocument) {
    finishHead(&document)
    finishSubject(&document)
    finishAddressees(&document.addressees)
    finishOpening(&document)
    finishBody(&document.body)
    finishRecipients(&document)
    finishSignatures(&document.signatures)
    finishAppendices(&document.appendices)
  }

  /// Names of authorities in capitals; number, day and month with the zeros they need, white space
  /// where they are still to be written (PL I.I.II.2b, 3c, 4b).
  private static func finishHead(_ document: inout OfficialDocument) {
    for index in document.superiorAuthority.indices { document.superiorAuthority[index].setInCapitals() }
    for index in document.issuingAuthority.indices { document.issuingAuthority[index].setInCapitals() }
    document.number?.number.padNumber(upTo: 9)
    document.issued?.day.padNumber(upTo: 9)
    document.issued?.month.padNumber(upTo: 2)
    document.number?.number.leaveGaps()
    document.issued?.day.leaveGaps()
    document.issued?.month.leaveGaps()
    document.issued?.year.leaveGaps()
    document.circulation?.setInCapitals()
  }

  /// No full stop behind a subject, and `V/v` in front of that of a công văn (PL I.I.II.5b, Mẫu 1.5).
  private static func finishSubject(_ document: inout OfficialDocument) {
    document.subject?.dropEnding()
    if document.kind == .officialLetter {
      document.subject?.begin(with: subjectLabel + " ", insteadOf: ["V/v", "v/v", "V/V", "Về việc", "về việc"])
    }
  }

  /// One addressee stands bare beside the label, several stand as a list (PL I.I.II.9d).
  private static func finishAddressees(_ lines: inout [LabelledLine]) {
    if lines.count == 1 {
      lines[0].label = ""
      lines[0].text.dropEnding()
    } else {
      finishList(&lines, isWhole: true)
    }
  }

  /// Authority line and operative words in capitals; căn cứ end with `;`, the last with `.` (PL I.I.II.6a, Mẫu 1.2).
  private static func finishOpening(_ document: inout OfficialDocument) {
    document.decisionAuthority?.setInCapitals()
    let last = document.legalBases.count - 1
    for index in document.legalBases.indices { document.legalBases[index].end(with: index == last ? "." : ";") }
    document.enactingPhrase?.setInCapitals()
  }

  /// Recipients as a list that the archive line closes (PL I.I.II.9d).
  private static func finishRecipients(_ document: inout OfficialDocument) {
    finishList(&document.recipients, isWhole: document.archive == nil)
    document.archive?.label = dash
    document.archive?.text.begin(with: archiveLabel + " ", insteadOf: [archiveLabel])
    document.archive?.text.end(with: ".")
  }

  /// A dash before each line and `;` behind it; the last line of a whole list ends with `.`.
  private static func finishList(_ lines: inout [LabelledLine], isWhole: Bool) {
    let last = isWhole ? lines.count - 1 : lines.count
    for index in lines.indices {
      lines[index].label = dash
      lines[index].text.end(with: index == last ? "." : ";")
    }
  }

  /// Authority and post in capitals; the name stays as it is written (PL I.I.II.7đ).
  private static func finishSignatures(_ blocks: inout [SignatureBlock]) {
    for block in blocks.indices {
      for line in blocks[block].lines.indices { blocks[block].lines[line].text.setInCapitals() }
    }
  }

  /// `Phụ lục` for the only one, `Phụ lục I`, `Phụ lục II` … for several; titles in capitals (PL I.I.III.1).
  private static func finishAppendices(_ appendices: inout [Appendix]) {
    let isOnlyOne = appendices.count == 1
    for index in appendices.indices {
      appendices[index].label = isOnlyOne ? appendixWord : appendixWord + " " + romanNumeral(index + 1)
      appendices[index].title.setInCapitals()
      finishBody(&appendices[index].body)
    }
  }

  /// Labels of the outline, then the end mark.
  private static func finishBody(_ body: inout [Block]) {
    var outline = Outline(of: body)
    outline.label(&body)
    closeText(&body)
  }

  /// Puts `./.` behind the last words of a text (sample forms of PL III); behind a table it has no place.
  ///
  /// Returns whether the blocks hold anything: empty paragraphs at the end are passed over.
  @discardableResult
  private static func closeText(_ blocks: inout [Block]) -> Bool {
    for index in blocks.indices.reversed() {
      switch blocks[index].taken() {
      case .paragraph(var text):
        text.end(with: endMark)
        blocks[index] = .paragraph(text)
        if text.isEmpty { continue }
      case .item(var item):
        if !closeText(&item.children) { item.text.end(with: endMark) }
        blocks[index] = .item(item)
      case .table(let table):
        blocks[index] = .table(table)
      }
      return true
    }
    return false
  }
}
