import Commendation
import Diagnostics
import Foundation
import TestSupport
import Testing
import Values

@Suite struct CalendarFileTests {
  private static let yaml = """
    nam: 2026
    ngay_van_ban: 12/01/2026
    co_quan: [Ủy ban nhân dân, xã Thạch Lam]
    moc_thoi_gian:
      - {viec: "Báo cáo; gửi kèm bảng điểm, biểu", ai: Khối trưởng, den: UBND xã, truoc: 31/3}
      - {viec: Ký giao ước, trong_quy: I}
      - {viec: Thẩm định, tu: 07/12, den_ngay: 14/12}
      - {viec: Tổng hợp văn bản phê bình, hang_thang: {tu: 20, den: 25}}
      - {viec: "Đăng ký danh hiệu thi đua và mô hình, điển hình tiên tiến của các đơn vị", cham_nhat: 30/5}
      - {viec: Thông báo điểm, truoc_hop: {ky_hop: tổng kết, so_ngay: 5}}
    ky_hop:
      - {loai: tổng kết, ngay: 21/12/2026, dia_diem: "Hội trường xã, tầng 2", chu_tri: Khối trưởng}
      - {loai: hội đồng}
    """

  private static func file(_ yaml: String = yaml) throws -> String {
    let made = try #require(calendar(yaml).value)
    return made.calendarFile(stamp: try #require(made.documentDate))
  }

  /// Properties as a reader puts them together.
  private static func properties(_ file: String) -> [String] {
    file.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func everyLineKeepsTheForm() throws {
    let file = try Self.file()
    #expect(
      file.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Van Thu//vanthu lich//VI\r\nCALSCALE:GREGORIAN\r\n")
    )
    #expect(file.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    let bytes = Array(file.utf8)
    for (index, byte) in bytes.enumerated() where byte == 0x0A { #expect(bytes[index - 1] == 0x0D) }
    #expect(bytes.count { $0 == 0x0A } == bytes.count { $0 == 0x0D })
    var isFolded = false
    for line in file.split(separator: "\r\n") {
      #expect(line.utf8.count <= 75)
      // A letter cut in two would not be UTF-8 by itself.
      #expect(String(validating: Array(line.utf8), as: UTF8.self) != nil)
      isFolded = isFolded || line.hasPrefix(" ")
    }
    #expect(isFolded)
  }

  @Test func eventsHaveTheirDays() throws {
    let properties = Self.properties(try Self.file())
    #expect(properties.count { $0 == "BEGIN:VEVENT" } == 18)
    #expect(properties.count { $0 == "DTSTAMP:20260112T000000Z" } == 18)
    #expect(properties.count { $0 == "TRANSP:TRANSPARENT" } == 18)
    func event(_ summary: String) -> [String] {
      guard let index = properties.firstIndex(of: "SUMMARY:\(summary)") else { return [] }
      return Array(properties[(index - 2)...(index + 1)])
    }
    #expect(
      event("Báo cáo\\; gửi kèm bảng điểm\\, biểu") == [
        "DTSTART;VALUE=DATE:20260330", "DTEND;VALUE=DATE:20260331", "SUMMARY:Báo cáo\\; gửi kèm bảng điểm\\, biểu",
        "DESCRIPTION:Ai làm: Khối trưởng\\nGửi đến: UBND xã\\nThời hạn: trước ngày 31/3/2026",
      ]
    )
    // A quarter is shown on its last day, a period on all.
    #expect(event("Ký giao ước").prefix(2) == ["DTSTART;VALUE=DATE:20260331", "DTEND;VALUE=DATE:20260401"])
    #expect(event("Thẩm định").prefix(2) == ["DTSTART;VALUE=DATE:20261207", "DTEND;VALUE=DATE:20261215"])
    #expect(event("Thông báo điểm").prefix(2) == ["DTSTART;VALUE=DATE:20261216", "DTEND;VALUE=DATE:20261217"])
    #expect(
      event("Hội nghị tổng kết").last
        == "DESCRIPTION:Chủ trì: Khối trưởng\\nThời hạn: ngày 21/12/2026\\nTại Hội trường xã\\, tầng 2"
    )
    #expect(properties.contains("LOCATION:Hội trường xã\\, tầng 2"))
    // A meeting without a day is none yet.
    #expect(!properties.contains("SUMMARY:Họp hội đồng"))
  }

  @Test func identitiesComeFromTheData() throws {
    func identities(_ yaml: String) throws -> [String] {
      Self.properties(try Self.file(yaml)).filter { $0.hasPrefix("UID:") }
    }
    let first = try identities(Self.yaml)
    #expect(Set(first).count == first.count)
    #expect(try Self.file() == Self.file())
    // A day that moves keeps its identity; another year or office has others.
    #expect(try Set(identities(Self.yaml.replacing("truoc: 31/3", with: "truoc: 28/3"))) == Set(first))
    #expect(try Set(identities(Self.yaml.replacing("xã Thạch Lam", with: "xã Sơn Lâm"))).isDisjoint(with: first))
    // Two of one work are told apart.
    let twice = "nam: 2026\nngay_van_ban: 12/01/2026\nmoc_thoi_gian: [{viec: A, truoc: 31/3}, {viec: A, truoc: 31/5}]\n"
    #expect(try Set(identities(twice)).count == 2)
    #expect(first.allSatisfy { $0.hasSuffix("@vanthu") && $0.utf8.count == 4 + 32 + 7 })
  }

  @Test func textIsEscaped() throws {
    let yaml = #"{nam: 2026, ngay_van_ban: 01/01/2026, moc_thoi_gian: [{viec: 'a\b; c, d', truoc: 31/3}]}"#
    #expect(Self.properties(try Self.file(yaml)).contains(#"SUMMARY:a\\b\; c\, d"#))
  }

  // MARK: Another program

  /// `khal` takes the file in, twice without doubling anything, and prints the year.
  @Test(.needs(.khal))
  func khalReadsTheFile() throws {
    let folder = try ScratchFolder()
    try FileManager.default.createDirectory(atPath: folder.path("lich"), withIntermediateDirectories: true)
    let configuration = """
      [calendars]
      [[lich]]
      path = \(folder.path("lich"))
      [sqlite]
      path = \(folder.path("khal.db"))
      [locale]
      timeformat = %H:%M
      dateformat = %Y-%m-%d
      longdateformat = %Y-%m-%d
      datetimeformat = %Y-%m-%d %H:%M
      longdatetimeformat = %Y-%m-%d %H:%M
      local_timezone = Asia/Ho_Chi_Minh
      default_timezone = Asia/Ho_Chi_Minh
      [default]
      default_calendar = lich
      """
    try folder.write(Array(configuration.utf8), as: "khal.conf")
    let environment = ["HOME": folder.path(""), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    func khal(_ arguments: String...) throws -> String {
      let result = try Tool.khal.run(["-c", folder.path("khal.conf")] + arguments, environment: environment)
      #expect(result.status == 0, "\(arguments): \(result.messages)")
      return result.output
    }
    func list() throws -> [String] {
      try khal("list", "--format", "{start-date}..{end-date} {title}", "--day-format", "", "2026-01-01", "365d")
        .split(separator: "\n").map(String.init).filter { !$0.isEmpty }
    }
    try folder.write(Array(try Self.file().utf8), as: "lich-2026.ics")
    _ = try khal("import", "--batch", folder.path("lich-2026.ics"))
    let first = try list()
    #expect(first.contains("2026-03-30..2026-03-30 Báo cáo; gửi kèm bảng điểm, biểu"))
    #expect(first.contains("2026-03-31..2026-03-31 Ký giao ước"))
    #expect(first.contains("2026-12-07..2026-12-14 Thẩm định"))
    #expect(first.contains("2026-12-21..2026-12-21 Hội nghị tổng kết"))
    #expect(Set(first).count == 18)
    // Taken in again, a day that moved has moved.
    let moved = try Self.file(Self.yaml.replacing("truoc: 31/3", with: "truoc: 28/3"))
    try folder.write(Array(moved.utf8), as: "lich-2026.ics")
    _ = try khal("import", "--batch", folder.path("lich-2026.ics"))
    let second = try list()
    #expect(second.count == first.count)
    #expect(second.contains("2026-03-27..2026-03-27 Báo cáo; gửi kèm bảng điểm, biểu"))
    #expect(!second.contains("2026-03-30..2026-03-30 Báo cáo; gửi kèm bảng điểm, biểu"))
  }
}
