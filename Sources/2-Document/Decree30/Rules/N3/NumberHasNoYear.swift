internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No year and no second stroke.
struct NumberHasNoYear: CheckingRule {
  static let page = RulePage(
    "N3-06",
    "Số, ký hiệu không ghi năm, không có dấu gạch chéo thứ hai",
    clause: Clause.part("3a"),
    reads: .words,
    passes: "Số: 12/QĐ-UBND",
    fails: "Số: 12/2026/QĐ-UBND; 12/QĐ-UBND-2026"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let symbol = subject.document.number?.symbol.known else { return }
    if symbol.utf8.contains(UInt8(ascii: "/")) {
      findings.append(
        Self.finding(
          "ký hiệu “\(symbol)” có dấu gạch chéo",
          at: DocumentSpan(.symbol),
          expected: "một dấu gạch chéo giữa số và ký hiệu, do chương trình ghi; không ghi năm",
          hint: "chỉ ghi phần sau dấu gạch chéo, ví dụ KH-UBND"
        )
      )
      return
    }
    var start = 0
    for group in symbol.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false) {
      defer { start += group.count + 1 }
      guard group.count == 4, group.allSatisfy({ 0x30...0x39 ~= $0 }) else { continue }
      findings.append(
        Self.finding(
          "ký hiệu “\(symbol)” có năm",
          at: DocumentSpan(.symbol, bytes: start..<(start + 4)),
          expected: "số và ký hiệu của văn bản hành chính không ghi năm",
          hint: "bỏ “\(Substring(group))”"
        )
      )
    }
  }
}
