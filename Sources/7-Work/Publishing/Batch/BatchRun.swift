import Bytes
public import DataReading
public import Diagnostics
public import FileWriting
public import Papers
import Glibc
public import TemplateEngine

/// What a batch is asked to do.
public struct BatchOptions: Sendable {
  /// How each paper is written.
  public var forms: PaperForms
  /// How files are named.
  public var pattern: FileNamePattern
  /// How many records are worked on at once.
  public var workers: Int

  /// Makes options.
  public init(_ forms: PaperForms, pattern: FileNamePattern, workers: Int) {
    self.forms = forms
    self.pattern = pattern
    self.workers = workers
  }
}

/// Where the documents of a batch go.
public enum BatchDestination: Sendable {
  /// A set of files a record.
  case folder(OutputFolder)
  /// One stream, in the order of the records; the closure gets the bytes of a piece.
  case stream(@Sendable (borrowing Span<UInt8>) throws -> Void)
}

/// What became of a batch.
public struct BatchReport: Sendable {
  /// Documents made.
  public var done = 0
  /// Records that failed.
  public var failed = 0
  /// How many of those failed only because their files could not be written.
  public var unwritten = 0
  /// How often each blank is to be filled by hand.
  public var blanks: [String: Int] = [:]
  /// What stopped the batch before its end: files can no longer be written.
  public var stop: Diagnostic?
  /// Why the list could not be read to its end; what was read before is made.
  public var unread: ReadFailure?
  /// What was noticed about the characters of the input.
  public var notes = TextNotes()
}

/// Makes many documents of one template: each record alone, several at once, findings in the order of the records.
///
/// Memory does not grow with the number of records: a few pieces of the input are under way at a time, and only
/// their findings wait for their turn.
public struct BatchRun: Sendable {
  private let options: BatchOptions
  private let destination: BatchDestination
  private let workplace: Workplace
  private let makeTemplate: @Sendable () -> Outcome<Template>
  private let tables: JoinedTables
  private let sending: BatchSending?

  /// How many records a worker takes at a time.
  private static let pieceSize = 64

  /// Makes a batch.
  ///
  /// - Parameters:
  ///   - options: what to do.
  ///   - destination: where documents go.
  ///   - workplace: where papers are made.
  ///   - makeTemplate: makes the template once for each worker, so that workers share nothing.
  ///   - tables: tables with rows for the records.
  ///   - sending: what is needed to send the documents; nil where nothing is sent.
  public init(
    options: BatchOptions,
    destination: BatchDestination,
    workplace: Workplace,
    makeTemplate: @escaping @Sendable () -> Outcome<Template>,
    tables: JoinedTables = JoinedTables([]),
    sending: BatchSending? = nil
  ) {
    self.options = options
    self.destination = destination
    self.workplace = workplace
    self.makeTemplate = makeTemplate
    self.tables = tables
    self.sending = sending
  }

  /// Runs the batch.
  ///
  /// - Parameters:
  ///   - next: gives the next piece of the input, nil at its end.
  ///   - report: receives findings, in the order of the records.
  ///   - progress: receives how many records are finished so far.
  /// - Throws: what a stream that takes no more bytes throws.
  public func run(
    next: (Int) throws -> RawRecords?,
    report: ([Diagnostic]) -> Void,
    progress: (Int) -> Void
  ) async throws -> BatchReport {
    var result = BatchReport()
    let template = makeTemplate()
    guard template.value != nil else {
      report(template.diagnostics)
      return result
    }
    var idle: [BatchWorker] = []
    for _ in 0..<max(1, options.workers) {
      guard let template = makeTemplate().value else { break }
      let maker = PaperMaker(template, at: workplace)
      idle.append(BatchWorker(maker, options, destination, tables, sending))
    }
    var names: [String: Int] = [:]
    var shown = ShownFindings()
    let needsNames = !options.pattern.isNumbered
    try await withThrowingTaskGroup(of: (Int, BatchWorker, PieceResult).self) { group in
      var started = 0
      var turn = 0
      var waiting: [Int: PieceResult] = [:]
      var inputEnded = false
      while true {
        while !inputEnded, result.stop == nil, !idle.isEmpty, started - turn < 4 * max(1, options.workers) {
          guard let raw = Self.piece(next, &result) else {
            inputEnded = true
            break
          }
          let worker = idle.removeLast()
          let number = started
          started += 1
          group.addTask { (number, worker, await worker.process(raw)) }
        }
        guard let (number, worker, piece) = try await group.next() else { break }
        idle.append(worker)
        waiting[number] = piece
        while let piece = waiting.removeValue(forKey: turn) {
          turn += 1
          var piece = piece
          if result.stop == nil, case .stream = destination { try deliverStream(&piece) }
          if result.stop == nil, needsNames { deliverNamed(&piece, &names) }
          if !piece.findings.isEmpty { report(shown.new(of: piece.diagnostics)) }
          result.done += piece.done
          result.failed += piece.failed
          result.unwritten += piece.unwritten
          for (name, count) in piece.blanks { result.blanks[name, default: 0] += count }
          if result.stop == nil { result.stop = piece.stop }
          result.notes.merge(piece.notes)
          progress(result.done + result.failed)
        }
      }
    }
    return result
  }

  /// The next piece; nil at the end, also when the rest cannot be read.
  private static func piece(_ next: (Int) throws -> RawRecords?, _ result: inout BatchReport) -> RawRecords? {
    do {
      return try next(pieceSize)
    } catch {
      result.unread = (error as? ReadFailure) ?? ReadFailure(number: EIO)
      return nil
    }
  }

  private func deliverStream(_ piece: inout PieceResult) throws {
    guard case .stream(let write) = destination, piece.stream.count > 0 else { return }
    try piece.stream.withBytes(write)
    piece.stream = ByteSink()
  }

  /// Writes files whose names may clash: one after the other, so that always the same record wins.
  private func deliverNamed(_ piece: inout PieceResult, _ names: inout [String: Int]) {
    guard case .folder(let folder) = destination else { return }
    var unmade = piece.unmade[...]
    func noteStale(before number: Int) {
      while let next = unmade.first, next.record < number {
        unmade.removeFirst()
        if names[next.name] == nil { piece.note(next.record, staleDiagnostics(next.files, in: folder)) }
      }
    }
    for held in piece.held {
      noteStale(before: held.number)
      if let first = names[held.name] {
        let problem = Diagnostic(
          .error,
          WritingCode.duplicateName.rawValue,
          "bản ghi \(held.number) có cùng tên tệp “\(held.name)” với bản ghi \(first)",
          hint: "thêm {{so_thu_tu}} vào --ten-tep"
        )
        piece.fail(held.number, [problem])
        continue
      }
      names[held.name] = held.number
      piece.settle(held, in: folder)
      if piece.stop != nil { return }
    }
    noteStale(before: Int.max)
    piece.held = []
  }
}
