import OfficialWriting
import Testing

@Suite("Chữ không tách dòng") struct JoinedWordsTests {
  /// The text with `_` for every space at which no line should end.
  private func joined(_ text: String, as setting: LineSetting = .running) -> String {
    var bytes = Array(text.utf8)
    for range in joinedWords(in: text, as: setting) {
      for index in range where bytes[index] == 0x20 { bytes[index] = UInt8(ascii: "_") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "Ngày, số và ký hiệu, phần viện dẫn; dòng không bắt đầu bằng dấu gạch",
    arguments: [
      "", "ngày", " ngày_5", "Họp ngày_22_tháng_01 năm_2026 tại xã Thạch Lam", "từ ngày_05/5/2026 đến ngày_06/5/2026",
      "tháng_01 năm_2026", "Quyết định số_12/QĐ-UBND ngày_22_tháng_01 năm_2026",
      "Nghị định 152/2025/NĐ-CP ngày_14/6/2025",
      "theo khoản_2 Điều_5 và điểm_a, điểm_đ khoản_3", "Chương_II, Phụ_lục_I kèm theo; Mẫu số_01",
      "giai đoạn 2021_-_2026",
      "Thi đua_- Khen thưởng", "Độc lập_- Tự do_- Hạnh phúc", "Hà Nội_– Huế", "22 tháng, 5 ngày",
      "12 tập thể và 5 cá nhân",
      "y tế, ở xã a", "quý_I năm_2026;", "(ngày_5", "Bà Nguyễn Thị A chủ trì", "mục_1.2, khóa_X",
    ]
  ) func running(_ expected: String) {
    #expect(joined(expected.replacing("_", with: " ")) == expected)
  }

  @Test(
    "Tên và tiêu đề: tên nơi chốn, từ hai âm tiết, hoa hay thường",
    arguments: [
      "danh_sách tập_thể, cá_nhân được khen_thưởng", "DANH_SÁCH TẬP_THỂ, CÁ_NHÂN", "thi_đua của xã_Thạch_Lam năm_2026",
      "ỦY_BAN NHÂN_DÂN XÃ_THẠCH_LAM", "kinh_tế - xã_hội giai_đoạn 2021_-_2026", "phường_Đông_Ba và các đơn_vị",
      "thành phố_Huế", "HỘI_ĐỒNG XÃ_SƠN_HÀ NĂM_2026", "xã_Sơn_Hà, tỉnh_Lam_Giang",
    ]
  ) func title(_ expected: String) {
    // A word before a dash stays with it, too.
    #expect(joined(expected.replacing("_", with: " "), as: .title) == expected.replacing(" - x", with: "_- x"))
  }

  @Test("Trong ô chỉ số và ký hiệu không tách") func cell() {
    #expect(joined("số 12/QĐ-UBND ngày 22 tháng 01", as: .cell) == "số 12/QĐ-UBND ngày 22 tháng 01")
    #expect(joinedWords(in: "số 12/QĐ-UBND", as: .cell) == [5..<16])
  }

  @Test("Các khoảng có thứ tự, không chồng nhau", arguments: [LineSetting.cell, .running, .title]) func order(
    _ setting: LineSetting
  ) {
    let text =
      "UBND xã Thạch Lam - Quyết định số 12/QĐ-UBND ngày 22 tháng 01 năm 2026 - 2030, 15/KH-UBND và Điều 1 khoản 2"
    let ranges = joinedWords(in: text, as: setting)
    #expect(!ranges.isEmpty)
    for (range, next) in zip(ranges, ranges.dropFirst()) { #expect(range.upperBound <= next.lowerBound) }
  }
}
