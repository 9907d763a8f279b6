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
  var isIssuedByCommittee: Bool { issuingAuthority.first?.known.map { SignerWords.committees.begin($0) } ?? false }
}
