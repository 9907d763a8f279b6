import DataReading
public import Diagnostics
import FileWriting
import Glibc
import Papers
public import Publishing
import TemplateEngine

/// Many papers to be made of one template and a list.
public struct BatchOrder: Sendable {
  /// Where the papers go.
  public enum Destination: Sendable {
    /// A folder.
    case folder(String)
    /// One stream, in the order of the records; the closure gets the bytes of a piece.
    case stream(@Sendable (borrowing Span<UInt8>) throws -> Void)
  }

  /// Name or folder of the template.
  public var template: String
  /// The list, or `-` for standard input.
  public var data: String
  /// The agency's profile.
  public var profile: String?
  /// What all records have in common.
  public var common: String?
  /// Tables with rows for the records: `field=file:column`.
  public var joins: [String]
  /// How each paper is written.
  public var forms: PaperForms
  /// How files are named.
  public var pattern: String
  /// Where they go.
  public var destination: Destination
  /// How many records are worked on at once; nil for as many as the machine has cores.
  public var workers: Int?
  /// Whether files that are not ours may be replaced.
  public var overwrites: Bool
  /// What is needed to send the papers.
  public var sending: SendingWish

  /// Makes an order; what it leaves out is set afterwards.
  public init(_ template: String, data: String, forms: PaperForms, to destination: Destination) {
    self.template = template
    self.data = data
    self.forms = forms
    self.destination = destination
    joins = []
    pattern = "{{\(FileNamePattern.numberName)}}"
    overwrites = false
    sending = SendingWish()
  }
}

/// Who is told how a batch goes on, and may end it.
public struct BatchListener {
  /// Receives findings in the order of the records.
  public var report: ([Diagnostic]) -> Void
  /// Receives how many records are finished.
  public var progress: (Int) -> Void
  /// Whether the batch is to end after the records under way.
  public var isStopped: () -> Bool

  /// Makes a listener.
  public init(
    report: @escaping ([Diagnostic]) -> Void,
    progress: @escaping (Int) -> Void,
    isStopped: @escaping () -> Bool
  ) {
    self.report = report
    self.progress = progress
    self.isStopped = isStopped
  }
}

extension Office {
  /// Makes many papers.
  ///
  /// - Returns: what became of them. Findings of records go to the listener as they come; the answer has those that keep the
  ///   batch from beginning and those about the list as a whole.
  public func make(_ order: BatchOrder, _ listener: BatchListener) async -> Answer<BatchReport> {
    let prepared = prepare(order)
    guard let batch = prepared.value else { return Answer(nil, prepared.findings, prepared.ending) }
    listener.report(prepared.findings)
    return await batch.run(listener)
  }

  private func prepare(_ order: BatchOrder) -> Answer<PreparedBatch> {
    guard let place = library.folder(of: order.template) else {
      return Answer(refusing: library.missing(order.template), .missing)
    }
    let loaded = library.loader(folder: place).flatMap { make in make().flatMap { Outcome((make, $0)) } }
    guard let (makeTemplate, template) = loaded.value, !loaded.hasErrors else { return Answer(nil, loaded.diagnostics) }
    var findings = loaded.diagnostics
    let pattern = FileNamePattern.compile(order.pattern, option: "--ten-tep", for: template)
    findings += pattern.diagnostics
    guard let pattern = pattern.value, !findings.contains(where: { $0.severity == .error }) else {
      return Answer(nil, findings, .misspelt)
    }
    let opened = Workplace.open(library, door: door, profile: order.profile, common: order.common)
    findings += opened.diagnostics
    guard let workplace = opened.value else { return Answer(nil, findings) }
    findings += workplace.profile.map { template.doubtfulKeys(of: $0) } ?? []
    let tables = JoinedTables.open(order.joins)
    findings += tables.diagnostics
    guard let joined = tables.value else { return Answer(nil, findings, Self.ending(ofTables: tables.diagnostics)) }
    findings += workplace.legalFacts.diagnostics
    let sender = order.forms.formats.contains(.edXML) ? Sender.open(order.sending.data, at: workplace) : nil
    findings += (sender?.diagnostics ?? []) + (sender?.value?.findings ?? [])
    guard !findings.contains(where: { $0.severity == .error }) else { return Answer(nil, findings) }
    let source: RecordSource
    do throws(RecordSource.Refusal) {
      source = try RecordSource(order.data)
    } catch {
      let ending: Ending = if case .format = error { .wrongCall } else { .missing }
      return Answer(nil, findings + [error.diagnostic], ending)
    }
    var folder: OutputFolder?
    let destination: BatchDestination
    switch order.destination {
    case .folder(let path):
      let opened = OutputFolder(path, overwrites: order.overwrites)
      folder = opened
      destination = .folder(opened)
    case .stream(let write): destination = .stream(write)
    }
    let run = BatchRun(
      options: BatchOptions(
        order.forms,
        pattern: pattern,
        workers: order.workers ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
      ),
      destination: destination,
      workplace: workplace,
      makeTemplate: makeTemplate,
      tables: joined,
      sending: sender?.value.map { BatchSending($0, signedFolder: order.sending.signed) }
    )
    return Answer(PreparedBatch(run: run, source: source, folder: folder, tables: joined), findings)
  }

  private static func ending(ofTables findings: [Diagnostic]) -> Ending {
    switch findings.first?.code {
    case WorkCode.usage.rawValue: .wrongCall
    case WorkCode.unreadable.rawValue: .missing
    default: .errors
    }
  }
}

/// A batch that only has to be run.
private struct PreparedBatch: Sendable {
  let run: BatchRun
  let source: RecordSource
  let folder: OutputFolder?
  let tables: JoinedTables

  func run(_ listener: BatchListener) async -> Answer<BatchReport> {
    var reader = source.reader()
    var result: BatchReport
    do {
      result = try await run.run(
        next: { listener.isStopped() ? nil : try reader.next(upTo: $0) },
        report: listener.report,
        progress: listener.progress
      )
    } catch {
      // A stream that takes no more bytes leaves nothing to tell.
      let failure = (error as? FileFailure) ?? FileFailure(path: "-", number: EIO)
      return Answer(refusing: writeDiagnostic(.system(failure)), .unwritten)
    }
    result.notes.merge(reader.fileNotes)
    var findings = reader.fileDiagnostics + result.notes.diagnostics
    if let failure = result.unread {
      findings.append(unreadable(FileFailure(path: source.name, number: failure.number)))
    } else {
      findings += tables.unmatched()
    }
    var ending = Ending(of: findings) == .done ? Ending.done : .errors
    if result.failed > 0 { ending = result.done > 0 ? .partial : .errors }
    if result.unread != nil { ending = .missing }
    if result.stop != nil || (result.unwritten > 0 && result.unwritten == result.failed && result.done == 0) {
      ending = .unwritten
    }
    do {
      // What was written is remembered, however the batch ended.
      try folder?.finish()
    } catch {
      findings.append(writeDiagnostic(.system(error)))
      ending = .unwritten
    }
    if listener.isStopped(), ending == .done { ending = .partial }
    return Answer(result, findings, ending)
  }
}
