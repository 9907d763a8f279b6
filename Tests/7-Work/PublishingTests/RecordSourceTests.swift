import DataReading
import Diagnostics
import FileWriting
import Glibc
import Papers
import TemplateEngine
import Testing
import XMLTree

@testable import Publishing

@Suite struct RecordSourceTests {
  @Test(arguments: [(nil, ""), (7, "bản ghi 7: ")] as [(Int?, String)])
  func aFileThatStaysNewIsAnError(record: Int?, prefix: String) {
    let finding = writeDiagnostic(.changed(path: "ra/1.html"), record: record)
    #expect(finding.code == "GH-09" && finding.severity == .error)
    #expect(
      finding.message
        == "\(prefix)“ra/1.html” đã là bản mới dù các tệp khác của văn bản chưa ghi được: không trả lại được bản cũ"
    )
  }

  /// What was read before a failure is made and remembered, so that the next run may replace it.
  @Test func aFailedReadLeavesWhatWasWrittenOurs() async throws {
    let folder = Folder()
    // More than is read at a time.
    let name = String(repeating: "Thôn ", count: 1200)
    let rows = (1...70).map { "\(name)\($0);\($0)\n" }
    // A disk that fails after what stands in front of it.
    var waiting = Array(("ten;so\n" + rows.joined()).utf8)[...]
    var reader = unsafe RecordReader(name: "-", format: .table) { buffer in
      guard !waiting.isEmpty else { throw ReadFailure(number: EIO) }
      let taken = waiting.prefix(buffer.count)
      unsafe buffer.copyBytes(from: taken)
      waiting = waiting.dropFirst(taken.count)
      return taken.count
    }
    let output = OutputFolder(folder.path)
    let report = try await SmallBatch(rows: []).batch(into: .folder(output)).run(
      next: { try reader.next(upTo: $0) },
      report: { _ in },
      progress: { _ in }
    )
    try output.finish()
    #expect(report.unread == ReadFailure(number: EIO))
    #expect(report.done > 0 && report.failed == 0)
    let next = SmallBatch(rows: (1...70).map { "Xóm \($0);\($0)" })
    let again = try await next.run(into: .folder(OutputFolder(folder.path)))
    #expect(again.report.done == 70, "\(again.findings)")
  }

  /// A pipe may give the first line in pieces.
  @Test func aFirstLineInPiecesTellsTheFormat() async throws {
    var ends: [Int32] = [0, 0]
    try #require(unsafe pipe(&ends) == 0)
    let writing = ends[1]
    let writer = Task.detached {
      for piece in ["{\"ten\": ", "\"Thôn 1\", ", "\"so\": 1}\n", "{\"ten\": \"Thôn 2\", \"so\": 2}\n"] {
        try writeAll(Array(piece.utf8).span, to: writing, path: "-")
        try await Task.sleep(for: .milliseconds(20))
      }
      close(writing)
    }
    let source = RecordSource(name: "-", descriptor: ends[0], format: nil)
    var reader = source.reader()
    let report = try await SmallBatch(rows: []).batch(into: .stream { _ in }).run(
      next: { try reader.next(upTo: $0) },
      report: { _ in },
      progress: { _ in }
    )
    try await writer.value
    #expect(reader.format == .jsonLines)
    #expect(report.done == 2 && report.unread == nil)
  }
}
