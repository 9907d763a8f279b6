public import Diagnostics
public import DocumentModel
public import Rules

/// Numbers below ten are written in one way within a column: `09` beside `06`, or `9` beside `6`.
public struct NumbersHaveOneForm: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage(
    "V-X2",
    "Một cách viết số trong một cột",
    clause: "Cách trình bày thống nhất trong một văn bản",
    levels: [.note],
    reads: .words,
    passes: "09, 06, 12",
    fails: "cột có cả “9” và “06”",
    details: "Trong một cột của bảng, các số dưới 10 viết cùng một cách: có số 0 đứng trước, hoặc không."
  )

  /// When a document needs a look: two bytes of each cell tell whether it is such a number.
  public var wakes: Wake { .always }

  /// Looks at a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    check(document.body, DocumentPath(.body), &findings)
    for (index, appendix) in document.appendices.enumerated() {
      check(appendix.body, DocumentPath(.appendix(index)), &findings)
    }
  }

  private func check(_ blocks: [Block], _ parent: DocumentPath, _ findings: inout [Finding<DocumentSpan>]) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph: continue
      case .item(let item):
        guard !item.children.isEmpty else { continue }
        check(item.children, DocumentPath(parent.part, blocks: parent.blocks + [index]), &findings)
      case .table(let table):
        check(table, DocumentPath(parent.part, blocks: parent.blocks + [index]), &findings)
      }
    }
  }

  private func check(_ table: Table, _ path: DocumentPath, _ findings: inout [Finding<DocumentSpan>]) {
    let count = table.columns.count
    guard count <= 64 else { return }
    // One bit a column.
    var bare: UInt64 = 0
    var padded: UInt64 = 0
    for row in table.rows where row.cells.count == count {
      for index in row.cells.indices {
        switch Self.form(of: row.cells[index].text) {
        case .bare?: bare |= 1 << UInt64(index)
        case .padded?: padded |= 1 << UInt64(index)
        case nil: continue
        }
      }
    }
    let mixed = bare & padded
    guard mixed != 0 else { return }
    for index in 0..<count where mixed & (1 << UInt64(index)) != 0 {
      let cells = table.rows.filter { $0.cells.count == count }.map { $0.cells[index].text }
      guard let bare = cells.first(where: { Self.form(of: $0) == .bare })?.plain,
        let padded = cells.first(where: { Self.form(of: $0) == .padded })?.plain
      else { continue }
      var path = path
      path.piece = .column(index)
      findings.append(
        Self.found(
          "cột có cả “\(bare)” và “\(padded)”",
          at: DocumentSpan(path),
          hint: "viết “0\(bare)”, hoặc dùng bộ lọc hai_chu_so trong mẫu"
        )
      )
    }
  }

  private enum Form { case bare, padded }

  /// `9`, `09`; nil for all that is no number from 1 to 9.
  private static func form(of text: RichText) -> Form? {
    guard text.runs.count == 1, case .text(let text, _) = text.runs[0] else { return nil }
    let bytes = text.utf8
    guard let last = bytes.last, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(last) else { return nil }
    switch bytes.count {
    case 1: return .bare
    case 2 where bytes.first == UInt8(ascii: "0"): return .padded
    default: return nil
    }
  }
}
