internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The symbol of a công văn has no code of a kind.
struct LetterHasNoKindCode: CheckingRule {
  static let page = RulePage(
    "N3-05",
    "Ký hiệu công văn không có chữ viết tắt tên loại",
    clause: Clause.part("3b"),
    levels: [.error, .warning],
    reads: .words,
    passes: "Số: 05/BNV-VP",
    fails: "Số: 05/CV-BNV; 05/BNV-CV; 05/KH-BNV"
  )

  /// Codes that are also short names of offices and units, such as CT of Cục Thuế.
  private static let doubtful: Set<String> = ["CT", "TC", "PC", "PG", "PB", "HD", "DA", "PA", "TB"]
  /// Codes that are also short names of the units that draft: Kế hoạch, Thanh tra, Tài chính, Pháp chế, Dự án.
  private static let units: Set<String> = ["CT", "TC", "PC", "PG", "PB", "HD", "DA", "PA", "KH", "TTr"]

  private static let kinds = Dictionary(DocumentKind.allCases.compactMap { kind in kind.code.map { ($0, kind) } }) {
    $1
  }

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard subject.document.kind == .officialLetter, let symbol = subject.document.number?.symbol.known else { return }
    var start = 0
    for (number, group) in symbol.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .enumerated()
    {
      defer { start += group.count + 1 }
      guard group.count < 5, !group.isEmpty else { continue }
      let text = String(Substring(group))
      let place = DocumentSpan(.symbol, bytes: start..<(start + group.count))
      if text.uppercased() == "CV" {
        findings.append(
          Self.finding(
            "ký hiệu “\(symbol)” có chữ “\(text)”",
            at: place,
            expected: "chữ viết tắt tên cơ quan rồi đơn vị soạn thảo, ví dụ UBND-VX",
            hint: "bỏ “\(text)”: công văn không có chữ viết tắt tên loại"
          )
        )
      } else if number == 0, let kind = Self.kinds[text] {
        findings.append(
          Self.finding(
            "ký hiệu “\(symbol)” của công văn bắt đầu bằng “\(text)”, chữ viết tắt của \(kind.vietnameseName.lowercased())",
            at: place,
            severity: Self.doubtful.contains(text) ? .warning : .error,
            expected: "chữ viết tắt tên cơ quan rồi đơn vị soạn thảo, ví dụ UBND-VX",
            hint: "sửa ký hiệu, hoặc dùng mẫu của \(kind.vietnameseName.lowercased())"
          )
        )
      } else if number > 0, !Self.units.contains(text),
        let kind = DocumentKind.allCases.first(where: { $0.code == text })
      {
        findings.append(
          Self.finding(
            "ký hiệu “\(symbol)” của công văn có “\(text)”, chữ viết tắt của \(kind.vietnameseName.lowercased())",
            at: place,
            severity: .warning,
            expected: "chữ viết tắt tên cơ quan rồi đơn vị soạn thảo, ví dụ UBND-VX",
            hint: "bỏ “\(text)” nếu đó không phải chữ viết tắt tên đơn vị soạn thảo"
          )
        )
      }
    }
  }
}
