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
    case .issuingAuthority, .number, .body, .recipients: .required
    case .placeAndDate: self == .minutes ? .absent : .required
    case .subject: self == .introduction || self == .leavePermit ? .optional : .required
    case .addressees: addressees
    case .signature: self == .telegram ? .optional : .required
    case .decisionAuthority, .legalBases, .enactingPhrase, .article: self == .decision ? .required : .optional
    }
  }
}
