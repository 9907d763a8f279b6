public import DocumentModel

extension Decree30 {
  /// A part that a document of some kinds has to have.
  public enum MainPart: String, Sendable, Hashable, CaseIterable {
    /// Cơ quan ban hành, ô 2.
    case issuingAuthority = "tên cơ quan ban hành"
    /// Số, ký hiệu, ô 3.
    case number = "số, ký hiệu"
    /// Địa danh, thời gian, ô 4.
    case placeAndDate = "địa danh và thời gian"
    /// Trích yếu, ô 5.
    case subject = "trích yếu"
    /// Kính gửi, ô 9a.
    case addressees = "Kính gửi"
    /// Who sends a công điện, and to whom (Mẫu 1.6).
    case caller = "nơi gửi và nơi nhận điện"
    /// Chức vụ, họ tên người ký, ô 7.
    case signature = "họ tên người ký"
    /// Nơi nhận with its archive line, ô 9b.
    case recipients = "Nơi nhận"
    /// Nội dung, ô 6.
    case body = "nội dung"
    /// Authority line of a decision.
    case decisionAuthority = "thẩm quyền ban hành"
    /// Căn cứ.
    case legalBases = "căn cứ"
    /// `QUYẾT ĐỊNH:`.
    case enactingPhrase = "lệnh “QUYẾT ĐỊNH:”"
    /// An Điều in the body.
    case article = "điều nào"
  }
}

extension DocumentKind {
  /// How far the form has a part: what a document needs (Điều 8.2 with the exceptions of the sample forms of Phụ lục III), what
  /// depends on the case, and what has no room in it.
  public func presence(of part: Decree30.MainPart) -> Decree30.Presence {
    switch part {
    case .body: .required
    // A thư công has no symbol (Phụ lục III), and none of its own form.
    case .number: self == .publicLetter || isBetweenParties ? .optional : .required
    case .recipients: self == .publicLetter || isBetweenParties ? .optional : .required
    case .issuingAuthority: isBetweenParties ? .optional : .required
    case .placeAndDate: self == .minutes ? .absent : isBetweenParties ? .optional : .required
    case .subject: subject
    case .addressees: addressees
    case .caller: self == .telegram ? .optional : .absent
    case .signature: self == .telegram ? .optional : .required
    case .decisionAuthority, .legalBases, .enactingPhrase, .article: self == .decision ? .required : .optional
    }
  }

  /// Whether parties make it, whose names, day and place stand in its body; the decree has no form of it.
  private var isBetweenParties: Bool {
    switch self {
    case .contract, .memorandum, .agreement: true
    default: false
    }
  }

  /// Mẫu 1.8 and 1.10 have no subject; where the title says what the paper is, offices leave it out.
  private var subject: Decree30.Presence {
    switch self {
    case .introduction, .leavePermit, .invitation, .powerOfAttorney, .dispatchSlip, .transferSlip, .noticeSlip,
      .contract,
      .memorandum, .agreement, .publicLetter:
      .optional
    default: .required
    }
  }
}
