import DataReading
import Diagnostics
import Testing
import Values

@Suite struct JSONTests {
  @Test(arguments: [
    (#"{"a": 123456789012345678901234567890}"#, "{a: “123456789012345678901234567890”}"),
    (#"{"a": -0.50E+2, "b": true, "c": false, "d": null}"#, "{a: “-0.50E+2”, b: “true”, c: “false”, d: ∅}"),
    (#"{"a": [], "b": {}, "c": [[1], {"d": "e"}]}"#, "{a: [], b: {}, c: [[“1”], {d: “e”}]}"),
    (#"{"a": "\u0110\u1EA5t \"x\" \\ \/ \ud83d\ude00"}"#, #"{a: “Đất "x" \ / 😀”}"#),
    (#"{"a": "  hai  dòng\n\tmột  "}"#, "{a: “hai dòng\nmột”}"),
    ("{\"\\u0074en\" : \"A\"\r\n,\r\n\"khác\":\t\"B\"}\r\n", "{ten: “A”, khác: “B”}"),
    ("\u{FEFF}{\"a\": \"\"}", "{a: ∅}"),
  ])
  func valuesStayTheCharactersTyped(json: String, expected: String) {
    #expect(text(read(json, .json).value?.root) == expected)
  }

  /// The mark `⟦` stands where the error has to be reported.
  @Test(arguments: [
    ("{\"a\": 1,⟦}", "DL-15"),
    ("{\"a\": [1,⟦]}", "DL-15"),
    ("{\"a\" ⟦1}", "DL-15"),
    ("{\"a\": 1 ⟦\"b\": 2}", "DL-15"),
    ("{⟦a: 1}", "DL-15"),
    ("{⟦'a': 1}", "DL-15"),
    ("{\"a\": ⟦“b”}", "DL-15"),
    ("{\"a\": ⟦05}", "DL-15"),
    ("{\"a\": ⟦+5}", "DL-15"),
    ("{\"a\": ⟦1.}", "DL-15"),
    ("{\"a\": ⟦.5}", "DL-15"),
    ("{\"a\": ⟦NaN}", "DL-15"),
    ("{\"a\": ⟦nul}", "DL-15"),
    ("{\"a\": ⟦True}", "DL-15"),
    ("{\"a\": ⟦12\"x\"}", "DL-15"),
    ("{\"a\": ⟦,}", "DL-15"),
    ("{\"a\": ⟦}", "DL-15"),
    ("{\n  ⟦// ghi chú\n  \"a\": 1}", "DL-15"),
    ("{\"a\": 1} ⟦/* hết */", "DL-15"),
    ("{\"a\": 1 ⟦# don't \"quote\n}", "DL-15"),
    ("{\"a\": 1}\n⟦{\"a\": 2}", "DL-16"),
    ("{\"a\": 1}⟦]", "DL-16"),
    ("{\"a\": {\"b\": 1}⟦", "DL-15"),
    ("{\"a\": ⟦\"chưa đóng}", "DL-15"),
    ("{\"a\": \"xuống⟦\ndòng\"}", "DL-15"),
    ("{\"a\": \"tab⟦\there\"}", "DL-15"),
    ("{\"a\": \"x⟦\\x\"}", "DL-17"),
    ("{\"a\": \"x⟦\\u12G4\"}", "DL-17"),
    ("{\"a\": \"x⟦\\ud83d\"}", "DL-17"),
    ("{\"a\": \"x⟦\\ude00\"}", "DL-17"),
    ("{\"a\": \"x⟦\\ud83d\\u0041\"}", "DL-17"),
    ("{\"a\": ⟦\"\\u0000\"}", "DL-05"),
    ("{\"a\": \"Ư và ⟦ƣ\"}", "DL-05"),
    ("{\"a\": ⟦\"e\(String(repeating: "\\u0301\\u0323", count: 800))\"}", "DL-05"),
    ("⟦[1, 2]", "DL-21"),
    ("⟦\"chữ\"", "DL-21"),
    ("⟦null", "DL-21"),
    ("{⟦\"\": 1}", "DL-22"),
    ("{\"Họ tên\": 1,\n ⟦\"họ_tên\": 2}", "DL-20"),
    ("{\"tén\": 1, \"tên\": 2, ⟦\"ten\": 3}", "DL-20"), ("{\"ten\": 1, ⟦\"Tên\": 2}", "DL-20"),
    ("{\"tén\": 1, \"tên\": 2, ⟦\"Tén\": 3}", "DL-20"),
    ("{\"a\": {\"b\": 1, \"c\": {\"b\": 2}, ⟦\"B\": 3}}", "DL-20"),
  ])
  func errorsNameTheirPlace(marked: String, code: String) throws {
    let json = marked.replacing("⟦", with: "")
    let outcome = read(json, .json)
    let before = try #require(marked.split(separator: "⟦", omittingEmptySubsequences: false).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.count ?? 0) + 1
    #expect(text(outcome.diagnostics) == ["\(code) d.json:\(lines.count):\(column)"])
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.allSatisfy { $0.hint?.isEmpty == false && $0.expected?.isEmpty == false })
  }

  @Test func decimalCommaReadsAsTwoMembers() {
    #expect(text(read("{\"a\": 1,5}", .json).diagnostics) == ["DL-15 d.json:1:9"])
  }

  @Test func duplicateKeysNameBothPlaces() throws {
    let outcome = read("{\"Tên\": 1,\n \"tên\": 2,\n \"ten\": 3}", .json)
    #expect(outcome.diagnostics.map { $0.place?.line } == [2, 3])
    #expect(outcome.diagnostics.map { $0.related.first?.place.description } == ["d.json:1:2", "d.json:1:2"])
  }

  @Test func placesAreThoseOfValues() throws {
    let record = try #require(read("\u{FEFF}{\"ten\": \"Đỗ\", \"ds\": [1,\n  {\"x\":  2}]}", .json).value)
    #expect(record.placeText("ten") == "d.json:1:9")
    #expect(record.placeText("ds") == "d.json:1:21")
    #expect(record.placeText("ds.0") == "d.json:1:22")
    #expect(record.placeText("ds.1.x") == "d.json:2:10")
  }

  @Test(arguments: [(64, true), (65, false), (100_000, false)])
  func depthIsLimited(depth: Int, isFine: Bool) {
    let lists = String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
    let outcome = read("{\"a\":" + lists + "}", .json)
    #expect((outcome.value != nil) == isFine)
    if !isFine { #expect(text(outcome.diagnostics) == ["DL-18 d.json:1:69"]) }
  }

  @Test func badUTF8NamesTheByte() {
    var bytes = Array("{\"a\": \"x\",\n \"b\": \"".utf8)
    bytes += [0xFF] + Array("\"}".utf8)
    let outcome = readDocument(name: "d.json", bytes: bytes, format: .json)
    #expect(text(outcome.diagnostics) == ["DL-01 d.json:2:8"])
    #expect(outcome.diagnostics.first?.message.contains("FF") == true)
  }
}
