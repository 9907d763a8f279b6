/// Visits every text of a document in reading order, with the component it belongs to.
///
/// What the program writes by itself (Quốc hiệu, Tiêu ngữ, tên loại, `Số:`, `Kính gửi:` …) is not stored and not visited.
public protocol DocumentWalker {
  /// Visits a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - label: the label in front of it, empty where there is none.
  ///   - component: what it is.
  mutating func visit(_ text: RichText, label: String, as component: Component)
}

extension OfficialDocument {
  /// Leads a walker through the document.
  ///
  /// - Complexity: O(n) in the number of texts.
  public func walk(_ walker: inout some DocumentWalker) {
    func each(_ texts: [RichText], _ component: Component) {
      for text in texts { walker.visit(text, label: "", as: component) }
    }
    func one(_ text: RichText?, _ component: Component) {
      if let text { walker.visit(text, label: "", as: component) }
    }
    each(superiorAuthority, .superiorAuthority)
    each(issuingAuthority, .issuingAuthority)
    if let number { each([number.number, number.symbol], .number) }
    if let issued { each([issued.place, issued.day, issued.month, issued.year], .placeAndDate) }
    one(circulation, .circulation)
    one(subject, kind == .officialLetter ? .letterSubject : .subject)
    for line in addressees { walker.visit(line.text, label: line.label, as: .addressees) }
    one(decisionAuthority, .decisionAuthority)
    each(legalBases, .legalBasis)
    one(enactingPhrase, .enactingPhrase)
    Self.walk(body, &walker)
    for line in recipients + (archive.map { [$0] } ?? []) { walker.visit(line.text, label: line.label, as: .recipient) }
    for signature in signatures {
      for line in signature.lines { walker.visit(line.text, label: line.authority?.prefix ?? "", as: .signatureLine) }
      one(signature.otherPost, .otherPost)
      one(signature.name, .signerName)
    }
    one(drafterMark, .drafterMark)
    one(contact, .contact)
    for appendix in appendices {
      walker.visit(appendix.title, label: appendix.label, as: .appendixTitle)
      one(appendix.note, .appendixNote)
      Self.walk(appendix.body, &walker)
    }
  }

  private static func walk(_ blocks: [Block], _ walker: inout some DocumentWalker) {
    for block in blocks {
      switch block {
      case .paragraph(let text): walker.visit(text, label: "", as: .paragraph)
      case .item(let item):
        if let heading = item.heading {
          walker.visit(heading, label: item.label, as: item.headingComponent)
        } else {
          walker.visit(item.text, label: item.label, as: .paragraph)
        }
        walk(item.children, &walker)
      case .table(let table):
        if let caption = table.caption { walker.visit(caption, label: "", as: .tableCaption) }
        for column in table.columns { walker.visit(column.heading, label: "", as: .tableHeading) }
        for row in table.rows {
          for cell in row.cells { walker.visit(cell.text, label: "", as: .tableCell) }
        }
      }
    }
  }
}
