internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No paragraph is bold, slanted or underlined as a whole. A remark in brackets may be slanted, as practice has it.
struct BodyIsUpright: CheckingRule {
  static let page = RulePage(
    "B6-01",
    "Lời văn cỡ 13 đến 14, đứng, không đậm",
    clause: Clause.part("6e"),
    reads: .style,
    passes: "cỡ 14; vài chữ đậm",
    fails: "cỡ 12; cả đoạn đậm hoặc nghiêng"
  )

  var wakes: Wake { .styles }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    forEachBodyText(in: subject.document) { text, _, path in
      guard text.isWhollySet(in: [.bold, .italic, .underline]), path().piece == .text,
        !(Self.isRemark(text) && !text.isWhollySet(in: [.bold, .underline]))
      else { return }
      findings.append(
        Self.finding(
          "cả đoạn chữ đậm, nghiêng hoặc gạch chân",
          at: DocumentSpan(path()),
          expected: "lời văn chữ đứng, không đậm; chỉ vài chữ được làm nổi",
          hint: "bỏ <dam>, <nghieng>, <gach-chan> quanh cả đoạn; là tiêu đề thì dùng <tieu-de>"
        )
      )
    }
  }

  /// `(Có danh sách kèm theo)`
  private static func isRemark(_ text: RichText) -> Bool {
    let plain = text.plain
    return plain.utf8.first == UInt8(ascii: "(") && plain.utf8.contains(UInt8(ascii: ")"))
  }
}
