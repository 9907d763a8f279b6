import Foundation
import TestSupport
import Testing

/// The examples of `Tests/Cases`, run with the program as it was built.
@Suite struct CasesTests {
  static let cases: [Case] = {
    do {
      return try Here.caseFiles().flatMap { file in
        try CaseFileReader.cases(
          file: file.lastPathComponent,
          text: try String(contentsOf: file, encoding: .utf8)
        )
      }
    } catch {
      Issue.record(error)
      return []
    }
  }()

  @Test(.enabled(if: !Project.isRecording), arguments: cases)
  func example(_ example: Case) async throws {
    try #require(FileManager.default.isExecutableFile(atPath: Here.program.path()))
    if let lack = example.lack, !Project.skipsNothing { try Test.cancel("\(lack)") }
    let mismatches = try await Turns.shared.take {
      let start = ContinuousClock.now
      let mismatches = try await example.run().mismatches
      if Project.environment("VANTHU_TIMES") != nil { print("\(start.duration(to: .now)) \(example.testDescription)") }
      return mismatches
    }
    for mismatch in mismatches {
      Issue.record(
        "\(example.title): \(mismatch.message)",
        sourceLocation: SourceLocation(
          fileID: "Cases/\(example.file)",
          filePath: Here.cases.appending(path: example.file).path(),
          line: mismatch.line,
          column: 1
        )
      )
    }
  }

  /// `VANTHU_RECORD=1` writes what the program says now into the case files, for a person to read before it is kept.
  @Test(.enabled(if: Project.isRecording))
  func record() async throws {
    for file in try Here.caseFiles() {
      let count = try await recordCases(in: file)
      if count > 0 { print("\(file.lastPathComponent): sửa \(count) chỗ") }
    }
    Issue.record("đã ghi lại các ví dụ; đọc lại thay đổi, rồi chạy không có VANTHU_RECORD")
  }

  @Test func casesAreFound() {
    #expect(Self.cases.count > 100)
    let titles = Self.cases.map { "\($0.file): \($0.title)" }
    #expect(Set(titles).count == titles.count)
  }
}

extension Case: CustomTestStringConvertible {
  var testDescription: String { "\(file): \(title)" }
}
