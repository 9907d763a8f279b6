import DocumentModel
import Testing

@Suite("Lưới của bảng") struct TableTests {
  /// Each row as its pieces: the number of a cell, `↓` for one from above, `·` for a gap, with the columns covered.
  private func placed(_ rows: [[(span: Int, rowSpan: Int)]], columns: Int) -> [String] {
    var grid = TableGrid(columns: columns)
    return rows.map { row in
      var pieces: [String] = []
      let wanted = grid.place(row.map { Table.Cell("", span: $0.span, rowSpan: $0.rowSpan) }) { piece in
        switch piece {
        case .cell(let number, let columns): pieces.append("\(number):\(columns.lowerBound)-\(columns.upperBound)")
        case .below(let columns): pieces.append("↓:\(columns.lowerBound)-\(columns.upperBound)")
        case .gap(let columns): pieces.append("·:\(columns.lowerBound)-\(columns.upperBound)")
        }
      }
      return pieces.joined(separator: " ") + " = \(wanted)"
    } + (grid.reachesFurther ? ["…"] : [])
  }

  @Test("Ô gộp hàng giữ chỗ ở các hàng dưới, ở đầu, giữa và cuối hàng") func cellsReachDown() {
    let rows = [[(1, 3), (2, 1), (1, 2)], [(1, 1), (1, 1)], [(3, 1)], [(4, 1)]]
    #expect(
      placed(rows, columns: 4) == [
        "0:0-1 1:1-3 2:3-4 = 4", "↓:0-1 0:1-2 1:2-3 ↓:3-4 = 4", "↓:0-1 0:1-4 = 4", "0:0-4 = 4",
      ]
    )
  }

  @Test(
    "Hàng thiếu có chỗ trống, hàng thừa bị cắt, và biết là bao nhiêu",
    arguments: [
      ([[(1, 1)]], ["0:0-1 ·:1-3 = 1"]), ([[(2, 1), (2, 1)]], ["0:0-2 1:2-3 = 4"]),
      ([[(3, 1), (1, 1)]], ["0:0-3 = 4"]), ([[]], ["·:0-3 = 0"]),
      ([[(1, 1), (1, 2), (1, 1)], [(2, 1)]], ["0:0-1 1:1-2 2:2-3 = 3", "0:0-1 ↓:1-2 ·:2-3 = 3"]),
      ([[(3, 9)]], ["0:0-3 = 3", "…"]), ([[(Int.max, 1), (Int.max, 1)]], ["0:0-3 = 2000000"]),
    ] as [([[(Int, Int)]], [String])]
  )
  func unevenRows(_ rows: [[(Int, Int)]], _ expected: [String]) {
    #expect(placed(rows.map { $0.map { (span: $0.0, rowSpan: $0.1) } }, columns: 3) == expected)
  }

  @Test("Tiêu đề nhiều tầng: nhóm ở trên, cột không thuộc nhóm phủ mọi tầng") func tiers() {
    let table = Table(
      columns: ["A", "B", "C", "D", "E"].map { Table.Column(RichText($0)) },
      groups: [.init("I", columns: 1..<4), .init("II", columns: 2..<4), .init("III", columns: 4..<5)],
      rows: []
    )
    let drawn = table.headingRows.map { row in
      row.map { cell in
        cell.isBelow ? "↓\(cell.columns.count)" : "\(cell.text.plain)×\(cell.columns.count)↓\(cell.rowSpan)"
      }.joined(separator: " ")
    }
    #expect(drawn == ["A×1↓3 I×3↓1 III×1↓1", "↓1 B×1↓2 II×2↓1 E×1↓2", "↓1 ↓1 C×1↓1 D×1↓1 ↓1"])
    #expect(table.hasHeading)
    #expect(!Table(columns: [.init("")], rows: []).hasHeading)
  }
}
