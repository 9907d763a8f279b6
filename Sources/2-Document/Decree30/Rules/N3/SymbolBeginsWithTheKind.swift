internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The symbol begins with the code of the document's kind.
struct SymbolBeginsWithTheKind: CheckingRule {
  static let page = RulePage(
    "N3-04",
    "Ký hiệu bắt đầu bằng chữ viết tắt của tên loại",
    clause: "Nghị định 30, Phụ lục I, phần I, mục II, điểm 3b; Phụ lục III",
    levels: [.error, .warning],
    reads: .words,
    passes: "KẾ HOẠCH, KH-UBND",
    fails: "KẾ HOẠCH, QĐ-UBND"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    guard let code = document.kind.code, let symbol = document.number?.symbol.known,
      !symbol.utf8.contains(0x2F)
    else { return }
    let first = symbol.prefix { $0 != "-" && $0 != " " }
    // `KHLT-…`: a plan of several offices.
    guard first != code, document.officeStarts.isEmpty || first != code + "LT" else { return }
    findings.append(
      Self.finding(
        "ký hiệu “\(symbol)” không bắt đầu bằng “\(code)”",
        at: DocumentSpan(.symbol),
        severity: first.lowercased() == code.lowercased() ? .warning : .error,
        expected: "“\(code)-…” vì đây là \(document.kind.vietnameseName.lowercased())",
        hint: "sửa ký hiệu trong dữ liệu"
      )
    )
  }
}
