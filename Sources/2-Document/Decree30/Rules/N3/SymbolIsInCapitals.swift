internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The symbol stands in capitals, but for codes that the decree itself writes otherwise.
struct SymbolIsInCapitals: CheckingRule {
  static let page = RulePage(
    "N3-07",
    "Ký hiệu chữ in hoa, trừ QyĐ, CTr, TTr, TrS",
    clause: Clause.part("3c"),
    levels: [.warning],
    reads: .words,
    passes: "TTr-UBND",
    fails: "KH-ubnd"
  )

  private static let mixed: Set<String> = ["QyĐ", "CTr", "TTr", "TrS"]

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let symbol = subject.document.number?.symbol.known, !symbol.utf8.contains(UInt8(ascii: "/")),
      symbol.unicodeScalars.contains(where: \.properties.isLowercase)
    else { return }
    for (number, group) in symbol.split(separator: "-").enumerated() {
      let text = String(group)
      guard text.unicodeScalars.contains(where: \.properties.isLowercase), !Self.mixed.contains(text) else { continue }
      let capitals = text.uppercased()
      // Other rules are about the code of the kind.
      if number == 0, capitals == subject.document.kind.code?.uppercased() { continue }
      if capitals == "CV", subject.document.kind == .officialLetter { continue }
      let start = symbol.utf8.distance(from: symbol.startIndex, to: group.startIndex)
      findings.append(
        Self.finding(
          "ký hiệu “\(symbol)” có chữ thường ở “\(text)”",
          at: DocumentSpan(.symbol, bytes: start..<(start + text.utf8.count)),
          expected: "chữ in hoa, trừ QyĐ, CTr, TTr, TrS",
          hint: "viết “\(capitals)”"
        )
      )
    }
  }
}
