public import Pictures

/// A line with a label in front, such as an addressee or a recipient.
public struct LabelledLine: Sendable, Hashable {
  /// The label as characters, such as `-`; empty until the document is finished, or where the line stands alone.
  public var label: String
  /// What the line says, with its closing punctuation once the document is finished.
  public var text: RichText

  /// Makes a line.
  public init(_ text: RichText, label: String = "") {
    self.label = label
    self.text = text
  }
}

extension LabelledLine {
  /// The label of a recipient on the second level of Nơi nhận.
  public static let innerLabel = "+"

  /// Whether the line stands on the second level of Nơi nhận, below the line that it belongs to.
  public var isInner: Bool { label.utf8.elementsEqual(Self.innerLabel.utf8) }

  /// Whether the line of a finished document only names those below it, such as `Bản điện tử:`, and is no recipient itself.
  public var namesGroup: Bool {
    guard case .text(let text, _)? = text.runs.last(where: { !$0.isEmpty }) else { return false }
    return text.utf8.last == UInt8(ascii: ":")
  }
}

/// Number and symbol, ô 3: `Số: 05/KH-UBND` (nd30 PL I.I.II.3).
public struct DocumentNumber: Sendable, Hashable {
  /// The number, or a blank until it is issued.
  public var number: RichText
  /// The symbol, such as `KH-UBND`.
  public var symbol: RichText

  /// Makes a number.
  public init(number: RichText, symbol: RichText) {
    self.number = number
    self.symbol = symbol
  }
}

/// Place and date, ô 4: `Quảng Châu, ngày 05 tháng 01 năm 2026` (nd30 PL I.I.II.4).
public struct IssueDate: Sendable, Hashable {
  /// Địa danh.
  public var place: RichText
  /// Day of the month, or a blank until it is issued.
  public var day: RichText
  /// Month, or a blank until it is issued.
  public var month: RichText
  /// Year.
  public var year: RichText

  /// Makes a place and date.
  public init(place: RichText, day: RichText, month: RichText, year: RichText) {
    self.place = place
    self.day = day
    self.month = month
    self.year = year
  }
}

/// One signer: lines of authority and post, then the name, ô 7 (nd30 PL I.I.II.7).
///
/// ```
/// TM. ỦY BAN NHÂN DÂN      ← line, authority TM
/// KT. CHỦ TỊCH             ← line, authority KT
/// PHÓ CHỦ TỊCH             ← line
///  (signed by hand)        ← picture, or room for a pen
/// Nguyễn Văn A             ← name
/// ```
public struct SignatureBlock: Sendable, Hashable {
  /// A line above the signature.
  public struct Line: Sendable, Hashable {
    /// Prefix, or nil.
    public var authority: SignatureAuthority?
    /// The collective or post.
    public var text: RichText

    /// Makes a line.
    public init(_ authority: SignatureAuthority?, _ text: RichText) {
      self.authority = authority
      self.text = text
    }
  }

  /// Lines from top to bottom.
  public var lines: [Line]
  /// The hand's signature on an electronic document, or nil to leave room for a pen (nd30 PL I.I.II.7d).
  public var picture: Picture?
  /// Post in the body the signer comes from, between signature and name, or nil (ô 7b).
  public var otherPost: RichText?
  /// Full name, without degree or rank.
  public var name: RichText

  /// Makes a signature block.
  public init(lines: [Line], picture: Picture? = nil, otherPost: RichText? = nil, name: RichText) {
    self.lines = lines
    self.picture = picture
    self.otherPost = otherPost
    self.name = name
  }
}

/// What a decision or another document promulgates with itself: `QUY CHẾ`, `NỘI QUY` … (nd30 Mẫu 1.3).
public enum PromulgatedKind: String, Sendable, Hashable, CaseIterable {
  /// Quy chế
  case statute = "quy-che"
  /// Quy định
  case regulation = "quy-dinh"
  /// Quy trình
  case procedure = "quy-trinh"
  /// Nội quy
  case houseRules = "noi-quy"
  /// Điều lệ
  case charter = "dieu-le"
  /// Kế hoạch
  case plan = "ke-hoach"
  /// Chương trình
  case programme = "chuong-trinh"
  /// Đề án
  case scheme = "de-an"
  /// Phương án
  case option = "phuong-an"
  /// Hướng dẫn
  case guidance = "huong-dan"
  /// Danh mục
  case list = "danh-muc"
}

/// What goes with a document on pages of its own count after the signature: an appendix (nd30 PL I.I.III.1), a form to be
/// filled in by others, or a text that the document promulgates (Mẫu 1.3).
///
/// ```
/// Phụ lục II          ← label            Mẫu số 01        QUY CHẾ         ← label
/// DANH SÁCH …         ← title            ĐƠN ĐỀ NGHỊ      làm việc của …  ← title
/// (Kèm theo …)        ← note             (Kèm theo …)     (Ban hành kèm theo …)
/// ```
public struct Appendix: Sendable, Hashable {
  /// What it is.
  public enum Nature: Sendable, Hashable {
    /// Phụ lục.
    case appendix
    /// Biểu mẫu: others fill it in, so that it has no `./.`
    case form
    /// Văn bản kèm theo: a text with an outline and a count of Điều of its own.
    case promulgated(PromulgatedKind)
  }

  /// What it is.
  public var nature: Nature
  /// `Phụ lục`, `Phụ lục I` …, the author's own label, or the type name of a promulgated text; empty until the document is
  /// finished.
  public var label: String
  /// The label that the author types, such as `Mẫu số 01`; nil where the program counts.
  public var ownLabel: String?
  /// The number that counting begins with here, from 1; nil where it goes on.
  public var start: Int?
  /// Whether Quốc hiệu and Tiêu ngữ stand over it: beside the agency's name over a promulgated text, alone over a form.
  public var hasNationalName: Bool
  /// Title, set in capitals; of a promulgated text its subject, as it is written.
  public var title: RichText
  /// `(Kèm theo … số … ngày … của …)`, or nil.
  public var note: RichText?
  /// Which way the pages lie.
  public var orientation: Orientation
  /// What stands in it.
  public var body: [Block]
  /// Who signs at its end, from left to right; empty for most. They have no pictures.
  public var signatures: [SignatureBlock]

  /// Makes an appendix.
  public init(
    _ nature: Nature = .appendix,
    title: RichText,
    label: String = "",
    ownLabel: String? = nil,
    start: Int? = nil,
    hasNationalName: Bool = false,
    note: RichText? = nil,
    orientation: Orientation = .portrait,
    body: [Block],
    signatures: [SignatureBlock] = []
  ) {
    self.nature = nature
    self.title = title
    self.label = label
    self.ownLabel = ownLabel
    self.start = start
    self.hasNationalName = hasNationalName
    self.note = note
    self.orientation = orientation
    self.body = body
    self.signatures = signatures
  }

  /// Whether it is a text that the document promulgates.
  public var isPromulgated: Bool {
    switch nature {
    case .promulgated: true
    case .appendix, .form: false
    }
  }

  /// Whether the program counts it: neither a promulgated text nor one with a label of its own.
  public var isCounted: Bool { ownLabel == nil && !isPromulgated }
}

/// An official document: the components of nd30 that an outgoing document has, as values.
///
/// ```
/// superiorAuthority   |  Quốc hiệu           (never stored: it is the same for all)
/// issuingAuthority    |  Tiêu ngữ
/// number              |  issued
/// subject (công văn)  |
///        kind title, subject (all others)
/// addressees; in a công điện the caller above them
/// decisionAuthority, legalBases, enactingPhrase
/// body
/// recipients, archive |  signatures
/// drafterMark, contact
/// appendices
/// ```
public struct OfficialDocument: Sendable, Hashable {
  /// Tên loại.
  public var kind: DocumentKind
  /// Which set of sizes it is laid out with.
  public var sizes: SizePreset = .standard
  /// Whether it carries the mark `DỰ THẢO`.
  public var isDraft = false
  /// Lines of the superior authority's name, as given; empty where there is none.
  public var superiorAuthority: [RichText] = []
  /// Lines of the issuing authority's name, as given: `ỦY BAN NHÂN DÂN` / `TỈNH X` is one name on two lines.
  public var issuingAuthority: [RichText] = []
  /// Lines of ``issuingAuthority`` with which a further office begins, in order and never 0; empty where one office issues alone.
  /// Once finished, the line before each of them ends with ` -`.
  public var officeStarts: [Int] = []
  /// Number and symbol; nil where the form has none.
  public var number: DocumentNumber?
  /// Place and date; nil where the form has none (biên bản).
  public var issued: IssueDate?
  /// Secrecy mark.
  public var secrecy: Secrecy?
  /// Urgency mark.
  public var urgency: Urgency?
  /// Circulation instruction, such as `LƯU HÀNH NỘI BỘ`.
  public var circulation: RichText?
  /// Trích yếu, with `V/v` in front once a công văn is finished; nil where the form has none.
  public var subject: RichText?
  /// Who sends a công điện, such as `Chủ tịch Ủy ban nhân dân tỉnh`, with ` điện:` behind it once finished; nil in all other
  /// documents (Mẫu 1.6).
  public var caller: RichText?
  /// Kính gửi, or whom a công điện is sent to; empty where the form has none.
  public var addressees: [LabelledLine] = []
  /// Authority line of a decision, such as `GIÁM ĐỐC SỞ TÀI CHÍNH`.
  public var decisionAuthority: RichText?
  /// Căn cứ, one a paragraph.
  public var legalBases: [RichText] = []
  /// `QUYẾT ĐỊNH:` and the like.
  public var enactingPhrase: RichText?
  /// The body.
  public var body: [Block] = []
  /// Nơi nhận without the archive line, on one level or two; empty where the form has none.
  public var recipients: [LabelledLine] = []
  /// The archive line, such as `VT, NV`; once finished `Lưu: VT, NV.`, with its dash as label.
  public var archive: LabelledLine?
  /// Signers from left to right; the last stands in the right column.
  public var signatures: [SignatureBlock] = []
  /// Drafter's initials and number of copies, such as `PL.(300)`.
  public var drafterMark: RichText?
  /// Address, phone, e-mail, site at the foot of page 1; nil where not shown.
  public var contact: RichText?
  /// Promulgated texts, appendices and forms in order.
  public var appendices: [Appendix] = []

  /// The lines of the issuing offices, an office each.
  public var issuingOffices: [ArraySlice<RichText>] {
    guard !issuingAuthority.isEmpty else { return [] }
    let starts = [0] + officeStarts.filter(issuingAuthority.indices.contains)
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : issuingAuthority.count
      return issuingAuthority[starts[index]..<max(starts[index], end)]
    }
  }

  /// Makes an empty document of a kind.
  public init(kind: DocumentKind) { self.kind = kind }

  /// Makes the document a draft: marked as one, and not signed.
  public mutating func makeDraft() {
    isDraft = true
    for index in signatures.indices { signatures[index].picture = nil }
  }

  /// What stands at the head and at the foot of a text that goes with the document, as a document: the names of its
  /// authority and the signers of the text, neither number nor date (nd30 Mẫu 1.3).
  public func frame(of appendix: Appendix) -> OfficialDocument {
    var frame = OfficialDocument(kind: .decision)
    frame.sizes = sizes
    if appendix.isPromulgated {
      frame.superiorAuthority = superiorAuthority
      frame.issuingAuthority = issuingAuthority
    }
    frame.signatures = appendix.signatures
    return frame
  }
}
