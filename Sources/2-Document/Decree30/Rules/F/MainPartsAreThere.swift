internal import Diagnostics
internal import DocumentModel
internal import Rules

/// A document has all its main parts.
struct MainPartsAreThere: CheckingRule {
  static let page = RulePage(
    "F-05",
    "Văn bản có đủ các thành phần chính của tên loại",
    clause: "Nghị định 30, Điều 8, khoản 2; Phụ lục III",
    reads: .structure,
    passes: "Kế hoạch có đủ cơ quan, số, ngày, trích yếu, nội dung, người ký, Nơi nhận",
    fails: "Kế hoạch không có Nơi nhận; họ tên người ký chỉ có dấu cách"
  )

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let document = subject.document
    for part in Self.parts where !document.has(part) && document.kind.presence(of: part) == .required {
      findings.append(
        Self.finding(
          "văn bản không có \(part.rawValue)",
          at: DocumentSpan(.document),
          expected: "đủ các thành phần chính của \(document.kind.vietnameseName.lowercased())",
          hint: "ghi phần này trong dữ liệu, hoặc thêm vào mẫu"
        )
      )
    }
  }

  /// Kính gửi is the matter of ``AddresseesFitTheKind``, parts of decisions that of ``DecisionParts``.
  private static let parts: [Decree30.MainPart] = [
    .issuingAuthority, .number, .placeAndDate, .subject, .body, .signature, .recipients,
  ]
}

extension OfficialDocument {
  /// Whether the document has a part, and something to read or to fill in it.
  func has(_ part: Decree30.MainPart) -> Bool {
    func says(_ text: RichText?) -> Bool { text.map { !$0.isBlankSpace } ?? false }
    return switch part {
    case .issuingAuthority: issuingAuthority.contains(where: says)
    case .number: says(number?.symbol)
    case .placeAndDate: says(issued?.place)
    case .subject: says(subject)
    case .addressees: addressees.contains { says($0.text) }
    case .caller: says(caller)
    case .decisionAuthority: says(decisionAuthority)
    // `Theo đề nghị của …` by itself is none.
    case .legalBases: legalBases.contains { $0.plain.utf8.starts(with: "Căn cứ ".utf8) }
    case .enactingPhrase: says(enactingPhrase)
    case .body: body.contains(where: \.saysSomething)
    case .article: Articles.first(in: body) != nil
    case .signature: !signatures.isEmpty && signatures.allSatisfy { says($0.name) }
    case .recipients: recipients.contains { says($0.text) } || says(archive?.text)
    }
  }
}

extension Block {
  fileprivate var saysSomething: Bool {
    switch self {
    case .paragraph(let text): !text.isBlankSpace
    case .item(let item):
      !item.text.isBlankSpace || !(item.heading?.isBlankSpace ?? true) || item.children.contains(where: \.saysSomething)
    case .table: true
    }
  }
}
