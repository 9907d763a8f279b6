import DocumentModel
import OfficialWriting

/// What a finished paper says, as far as a dossier can compare it: its texts and the rows of its tables.
struct PaperReading {
  /// A row of a table.
  struct Row {
    var cells: [String]
    var isTotal: Bool
    /// Which table it stands in, from 0.
    var table: Int
  }

  private(set) var texts: [String] = []
  private(set) var rows: [Row] = []
  private var tables = 0

  init(_ document: OfficialDocument) {
    texts += [document.subject, document.decisionAuthority].compactMap { $0?.plain }
    texts += document.legalBases.map(\.plain)
    read(document.body)
    for appendix in document.appendices {
      texts += [appendix.title, appendix.note].compactMap { $0?.plain }
      read(appendix.body)
    }
  }

  private mutating func read(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let text): texts.append(text.plain)
      case .item(let item):
        texts.append(item.heading?.plain ?? item.text.plain)
        read(item.children)
      case .table(let table):
        for row in table.rows {
          rows.append(Row(cells: row.cells.map(\.text.plain), isTotal: row.isTotal, table: tables))
        }
        tables += 1
      }
    }
  }

  /// Whether a text says something, letters compared as they are.
  func says(_ words: String) -> Bool {
    texts.contains { $0.contains(words) } || rows.contains { row in row.cells.contains { $0.contains(words) } }
  }

  /// Whether a day is written in one of the ways papers write it.
  func says(day: Int, month: Int, year: Int) -> Bool {
    let (d, m) = (VietnameseNumber.twoDigits(day), month < 3 ? VietnameseNumber.twoDigits(month) : String(month))
    let forms = [
      "ngày \(d) tháng \(m) năm \(year)", "\(d)/\(m)/\(year)", "\(day)/\(month)/\(year)",
      "\(d)/\(VietnameseNumber.twoDigits(month))/\(year)",
    ]
    return forms.contains { says($0) }
  }

  /// Whole numbers that stand right before a word, with the text they stand in.
  func numbers(before word: String) -> [(number: Int, text: String)] {
    texts.flatMap { text in
      text.ranges(of: word).compactMap { range -> (number: Int, text: String)? in
        let before = text[..<range.lowerBound]
        guard before.last == " " || before.last == "\u{A0}" else { return nil }
        let digits = before.dropLast().reversed().prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let typed = String(digits.reversed()).filter { $0 != "." }
        return Int(typed).map { ($0, text) }
      }
    }
  }
}

extension PaperReading.Row {
  /// The names it may be about: one in a cell stands alone, or behind a courtesy.
  var names: Set<String> {
    Set(
      cells.map { cell in
        cell.hasPrefix("Ông ") || cell.hasPrefix("Bà ") ? String(cell.drop { $0 != " " }.dropFirst()) : cell
      }
    )
  }

  /// Votes written as `14/15`; nil where no cell has them.
  var votes: (agree: Int, total: Int)? {
    for cell in cells {
      let parts = cell.split(separator: "/", omittingEmptySubsequences: false)
      if parts.count == 2, let agree = Int(parts[0]), let total = Int(parts[1]), total < 1000 { return (agree, total) }
    }
    return nil
  }

  /// A sum with its thousands apart, such as `7.020.000`; nil where no cell has one.
  var money: Int? {
    for cell in cells {
      let groups = cell.split(separator: ".", omittingEmptySubsequences: false)
      guard groups.count > 1, let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 }), let sum = Int(groups.joined())
      else { continue }
      return sum
    }
    return nil
  }
}
