import Commendation
import DocumentModel

/// Where a text stands in a document, for people.
enum Spot {
  /// A component, or a line of one that has several.
  case line(String, number: Int, of: Int)
  /// A text of the body or of an appendix, which its beginning tells.
  case passage(part: String, label: String, text: String)
  /// A cell of a table.
  case cell(part: String, table: Int, row: Int, column: String)
  /// A column of a table.
  case column(part: String, table: Int, String)

  /// `Nơi nhận, dòng 2`; `Nội dung, “a) Các khối họp …”`; `Bảng 1, hàng 3, cột “Đơn vị”`.
  var words: String {
    switch self {
    case .line(let name, let number, let count): count > 1 ? "\(name), dòng \(number)" : name
    case .passage(let part, let label, let text): "\(part), “\(Self.beginning(label, text))”"
    case .cell(let part, let table, let row, let column):
      "\(part), bảng \(table), hàng \(row)" + (column.isEmpty ? "" : ", cột “\(column)”")
    case .column(let part, let table, let heading): "\(part), bảng \(table), cột “\(heading)”"
    }
  }

  private static func beginning(_ label: String, _ text: String) -> String {
    let words = text.split(separator: " ")
    let start = words.prefix(6).joined(separator: " ")
    let full = label.isEmpty ? start : "\(label) \(start)"
    return words.count > 6 ? full + " …" : full
  }
}

/// The texts of a document with their roles and places.
struct PlacedTexts {
  private(set) var texts: [LiveDocument.Text] = []
  private(set) var spots: [Spot] = []
  private var tables = 0
  private var rows = 0

  init(_ document: OfficialDocument) {
    // A name on two lines is one name.
    joined(document.superiorAuthority, "Cơ quan chủ quản")
    joined(document.issuingAuthority, "Cơ quan ban hành")
    if let issued = document.issued { add(.place, issued.place, .line("Địa danh", number: 1, of: 1)) }
    if let circulation = document.circulation {
      add(.text, circulation, .line("Chỉ dẫn lưu hành", number: 1, of: 1))
    }
    if let subject = document.subject { add(.text, subject, .line("Trích yếu", number: 1, of: 1)) }
    lines(document.addressees.map(\.text), .addressee, "Kính gửi")
    if let authority = document.decisionAuthority {
      add(.office, authority, .line("Thẩm quyền ban hành", number: 1, of: 1))
    }
    lines(document.legalBases, .legalBasis, "Căn cứ")
    blocks(document.body, "Nội dung")
    lines(document.recipients.map(\.text), .recipient, "Nơi nhận")
    if let archive = document.archive { add(.recipient, archive.text, .line("Lưu", number: 1, of: 1)) }
    for signature in document.signatures {
      lines(signature.lines.map(\.text) + (signature.otherPost.map { [$0] } ?? []), .signature, "Chữ ký")
    }
    if let contact = document.contact { add(.text, contact, .line("Địa chỉ liên hệ", number: 1, of: 1)) }
    for appendix in document.appendices {
      let name = appendix.label.isEmpty ? "Phụ lục" : appendix.label
      add(.text, appendix.title, .line("\(name), tiêu đề", number: 1, of: 1))
      // The line names the office that issues the document.
      if let note = appendix.note { add(.office, note, .line("\(name), dòng kèm theo", number: 1, of: 1)) }
      blocks(appendix.body, name)
    }
  }

  private mutating func add(_ role: LiveDocument.Role, _ text: RichText, _ spot: Spot) {
    let plain = text.plain
    guard !plain.isEmpty else { return }
    texts.append(LiveDocument.Text(role, plain))
    spots.append(spot)
  }

  private mutating func joined(_ lines: [RichText], _ name: String) {
    guard !lines.isEmpty else { return }
    texts.append(LiveDocument.Text(.office, lines.map(\.plain).joined(separator: " ")))
    spots.append(.line(name, number: 1, of: 1))
  }

  private mutating func lines(_ lines: [RichText], _ role: LiveDocument.Role, _ name: String) {
    for (index, line) in lines.enumerated() { add(role, line, .line(name, number: index + 1, of: lines.count)) }
  }

  private mutating func blocks(_ blocks: [Block], _ part: String) {
    for block in blocks {
      switch block {
      case .paragraph(let text): add(.text, text, .passage(part: part, label: "", text: text.plain))
      case .item(let item):
        let text = item.heading ?? item.text
        add(.text, text, .passage(part: part, label: item.label, text: text.plain))
        self.blocks(item.children, part)
      case .table(let table): self.table(table, part)
      }
    }
  }

  private mutating func table(_ table: Table, _ part: String) {
    tables += 1
    if let caption = table.caption { add(.text, caption, .passage(part: part, label: "", text: caption.plain)) }
    for column in table.columns {
      add(.text, column.heading, .passage(part: part, label: "", text: column.heading.plain))
    }
    for (index, row) in table.rows.enumerated() {
      rows += 1
      var column = 0
      for cell in row.cells {
        let heading = table.columns.indices.contains(column) ? table.columns[column].heading.plain : ""
        add(.cell(row: rows), cell.text, .cell(part: part, table: tables, row: index + 1, column: heading))
        column += cell.span
      }
    }
  }
}
