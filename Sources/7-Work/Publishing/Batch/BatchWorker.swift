import Bytes
import DataReading
import Diagnostics
import FileWriting
import Papers
import TemplateEngine
import Values

/// Works on one piece of the input at a time, with a maker, a press and buffers of its own.
actor BatchWorker {
  private let options: BatchOptions
  private let destination: BatchDestination
  private let tables: JoinedTables
  private let sending: BatchSending?
  private let press: Press
  private var maker: PaperMaker
  private var sink = ByteSink()

  init(
    _ maker: PaperMaker,
    _ options: BatchOptions,
    _ destination: BatchDestination,
    _ tables: JoinedTables,
    _ sending: BatchSending?
  ) {
    self.maker = maker
    self.options = options
    self.destination = destination
    self.tables = tables
    self.sending = sending
    press = Press(options.forms)
  }

  /// Parses, checks, makes and writes the records of a piece.
  func process(_ raw: RawRecords) -> PieceResult {
    var result = PieceResult()
    sink.removeAll(keepingCapacity: true)
    var number = raw.firstNumber
    // What is put into records, or sent with them, is told by where it stands.
    let shape = tables.isEmpty && sending == nil ? maker.cleanShape : nil
    result.notes = raw.parse(
      shape,
      clean: { record in
        guard result.stop == nil else { return false }
        guard let paper = maker.make(record) else { return false }
        write(paper, number, [], &result)
        number += 1
        return true
      },
      { outcome in
        if result.stop == nil { process(outcome, number, &result) }
        number += 1
      }
    )
    // Shares its room, without a copy; a piece that has to wait for its turn keeps it, and the sink takes new room.
    if case .stream = destination { result.stream = sink }
    return result
  }

  private func process(_ parsed: Outcome<DataRecord>, _ number: Int, _ result: inout PieceResult) {
    let joined = parsed.flatMap { tables.joined($0) }
    guard let record = joined.value else {
      result.note(number, joined.diagnostics)
      fail(BoundRecord(emptyFor: maker.template, number: number), &result)
      return
    }
    let made = maker.make(record)
    guard let paper = made.value else {
      result.note(number, joined.diagnostics + made.diagnostics)
      fail(maker.lastValues, &result)
      return
    }
    write(paper, number, joined.diagnostics + made.diagnostics, &result)
  }

  /// Writes a paper.
  ///
  /// - Parameter findings: what was found on the way to it.
  private func write(_ paper: Paper, _ number: Int, _ findings: [Diagnostic], _ result: inout PieceResult) {
    result.note(number, findings)
    let name = options.pattern.name(for: paper.values, of: maker.template)
    result.note(number, name.diagnostics)
    guard let name = name.value else {
      fail(paper.values, &result)
      return
    }
    let dispatch = sending?.dispatch(for: paper.record, of: maker.template, name: name)
    let ready = press.ready(paper, dispatch: dispatch)
    result.note(number, ready.diagnostics)
    guard let document = ready.value else {
      fail(paper.values, &result)
      return
    }
    let names = options.forms.names(name)
    deliver(document, HeldDocument(name: name, number: number, names: names, blanks: paper.blanks), &result)
  }

  private func deliver(_ document: ReadyDocument, _ held: HeldDocument, _ result: inout PieceResult) {
    switch destination {
    case .stream:
      for format in options.forms.formats {
        press.render(document, as: format, into: &sink)
        if format == .text { sink.append(0x0C) }
      }
      result.succeed(held.blanks)
    case .folder(let folder) where options.pattern.isNumbered:
      var files = OutputSet()
      for (format, name) in zip(options.forms.formats, held.names) {
        render(document, as: format)
        sink.withBytes { folder.add($0, as: name, to: &files) }
      }
      result.settle(files, of: held, in: folder)
    case .folder:
      var held = held
      for (format, name) in zip(options.forms.formats, held.names) {
        render(document, as: format)
        held.files.append((name, sink.bytes))
      }
      result.held.append(held)
    }
  }

  private func render(_ document: ReadyDocument, as format: OutputFormat) {
    sink.removeAll(keepingCapacity: true)
    press.render(document, as: format, into: &sink)
  }

  /// Counts a record that failed, and names the files an earlier run made of it, when what is known of the record is
  /// enough to tell their name.
  private func fail(_ record: BoundRecord, _ result: inout PieceResult) {
    var stale: [Diagnostic] = []
    if case .folder(let folder) = destination,
      let name = options.pattern.name(for: record, of: maker.template).value
    {
      if options.pattern.isNumbered {
        stale = staleDiagnostics(options.forms.names(name), in: folder)
      } else {
        // Another record of this run may write these files; that is known when its turn has come.
        result.unmade.append((record.number, name, options.forms.names(name)))
      }
    }
    result.fail(record.number, stale)
  }
}
