@testable import DataReading
import Diagnostics
import OfficialWriting
import Testing
import Values

@Suite struct YAMLTests {
  @Test(arguments: [
    (
      "so: 05\nnam: 1_000\nbat: 0o7\nngay: 2026-01-05\nco: yes\nkhong: no\nthuc: 1e3",
      "{so: “05”, nam: “1_000”, bat: “0o7”, ngay: “2026-01-05”, co: “yes”, khong: “no”, thuc: “1e3”}"
    ),
    ("a:\nb: ~\nc: null\nd: \"null\"\ne: ''\nf: '~'", "{a: ∅, b: ∅, c: ∅, d: “null”, e: ∅, f: “~”}"),
    ("a: 123456789012345678901234567890", "{a: “123456789012345678901234567890”}"),
    (
      "a: |\n  dòng một\n  dòng  hai\nb: >-\n  x\n  y\nc: nối\n  tiếp",
      "{a: “dòng một\ndòng hai”, b: “x y”, c: “nối tiếp”}"
    ),
    ("# ghi chú\na: 1 # cuối dòng\r\nb:\r\n- x\r\n-   y\r\n", "{a: “1”, b: [“x”, “y”]}"),
    ("a: {b: [1, \"hai\"], c: }", "{a: {b: [“1”, “hai”], c: ∅}}"),
    ("a: &x {ten: A}\nb: *x\nc: [*x, *x]", "{a: {ten: “A”}, b: {ten: “A”}, c: [{ten: “A”}, {ten: “A”}]}"),
    ("a: !!str 05\nb: !!str ~", "{a: “05”, b: “~”}"),
    ("\u{FEFF}---\nhọ tên: Đỗ\n...\n", "{họ tên: “Đỗ”}"),
    ("a: \"hai  dòng\\n\\tmột\"", "{a: “hai dòng\nmột”}"),
    ("a: 10:30\nb: C:\\x\nc: A & B * C", "{a: “10:30”, b: “C:\\x”, c: “A & B * C”}"),
  ])
  func scalarsStayTheCharactersTyped(yaml: String, expected: String) {
    let outcome = read(yaml, .yaml)
    #expect(text(outcome.value?.root) == expected, "\(outcome.diagnostics)")
  }

  @Test(arguments: [
    ("a: !!int 5", "DL-13 d.yaml:1:4"),
    ("a: !!binary aGk=", "DL-13 d.yaml:1:4"),
    ("a: !!set {x: }", "DL-13 d.yaml:1:4"),
    ("a: !rieng 5", "DL-13 d.yaml:1:4"),
    ("a: 1\n---\nb: 2", "DL-12 d.yaml:2:1"),
    ("? [a, b]\n: 1", "DL-14 d.yaml:1:3"),
    ("a: &x {b: 1}\nc:\n  <<: *x", "DL-14 d.yaml:3:3"),
    ("a: &x 1\n*x : 2", "DL-14 d.yaml:2:1"),
    ("- 1\n- 2", "DL-21 d.yaml:1:1"),
    ("chỉ là chữ", "DL-21 d.yaml:1:1"),
    ("# chỉ có ghi chú\n", "DL-08 d.yaml"),
    ("a: 1\nb: x: y", "DL-11 d.yaml:2:5"),
    ("a:\n  b: 1\n c: 2", "DL-11 d.yaml:3:2"),
    ("a:\n  - x\n   - y\n", "DL-11 d.yaml:3:4"),
    ("a:\n- x tiếp\n theo\n  - y", "DL-11 d.yaml:4:3"),
    ("a: \"chưa đóng\nb: 2", "DL-11 d.yaml:1:4"),
    ("a: [1, 2\nb: 3", "DL-11 d.yaml:1:4"),
    ("a:\n\tb: 1", "DL-11 d.yaml:2:1"),
    ("a: @x", "DL-11 d.yaml:1:4"),
    ("a: *khong", "DL-11 d.yaml:1:4"),
    ("a: \"\\q\"", "DL-11 d.yaml:1:5"),
    ("a: - b", "DL-11 d.yaml:1:4"),
    ("ten: A\nđơn vị", "DL-11 d.yaml:2:1"),
    ("a: 1 # \u{0B} ở ghi chú\nb: \u{1}", "DL-05 d.yaml:1:8|DL-05 d.yaml:2:4"),
    ("a: \"\\0\"", "DL-05 d.yaml:1:4"),
    ("'': 1", "DL-22 d.yaml:1:1"),
  ])
  func errorsNameTheirPlace(yaml: String, expected: String) {
    let outcome = read(yaml, .yaml)
    #expect(text(outcome.diagnostics).joined(separator: "|") == expected, "\(outcome.diagnostics)")
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.allSatisfy { $0.hint?.isEmpty == false && $0.expected?.isEmpty == false })
  }

  @Test func allDuplicateKeysNameBothPlaces() {
    let yaml = "ten: A\n\"ten\": B\nđơn vị: C\nnhom:\n  x: 1\n  y: 2\n  x: 3\n  ten: 4\nĐơn_vị: D\nten: E\n"
    let found = read(yaml, .yaml).diagnostics.map { finding in
      "\(finding.code) \(finding.place?.line ?? 0) \(finding.related.first?.place.line ?? 0) \(finding.message)"
    }
    #expect(
      found == [
        "DL-20 7 5 khóa “x” được ghi hai lần trong cùng một nhóm",
        "DL-20 2 1 khóa “ten” được ghi hai lần trong cùng một nhóm",
        "DL-20 9 3 khóa “Đơn_vị” được ghi hai lần trong cùng một nhóm",
        "DL-20 10 1 khóa “ten” được ghi hai lần trong cùng một nhóm",
      ]
    )
  }

  @Test func unmarkedAndMarkedKeysAreOne() {
    #expect(text(read("ten: 1\nTên: 2", .yaml).diagnostics) == ["DL-20 d.yaml:2:1"])
    #expect(text(read("tén: 1\ntên: 2", .yaml).value?.root) == "{tén: “1”, tên: “2”}")
  }

  @Test func placesAreThoseOfValues() throws {
    let yaml = "\u{FEFF}tên: Đỗ\r\nds:\r\n  - một\r\n  - {ở: \"Huế\", x: 1}\r\nkhối: |\r\n  a\r\n"
    let record = try #require(read(yaml, .yaml).value)
    #expect(record.placeText("tên") == "d.yaml:1:6")
    #expect(record.placeText("ds.0") == "d.yaml:3:5")
    #expect(record.placeText("ds.1.ở") == "d.yaml:4:9")
    #expect(record.placeText("ds.1.x") == "d.yaml:4:19")
    #expect(record.placeText("khối") == "d.yaml:5:7")
    #expect(record.place(of: try #require(record.root.at("tên")).position).excerpt == "tên: Đỗ")
  }

  @Test func placesOnOneLongLine() throws {
    let items = (0..<3000).map { "\"mục \($0)\"" }.joined(separator: ", ")
    let record = try #require(read("ds: [\(items)]", .yaml).value)
    let position = try #require(record.root.at("ds.2999")).position
    #expect(record.place(of: position).column == "ds: [\(items)]".count - 10)
  }

  @Test func anAliasBombIsRefused() {
    var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      yaml +=
        "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(text(read(yaml, .yaml).diagnostics).first?.hasPrefix("DL-19") == true)
    #expect(text(read(yaml + "? *a9\n: 1\n", .yaml).diagnostics).first?.hasPrefix("DL-14") == true)
    #expect(text(read(yaml + "k: {[*a9]: 1}\n", .yaml).diagnostics).first?.hasPrefix("DL-14") == true)
  }

  @Test func aNamedTextIsReadOnce() throws {
    // Not composed, so that each reading of the text counts.
    let yaml =
      "chung: &x \(String(repeating: "e\u{302} ", count: 1_000))\nds: [\([String](repeating: "*x", count: 1_000).joined(separator: ", "))]"
    let outcome = read(yaml, .yaml)
    #expect(outcome.value?.root.at("ds.999")?.characters?.hasPrefix("ê ê") == true)
    #expect(outcome.diagnostics.map(\.code) == ["DL-07"])
    #expect(outcome.diagnostics.first?.message.hasPrefix("1 giá trị") == true)
  }

  @Test func aNamedListIsAsDeepAsWhereItStands() throws {
    let deep = String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
    let outer = String(repeating: "[", count: 22) + "*x" + String(repeating: "]", count: 22)
    #expect(read("a: &x \(deep)\nb: \(outer)", .yaml).value != nil)
    #expect(text(read("a: &x \(deep)\nb: [[\(outer)], *x]", .yaml).diagnostics) == ["DL-18 d.yaml:1:46"])
  }

  @Test(arguments: ["k%: 1\n", "- ế %\n", "- [%, {a: \"%\"}]\n"])
  func placesAreFoundInOnePass(piece: String) throws {
    let yaml = (0..<5_000).map { piece.replacing("%", with: String($0)) }.joined()
    let tree = try YAMLTree(Array(yaml.utf8).span)
    #expect(tree.nodes.count > 5_000)
    #expect(tree.steps <= 2 * yaml.unicodeScalars.count)
  }

  @Test func linesOfTagsAreCounted() {
    func yaml(_ count: Int) -> String { (0..<count).map { "%TAG !t\($0)! tag:a\($0)\n" }.joined() + "---\na: 1\n" }
    #expect(text(read(yaml(16), .yaml).value?.root) == "{a: “1”}")
    #expect(text(read(yaml(17), .yaml).diagnostics) == ["DL-11 d.yaml:17:1"])
  }

  @Test(arguments: [(63, true), (64, false), (50_000, false)])
  func depthIsLimited(depth: Int, isFine: Bool) async {
    let yaml = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    // On a thread of the pool, whose stack is small.
    let outcome = await Task { read(yaml, .yaml) }.value
    #expect((outcome.value != nil) == isFine)
    if !isFine { #expect(outcome.diagnostics.first?.code == "DL-18") }
  }

  @Test func oldEncodingsAreNamed() {
    // "Cộng hòa xã hội" in TCVN3.
    let tcvn3: [UInt8] =
      Array("ten: C".utf8) + [0xE9] + Array("ng h".utf8) + [0xDF] + Array("a x".utf8) + [0xB7] + Array(" h".utf8) + [
        0xE9, 0x69, 0x0A,
      ]
    let outcome = readDocument(name: "d.yaml", bytes: tcvn3, format: .yaml)
    #expect(text(outcome.diagnostics) == ["DL-02 d.yaml:1:7"])
    #expect(outcome.diagnostics.first?.message.contains("TCVN3") == true)
    #expect(outcome.diagnostics.first?.hint?.contains("Unikey") == true)
  }
}
