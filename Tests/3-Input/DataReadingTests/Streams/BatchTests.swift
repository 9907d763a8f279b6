import DataReading
import Diagnostics
import Glibc
import Testing
import Values

@Suite struct BatchTests {
  static let lines =
    "\u{FEFF}{\"a\": 1}\r\n\r\n{\"a\": \"hai\"}\n  \n{\"a\": ba}\n[4]\n{\"a\": \"năm\", \"b\": \"\u{1}\"}\n{\"a\": 6}"

  @Test(arguments: [1, 3, 10, 4096], [1, 2, 100])
  func eachLineIsARecord(step: Int, limit: Int) throws {
    let all = try readAll(trickling(Array(Self.lines.utf8), .jsonLines, by: step), upTo: limit)
    #expect(
      all.outcomes.map { text($0.value?.root) } == [
        "{a: “1”}", "{a: “hai”}", "không có", "không có", "không có", "{a: “6”}",
      ]
    )
    #expect(
      all.outcomes.map { text($0.diagnostics).joined() }
        == ["", "", "DL-15 d.jsonl:5:7", "DL-21 d.jsonl:6:1", "DL-15 d.jsonl:7:20", ""]
    )
    #expect(all.outcomes.compactMap { $0.value?.number } == [1, 2, 6])
    #expect(all.outcomes.last?.value?.placeText("a") == "d.jsonl:8:7")
    #expect(all.file.isEmpty)
  }

  @Test(arguments: [DataFormat.yaml, .json])
  func aListIsABatch(format: DataFormat) throws {
    let data = format == .yaml ? "- a: 1\n- a: 2\n- a: 3\n" : "[{\"a\": 1},\n{\"a\": 2},\n{\"a\": 3}]"
    let all = try readAll(trickling(Array(data.utf8), format, by: 5), upTo: 2)
    #expect(all.outcomes.map { text($0.value?.root) } == ["{a: “1”}", "{a: “2”}", "{a: “3”}"])
    #expect(all.outcomes.compactMap { $0.value?.number } == [1, 2, 3])
    #expect(all.outcomes.last?.value?.placeText("a")?.hasPrefix("\(defaultName(format)):3:") == true)
  }

  @Test(arguments: [
    ("- a: 1\n- 2\n- 3", DataFormat.yaml, ["DL-21 d.yaml:2:3", "DL-21 d.yaml:3:3"]),
    ("[]", .json, ["DL-08 d.json:1:1"]),
    ("5", .json, ["DL-21 d.json:1:1"]), ("[{\"a\": 1}", .json, ["DL-15 d.json:1:10"]),
    ("a,A\n1,2", .table, ["DL-31 d.csv dòng 1, cột “A”"]), ("a,b\n\n", .table, ["DL-37 d.csv:1"]),
  ])
  func faultsOfTheFileStopTheBatch(data: String, format: DataFormat, expected: [String]) throws {
    let all = try readAll(RecordReader(name: defaultName(format), format: format, bytes: Array(data.utf8)))
    #expect(all.outcomes.isEmpty)
    #expect(text(all.file) == expected)
  }

  @Test func piecesAreParsedOnOtherThreads() async throws {
    var text = ""
    for number in 1...2000 { text += "{\"so\": \(number), \"tên\": \"Đơn vị số \(number)\"}\n" }
    var reader = trickling(Array(text.utf8), .jsonLines, by: 1000)
    var pieces: [RawRecords] = []
    while let piece = try reader.next(upTo: 64) { pieces.append(piece) }
    #expect(pieces.map(\.count).reduce(0, +) == 2000)
    #expect(pieces.dropFirst().first?.firstNumber == 65)
    let numbers = await withTaskGroup(of: [Int].self) { group in
      for piece in pieces { group.addTask { piece.parsed().outcomes.compactMap { $0.value?.number } } }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(numbers.sorted() == Array(1...2000))
  }

  @Test func notesOfAllPiecesAreOne() throws {
    let line = "{\"a\": \"e\u{302}\"}\n"
    let data = Array((line + "{\"a\": 1}\n" + line + line).utf8)
    let all = try readAll(RecordReader(name: "d.jsonl", format: .jsonLines, bytes: data), upTo: 1)
    #expect(text(all.notes.diagnostics) == ["DL-07 d.jsonl:1:8"])
    #expect(all.notes.diagnostics.first?.message.hasPrefix("3 giá trị") == true)
  }

  /// However little a pipe gives at a time, all of the beginning is judged.
  @Test(arguments: [1, 2, 7, 100_000], [DataFormat.yaml, .json, .jsonLines, .table])
  func dataWithoutANameAreJudgedByTheirBeginning(step: Int, format: DataFormat) throws {
    let data =
      switch format {
      case .yaml: "- a: 1\n- a: 2\n"
      case .json: "[{\"a\": 1},\n{\"a\": 2}]"
      case .jsonLines: "{\"a\": 1}\n{\"a\": 2}\n"
      case .table: "a,b\n1,\n2,\n"
      }
    var reader = trickling(Array(data.utf8), nil, by: step)
    let first = try reader.next(upTo: 1)
    #expect(reader.format == format)
    #expect(first?.parsed().outcomes.first?.value?.root.at("a").map { text($0) } == "“1”")
  }

  @Test func aLongLineIsRead() throws {
    let bytes =
      Array("{\"a\": \"".utf8) + [UInt8](repeating: 0x78, count: 31 * 1024 * 1024) + Array("\"}\n{\"a\": 2}".utf8)
    let all = try readAll(trickling(bytes, .jsonLines, by: 1 << 20))
    #expect(all.outcomes.count == 2 && all.outcomes.allSatisfy { $0.value != nil })
  }

  @Test(arguments: [DataFormat.jsonLines, .table])
  func anEndlessRecordIsRefused(format: DataFormat) throws {
    var left = 80 * 1024 * 1024
    var isFirst = true
    let reader = unsafe RecordReader(name: "d", format: format) { buffer in
      let count = min(buffer.count, left)
      left -= count
      for index in 0..<count { unsafe buffer[index] = 0x78 }
      if isFirst {
        isFirst = false
        for (index, byte) in "a,b\n1,2\n\"".utf8.enumerated() { unsafe buffer[index] = byte }
      }
      return count
    }
    let all = try readAll(reader)
    #expect(all.file.map(\.code) == ["DL-09"])
    #expect(all.file.first?.place?.line == 3)
  }

  @Test func readErrorsAreThrown() {
    var reader = RecordReader(name: "d.jsonl", format: .jsonLines, fileDescriptor: -1)
    #expect(throws: ReadFailure(number: EBADF)) { try reader.next(upTo: 1) }
  }
}
