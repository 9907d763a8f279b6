internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The number is a number from 1; the symbol has no blank in it.
struct NumberAndSymbolHaveTheirForm: CheckingRule {
  static let page = RulePage(
    "N3-03",
    "Số là số từ 1 trở lên; ký hiệu không có dấu cách",
    clause: "Nghị định 30, Phụ lục I, phần I, mục II, khoản 3",
    reads: .words,
    passes: "Số: 15/QĐ-BNV",
    fails: "Số: 15/QĐ - BNV"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let number = subject.document.number else { return }
    if let number = number.number.known { check(number: number, &findings) }
    if let symbol = number.symbol.known { check(symbol: symbol, &findings) }
  }

  private func check(number: String, _ findings: inout [Finding<DocumentSpan>]) {
    if number.utf8.contains(where: { $0 != 0x30 }), number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return }
    findings.append(
      Self.finding(
        "số văn bản “\(number)” không phải số đếm từ 1",
        at: DocumentSpan(.number),
        expected: "số thứ tự trong năm, bắt đầu từ 01",
        hint: "ghi số được cấp, hoặc bỏ trường này để chừa chỗ trống"
      )
    )
  }

  private func check(symbol: String, _ findings: inout [Finding<DocumentSpan>]) {
    guard symbol.utf8.contains(0x20), !symbol.utf8.contains(0x2F) else { return }
    findings.append(
      Self.finding(
        "ký hiệu “\(symbol)” có dấu cách",
        at: DocumentSpan(.symbol),
        expected: "các nhóm chữ viết tắt nối bằng dấu gạch nối, không cách chữ",
        hint: "bỏ dấu cách, ví dụ “\(symbol.replacing(" ", with: ""))”"
      )
    )
  }
}
