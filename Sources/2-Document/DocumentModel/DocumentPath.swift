/// Where a text stands in a document: one form for documents that were made and for those that were read.
///
/// ```
/// legalBasis(1)                       the second căn cứ
/// body · 2 · 0 · heading              heading of the first child of the third block
/// appendix(0) · 1 · cell 4, 2         third cell of the fifth row of the appendix's second block, a table
/// ```
///
/// All numbers count from 0.
public struct DocumentPath: Sendable, Hashable {
  /// A part of a document.
  public enum Part: Sendable, Hashable {
    /// The document as a whole: what it is, or something that it lacks.
    case document
    case superiorAuthority(Int)
    case issuingAuthority(Int)
    case number
    case symbol
    case place
    case day
    case month
    case year
    case secrecy
    case urgency
    case circulation
    case subject
    case caller
    case addressee(Int)
    case decisionAuthority
    case legalBasis(Int)
    case enactingPhrase
    /// The body, or with ``DocumentPath/blocks`` a block of it.
    case body
    case recipient(Int)
    case archive
    /// A signature as a whole.
    case signature(Int)
    /// A line of a signature above its picture.
    case signatureLine(Int, line: Int)
    case signaturePicture(Int)
    case otherPost(Int)
    case signerName(Int)
    case drafterMark
    case contact
    case appendixTitle(Int)
    case appendixNote(Int)
    /// A line of a signature under an appendix; the post in another body comes behind the lines.
    case appendixSignatureLine(Int, signature: Int, line: Int)
    case appendixSignerName(Int, signature: Int)
    /// The body of an appendix, or with ``DocumentPath/blocks`` a block of it.
    case appendix(Int)
  }

  /// A text of a block.
  public enum Piece: Sendable, Hashable {
    /// The block as a whole.
    case whole
    /// Running text of a paragraph or an item.
    case text
    /// Heading of an item.
    case heading
    /// Caption of a table.
    case caption
    /// Heading of a column.
    case column(Int)
    /// Heading over some columns.
    case columnGroup(Int)
    /// Cell of a row, or the first paragraph of one that has several.
    case cell(row: Int, cell: Int)
    /// A further paragraph of a cell.
    case cellParagraph(row: Int, cell: Int, paragraph: Int)
  }

  /// The part of the document.
  public var part: Part
  /// From the part down to the block: index of the block, then of the block under it. Empty outside bodies.
  public var blocks: [Int]
  /// Which text of the block.
  public var piece: Piece

  /// Makes a path.
  public init(_ part: Part, blocks: [Int] = [], piece: Piece = .whole) {
    self.part = part
    self.blocks = blocks
    self.piece = piece
  }
}

/// A run of characters of one text of a document.
public struct DocumentSpan: Sendable, Hashable {
  /// The text.
  public var path: DocumentPath
  /// UTF-8 bytes of the characters in ``RichText/plain`` of the finished text; nil where the whole text is meant.
  public var bytes: Range<Int>?

  /// Makes a span.
  public init(_ path: DocumentPath, bytes: Range<Int>? = nil) {
    self.path = path
    self.bytes = bytes
  }
}

extension OfficialDocument {
  /// The text at a path; nil where the document has none there.
  public func text(at path: DocumentPath) -> RichText? {
    switch path.part {
    case .document, .secrecy, .urgency, .signature, .signaturePicture: nil
    case .superiorAuthority(let line): superiorAuthority[existing: line]
    case .issuingAuthority(let line): issuingAuthority[existing: line]
    case .number: number?.number
    case .symbol: number?.symbol
    case .place: issued?.place
    case .day: issued?.day
    case .month: issued?.month
    case .year: issued?.year
    case .circulation: circulation
    case .subject: subject
    case .caller: caller
    case .addressee(let line): addressees[existing: line]?.text
    case .decisionAuthority: decisionAuthority
    case .legalBasis(let line): legalBases[existing: line]
    case .enactingPhrase: enactingPhrase
    case .body: body.text(at: path)
    case .recipient(let line): recipients[existing: line]?.text
    case .archive: archive?.text
    case .signatureLine(let signature, let line): signatures[existing: signature]?.lines[existing: line]?.text
    case .otherPost(let signature): signatures[existing: signature]?.otherPost
    case .signerName(let signature): signatures[existing: signature]?.name
    case .drafterMark: drafterMark
    case .contact: contact
    case .appendixTitle(let appendix): appendices[existing: appendix]?.title
    case .appendixNote(let appendix): appendices[existing: appendix]?.note
    case .appendixSignatureLine(let appendix, let signature, let line):
      appendices[existing: appendix]?.signatures[existing: signature].flatMap {
        line == $0.lines.count ? $0.otherPost : $0.lines[existing: line]?.text
      }
    case .appendixSignerName(let appendix, let signature):
      appendices[existing: appendix]?.signatures[existing: signature]?.name
    case .appendix(let appendix): appendices[existing: appendix]?.body.text(at: path)
    }
  }

  /// The block at a path of a body or an appendix; nil where there is none.
  public func block(at path: DocumentPath) -> Block? {
    switch path.part {
    case .body: body.block(at: path.blocks[...])
    case .appendix(let appendix): appendices[existing: appendix]?.body.block(at: path.blocks[...])
    default: nil
    }
  }
}

extension [Block] {
  fileprivate func block(at indices: ArraySlice<Int>) -> Block? {
    guard let first = indices.first, let block = self[existing: first] else { return nil }
    guard indices.count > 1 else { return block }
    guard case .item(let item) = block else { return nil }
    return item.children.block(at: indices.dropFirst())
  }

  fileprivate func text(at path: DocumentPath) -> RichText? {
    switch (block(at: path.blocks[...]), path.piece) {
    case (.paragraph(let text), .text): text
    case (.item(let item), .text): item.text
    case (.item(let item), .heading): item.heading
    case (.table(let table), .caption): table.caption
    case (.table(let table), .column(let column)): table.columns[existing: column]?.heading
    case (.table(let table), .columnGroup(let group)): table.groups[existing: group]?.heading
    case (.table(let table), .cell(let row, let cell)): table.rows[existing: row]?.cells[existing: cell]?.text
    case (.table(let table), .cellParagraph(let row, let cell, let paragraph)):
      table.rows[existing: row]?.cells[existing: cell]?.more[existing: paragraph]
    default: nil
    }
  }
}

extension Array {
  /// The element at an index, if there is one.
  fileprivate subscript(existing index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
