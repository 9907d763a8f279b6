/// Where an element of a template stands; decides which elements may follow.
enum Context: Sendable, Hashable {
  case document
  case head
  case superiorAuthority
  case issuingAuthority
  case number
  case placeAndDate
  case addressees
  case content
  case tail
  case recipients
  case signature
  case appendix
  case blocks
  case table
  case row

  /// Elements that may stand here, besides the control elements.
  var elements: [String] {
    switch self {
    case .document: ["phan-dau", "noi-dung", "phan-cuoi", "phu-luc"]
    case .head:
      [
        "co-quan-chu-quan", "co-quan", "so-ky-hieu", "dia-danh-ngay", "muc-do-mat", "muc-do-khan",
        "chi-dan-luu-hanh", "trich-yeu", "kinh-gui",
      ]
    case .superiorAuthority, .issuingAuthority: ["dong"]
    case .number: ["so", "ky-hieu"]
    case .placeAndDate: ["dia-danh", "ngay", "thang", "nam"]
    case .addressees: ["noi"]
    case .content: ["tham-quyen-ban-hanh", "can-cu", "lenh-ban-hanh"] + Self.blockElements
    case .tail: ["noi-nhan", "chu-ky", "nguoi-soan", "lien-he"]
    case .recipients: ["noi", "luu"]
    case .signature: ["quyen-han", "chuc-vu", "anh-chu-ky", "chuc-vu-khac", "ho-ten"]
    case .appendix: ["tieu-de", "kem-theo"] + Self.blockElements
    case .blocks: Self.blockElements
    case .table: ["ten-bang", "cot", "hang"]
    case .row: ["o"]
    }
  }

  /// Elements that make blocks.
  static let blockElements = [
    "doan", "phan", "chuong", "muc", "tieu-muc", "dieu", "khoan", "diem", "gach", "bang",
  ]
  /// Elements that set text apart.
  static let inlineElements = ["dam", "nghieng", "gach-chan", "tren", "duoi"]
  /// Elements of the files around a document.
  static let outerElements = ["mau", "khung", "mo-ta", "truong-du-lieu", "truong", "van-ban"]
  /// Elements that steer.
  static let controlElements = ["lap", "neu", "neu-khong", "chen", "de-trong"]

  /// Every element a template may hold.
  static let allElements: Set<String> = Set(
    ([
      .document, .head, .superiorAuthority, .number, .placeAndDate, .addressees, .content, .tail, .recipients,
      .signature, .appendix, .table, .row,
    ] as [Context]).flatMap(\.elements) + inlineElements + controlElements + outerElements
  )
}
