import DataReading
import Diagnostics
import Testing
import Values

@Suite struct TextTests {
  static let decomposed = "Đỗ Thị Hường".decomposedStringByScalars

  @Test(arguments: [DataFormat.yaml, .json, .jsonLines, .table])
  func textComesOutComposed(format: DataFormat) throws {
    let key = "tên".decomposedStringByScalars
    let value = Self.decomposed
    let data =
      switch format {
      case .yaml: "\(key): \(value)\nb: [\(value), x]"
      case .json, .jsonLines: "{\"\(key)\": \"\(value)\", \"b\": [\"\(value)\", \"x\"]}"
      case .table: "\(key),b[]\n\(value),\(value);x\n"
      }
    let outcome = read(data, format)
    let record = try #require(outcome.value)
    #expect(Array(text(record.root).utf8) == Array("{tên: “Đỗ Thị Hường”, b: [“Đỗ Thị Hường”, “x”]}".utf8))
    #expect(outcome.diagnostics.map(\.code) == ["DL-07"])
    #expect(outcome.diagnostics.first?.severity == .note)
    #expect(outcome.diagnostics.first?.message.hasPrefix("3 giá trị") == true)
    #expect(outcome.diagnostics.first?.place?.line == 1)
  }

  @Test(arguments: [
    ("x\u{200B}y", "DL-06"), ("\u{00D0}ông", "DL-06"), ("x\u{202E}y", "DL-05"), ("\u{F0B7} mục", "DL-05"),
    ("x\u{FFFD}y", "DL-05"), ("Ƣu tiên", "DL-05"), ("x\u{7F}", "DL-05"), ("Coäng hoøa xaõ hoäi", "DL-04"),
    ("Céng hßa x· héi chñ nghÜa", "DL-04"), ("Coäng hoøa", "DL-04"),
  ])
  func oddCharactersAreReported(value: String, code: String) throws {
    for format in [DataFormat.json, .jsonLines, .table] {
      let data = format == .table ? "a,b\n\(value),1\n" : "{\"a\": \"\(value)\", \"b\": 1}"
      let outcome = read(data, format)
      #expect(outcome.diagnostics.map(\.code) == [code], "\(format)")
      #expect((outcome.value == nil) == (code != "DL-06"), "\(format)")
      let place = try #require(outcome.diagnostics.first?.place)
      #expect(place.line == (format == .table ? 2 : 1))
      if format == .table { #expect(place.columnName == "a") }
    }
  }

  @Test(arguments: ["Hà", "Lê Hà", "Xã Bàu Cát", "quần áo", "Pháp & Bỉ", "café crème", "10 m² × 5°", "Hà\u{A0}Nội"])
  func ordinaryTextPasses(value: String) {
    let outcome = read("{\"a\": \"\(value)\"}", .json)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value?.root.at("a").map { text($0) } == "“\(value)”")
  }

  @Test(arguments: [
    ("\u{A0}x\u{A0}", "x"), ("x \u{A0} y", "x y"), ("x\t y", "x y"), ("\u{3000}x", "x"),
    ("x\u{A0}y", "x\u{A0}y"),
  ])
  func whiteSpaceIsOneSpace(value: String, expected: String) {
    #expect(text(read("a: \"\(value)\"", .yaml).value?.root) == "{a: “\(expected)”}")
  }

  @Test(arguments: ["", " ", "   ", "\u{A0}", "\u{3000} \u{2009}", "\\t", "\\n \\n"])
  func blankTextIsNothingTyped(value: String) {
    for format in [DataFormat.yaml, .json, .jsonLines] {
      #expect(
        text(read("{\"a\": \"\(value)\", \"b\": [\"\(value)\", \"x\"]}", format).value?.root) == "{a: ∅, b: [∅, “x”]}"
      )
    }
    if !value.contains("\\") {
      #expect(text(read("a,b\n\"\(value)\",x\n", .table).value?.root) == "{a: ∅, b: “x”}")
    }
  }

  @Test func aFaultyKeyIsAnErrorInEachRecord() throws {
    let line = "{\"Ƣu\": 1}\n"
    let all = try readAll(RecordReader(name: "d.jsonl", format: .jsonLines, bytes: Array((line + line).utf8)))
    #expect(all.outcomes.map { text($0.diagnostics) } == [["DL-05 d.jsonl:1:3"], ["DL-05 d.jsonl:2:3"]])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00], DataFormat.yaml), ([0xFE, 0xFF, 0x00, 0x61], .json), ([0xFF, 0xFE], .jsonLines),
      ([0xFF, 0xFE, 0x61, 0x00], .table),
    ] as [([UInt8], DataFormat)]
  )
  func utf16IsRefused(bytes: [UInt8], format: DataFormat) throws {
    #expect(readDocument(name: "d", bytes: bytes, format: format).diagnostics.map(\.code) == ["DL-03"])
    #expect(try readAll(RecordReader(name: "d", format: format, bytes: bytes)).file.map(\.code) == ["DL-03"])
  }

  @Test(arguments: DataFormat.allCases, ["", "\u{FEFF}", " \r\n\n"])
  func nothingIsAnError(format: DataFormat, data: String) throws {
    #expect(read(data, format).diagnostics.map(\.code) == ["DL-08"])
    #expect(try readAll(RecordReader(name: "d", format: format, bytes: Array(data.utf8))).file.map(\.code) == ["DL-08"])
  }
}

extension String {
  /// The text taken apart scalar by scalar, as some input methods type it.
  var decomposedStringByScalars: String {
    let parts: [Character: String] = [
      "ỗ": "o\u{302}\u{303}", "ị": "i\u{323}", "ư": "u\u{31B}", "ờ": "o\u{31B}\u{300}", "ê": "e\u{302}",
    ]
    return map { parts[$0] ?? String($0) }.joined()
  }
}
