import Commendation
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct RuleTests {
  private static func unit(_ points: String, _ rating: String, _ award: String, _ more: String = "") -> String {
    in2024 + """
      diem: [{don_vi: Trường A, tham_dinh: \(points)}]
      xep_loai_dang: [{don_vi: Trường A, nam: 2024, xep_loai: \(rating)}]
      de_nghi: [{don_vi: Trường A, danh_hieu: \(award)}]

      """ + more
  }

  private static let threeUnits = """
    khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}, {ten: Trường B}, {ten: Trường C}]}]
    diem:
      - {don_vi: Trường A, tham_dinh: 900}
      - {don_vi: Trường B, tham_dinh: 870}
      - {don_vi: Trường C, tham_dinh: 870}

    """

  private static let clusters = (1...9).map { number in
    "  - {ten: Khối \(number), thanh_vien: [{ten: Sở \(number)}]}"
  }.joined(separator: "\n")

  private static let nine = """
    nam: 2024
    ngay_van_ban: 20/12/2024
    cap: tỉnh
    ho_so_quy_dinh: binh-xet-ha-dong-2024
    khoi:
    \(clusters)
    diem:
    \((1...9).map { "  - {don_vi: Sở \($0), tham_dinh: 950}" }.joined(separator: "\n"))
    xep_loai_dang:
    \((1...9).map { "  - {don_vi: Sở \($0), nam: 2024, xep_loai: HTXS}" }.joined(separator: "\n"))
    de_nghi: [{don_vi: Sở 1, danh_hieu: Cờ Chính phủ}, {don_vi: Sở 2, danh_hieu: Cờ Chính phủ}]
    """

  private static func members(_ count: Int) -> String {
    (1...count).map { "{ten: Trường \($0)}" }.joined(separator: ", ")
  }

  private static let eligible =
    "hinh_thuc: Giấy khen, kieu: tỷ lệ, ty_le: 25%, co_so: đủ tiêu chuẩn, lam_tron: nửa lên"

  /// A cluster with a rule for it, and a number that was given in its place.
  private static func quota(_ cluster: String, _ rule: String, given: Int? = nil) -> String {
    let decision = given.map { "giao: [{quy_tac: q, khoi: Khối A, so: \($0)}]\n" } ?? ""
    return in2024 + "khoi: [{ten: Khối A, \(cluster)}]\nquy_tac: [{ten: q, \(rule)}]\n" + decision
  }

  private static let medal =
    "danh_hieu: Bằng khen Thủ tướng, nam: 2021, so_qd: 9/QĐ-TTg, ngay_qd: 10/01/2022, den_nam: 2021"

  /// Data that break each rule; the message of the rule's example comes out of them.
  static let breaches: [(code: String, yaml: String)] = [
    (
      "V-C1",
      in2024 + """
        khoi: [{ten: Khối A, so_don_vi: 9, thanh_vien: [\(members(8))]}]
        """
    ),
    (
      "V-C3",
      in2024 + """
        cum: [{ten: Cụm 1, thanh_vien: [{ten: UBND xã X}]}, {ten: Cụm 2, thanh_vien: [{ten: UBND xã X}]}]
        """
    ),
    ("V-C4", in2024 + "khoi: [{ten: Khối Kinh tế, so_don_vi: 2}, {ten: Khối A, so_don_vi: 2, truong: X}]\n"),
    (
      "V-C5",
      in2024 + """
        khoi: [{ten: Khối A, truong: Trường B, truong_nam_truoc: [Trường C, Trường B], thanh_vien: [{ten: Trường B}]}]
        diem: [{don_vi: Trường B, tham_dinh: 900}]
        """
    ),
    (
      "V-C6",
      in2024 + """
        to_chuc: [{ten: Trường B, den: 30/6/2024, thay_bang: [Trường C]}]
        khoi: [{ten: Khối A, thanh_vien: [{ten: Trường B}]}]
        """
    ),
    ("V-D1", in2024 + "tieu_chi: [{ma: I, diem_toi_da: 690}, {ma: II, diem_toi_da: 300}]\n"),
    ("V-D2", unit("885", "HTXS", "Cờ thi đua của Thành phố")),
    ("V-D3", unit("950", "HTT", "Cờ thi đua của Thành phố")),
    (
      "V-D4",
      """
      nam: 2026
      ngay_van_ban: 20/9/2026
      ho_so_quy_dinh: binh-xet-thang-1000
      diem: [{don_vi: Trường A, tham_dinh: 950}]
      vi_pham: [{don_vi: Trường A, loai: thanh tra, tu_ngay: 01/9/2026}]
      de_nghi: [{don_vi: Trường A, danh_hieu: Bằng khen}]
      """
    ),
    ("V-D5", unit("870", "HTT", "Bằng khen", "vi_pham: [{don_vi: Trường A, loai: khuyết điểm, tu_ngay: 03/5/2024}]\n")),
    ("V-D6", in2024 + threeUnits),
    (
      "V-H2",
      persons2024 + past(fighter(2021), fighter(2023), fighter(2024)) + proposed("CSTĐ tỉnh")
    ),
    ("V-H3", persons2024 + rated(2020...2024, "HTXS") + proposed("Huân chương Lao động hạng Ba")),
    (
      "V-H4",
      persons2024
        + past("danh_hieu: Bằng khen, nam: 2023, so_qd: 15/QĐ-UBND, ngay_qd: 10/12/2023, loai_hinh: phong trào thi đua")
        + proposed("Bằng khen Thủ tướng")
    ),
    (
      "V-H5",
      persons2024 + rated(2024...2024, "HTXS")
        + "sang_kien: [{ten: Số hóa hồ sơ, tac_gia: Nguyễn Văn A, pham_vi: cơ sở, da_dung_cho: Chiến sĩ thi đua cơ sở năm 2024}]\n"
        + proposed("CSTĐ cơ sở", "sang_kien: Số hóa hồ sơ")
    ),
    (
      "V-H6",
      """
      nam: 2024
      ngay_van_ban: 20/12/2024
      doi_tuong: [{ten: Phòng A, loai: tập thể}]
      danh_gia: [{doi_tuong: Phòng A, nam: 2024, muc: HTT, so_nguoi: 9, lao_dong_tien_tien: 6}]
      de_nghi: [{doi_tuong: Phòng A, danh_hieu: Tập thể lao động tiên tiến}]
      """
    ),
    (
      "V-H7",
      persons2024 + past("danh_hieu: Chiến sĩ thi đua cơ sở, nam: 2023, ngay_qd: 10/12/2023")
        + rated(2024...2024, "HTT")
        + proposed("Lao động tiên tiến")
    ),
    ("V-H8", persons2024 + past(medal) + rated(2020...2024, "HTXS") + proposed("Huân chương Lao động hạng Ba")),
    ("V-H11", persons2024 + rated(2024...2024, "HT") + proposed("Lao động tiên tiến")),
    ("V-H12", persons2024 + past(fighter(2022), fighter(2023), fighter(2024)) + proposed("CSTĐ tỉnh")),
    (
      "V-H13",
      in2024 + """
        khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}, {ten: Trường B}, {ten: Trường C}]}]
        diem:
          - {don_vi: Trường A, tham_dinh: 910}
          - {don_vi: Trường B, tham_dinh: 920}
          - {don_vi: Trường C, tham_dinh: 930}
        doi_tuong: [{ten: Trường A, loai: tập thể}]
        de_nghi: [{don_vi: Trường A, danh_hieu: co_tinh}]
        """
    ),
    (
      "V-H14",
      """
      nam: 2024
      ngay_van_ban: 20/12/2024
      doi_tuong: [{ten: Sở A, loai: tập thể, nam_thanh_lap: 2019}]
      de_nghi: [{doi_tuong: Sở A, danh_hieu: Huân chương Lao động hạng Ba}]
      """
    ),
    (
      "V-H15",
      in2024 + """
        khoi: [{ten: Khối A, thanh_vien: [{ten: Trường A}]}]
        diem: [{don_vi: Trường A, tham_dinh: 950}]
        xep_loai_dang: [{don_vi: Trường A, nam: 2024, xep_loai: HTXS}]
        de_nghi: [{don_vi: Trường A, danh_hieu: co_tinh, xem_ho_so: không đạt}]
        """
    ),
    ("V-L1", "nam: 2025\nngay_van_ban: 10/7/2025\ncan_cu: [Nghị định số 98/2023/NĐ-CP ngày 31/12/2023]\n"),
    (
      "V-L2",
      "nam: 2025\nngay_van_ban: 20/12/2025\n"
        + past("danh_hieu: Giấy khen, nam: 2025, so_qd: 5/QĐ-UBND, ngay_qd: 01/7/2025, co_quan: UBND huyện Sơn Hà")
    ),
    ("V-L3", persons2024 + proposed("Bằng khen", "loai_hinh: đột xuất, nguoi_quyet_dinh: Chủ tịch UBND xã")),
    ("V-L5", "nam: 2026\nngay_van_ban: 01/8/2026\n" + rated(2026...2026, "HTT") + proposed("Lao động tiên tiến")),
    ("V-L6", "nam: 2026\n" + rated(2026...2026, "HTT") + proposed("Lao động tiên tiến")),
    (
      "V-M1",
      "nam: 2026\nngay_van_ban: 01/8/2026\n" + rated(2026...2026, "HTT")
        + proposed("Lao động tiên tiến", "so_tien: 759000")
    ),
    (
      "V-M2",
      "nam: 2026\nngay_van_ban: 30/6/2026\n" + rated(2026...2026, "HTT")
        + proposed("Lao động tiên tiến", "luong_co_so: 2530000")
    ),
    ("V-Q1", quota("so_don_vi: 3", "hinh_thuc: Cờ, kieu: cố định, so: 1", given: 2)),
    ("V-Q2", quota("so_don_vi: 3", "hinh_thuc: Cờ, kieu: cố định, so: 1", given: 0)),
    ("V-Q3", quota("so_don_vi: 3", eligible, given: 2)),
    ("V-Q4", quota("so_don_vi: 3, du_tieu_chuan: 1", eligible)),
    ("V-Q5", quota("so_don_vi: 3", "hinh_thuc: Cờ, kieu: cố định, so: 5")),
    ("V-Q6", quota("so_don_vi: 3", "hinh_thuc: Cờ, kieu: cố định, so: 1, tong_ghi: 2")),
    ("V-Q7", nine),
    (
      "V-Q8",
      in2024 + threeUnits + """
        quy_tac: [{ten: co_tinh, hinh_thuc: Cờ, kieu: cố định, so: 1}]
        de_nghi: [{don_vi: Trường A, danh_hieu: co_tinh}, {don_vi: Trường B, danh_hieu: co_tinh}]
        """
    ),
    ("V-V1", VoteAndMoneyTests.vote("dong_y: 8, co_mat: 9")),
    ("V-V2", VoteAndMoneyTests.vote("dong_y: 9, co_mat: 7, van_ban: 1")),
    ("V-V3", VoteAndMoneyTests.vote("dong_y: 8, co_mat: 9, ty_le: 100%")),
  ]

  @Test(arguments: breaches)
  func everyRuleGivesItsExample(_ code: String, _ yaml: String) throws {
    let rule = try #require(CommendationRule.all.first { $0.code == code })
    let outcome = review(yaml)
    let found = outcome.diagnostics.filter { $0.code == code }
    #expect(found.contains { $0.message == rule.example }, "\(rule.example)\n\(outcome.diagnostics.map(\.message))")
    for diagnostic in found {
      #expect(rule.levels.contains(diagnostic.severity))
      #expect(diagnostic.place?.line != nil)
    }
    #expect((outcome.value == nil) == outcome.diagnostics.contains { $0.severity == .error })
  }

  @Test func everyRuleIsBrokenOnce() {
    // Deadlines and meetings, finished documents, and dossiers have tests of their own.
    let elsewhere = ["V-T", "V-C2", "V-L4", "V-X"]
    let inDossiers: Set<String> = ["V-H1", "V-H9", "V-H10", "V-H16"]
    let here = CommendationRule.all.map(\.code).filter { code in
      !inDossiers.contains(code) && !elsewhere.contains { code.hasPrefix($0) }
    }
    #expect(Self.breaches.map(\.code) == here)
    #expect(Set(CommendationRule.all.map(\.code)).count == CommendationRule.all.count)
  }

  /// `docs/quy-tac.md` is generated; `VANTHU_RECORD=1` writes it.
  @Test func theGuideIsFresh() throws { try expectRecorded(CommendationRule.guide, in: "docs/quy-tac.md") }
}
