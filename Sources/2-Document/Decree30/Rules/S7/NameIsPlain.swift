internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No degree or form of address before the signer's name.
struct NameIsPlain: CheckingRule {
  static let page = RulePage(
    "S7-06",
    "Trước họ tên người ký không ghi học hàm, học vị, cách xưng hô",
    clause: Clause.part("7c"),
    levels: [.warning],
    reads: .words,
    passes: "Trần Văn B",
    fails: "TS. Trần Văn B"
  )

  private let starts = Beginnings(titles)
  private static let titles = [
    "GS", "PGS", "TS", "ThS", "Ths", "BS", "KS", "CN", "Ông", "Bà", "Đ/c", "Đồng chí", "Giáo sư", "Phó Giáo sư",
    "Tiến sĩ", "Thạc sĩ", "Bác sĩ", "Kỹ sư",
  ]

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (number, signature) in subject.document.signatures.enumerated() {
      guard let name = signature.name.known, starts.begin(name),
        let title = Self.titles.first(where: { name.hasPrefix($0 + " ") || name.hasPrefix($0 + ".") })
      else { continue }
      findings.append(
        Self.finding(
          "trước họ tên có “\(title)”",
          at: DocumentSpan(.signerName(number), bytes: 0..<title.utf8.count),
          expected: "họ, chữ đệm và tên; riêng lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định của ngành",
          hint: "bỏ “\(title)” ở họ tên người ký"
        )
      )
    }
  }
}
