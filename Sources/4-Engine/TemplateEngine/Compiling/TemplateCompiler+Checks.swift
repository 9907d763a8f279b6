import Decree30
import Diagnostics
import DocumentModel
import DocumentXML
import XMLTree

/// What can be said only of a whole template.
extension TemplateCompiler {
  func reportUnused(_ record: RecordType, inside path: String?) {
    for (slot, field) in record.fields.enumerated() {
      let name = path.map { "\($0).\(field.name)" } ?? field.name
      if field.role == nil, findings.firstUses[FieldKey(record: record.id, slot: slot)] == nil {
        findings.report(
          .unused,
          "trường “\(name)” được khai báo mà không dùng",
          at: field.place,
          severity: .warning,
          hint: "bỏ khai báo này, hoặc dùng nó trong mẫu"
        )
        continue
      }
      switch field.type {
      case .record(let inner), .list(.record(let inner)): reportUnused(inner, inside: name)
      default: break
      }
    }
  }

  /// The parts that a document of a kind has or has not, by the table that finished documents are held against as well.
  func checkParts(of kind: DocumentKind, _ body: XMLElement) {
    for part in Decree30.MainPart.allCases {
      switch (kind.presence(of: part), has(part)) {
      case (.required, false):
        report(
          .missingPart,
          part == .body ? "<noi-dung> chưa có nội dung" : "văn bản chưa có \(missing(of: part))",
          body,
          expected: part == .body ? "ít nhất một <doan>" : nil,
          hint: part == .body ? nil : "thêm \(missing(of: part)) hoặc chèn khung có phần này"
        )
      case (.absent, true):
        // K9-01 is the decree's text, F-04 a sample form.
        findings.report(
          .missingPart,
          "tên loại này không có \(part.rawValue)",
          at: place(body.startTag),
          severity: part.isOfAddressees ? .error : .warning,
          hint: "bỏ \(part.element.tag)" + (part.isOfAddressees ? "; ghi nơi nhận ở \(kind.addresseesElement.tag)" : "")
        )
      case (.required, true), (.absent, false), (.optional, _): continue
      }
    }
  }

  /// The element that makes a part, or what is missing in it.
  private func missing(of part: Decree30.MainPart) -> String {
    let inner: ElementName? =
      switch part {
      case .number where parts.contains(.number): .symbol
      case .placeAndDate where !parts.isDisjoint(with: [.day, .month, .year]): .place
      case .signature where hasSignature: .signerName
      case .recipients where !parts.isDisjoint(with: [.recipient, .innerRecipient]): .archive
      default: nil
      }
    return inner.map { "\($0.tag) trong \(part.element.tag)" } ?? part.element.tag
  }

  private func has(_ part: Decree30.MainPart) -> Bool {
    switch part {
    case .issuingAuthority: parts.contains(.issuingLine)
    case .number: parts.contains(.symbol)
    case .placeAndDate: parts.contains(.place)
    case .subject: parts.contains(.subject)
    case .addressees: parts.contains(.addressee)
    case .caller: parts.contains(.caller)
    case .signature: hasSigner
    case .recipients: parts.contains(.archive)
    case .body: hasBlocks
    case .decisionAuthority: parts.contains(.decisionAuthority)
    case .legalBases: parts.contains(.legalBasis)
    case .enactingPhrase: parts.contains(.enactingPhrase)
    case .article: hasArticles
    }
  }
}

extension DocumentKind {
  /// Where a document of the kind names whom it goes to.
  fileprivate var addresseesElement: ElementName {
    switch (presence(of: .addressees), presence(of: .caller)) {
    case (.absent, .absent): .recipients
    case (.absent, _): .telegram
    default: .addressees
    }
  }
}

extension Decree30.MainPart {
  /// Whether it names whom the document goes to.
  fileprivate var isOfAddressees: Bool { self == .addressees || self == .caller }

  /// The element of a template that makes the part.
  fileprivate var element: ElementName {
    switch self {
    case .issuingAuthority: .issuingAuthority
    case .number: .numberAndSymbol
    case .placeAndDate: .placeAndDate
    case .subject: .subject
    case .addressees: .addressees
    case .caller: .telegram
    case .signature: .signature
    case .recipients: .recipients
    case .body: .content
    case .decisionAuthority: .decisionAuthority
    case .legalBases: .legalBasis
    case .enactingPhrase: .enactingPhrase
    case .article: .article
    }
  }
}
