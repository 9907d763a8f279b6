/// A paper of an award dossier that is made from the data.
public enum DossierPaper: String, Sendable, CaseIterable {
  /// Mục lục hồ sơ.
  case contents = "muc_luc"
  /// Tờ trình, with the list of nominees.
  case submission = "to_trinh"
  /// Biên bản họp xét.
  case minutes = "bien_ban_hop_xet"
  /// Biên bản kiểm phiếu.
  case ballots = "bien_ban_kiem_phieu"
  /// Báo cáo thành tích, one a nominee.
  case report = "bao_cao_thanh_tich"
  /// Dự thảo quyết định khen thưởng, with its list.
  case decision = "quyet_dinh"

  /// Key of its own data in the group `ho_so`.
  public var key: String { rawValue }

  /// The template it is made with unless the data name another.
  public var template: String {
    switch self {
    case .contents: "muc-luc-ho-so"
    case .submission: "to-trinh-khen-thuong"
    case .minutes: "bien-ban-hop-xet"
    case .ballots: "bien-ban-kiem-phieu"
    case .report: "bao-cao-thanh-tich"
    case .decision: "quyet-dinh-khen-thuong"
    }
  }

  /// What people call it, at the beginning of a sentence.
  public var vietnamese: String {
    switch self {
    case .contents: "Mục lục hồ sơ"
    case .submission: "Tờ trình"
    case .minutes: "Biên bản họp xét"
    case .ballots: "Biên bản kiểm phiếu"
    case .report: "Báo cáo thành tích"
    case .decision: "Dự thảo quyết định"
    }
  }

  /// The key of its date: minutes are dated by their meeting.
  var dateKey: (name: String, label: String) {
    switch self {
    case .minutes, .ballots: ("ngay_hop", "Ngày họp")
    case .contents, .submission, .report, .decision: ("ngay_ban_hanh", "Ngày ban hành")
    }
  }
}
