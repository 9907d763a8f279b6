import Bytes
import DataReading
import Diagnostics
import FileWriting

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
