public import Pictures

/// What can be wrong with the picture of a signature (nd30 PL I.I.II.7d: blue, PNG, on a transparent ground).
public enum SignatureFlaw: Sendable, Hashable {
  /// Its ground covers what lies under it.
  case solidGround
  /// Nothing is drawn on it.
  case empty
  /// Its mean colour is not blue.
  case notBlue

  /// Whether it is wrong beyond doubt; what is blue is a matter of the scanner and the light.
  public var isCertain: Bool {
    switch self {
    case .solidGround, .empty: true
    case .notBlue: false
    }
  }

  /// What to tell a person.
  public var vietnamese: String {
    switch self {
    case .solidGround: "ảnh chữ ký không có nền trong suốt"
    case .empty: "ảnh chữ ký trong suốt hoàn toàn, không có nét nào"
    case .notBlue: "nét chữ ký không phải màu xanh"
    }
  }

  /// What to do about it.
  public var hint: String {
    switch self {
    case .solidGround: "xóa nền của ảnh rồi lưu lại thành PNG có kênh trong suốt"
    case .empty: "lưu lại ảnh với nét chữ ký"
    case .notBlue: "quét lại chữ ký bằng mực xanh, hoặc kiểm tra màu của ảnh"
    }
  }
}

extension Decree30 {
  /// Height in points that a picture of a signature may have: the room for a signature less what hangs under a line.
  public static let signaturePictureHeight = signatureGap - 4

  /// What is wrong with the picture of a signature, by the clause on the signature of electronic documents.
  ///
  /// - Returns: the flaws, the worst first; empty where there is none.
  public static func flaws(ofSignature picture: Picture) -> [SignatureFlaw] {
    guard let ink = picture.ink else { return [.empty] }
    // On a solid ground the paper is part of the mean colour.
    guard picture.hasClearGround else { return [.solidGround] }
    return ink.blue < max(ink.red, ink.green) + leastBlue ? [.notBlue] : []
  }

  /// By how much blue has to lead the other colours, of 255.
  private static let leastBlue = 16
}
