@testable import DataReading
import Diagnostics
import OfficialWriting
import Testing
import Values

@Suite struct TableTests {
  @Test(arguments: [
    ("ten,diem\nA,1\n", "[{ten: “A”, diem: “1”}]"),
    ("\u{FEFF}ten;diem\r\nA;1,5\r\n\r\nB;\r\n", "[{ten: “A”, diem: “1,5”}, {ten: “B”, diem: ∅}]"),
    ("ten\tdiem\rA\t 1 \rB\t\"x\ty\"", "[{ten: “A”, diem: “1”}, {ten: “B”, diem: “x y”}]"),
    ("a,b\n\"x, \"\"y\"\"\",\"dòng\r\nhai\"\n", "[{a: “x, \"y\"”, b: “dòng\nhai”}]"),
    ("a,b\n5\" ống,x\"y\"z\n", "[{a: “5\" ống”, b: “x\"y\"z”}]"),
    ("a,b\n \"x\" , \"\" \n", "[{a: “x”, b: ∅}]"),
    ("\n\n a \nx\n\ny", "[{a: “x”}, {a: “y”}]"),
    ("a,b\n,\n , \nx,\n", "[{a: “x”, b: ∅}]"),
    ("\"a;x\",b,c\n1,2,3", "[{a;x: “1”, b: “2”, c: “3”}]"),
    (
      "so,nguoi_ky.ho_ten,nguoi_ky.chuc_vu.ten,nguoi_ky.so\n1,A,B,\n2,,,",
      "[{so: “1”, nguoi_ky: {ho_ten: “A”, chuc_vu: {ten: “B”}, so: ∅}}, {so: “2”, nguoi_ky: ∅}]"
    ),
    ("ds[],x\n\"a; b;;c \",1\n,2", "[{ds: [“a”, “b”, “c”], x: “1”}, {ds: ∅, x: “2”}]"),
    ("1. Họ tên,STT.\nA,1", "[{1. Họ tên: “A”, STT.: “1”}]"),
    ("05,ngày\n007,01/02/2026", "[{05: “007”, ngày: “01/02/2026”}]"),
  ])
  func rowsBecomeMaps(csv: String, expected: String) throws {
    for step in [1, 2, 7, 4096] {
      let all = try readAll(trickling(Array(csv.utf8), .table, by: step))
      #expect("[" + all.outcomes.map { text($0.value?.root) }.joined(separator: ", ") + "]" == expected)
      #expect(all.file.isEmpty)
      #expect(all.outcomes.compactMap { $0.value?.number } == Array(1...all.outcomes.count))
    }
  }

  @Test(arguments: [
    ("a,b\n1,2,3\n4\n5,6\n", "DL-33 d.csv:2|DL-33 d.csv:3"),
    ("a,b\n\"x\ny\",\"mở\nra\n1,2\n", "DL-34 d.csv dòng 3, cột “b”"),
    ("a,b\n\"x\"y,1\n", "DL-35 d.csv dòng 2, cột “a”"),
    ("a,,c\n1,2,3", "DL-30 d.csv dòng 1, cột “thứ 2”"),
    ("a,b,\n1,2,", "DL-30 d.csv dòng 1, cột “thứ 3”"),
    ("Họ tên,ho ten,x\n1,2,3", "DL-31 d.csv dòng 1, cột “ho ten”"),
    ("ho_ten,x,Họ Tên\n1,2,3", "DL-31 d.csv dòng 1, cột “Họ Tên”"),
    ("Họ tên,họ_TÊN\n1,2", "DL-31 d.csv dòng 1, cột “họ_TÊN”"),
    ("a.b,a\n1,2", "DL-32 d.csv dòng 1, cột “a”"),
    ("\na,\"b\n1,2", "DL-34 d.csv:2"),
    ("a,b\n1,\u{1}\n", "DL-05 d.csv dòng 2, cột “b”"),
    ("a,b\n", "DL-37 d.csv:1"),
    ("a,b\n1,2\n3,4\n5,6\n", "DL-36 d.csv dòng 3, cột “a”"),
  ])
  func errorsNameLineAndColumn(csv: String, expected: String) {
    let outcome = read(csv, .table)
    #expect(text(outcome.diagnostics).joined(separator: "|") == expected, "\(outcome.diagnostics)")
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.allSatisfy { $0.hint?.isEmpty == false && $0.expected?.isEmpty == false })
  }

  @Test func marksThatDifferAreTwoHeadings() {
    #expect(text(read("Tên,Tến\n1,2", .table).value?.root) == "{Tên: “1”, Tến: “2”}")
  }

  @Test func alikeHeadingsNameBothColumns() throws {
    let finding = try #require(read("Họ tên,x,ho_ten\n1,2,3", .table).diagnostics.first)
    #expect(finding.message == "hai cột “Họ tên” và “ho_ten” trùng tên")
    #expect(finding.related.first?.place.columnName == "Họ tên")
  }

  @Test func placesAreLineAndColumn() throws {
    let csv = "\u{FEFF}\r\nten,nhom.x\r\n\"a\r\nb\",1\r\nc,2\r\n"
    let all = try readAll(RecordReader(name: "d.csv", format: .table, bytes: Array(csv.utf8)))
    let records = all.outcomes.compactMap(\.value)
    #expect(records.map { $0.placeText("nhom.x") } == ["d.csv dòng 3, cột “nhom.x”", "d.csv dòng 5, cột “nhom.x”"])
    guard case .map(let entries)? = records.first?.root.content else { return }
    #expect(entries.map { records[0].place(of: $0.keyPosition).line } == [2, 2])
  }

  @Test func oneBadRowLeavesTheOthers() throws {
    var bytes = Array("a,b\n1,2\n3,".utf8)
    bytes += [0xFF] + Array("\n5,6\n7\n9,10".utf8)
    let all = try readAll(RecordReader(name: "d.csv", format: .table, bytes: bytes), upTo: 2)
    #expect(
      all.outcomes.map { text($0.value?.root) } == [
        "{a: “1”, b: “2”}", "không có", "{a: “5”, b: “6”}", "không có", "{a: “9”, b: “10”}",
      ]
    )
    #expect(all.outcomes.map { text($0.diagnostics) } == [[], ["DL-01 d.csv:3"], [], ["DL-33 d.csv:5"], []])
    #expect(all.outcomes.compactMap { $0.value?.number } == [1, 3, 5])
  }

  @Test func aTableInAnOldEncodingIsNamed() throws {
    // "Cộng hòa", "xã hội" in TCVN3 below an ASCII heading.
    let bytes =
      Array("ten,noi\nC".utf8) + [0xE9] + Array("ng h".utf8) + [0xDF] + Array("a,x".utf8) + [0xB7] + Array(" h".utf8)
      + [0xE9, 0x69]
    #expect(readDocument(name: "d.csv", bytes: bytes, format: .table).diagnostics.map(\.code) == ["DL-02"])
    let heading =
      Array("C".utf8) + [0xE9] + Array("ng h".utf8) + [0xDF] + Array("a,x".utf8) + [0xB7, 0x0A, 0x31, 0x2C, 0x32]
    #expect(readDocument(name: "d.csv", bytes: heading, format: .table).diagnostics.map(\.code) == ["DL-02"])
  }

  @Test func tenThousandColumns() throws {
    let names = (0..<10_000).map { "cột \($0)" }.joined(separator: ";")
    let cells = (0..<10_000).map { "\($0)" }.joined(separator: ";")
    let record = try #require(read(names + "\n" + cells, .table).value)
    #expect(text(record.root.at("cột 9999")) == "“9999”")
    #expect(record.placeText("cột 9999") == "d.csv dòng 2, cột “cột 9999”")
  }

  @Test func deepHeadings() {
    func csv(_ depth: Int) -> String { "x," + [String](repeating: "a", count: depth).joined(separator: ".") + "\n1,2" }
    #expect(read(csv(64), .table).value != nil)
    #expect(text(read(csv(65), .table).diagnostics).map { String($0.prefix(5)) } == ["DL-18"])
    #expect(text(read(csv(20_000), .table).diagnostics).map { String($0.prefix(5)) } == ["DL-18"])
  }

  @Test func groupsAreMetByTheFirstColumnLikeThem() {
    let found = read("tên.a,ten.b,tén.a,TEN.c,x,X.y,x\n1,2,3,4,5,6,7", .table).diagnostics
    #expect(
      found.map(\.message) == [
        "hai cột “x” và “x” trùng tên", "cột “x” là một giá trị nhưng cột “X.y” lại coi đó là nhóm",
        "cột “x” là một giá trị nhưng cột “X.y” lại coi đó là nhóm",
      ]
    )
    #expect(
      text(read("tên.a,ten.b,tén.a,TEN.c\n1,2,3,4", .table).value?.root)
        == "{tên: {a: “1”, b: “2”, c: “4”}, tén: {a: “3”}}"
    )
  }

  @Test(arguments: ["k%", "nhom.k%", "a.b.c.d.k%"])
  func columnsAreLookedUpOnce(heading: String) {
    var tree = HeadingTree()
    for number in 0..<5_000 {
      let names = heading.replacing("%", with: String(number)).split(separator: ".").map { Name(String($0)) }
      let end = tree.add(names, column: number)
      #expect(end.twin == nil)
    }
    #expect(tree.steps == 5_000 * (1 + heading.count { $0 == "." }))
  }

  @Test func theFirstNameLikeAnotherIsTheFirst() {
    let typed = ["ten", "tên", "tén", "Tên ", "TEN", "a", "á", "ạ", "ten_b", "tên b", "tén-b"].map { Name($0) }
    // All orders of a few of them, each name looked for.
    for start in typed.indices {
      for step in 1..<typed.count {
        let names = typed.indices.map { typed[(start + $0 * step) % typed.count] }
        var index = FirstNames()
        for (number, name) in names.enumerated() {
          #expect(index.first(like: name) == names[..<number].firstIndex { $0.isSameKey(as: name) })
          index.add(name, number: number)
        }
      }
    }
  }
}
