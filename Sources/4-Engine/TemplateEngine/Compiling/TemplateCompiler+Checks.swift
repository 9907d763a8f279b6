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

  /// The main parts every document has (nd30 Điều 8.2), with the exceptions of the sample forms.
  func checkParts(of kind: DocumentKind, _ body: XMLElement) {
    func require(_ slot: PartSlot, _ element: ElementName) {
      if !parts.contains(slot) {
        report(
          .missingPart,
          "văn bản chưa có \(element.tag)",
          body,
          hint: "thêm \(element.tag) hoặc chèn khung có phần này"
        )
      }
    }
    require(.issuingLine, .issuingAuthority)
    require(.symbol, .numberAndSymbol)
    if kind != .minutes { require(.place, .placeAndDate) }
    if kind != .introduction, kind != .leavePermit { require(.subject, .subject) }
    if kind == .officialLetter || kind == .submission { require(.addressee, .addressees) }
    if kind != .telegram { require(.signerName, .signature) }
    require(.archive, .recipients)
    if !hasBlocks { report(.missingPart, "<noi-dung> chưa có nội dung", body, expected: "ít nhất một <doan>") }
    if parts.contains(.addressee), ![.officialLetter, .submission, .report, .publicLetter].contains(kind) {
      report(.missingPart, "tên loại này không có Kính gửi", body, hint: "bỏ <kinh-gui>; ghi nơi nhận ở <noi-nhan>")
    }
  }
}
