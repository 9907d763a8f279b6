import DataReading
import Diagnostics
import DocumentModel
import FileWriting
import Rendering
import TemplateEngine
import Values

/// Works on one piece of the input at a time, with a template, a binder and buffers of its own.
actor BatchWorker {
  private let template: Template
  private let options: BatchOptions
  private let destination: BatchDestination
  private let prepare: @Sendable (DataRecord) -> Outcome<DataRecord>
  private let check: DocumentCheck
  private let dispatch: (@Sendable (DataRecord, String) -> Outcome<Dispatch>)?
  private let press: Press
  private var binder: Binder
  private var sink = ByteSink()

  init(
    template: Template,
    options: BatchOptions,
    destination: BatchDestination,
    prepare: @escaping @Sendable (DataRecord) -> Outcome<DataRecord>,
    check: @escaping DocumentCheck,
    dispatch: (@Sendable (DataRecord, String) -> Outcome<Dispatch>)?
  ) {
    self.template = template
    self.options = options
    self.destination = destination
    self.prepare = prepare
    self.check = check
    self.dispatch = dispatch
    press = Press(width: options.width)
    binder = Binder(template)
  }

  /// Parses, checks, makes and writes the records of a piece.
  func process(_ raw: RawRecords) -> PieceResult {
    var result = PieceResult()
    sink.removeAll(keepingCapacity: true)
    var number = raw.firstNumber
    result.notes = raw.parse { outcome in
      if result.stop == nil { process(outcome, number, &result) }
      number += 1
    }
    // Shares its room, without a copy; a piece that has to wait for its turn keeps it, and the sink takes new room.
    if case .stream = destination { result.stream = sink }
    return result
  }

  private func process(_ parsed: Outcome<DataRecord>, _ number: Int, _ result: inout PieceResult) {
    result.note(number, parsed.diagnostics)
    guard let record = parsed.value else {
      fail(BoundRecord(emptyFor: template, number: number), &result)
      return
    }
    let prepared = prepare(record)
    result.note(number, prepared.diagnostics)
    guard let record = prepared.value else {
      fail(BoundRecord(emptyFor: template, number: number), &result)
      return
    }
    let bound = binder.bind(record)
    result.note(number, bound.diagnostics)
    guard let values = bound.value else {
      fail(binder.lastRecord, &result)
      return
    }
    let name = options.pattern.name(for: values, of: template)
    let draft = template.draft(from: values)
    result.note(number, name.diagnostics + draft.diagnostics)
    guard let name = name.value, var document = draft.value?.document else {
      fail(values, &result)
      return
    }
    let findings = check(document, values, record)
    result.note(number, findings)
    guard !findings.contains(where: { $0.severity == .error }) else {
      fail(values, &result)
      return
    }
    if options.isDraft { document.makeDraft() }
    let dispatch = dispatch?(record, name)
    result.note(number, dispatch?.diagnostics ?? [])
    if let dispatch, dispatch.value == nil {
      fail(values, &result)
      return
    }
    let ready = press.ready(document, in: options.formats, dispatch: dispatch?.value, at: record.wholePlace)
    result.note(number, ready.diagnostics)
    guard let document = ready.value, dispatch?.hasErrors != true else {
      fail(values, &result)
      return
    }
    let held = HeldDocument(name: name, number: number, names: names(name), blanks: draft.value?.blanks ?? [])
    deliver(document, held, &result)
  }

  private func deliver(_ document: ReadyDocument, _ held: HeldDocument, _ result: inout PieceResult) {
    switch destination {
    case .stream:
      for format in options.formats {
        press.render(document, as: format, into: &sink)
        if format == .text { sink.append(0x0C) }
      }
      result.succeed(held.blanks)
    case .folder(let folder) where options.pattern.isNumbered:
      var files = OutputSet()
      for (format, name) in zip(options.formats, held.names) {
        render(document, as: format)
        sink.withBytes { folder.add($0, as: name, to: &files) }
      }
      result.settle(files, of: held, in: folder)
    case .folder:
      var held = held
      for (format, name) in zip(options.formats, held.names) {
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
      let name = options.pattern.name(for: record, of: template).value
    {
      if options.pattern.isNumbered {
        stale = staleDiagnostics(names(name), in: folder)
      } else {
        // Another record of this run may write these files; that is known when its turn has come.
        result.unmade.append((record.number, name, names(name)))
      }
    }
    result.fail(record.number, stale)
  }

  /// Names of the files of a document.
  private func names(_ name: String) -> [String] { options.formats.map { "\(name).\($0.fileExtension)" } }
}
