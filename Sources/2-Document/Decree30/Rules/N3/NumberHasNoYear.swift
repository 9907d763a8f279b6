internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No year and no second stroke. A number with its year, `12/2026/NQ-HĐND`, is that of a normative document, which is not made
/// by this decree.
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
    guard let number = subject.document.number else { return }
    if let words = number.number.known, let year = Self.year(of: words) {
      let bytes = words.utf8.count - year.count..<words.utf8.count
      let isNormative = Self.mayBeNormative(subject.document.kind)
      return findings.append(Self.dated("số “\(words)”", .number, bytes, drop: year, isNormative: isNormative))
    }
    guard let symbol = number.symbol.known else { return }
    if let stroke = symbol.utf8.firstIndex(of: UInt8(ascii: "/")), Self.isYear(symbol.utf8[..<stroke]) {
      let year = symbol.utf8[...stroke]
      let rest = symbol.utf8[stroke...].dropFirst()
      let isNormative =
        Self.mayBeNormative(subject.document.kind) || Self.normativeCodes.contains { rest.starts(with: "\($0)-".utf8) }
      return findings.append(
        Self.dated("ký hiệu “\(symbol)”", .symbol, 0..<year.count, drop: year, isNormative: isNormative)
      )
    }
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
      guard Self.isYear(group) else { continue }
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

  /// A stroke with a year at the end of a number; nil where there is none.
  static func year(of number: String) -> Substring.UTF8View? {
    guard let stroke = number.utf8.firstIndex(of: UInt8(ascii: "/")), isYear(number.utf8[stroke...].dropFirst()) else {
      return nil
    }
    return number.utf8[stroke...]
  }

  private static func isYear(_ bytes: Substring.UTF8View) -> Bool {
    bytes.count == 4 && bytes.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// Codes of normative documents that no kind of administrative document has, or that it shares with them.
  private static let normativeCodes = ["NQ", "QĐ", "NĐ", "TT", "TTLT"]

  private static func mayBeNormative(_ kind: DocumentKind) -> Bool { kind == .resolution || kind == .decision }

  private static func dated(
    _ what: String,
    _ part: DocumentPath.Part,
    _ bytes: Range<Int>,
    drop: Substring.UTF8View,
    isNormative: Bool
  ) -> Finding<DocumentSpan> {
    let drop = "bỏ “\(Substring(drop))”"
    return finding(
      isNormative
        ? "\(what) là của văn bản quy phạm pháp luật; chương trình chỉ làm văn bản hành chính" : "\(what) có năm",
      at: DocumentSpan(part, bytes: bytes),
      expected: "số và ký hiệu của văn bản hành chính không ghi năm",
      hint: isNormative
        ? "văn bản quy phạm pháp luật phải soạn theo Nghị định số 78/2025/NĐ-CP; nếu đây là văn bản hành chính thì \(drop)"
        : drop
    )
  }
}
