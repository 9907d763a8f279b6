import DocumentModel
import Testing

/// CP-01…05: capitals and tone marks in running text.
@Suite struct CapitalTests {
  private static func trial(_ rule: String, _ found: [String], _ text: String) -> Trial {
    Trial(rule, text, Kept.plan, found) { $0.body = [.paragraph(RichText(text))] }
  }

  static let cited: [Trial] = [
    ([], "Theo điểm a khoản 2 Điều 5 của Luật"), (["cảnh báo “điều 5”"], "theo khoản 2 điều 5 của Luật"),
    (["cảnh báo “Khoản 2”"], "theo Khoản 2 Điều 5"),
    (["cảnh báo “điều 5”", "cảnh báo “Khoản 2”"], "tại Khoản 2 điều 5"),
    (["cảnh báo “Điểm a”"], "tại Điểm a khoản 2 Điều 5"), (["cảnh báo “Khoản 3”"], "điểm a, Khoản 3 Điều 5"),
    ([], "Khoản 2 Điều 5 được sửa như sau"), ([], "Sửa Luật. Khoản 2 Điều 5 bỏ"), ([], "“Khoản 2 Điều 5”"),
    ([], "a) Khoản 2 Điều 5"), ([], "những điều 2 bên thỏa thuận"), ([], "thực hiện năm điều 19 tháng 5"),
    ([], "chi Khoản 5.000 đồng"), ([], "chi Khoản 5 triệu đồng"), ([], "đạt Điểm 9"), ([], "Điểm a khoản 2 Điều 5"),
    ([], "ĐIỀU 5"),
  ].map { trial("CP-01", $0, $1) }

  static let agencies: [Trial] = [
    ([], "Sở Tài chính, Bộ Nội vụ, Ủy ban nhân dân tỉnh"), (["cảnh báo “Sở Tài Chính”"], "báo cáo Sở Tài Chính tỉnh"),
    (["cảnh báo “Ủy Ban Nhân Dân”"], "Ủy Ban Nhân Dân xã"), (["cảnh báo “Bộ Y Tế”"], "Bộ Y Tế ban hành"),
    (["cảnh báo “Sở Giáo Dục và Đào Tạo”"], "gửi Sở Giáo Dục và Đào Tạo"),
    (["cảnh báo “Sở Giáo Dục Và Đào Tạo”"], "gửi Sở Giáo Dục Và Đào Tạo"),
    ([], "ỦY BAN NHÂN DÂN"), ([], "Bộ Công Thương"), ([], "Báo Nhân Dân"), ([], "cán bộ Nội Vụ"),
    ([], "Trường Tiểu học Nội Vụ"),
  ].map { trial("CP-02", $0, $1) }

  static let units: [Trial] = [
    ([], "UBND tỉnh Sơn Hà"), (["cảnh báo “Tỉnh Sơn”"], "UBND Tỉnh Sơn Hà"),
    (["cảnh báo “Xã Thạch”"], "của UBND Xã Thạch Lam"),
    (["cảnh báo “Phường Hồng”"], "các đơn vị, Phường Hồng Hà"), ([], "Xã Thạch Lam báo cáo"), ([], "1. Xã Thạch Lam"),
    ([], "gồm: Xã Thạch Lam; Xã Bản Vàng"), ([], "UBND Phường 1"), ([], "UBND Phường Nguyễn Trãi"),
    ([], "UBND Phường Điện Biên Phủ"),
    ([], "UBND Phường Hai Bà Trưng"), ([], "Thường trực Tỉnh ủy"), ([], "Ban Thường vụ Tỉnh Ủy"), ([], "XÃ THẠCH LAM"),
    ([], "đường Xã Đàn"), ([], "“Tỉnh Sơn Hà”"), ([], "UBND Xã"), (["cảnh báo “Tỉnh Hà”"], "UBND Tỉnh Hà Giang"),
  ].map { trial("CP-03", $0, $1) }

  static let days: [Trial] = [
    ([], "sáng thứ Hai, ngày 12 tháng 01 năm 2026"), (["ghi chú “thứ hai”"], "sáng thứ hai tuần tới"),
    (["ghi chú “Thứ Hai”"], "vào Thứ Hai, ngày 12 tháng 01"), (["ghi chú “thứ hai”"], "họp thứ hai, ngày 12 tháng 01"),
    (["ghi chú “thứ hai”", "ghi chú “thứ sáu”"], "từ thứ hai đến thứ sáu hằng tuần"), ([], "lần thứ hai ngày 12"),
    ([], "kỳ họp thứ hai, nhiệm kỳ 2026"), ([], "Thứ hai, về kinh phí"), ([], "ngày thứ hai của hội nghị"),
    ([], "xếp thứ ba toàn khối"), ([], "Cách mạng tháng Tám"),
    (["ghi chú “Cách mạng tháng tám”"], "Cách mạng tháng tám năm 1945"),
    ([], "mỗi tháng hai lần"), (["ghi chú “Thứ hai”"], "Thứ hai, ngày 12 tháng 01 họp"),
  ].map { trial("CP-04", $0, $1) }

  static let tones: [Trial] = [
    ([], "Ủy ban hòa giải"), ([], "Uỷ ban hoà giải"), (["ghi chú “hoà”"], "Ủy ban hoà giải"),
    (["ghi chú “Ủy”"], "Ủy ban hoà giải, toà án, sức khoẻ"), ([], "quý, quỹ, hoàn thành, Thúy"),
    ([], "Quý khách hòa nhã"),
    (["ghi chú “thuỷ”"], "Đảng ủy, thuỷ lợi"), ([], "khoán, loại, huyện, Nguyễn"),
  ].map { found, text in
    Trial("CP-05", text, Kept.plan, found) { document in
      document.issuingAuthority = ["SỞ NỘI VỤ"]
      document.signatures = [SignatureBlock(lines: [.init(nil, "Giám đốc")], name: "Hà Văn Sìn")]
      document.recipients = []
      document.body = [.paragraph(RichText(text))]
    }
  }

  @Test(arguments: cited + agencies + units + days + tones) func rules(_ trial: Trial) throws { try trial.run() }
}
