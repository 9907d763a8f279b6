import Diagnostics

/// Numbers below ten are written in one way within a column: `09` beside `06`, or `9` beside `6`.
enum NumbersHaveOneForm: CheckedRule {
  static let rule = CommendationRule(
    code: "V-X2",
    title: "Một cách viết số trong một cột",
    text: "Trong một cột của bảng, các số dưới 10 viết cùng một cách: có số 0 đứng trước, hoặc không.",
    levels: [.note],
    source: "Cách trình bày thống nhất trong một văn bản",
    example: "cột có cả “9” và “06”"
  )

  /// Checks the cells of a column.
  static func finding(column: [String]) -> DocumentFinding? {
    let bare = column.first { $0.utf8.count == 1 && $0 >= "1" && $0 <= "9" }
    let padded = column.first { $0.utf8.count == 2 && $0.utf8.first == UInt8(ascii: "0") && $0 >= "01" && $0 <= "09" }
    guard let bare, let padded else { return nil }
    return DocumentFinding(
      .note,
      rule,
      "cột có cả “\(bare)” và “\(padded)”",
      hint: "viết “0\(bare)”, hoặc dùng bộ lọc hai_chu_so trong mẫu",
      words: []
    )
  }
}
