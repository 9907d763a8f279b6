internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The name of the issuing authority has no short forms.
struct IssuerIsWrittenInFull: CheckingRule {
  static let page = RulePage(
    "H2-05",
    "Tên cơ quan ban hành không viết tắt",
    clause: Clause.part("2a"),
    levels: [.warning],
    reads: .words,
    passes: "ỦY BAN NHÂN DÂN XÃ THẠCH LAM",
    fails: "UBND XÃ THẠCH LAM"
  )

  /// Short forms; none is longer than five bytes.
  private static let shortForms = ["UBND", "HĐND", "MTTQ", "TT", "TT.", "TP", "TP.", "TX.", "P.", "&"]

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (index, line) in subject.document.issuingAuthority.enumerated() {
      guard let name = line.known else { continue }
      for word in name.utf8.split(separator: UInt8(ascii: " ")) where word.count < 6 {
        let short = String(Substring(word))
        guard Self.shortForms.contains(short) else { continue }
        let start = name.utf8.distance(from: name.startIndex, to: word.startIndex)
        findings.append(
          Self.finding(
            "tên cơ quan ban hành viết tắt “\(short)”",
            at: DocumentSpan(.issuingAuthority(index), bytes: start..<(start + word.count)),
            expected: "tên đầy đủ của cơ quan, ví dụ ỦY BAN NHÂN DÂN XÃ …; chỉ tên cơ quan chủ quản được viết tắt",
            hint: "ghi đủ tên cơ quan trong dữ liệu hoặc hồ sơ cơ quan"
          )
        )
      }
    }
  }
}
