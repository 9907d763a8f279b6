internal import Diagnostics
internal import DocumentModel
internal import Rules

/// `./.` closes a text.
struct BodyEndsWithItsMark: MendingRule {
  static let page = RulePage(
    "B6-18",
    "Lời văn kết thúc bằng “./.” liền sau chữ cuối cùng, và chỉ ở đó",
    clause: Clause.form("các mẫu văn bản"),
    levels: [.warning],
    reads: .words,
    passes: "… theo quy định./.",
    fails: "… theo quy định. ⏎ ./."
  )

  static func mend(_ document: inout OfficialDocument) {
    closeText(&document.body)
    for index in document.appendices.indices { closeText(&document.appendices[index].body) }
  }

  /// Puts `./.` behind the last words of a text (sample forms of PL III); behind a table it has no place.
  ///
  /// Returns whether the blocks hold anything: empty paragraphs at the end are passed over.
  @discardableResult
  private static func closeText(_ blocks: inout [Block]) -> Bool {
    for index in blocks.indices.reversed() {
      switch blocks[index].taken() {
      case .paragraph(var text):
        text.end(with: Decree30.endMark)
        blocks[index] = .paragraph(text)
        if text.isEmpty { continue }
      case .item(var item):
        if !closeText(&item.children) { item.text.end(with: Decree30.endMark) }
        blocks[index] = .item(item)
      case .table(let table):
        blocks[index] = .table(table)
      }
      return true
    }
    return false
  }
}
