import Commendation
import DataReading
import Diagnostics
import Foundation
import Testing
import Values

/// Organisations that begin, end and follow each other: V-C6.
@Suite struct OrganisationTests {
  private static let rows = """
    to_chuc:
      - {ten: Ủy ban nhân dân huyện Lam Giang, ten_viet_tat: UBND huyện Lam Giang, cap: huyện, cap_tren: UBND tỉnh, den: 30/6/2025, thay_bang: [UBND xã Thạch Lam; UBND xã Tân Dẻ]}
      - {ten: UBND xã Thạch Lam, tu: 01/7/2025}
      - {ten: Sở Nông nghiệp, tu: 01/01/2016, den: 28/02/2025, thay_bang: Sở Nông nghiệp và Môi trường}
      - {ten: Sở Nông nghiệp và Môi trường, tu: 01/3/2025}

    """

  private static func found(_ yaml: String) -> [String] {
    review(yaml).diagnostics.filter { $0.code == "V-C6" }.map { finding in
      let line = finding.place.map { "\($0.line ?? 0)" } ?? ""
      return "\(line) \(finding.message)" + (finding.hint.map { " → \($0)" } ?? "")
    }
  }

  private static func year(_ day: String, _ more: String) -> String { "nam: 2025\n\(day)\n\(rows)\(more)\n" }

  private static func unit(_ name: String) -> String { "khoi: [{ten: Khối A, thanh_vien: [{ten: \(name)}]}]" }

  @Test(arguments: [
    ("ngay_van_ban: 30/6/2025", unit("UBND huyện Lam Giang"), [String]()),
    (
      "ngay_van_ban: 01/7/2025", unit("UBND huyện Lam Giang"),
      [
        "8 UBND huyện Lam Giang không còn từ 01/7/2025, văn bản ngày 01/7/2025 → thay bằng UBND xã Thạch Lam hoặc UBND xã Tân Dẻ"
      ]
    ),
    ("ngay_van_ban: 01/7/2025", unit("UBND xã Thạch Lam"), []),
    (
      "ngay_van_ban: 30/6/2025", unit("UBND xã Thạch Lam"),
      ["8 UBND xã Thạch Lam chỉ có từ 01/7/2025, văn bản ngày 30/6/2025 → lúc ấy là Ủy ban nhân dân huyện Lam Giang"]
    ),
    (
      "ngay_van_ban: 27/02/2025", unit("Sở Nông nghiệp và Môi trường"),
      [
        "8 Sở Nông nghiệp và Môi trường chỉ có từ 01/3/2025, văn bản ngày 27/02/2025 → lúc ấy là Sở Nông nghiệp"
      ]
    ),
    // Names that nobody dated are not judged; the longest name counts.
    ("ngay_van_ban: 20/8/2025", unit("UBND xã Bản Vàng"), []),
    ("ngay_van_ban: 20/8/2025", unit("Văn phòng Sở Nông nghiệp và Môi trường"), []),
    // A blank date: both ends of the year.
    (
      "", unit("UBND xã Thạch Lam"),
      [
        "8 UBND xã Thạch Lam chỉ có từ 01/7/2025, văn bản để trống ngày, xét ngày 01/01/2025 → lúc ấy là Ủy ban nhân dân huyện Lam Giang"
      ]
    ),
    (
      "", unit("UBND huyện Lam Giang"),
      [
        "8 UBND huyện Lam Giang không còn từ 01/7/2025, văn bản để trống ngày, xét ngày 31/12/2025 → thay bằng UBND xã Thạch Lam hoặc UBND xã Tân Dẻ"
      ]
    ),
    ("ngay_hieu_luc: 01/9/2025", unit("UBND xã Thạch Lam"), []),
  ])
  func unitsAreOfTheDay(day: String, more: String, expected: [String]) {
    #expect(Self.found(Self.year(day, more)) == expected)
  }

  @Test(arguments: [
    ("khoi: [{ten: Khối A, truong: Sở Nông nghiệp, so_don_vi: 2}]", "Sở Nông nghiệp"),
    ("khoi: [{ten: Khối A, truong: Sở B, pho: [Sở Nông nghiệp], so_don_vi: 2}]", "Sở Nông nghiệp"),
    ("xep_loai_dang: [{don_vi: Sở Nông nghiệp, nam: 2025, xep_loai: HTT}]", "Sở Nông nghiệp"),
    ("vi_pham: [{don_vi: Sở Nông nghiệp, loai: thanh tra}]", "Sở Nông nghiệp"),
    (
      "doi_tuong: [{ten: \"Phòng Thủy lợi, Sở Nông nghiệp\", loai: tập thể}]",
      "Phòng Thủy lợi, Sở Nông nghiệp: Sở Nông nghiệp"
    ),
    (
      "doi_tuong: [{ten: Vi Văn A, loai: cá nhân, chuc_vu: \"Trưởng phòng, Sở Nông nghiệp\"}]",
      "Trưởng phòng, Sở Nông nghiệp: Sở Nông nghiệp"
    ),
    (
      "de_nghi: [{doi_tuong: Vi Văn A, danh_hieu: Giấy khen, loai: cá nhân, nguoi_quyet_dinh: Giám đốc Sở Nông nghiệp}]",
      "Giám đốc Sở Nông nghiệp: Sở Nông nghiệp"
    ),
    ("bieu_quyet: [{doi_tuong: Sở Nông nghiệp, danh_hieu: Giấy khen, dong_y: 1}]", "Sở Nông nghiệp"),
  ])
  func everyPlaceOfTheYearIsRead(more: String, name: String) {
    let message = "\(name) không còn từ 01/3/2025, văn bản ngày 20/8/2025 → thay bằng Sở Nông nghiệp và Môi trường"
    #expect(Self.found(Self.year("ngay_van_ban: 20/8/2025", more)) == ["8 \(message)"])
  }

  /// A rating of a year before keeps the name of then.
  @Test func formerRatingsKeepTheirNames() {
    let more = "xep_loai_dang: [{don_vi: Sở Nông nghiệp, nam: 2024, xep_loai: HTT}]"
    #expect(Self.found(Self.year("ngay_van_ban: 20/8/2025", more)) == [])
  }

  @Test func aNameIsSaidOnceWithItsOtherPlaces() {
    let more = """
      khoi: [{ten: Khối A, truong: Sở Nông nghiệp, thanh_vien: [{ten: Sở Nông nghiệp}]}]
      vi_pham: [{don_vi: Sở Nông nghiệp, loai: thanh tra}, {don_vi: Sở Nông nghiệp, loai: kiểm tra}]
      """
    let found = review(Self.year("ngay_van_ban: 20/8/2025", more)).diagnostics.filter { $0.code == "V-C6" }
    #expect(found.map { $0.related.map(\.label) } == [["tổ chức", "cũng ghi ở khối trưởng", "cũng ghi ở vi phạm"]])
  }

  @Test(arguments: [
    ("Giám đốc Sở Nông nghiệp", "28/02/2025", [String]()),
    (
      "Giám đốc Sở Nông nghiệp", "01/3/2025",
      [
        "8 Giám đốc Sở Nông nghiệp: Sở Nông nghiệp không còn từ 01/3/2025, quyết định ghi ngày 01/3/2025 → thay bằng Sở Nông nghiệp và Môi trường"
      ]
    ),
    ("Chủ tịch UBND huyện Lam Giang", "30/6/2025", []),
    (
      "Chủ tịch UBND xã Thạch Lam", "30/6/2025",
      [
        "8 Chủ tịch UBND xã Thạch Lam: UBND xã Thạch Lam chỉ có từ 01/7/2025, quyết định ghi ngày 30/6/2025 → lúc ấy là Ủy ban nhân dân huyện Lam Giang"
      ]
    ),
  ])
  func historyIsJudgedOnItsOwnDay(authority: String, day: String, expected: [String]) {
    let more =
      "lich_su_khen: [{doi_tuong: Vi Văn A, danh_hieu: Giấy khen, nam: 2024, so_qd: 1/QĐ, ngay_qd: \(day), co_quan: \(authority)}]"
    #expect(Self.found(Self.year("ngay_van_ban: 20/8/2025", more)) == expected)
  }

  @Test(arguments: [
    ("{ten: Sở X, den: 30/6/2025}, {ten: Sở X, tu: 01/7/2025}", [String]()),
    (
      "{ten: Sở X, den: 01/7/2025}, {ten: Sở X, tu: 01/7/2025}",
      ["3 hai tổ chức cùng tên “Sở X” chồng nhau về thời gian: đến 01/7/2025 và từ 01/7/2025"]
    ),
    (
      "{ten: Sở X}, {ten: Sở Xây dựng, ten_viet_tat: sở x, tu: 01/7/2025}",
      ["3 hai tổ chức cùng tên “Sở Xây dựng” chồng nhau về thời gian: mọi ngày và từ 01/7/2025"]
    ),
  ])
  func rowsOfOneNameDoNotOverlap(rows: String, expected: [String]) {
    let found = Self.found("nam: 2025\nngay_van_ban: 20/8/2025\nto_chuc: [\(rows)]\n")
    #expect(found.map { $0.components(separatedBy: " → ")[0] } == expected)
  }

  @Test func aSpanThatEndsBeforeItBeginsIsAnError() {
    let found = review("nam: 2025\nto_chuc: [{ten: Sở X, tu: 01/7/2025, den: 30/6/2025}]\n").diagnostics
    #expect(found.map { "\($0.code) \($0.message)" } == ["TD-06 “den” 30/6/2025 trước “tu” 01/7/2025"])
  }

  /// Quotas know the clusters only, and judge them once; reviews of the same file do not repeat it.
  @Test func quotasJudgeTheirClusters() throws {
    let yaml = Self.year(
      "ngay_van_ban: 20/8/2025",
      Self.unit("Sở Nông nghiệp") + "\nquy_tac: [{ten: giay_khen, hinh_thuc: Giấy khen, kieu: cố định, so: 1}]"
    )
    let record = try #require(readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml).value)
    let allocation = Allocation.compute(record) { YearData.keys.contains($0) }
    #expect(allocation.value == nil)
    #expect(allocation.diagnostics.map(\.code) == ["V-C6"])
    #expect(review(yaml).diagnostics.map(\.code) == ["V-C6"])
  }
}
