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
          part == .body ? "<noi-dung> chưa có nội dung" : "văn bản chưa có \(part.element.tag)",
          body,
          expected: part == .body ? "ít nhất một <doan>" : nil,
          hint: part == .body ? nil : "thêm \(part.element.tag) hoặc chèn khung có phần này"
        )
      case (.absent, true):
        // K9-01 is the decree's text, F-04 a sample form.
        findings.report(
          .missingPart,
          "tên loại này không có \(part.rawValue)",
          at: place(body.startTag),
          severity: part == .addressees ? .error : .warning,
          hint: "bỏ \(part.element.tag)" + (part == .addressees ? "; ghi nơi nhận ở <noi-nhan>" : "")
        )
      case (.required, true), (.absent, false), (.optional, _): continue
      }
    }
  }

  private func has(_ part: Decree30.MainPart) -> Bool {
    switch part {
    case .issuingAuthority: parts.contains(.issuingLine)
    case .number: parts.contains(.symbol)
    case .placeAndDate: parts.contains(.place)
    case .subject: parts.contains(.subject)
    case .addressees: parts.contains(.addressee)
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

extension Decree30.MainPart {
  /// The element of a template that makes the part.
  fileprivate var element: ElementName {
    switch self {
    case .issuingAuthority: .issuingAuthority
    case .number: .numberAndSymbol
    case .placeAndDate: .placeAndDate
    case .subject: .subject
    case .addressees: .addressees
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
