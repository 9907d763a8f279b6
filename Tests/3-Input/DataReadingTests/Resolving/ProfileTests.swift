import DataReading
import Diagnostics
import Testing
import Values

@Suite struct ProfileTests {
  @Test func dataIsLaidOverTheProfile() throws {
    let profile = try #require(
      read("Tên: Sở\nnguoi_ky: {ho_ten: A, chuc_vu: B}\nnoi_nhan: [x, y]\nđịa danh: Huế\n", .yaml, name: "co-quan.yaml")
        .value
    )
    let data = try #require(read("tên:\nnguoi ky: {ho_ten: C, moi: D}\nnoi_nhan: [z]\nso: 1\n", .yaml).value)
    let result = merged(data, over: profile, .whole)
    #expect(
      text(result.root)
        == "{tên: “Sở”, nguoi ky: {ho_ten: “C”, moi: “D”}, noi_nhan: [“z”], so: “1”, địa danh: “Huế”}"
    )
    #expect(result.placeText("nguoi ky.ho_ten") == "d.yaml:2:20")
    #expect(result.placeText("địa danh") == "co-quan.yaml:4:11")
    let joined = merged(data, over: profile, .joined)
    #expect(text(joined.root.at("nguoi ky")) == "{ho_ten: “C”, moi: “D”, chuc_vu: “B”}")
    #expect(joined.placeText("nguoi ky.chuc_vu") == "co-quan.yaml:2:32")
  }

  static let profile = """
    ten: Sở
    ds:
      - chuc_vu:
          theo_thoi_gian:
            - {den: 30/6/2025, gia_tri: Cũ}
            - {tu: 01/7/2025, den: 31/12/2026, gia_tri: {moi: Mới}}
            - {tu: ngày 01 tháng 02 năm 2027, gia_tri: Sau}
    """

  static func date(_ text: String) throws -> CalendarDate {
    guard case .date(let date) = CalendarDate.parse(text) else { throw Missing() }
    return date
  }

  struct Missing: Error {}

  @Test(arguments: [
    ("30/6/2025", "30/6/2025", "{ten: “Sở”, ds: [{chuc_vu: “Cũ”}]}"),
    ("01/7/2025", "31/12/2026", "{ten: “Sở”, ds: [{chuc_vu: {moi: “Mới”}}]}"),
    ("01/02/2027", "01/3/2027", "{ten: “Sở”, ds: [{chuc_vu: “Sau”}]}"),
    ("30/6/2025", "01/7/2025", "DL-54 d.yaml:4:7"),
    ("01/12/2026", "05/01/2027", "DL-54 d.yaml:4:7"),
    ("05/01/2027", "05/01/2027", "DL-52 d.yaml:4:7"),
  ])
  func thePeriodOfTheDateIsChosen(first: String, last: String, expected: String) throws {
    let record = try #require(read(Self.profile, .yaml).value)
    let outcome = resolveDatedValues(in: record, from: try Self.date(first), through: try Self.date(last))
    #expect((outcome.value.map { text($0.root) } ?? text(outcome.diagnostics).joined(separator: "|")) == expected)
  }

  @Test func messagesNameTheDates() throws {
    let record = try #require(read(Self.profile, .yaml).value)
    let missing = resolveDatedValues(
      in: record,
      from: try Self.date("05/01/2027"),
      through: try Self.date("05/01/2027")
    )
    #expect(
      missing.diagnostics.first?.message
        == "không có giá trị nào áp dụng cho ngày 05/01/2027; "
        + "chỉ có giá trị đến 30/6/2025; từ 01/7/2025 đến 31/12/2026; từ 01/02/2027"
    )
    let blank = resolveDatedValues(in: record, from: try Self.date("30/6/2025"), through: try Self.date("01/7/2025"))
    #expect(blank.diagnostics.first?.hint?.contains("ngay_hieu_luc") == true)
  }

  @Test(arguments: [
    ("a: {theo_thoi_gian: [{tu: 01/7/2025, gia_tri: x}, {tu: 01/8/2025, gia_tri: y}]}", "DL-53 d.yaml:1:51"),
    ("a: {theo_thoi_gian: [{gia_tri: x}, {den: 01/8/2025, gia_tri: y}]}", "DL-53 d.yaml:1:36"),
    ("a: {theo_thoi_gian: [{tu: 31/6/2025, gia_tri: x}]}", "DL-51 d.yaml:1:27"),
    ("a: {theo_thoi_gian: [{tu: 01/8/2025, den: 01/7/2025, gia_tri: x}]}", "DL-51 d.yaml:1:22"),
    ("a: {theo_thoi_gian: [{tu: 01/8/2025}]}", "DL-50 d.yaml:1:22"),
    ("a: {theo_thoi_gian: [{tu: 01/8/2025, giatri: 1}]}", "DL-50 d.yaml:1:38"),
    ("a: {theo_thoi_gian: x}", "DL-50 d.yaml:1:21"),
    ("a: {theo_thoi_gian: [x]}", "DL-50 d.yaml:1:22"),
    ("a: {theo_thoi_gian: [{gia_tri: x}], b: 1}", "DL-50 d.yaml:1:37"),
  ])
  func errorsNameTheirPlace(yaml: String, expected: String) throws {
    let record = try #require(read(yaml, .yaml).value)
    let date = try Self.date("01/9/2025")
    #expect(text(resolveDatedValues(in: record, from: date, through: date).diagnostics) == [expected])
  }
}
