public import Bytes
internal import Decree30
public import DocumentModel
internal import DocumentXML
internal import Pictures

/// Writes a finished document as canonical XML, which `readDocument` turns back into an equal document.
///
/// The characters between the tags are, in order, the words a reader reads: labels and fixed words stand there too.
/// One line break stands behind every block and before the first block of an item; running text is never touched.
public struct XMLRenderer: Sendable {
  /// Makes a renderer; it keeps nothing between documents.
  public init() {}

  /// Writes a document behind what the sink already holds.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - sink: where the bytes go, in UTF-8 without a byte order mark.
  public func render(_ document: OfficialDocument, into sink: inout ByteSink) {
    sink.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    start(.document, &sink)
    sink.append(" xmlns=\"")
    sink.appendAttribute(documentNamespace)
    sink.append(UInt8(ascii: "\""))
    write(.kind, document.kind.rawValue, &sink)
    write(.sizes, document.sizes.rawValue, &sink)
    sink.append(">\n")
    writeHead(document, &sink)
    writeContent(document, &sink)
    writeTail(document, &sink)
    for appendix in document.appendices { write(appendix, &sink) }
    close(.document, &sink)
  }

  // MARK: Parts

  @inline(__always)
  private func writeHead(_ document: OfficialDocument, _ sink: inout ByteSink) {
    openLine(.head, &sink)
    if document.isDraft { write(.draftMark, Decree30.draftMark, &sink) }
    write(.superiorAuthority, document.superiorAuthority, &sink)
    if document.officeStarts.isEmpty {
      write(.issuingAuthority, document.issuingAuthority, &sink)
    } else {
      for office in document.issuingOffices { write(.issuingAuthority, Array(office), &sink) }
    }
    write(.nationalName, Decree30.nationalName, &sink)
    write(.motto, Decree30.motto, &sink)
    if let number = document.number { write(number, &sink) }
    if let issued = document.issued { write(issued, &sink) }
    if let secrecy = document.secrecy { write(.secrecy, secrecy.rawValue, &sink) }
    if let urgency = document.urgency { write(.urgency, urgency.rawValue, &sink) }
    writeLine(.circulation, document.circulation, &sink)
    if let title = document.kind.title { write(.kindTitle, title, &sink) }
    writeLine(.subject, document.subject, &sink)
    if let caller = document.caller {
      openLine(.telegram, &sink)
      writeLine(.caller, caller, &sink)
      for line in document.addressees { write(.destination, line, &sink) }
      close(.telegram, &sink)
    } else if !document.addressees.isEmpty {
      open(.addressees, &sink)
      sink.appendText(Decree30.addresseesLabel)
      sink.append(UInt8(ascii: " "))
      for line in document.addressees { write(.destination, line, &sink) }
      close(.addressees, &sink)
    }
    close(.head, &sink)
  }

  private func write(_ number: DocumentNumber, _ sink: inout ByteSink) {
    open(.numberAndSymbol, &sink)
    sink.appendText(Decree30.numberLabel)
    sink.append(UInt8(ascii: " "))
    write(.number, number.number, &sink)
    sink.append(UInt8(ascii: "/"))
    write(.symbol, number.symbol, &sink)
    close(.numberAndSymbol, &sink)
  }

  private func write(_ issued: IssueDate, _ sink: inout ByteSink) {
    open(.placeAndDate, &sink)
    write(.place, issued.place, &sink)
    sink.append(UInt8(ascii: ","))
    writeWord(Decree30.dayWord, &sink)
    write(.day, issued.day, &sink)
    writeWord(Decree30.monthWord, &sink)
    write(.month, issued.month, &sink)
    writeWord(Decree30.yearWord, &sink)
    write(.year, issued.year, &sink)
    close(.placeAndDate, &sink)
  }

  @inline(__always)
  private func writeWord(_ word: String, _ sink: inout ByteSink) {
    sink.append(UInt8(ascii: " "))
    sink.appendText(word)
    sink.append(UInt8(ascii: " "))
  }

  @inline(__always)
  private func writeContent(_ document: OfficialDocument, _ sink: inout ByteSink) {
    openLine(.content, &sink)
    writeLine(.decisionAuthority, document.decisionAuthority, &sink)
    for basis in document.legalBases { writeLine(.legalBasis, basis, &sink) }
    writeLine(.enactingPhrase, document.enactingPhrase, &sink)
    write(document.body, &sink)
    close(.content, &sink)
  }

  @inline(__always)
  private func writeTail(_ document: OfficialDocument, _ sink: inout ByteSink) {
    openLine(.tail, &sink)
    if !document.recipients.isEmpty || document.archive != nil {
      open(.recipients, &sink)
      sink.appendText(Decree30.recipientsLabel)
      sink.append(UInt8(ascii: " "))
      for line in document.recipients { write(line.isInner ? .innerDestination : .destination, line, &sink) }
      if let archive = document.archive { write(.archive, archive, &sink) }
      close(.recipients, &sink)
    }
    for signature in document.signatures { write(signature, &sink) }
    writeLine(.drafterMark, document.drafterMark, &sink)
    writeLine(.contact, document.contact, &sink)
    close(.tail, &sink)
  }

  private func write(_ signature: SignatureBlock, _ sink: inout ByteSink) {
    openLine(.signature, &sink)
    for line in signature.lines {
      guard let authority = line.authority else {
        writeLine(.postLine, line.text, &sink)
        continue
      }
      start(.authorityLine, &sink)
      write(.authority, authority.rawValue, &sink)
      sink.append(UInt8(ascii: ">"))
      sink.appendText(authority.prefix)
      write(line.text, &sink)
      close(.authorityLine, &sink)
    }
    if let picture = signature.picture {
      open(.signaturePicture, &sink)
      sink.appendBase64(picture.bytes.span)
      close(.signaturePicture, &sink)
    }
    writeLine(.otherPost, signature.otherPost, &sink)
    writeLine(.signerName, signature.name, &sink)
    close(.signature, &sink)
  }

  private func write(_ appendix: Appendix, _ sink: inout ByteSink) {
    let name: ElementName
    switch appendix.nature {
    case .promulgated(let kind):
      name = .promulgatedText
      start(name, &sink)
      write(.kind, kind.rawValue, &sink)
    case .appendix, .form:
      name = .appendix
      start(name, &sink)
    }
    switch appendix.orientation {
    case .portrait: break
    case .landscape: write(.orientation, appendix.orientation.rawValue, &sink)
    }
    if let own = appendix.ownLabel { write(.labelText, own, &sink) }
    if let count = appendix.start { write(.start, count, &sink) }
    if appendix.nature == .form { write(.isForm, Flag.yes.rawValue, &sink) }
    // As a template says it: what is usual is not said.
    if appendix.hasNationalName != appendix.isPromulgated {
      write(.hasNationalName, (appendix.hasNationalName ? Flag.yes : .no).rawValue, &sink)
    }
    sink.append(">\n")
    if !appendix.label.isEmpty, !appendix.isPromulgated { write(.label, appendix.label, &sink) }
    if appendix.hasNationalName {
      write(.nationalName, Decree30.nationalName, &sink)
      write(.motto, Decree30.motto, &sink)
    }
    if appendix.isPromulgated { write(.kindTitle, appendix.label, &sink) }
    writeLine(.heading, appendix.title, &sink)
    writeLine(.appendixNote, appendix.note, &sink)
    write(appendix.body, &sink)
    for signature in appendix.signatures { write(signature, &sink) }
    close(name, &sink)
  }

  // MARK: Blocks

  private func write(_ blocks: [Block], _ sink: inout ByteSink) {
    for block in blocks {
      switch block {
      case .paragraph(let text): writeLine(.paragraph, text, &sink)
      case .item(let item): write(item, &sink)
      case .table(let table): write(table, &sink)
      }
    }
  }

  private func write(_ item: OutlineItem, _ sink: inout ByteSink) {
    let name = ElementName(item.level)
    start(name, &sink)
    if let pinned = item.pinned { write(.form, pinned.rawValue, &sink) }
    if let own = item.ownLabel { write(.labelText, own, &sink) }
    if let count = item.start { write(.start, count, &sink) }
    sink.append(UInt8(ascii: ">"))
    writeLabel(item.label, &sink)
    if let heading = item.heading { write(.heading, heading, &sink) }
    write(item.text, &sink)
    if !item.children.isEmpty {
      sink.append(UInt8(ascii: "\n"))
      write(item.children, &sink)
    }
    close(name, &sink)
  }

  private func write(_ table: Table, _ sink: inout ByteSink) {
    openLine(.table, &sink)
    writeLine(.caption, table.caption, &sink)
    var group = 0
    writeColumns(table.columns.indices, of: table, &group, &sink)
    for row in table.rows {
      start(.row, &sink)
      if row.isTotal { write(.isTotal, Flag.yes.rawValue, &sink) }
      sink.append(UInt8(ascii: ">"))
      for cell in row.cells {
        start(.cell, &sink)
        if cell.span != 1 { write(.span, cell.span, &sink) }
        if cell.rowSpan != 1 { write(.rowSpan, cell.rowSpan, &sink) }
        sink.append(UInt8(ascii: ">"))
        if cell.more.isEmpty {
          write(cell.text, &sink)
        } else {
          write(.paragraph, cell.text, &sink)
          for text in cell.more { write(.paragraph, text, &sink) }
        }
        end(.cell, &sink)
      }
      close(.row, &sink)
    }
    close(.table, &sink)
  }

  /// Writes columns and the groups they stand in.
  ///
  /// - Parameter group: the number of the next group.
  private func writeColumns(_ columns: Range<Int>, of table: Table, _ group: inout Int, _ sink: inout ByteSink) {
    var index = columns.lowerBound
    while index < columns.upperBound {
      if group < table.groups.count, table.groups[group].columns.lowerBound <= index {
        let own = table.groups[group]
        group += 1
        openLine(.columnGroup, &sink)
        writeLine(.heading, own.heading, &sink)
        writeColumns(index..<min(own.columns.upperBound, columns.upperBound), of: table, &group, &sink)
        close(.columnGroup, &sink)
        index = max(index, min(own.columns.upperBound, columns.upperBound))
        continue
      }
      let column = table.columns[index]
      start(.column, &sink)
      if column.width != 1 { write(.width, column.width, &sink) }
      switch column.alignment {
      case .leading: break
      case .center, .trailing, .decimal: write(.alignment, column.alignment.rawValue, &sink)
      }
      sink.append(UInt8(ascii: ">"))
      write(column.heading, &sink)
      close(.column, &sink)
      index += 1
    }
  }

  // MARK: Text

  @inline(__always)
  private func write(_ name: ElementName, _ lines: [RichText], _ sink: inout ByteSink) {
    guard !lines.isEmpty else { return }
    open(name, &sink)
    for index in lines.indices {
      if index > 0 { sink.append(UInt8(ascii: "\n")) }
      write(.line, lines[index], &sink)
    }
    close(name, &sink)
  }

  @inline(__always)
  private func write(_ name: ElementName, _ line: LabelledLine, _ sink: inout ByteSink) {
    open(name, &sink)
    writeLabel(line.label, &sink)
    write(line.text, &sink)
    close(name, &sink)
  }

  @inline(__always)
  private func writeLabel(_ label: String, _ sink: inout ByteSink) {
    guard !label.isEmpty else { return }
    open(.label, &sink)
    sink.appendText(label)
    end(.label, &sink)
    sink.append(UInt8(ascii: " "))
  }

  @inline(__always)
  private func writeLine(_ name: ElementName, _ text: RichText?, _ sink: inout ByteSink) {
    guard let text else { return }
    open(name, &sink)
    write(text, &sink)
    close(name, &sink)
  }

  /// Fixed words, a mark or a label, in an element of its own line.
  @inline(__always)
  private func write(_ name: ElementName, _ characters: String, _ sink: inout ByteSink) {
    open(name, &sink)
    sink.appendText(characters)
    close(name, &sink)
  }

  @inline(__always)
  private func write(_ name: ElementName, _ text: RichText, _ sink: inout ByteSink) {
    open(name, &sink)
    write(text, &sink)
    end(name, &sink)
  }

  /// A style is opened where it begins and closed where it ends, however the text was cut into runs.
  private func write(_ text: RichText, _ sink: inout ByteSink) {
    var current: TextStyle = []
    for run in text.runs {
      switch run {
      case .text(let characters, let style):
        if characters.isEmpty { continue }
        if style != current {
          endStyles(current, &sink)
          openStyles(style, &sink)
          current = style
        }
        sink.appendText(characters)
      case .blank(let blank):
        endStyles(current, &sink)
        current = []
        write(blank, &sink)
      }
    }
    endStyles(current, &sink)
  }

  private func write(_ blank: Blank, _ sink: inout ByteSink) {
    start(.blank, &sink)
    write(.name, blank.name, &sink)
    switch blank.form {
    case .gap, .line: write(.form, blank.form.rawValue, &sink)
    case .dots: break
    }
    sink.append(UInt8(ascii: ">"))
    sink.appendText(blank.form.characters)
    end(.blank, &sink)
  }

  @inline(__always)
  private func openStyles(_ style: TextStyle, _ sink: inout ByteSink) {
    if style.isEmpty { return }
    if style.contains(.bold) { open(.bold, &sink) }
    if style.contains(.italic) { open(.italic, &sink) }
    if style.contains(.underline) { open(.underline, &sink) }
    if style.contains(.superscript) { open(.superscript, &sink) }
    if style.contains(.subscript) { open(.subscript, &sink) }
  }

  @inline(__always)
  private func endStyles(_ style: TextStyle, _ sink: inout ByteSink) {
    if style.isEmpty { return }
    if style.contains(.subscript) { end(.subscript, &sink) }
    if style.contains(.superscript) { end(.superscript, &sink) }
    if style.contains(.underline) { end(.underline, &sink) }
    if style.contains(.italic) { end(.italic, &sink) }
    if style.contains(.bold) { end(.bold, &sink) }
  }

  // MARK: Tags

  /// `<name`, for attributes to follow.
  @inline(__always)
  private func start(_ name: ElementName, _ sink: inout ByteSink) {
    sink.append(name.markup, from: 0, count: name.nameLength + 1)
  }

  /// `<name>`
  @inline(__always)
  private func open(_ name: ElementName, _ sink: inout ByteSink) {
    sink.append(name.markup, from: 0, count: name.nameLength + 2)
  }

  /// `<name>` on a line of its own.
  @inline(__always)
  private func openLine(_ name: ElementName, _ sink: inout ByteSink) {
    sink.append(name.markup, from: 0, count: name.nameLength + 3)
  }

  /// `</name>` inside running text.
  @inline(__always)
  private func end(_ name: ElementName, _ sink: inout ByteSink) {
    sink.append(name.markup, from: name.nameLength + 3, count: name.nameLength + 3)
  }

  /// `</name>` and the end of the line.
  @inline(__always)
  private func close(_ name: ElementName, _ sink: inout ByteSink) {
    sink.append(name.markup, from: name.nameLength + 3, count: name.nameLength + 4)
  }

  /// ` name="value"`
  @inline(__always)
  private func write(_ name: AttributeName, _ value: String, _ sink: inout ByteSink) {
    sink.append(name.markup)
    sink.appendAttribute(value)
    sink.append(UInt8(ascii: "\""))
  }

  /// ` name="7"`
  @inline(__always)
  private func write(_ name: AttributeName, _ value: Int, _ sink: inout ByteSink) {
    sink.append(name.markup)
    sink.append(decimal: value)
    sink.append(UInt8(ascii: "\""))
  }
}

extension ElementName {
  /// Length of the name in bytes; the markup holds it twice, beside seven other characters.
  @inline(__always)
  fileprivate var nameLength: Int { (markup.utf8CodeUnitCount - 7) / 2 }
}

extension ByteSink {
  /// Writes a piece of the program's own characters.
  @inline(__always)
  fileprivate mutating func append(_ characters: StaticString, from start: Int, count: Int) {
    unsafe append(UnsafeBufferPointer(start: characters.utf8Start + start, count: count))
  }
}
