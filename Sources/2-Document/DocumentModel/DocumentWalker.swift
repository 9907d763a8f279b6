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
  ///   - path: where it stands.
  mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath)
}

extension OfficialDocument {
  /// Leads a walker through the document.
  ///
  /// - Complexity: O(n) in the number of texts.
  public func walk(_ walker: inout some DocumentWalker) {
    func one(_ text: RichText?, _ component: Component, _ part: DocumentPath.Part) {
      if let text { walker.visit(text, label: "", as: component, at: DocumentPath(part)) }
    }
    func each(_ texts: [RichText], _ component: Component, _ part: (Int) -> DocumentPath.Part) {
      for (index, text) in texts.enumerated() { one(text, component, part(index)) }
    }
    func each(_ lines: [LabelledLine], _ component: Component, _ part: (Int) -> DocumentPath.Part) {
      for (index, line) in lines.enumerated() {
        walker.visit(line.text, label: line.label, as: component, at: DocumentPath(part(index)))
      }
    }
    each(superiorAuthority, .superiorAuthority) { .superiorAuthority($0) }
    each(issuingAuthority, .issuingAuthority) { .issuingAuthority($0) }
    one(number?.number, .number, .number)
    one(number?.symbol, .number, .symbol)
    one(issued?.place, .placeAndDate, .place)
    one(issued?.day, .placeAndDate, .day)
    one(issued?.month, .placeAndDate, .month)
    one(issued?.year, .placeAndDate, .year)
    one(circulation, .circulation, .circulation)
    one(subject, kind == .officialLetter ? .letterSubject : .subject, .subject)
    one(caller, .caller, .caller)
    each(addressees, .addressees) { .addressee($0) }
    one(decisionAuthority, .decisionAuthority, .decisionAuthority)
    each(legalBases, .legalBasis) { .legalBasis($0) }
    one(enactingPhrase, .enactingPhrase, .enactingPhrase)
    Self.walk(body, in: .body, &walker)
    each(recipients, .recipient) { .recipient($0) }
    each(archive.map { [$0] } ?? [], .recipient) { _ in .archive }
    for (index, signature) in signatures.enumerated() {
      for (line, text) in signature.lines.enumerated() {
        let path = DocumentPath(.signatureLine(index, line: line))
        walker.visit(text.text, label: text.authority?.prefix ?? "", as: .signatureLine, at: path)
      }
      one(signature.otherPost, .otherPost, .otherPost(index))
      one(signature.name, .signerName, .signerName(index))
    }
    one(drafterMark, .drafterMark, .drafterMark)
    one(contact, .contact, .contact)
    for (index, appendix) in appendices.enumerated() {
      let path = DocumentPath(.appendixTitle(index))
      walker.visit(appendix.title, label: appendix.label, as: .appendixTitle, at: path)
      one(appendix.note, .appendixNote, .appendixNote(index))
      Self.walk(appendix.body, in: .appendix(index), &walker)
      for (number, signature) in appendix.signatures.enumerated() {
        let posts = signature.lines + (signature.otherPost.map { [SignatureBlock.Line(nil, $0)] } ?? [])
        for (line, text) in posts.enumerated() {
          let path = DocumentPath(.appendixSignatureLine(index, signature: number, line: line))
          walker.visit(text.text, label: text.authority?.prefix ?? "", as: .signatureLine, at: path)
        }
        one(signature.name, .signerName, .appendixSignerName(index, signature: number))
      }
    }
  }

  private static func walk(_ blocks: [Block], in part: DocumentPath.Part, _ walker: inout some DocumentWalker) {
    var path = DocumentPath(part)
    walk(blocks, &path, &walker)
  }

  private static func walk(_ blocks: [Block], _ path: inout DocumentPath, _ walker: inout some DocumentWalker) {
    let depth = path.blocks.count
    path.blocks.append(0)
    func visit(_ text: RichText, label: String = "", _ component: Component, _ piece: DocumentPath.Piece) {
      path.piece = piece
      walker.visit(text, label: label, as: component, at: path)
    }
    for (index, block) in blocks.enumerated() {
      path.blocks[depth] = index
      switch block {
      case .paragraph(let text): visit(text, .paragraph, .text)
      case .item(let item):
        if let heading = item.heading {
          visit(heading, label: item.label, item.headingComponent, .heading)
          if !item.text.isEmpty { visit(item.text, .paragraph, .text) }
        } else {
          visit(item.text, label: item.label, .paragraph, .text)
        }
        walk(item.children, &path, &walker)
      case .table(let table):
        if let caption = table.caption { visit(caption, .tableCaption, .caption) }
        for (index, group) in table.groups.enumerated() { visit(group.heading, .tableHeading, .columnGroup(index)) }
        for (index, column) in table.columns.enumerated() { visit(column.heading, .tableHeading, .column(index)) }
        for (row, cells) in table.rows.enumerated() {
          for (cell, content) in cells.cells.enumerated() {
            visit(content.text, .tableCell, .cell(row: row, cell: cell))
            for (index, text) in content.more.enumerated() {
              visit(text, .tableCell, .cellParagraph(row: row, cell: cell, paragraph: index))
            }
          }
        }
      }
    }
    path.blocks.removeLast()
  }
}
