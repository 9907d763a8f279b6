public import DocumentModel

extension Decree30 {
  /// Whether a form has a component.
  public enum Presence: Sendable, Hashable {
    /// Every document of the kind has it.
    case required
    /// It depends on whom the document goes to.
    case optional
    /// The form has no room for it.
    case absent
  }

  /// A row of Phụ lục III.
  fileprivate struct Entry {
    let name: String
    let title: String?
    let code: String?

    init(_ name: String, _ title: String?, _ code: String?) {
      self.name = name
      self.title = title
      self.code = code
    }
  }
}

extension PromulgatedKind {
  /// Type name above the subject, such as `QUY CHẾ`; those that are no kind of document by themselves are practice.
  public var title: String {
    switch self {
    case .statute: "QUY CHẾ"
    case .regulation: "QUY ĐỊNH"
    case .procedure: "QUY TRÌNH"
    case .houseRules: "NỘI QUY"
    case .charter: "ĐIỀU LỆ"
    case .plan: "KẾ HOẠCH"
    case .programme: "CHƯƠNG TRÌNH"
    case .scheme: "ĐỀ ÁN"
    case .option: "PHƯƠNG ÁN"
    case .guidance: "HƯỚNG DẪN"
    case .list: "DANH MỤC"
    }
  }
}

extension DocumentKind {
  /// Name in running text, such as `Kế hoạch`.
  public var vietnameseName: String { entry.name }

  /// Type name above the subject, such as `KẾ HOẠCH`; nil for a công văn, which shows none (PL I.I.II.5b).
  public var title: String? { entry.title }

  /// Code in the symbol, such as `KH` (Phụ lục III); nil for công văn and thư công, which have none.
  public var code: String? { entry.code }

  /// Whether the form has Kính gửi; a báo cáo has it when it goes to a higher body (PL I.I.II.9b), a
  /// thư công when it has one receiver.
  public var addressees: Decree30.Presence {
    switch self {
    case .officialLetter, .submission: .required
    case .report, .publicLetter: .optional
    default: .absent
    }
  }

  private var entry: Decree30.Entry {
    switch self {
    case .resolution: .init("Nghị quyết", "NGHỊ QUYẾT", "NQ")
    case .decision: .init("Quyết định", "QUYẾT ĐỊNH", "QĐ")
    case .directive: .init("Chỉ thị", "CHỈ THỊ", "CT")
    case .statute: .init("Quy chế", "QUY CHẾ", "QC")
    case .regulation: .init("Quy định", "QUY ĐỊNH", "QyĐ")
    case .communique: .init("Thông cáo", "THÔNG CÁO", "TC")
    case .notice: .init("Thông báo", "THÔNG BÁO", "TB")
    case .guidance: .init("Hướng dẫn", "HƯỚNG DẪN", "HD")
    case .programme: .init("Chương trình", "CHƯƠNG TRÌNH", "CTr")
    case .plan: .init("Kế hoạch", "KẾ HOẠCH", "KH")
    case .option: .init("Phương án", "PHƯƠNG ÁN", "PA")
    case .scheme: .init("Đề án", "ĐỀ ÁN", "ĐA")
    case .project: .init("Dự án", "DỰ ÁN", "DA")
    case .report: .init("Báo cáo", "BÁO CÁO", "BC")
    case .minutes: .init("Biên bản", "BIÊN BẢN", "BB")
    case .submission: .init("Tờ trình", "TỜ TRÌNH", "TTr")
    case .contract: .init("Hợp đồng", "HỢP ĐỒNG", "HĐ")
    case .officialLetter: .init("Công văn", nil, nil)
    case .telegram: .init("Công điện", "CÔNG ĐIỆN", "CĐ")
    case .memorandum: .init("Bản ghi nhớ", "BẢN GHI NHỚ", "BGN")
    case .agreement: .init("Bản thỏa thuận", "BẢN THỎA THUẬN", "BTT")
    case .powerOfAttorney: .init("Giấy ủy quyền", "GIẤY ỦY QUYỀN", "GUQ")
    case .invitation: .init("Giấy mời", "GIẤY MỜI", "GM")
    case .introduction: .init("Giấy giới thiệu", "GIẤY GIỚI THIỆU", "GGT")
    case .leavePermit: .init("Giấy nghỉ phép", "GIẤY NGHỈ PHÉP", "GNP")
    case .dispatchSlip: .init("Phiếu gửi", "PHIẾU GỬI", "PG")
    case .transferSlip: .init("Phiếu chuyển", "PHIẾU CHUYỂN", "PC")
    case .noticeSlip: .init("Phiếu báo", "PHIẾU BÁO", "PB")
    case .publicLetter: .init("Thư công", "THƯ CÔNG", nil)
    }
  }
}
