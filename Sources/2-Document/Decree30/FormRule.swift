public import DocumentModel

/// Rules on the forms of number, symbol, signature and marks that the layout cannot keep by itself, since their words come from
/// data. The codes are those of the project's list of the decree's rules.
public enum FormRule: String, Sendable, Hashable, CaseIterable {
  /// The number is a number from 1; the symbol has no blank in it.
  case numberAndSymbol = "N3-03"
  /// The symbol begins with the code of the document's kind.
  case kindCode = "N3-04"
  /// The symbol of a công văn has no code of a kind.
  case letterWithoutCode = "N3-05"
  /// No year and no second stroke.
  case yearInNumber = "N3-06"
  /// A deputy signs for the head, and both posts are shown.
  case deputySignsForHead = "S7-02"
  /// TM. stands before a collective, the other prefixes before the post of a head.
  case prefixFitsItsWords = "S7-03"
  /// No degree or form of address before the signer's name.
  case plainName = "S7-06"
  /// TUQ. goes with no other prefix.
  case delegationAlone = "S7-10"
  /// Marks of secrecy are not for a program on a net.
  case secrecy = "M-02"
  /// The authority line of a decision agrees with who signs it.
  case authorityFitsSigner = "F-03"

  /// The clause of Nghị định 30/2020/NĐ-CP, or the source it follows.
  public var clause: String {
    switch self {
    case .numberAndSymbol: "Phụ lục I, phần I, mục II, khoản 3"
    case .kindCode: "Phụ lục I, phần I, mục II, điểm 3b; Phụ lục III"
    case .letterWithoutCode: "Phụ lục I, phần I, mục II, điểm 3b"
    case .yearInNumber: "Phụ lục I, phần I, mục II, điểm 3a"
    case .deputySignsForHead, .prefixFitsItsWords: "Điều 13; Phụ lục I, phần I, mục II, điểm 7b"
    case .plainName: "Phụ lục I, phần I, mục II, điểm 7c"
    case .delegationAlone: "Điều 13, khoản 3"
    case .secrecy: "Phụ lục I, phần I, mục III, điểm 2a; Luật Bảo vệ bí mật nhà nước"
    case .authorityFitsSigner: "Phụ lục III, Mẫu 1.2, ghi chú 6"
    }
  }

  /// The rule in a sentence, for people.
  public var summary: String {
    switch self {
    case .numberAndSymbol: "Số là số từ 1 trở lên; ký hiệu không có dấu cách"
    case .kindCode: "Ký hiệu bắt đầu bằng chữ viết tắt của tên loại"
    case .letterWithoutCode: "Ký hiệu công văn không có chữ viết tắt tên loại"
    case .yearInNumber: "Số, ký hiệu không ghi năm, không có dấu gạch chéo thứ hai"
    case .deputySignsForHead: "Cấp phó ký thay ghi KT. và chức vụ của cấp trưởng ở dòng trên"
    case .prefixFitsItsWords: "TM. đứng trước tên tập thể; KT., TL., TUQ., Q. đứng trước chức vụ"
    case .plainName: "Trước họ tên người ký không ghi học hàm, học vị, cách xưng hô"
    case .delegationAlone: "TUQ. không đi cùng KT., TL."
    case .secrecy: "Văn bản mật soạn trên máy riêng, không nối mạng"
    case .authorityFitsSigner: "Thẩm quyền ban hành là tập thể thì ký TM., là người đứng đầu thì không"
    }
  }
}

/// A form that a document breaks.
public struct FormFlaw: Sendable, Hashable {
  /// The rule.
  public var rule: FormRule
  /// Whether the document is wrong beyond doubt.
  public var isCertain: Bool
  /// The component, for people.
  public var part: String
  /// What is wrong with it.
  public var message: String
  /// What the form asks for.
  public var expected: String
  /// What to do.
  public var hint: String
  /// Characters that are wrong, as they stand in the document.
  public var words: [String]
}

extension Decree30 {
  /// Which forms a finished document breaks, from its head to its foot.
  ///
  /// What is still blank is not judged.
  public static func flaws(in document: OfficialDocument) -> [FormFlaw] {
    var check = FormCheck(document)
    check.run()
    return check.flaws
  }
}
