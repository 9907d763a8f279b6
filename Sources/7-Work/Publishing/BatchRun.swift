import Bytes
public import DataReading
public import Diagnostics
public import FileWriting
public import Papers
import Rendering
public import TemplateEngine

/// What a batch is asked to do.
public struct BatchOptions: Sendable {
  /// Forms to write each document in.
  public var formats: [OutputFormat]
  /// How files are named.
  public var pattern: FileNamePattern
  /// How many records are worked on at once.
  public var workers: Int
  /// Whether documents carry the mark of a draft.
  public var isDraft: Bool
  /// Columns of plain text.
  public var width: Int

  /// Makes options.
  public init(formats: [OutputFormat], pattern: FileNamePattern, workers: Int, isDraft: Bool, width: Int) {
    self.formats = formats
    self.pattern = pattern
    self.workers = workers
    self.isDraft = isDraft
    self.width = width
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
  /// What stopped the batch before its end.
  public var stop: Diagnostic?
  /// What was noticed about the characters of the input.
  public var notes = TextNotes()
}

/// Stable codes of what can go wrong around writing.
enum BatchCode: String {
  case foreignFile = "GH-01"
  case editedFile = "GH-02"
  case badName = "GH-03"
  case system = "GH-04"
  case duplicateName = "GH-05"
  case stale = "GH-06"
  case presentFile = "GH-07"
  case longMetadata = "SD-01"
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
  /// - Throws: what `next` throws.
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
          guard let raw = try next(Self.pieceSize) else {
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
          BatchCode.duplicateName.rawValue,
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

/// Keeps what is the same for every record, such as a column the template does not know, from being said every time.
private struct ShownFindings {
  private var shown: Set<Diagnostic> = []

  /// As many findings are remembered; what is the same for all records comes early.
  private static let limit = 1000

  /// The findings that have not been shown yet.
  mutating func new(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      shown.count < Self.limit ? shown.insert(diagnostic).inserted : !shown.contains(diagnostic)
    }
  }
}

/// A rendered document on its way to the folder.
struct HeldDocument: Sendable {
  /// Name of its files, without an ending.
  var name: String
  /// Number of its record, from 1.
  var number: Int
  /// All names of its files.
  var names: [String]
  var blanks: [String]
  /// Its files, when they cannot be written yet.
  var files: [(name: String, bytes: [UInt8])] = []
}

/// What became of a piece of the input.
struct PieceResult: Sendable {
  var done = 0
  var failed = 0
  var unwritten = 0
  /// What was found, with the number of the record.
  var findings: [(record: Int, diagnostic: Diagnostic)] = []
  var blanks: [String: Int] = [:]
  var stream = ByteSink()
  var held: [HeldDocument] = []
  /// Records that failed in a batch whose names may clash: what their files would have been called.
  var unmade: [(record: Int, name: String, files: [String])] = []
  var notes = TextNotes()
  var stop: Diagnostic?

  /// What was found, in the order of the records; files with names of their own are written after all were checked.
  var diagnostics: [Diagnostic] {
    findings.enumerated().sorted { ($0.element.record, $0.offset) < ($1.element.record, $1.offset) }
      .map(\.element.diagnostic)
  }

  mutating func note(_ record: Int, _ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { findings.append((record, diagnostic)) }
  }

  mutating func fail(_ record: Int, _ diagnostics: [Diagnostic]) {
    failed += 1
    note(record, diagnostics)
  }

  /// Gives the files of a document their names and counts it; a full disk ends the batch.
  mutating func settle(_ files: OutputSet, of document: HeldDocument, in folder: OutputFolder) {
    let refusals = folder.commit(files)
    guard !refusals.isEmpty else {
      succeed(document.blanks)
      return
    }
    unwritten += 1
    fail(document.number, writeDiagnostics(refusals, names: document.names, in: folder, record: document.number))
    for case .system(let failure) in refusals where failure.concernsAllFiles {
      stop = writeDiagnostic(.system(failure), record: document.number)
    }
  }

  mutating func succeed(_ blanks: [String]) {
    done += 1
    for name in blanks { self.blanks[name, default: 0] += 1 }
  }

  /// Writes the files of a document and counts it.
  mutating func settle(_ document: HeldDocument, in folder: OutputFolder) {
    var files = OutputSet()
    for (name, bytes) in document.files { folder.add(bytes.span, as: name, to: &files) }
    settle(files, of: document, in: folder)
  }
}

/// Says why the files of a document were not written, and which files of an earlier run stay.
///
/// - Parameters:
///   - refusals: why.
///   - names: all files of the document.
///   - folder: where they were to be.
///   - record: number of the record in a batch.
public func writeDiagnostics(
  _ refusals: [OutputFolder.Refusal],
  names: [String],
  in folder: OutputFolder,
  record: Int? = nil
) -> [Diagnostic] {
  let refused = refusals.map(\.path)
  return refusals.map { writeDiagnostic($0, record: record) }
    + staleDiagnostics(names.filter { !refused.contains(folder.fullPath($0)) }, in: folder)
}

/// Says why a file was not written, and what to do.
///
/// - Parameters:
///   - refusal: why.
///   - record: number of the record in a batch.
public func writeDiagnostic(_ refusal: OutputFolder.Refusal, record: Int? = nil) -> Diagnostic {
  let prefix = record.map { "bản ghi \($0): " } ?? ""
  switch refusal {
  case .foreign(let path):
    return Diagnostic(
      .error,
      BatchCode.foreignFile.rawValue,
      "\(prefix)“\(path)” đã có và không do vanthu ghi, nên được giữ nguyên",
      hint: "đổi tên tệp ấy, chọn thư mục khác, hoặc thêm --ghi-de"
    )
  case .edited(let path):
    return Diagnostic(
      .error,
      BatchCode.editedFile.rawValue,
      "\(prefix)“\(path)” đã được sửa tay từ lần ghi trước, nên được giữ nguyên",
      hint: "cất bản sửa sang tên khác, hoặc thêm --ghi-de để thay"
    )
  case .present(let path):
    return Diagnostic(
      .error,
      BatchCode.presentFile.rawValue,
      "\(prefix)“\(path)” đã có với nội dung khác, nên được giữ nguyên",
      hint: "chọn thư mục khác, hoặc đổi tên tệp ấy"
    )
  case .name(let name):
    return Diagnostic(
      .error,
      BatchCode.badName.rawValue,
      "\(prefix)tên tệp “\(name)” không dùng được: trống, quá dài hoặc ra ngoài thư mục đích",
      hint: record == nil ? "đổi tên tệp dữ liệu, hoặc ten=\"…\" của mẫu" : "sửa --ten-tep hoặc dữ liệu đặt tên"
    )
  case .system(let failure):
    return Diagnostic(
      .error,
      BatchCode.system.rawValue,
      "\(prefix)không ghi được \(failure.path == "-" ? "đầu ra chuẩn" : "“\(failure.path)”"): \(failure.explanation)",
      hint: "kiểm tra thư mục đích rồi chạy lại"
    )
  }
}

/// Says which files of an earlier run stay although their document could not be made anew.
///
/// - Parameters:
///   - names: the files of the document.
///   - folder: where they are.
public func staleDiagnostics(_ names: [String], in folder: OutputFolder) -> [Diagnostic] {
  names.filter { folder.isOurs($0) }.map { staleDiagnostic(folder.fullPath($0)) }
}

/// Says that what an earlier run wrote stays.
///
/// - Parameter path: the file or folder.
public func staleDiagnostic(_ path: String) -> Diagnostic {
  Diagnostic(
    .warning,
    BatchCode.stale.rawValue,
    "“\(path)” là bản của lần chạy trước, không còn khớp dữ liệu",
    hint: "sửa lỗi rồi chạy lại, đừng dùng bản này"
  )
}
