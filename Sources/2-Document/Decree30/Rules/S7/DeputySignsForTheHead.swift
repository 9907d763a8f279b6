internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A deputy signs for the head, and both posts are shown.
struct DeputySignsForTheHead: CheckingRule {
  static let page = RulePage(
    "S7-02",
    "Cấp phó ký thay ghi KT. và chức vụ của cấp trưởng ở dòng trên",
    clause: "Nghị định 30, Điều 13; Phụ lục I, phần I, mục II, điểm 7b",
    levels: [.error, .warning],
    reads: .words,
    passes: "KT. CHỦ TỊCH ⏎ PHÓ CHỦ TỊCH",
    fails: "KT. CHỦ TỊCH (không có dòng dưới)"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    for (number, signature) in subject.document.signatures.enumerated() {
      for index in signature.lines.indices where signature.lines[index].authority == .deputising {
        checkDeputy(below: index, of: signature, number, &findings)
      }
      checkMissingPrefix(signature, number, in: subject.document, &findings)
    }
  }

  /// The post below KT. is a deputy's.
  private func checkDeputy(
    below index: Int,
    of signature: SignatureBlock,
    _ number: Int,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    guard let head = signature.lines[index].text.known else { return }
    guard index + 1 < signature.lines.count else {
      findings.append(
        Self.finding(
          "“KT. \(head)” không có chức vụ của người ký ở dòng dưới",
          at: DocumentSpan(.signatureLine(number, line: index)),
          expected: "KT. và chức vụ cấp trưởng, rồi dòng dưới là chức vụ cấp phó",
          hint: "ghi chức vụ của người ký"
        )
      )
      return
    }
    guard let below = signature.lines[index + 1].text.known, !SignerWords.deputies.begin(below) else { return }
    findings.append(
      Self.finding(
        "dưới “KT. \(head)” là “\(below)”, không phải chức vụ cấp phó",
        at: DocumentSpan(.signatureLine(number, line: index + 1)),
        severity: SignerWords.posts.begin(below) ? .error : .warning,
        expected: "chức vụ của người ký, bắt đầu bằng PHÓ hoặc THỨ",
        hint: "sửa chức vụ của người ký, hoặc bỏ dòng KT."
      )
    )
  }

  /// A deputy's post with nothing above it that says for whom. Members of a council sign minutes as what they are.
  private func checkMissingPrefix(
    _ signature: SignatureBlock,
    _ number: Int,
    in document: OfficialDocument,
    _ findings: inout [Finding<DocumentSpan>]
  ) {
    guard document.signatures.count == 1, document.kind != .minutes, let last = signature.lines.last,
      last.authority == nil, let post = last.text.known, SignerWords.deputies.begin(post)
    else { return }
    let above = signature.lines.dropLast().compactMap(\.authority)
    guard above.allSatisfy({ $0 == .onBehalf }) else { return }
    findings.append(
      Self.finding(
        "“\(post)” ký mà không có dòng KT.",
        at: DocumentSpan(.signatureLine(number, line: signature.lines.count - 1)),
        severity: above.isEmpty ? .warning : .error,
        expected: "KT. và chức vụ của cấp trưởng ở dòng trên",
        hint: "ghi “ky_thay” với chức vụ của cấp trưởng trong nhóm người ký"
      )
    )
  }
}
