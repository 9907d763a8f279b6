import Decree30
import Diagnostics
import DocumentModel
import OfficialWriting
import Rules
import TemplateEngine
import Values

/// A finding with the text it is about.
struct Found {
  var spot: Spot
  /// The whole text; empty where it is about more than one.
  var text: String
  /// Characters of the text that are wrong, the most telling first.
  var words: [String]
  var finding: Finding<DocumentSpan>
}

extension Found {
  /// A finding in a document, with the words it is about.
  init(_ found: Finding<DocumentSpan>, in document: OfficialDocument) {
    let place = found.place ?? DocumentSpan(.document)
    let places = [place] + found.related.map(\.place)
    words = places.flatMap { document.words(at: $0) }
    spot = document.spot(at: place.path)
    text = (places.compactMap { document.text(at: $0.path)?.plain } + words).joined(separator: " ")
    finding = found
  }
}

extension OfficialDocument {
  /// The characters of a span, the most telling form first.
  fileprivate func words(at span: DocumentSpan) -> [String] {
    if span.path.part == .secrecy { return secrecy.map { [$0.rawValue] } ?? [] }
    // A column is about more than one text.
    if case .column = span.path.piece { return [] }
    guard let text = text(at: span.path)?.plain else { return [] }
    let bytes = Array(text.utf8)
    let words = span.bytes.map { String(decoding: bytes[$0.clamped(to: bytes.indices)], as: UTF8.self) } ?? text
    // A number below 10 was padded.
    if [.number, .day, .month].contains(span.path.part) { return [words, String(words.drop { $0 == "0" }), "0"] }
    // Of several words one may be the value.
    return [words] + words.split(separator: " ").map(String.init).filter { $0.utf8.count > 3 }
  }

  /// The number of a table among all of the document, from 1.
  private func number(ofTable path: DocumentPath) -> Int {
    var tables: [DocumentPath] = []
    func count(_ blocks: [Block], _ parent: DocumentPath) {
      for (index, block) in blocks.enumerated() {
        let place = DocumentPath(parent.part, blocks: parent.blocks + [index])
        switch block {
        case .paragraph: continue
        case .item(let item): count(item.children, place)
        case .table: tables.append(place)
        }
      }
    }
    count(body, DocumentPath(.body))
    for (index, appendix) in appendices.enumerated() { count(appendix.body, DocumentPath(.appendix(index))) }
    return (tables.firstIndex(of: DocumentPath(path.part, blocks: path.blocks)) ?? 0) + 1
  }

  /// Where a path is, for people.
  fileprivate func spot(at path: DocumentPath) -> Spot {
    func line(_ name: String, _ index: Int = 0, of count: Int = 1) -> Spot { .line(name, number: index + 1, of: count) }
    func passage(_ name: String) -> Spot {
      if case .table(let table)? = block(at: path) {
        let number = number(ofTable: path)
        switch path.piece {
        case .column(let column): return .column(part: name, table: number, table.columns[column].heading.plain)
        case .cell(let row, let cell):
          let column = table.rows[row].cells[..<cell].reduce(0) { $0 + $1.span }
          let heading = table.columns.indices.contains(column) ? table.columns[column].heading.plain : ""
          return .cell(part: name, table: number, row: row + 1, column: heading)
        case .whole, .text, .heading, .caption: break
        }
      }
      let text = text(at: path)?.plain ?? ""
      guard case .item(let item)? = block(at: path), !text.isEmpty else {
        return text.isEmpty ? line(name) : .passage(part: name, label: "", text: text)
      }
      return .passage(part: name, label: item.label, text: text)
    }
    switch path.part {
    case .document: return line("Văn bản")
    case .superiorAuthority: return line("Cơ quan chủ quản")
    case .issuingAuthority: return line("Cơ quan ban hành")
    case .number, .symbol: return line("Số, ký hiệu")
    case .place: return line("Địa danh")
    case .day, .month, .year: return line("Ngày, tháng, năm")
    case .secrecy: return line("Độ mật")
    case .urgency: return line("Độ khẩn")
    case .circulation: return line("Chỉ dẫn lưu hành")
    case .subject: return line("Trích yếu")
    case .addressee(let index): return line("Kính gửi", index, of: addressees.count)
    case .decisionAuthority: return line("Thẩm quyền ban hành")
    case .legalBasis(let index): return line("Căn cứ", index, of: legalBases.count)
    case .enactingPhrase: return line("Lệnh ban hành")
    case .body: return passage("Nội dung")
    case .recipient(let index): return line("Nơi nhận", index, of: recipients.count)
    case .archive: return line("Lưu")
    case .signature, .signatureLine, .signaturePicture, .otherPost, .signerName: return line("Chữ ký")
    case .drafterMark: return line("Người soạn")
    case .contact: return line("Địa chỉ liên hệ")
    case .appendixTitle(let index): return line("\(appendices[index].label), tiêu đề")
    case .appendixNote(let index): return line("\(appendices[index].label), dòng kèm theo")
    case .appendix(let index): return passage(appendices[index].label)
    }
  }
}

/// Says where the words of a finding come from: a value of the data, or the template.
struct FoundPlaces {
  let template: Template
  let record: DataRecord

  /// Findings for people; what has one cause is said once, with the number of its places.
  func diagnostics(_ found: [Found]) -> [Diagnostic] {
    var order: [Diagnostic] = []
    var more: [Diagnostic: Int] = [:]
    var spots: [Diagnostic: Spot] = [:]
    // Errors first, so that the worst place stands for the others.
    for one in found.sorted(by: { $0.finding.severity > $1.finding.severity }) {
      let finding = one.finding
      var cause = Diagnostic(
        .note,
        finding.code,
        finding.message,
        at: place(of: one),
        expected: finding.expected,
        hint: finding.hint
      )
      if let known = order.firstIndex(where: { isSame($0, cause) }) {
        more[order[known], default: 0] += 1
        continue
      }
      cause.severity = finding.severity
      order.append(cause)
      spots[cause] = one.spot
    }
    return order.map { cause in
      var diagnostic = cause
      let others = more[cause].map { " và \($0) chỗ khác" } ?? ""
      diagnostic.message = "\(spots[cause]?.words ?? "")\(others): \(cause.message)"
      return diagnostic
    }
  }

  private func isSame(_ known: Diagnostic, _ other: Diagnostic) -> Bool {
    known.code == other.code && known.message == other.message && known.place != nil && known.place == other.place
  }

  /// The place of the value the words come from, otherwise of the words in the template.
  private func place(of found: Found) -> Place? {
    let words = found.words
    guard !words.isEmpty else { return nil }
    let text = found.text.lowercased()
    let scalars = Self.scalars(of: record.root).map { (text: $0.text.lowercased(), position: $0.position) }
    // The longest value that stands in the text as a whole is the one the words came from.
    for word in words.map({ $0.lowercased() }) {
      let holding = scalars.filter { $0.text.contains(word) && text.contains($0.text) }
      if let best = holding.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
        return record.place(of: best.position)
      }
    }
    return template.place(of: words)
  }

  private static func scalars(of datum: Datum) -> [(text: String, position: Position)] {
    switch datum.content {
    case .null, .picture: []
    case .scalar(let scalar): [(scalar.characters, datum.position)].filter { !$0.0.isEmpty }
    case .list(let items): items.flatMap(scalars)
    case .map(let entries): entries.flatMap { scalars(of: $0.value) }
    }
  }
}
