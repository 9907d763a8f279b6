internal import Diagnostics
internal import DocumentModel
internal import Rules

/// `./.` closes a text.
struct BodyEndsWithItsMark: MendingRule, CheckingRule {
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
    for index in document.appendices.indices where document.appendices[index].nature != .form {
      closeText(&document.appendices[index].body)
    }
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

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let end = Self.end(of: subject.document.body, under: []) else { return }
    let path = DocumentPath(.body, blocks: end.blocks, piece: end.text == nil ? .whole : .text)
    guard let text = end.text else {
      findings.append(
        Self.finding(
          "lời văn kết thúc bằng bảng nên không có “./.”",
          at: DocumentSpan(path),
          expected: "một câu kết sau bảng, hoặc bảng ở phụ lục",
          hint: "thêm câu kết sau bảng"
        )
      )
      return
    }
    guard let wrong = Self.markBeforeEnd(text) else { return }
    findings.append(
      Self.finding(
        "lời văn kết thúc bằng “\(wrong)./.”",
        at: DocumentSpan(path),
        expected: "câu kết trọn vẹn rồi “./.”",
        hint: "sửa câu cuối của văn bản"
      )
    )
  }

  /// The last block that holds anything, with its text; without one where it is a table.
  private static func end(of blocks: [Block], under above: [Int]) -> (blocks: [Int], text: RichText?)? {
    for index in blocks.indices.reversed() {
      switch blocks[index] {
      case .paragraph(let text): if !text.isEmpty { return (above + [index], text) }
      case .table: return (above + [index], nil)
      case .item(let item):
        if let inner = end(of: item.children, under: above + [index]) { return inner }
        return item.text.isEmpty ? (above + [index], RichText()) : (above + [index], item.text)
      }
    }
    return nil
  }

  /// The mark directly before `./.` that leaves a sentence open or asks; an exclamation is the author's.
  private static func markBeforeEnd(_ text: RichText) -> Character? {
    var runs = text.runs[...]
    let mark = Decree30.endMark
    guard case .text(let last, _)? = runs.popLast(), last.utf8.count >= mark.utf8.count else { return nil }
    var before = last[...].dropLast(last.hasSuffix(mark) ? mark.count : 0)
    if before.isEmpty, case .text(let text, _)? = runs.popLast() { before = text[...] }
    guard let character = before.last else { return nil }
    return character == "?" || character == ":" || character == "…" ? character : nil
  }
}
