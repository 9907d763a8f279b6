/// Where a text stands in a document, for people.
enum Spot {
  /// A component, or a line of one that has several.
  case line(String, number: Int, of: Int)
  /// A text of the body or of an appendix, which its beginning tells.
  case passage(part: String, label: String, text: String)
  /// A cell of a table.
  case cell(part: String, table: Int, row: Int, column: String)
  /// A column of a table.
  case column(part: String, table: Int, String)

  /// `Nơi nhận, dòng 2`; `Nội dung, “a) Các khối họp …”`; `Bảng 1, hàng 3, cột “Đơn vị”`.
  var words: String {
    switch self {
    case .line(let name, let number, let count): count > 1 ? "\(name), dòng \(number)" : name
    case .passage(let part, let label, let text): "\(part), “\(Self.beginning(label, text))”"
    case .cell(let part, let table, let row, let column):
      "\(part), bảng \(table), hàng \(row)" + (column.isEmpty ? "" : ", cột “\(column)”")
    case .column(let part, let table, let heading): "\(part), bảng \(table), cột “\(heading)”"
    }
  }

  private static func beginning(_ label: String, _ text: String) -> String {
    let words = text.split(separator: " ")
    let start = words.prefix(6).joined(separator: " ")
    let full = label.isEmpty ? start : "\(label) \(start)"
    return words.count > 6 ? full + " …" : full
  }
}
