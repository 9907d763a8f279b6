internal import Bytes
internal import Decree30
internal import DocumentModel

/// The columns being set for the next lines of a page, and how they are put beside one another.
struct TextPage {
  /// Indent of the first line of a paragraph.
  static let indent = 4

  /// Columns of a line.
  let width: Int
  /// The columns in use stand first.
  var columns = [TextColumn(), TextColumn()]
  /// Whether an empty line goes in front of what comes next.
  var wantsGap = false

  private var inUse = 0
  private var isBegun = false
  /// The text being set, its runs joined.
  private var text = ByteSink(minimumCapacity: 2048)

  /// Makes a page.
  init(width: Int) { self.width = width }

  // MARK: Filling columns

  /// Empties as many columns as the next lines need.
  mutating func start(_ count: Int = 1) {
    while columns.count < count { columns.append(TextColumn()) }
    for index in 0..<count { columns[index].removeAll() }
    inUse = count
  }

  /// Adds a text to a column.
  mutating func add(_ runs: RichText, to column: Int = 0, width: Int, first: Int = 0, hang: Int = 0) {
    text.removeAll()
    join(runs)
    columns[column].wrap(text, to: width, first: first, hang: hang)
  }

  /// Adds fixed words to a column.
  mutating func add(_ words: String, to column: Int, width: Int) {
    text.removeAll()
    text.appendPlain(words)
    columns[column].wrap(text, to: width)
  }

  /// Adds a line with its label, one of the second level below the text of the first; what does not fit hangs under the text
  /// behind the label.
  mutating func add(_ line: LabelledLine, to column: Int, width: Int) {
    text.removeAll()
    join(line.label, line.text)
    let first = line.isInner ? 2 : 0
    let hang = first + (line.label.isEmpty ? 0 : line.label.unicodeScalars.count + 1)
    columns[column].wrap(text, to: width, first: first, hang: hang)
  }

  /// Adds a text in the middle of a column.
  mutating func addCentred(_ runs: RichText, to column: Int = 0, in width: Int) {
    let first = columns[column].count
    add(runs, to: column, width: width)
    columns[column].center(from: first, in: width)
  }

  /// Draws the rule that a component has under it, if any, in the middle.
  mutating func addRule(
    _ component: Component,
    _ document: OfficialDocument,
    to column: Int = 0,
    from first: Int,
    in width: Int
  ) {
    switch Decree30.layout(of: component, sizes: document.sizes, in: document.kind).rule {
    case .none: return
    case .ratio(let ratio):
      let length = (Double(columns[column].longest(from: first)) * ratio).rounded()
      columns[column].addRule(Int(length))
    case .textWidth: columns[column].addRule(width)
    }
    columns[column].center(from: columns[column].count - 1, in: width)
  }

  /// Adds authority and post of a signer.
  mutating func addLines(of signer: SignatureBlock, to column: Int, in width: Int) {
    for line in signer.lines { addCentred(Decree30.signatureLine(line), to: column, in: width) }
  }

  /// Adds the post between signature and name, and the name.
  mutating func addName(of signer: SignatureBlock, to column: Int, in width: Int) {
    if let post = signer.otherPost { addCentred(post, to: column, in: width) }
    addCentred(signer.name, to: column, in: width)
  }

  /// How many lines ``addName(of:to:in:)`` adds.
  func nameLines(of signer: SignatureBlock, in width: Int) -> Int {
    var trial = TextPage(width: width)
    trial.start()
    trial.addName(of: signer, to: 0, in: width)
    return trial.columns[0].count
  }

  /// Columns of the longest word of a text.
  mutating func longestWord(of runs: RichText) -> Int {
    text.removeAll()
    join(runs)
    return TextColumn.longestWord(of: text)
  }

  private mutating func join(_ label: String, _ runs: RichText) {
    if !label.isEmpty {
      text.appendPlain(label)
      text.append(UInt8(ascii: " "))
    }
    join(runs)
  }

  private mutating func join(_ runs: RichText) {
    for run in runs.runs {
      switch run {
      case .text(let characters, _): text.appendPlain(characters)
      case .blank(let blank): text.appendPlain(blank.form.characters)
      }
    }
  }

  // MARK: Writing

  /// Writes a paragraph with its label, over the whole width.
  mutating func writeParagraph(_ label: String, _ runs: RichText, _ sink: inout ByteSink) {
    start()
    text.removeAll()
    join(label, runs)
    columns[0].wrap(text, to: width, first: Self.indent)
    flush(&sink)
  }

  /// Writes a text in the middle of the whole width.
  mutating func writeCentred(_ runs: RichText, _ sink: inout ByteSink) {
    start()
    addCentred(runs, in: width)
    flush(&sink)
  }

  /// Writes the columns in use: the first at a place, the second beside it, further ones at equal steps.
  mutating func flush(at first: Int = 0, beside second: Int = 0, every step: Int = 0, _ sink: inout ByteSink) {
    let count = columns[..<inUse].reduce(0) { max($0, $1.count) }
    guard count > 0 else { return }
    writeGap(&sink)
    for line in 0..<count {
      var cursor = 0
      for column in 0..<inUse {
        let place = column == 0 ? first : step > 0 ? column * step : second
        let reach = columns[column].reach(of: line)
        if reach == 0 { continue }
        let start = max(place + columns[column].indent(of: line), cursor > 0 ? cursor + 1 : 0)
        sink.append(repeating: UInt8(ascii: " "), count: start - cursor)
        columns[column].write(line, into: &sink)
        cursor = start + reach - columns[column].indent(of: line)
      }
      sink.append(UInt8(ascii: "\n"))
    }
  }

  /// Writes the empty line in front of a part, except at the very start.
  mutating func writeGap(_ sink: inout ByteSink) {
    if wantsGap, isBegun { sink.append(UInt8(ascii: "\n")) }
    wantsGap = false
    isBegun = true
  }
}
