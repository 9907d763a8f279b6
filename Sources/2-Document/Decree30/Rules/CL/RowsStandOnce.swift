internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No row of a table and no line of Nơi nhận is there twice.
struct RowsStandOnce: CheckingRule {
  static let page = RulePage(
    "CL-07",
    "Danh sách, nơi nhận không có dòng lặp lại",
    clause: Clause.practice("danh sách ghi mỗi người, mỗi nơi một lần"),
    levels: [.warning],
    reads: .words,
    passes: "1. Nguyễn Văn An; 2. Trần Thị Bình",
    fails: "1. Nguyễn Văn An; 2. Nguyễn Văn An"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    var known: [RichText: Int] = [:]
    for (index, line) in document.recipients.enumerated() {
      guard let first = known[line.text] else {
        known[line.text] = index
        continue
      }
      findings.append(
        Self.finding(
          "nơi nhận “\(line.text.plain)” đã có ở dòng \(first + 1)",
          at: DocumentSpan(.recipient(index)),
          expected: "mỗi nơi nhận một lần",
          hint: "bỏ một dòng"
        )
      )
    }
    Self.check(document.body, DocumentPath(.body), &findings)
    for index in document.appendices.indices {
      Self.check(document.appendices[index].body, DocumentPath(.appendix(index)), &findings)
    }
  }

  private static func check(
    _ blocks: [Block],
    _ above: DocumentPath,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .paragraph: continue
      case .item(let item):
        if !item.children.isEmpty {
          check(item.children, DocumentPath(above.part, blocks: above.blocks + [index]), &findings)
        }
      case .table(let table):
        guard let (first, second) = doubledRow(of: table) else { continue }
        findings.append(
          finding(
            "dòng \(second + 1) của bảng giống hệt dòng \(first + 1)",
            at: DocumentSpan(
              DocumentPath(above.part, blocks: above.blocks + [index], piece: .cell(row: second, cell: 1))
            ),
            expected: "mỗi dòng một lần",
            hint: "bỏ một dòng, hoặc sửa dòng ghi nhầm"
          )
        )
      }
    }
  }

  /// The first row that is like one before it, but for its number in the first column.
  private static func doubledRow(of table: Table) -> (first: Int, second: Int)? {
    guard table.rows.count > 1, table.columns.count > 1, mayHoldDoubledRow(table) else { return nil }
    var known: [ArraySlice<Table.Cell>: Int] = [:]
    known.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated() {
      let cells = row.cells.dropFirst()
      guard row.cells.count > 2 || row.cells.count == table.columns.count, holdsName(cells) else { continue }
      if let before = known.updateValue(index, forKey: cells) { return (before, index) }
    }
    return nil
  }

  /// Whether some rows have texts as long as those of another; rows that are alike have.
  private static func mayHoldDoubledRow(_ table: Table) -> Bool {
    var known: Set<Int> = []
    known.reserveCapacity(table.rows.count)
    for row in table.rows.indices {
      var key = 0
      for cell in table.rows[row].cells.indices.dropFirst() {
        guard case .text(let text, _)? = table.rows[row].cells[cell].text.runs.first else { continue }
        key = (key &* 31 &+ text.utf8.count) &* 31 &+ Int(text.utf8.last ?? 0)
      }
      if !known.insert(key).inserted { return true }
    }
    return false
  }

  /// Whether the first cells behind the number are words and not figures only.
  private static func holdsName(_ cells: ArraySlice<Table.Cell>) -> Bool {
    guard case .text(let text, _)? = cells.first?.text.runs.first else { return false }
    return text.utf8.contains(UInt8(ascii: " ")) && text.utf8.contains { $0 > 0x7F }
  }
}
