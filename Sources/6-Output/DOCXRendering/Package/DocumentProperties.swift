internal import Bytes
internal import Decree30
internal import DocumentModel

/// What the file says about the document, for lists of files and for systems that read no pages.
struct DocumentProperties {
  private let document: OfficialDocument
  private let fields: [MetadataField]

  /// Takes the properties out of a document.
  init(_ document: OfficialDocument) {
    self.document = document
    fields = Decree30.metadata(of: document)
  }

  /// Writes `docProps/core.xml`. The file is as old as the document: there is no clock here.
  func writeCore(into sink: inout ByteSink) {
    sink.append("<cp:coreProperties ")
    sink.append("xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" ")
    sink.append("xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" ")
    sink.append("xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>")
    sink.appendText(title)
    sink.append("</dc:title>")
    write("<dc:subject>", value(.subject), "</dc:subject>", &sink)
    write("<dc:creator>", value(.issuerName), "</dc:creator>", &sink)
    sink.append("<dc:language>vi-VN</dc:language>")
    if let day = document.issued.flatMap({ CalendarDay($0) }) {
      sink.append("<dcterms:created xsi:type=\"dcterms:W3CDTF\">")
      day.writeStart(into: &sink)
      sink.append("</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">")
      day.writeStart(into: &sink)
      sink.append("</dcterms:modified>")
    }
    sink.append("</cp:coreProperties>")
  }

  /// Writes `docProps/custom.xml`: the names of Phụ lục VI, once each, values of one name joined by `; `.
  func writeCustom(into sink: inout ByteSink) {
    sink.append("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" ")
    sink.append("xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">")
    var number = 2  // the first that the standard leaves to files
    for name in MetadataName.allCases {
      guard let first = fields.first(where: { $0.name == name }) else { continue }
      sink.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"")
      sink.append(decimal: number)
      sink.append("\" name=\"")
      sink.appendAttribute(name.rawValue)
      sink.append("\"><vt:lpwstr>")
      sink.appendText(first.value)
      var isFirst = true
      for field in fields where field.name == name {
        if !isFirst {
          sink.append("; ")
          sink.appendText(field.value)
        }
        isFirst = false
      }
      sink.append("</vt:lpwstr></property>")
      number += 1
    }
    sink.append("</Properties>")
  }

  /// `Công văn 12/UBND-VX: báo cáo …`
  private var title: String {
    var title = document.kind.vietnameseName
    if let notation = value(.codeNotation) { title += " \(value(.codeNumber) ?? "…")/\(notation)" }
    if let subject = value(.subject) { title += ": \(subject)" }
    return title
  }

  private func value(_ name: MetadataName) -> String? { fields.first { $0.name == name }?.value }

  private func write(_ start: StaticString, _ text: String?, _ end: StaticString, _ sink: inout ByteSink) {
    guard let text else { return }
    sink.append(start)
    sink.appendText(text)
    sink.append(end)
  }
}

extension CalendarDay {
  /// Writes `2026-01-05T00:00:00Z`.
  fileprivate func writeStart(into sink: inout ByteSink) {
    sink.append(decimal: year)
    sink.append(month < 10 ? "-0" : "-")
    sink.append(decimal: month)
    sink.append(day < 10 ? "-0" : "-")
    sink.append(decimal: day)
    sink.append("T00:00:00Z")
  }
}
