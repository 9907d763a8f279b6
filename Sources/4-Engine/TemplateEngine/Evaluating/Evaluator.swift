public import Diagnostics
public import DocumentModel
import Decree30
import OfficialWriting
public import Values

/// A document with the names of its blanks.
public struct FilledDocument: Sendable {
  /// The finished document.
  public var document: OfficialDocument
  /// Names of the places to fill by hand, in reading order; a name stands once for each place.
  public var blanks: [String]
}

extension Template {
  /// Makes the document of one record.
  ///
  /// - Returns: the finished document with the names of its blanks; absent when the data have no answer for what the
  ///   template asks, with every such place.
  public func filled(with record: BoundRecord) -> Outcome<FilledDocument> {
    var evaluator = Evaluator(template: self, values: record.values)
    evaluator.run()
    return evaluator.finished()
  }

  /// The same, of data that may have been typed in several lines, every finding with its place in them.
  public func filled(with record: BoundRecord, from data: DataRecord) -> Outcome<FilledDocument> {
    var evaluator = Evaluator(template: self, values: record.values)
    evaluator.mayMeetLineFeeds = true
    evaluator.run()
    if evaluator.hasErrors {
      evaluator = Evaluator(template: self, values: record.values, trace: Trace(data, fields))
      evaluator.mayMeetLineFeeds = true
      evaluator.run()
    }
    return evaluator.finished()
  }

  /// The conditions of the template's author that values do not meet.
  ///
  /// - Parameter data: the data that the values were read from, for places; without them, nothing is told but that some are.
  func breaches(of values: [Value], in data: DataRecord? = nil) -> [Diagnostic] {
    guard !requirements.isEmpty else { return [] }
    var evaluator = Evaluator(template: self, values: values, trace: data.map { Trace($0, fields) })
    evaluator.checkRequirements()
    return evaluator.diagnostics
  }
}

/// Runs the steps of a template over the values of a record. Total: a value that has no answer is reported and the
/// run goes on, so that one run finds everything.
struct Evaluator {
  let template: Template
  let values: [Value]
  /// What notes where every text comes from; nil where nobody has asked.
  let trace: Trace?
  var document: OfficialDocument
  var diagnostics: [Diagnostic] = []
  var blanks: [String] = []
  private(set) var elements: [Value] = []
  /// Whether the next line of an office's name is that of a further office.
  private var beginsOffice = false
  private var rounds: [Round] = []
  /// How many rounds there have been, in all loops.
  private var roundCount = 0
  /// What expressions gave that is the same in every round of a loop; see ``Keeping``.
  private var kept: [(round: Int, value: Value)?]
  private var reported: Set<Finding> = []
  /// Whether the values may have line feeds: data read in one pass have none.
  var mayMeetLineFeeds = false
  /// Whether conditions are looked at, which are not asked where a value is missing.
  private var isAsking = false
  private var loopBudget = EngineLimits.rounds
  private var textBudget = EngineLimits.text
  /// What may still be computed, in ``EngineLimits/work``.
  var workBudget = EngineLimits.work
  /// Where the loop stands that is running: without one, no text can grow beyond its template.
  private var loopPlace: TemplatePlace?
  /// Whether a bound was exceeded; nothing is repeated after that.
  private var isStopped = false

  /// The round a loop is in.
  private struct Round {
    /// From 1.
    var current = 0
    /// How many rounds the loop has.
    var count: Int
    /// Different for every round of a document.
    var number = 0
  }

  /// What is found at a place; the same in every round of a loop, and worth saying once.
  private struct Finding: Hashable {
    var place: TemplatePlace
    var message: String
    /// Where the data stand, when that is known.
    var data: Position?
  }

  init(template: Template, values: [Value], trace: Trace? = nil) {
    self.template = template
    self.values = values
    self.trace = trace
    document = OfficialDocument(kind: template.kind)
    document.sizes = template.sizes
    kept = Array(repeating: nil, count: template.keptCount)
  }

  /// Makes the document, not yet finished.
  mutating func run() {
    var body: [Block] = []
    run(template.steps) { evaluator, act in
      switch act {
      case .block(let block): evaluator.add(block, to: &body)
      case .office: evaluator.beginsOffice = !evaluator.document.issuingAuthority.isEmpty
      case .part(let slot, let text, let place): evaluator.put(evaluator.evaluate(text), into: slot, place)
      case .signature(let steps, let place): evaluator.addSignature(steps, place)
      case .appendix(let appendix, let label, let steps, let place):
        evaluator.addAppendix(appendix, label, steps, place)
      }
    }
    document.body = body
  }

  /// Runs the acts of steps, as choices and loops have it.
  private mutating func run<Act>(_ steps: [Step<Act>], _ perform: (inout Evaluator, Act) -> Void) {
    for step in steps {
      switch step {
      case .act(let act): perform(&self, act)
      case .choice(let branches):
        if let steps = chosen(branches) { run(steps, perform) }
      case .loop(let loop): each(loop) { $0.run($1, perform) }
      }
    }
  }

  /// Whether there is no document.
  fileprivate var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The finished document.
  fileprivate mutating func finished() -> Outcome<FilledDocument> {
    if hasErrors { return Outcome(nil, diagnostics) }
    Decree30.finish(&document)
    return Outcome(FilledDocument(document: document, blanks: blanks), diagnostics)
  }

  // MARK: Conditions

  /// Looks whether the values meet the conditions of the template's author.
  mutating func checkRequirements() {
    isAsking = true
    run(template.requirements) { $0.check($1) }
  }

  private mutating func check(_ requirement: Requirement) {
    let condition = requirement.condition
    guard case .boolean(false) = evaluate(condition.expression, in: condition) else { return }
    let message = evaluate(requirement.message).plain
    var related = [Diagnostic.Related("điều kiện ở", template.place(condition.place))]
    var place = template.place(condition.place)
    if let trace, let first = origin(of: condition.expression, in: condition) {
      place = trace.record.place(of: first)
      let others = provenance(of: condition.expression, in: condition).positions.filter { $0 != first }
      related = others.prefix(2).map { Diagnostic.Related("đối chiếu với", trace.record.place(of: $0)) } + related
    }
    diagnostics.append(
      Diagnostic(
        .error,
        DataCode.broken.rawValue,
        message,
        at: place,
        expected: condition.source,
        related: related
      )
    )
  }

  // MARK: Parts

  private mutating func put(_ text: RichText, into slot: PartSlot, _ place: TemplatePlace) {
    trace?.note(text, at: place, as: document.part(next: slot))
    switch slot {
    case .superiorLine: document.superiorAuthority.append(text)
    case .issuingLine:
      if beginsOffice { document.officeStarts.append(document.issuingAuthority.count) }
      beginsOffice = false
      document.issuingAuthority.append(text)
    case .number: withNumber { $0.number = text }
    case .symbol: withNumber { $0.symbol = text }
    case .place: withDate { $0.place = text }
    case .day: withDate { $0.day = text }
    case .month: withDate { $0.month = text }
    case .year: withDate { $0.year = text }
    case .secrecy: document.secrecy = mark(text, place)
    case .urgency: document.urgency = mark(text, place)
    case .circulation: document.circulation = text
    case .subject: document.subject = text
    case .caller: document.caller = text
    case .addressee, .called: document.addressees.append(LabelledLine(text))
    case .decisionAuthority: document.decisionAuthority = text
    case .legalBasis: document.legalBases.append(text)
    case .enactingPhrase: document.enactingPhrase = text
    case .recipient: document.recipients.append(LabelledLine(text))
    case .innerRecipient: document.recipients.append(LabelledLine(text, label: LabelledLine.innerLabel))
    case .archive: document.archive = LabelledLine(text)
    case .drafterMark: document.drafterMark = text
    case .contact: document.contact = text
    }
  }

  private mutating func withNumber(_ change: (inout DocumentNumber) -> Void) {
    var number = document.number ?? DocumentNumber(number: RichText(), symbol: RichText())
    change(&number)
    document.number = number
  }

  private mutating func withDate(_ change: (inout IssueDate) -> Void) {
    var date = document.issued ?? IssueDate(place: RichText(), day: RichText(), month: RichText(), year: RichText())
    change(&date)
    document.issued = date
  }

  /// A mark is one of a few words.
  private mutating func mark<Mark: RawRepresentable & CaseIterable>(_ text: RichText, _ place: TemplatePlace) -> Mark?
  where Mark.RawValue == String {
    let typed = text.plain.uppercased()
    if let mark = Mark(rawValue: typed) { return mark }
    report(
      .notAllowed,
      "“\(text.plain)” không phải một mức độ của văn bản",
      at: place,
      expected: Mark.allCases.map(\.rawValue).joined(separator: " | ")
    )
    return nil
  }

  private mutating func addSignature(_ steps: [Step<SignatureAct>], _ place: TemplatePlace) {
    let index = document.signatures.count
    trace?.note(RichText(), at: place, as: .signature(index))
    document.signatures.append(signature(steps, number: index))
  }

  private mutating func signature(_ steps: [Step<SignatureAct>], number index: Int) -> SignatureBlock {
    var signature = SignatureBlock(lines: [], name: RichText())
    run(steps) { evaluator, act in
      switch act {
      case .line(let authority, let text):
        signature.lines.append(SignatureBlock.Line(authority, evaluator.evaluate(text)))
      case .picture(let expression):
        guard case .picture(let picture) = evaluator.evaluate(expression.expression, in: expression) else {
          return evaluator.reportAbsent(expression)
        }
        evaluator.tracePicture(expression, of: index)
        signature.picture = picture
      case .otherPost(let text): signature.otherPost = evaluator.evaluate(text)
      case .name(let text): signature.name = evaluator.evaluate(text)
      }
    }
    return signature
  }

  private mutating func addAppendix(
    _ empty: Appendix,
    _ label: TextTemplate?,
    _ steps: [Step<AppendixAct>],
    _ place: TemplatePlace
  ) {
    trace?.note(RichText(), at: place, as: .appendix(document.appendices.count))
    var appendix = empty
    let own = blanks
    // What others fill in is no blank of the office's.
    defer { if empty.nature == .form { blanks = own } }
    appendix.ownLabel = label.map { evaluate($0).plain }
    run(steps) { evaluator, act in
      switch act {
      case .title(let text): appendix.title = evaluator.evaluate(text)
      case .note(let text): appendix.note = evaluator.evaluate(text)
      case .signature(let steps):
        appendix.signatures.append(evaluator.signature(steps, number: appendix.signatures.count))
      case .block(let block): evaluator.add(block, to: &appendix.body)
      }
    }
    document.appendices.append(appendix)
  }

  // MARK: Blocks

  private mutating func add(_ block: BlockAct, to blocks: inout [Block]) {
    switch block {
    case .fixed(let block, let size, let origin):
      if trace != nil { return add(origin, to: &blocks) }
      spend(size)
      blocks.append(block)
    case .paragraph(let text): blocks += paragraphs(text).map { .paragraph($0) }
    case .item(let item): blocks.append(.item(evaluate(item)))
    case .table(let steps, let place): blocks.append(.table(table(steps, place)))
    }
  }

  private mutating func evaluate(_ item: ItemTemplate) -> OutlineItem {
    let label = item.label.map { evaluate($0).plain }
    let heading = item.heading.map { evaluate($0) }
    let text = evaluate(item.text)
    var children: [Block] = []
    if !item.children.isEmpty {
      children.reserveCapacity(item.children.count)
      run(item.children) { $0.add($1, to: &children) }
    }
    return OutlineItem(
      item.level,
      pinned: item.pinned,
      ownLabel: label,
      start: item.start,
      heading: heading,
      text: text,
      children: children
    )
  }

  private mutating func table(_ steps: [Step<TableAct>], _ place: TemplatePlace) -> Table {
    var table = Table(columns: [], rows: [])
    var grid: TableGrid?
    run(steps) { $0.add($1, to: &table, &grid) }
    if table.columns.isEmpty {
      report(.unevenTable, "bảng không có cột nào", at: place, expected: "ít nhất một <cot>")
    }
    if grid?.reachesFurther ?? false {
      report(
        .unevenTable,
        "một ô của bảng gộp quá hàng cuối",
        at: place,
        hint: "sửa gop-hang=\"…\", hoặc thêm hàng"
      )
    }
    return table
  }

  private mutating func add(_ act: TableAct, to table: inout Table, _ grid: inout TableGrid?) {
    switch act {
    case .caption(let text): table.caption = evaluate(text)
    case .groupHeading(let text): table.groups[table.groups.count - 1].heading = evaluate(text)
    case .columnGroup(let steps, let place):
      let index = table.groups.count
      let first = table.columns.count
      table.groups.append(Table.ColumnGroup(RichText(), columns: first..<first))
      run(steps) { $0.add($1, to: &table, &grid) }
      table.groups[index].columns = first..<table.columns.count
      if first == table.columns.count {
        report(.unevenTable, "nhóm cột không có cột nào", at: place, expected: "ít nhất một <cot>")
      }
    case .column(let text, let width, let alignment):
      table.columns.append(Table.Column(evaluate(text), width: width, alignment: alignment))
    case .row(let isTotal, let steps, let place):
      let cells = cells(steps)
      var covered = cells.reduce(0) { $0 + $1.span }
      let isMerged = grid != nil
      if grid?.reachesFurther ?? cells.contains(where: { $0.rowSpan > 1 }) {
        var rows = grid ?? TableGrid(columns: table.columns.count)
        covered = rows.place(cells)
        grid = rows.reachesFurther ? rows : nil
      }
      if covered != table.columns.count {
        report(
          .unevenTable,
          "hàng \(table.rows.count + 1) của bảng phủ \(covered) cột, bảng có \(table.columns.count) cột",
          at: place,
          hint: "thêm, bớt <o> hoặc sửa gop=\"…\"" + (isMerged ? ", gop-hang=\"…\" của hàng trên" : "")
        )
      }
      if cells.isEmpty, covered == table.columns.count, covered > 0 {
        report(
          .unevenTable,
          "hàng \(table.rows.count + 1) của bảng không có ô nào của mình",
          at: place,
          hint: "bỏ hàng ấy và bớt gop-hang=\"…\" của các hàng trên"
        )
      }
      table.rows.append(Table.Row(cells, isTotal: isTotal))
    }
  }

  private mutating func cells(_ steps: [Step<RowAct>]) -> [Table.Cell] {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(steps.count)
    run(steps) { evaluator, act in
      switch act {
      case .cell(let cell): cells.append(evaluator.evaluate(cell))
      }
    }
    return cells
  }

  private mutating func evaluate(_ cell: CellTemplate) -> Table.Cell {
    guard !cell.paragraphs.isEmpty else {
      return Table.Cell(evaluate(cell.text), span: cell.span, rowSpan: cell.rowSpan)
    }
    var paragraphs: [RichText] = []
    run(cell.paragraphs) { paragraphs += $0.paragraphs($1) }
    let first = paragraphs.isEmpty ? RichText() : paragraphs.removeFirst()
    return Table.Cell(first, more: paragraphs, span: cell.span, rowSpan: cell.rowSpan)
  }

  // MARK: Choices and loops

  private mutating func chosen<Body>(_ branches: [Branch<Body>]) -> Body? {
    for branch in branches {
      guard let condition = branch.condition else { return branch.body }
      switch evaluate(condition.expression, in: condition) {
      case .boolean(true): return branch.body
      case .boolean: continue
      default: reportAbsent(condition)
      }
    }
    return nil
  }

  private mutating func each<Body>(_ loop: Loop<Body>, _ body: (inout Evaluator, Body) -> Void) {
    guard case .list(let list) = evaluate(loop.list.expression, in: loop.list) else {
      reportAbsent(loop.list)
      return
    }
    guard list.count <= loopBudget else {
      report(.limit, "văn bản lặp quá 200.000 lượt", at: loop.list.place, hint: "chia dữ liệu thành nhiều văn bản")
      return
    }
    loopBudget -= list.count
    beginTracing(loop.list)
    elements.append(.absent)
    rounds.append(Round(count: list.count))
    let outerPlace = loopPlace
    loopPlace = loop.list.place
    defer { loopPlace = outerPlace }
    for (index, element) in list.enumerated() where !isStopped {
      elements[elements.count - 1] = element
      roundCount += 1
      rounds[rounds.count - 1].current = index + 1
      rounds[rounds.count - 1].number = roundCount
      trace?.beginRound(index)
      body(&self, loop.body)
    }
    elements.removeLast()
    rounds.removeLast()
    trace?.endLoop()
  }

  // MARK: Texts

  private mutating func evaluate(_ text: TextTemplate) -> RichText {
    if let constant = text.constant, trace == nil {
      spend(text.constantSize)
      return constant
    }
    if text.parts.count == 1, case .act(.value(let expression, let style)) = text.parts[0] {
      return RichText(run(of: expression, style))
    }
    var runs: [Run] = []
    runs.reserveCapacity(text.parts.count)
    run(text.parts) { evaluator, act in
      switch act {
      case .run(let run, let place):
        if case .blank(let blank) = run { evaluator.blanks.append(blank.name) }
        evaluator.spend(run.size)
        runs.append(evaluator.traced(run, place))
      case .value(let expression, let style):
        if let run = evaluator.run(of: expression, style) { runs.append(run) }
      }
    }
    if text.isLoose { runs.joinSpaces() }
    return RichText(runs)
  }

  /// The paragraphs of a text: one, but a value that stands alone in its paragraph has one a line.
  private mutating func paragraphs(_ text: TextTemplate) -> [RichText] {
    guard mayMeetLineFeeds, text.parts.count == 1, case .act(.value(let expression, let style)) = text.parts[0],
      case .text(let lines) = evaluate(expression.expression, in: expression), lines.utf8.contains(0x0A)
    else { return [evaluate(text)] }
    spend(lines.utf8.count, at: expression.place)
    return lines.split(separator: "\n").map { RichText([traced(.text(String($0), style), expression)]) }
  }

  /// The text of a value, or its blank; nil where there is neither.
  private mutating func run(of expression: TypedExpression, _ style: TextStyle) -> Run? {
    switch evaluate(expression.expression, in: expression) {
    case .text(let text):
      spend(text.utf8.count, at: expression.place)
      if mayMeetLineFeeds, text.utf8.contains(0x0A) { reportLineFeed(expression) }
      return traced(.text(text, style), expression)
    case .integer(let number): return traced(.text(VietnameseNumber.digits(number), style), expression)
    case .decimal(let fraction):
      if !fraction.isDecimal { reportEndless(fraction, expression, way: "lam_tron('nửa lên', 1)") }
      return traced(.text(fraction.vietnamese, style), expression)
    case .absent:
      guard let name = expression.blankName else {
        reportAbsent(expression)
        return nil
      }
      blanks.append(name.lowercased())
      return .blank(Blank(name.lowercased()))
    case .date, .time, .boolean, .picture, .list, .record: return nil
    }
  }

  /// Counts text that goes into the document.
  private mutating func spend(_ size: Int, at place: TemplatePlace? = nil) {
    textBudget -= size
    guard textBudget < 0, !isStopped, let place = place ?? loopPlace else { return }
    isStopped = true
    report(.limit, "văn bản dài quá 16 MB", at: place, hint: "chia dữ liệu thành nhiều văn bản")
  }

  /// Counts what is computed.
  ///
  /// - Returns: whether it may be.
  private mutating func spend(work: Int, _ whole: TypedExpression) -> Bool {
    workBudget -= work
    if workBudget >= 0 { return true }
    if !isStopped {
      report(
        .limit,
        "“\(whole.source)” phải tính lại quá nhiều lần trên danh sách dài",
        at: whole.place,
        hint: "ghi sẵn kết quả vào từng dòng của dữ liệu, hoặc chia dữ liệu thành nhiều văn bản"
      )
    }
    isStopped = true
    return false
  }

  /// The number of the round that a loop is in, by depth; 0 for the whole document (-1).
  func roundNumber(ofLoop depth: Int) -> Int { depth < 0 ? 0 : rounds[depth].number }

  /// The text of an expression outside a document, where `number` is the only element; nil without a value.
  mutating func text(of expression: TypedExpression, number: Int) -> String? {
    elements = [.integer(number)]
    defer { elements = [] }
    switch evaluate(expression.expression, in: expression) {
    case .text(let text): return text.isEmpty ? nil : text
    case .integer(let number): return String(number)
    case .decimal(let fraction): return fraction.vietnamese
    case .absent, .date, .time, .boolean, .picture, .list, .record: return nil
    }
  }

  // MARK: Expressions

  mutating func evaluate(_ expression: Expression, in whole: TypedExpression) -> Value {
    switch expression {
    case .constant(let value): return value
    case .field(let slot): return values[slot]
    case .element(let depth): return elements[depth]
    case .member(.element(let depth), let slot):
      guard case .record(let slots) = elements[depth] else { return .absent }
      return slots[slot]
    case .member(let outer, let slot):
      guard case .record(let slots) = evaluate(outer, in: whole) else { return .absent }
      return slots[slot]
    case .round(let depth): return .integer(rounds[depth].current)
    case .isFirst(let depth): return .boolean(rounds[depth].current == 1)
    case .isLast(let depth): return .boolean(rounds[depth].current == rounds[depth].count)
    case .numbers(let count):
      guard case .integer(let number) = evaluate(count, in: whole) else { return .absent }
      guard (0...loopBudget).contains(number) else {
        report(.limit, "day_so(\(number)) không dùng được", at: whole.place, expected: "số từ 0 đến 200.000")
        return .list([])
      }
      guard spend(work: number, whole) else { return .absent }
      return .list(number == 0 ? [] : (1...number).map { .integer($0) })
    case .not(let inner):
      guard case .boolean(let isTrue) = evaluate(inner, in: whole) else { return .absent }
      return .boolean(!isTrue)
    case .and(let left, let right):
      guard case .boolean(let first) = evaluate(left, in: whole) else { return .absent }
      return first ? evaluate(right, in: whole) : .boolean(false)
    case .or(let left, let right):
      guard case .boolean(let first) = evaluate(left, in: whole) else { return .absent }
      return first ? .boolean(true) : evaluate(right, in: whole)
    case .comparison(let comparison, let left, let right):
      return compare(comparison, evaluate(left, in: whole), evaluate(right, in: whole))
    case .arithmetic(let operation, let left, let right):
      return compute(operation, evaluate(left, in: whole), evaluate(right, in: whole), in: whole)
    case .selection(let input, let slot, let comparison, let wanted):
      guard case .list(let rows) = evaluate(input, in: whole) else { return .absent }
      let wanted = evaluate(wanted, in: whole)
      if case .absent = wanted { return .absent }
      guard spend(work: rows.count, whole) else { return .absent }
      return .list(rows.filter { isSelected($0, slot, comparison, wanted) })
    case .kept(let index, let loop, let inner):
      let round = roundNumber(ofLoop: loop)
      if let known = kept[index], known.round == round { return known.value }
      let value = evaluate(inner, in: whole)
      kept[index] = (round, value)
      return value
    case .filter(let filter, let source):
      let input = evaluate(source, in: whole)
      // What was typed and refused is neither there nor missing.
      if isAsking, input.isAbsent, case .hasData = filter, isTyped(source, in: whole) { return .absent }
      guard spend(work: filter.work(on: input), whole) else { return .absent }
      do {
        return try filter.apply(to: input)
      } catch {
        switch error {
        case .emptyList where isAsking: return .absent
        case .emptyList: report(.arithmetic, "“\(whole.source)”: danh sách trống", of: whole)
        case .overflow: report(.arithmetic, "“\(whole.source)”: số quá lớn", of: whole)
        case .outOfRange(let range):
          report(.arithmetic, "“\(whole.source)”: số ngoài khoảng", of: whole, expected: range)
        case .endless(let share): reportEndless(share, whole, way: "phan_tram(1)")
        }
        return .text("")
      }
    }
  }

  /// Whether `loc` takes a row.
  func isSelected(_ row: Value, _ slot: Int, _ comparison: ComparisonOperator, _ wanted: Value) -> Bool {
    compare(comparison, Filter.member(row, slot), wanted) == .boolean(true)
  }

  private func compare(_ comparison: ComparisonOperator, _ left: Value, _ right: Value) -> Value {
    let order: (isLess: Bool, isEqual: Bool)
    switch (left, right) {
    case (.absent, _), (_, .absent): return .absent
    case (.integer(let a), .integer(let b)): order = (a < b, a == b)
    case (.date(let a), .date(let b)): order = (a < b, a == b)
    case (.time(let a), .time(let b)): order = (a < b, a == b)
    case (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal):
      guard let a = left.fraction, let b = right.fraction else { return .absent }
      order = (a < b, a == b)
    default: order = (false, left == right)
    }
    switch comparison {
    case .equal: return .boolean(order.isEqual)
    case .notEqual: return .boolean(!order.isEqual)
    case .less: return .boolean(order.isLess)
    case .lessOrEqual: return .boolean(order.isLess || order.isEqual)
    case .greater: return .boolean(!order.isLess && !order.isEqual)
    case .greaterOrEqual: return .boolean(!order.isLess)
    }
  }

  private mutating func compute(
    _ operation: ArithmeticOperator,
    _ left: Value,
    _ right: Value,
    in whole: TypedExpression
  ) -> Value {
    if case .integer(let a) = left, case .integer(let b) = right, operation != .divide {
      let (result, overflow) =
        switch operation {
        case .add: a.addingReportingOverflow(b)
        case .subtract: a.subtractingReportingOverflow(b)
        case .multiply, .divide: a.multipliedReportingOverflow(by: b)
        }
      if !overflow { return .integer(result) }
      report(.arithmetic, "“\(whole.source)”: số quá lớn", of: whole)
      return .integer(0)
    }
    guard let a = left.fraction, let b = right.fraction else { return .absent }
    let result =
      switch operation {
      case .add: a.adding(b)
      case .subtract: a.subtracting(b)
      case .multiply: a.multiplied(by: b)
      case .divide: a.divided(by: b)
      }
    if let result { return .decimal(result) }
    let isByZero = operation == .divide && b == Fraction(0)
    report(.arithmetic, "“\(whole.source)”: \(isByZero ? "chia cho 0" : "số quá lớn")", of: whole)
    return .decimal(Fraction(0))
  }

  // MARK: Findings

  private mutating func reportAbsent(_ expression: TypedExpression) {
    // What is beyond a bound was not computed, which has been said.
    if isStopped || isAsking { return }
    report(
      .absent,
      "“\(expression.source)” không có giá trị trong dữ liệu này",
      of: expression,
      hint: "điền giá trị vào dữ liệu, hoặc trong mẫu đặt đoạn này vào <neu dieu-kien=\"… | co_du_lieu\">"
    )
  }

  private mutating func reportLineFeed(_ expression: TypedExpression) {
    report(
      .lineFeed,
      "“\(expression.source)” có nhiều dòng, mà ở đây chỉ một dòng",
      of: expression,
      hint: "viết thành một dòng; muốn nhiều đoạn thì trong mẫu đặt riêng {{ … }} vào một <doan>"
    )
  }

  private mutating func reportEndless(_ number: Fraction, _ expression: TypedExpression, way: String) {
    report(
      .arithmetic,
      "“\(expression.source)” là \(number.vietnamese), không viết hết được thành số thập phân",
      of: expression,
      hint: "trong mẫu thêm “| \(way)”: số chữ số sau dấu phẩy là tham số cuối"
    )
  }

  /// Reports what is wrong with the value of an expression: at its data, when they are known.
  private mutating func report(
    _ code: DataCode,
    _ message: String,
    of expression: TypedExpression,
    expected: String? = nil,
    hint: String? = nil
  ) {
    let data = origin(of: expression.expression, in: expression)
    report(code, message, at: expression.place, data: data, expected: expected, hint: hint)
  }

  private mutating func report(
    _ code: DataCode,
    _ message: String,
    at place: TemplatePlace,
    data: Position? = nil,
    expected: String? = nil,
    hint: String? = nil
  ) {
    guard reported.insert(Finding(place: place, message: message, data: data)).inserted else { return }
    let inTemplate = template.place(place)
    let inData = data.flatMap { position in trace.map { $0.record.place(of: position) } }
    diagnostics.append(
      Diagnostic(
        .error,
        code.rawValue,
        message,
        at: inData ?? inTemplate,
        expected: expected,
        hint: hint,
        related: inData == nil ? [] : [Diagnostic.Related("mẫu cần ở", inTemplate)]
      )
    )
  }
}

extension [Run] {
  /// Makes spaces that meet one space, and drops those at both ends.
  fileprivate mutating func joinSpaces() {
    var result: [Run] = []
    result.reserveCapacity(count)
    var endsInSpace = true
    for run in self {
      guard case .text(var text, let style) = run else {
        result.append(run)
        endsInSpace = false
        continue
      }
      if endsInSpace, text.utf8.first == UInt8(ascii: " ") { text = String(text.drop { $0 == " " }) }
      guard let last = text.utf8.last else { continue }
      endsInSpace = last == UInt8(ascii: " ")
      result.append(.text(text, style))
    }
    if endsInSpace, case .text(let text, let style)? = result.popLast(), text.utf8.count > 1 {
      result.append(.text(String(text.dropLast()), style))
    }
    self = result
  }
}

extension Value {
  /// The number as a fraction, if it is one.
  var fraction: Fraction? {
    switch self {
    case .integer(let number): Fraction(number)
    case .decimal(let fraction): fraction
    case .absent, .text, .date, .time, .boolean, .picture, .list, .record: nil
    }
  }
}
