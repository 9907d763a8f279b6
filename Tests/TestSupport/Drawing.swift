public import DocumentModel
import Pictures

extension OfficialDocument {
  /// The document drawn as a tree, for tests to compare.
  ///
  /// ```
  /// van-ban cong-van D
  /// ├─ issuingAuthority “ỦY BAN NHÂN DÂN”
  /// ├─ letterSubject “V/v …”
  /// ├─ muc “I.” “NỘI DUNG”
  /// │  └─ “…”
  /// ```
  public var drawn: String {
    var tree = Tree("van-ban \(kind.rawValue) \(sizes.rawValue)\(isDraft ? " dự thảo" : "")")
    func add(_ component: Component, _ texts: [RichText?]) {
      for text in texts.compactMap({ $0 }) { tree.add("\(component.rawValue) \(text.drawn)") }
    }
    add(.superiorAuthority, superiorAuthority)
    for (index, line) in issuingAuthority.enumerated() {
      tree.add("issuingAuthority \(officeStarts.contains(index) ? "và " : "")\(line.drawn)")
    }
    if let number { tree.add("number \(number.number.drawn) \(number.symbol.drawn)") }
    if let issued {
      let parts = [issued.place, issued.day, issued.month, issued.year]
      tree.add("placeAndDate \(parts.map(\.drawn).joined(separator: " "))")
    }
    if let secrecy { tree.add("secrecy \(secrecy.rawValue)") }
    if let urgency { tree.add("urgency \(urgency.rawValue)") }
    add(.circulation, [circulation])
    add(kind == .officialLetter ? .letterSubject : .subject, [subject])
    add(.caller, [caller])
    for line in addressees { tree.add("addressees \(line.drawn)") }
    add(.decisionAuthority, [decisionAuthority])
    add(.legalBasis, legalBases)
    add(.enactingPhrase, [enactingPhrase])
    tree.children += body.map(\.tree)
    for line in recipients { tree.add("recipient \(line.drawn)") }
    if let archive { tree.add("archive \(archive.drawn)") }
    tree.children += signatures.map(\.tree)
    add(.drafterMark, [drafterMark])
    add(.contact, [contact])
    for appendix in appendices {
      var inner = Tree("appendix \(appendix.orientation.rawValue) “\(appendix.label)” \(appendix.title.drawn)")
      if appendix.hasNationalName { inner.add("quoc-hieu") }
      if let note = appendix.note { inner.add("appendixNote \(note.drawn)") }
      inner.children += appendix.body.map(\.tree) + appendix.signatures.map(\.tree)
      tree.children.append(inner)
    }
    return tree.lines.joined(separator: "\n") + "\n"
  }
}

extension RichText {
  /// The text in quotes; styles as letters around their runs, blanks in brackets.
  public var drawn: String {
    let names: [(style: TextStyle, mark: String)] = [
      (.bold, "b"), (.italic, "i"), (.underline, "u"), (.superscript, "^"), (.subscript, "_"),
    ]
    let inner = joined.runs.map { run in
      switch run {
      case .text(let text, let style):
        let marks = names.filter { style.contains($0.style) }.map(\.mark).joined()
        return marks.isEmpty ? text : "⟨\(marks) \(text)⟩"
      case .blank(let blank): return "[\(blank.name)]"
      }
    }
    return "“\(inner.joined())”"
  }
}

/// A tree of lines, drawn with branches.
private struct Tree {
  var line: String
  var children: [Tree] = []

  init(_ line: String) { self.line = line }

  mutating func add(_ line: String) { children.append(Tree(line)) }

  var lines: [String] {
    var result = [line]
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      for (row, line) in child.lines.enumerated() {
        let branch = row == 0 ? (isLast ? "└─ " : "├─ ") : (isLast ? "   " : "│  ")
        result.append(branch + line)
      }
    }
    return result
  }
}

extension LabelledLine {
  fileprivate var drawn: String { label.isEmpty ? text.drawn : "“\(label)” \(text.drawn)" }
}

extension SignatureBlock {
  fileprivate var tree: Tree {
    var tree = Tree("signature")
    for line in lines { tree.add("signatureLine \(line.authority.map { $0.rawValue + " " } ?? "")\(line.text.drawn)") }
    if let picture { tree.add("picture \(picture.width) × \(picture.height)") }
    if let otherPost { tree.add("otherPost \(otherPost.drawn)") }
    tree.add("signerName \(name.drawn)")
    return tree
  }
}

extension Block {
  fileprivate var tree: Tree {
    switch self {
    case .paragraph(let text): return Tree(text.drawn)
    case .item(let item):
      let pinned = item.pinned.map { " kieu=\($0.rawValue)" } ?? ""
      let label = item.label.isEmpty ? "" : " “\(item.label)”"
      let text = item.heading != nil && item.text.isEmpty ? "" : " \(item.text.drawn)"
      let words = (item.heading.map { " tieu-de \($0.drawn)" } ?? "") + text
      var tree = Tree("\(item.level.rawValue)\(pinned)\(label)\(words)")
      tree.children = item.children.map(\.tree)
      return tree
    case .table(let table):
      var tree = Tree("bang\(table.caption.map { " \($0.drawn)" } ?? "")")
      let columns = table.columns.map { "\($0.heading.drawn) \($0.width) \($0.alignment.rawValue)" }
      tree.add("cot " + columns.joined(separator: " | "))
      for group in table.groups {
        tree.add("nhom-cot \(group.heading.drawn) \(group.columns.lowerBound + 1)–\(group.columns.upperBound)")
      }
      for row in table.rows {
        let cells = row.cells.map { cell in
          let texts = ([cell.text] + cell.more).map(\.drawn).joined(separator: " ¶ ")
          return texts + (cell.span == 1 ? "" : "×\(cell.span)") + (cell.rowSpan == 1 ? "" : "↓\(cell.rowSpan)")
        }
        tree.add((row.isTotal ? "hang tong " : "hang ") + cells.joined(separator: " | "))
      }
      return tree
    }
  }
}
