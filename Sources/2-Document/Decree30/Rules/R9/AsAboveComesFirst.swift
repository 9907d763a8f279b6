internal import Diagnostics
internal import DocumentModel
internal import Rules

/// `Như trên` is the first recipient where there is Kính gửi, and means nothing where nobody is named above.
struct AsAboveComesFirst: CheckingRule {
  static let page = RulePage(
    "R9-05",
    "Văn bản có Kính gửi thì nơi nhận đầu tiên là Như trên",
    clause: Clause.part("9b, 9d"),
    reads: .words,
    passes: "- Như trên;",
    fails: "- Như kính gửi; kế hoạch không có Kính gửi mà ghi Như trên"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    let index = document.firstRecipient
    let first = index.map { document.recipients[$0] }
    if let text = first?.text, text.known == nil { return }
    let words = first.flatMap { Self.asAbove($0.text) }
    if document.addressees.isEmpty || document.caller != nil {
      guard let words, !document.kind.namesReceiverInBody else { return }
      findings.append(
        Self.finding(
          "nơi nhận ghi “Như trên” mà văn bản không có Kính gửi",
          at: DocumentSpan(.recipient(index ?? 0), bytes: words),
          expected: "tên các cơ quan, đơn vị, cá nhân nhận văn bản",
          hint: "ghi rõ nơi nhận thay cho “Như trên”"
        )
      )
    } else if words == nil {
      findings.append(
        Self.finding(
          first.map { "nơi nhận đầu tiên là “\($0.text.plain)”" } ?? "Nơi nhận không có dòng nào trước dòng Lưu",
          at: DocumentSpan(index.map { .recipient($0) } ?? .archive),
          expected: "“Như trên” ở dòng đầu, vì văn bản có Kính gửi",
          hint: "ghi “Như trên” làm nơi nhận đầu tiên"
        )
      )
    }
  }

  private static let words = "Như trên"

  /// Where `Như trên` stands, perhaps with a note behind it. A dash that somebody typed is the matter of ``RecipientsAreAList``.
  private static func asAbove(_ text: RichText) -> Range<Int>? {
    guard case .text(let first, _)? = text.runs.first else { return nil }
    let dash = TypedDash.count(in: text) ?? 0
    let bare = first.utf8.dropFirst(dash)
    guard bare.starts(with: words.utf8) else { return nil }
    let rest = bare.dropFirst(words.utf8.count)
    return rest.first.map { " ;.,(".utf8.contains($0) } ?? true ? dash..<dash + words.utf8.count : nil
  }
}

extension OfficialDocument {
  /// The first recipient below the name of a group, if there is one.
  var firstRecipient: Int? { recipients.firstIndex { !$0.label.isEmpty } }
}

extension DocumentKind {
  /// Whether the sample form names who receives the document in its body (Mẫu 1.6 to 1.8, 1.10), or it is a slip or letter to
  /// one receiver.
  fileprivate var namesReceiverInBody: Bool {
    switch self {
    case .telegram, .invitation, .introduction, .leavePermit, .powerOfAttorney, .dispatchSlip, .transferSlip,
      .noticeSlip,
      .publicLetter, .contract, .memorandum, .agreement:
      true
    case .resolution, .decision, .directive, .statute, .regulation, .communique, .notice, .guidance, .programme, .plan,
      .option, .scheme, .project, .report, .minutes, .submission, .officialLetter:
      false
    }
  }
}
