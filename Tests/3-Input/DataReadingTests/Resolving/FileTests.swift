import DataReading
import Diagnostics
import TestSupport
import Testing
import Values

@Suite struct FileTests {
  static let files = [
    "khoi.csv": "ten,so\nTiểu học,2\nMầm non,0\n",
    "thanh-vien.csv": "ten_khoi;ten\nTiểu học;Trường A\nTiểu học;Trường B\n",
    "lac.csv": "ten_khoi,ten\nTiểu hoc,Trường A\n,Trường B\n",
    "trung.csv": "ten\nA\nA\n",
    "con.csv": "ten,x\nA,1\n",
    "chau.csv": "cua,y\nTrường A,7\n",
    "co-quan.yaml": "ten: Sở Nội vụ\nkhoi: {tu_tep: khoi.csv}\n",
    "vong.yaml": "a: {tu_tep: vong2.yaml}\n",
    "vong2.yaml": "b: {tu_tep: vong.yaml}\n",
    "nam/nam.yaml":
      "khoi: {tu_tep: khoi.csv, kem: [{truong: x, tu_tep: ../thanh-vien.csv, khoa: ten_khoi, khoa_cha: ten}]}\n",
    "nam/khoi.csv": "ten,so\nTiểu học,5\n",
    "nam/../thanh-vien.csv": "ten_khoi;ten\nTiểu học;Trường A\n",
    "nam/xa.yaml": "a: {tu_tep: /goc/khoi.csv}\n",
    "/goc/khoi.csv": "ten,so\nGốc,1\n",
    "hong.csv": "a,b\n1\n2\n",
    "la.docx": "x",
  ]

  /// khoi.csv as a tree.
  static let clusters = "[{ten: “Tiểu học”, so: “2”}, {ten: “Mầm non”, so: “0”}]"

  static func resolve(_ yaml: String) throws -> Outcome<DataRecord> {
    let record = try #require(read(yaml, .yaml).value)
    return resolveFiles(in: record) { name in
      if let text = files[name] { return Outcome(Array(text.utf8)) }
      return Outcome(nil, [Diagnostic(.error, "TT-01", "không có tệp \(name)")])
    }
  }

  /// A picture takes the place of the map that names it; once read, however often it is named.
  @Test func picturesAreRead() throws {
    let png = PNG.row(0x183C_A0FF, 0).bytes
    let record = try #require(read("a: {tu_tep: x/ky.PNG}\nb: [{tu_tep: x/ky.PNG}]", .yaml).value)
    var loaded: [String] = []
    let resolved = resolveFiles(in: record) { name in
      loaded.append(name)
      return Outcome(png)
    }
    #expect(resolved.diagnostics.isEmpty)
    #expect(text(resolved.value?.root) == "{a: ảnh 2 × 1, b: [ảnh 2 × 1]}")
    #expect(loaded == ["x/ky.PNG"])
  }

  @Test(
    arguments: [
      (Array("GIF89a".utf8), "tệp là GIF, không phải PNG"), (Array("x".utf8), "tệp không phải PNG"),
      (Array(PNG.row(0).bytes.dropLast(20)), "tệp PNG hỏng hoặc bị cắt ngang"),
      (PNG(width: 5000, height: 1, colorType: 0, rows: []).bytes, "ảnh quá lớn"),
    ] as [([UInt8], String)]
  )
  func faultyPicturesAreTold(_ bytes: [UInt8], _ reason: String) throws {
    let record = try #require(read("so: 1\nanh: {tu_tep: ky.gif}", .yaml).value)
    let outcome = resolveFiles(in: record) { _ in Outcome(bytes) }
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.message) == ["không dùng được ảnh “ky.gif”: \(reason)"])
    #expect(text(outcome.diagnostics) == ["DL-47 d.yaml:2:15"])
  }

  static let joined = """
    khoi:
      tu_tep: khoi.csv
      kem:
        - {truong: thanh_vien, tu_tep: thanh-vien.csv, khoa: ten_khoi, khoa_cha: ten}
    """

  /// Places can be opened from where the program runs, whatever folder the data stand in.
  @Test(arguments: [
    ("du-lieu.yaml", "khoi.csv"), ("nam/2025/du-lieu.yaml", "nam/2025/khoi.csv"), ("./du-lieu.yaml", "./khoi.csv"),
    ("/x/du-lieu.yaml", "/x/khoi.csv"),
  ])
  func placesAreSeenFromOutside(_ data: String, _ shown: String) throws {
    func place(_ name: String) throws -> String? {
      let yaml = "khoi: {tu_tep: \(name)}"
      let record = try #require(readDocument(name: data, bytes: Array(yaml.utf8), format: .yaml).value)
      let resolved = resolveFiles(in: record) { _ in Outcome(Array("ten\nA\n".utf8)) }
      return try #require(resolved.value).placeText("khoi.0.ten")
    }
    #expect(try place("khoi.csv") == "\(shown) dòng 2, cột “ten”")
    #expect(try place("/goc/khoi.csv") == "/goc/khoi.csv dòng 2, cột “ten”")
    if data.hasPrefix("nam") {
      #expect(try place("../../chung/khoi.csv") == "chung/khoi.csv dòng 2, cột “ten”")
      #expect(try place("../../../khoi.csv") == "../khoi.csv dòng 2, cột “ten”")
    }
  }

  @Test func rowsGetTheRowsThatBelongToThem() throws {
    let record = try #require(try Self.resolve(Self.joined).value)
    #expect(
      text(record.root)
        == "{khoi: [{ten: “Tiểu học”, so: “2”, thanh_vien: "
        + "[{ten: “Trường A”}, {ten: “Trường B”}]}, "
        + "{ten: “Mầm non”, so: “0”, thanh_vien: []}]}"
    )
    #expect(record.placeText("khoi.1.so") == "khoi.csv dòng 3, cột “so”")
    #expect(record.placeText("khoi.0.thanh_vien.1.ten") == "thanh-vien.csv dòng 3, cột “ten”")
  }

  @Test(arguments: [
    (
      "a: {tu_tep: co-quan.yaml}",
      "{a: {ten: “Sở Nội vụ”, khoi: \(clusters)}}"
    ),
    (
      "a: {Tu tep: khoi.csv}\nb: [{tu_tep: khoi.csv}]",
      "{a: \(clusters), b: [\(clusters)]}"
    ),
    ("tu_tep: con.csv\nkem: []", nil),
    ("tu_tep: co-quan.yaml", "{ten: “Sở Nội vụ”, khoi: \(clusters)}"),
    (
      """
      k:
        tu_tep: khoi.csv
        kem:
          truong: tv
          tu_tep: thanh-vien.csv
          khoa: ten_khoi
          khoa_cha: ten
          kem: [{truong: y, tu_tep: chau.csv, khoa: cua, khoa_cha: ten}]
      """,
      "{k: [{ten: “Tiểu học”, so: “2”, tv: [{ten: “Trường A”, y: [{y: “7”}]}, "
        + "{ten: “Trường B”, y: []}]}, {ten: “Mầm non”, so: “0”, tv: []}]}"
    ),
    // A name counts from the folder of the file it stands in.
    (
      "a: {tu_tep: nam/nam.yaml}\nb: {tu_tep: khoi.csv}",
      "{a: {khoi: [{ten: “Tiểu học”, so: “5”, x: [{ten: “Trường A”}]}]}, b: \(clusters)}"
    ),
    ("a: {tu_tep: nam/xa.yaml}", "{a: {a: [{ten: “Gốc”, so: “1”}]}}"),
    ("không: có\ntệp: nào", "{không: “có”, tệp: “nào”}"),
  ])
  func filesTakeThePlaceOfTheirNames(yaml: String, expected: String?) throws {
    #expect(text(try Self.resolve(yaml).value?.root) == expected ?? "không có")
  }

  @Test(arguments: [
    ("a: {tu_tep: khong-co.csv}", "TT-01 d.yaml:1:13"),
    ("a: {tu_tep: la.docx}", "DL-10 d.yaml:1:13"),
    ("a: {tu_tep: [x]}", "DL-40 d.yaml:1:13"),
    ("a: {tu_tep: khoi.csv, khac: 1}", "DL-40 d.yaml:1:23"),
    ("a: {tu_tep: hong.csv}", "DL-33 hong.csv:2|DL-33 hong.csv:3"),
    ("a: {tu_tep: vong.yaml}", "DL-41 vong2.yaml:1:13"),
    ("a: {tu_tep: co-quan.yaml, kem: []}", "DL-42 d.yaml:1:27"),
    ("a: {tu_tep: khoi.csv, kem: [{tu_tep: con.csv, khoa: ten}]}", "DL-42 d.yaml:1:29"),
    ("a: {tu_tep: khoi.csv, kem: [{truong: x, tu_tep: con.csv}]}", "DL-42 d.yaml:1:29"),
    ("a: {tu_tep: khoi.csv, kem: [{truong: x, khoa: ten}]}", "DL-42 d.yaml:1:29"),
    ("a: {tu_tep: khoi.csv, kem: sai}", "DL-42 d.yaml:1:28"),
    (
      "a: {tu_tep: khoi.csv, kem: [{truong: x, tu_tep: lac.csv, khoa: ten_khoi, khoa_cha: ten}]}",
      "DL-43 lac.csv dòng 3, cột “ten_khoi”|DL-46 lac.csv dòng 2, cột “ten_khoi”"
    ),
    (
      "a: {tu_tep: khoi.csv, kem: [{truong: So, tu_tep: thanh-vien.csv, khoa: ten_khoi, khoa_cha: ten}]}",
      "DL-44 khoi.csv dòng 1, cột “so”"
    ),
    ("a: {tu_tep: trung.csv, kem: [{truong: x, tu_tep: con.csv, khoa: ten}]}", "DL-45 trung.csv dòng 3, cột “ten”"),
  ])
  func errorsNameTheirPlace(yaml: String, expected: String) throws {
    let outcome = try Self.resolve(yaml)
    #expect(text(outcome.diagnostics).joined(separator: "|") == expected)
    #expect(outcome.value == nil)
  }

  @Test func anUnmatchedRowIsTold() throws {
    let outcome = try Self.resolve(
      "a: {tu_tep: khoi.csv, kem: [{truong: x, tu_tep: lac.csv, khoa: ten_khoi, khoa_cha: ten}]}"
    )
    #expect(outcome.diagnostics.last?.message == "không có dòng nào mang khóa “Tiểu hoc” để ghép dòng này vào")
    #expect(outcome.diagnostics.last?.hint == "kiểm tra chính tả, có phải bạn muốn “Tiểu học”?")
  }

  @Test func aFileIsLoadedOnce() throws {
    var loads = 0
    let record = try #require(read("a: {tu_tep: x.csv}\nb: {tu_tep: x.csv}", .yaml).value)
    let outcome = resolveFiles(in: record) { _ in
      loads += 1
      return Outcome(Array("a\n1".utf8))
    }
    #expect(loads == 1)
    #expect(outcome.value?.sources.count == 2)
  }

  @Test func aBatchIsJoined() throws {
    let rows = "khoi,ten\nB,x\nA,y\nB,z\nC,w\n"
    let prepared = JoinedTable.prepared(
      name: "con.csv",
      bytes: Array(rows.utf8),
      field: "con",
      key: "khoi",
      parentKey: "ten"
    )
    let table = try #require(prepared.value)
    let other = try #require(
      JoinedTable.prepared(name: "b.csv", bytes: Array("ten,n\nA,1".utf8), field: "b", key: "ten", ordinal: 1).value
    )
    let parents = try readAll(RecordReader(name: "cha.csv", format: .table, bytes: Array("ten\nA\nB\nD\n".utf8)))
    var used = JoinedTable.UsedKeys()
    var found: [String] = []
    for (index, parent) in parents.outcomes.enumerated() {
      var mine = JoinedTable.UsedKeys()
      let record = try #require(parent.value)
      let joined = try #require(table.applied(to: record, used: &mine).value)
      used.formUnion(mine)
      let both = try #require(other.applied(to: joined, used: &mine).value)
      found.append(text(both.root))
      if index == 1 { #expect(both.placeText("con.1.ten") == "con.csv dòng 4, cột “ten”") }
      if index == 0 { #expect(both.placeText("b.0.n") == "b.csv dòng 2, cột “n”") }
    }
    #expect(
      found == [
        "{ten: “A”, con: [{ten: “y”}], b: [{n: “1”}]}",
        "{ten: “B”, con: [{ten: “x”}, {ten: “z”}], b: []}", "{ten: “D”, con: [], b: []}",
      ]
    )
    #expect(text(table.unmatched(used)) == ["DL-46 con.csv dòng 5, cột “khoi”"])
  }

  @Test func aBatchRecordWithoutKeyFails() throws {
    let table = try #require(
      JoinedTable.prepared(name: "con.csv", bytes: Array("ten\nA".utf8), field: "con", key: "ten").value
    )
    var used = JoinedTable.UsedKeys()
    let record = try #require(read("{\"so\": 1}", .jsonLines).value)
    #expect(text(table.applied(to: record, used: &used).diagnostics) == ["DL-43 d.jsonl:1:1"])
    let taken = try #require(read("{\"ten\": 1, \"Con\": 2}", .jsonLines).value)
    #expect(text(table.applied(to: taken, used: &used).diagnostics) == ["DL-44 d.jsonl:1:12"])
    let broken = JoinedTable.prepared(name: "con.csv", bytes: Array("ten,x\n,1".utf8), field: "con", key: "ten")
    #expect(text(broken.diagnostics) == ["DL-43 con.csv dòng 2, cột “ten”"])
  }
}
