import Commendation
import Diagnostics
import DocumentModel

/// Looks at what counts of a document: numbers before lists, and numbers in columns.
struct CountCheck {
  private(set) var findings: [Finding<DocumentSpan>] = []

  init(_ document: OfficialDocument) {
    blocks(document.body, DocumentPath(.body))
    for (index, appendix) in document.appendices.enumerated() {
      blocks(appendix.body, DocumentPath(.appendix(index)))
    }
  }

  private mutating func blocks(_ blocks: [Block], _ parent: DocumentPath) {
    for index in blocks.indices {
      let path = DocumentPath(parent.part, blocks: parent.blocks + [index])
      switch blocks[index] {
      case .paragraph(let text): lead(text, Self.listed(blocks[(index + 1)...]), path, .text)
      case .item(let item):
        if !item.children.isEmpty {
          let piece = item.heading == nil ? DocumentPath.Piece.text : .heading
          lead(item.heading ?? item.text, Self.listed(item.children[...]), path, piece)
          self.blocks(item.children, path)
        }
      case .table(let table): columns(table, path)
      }
    }
  }

  private mutating func lead(
    _ text: RichText,
    _ items: @autoclosure () -> [String],
    _ path: DocumentPath,
    _ piece: DocumentPath.Piece
  ) {
    guard case .text(let last, _)? = text.runs.last, last.utf8.last == UInt8(ascii: ":"), Self.mayCount(text) else {
      return
    }
    let plain = text.plain
    guard let finding = DocumentRules.finding(lead: plain, items: items()) else { return }
    let path = DocumentPath(path.part, blocks: path.blocks, piece: piece)
    findings.append(Finding(finding, in: [PlacedText(path: path, plain: plain)]))
  }

  /// Whether a text ends in a colon with a number of one or two digits a few words before it, and no mark in between:
  /// hardly any text does, and only those are looked into.
  private static func mayCount(_ text: RichText) -> Bool {
    mayCount(text.runs.map { run in if case .text(let text, _) = run { text } else { nil } })
  }

  /// The same of a text in pieces, where nil may be any number.
  static func mayCount(_ pieces: [String?]) -> Bool {
    guard case let last?? = pieces.last, last.utf8.last == UInt8(ascii: ":") else { return false }
    var spaces = 0
    var digits = 0
    for (index, piece) in pieces.reversed().enumerated() {
      guard let piece else { return true }
      for byte in piece.utf8.reversed().dropFirst(index == 0 ? 1 : 0) {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
        case _ where digits > 0: return digits < 3
        case UInt8(ascii: " "): spaces += 1
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"): return false
        default: break
        }
        if spaces > 7 { return false }
      }
    }
    return digits > 0 && digits < 3
  }

  /// What the things say that stand right at the beginning: items of one depth, or rows of a table; none where they
  /// cannot be told from each other.
  private static func listed(_ blocks: ArraySlice<Block>) -> [String] {
    switch blocks.first {
    case .item(let first)?:
      var texts: [String] = []
      for block in blocks {
        guard case .item(let item) = block, item.level == first.level else { break }
        texts.append((item.heading ?? item.text).plain)
      }
      return texts
    case .table(let table)?:
      // A row over several columns is a heading of its own.
      guard table.rows.allSatisfy({ $0.isTotal || $0.cells.count == table.columns.count }) else { return [] }
      return table.rows.filter { !$0.isTotal }.map { _ in "" }
    case .paragraph?, nil: return []
    }
  }

  /// Numbers of one digit, with and without a zero, in one column.
  private mutating func columns(_ table: Table, _ path: DocumentPath) {
    let count = table.columns.count
    guard count <= 64 else { return }
    var bare: UInt64 = 0
    var padded: UInt64 = 0
    for row in table.rows where row.cells.count == count {
      for index in row.cells.indices {
        guard row.cells[index].text.runs.count == 1, case .text(let text, _) = row.cells[index].text.runs[0],
          let first = text.utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
        else { continue }
        switch text.utf8.count {
        case 1: bare |= 1 << UInt64(index)
        case 2 where first == UInt8(ascii: "0"): padded |= 1 << UInt64(index)
        default: break
        }
      }
    }
    let mixed = bare & padded
    guard mixed != 0 else { return }
    for index in 0..<count where mixed & (1 << UInt64(index)) != 0 {
      let cells = table.rows.filter { $0.cells.count == count }.map { $0.cells[index].text.plain }
      guard let finding = DocumentRules.finding(column: cells) else { continue }
      let path = DocumentPath(path.part, blocks: path.blocks, piece: .column(index))
      let heading = table.columns[index].heading.plain
      findings.append(
        Finding(finding, in: [PlacedText(path: path, plain: heading)])
      )
    }
  }
}
