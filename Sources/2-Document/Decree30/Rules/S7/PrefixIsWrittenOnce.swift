internal import Diagnostics
internal import DocumentModel
internal import Rules

/// The prefix of a signer is written once, by the program, in one of five forms.
///
/// `T/M` is the form of the Party and found by ``NoMarksOfTheParty``.
struct PrefixIsWrittenOnce: CheckingRule {
  static let page = RulePage(
    "S7-01",
    "Quyền hạn ký ghi một lần: TM., Q., KT., TL. hoặc TUQ. và một dấu cách",
    clause: Clause.part("7b"),
    reads: .words,
    passes: "KT. GIÁM ĐỐC",
    fails: "K/T GIÁM ĐỐC, KT. KT. GIÁM ĐỐC, QUYỀN GIÁM ĐỐC"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let signatures = subject.document.signatures
    for signature in signatures.indices {
      for index in signatures[signature].lines.indices {
        let line = signatures[signature].lines[index]
        guard let text = line.text.known, let typed = Self.prefix(of: text) else { continue }
        let whole = (line.authority?.prefix ?? "") + text
        findings.append(
          Self.finding(
            line.authority == nil
              ? "quyền hạn “\(typed.words)” ghi liền trong chức vụ “\(text)”" : "quyền hạn ghi hai lần: “\(whole)”",
            at: DocumentSpan(.signatureLine(signature, line: index), bytes: 0..<typed.words.utf8.count),
            expected: "chỉ chức vụ hoặc tên tập thể; \(typed.authority.prefix.dropLast()) do chương trình ghi",
            hint: line.authority == nil
              ? "bỏ “\(typed.words)” và ghi quyền hạn ở trường của nó, ví dụ “ky_thay”" : "bỏ “\(typed.words)”"
          )
        )
      }
    }
  }

  /// What stands for a prefix at the beginning of a line in capitals, and which prefix is meant.
  static func prefix(of line: String) -> (authority: SignatureAuthority, words: String)? {
    let bytes = line.utf8Span.span
    // Nearly all lines begin with another letter.
    guard !bytes.isEmpty, [UInt8(ascii: "T"), UInt8(ascii: "K"), UInt8(ascii: "Q")].contains(bytes[0]) else {
      return nil
    }
    for (words, authority) in forms where line.utf8.starts(with: words.utf8) {
      let end = words.utf8.count
      if words.utf8.last == UInt8(ascii: ".") || end < bytes.count && ends.contains(bytes[end]) {
        return (authority, words)
      }
    }
    return nil
  }

  private static let ends = [UInt8(ascii: " "), UInt8(ascii: ":"), UInt8(ascii: ",")]
  /// Longer ones first.
  private static let forms: [(String, SignatureAuthority)] = [
    ("TUQ.", .byDelegation), ("TUQ", .byDelegation), ("T.U.Q", .byDelegation), ("T/UQ", .byDelegation),
    ("T/U", .byDelegation), ("TM.", .onBehalf), ("TM", .onBehalf), ("T.M.", .onBehalf), ("T.M", .onBehalf),
    ("KT.", .deputising), ("KT", .deputising), ("K.T.", .deputising), ("K.T", .deputising), ("K/T", .deputising),
    ("TL.", .byOrder), ("TL", .byOrder), ("T.L.", .byOrder), ("T.L", .byOrder), ("T/L", .byOrder),
    ("Q.", .acting), ("QUYỀN", .acting),
  ]
}
