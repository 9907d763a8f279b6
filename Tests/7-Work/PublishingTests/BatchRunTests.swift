import DataReading
import Diagnostics
import FileWriting
import Glibc
import Papers
import Synchronization
import TemplateEngine
import Testing
import Values
import XMLTree

@testable import Publishing

/// A batch of a small template, for tests.
struct SmallBatch {
  static let template = """
    <mau xmlns="urn:vanthu:van-ban:1" ten="thu">
      <mo-ta>Thư</mo-ta>
      <truong-du-lieu>
        <truong ten="ten" nhan="Tên" kieu="chu"/>
        <truong ten="so" nhan="Số" kieu="so-nguyen"/>
      </truong-du-lieu>
      <van-ban loai="thong-bao">
        <phan-dau>
          <co-quan><dong>Phòng Kinh tế</dong></co-quan>
          <so-ky-hieu><so>{{ so }}</so><ky-hieu>TB-KT</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>Thạch Lam</dia-danh><ngay>02</ngay><thang>3</thang><nam>2026</nam></dia-danh-ngay>
          <trich-yeu>Thư</trich-yeu>
        </phan-dau>
        <noi-dung><doan>Gửi {{ ten }}: {{ so }}</doan></noi-dung>
        <phan-cuoi>
          <noi-nhan><luu>VT</luu></noi-nhan>
          <chu-ky><chuc-vu>Trưởng phòng</chuc-vu><ho-ten>Mai Xuân Trường</ho-ten></chu-ky>
        </phan-cuoi>
      </van-ban>
    </mau>
    """

  var heading = "ten;so"
  var rows: [String]
  var workers = 1
  var pattern = "{{so_thu_tu}}"
  var formats: [OutputFormat] = [.text]

  /// What a run said, record by record.
  struct Outcome {
    var report = BatchReport()
    var findings: [Diagnostic] = []
    /// The most records that were under way at once.
    var mostUnderWay = 0
    var pieceSize = 0
    var messages: [String] { findings.map { "\($0.code) \($0.place?.line ?? 0)" } }
  }

  /// The batch, ready to run.
  func batch(into destination: BatchDestination) throws -> BatchRun {
    let compile: @Sendable () -> Diagnostics.Outcome<Template> = {
      let document = readXML(name: "mau.xml", bytes: Array(Self.template.utf8))
      guard let xml = document.value else { return Diagnostics.Outcome(nil, document.diagnostics) }
      return Template.compile(xml) { _ in nil }
    }
    let template = try #require(compile().value)
    let pattern = try #require(FileNamePattern.compile(pattern, option: "--ten-tep", for: template).value)
    return BatchRun(
      options: BatchOptions(PaperForms(formats), pattern: pattern, workers: workers),
      destination: destination,
      workplace: Workplace(TemplateLibrary(folders: [])),
      makeTemplate: compile
    )
  }

  /// Runs the batch into a folder or a stream.
  func run(into destination: BatchDestination) async throws -> Outcome {
    let batch = try batch(into: destination)
    let text = ([heading] + rows).map { $0 + "\n" }.joined()
    var reader = RecordReader(name: "ds.csv", format: .table, bytes: Array(text.utf8))
    var outcome = Outcome()
    var started = 0
    var finished = 0
    outcome.report = try await batch.run(
      next: { limit in
        outcome.pieceSize = limit
        guard let raw = try reader.next(upTo: limit) else { return nil }
        started += raw.count
        outcome.mostUnderWay = max(outcome.mostUnderWay, started - finished)
        return raw
      },
      report: { outcome.findings += $0 },
      progress: { finished = $0 }
    )
    return outcome
  }
}

/// A folder that is there as long as the value is.
final class Folder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/vanthu-XXXXXX".utf8CString)
    path = unsafe mkdtemp(&template).map { unsafe String(cString: $0) } ?? ""
  }

  deinit {
    for name in namesInFolder(path) { unsafe unlink("\(path)/\(name)") }
    unsafe rmdir(path)
  }

  var names: [String] { namesInFolder(path).filter { $0 != OutputFolder.manifestName } }
}

@Suite struct BatchRunTests {
  /// Every seventh row has no number, every eleventh no name.
  static func rows(_ count: Int) -> [String] {
    (1...count).map { number in
      "\(number % 11 == 0 ? "" : "Thôn \(number)");\(number % 7 == 0 ? "x" : String(number))"
    }
  }

  @Test func aDocumentWithAnErrorIsNotWritten() async throws {
    // No document has the number 0.
    let batch = SmallBatch(rows: ["A;1", "B;0", "C;3"])
    let written = Mutex<[UInt8]>([])
    let outcome = try await batch.run(
      into: .stream { bytes in written.withLock { for index in bytes.indices { $0.append(bytes[index]) } } }
    )
    #expect(outcome.report.done == 2)
    #expect(outcome.report.failed == 1)
    #expect(outcome.messages == ["N3-03 3"])
    let text = String(decoding: written.withLock { $0 }, as: UTF8.self)
    #expect(text.contains("Gửi A: 1") && !text.contains("Gửi B: 0") && text.contains("Gửi C: 3"))
  }

  @Test(arguments: [1, 2, 4, 7], ["{{so_thu_tu}}", "{{ten}}"])
  func findingsComeInTheOrderOfTheRecords(workers: Int, pattern: String) async throws {
    let folder = Folder()
    let batch = SmallBatch(rows: Self.rows(1000), workers: workers, pattern: pattern)
    let outcome = try await batch.run(into: .folder(OutputFolder(folder.path)))
    let expected = (1...1000).flatMap { number -> [String] in
      // A number of another type is found before a missing name is missed.
      (number % 7 == 0 ? ["DU-03 \(number + 1)"] : []) + (number % 11 == 0 ? ["DU-01 \(number + 1)"] : [])
    }
    #expect(outcome.messages == expected)
    let failed = (1...1000).count { $0 % 7 == 0 || $0 % 11 == 0 }
    #expect(outcome.report.failed == failed)
    #expect(outcome.report.done == 1000 - failed)
    #expect(folder.names.count == 1000 - failed)
  }

  @Test(arguments: [1, 4])
  func aStreamKeepsTheOrder(workers: Int) async throws {
    let written = Mutex<[UInt8]>([])
    let batch = SmallBatch(rows: (1...500).map { "Thôn \($0);\($0)" }, workers: workers)
    let outcome = try await batch.run(
      into: .stream { bytes in written.withLock { for index in bytes.indices { $0.append(bytes[index]) } } }
    )
    #expect(outcome.report.done == 500)
    let text = String(decoding: written.withLock { $0 }, as: UTF8.self)
    let numbers = text.split(separator: "\n").compactMap { line in
      line.contains("Gửi Thôn") ? line.split(separator: ": ").last?.prefix { $0.isNumber } : nil
    }
    #expect(numbers.map(String.init) == (1...500).map(String.init))
  }

  /// What is the same for every record, such as an unknown heading, is said once.
  @Test func theSameFindingIsSaidOnce() async throws {
    let folder = Folder()
    let batch = SmallBatch(heading: "ten;so;ghi_chu", rows: (1...200).map { "Thôn \($0);x;" }, workers: 2)
    let outcome = try await batch.run(into: .folder(OutputFolder(folder.path)))
    #expect(outcome.messages == ["DU-03 2", "DU-02 1"] + (3...201).map { "DU-03 \($0)" })
    #expect(outcome.report.failed == 200)
  }

  @Test func theFirstOfTwoRecordsWithOneNameWins() async throws {
    let folder = Folder()
    let rows = ["Xóm Đông;1", "xóm đông;2", ";3", "Xóm Tây;4"]
    for workers in [1, 4] {
      let batch = SmallBatch(rows: rows, workers: workers, pattern: "{{ten}}")
      let outcome = try await batch.run(into: .folder(OutputFolder(folder.path)))
      #expect(outcome.findings.map(\.code) == ["GH-05", "DU-01"])
      #expect(outcome.findings.first?.message.contains("bản ghi 2 có cùng tên tệp “xom-dong” với bản ghi 1") == true)
      #expect(folder.names == ["xom-dong.txt", "xom-tay.txt"])
    }
  }

  @Test(arguments: ["{{so_thu_tu}}", "{{ten}}", "{{so_thu_tu}}-{{ten}}"])
  func olderFilesOfFailedRecordsAreNamed(pattern: String) async throws {
    let folder = Folder()
    var batch = SmallBatch(rows: ["Xóm Đông;1", "Xóm Tây;2"], pattern: pattern, formats: [.html, .text])
    let first = OutputFolder(folder.path)
    _ = try await batch.run(into: .folder(first))
    try first.finish()
    let names = folder.names
    batch.rows = ["Xóm Đông;1", "Xóm Tây;hai"]
    let outcome = try await batch.run(into: .folder(OutputFolder(folder.path)))
    #expect(outcome.findings.map(\.code) == ["DU-03", "GH-06", "GH-06"])
    #expect(folder.names == names)
  }

  @Test(arguments: ["{{so_thu_tu}}", "{{ten}}"])
  func aFileInTheWayFailsItsRecordOnly(pattern: String) async throws {
    let folder = Folder()
    let stranger = pattern == "{{ten}}" ? "xom-tay.txt" : "2.txt"
    let descriptor = unsafe open("\(folder.path)/\(stranger)", O_WRONLY | O_CREAT, 0o666)
    close(descriptor)
    let batch = SmallBatch(rows: ["Xóm Đông;1", "Xóm Tây;2", "Xóm Bắc;3"], pattern: pattern, formats: [.html, .text])
    let outcome = try await batch.run(into: .folder(OutputFolder(folder.path)))
    #expect(outcome.findings.map(\.code) == ["GH-01"])
    #expect(outcome.report.done == 2)
    #expect(outcome.report.failed == 1)
    #expect(outcome.report.unwritten == 1)
    // Neither form of the record is there.
    #expect(folder.names.count == 5)
    #expect(outcome.report.stop == nil)
  }

  @Test(arguments: ["{{so_thu_tu}}", "{{ten}}"])
  func aFolderThatCannotBeMadeStopsTheBatch(pattern: String) async throws {
    let folder = Folder()
    let descriptor = unsafe open("\(folder.path)/tep", O_WRONLY | O_CREAT, 0o666)
    close(descriptor)
    let batch = SmallBatch(rows: (1...2000).map { "Thôn \($0);\($0)" }, pattern: pattern)
    let outcome = try await batch.run(into: .folder(OutputFolder("\(folder.path)/tep/trong")))
    #expect(outcome.report.stop?.code == "GH-04")
    #expect(outcome.report.done == 0)
    #expect(outcome.findings.count == 1)
  }

  /// Memory does not grow with the number of records: as many are under way in a long list as in a short one.
  @Test(arguments: [1, 4])
  func asManyRecordsAreUnderWayInALongList(workers: Int) async throws {
    for count in [1000, 20_000] {
      let batch = SmallBatch(rows: (1...count).map { "Thôn \($0);\($0)" }, workers: workers)
      let outcome = try await batch.run(into: .stream { _ in })
      #expect(outcome.report.done == count)
      #expect(outcome.mostUnderWay <= 4 * workers * outcome.pieceSize)
    }
  }
}
