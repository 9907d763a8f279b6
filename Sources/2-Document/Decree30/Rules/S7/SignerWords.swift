internal import DocumentModel

/// What collectives and posts begin with. Capitals, as a finished document has them; the mark of a tone is written in two ways.
enum SignerWords {
  static let committees = Beginnings(["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND"])
  static let collectives = Beginnings(
    [
      "ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND", "ỦY BAN MẶT TRẬN", "UỶ BAN MẶT TRẬN", "HỘI ĐỒNG", "HĐND",
      "BAN THƯỜNG", "BAN CHẤP HÀNH", "BAN CHỈ ĐẠO",
    ]
  )
  static let chairmen = Beginnings(["CHỦ TỊCH"])
  /// Bodies with one head, which is no collective.
  private static let offices = Beginnings(
    [
      "SỞ ", "PHÒNG ", "CỤC ", "CHI CỤC ", "VỤ ", "TRUNG TÂM ", "TRƯỜNG ", "BỘ ", "VĂN PHÒNG", "VIỆN ", "HỌC VIỆN ",
      "BỆNH VIỆN ",
      "CÔNG AN ", "TRẠM ",
    ]
  )
  /// Whether a line names such a body and not the post of its head, as `BỘ TRƯỞNG` is.
  static func isOffice(_ text: String) -> Bool { offices.begin(text) && !posts.begin(text) }
  /// Bodies of the four sectors whose heads may let a degree or rank stand before a name: arms, education, health, science.
  static func isOfSectorWithTitles(_ issuer: String) -> Bool {
    sectors.begin(issuer) && !issuer.utf8.starts(with: "VIỆN KIỂM SÁT".utf8)
  }
  private static let sectors = Beginnings(
    [
      "CÔNG AN", "BỘ CÔNG AN", "BỘ QUỐC PHÒNG", "BỘ CHỈ HUY", "BAN CHỈ HUY", "BỘ TƯ LỆNH", "QUÂN KHU", "BỘ ĐỘI",
      "ĐỒN BIÊN PHÒNG",
      "TRƯỜNG ", "ĐẠI HỌC", "HỌC VIỆN", "BỘ GIÁO DỤC", "SỞ GIÁO DỤC", "BỆNH VIỆN", "TRUNG TÂM Y TẾ", "TRẠM Y TẾ",
      "BỘ Y TẾ",
      "SỞ Y TẾ", "VIỆN ", "BỘ KHOA HỌC", "SỞ KHOA HỌC",
    ]
  )
  static let deputies = Beginnings(["PHÓ ", "THỨ TRƯỞNG"])
  static let posts = Beginnings(
    [
      "PHÓ ", "THỨ TRƯỞNG", "CHỦ TỊCH", "GIÁM ĐỐC", "TỔNG GIÁM ĐỐC", "BỘ TRƯỞNG", "TRƯỞNG ", "HIỆU TRƯỞNG",
      "VIỆN TRƯỞNG", "CỤC TRƯỞNG", "TỔNG CỤC TRƯỞNG", "VỤ TRƯỞNG", "CHI CỤC TRƯỞNG", "CHÁNH ", "CHỦ NHIỆM",
      "THỦ TRƯỞNG", "TỔNG THANH TRA",
    ]
  )
}

extension OfficialDocument {
  /// The name of the issuing authority on one line.
  var issuerName: String { issuingAuthority.map(\.plain).joined(separator: " ") }

  /// Whether an Ủy ban nhân dân issues it.
  var isIssuedByCommittee: Bool {
    issuingOffices.contains { $0.first?.known.map { SignerWords.committees.begin($0) } ?? false }
  }
}
