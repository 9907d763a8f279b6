/// The 29 kinds of administrative document of nd30 Điều 7. Names and codes stand in `Decree30`.
public enum DocumentKind: String, Sendable, Hashable, CaseIterable {
  /// Nghị quyết (cá biệt)
  case resolution = "nghi-quyet"
  /// Quyết định (cá biệt)
  case decision = "quyet-dinh"
  /// Chỉ thị
  case directive = "chi-thi"
  /// Quy chế
  case statute = "quy-che"
  /// Quy định
  case regulation = "quy-dinh"
  /// Thông cáo
  case communique = "thong-cao"
  /// Thông báo
  case notice = "thong-bao"
  /// Hướng dẫn
  case guidance = "huong-dan"
  /// Chương trình
  case programme = "chuong-trinh"
  /// Kế hoạch
  case plan = "ke-hoach"
  /// Phương án
  case option = "phuong-an"
  /// Đề án
  case scheme = "de-an"
  /// Dự án
  case project = "du-an"
  /// Báo cáo
  case report = "bao-cao"
  /// Biên bản
  case minutes = "bien-ban"
  /// Tờ trình
  case submission = "to-trinh"
  /// Hợp đồng
  case contract = "hop-dong"
  /// Công văn
  case officialLetter = "cong-van"
  /// Công điện
  case telegram = "cong-dien"
  /// Bản ghi nhớ
  case memorandum = "ban-ghi-nho"
  /// Bản thỏa thuận
  case agreement = "ban-thoa-thuan"
  /// Giấy ủy quyền
  case powerOfAttorney = "giay-uy-quyen"
  /// Giấy mời
  case invitation = "giay-moi"
  /// Giấy giới thiệu
  case introduction = "giay-gioi-thieu"
  /// Giấy nghỉ phép
  case leavePermit = "giay-nghi-phep"
  /// Phiếu gửi
  case dispatchSlip = "phieu-gui"
  /// Phiếu chuyển
  case transferSlip = "phieu-chuyen"
  /// Phiếu báo
  case noticeSlip = "phieu-bao"
  /// Thư công
  case publicLetter = "thu-cong"
}

/// One of the three sets of sizes that rise and fall together (nd30 §2, note to the type table of PL I).
public enum SizePreset: String, Sendable, Hashable, CaseIterable {
  /// The decree's own example column.
  case standard = "D"
  /// The other pair the decree names.
  case large = "L"
  /// Compact.
  case small = "S"
}

/// Secrecy mark, ô 10a.
public enum Secrecy: String, Sendable, Hashable, CaseIterable {
  /// `MẬT`
  case secret = "MẬT"
  /// `TỐI MẬT`
  case topSecret = "TỐI MẬT"
  /// `TUYỆT MẬT`
  case highestSecret = "TUYỆT MẬT"
}

/// Urgency mark, ô 10b.
public enum Urgency: String, Sendable, Hashable, CaseIterable {
  /// `KHẨN`
  case urgent = "KHẨN"
  /// `THƯỢNG KHẨN`
  case veryUrgent = "THƯỢNG KHẨN"
  /// `HỎA TỐC`
  case immediate = "HỎA TỐC"
}

/// In whose name somebody signs (nd30 PL I.I.II.7b, Điều 13).
public enum SignatureAuthority: String, Sendable, Hashable, CaseIterable {
  /// Thay mặt: before the name of a collective.
  case onBehalf = "TM"
  /// Quyền: acting head.
  case acting = "Q"
  /// Ký thay: a deputy for the head.
  case deputising = "KT"
  /// Thừa lệnh: by order.
  case byOrder = "TL"
  /// Thừa ủy quyền: by written authorisation.
  case byDelegation = "TUQ"

  /// The prefix as it is written before the post, with its full stop and space.
  public var prefix: String { rawValue + ". " }
}

/// Which way the pages of an appendix lie.
public enum Orientation: String, Sendable, Hashable, CaseIterable {
  /// Upright.
  case portrait = "doc"
  /// On its side, for wide tables.
  case landscape = "ngang"
}
