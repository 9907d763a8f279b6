internal import Decree30
internal import DocumentModel
internal import OfficialWriting

/// A style of the file, which is how a clerk changes every place of one kind at once.
///
/// Headings carry the names that word processors know, one for one level of the outline, from Phần to gạch đầu dòng; where
/// a document leaves levels out, its paragraphs say their own, so that outline, navigation and tables of contents have no
/// gap. All other names are Vietnamese.
enum WordStyle: Int, CaseIterable {
  case normal, pageNumber, blank
  case superiorAuthority, issuingAuthority, nationalName, motto, number, placeAndDate, letterSubject
  case draftMark, secrecy, urgency, circulation
  case kindTitle, subject, addressees, caller, decisionAuthority, legalBasis, enactingPhrase, paragraph
  case part, chapter, section, subsection, article, clause, point, dash
  /// Headings that look otherwise than their level mostly does: `A. TIÊU ĐỀ` for a phần, `Mục 1` in the middle.
  case labelledPart, labelledChapter, centredSection, labelledSubsection
  case tableCaption, tableHeading, tableCell, tableTotal
  case recipientsLabel, recipient, innerRecipient, signatureLine, signatureGap, otherPost, signerName, drafterMark,
    contact
  case appendixLabel, appendixTitle, appendixNote
  /// A short line under a text.
  case rule
  /// Nothing but a distance before a table.
  case space
  /// What has to stand behind a table and takes no room.
  case end

  /// What the file calls it inside.
  var id: String { entry.id }

  /// What people read in the list of styles.
  var name: String { entry.name }

  /// Whether word processors know the name by themselves.
  var isBuiltIn: Bool { !entry.id.hasPrefix("VB") }

  /// The row of the decree's table it shows, nil for what only keeps distances.
  var component: Component? { entry.component }

  /// What decides where its lines may end; nil where nothing does.
  var setting: LineSetting? {
    switch self {
    case .number: nil
    case .tableHeading, .tableCell, .tableTotal, .placeAndDate, .nationalName, .motto: .cell
    case .superiorAuthority, .issuingAuthority, .letterSubject, .subject, .appendixTitle, .appendixNote: .title
    default: .running
    }
  }

  /// The last level of heading that word processors know.
  static let deepestHeading = 9

  /// The style of a heading.
  static func heading(_ item: OutlineItem) -> WordStyle {
    let isCentred = item.headingComponent == .centredHeading
    return switch item.level {
    case .part: isCentred ? .part : .labelledPart
    case .chapter: isCentred ? .chapter : .labelledChapter
    case .section: isCentred ? .centredSection : .section
    case .subsection: isCentred ? .subsection : .labelledSubsection
    case .article: .article
    case .clause, .group: .clause
    case .point: .point
    case .dash: .dash
    }
  }

  private var entry: (id: String, name: String, component: Component?) {
    switch self {
    case .normal: ("Normal", "Normal", nil)
    case .pageNumber: ("Header", "header", .pageNumber)
    case .blank: ("VBDeTrong", "VB Để trống", nil)
    case .superiorAuthority: ("VBCoQuanChuQuan", "VB Cơ quan chủ quản", .superiorAuthority)
    case .issuingAuthority: ("VBCoQuan", "VB Cơ quan ban hành", .issuingAuthority)
    case .nationalName: ("VBQuocHieu", "VB Quốc hiệu", .nationalName)
    case .motto: ("VBTieuNgu", "VB Tiêu ngữ", .motto)
    case .number: ("VBSoKyHieu", "VB Số, ký hiệu", .number)
    case .placeAndDate: ("VBDiaDanhNgay", "VB Địa danh, thời gian", .placeAndDate)
    case .letterSubject: ("VBTrichYeuCongVan", "VB Trích yếu công văn", .letterSubject)
    case .draftMark: ("VBDuThao", "VB Dự thảo", .draftMark)
    case .secrecy: ("VBDoMat", "VB Độ mật", .secrecy)
    case .urgency: ("VBDoKhan", "VB Độ khẩn", .urgency)
    case .circulation: ("VBLuuHanh", "VB Chỉ dẫn lưu hành", .circulation)
    case .kindTitle: ("Title", "Title", .kindTitle)
    case .subject: ("Subtitle", "Subtitle", .subject)
    case .addressees: ("VBKinhGui", "VB Kính gửi", .addressees)
    case .caller: ("VBNoiGuiDien", "VB Nơi gửi điện", .caller)
    case .decisionAuthority: ("VBThamQuyen", "VB Thẩm quyền ban hành", .decisionAuthority)
    case .legalBasis: ("VBCanCu", "VB Căn cứ", .legalBasis)
    case .enactingPhrase: ("VBBanHanh", "VB Lời ban hành", .enactingPhrase)
    case .paragraph: ("VBNoiDung", "VB Nội dung", .paragraph)
    case .part: ("Heading1", "heading 1", .centredHeading)
    case .chapter: ("Heading2", "heading 2", .centredHeading)
    case .section: ("Heading3", "heading 3", .sectionHeading)
    case .subsection: ("Heading4", "heading 4", .centredHeading)
    case .article: ("Heading5", "heading 5", .articleHeading)
    case .clause: ("Heading6", "heading 6", .clauseHeading)
    case .point: ("Heading7", "heading 7", .clauseHeading)
    case .dash: ("Heading8", "heading 8", .clauseHeading)
    case .labelledPart: ("VBPhanDanhSo", "VB Phần đánh số đầu dòng", .sectionHeading)
    case .labelledChapter: ("VBChuongDanhSo", "VB Chương đánh số đầu dòng", .sectionHeading)
    case .centredSection: ("VBMucGiuaTrang", "VB Mục giữa trang", .centredHeading)
    case .labelledSubsection: ("VBTieuMucDanhSo", "VB Tiểu mục đánh số đầu dòng", .sectionHeading)
    case .tableCaption: ("Caption", "caption", .tableCaption)
    case .tableHeading: ("VBTieuDeCot", "VB Tiêu đề cột", .tableHeading)
    case .tableCell: ("VBOBang", "VB Ô bảng", .tableCell)
    case .tableTotal: ("VBOTong", "VB Ô dòng tổng", .tableCell)
    case .recipientsLabel: ("VBNoiNhanNhan", "VB Nơi nhận (nhãn)", .recipientsLabel)
    case .recipient: ("VBNoiNhan", "VB Nơi nhận", .recipient)
    case .innerRecipient: ("VBNoiNhanCap2", "VB Nơi nhận cấp 2", .recipient)
    case .signatureLine: ("VBQuyenHanChucVu", "VB Quyền hạn, chức vụ", .signatureLine)
    case .signatureGap: ("VBKhoangKy", "VB Khoảng ký", nil)
    case .otherPost: ("VBChucVuKhac", "VB Chức vụ khác", .otherPost)
    case .signerName: ("VBHoTen", "VB Họ tên người ký", .signerName)
    case .drafterMark: ("VBNguoiSoan", "VB Ký hiệu người soạn", .drafterMark)
    case .contact: ("VBLienHe", "VB Địa chỉ cơ quan", .contact)
    case .appendixLabel: ("VBPhuLuc", "VB Phụ lục", .appendixLabel)
    case .appendixTitle: ("VBTenPhuLuc", "VB Tên phụ lục", .appendixTitle)
    case .appendixNote: ("VBKemTheo", "VB Kèm theo", .appendixNote)
    case .rule: ("VBGachDuoi", "VB Gạch dưới", nil)
    case .space: ("VBKhoangCach", "VB Khoảng cách", nil)
    case .end: ("VBKetThuc", "VB Kết thúc", nil)
    }
  }
}
