import Decree30
import DocumentModel

/// A piece of the body with the way to it: `III/1/1.2/-1`; the lead is the text before the first item, the close the
/// text after the last.
struct Passage {
  static let lead = "mở đầu"
  static let close = "kết"

  var path: String
  var label = ""
  var heading = ""
  /// Its own text and the paragraphs under it.
  var text = ""
  /// What stands in bold in its text.
  var bold: [String] = []
}

/// What a document says, in the forms the tests ask for.
struct Passages {
  let all: [Passage]

  init(_ document: OfficialDocument) {
    var lead = Passage(path: Passage.lead)
    var close = Passage(path: Passage.close)
    var items: [Passage] = []
    for block in document.body {
      if case .item(let item) = block {
        Self.collect(item, under: "", number: items.count, into: &items)
      } else if items.isEmpty {
        lead.add(block)
      } else {
        close.add(block)
      }
    }
    all = [lead] + items + [close]
  }

  /// The passage at a path.
  subscript(path: String) -> Passage? { all.first { $0.path == path } }

  private static func collect(_ item: OutlineItem, under path: String, number: Int, into result: inout [Passage]) {
    var name = item.label.filter { $0 != ")" }
    if name.last == "." { name.removeLast() }
    if ["-", "+"].contains(name) { name += String(number) }
    var passage = Passage(path: path.isEmpty ? name : "\(path)/\(name)", label: item.label)
    passage.heading = item.heading?.plain ?? ""
    passage.add(item.text)
    var children: [Passage] = []
    var dashes = 0
    for block in item.children {
      guard case .item(let child) = block else {
        passage.add(block)
        continue
      }
      dashes += 1
      collect(child, under: passage.path, number: dashes, into: &children)
    }
    result.append(passage)
    result += children
  }
}

extension Passage {
  fileprivate mutating func add(_ block: Block) {
    if case .paragraph(let text) = block { add(text) }
  }

  fileprivate mutating func add(_ rich: RichText) {
    guard !rich.isEmpty else { return }
    text += text.isEmpty ? rich.plain : "\n\(rich.plain)"
    for case .text(let words, let style) in rich.joined.runs where style.contains(.bold) { bold.append(words) }
  }
}

/// All lines of a document as a reader sees them.
struct Lines: DocumentWalker {
  struct Line {
    var label: String
    var text: String
    var component: Component
  }

  var lines: [Line] = []

  mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
    lines.append(Line(label: label, text: text.plain, component: component))
  }

  init(_ document: OfficialDocument) {
    document.walk(&self)
    lines.removeAll { [.number, .placeAndDate].contains($0.component) }
    if let number = document.number {
      visit(Decree30.numberLine(number), label: "", as: .number, at: DocumentPath(.number))
    }
    if let date = document.issued {
      visit(Decree30.dateLine(date), label: "", as: .placeAndDate, at: DocumentPath(.place))
    }
  }
}

extension Table {
  /// The cells as plain text.
  var plainRows: [[String]] { rows.map { $0.cells.map(\.text.plain) } }
}

extension Appendix {
  /// Its tables in order, each with the nearest heading above it.
  var tables: [(heading: String, table: Table)] {
    var result: [(String, Table)] = []
    func collect(_ blocks: [Block], _ heading: String) {
      for block in blocks {
        switch block {
        case .paragraph: break
        case .table(let table): result.append((heading, table))
        case .item(let item): collect(item.children, item.heading?.plain ?? heading)
        }
      }
    }
    collect(body, "")
    return result
  }
}
