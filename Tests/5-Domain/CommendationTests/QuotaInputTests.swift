import Diagnostics
import Testing

/// No part of what is typed for quotas is dropped in silence.
@Suite struct QuotaInputTests {
  private static let clusters = """
    khoi:
      - {ten: Khối A, so_don_vi: 5, du_tieu_chuan: 4}
      - {ten: Khối B, so_don_vi: 4, du_tieu_chuan: 2}

    """

  private static func rule(_ rest: String) -> String {
    clusters + "quy_tac:\n  - {ten: gk, hinh_thuc: Giấy khen, \(rest)}\n"
  }

  /// Members with the clusters they are in, and rules.
  private static func members(_ rules: String) -> String {
    """
    khoi:
      - {ten: Khối A, thanh_vien: [{ten: Xã A1}, {ten: Xã A2}, {ten: Xã A3, du_tieu_chuan: không}]}
      - {ten: Khối B, thanh_vien: [{ten: Xã B1}, {ten: Xã B2}]}
      - {ten: Khối C, thanh_vien: [{ten: Xã C1}, {ten: Xã C2}]}
    quy_tac:
    \(rules)

    """
  }

  /// `code line: message [related lines]`
  private func found(_ text: String) -> [String] {
    allocate(text).diagnostics.map { finding in
      let related = finding.related.map { " [\($0.place.line ?? 0)]" }.joined()
      return "\(finding.code) \(finding.place?.line ?? 0): \(finding.message)\(related)"
    }
  }

  @Test(
    arguments: [
      (
        rule("kieu: cố định, so: 1") + """
          giao:
            - {quy_tac: gk, khoi: Khối A, so: 2, ly_do: x}
            - {quy_tac: gk, khoi: khối a, so: 3, ly_do: y}
          """,
        ["TD-02 8: “gk” giao hai lần cho “khối a” [7]"]
      ),
      (
        rule("kieu: cố định, so: 1, ap_dung: Khối B") + "giao: [{quy_tac: gk, khoi: Khối A, so: 2, ly_do: x}]",
        ["TD-08 6: Giấy khen: quy tắc “gk” không áp dụng cho “Khối A” [5]"]
      ),
      (
        rule("kieu: chọn, so: 1") + "giao: [{quy_tac: gk, khoi: Khối A, so: 2, ly_do: x}]",
        ["TD-08 6: Giấy khen là chỉ tiêu chung, không giao riêng cho “Khối A” [5]"]
      ),
      (
        rule("kieu: bảng, bang: [{khoi: Khối A, so: 1}, {khoi: Khối B, so: 1}, {khoi: Khối C, so: 1}]"),
        ["TD-08 5: không có khối, cụm “Khối C”"]
      ),
      (
        rule("kieu: bảng, bang: [{khoi: Khối A, so: 1}, {khoi: Khối B, so: 1}, {khoi: Khối A, so: 2}]"),
        ["TD-02 5: bảng có hai dòng “Khối A” [5]"]
      ),
      (
        rule("kieu: bảng, ap_dung: Khối A, bang: [{khoi: Khối A, so: 1}, {khoi: Khối B, so: 1}]"),
        ["TD-08 5: Giấy khen: quy tắc “gk” không áp dụng cho “Khối B” [5]"]
      ),
      (rule("kieu: cố định, so: 1, toi_thieu: -3"), ["V-Q5 5: chỉ tiêu -3 âm"]),
      (rule("kieu: cố định, so: 1, toi_da: -1"), ["V-Q5 5: chỉ tiêu -1 âm"]),
      (
        rule("kieu: cố định, so: 3"),
        ["V-Q5 5: Khối B: 03 Giấy khen cho 2 đơn vị đủ tiêu chuẩn [3]"]
      ),
      (rule("kieu: tỷ lệ, ty_le: 150%, lam_tron: lên"), ["V-Q5 5: tỷ lệ 150% lớn hơn 100%"]),
      (
        rule("kieu: cố định, so: 2, gioi_han: [{doi_tuong: lãnh đạo, ty_le: -10%}, {doi_tuong: khác, ty_le: 150%}]"),
        ["V-Q5 5: tỷ lệ -0,1 âm", "V-Q5 5: tỷ lệ 150% lớn hơn 100%"]
      ),
      (
        rule("kieu: cố định, so: 2, gioi_han: [{doi_tuong: lãnh đạo, ty_le: 70%}, {doi_tuong: Lãnh đạo, ty_le: 20%}]"),
        ["TD-02 5: hai giới hạn cho “Lãnh đạo” [5]"]
      ),
      (
        rule("kieu: chia tổng, tong: 6, co_so: đủ tiêu chuẩn, toi_da: 2"),
        ["V-Q6 5: Giấy khen: chia tổng 6, cộng các dòng được 4"]
      ),
      (
        rule("kieu: chia tổng, tong: 3") + "giao: [{quy_tac: gk, khoi: Khối A, so: 4, ly_do: x}]",
        ["V-Q6 5: Giấy khen: chia tổng 3, cộng các dòng được 5"]
      ),
      (rule("kieu: cố định, so: 1, da_chon: Xã A1"), ["TD-07 5: không có trường “quy_tac[1].da_chon”"]),
      (
        members("  - {ten: co, hinh_thuc: Cờ, kieu: chọn, so: 2, da_chon: [Xã A1, Xã A2]}"),
        ["V-Q5 6: Cờ: Khối A giới thiệu 01 đơn vị, đã chọn 2: Xã A1, Xã A2 [6]"]
      ),
      (
        members("  - {ten: co, hinh_thuc: Cờ, kieu: chọn, so: 2, da_chon: [Xã A1, xã a1]}"),
        ["TD-02 6: “xã a1” được chọn hai lần [6]"]
      ),
      (
        members("  - {ten: co, hinh_thuc: Cờ, kieu: chọn, so: 2, da_chon: [Xã A3]}"),
        ["V-Q5 6: Cờ: “Xã A3” không đủ tiêu chuẩn [2]"]
      ),
      (
        members(
          """
            - {ten: co, hinh_thuc: Cờ tỉnh, kieu: chọn, so: 2, da_chon: [Xã A1, Xã B1]}
            - {ten: cp, hinh_thuc: Cờ Chính phủ, kieu: chọn, so: 1, trong: co, da_chon: [Xã C1]}
          """
        ),
        ["TD-08 7: Cờ Chính phủ: “Xã C1” không có trong số đã chọn cho Cờ tỉnh [6]"]
      ),
      (
        "khoi:\n  - {ten: Khối Hoà Bình, so_don_vi: 5}\n  - {ten: Khối Hòa Bình, so_don_vi: 4}\n"
          + "quy_tac: [{ten: gk, hinh_thuc: Giấy khen, kieu: cố định, so: 1}]",
        ["TD-02 3: hai khối, cụm cùng tên “Khối Hòa Bình” [2]"]
      ),
      (
        "khoi:\n  - {ten: Số 1, so_don_vi: 5}\ncum:\n  - {ten: số 1, so_don_vi: 4}\n"
          + "quy_tac: [{ten: gk, hinh_thuc: Giấy khen, kieu: cố định, so: 1}]",
        ["TD-02 4: hai khối, cụm cùng tên “số 1” [2]"]
      ),
      (
        "khoi:\n  - {ten: Khối A, thanh_vien: [{ten: Xã Hoà An}, {ten: Xã Hòa An}]}\n"
          + "quy_tac: [{ten: gk, hinh_thuc: Giấy khen, kieu: cố định, so: 1}]",
        ["V-C3 2: Xã Hòa An hai lần trong Khối A [2]"]
      ),
      (
        "khoi:\n  - {ten: Khối A, du_tieu_chuan: 2, thanh_vien: [{ten: X, du_tieu_chuan: có}, {ten: Y, du_tieu_chuan: không}]}\n"
          + "quy_tac: [{ten: gk, hinh_thuc: Giấy khen, kieu: cố định, so: 1}]",
        ["V-C1 2: Khối A: nêu 02 đơn vị đủ tiêu chuẩn nhưng danh sách có 1"]
      ),
    ] as [(String, [String])]
  )
  func nothingIsDropped(_ text: String, _ expected: [String]) { #expect(found(text) == expected) }

  /// Sizes are bounded where they are read, so that no sum overflows.
  @Test(
    arguments: [
      "so_don_vi: 9223372036854775807}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: chia tổng, tong: 10}]",
      "so_don_vi: 5}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: cố định, so: 9223372036854775807}]",
      "so_don_vi: 5}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: chia tổng, tong: 9223372036854775807}]",
      "so_don_vi: 5}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: chọn, so: 1, ung_vien: 9223372036854775807}]",
      "so_don_vi: 5}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: tỷ lệ, ty_le: 9223372036854775807, lam_tron: lên}]",
      "so_don_vi: 5}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: cố định, so: 1, toi_thieu: 9223372036854775807}]",
      "so_don_vi: 5}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: cố định, so: 1, tong_ghi: 9223372036854775807}]",
      "so_don_vi: 5}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: cố định, so: 1}]\n"
        + "giao: [{quy_tac: gk, khoi: K, so: 9223372036854775807, ly_do: x}]",
      "so_don_vi: -9223372036854775808}\nquy_tac: [{ten: gk, hinh_thuc: G, kieu: chia tổng, tong: 10}]",
    ]
  )
  func hostileSizesAreRefused(_ rest: String) {
    let outcome = allocate("khoi:\n  - {ten: K, " + rest)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.contains { $0.expected == "số không quá 1.000.000.000.000" })
  }
}
