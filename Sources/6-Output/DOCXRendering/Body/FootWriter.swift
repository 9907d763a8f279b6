internal import Bytes
internal import Decree30
internal import DocumentModel
internal import OfficialWriting
internal import Pictures
internal import Typesetting

/// Writes the foot of the document: Nơi nhận at the left, signatures at the right, in a table without lines.
///
/// One signer stands beside Nơi nhận. Several stand side by side above it, their names level, in ``SignatureRanks``; each rank is
/// a table of its own, so that pages may end between two of them: LibreOffice keeps a table together.
struct FootWriter {
  private let document: OfficialDocument
  private let openings: Openings
  private let media: Media
  private let width = PageMeasure.textWidth(.portrait)
  /// Free space between the columns.
  private let gap = twips(millimetres: 6)

  /// Makes a writer.
  init(_ document: OfficialDocument, _ openings: Openings) {
    self.document = document
    self.openings = openings
    media = Media(document)
  }

  /// Whether there is nothing to write.
  var isEmpty: Bool { document.signatures.isEmpty && recipients.isEmpty && document.drafterMark == nil }

  private var recipients: [LabelledLine] { document.recipients + (document.archive.map { [$0] } ?? []) }

  /// Writes the table, and the distance above it.
  func write(into sink: inout ByteSink) {
    guard !isEmpty else { return }
    writeSpace(Decree30.blockSpacing, &sink)
    guard document.signatures.count > 1 else { return writeSideBySide(columns(2), &sink) }
    writeBelow(SignatureRanks(document.signatures.count), &sink)
  }

  private func writeSpace(_ points: Double, _ sink: inout ByteSink) {
    var properties = ParagraphProperties()
    properties.style = .space
    properties.keepNext = true
    properties.spacing = .init(line: twips(points: points), rule: .exact)
    openings.open(properties, &sink)
    sink.append("</w:p>")
  }

  /// Columns of equal text, all but the last with the gap behind it.
  private func columns(_ count: Int) -> [Int] {
    let text = (width - (count - 1) * gap) / count
    return (0..<count).map { $0 < count - 1 ? text + gap : width - (count - 1) * (text + gap) }
  }

  // MARK: One signer

  private func writeSideBySide(_ columns: [Int], _ sink: inout ByteSink) {
    let beside = recipientsBeside(document.signatures.first, columns: (columns[0] - gap, columns[1]))
    let isSplit = beside < recipients.count
    TableProperties(columns: columns).open(into: &sink)
    defer { sink.append("</w:tbl>") }
    RowProperties().open(into: &sink)
    CellProperties(width: columns[0], rightMargin: gap).open(into: &sink)
    writeRecipients(0..<beside, hasLabel: !recipients.isEmpty, hasMark: !isSplit, &sink)
    sink.append("</w:tc>")
    CellProperties(width: columns[1]).open(into: &sink)
    if let signature = document.signatures.first {
      writeLines(signature, column: columns[1], &sink)
      writeRoom(signature, number: 1, column: columns[1], &sink)
      writeName(signature, &sink)
    } else {
      openings.writeEmpty(.end, &sink)
    }
    sink.append("</w:tc></w:tr>")
    guard isSplit else { return }
    RowProperties(isWhole: false).open(into: &sink)
    CellProperties(width: columns[0], rightMargin: gap).open(into: &sink)
    writeRecipients(beside..<recipients.count, hasLabel: false, hasMark: true, &sink)
    sink.append("</w:tc>")
    CellProperties(width: columns[1]).open(into: &sink)
    openings.writeEmpty(.end, &sink)
    sink.append("</w:tc></w:tr>")
  }

  /// How many recipients stand in the row of the signature, which has to stay on one page: all of them, unless they are
  /// much higher than it; then the rest goes on in a row that may break.
  private func recipientsBeside(_ signature: SignatureBlock?, columns: (left: Int, right: Int)) -> Int {
    let right = signature.map { height(of: $0, column: columns.right) } ?? 0
    let dash = TextMeasure(Decree30.layout(of: .recipient, sizes: document.sizes)).width("- ")
    let lines = recipients.map { height(of: $0.text, as: .recipient, column: columns.left - dash) }
    var left = height(of: RichText(Decree30.recipientsLabel), as: .recipientsLabel, column: columns.left)
    if left + lines.reduce(0, +) <= right * 2 { return recipients.count }
    for (index, line) in lines.enumerated() {
      left += line
      if left >= right { return index + 1 }
    }
    return recipients.count
  }

  /// Height in points of a signature with its posts, its room and its name.
  private func height(of signature: SignatureBlock, column: Int) -> Double {
    let posts = signature.lines.map {
      height(of: Decree30.signatureLine($0), as: .signatureLine, column: column)
    }
    let other = signature.otherPost.map { height(of: $0, as: .otherPost, column: column) } ?? 0
    let name = height(of: signature.name, as: .signerName, column: column)
    return posts.reduce(0, +) + Decree30.signatureGap + other + name
  }

  /// Height in points of a text of a component.
  private func height(of text: RichText, as component: Component, column: Int) -> Double {
    let layout = Decree30.layout(of: component, sizes: document.sizes)
    return Double(TextMeasure(layout).breaking([text], in: column, as: .running).lines) * layout.size * Self.lineHeight
  }

  /// Height of a line as a multiple of the size: from the metrics of the font.
  private static let lineHeight = 1.15

  // MARK: Several signers

  private func writeBelow(_ grid: SignatureRanks, _ sink: inout ByteSink) {
    let columns = columns(grid.columns)
    for (index, rank) in grid.ranks.enumerated() {
      if index > 0 {
        sink.append("</w:tbl>")
        writeSpace(Decree30.blockSpacing, &sink)
      }
      TableProperties(columns: columns).open(into: &sink)
      let first = grid.column(of: rank.lowerBound)
      writeRow(columns, &sink) { index, sink in
        if index < first { return openings.writeEmpty(.end, &sink) }
        writeLines(document.signatures[rank.lowerBound + index - first], column: text(of: columns, index), &sink)
      }
      writeRow(columns, verticalAlignment: .bottom, &sink) { index, sink in
        if index < first { return openings.writeEmpty(.end, &sink) }
        let signer = rank.lowerBound + index - first
        writeRoom(document.signatures[signer], number: signer + 1, column: text(of: columns, index), &sink)
        writeName(document.signatures[signer], &sink)
      }
    }
    defer { sink.append("</w:tbl>") }
    guard !recipients.isEmpty || document.drafterMark != nil else { return }
    writeEmptyRow(columns, &sink)
    RowProperties(isWhole: recipients.count <= Self.wholeRecipients).open(into: &sink)
    CellProperties(width: columns.dropLast().reduce(0, +), span: columns.count - 1, rightMargin: gap).open(into: &sink)
    writeRecipients(0..<recipients.count, hasLabel: !recipients.isEmpty, hasMark: true, &sink)
    sink.append("</w:tc>")
    CellProperties(width: columns[columns.count - 1]).open(into: &sink)
    openings.writeEmpty(.end, &sink)
    sink.append("</w:tc></w:tr>")
  }

  /// Width of the text of a column.
  private func text(of columns: [Int], _ index: Int) -> Int { columns[index] - (index < columns.count - 1 ? gap : 0) }

  /// Up to as many recipients stay on one page.
  private static let wholeRecipients = 15

  private func writeRow(
    _ columns: [Int],
    verticalAlignment: CellProperties.VerticalAlignment = .top,
    _ sink: inout ByteSink,
    _ writeCell: (Int, inout ByteSink) -> Void
  ) {
    RowProperties().open(into: &sink)
    for (index, column) in columns.enumerated() {
      let isLast = index == columns.count - 1
      CellProperties(width: column, rightMargin: isLast ? nil : gap, verticalAlignment: verticalAlignment)
        .open(into: &sink)
      writeCell(index, &sink)
      sink.append("</w:tc>")
    }
    sink.append("</w:tr>")
  }

  /// The distance of a new block inside the table.
  private func writeEmptyRow(_ columns: [Int], _ sink: inout ByteSink) {
    writeRow(columns, &sink) { _, sink in writeSpace(Decree30.blockSpacing, &sink) }
  }

  // MARK: Cells

  private func writeLines(_ signature: SignatureBlock, column: Int, _ sink: inout ByteSink) {
    let lines = CentredText(document, openings, width: column)
    for line in signature.lines { lines.write([Decree30.signatureLine(line)], .signatureLine, &sink) }
    if signature.lines.isEmpty { openings.writeEmpty(.end, &sink) }
  }

  /// Writes the room for a signature, with its picture where there is one.
  ///
  /// - Parameters:
  ///   - number: the signer's, from 1.
  ///   - column: width in twentieths of a point.
  private func writeRoom(_ signature: SignatureBlock, number: Int, column: Int, _ sink: inout ByteSink) {
    guard let picture = signature.picture, let index = media.pictures.firstIndex(of: picture) else {
      return openings.writeEmpty(.signatureGap, &sink)
    }
    let drawing = Drawing(
      index: index,
      number: number,
      size: picture.fitted(into: Double(column) / 20, by: Decree30.signaturePictureHeight),
      description: "Chữ ký của \(signature.name.plain)"
    )
    openings.open(.signatureGap, &sink)
    drawing.write(into: &sink)
    sink.append("</w:p>")
  }

  private func writeName(_ signature: SignatureBlock, _ sink: inout ByteSink) {
    if let post = signature.otherPost { openings.write(post, .otherPost, &sink) }
    openings.write(signature.name, .signerName, &sink)
  }

  private func writeRecipients(_ range: Range<Int>, hasLabel: Bool, hasMark: Bool, _ sink: inout ByteSink) {
    if hasLabel {
      openings.open(.recipientsLabel, &sink)
      sink.appendRun(Decree30.recipientsLabel)
      sink.append("</w:p>")
    }
    for line in recipients[range] {
      openings.write(line.text, label: line.label, line.isInner ? .innerRecipient : .recipient, &sink)
    }
    if hasMark, let mark = document.drafterMark {
      openings.write(mark, .drafterMark, &sink)
    } else if range.isEmpty && !hasLabel {
      openings.writeEmpty(.end, &sink)
    }
  }
}
