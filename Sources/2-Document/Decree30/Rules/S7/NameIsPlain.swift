internal import Diagnostics
internal import DocumentModel
internal import Rules

/// No degree or form of address before the signer's name.
struct NameIsPlain: CheckingRule {
  static let page = RulePage(
    "S7-06",
    "Trước họ tên người ký không ghi học hàm, học vị, cách xưng hô",
    clause: Clause.part("7c"),
    levels: [.error, .warning],
    reads: .words,
    passes: "Trần Văn B",
    fails: "TS. Trần Văn B"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (number, signature) in subject.document.signatures.enumerated() {
      guard let name = signature.name.known, let title = SignerTitle(before: name) else { continue }
      findings.append(
        Self.finding(
          "trước họ tên có “\(title.words)”",
          at: DocumentSpan(.signerName(number), bytes: 0..<title.words.utf8.count),
          severity: severity(of: title, by: subject.document),
          expected: "họ, chữ đệm và tên; riêng lực lượng vũ trang, giáo dục, y tế, khoa học theo quy định của ngành",
          hint: "bỏ “\(title.words)” ở họ tên người ký"
        )
      )
    }
  }

  /// Whether the head of a sector lets titles stand is not in the data: in the four sectors they are doubtful, elsewhere wrong.
  private func severity(of title: SignerTitle, by document: OfficialDocument) -> Severity {
    switch title.kind {
    case .address: .error
    case .addressOrFamily: .warning
    case .rank: SignerWords.isOfSectorWithTitles(document.issuerName) ? .warning : .error
    }
  }
}
