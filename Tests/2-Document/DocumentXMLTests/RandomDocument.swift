import Decree30
import DocumentModel

/// Documents that nobody would write, the same for the same seed.
struct RandomDocument {
  private var state: UInt64

  init(seed: UInt64) {
    // Seeds that follow each other must not give pieces of one sequence.
    state = seed
    state = next() ^ seed << 32
  }

  /// Everything a text may hold that looks like markup, or that careless white space handling would lose.
  private static let pieces = [
    "Ủy ban nhân dân", "thi đua", "khen thưởng", "Điều 1.", "a", " ", "  ", "\n", "\n  ", "\t", "]]>", "&", "&amp;",
    "<b>", "</doan>", "\"", "'", "<!--", "-->", "<?x?>", "<![CDATA[", "🏅", "👨‍👩‍👧", "\u{FFFD}", "\u{A0}", "\u{301}",
    "e\u{302}\u{301}", "\u{200B}", "\u{E000}", "𠀋", "{{ x }}", "./.", "TM. ", "V/v ", "Lưu:", ";", ".", "–", "…", "“x”",
  ]

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  private mutating func choice<Element>(_ elements: [Element]) -> Element { elements[number(0...(elements.count - 1))] }

  private mutating func string(_ range: ClosedRange<Int> = 0...6) -> String {
    var result = ""
    for _ in 0..<number(range) { result += choice(Self.pieces) }
    return result
  }

  private mutating func text() -> RichText {
    var runs: [Run] = []
    for _ in 0..<number(0...4) {
      if chance(15) {
        runs.append(.blank(Blank(string(1...3), form: choice(Blank.Form.allCases))))
      } else {
        runs.append(.text(string(), chance(60) ? [] : TextStyle(rawValue: UInt32(number(0...31)))))
      }
    }
    return RichText(runs)
  }

  private mutating func optionalText() -> RichText? { chance(50) ? text() : nil }

  private mutating func texts(_ range: ClosedRange<Int>) -> [RichText] { (0..<number(range)).map { _ in text() } }

  private mutating func lines(_ range: ClosedRange<Int>) -> [LabelledLine] {
    (0..<number(range)).map { _ in LabelledLine(text(), label: chance(50) ? choice(["-", "+"]) : string(0...2)) }
  }

  private mutating func table() -> Table {
    let columns = (0..<number(1...4)).map { _ in
      Table.Column(text(), width: number(1...9), alignment: choice(Table.Alignment.allCases))
    }
    let count = number(0...3)
    var grid = TableGrid(columns: columns.count)
    let rows = (0..<count).map { row in
      // Columns that cells from above leave free are filled one by one.
      var free: [Int] = []
      var trial = grid
      trial.place([]) { if case .gap(let columns) = $0 { free.append(columns.count) } }
      var cells: [Table.Cell] = []
      for width in free {
        var rest = width
        while rest > 0 {
          let span = number(1...rest)
          let more = chance(20) ? texts(1...2) : []
          // Every row has a cell of its own.
          let reach = !cells.isEmpty && chance(30) ? number(1...(count - row)) : 1
          cells.append(Table.Cell(text(), more: more, span: span, rowSpan: reach))
          rest -= span
        }
      }
      grid.place(cells)
      return Table.Row(cells, isTotal: chance(30))
    }
    var groups: [Table.ColumnGroup] = []
    if chance(40) {
      let first = number(0...columns.count - 1)
      let end = number(first + 1...columns.count)
      groups.append(Table.ColumnGroup(text(), columns: first..<end))
      if chance(50) { groups.append(Table.ColumnGroup(text(), columns: number(first...end - 1)..<end)) }
    }
    return Table(caption: optionalText(), columns: columns, groups: groups, rows: rows)
  }

  private mutating func blocks(_ depth: Int) -> [Block] {
    (0..<number(0...3)).map { _ in
      switch number(0...9) {
      case 0...2: .paragraph(text())
      case 3: .table(table())
      default: .item(item(depth))
      }
    }
  }

  private mutating func item(_ depth: Int) -> OutlineItem {
    let level = choice(OutlineLevel.allCases)
    let hasLabel = level != .group
    return OutlineItem(
      level,
      pinned: hasLabel && chance(30) ? choice(LabelStyle.allCases) : nil,
      ownLabel: hasLabel && chance(20) ? string(1...3) : nil,
      start: hasLabel && chance(20) ? number(1...9) : nil,
      label: chance(30) ? "" : string(1...3),
      heading: chance(40) ? text() : nil,
      text: chance(70) ? text() : RichText(),
      children: depth > 0 ? blocks(depth - 1) : []
    )
  }

  /// A document with anything anywhere.
  mutating func document() -> OfficialDocument {
    var document = OfficialDocument(kind: choice(DocumentKind.allCases))
    document.sizes = choice(SizePreset.allCases)
    document.isDraft = chance(30)
    document.superiorAuthority = texts(0...2)
    document.issuingAuthority = texts(0...4)
    document.officeStarts = document.issuingAuthority.indices.filter { $0 > 0 && chance(30) }
    if chance(70) { document.number = DocumentNumber(number: text(), symbol: text()) }
    if chance(70) { document.issued = IssueDate(place: text(), day: text(), month: text(), year: text()) }
    if chance(40) { document.secrecy = choice(Secrecy.allCases) }
    if chance(40) { document.urgency = choice(Urgency.allCases) }
    document.circulation = optionalText()
    document.subject = optionalText()
    if chance(30) { document.caller = text() }
    document.addressees = lines(0...3)
    document.decisionAuthority = optionalText()
    document.legalBases = texts(0...3)
    document.enactingPhrase = optionalText()
    document.body = blocks(4)
    document.recipients = lines(0...3)
    if chance(50) { document.archive = lines(1...1).first }
    document.signatures = (0..<number(0...2)).map { _ in
      let lines = (0..<number(0...3)).map { _ in
        SignatureBlock.Line(chance(50) ? choice(SignatureAuthority.allCases) : nil, text())
      }
      return SignatureBlock(
        lines: lines,
        picture: chance(30) ? Sample.picture : nil,
        otherPost: optionalText(),
        name: text()
      )
    }
    document.drafterMark = optionalText()
    document.contact = optionalText()
    document.appendices = (0..<number(0...2)).map { _ in
      let kind = choice(PromulgatedKind.allCases)
      let nature = choice([Appendix.Nature.appendix, .form, .promulgated(kind)])
      let isPromulgated = nature == .promulgated(kind)
      return Appendix(
        nature,
        title: text(),
        label: isPromulgated ? kind.title : chance(30) ? "" : string(1...3),
        ownLabel: !isPromulgated && chance(30) ? string(1...3) : nil,
        start: !isPromulgated && chance(30) ? number(1...9) : nil,
        hasNationalName: chance(50),
        note: optionalText(),
        orientation: choice(Orientation.allCases),
        body: blocks(2),
        signatures: chance(30) ? [SignatureBlock(lines: [.init(nil, text())], name: text())] : []
      )
    }
    return document
  }
}
