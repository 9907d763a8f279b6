import DataReading
import Testing

@Suite struct FormatTests {
  @Test(arguments: [
    ("du-lieu.yaml", DataFormat.yaml), ("a.b/DU-LIEU.YML", .yaml), ("x.json", .json), ("x.jsonl", .jsonLines),
    ("x.ndjson", .jsonLines), ("Danh sách.CSV", .table), ("x.tsv", .table), ("x.txt", .table),
  ])
  func extensionNamesTheFormat(name: String, format: DataFormat) {
    #expect(DataFormat(fileName: name) == format)
  }

  @Test(arguments: ["x", "-", "x.xlsx", "thu.muc.csv/ten"])
  func otherNamesSayNothing(name: String) {
    #expect(DataFormat(fileName: name) == nil)
  }

  @Test(arguments: [
    ("", DataFormat.yaml), ("ten: A\n", .yaml), ("ten: A, B\n", .yaml), ("# ghi chú; a\nten: A", .yaml),
    ("---\nten: A", .yaml), ("kinh_gui:\n- A", .yaml), ("\u{FEFF}\n  [1]", .json), ("{\n \"a\": 1}", .json),
    ("{\"a\": \"}\"}\n{\"a\": 2}\n", .jsonLines), ("{\"a\": \"chưa hết dòng", .jsonLines), ("ten;diem\nA;1", .table),
    ("họ tên\tđiểm\n", .table), ("\u{FEFF}ten,diem\r\n", .table),
  ])
  func standardInputIsGuessedFromItsStart(start: String, format: DataFormat) {
    #expect(DataFormat(sniffing: Array(start.utf8)) == format)
  }
}
