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
  private let press: Press
  private var binder: Binder
  private var sink = ByteSink()

  init(
    template: Template,
    options: BatchOptions,
    destination: BatchDestination,
    prepare: @escaping @Sendable (DataRecord) -> Outcome<DataRecord>
  ) {
    self.template = template
    self.options = options
    self.destination = destination
    self.prepare = prepare
    press = Press(width: options.width)
    binder = Binder(template)
  }

  /// Parses, checks, makes and writes the records of a piece.
  func process(_ raw: RawRecords) -> PieceResult {
    var result = PieceResult()
    let parsed = raw.parsed()
    sink.removeAll(keepingCapacity: true)
    result.notes = parsed.notes
    for outcome in parsed.outcomes {
      process(outcome, into: &result)
      if result.stop != nil { break }
    }
    if case .stream = destination { result.stream = sink.bytes }
    return result
  }

  private func process(_ parsed: Outcome<DataRecord>, into result: inout PieceResult) {
    result.diagnostics += parsed.diagnostics
    guard let record = parsed.value else {
      result.failed += 1
      return
    }
    let prepared = prepare(record)
    result.diagnostics += prepared.diagnostics
    guard let record = prepared.value else {
      result.failed += 1
      return
    }
    let bound = binder.bind(record)
    result.diagnostics += bound.diagnostics
    guard let values = bound.value else {
      fail(nil, &result)
      return
    }
    let name = options.pattern.name(for: values, of: template)
    let draft = template.draft(from: values)
    result.diagnostics += name.diagnostics + draft.diagnostics
    guard let name = name.value, var document = draft.value?.document else {
      fail(name.value, &result)
      return
    }
    document.isDraft = options.isDraft
    deliver(document, name, record.number, draft.value?.blanks ?? [], &result)
  }

  private func deliver(
    _ document: OfficialDocument,
    _ name: String,
    _ number: Int,
    _ blanks: [String],
    _ result: inout PieceResult
  ) {
    switch destination {
    case .stream:
      for format in options.formats {
        press.render(document, as: format, into: &sink)
        if format == .text { sink.append(0x0C) }
      }
      result.succeed(blanks)
    case .folder(let folder) where options.pattern.isNumbered:
      for format in options.formats {
        render(document, as: format)
        let file = "\(name).\(format.fileExtension)"
        if let refusal = sink.withBytes({ folder.refusal(writing: $0, to: file) }) {
          result.refuse(refusal, record: number)
          return
        }
      }
      result.succeed(blanks)
    case .folder:
      var held = HeldDocument(name: name, number: number, files: [], blanks: blanks)
      for format in options.formats {
        render(document, as: format)
        held.files.append((format, sink.bytes))
      }
      result.held.append(held)
    }
  }

  private func render(_ document: OfficialDocument, as format: OutputFormat) {
    sink.removeAll(keepingCapacity: true)
    press.render(document, as: format, into: &sink)
  }

  private func fail(_ name: String?, _ result: inout PieceResult) {
    result.failed += 1
    guard case .folder(let folder) = destination, let name else { return }
    for format in options.formats {
      let file = "\(name).\(format.fileExtension)"
      if folder.contains(file) { result.diagnostics.append(staleDiagnostic(folder.fullPath(file))) }
    }
  }
}
