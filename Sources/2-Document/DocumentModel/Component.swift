/// A part of a document that the decree lays out in its own way; the key of the layout table in `Decree30`.
public enum Component: String, Sendable, Hashable, CaseIterable {
  /// Quốc hiệu, ô 1.
  case nationalName
  /// Tiêu ngữ, ô 1.
  case motto
  /// Cơ quan chủ quản, ô 2.
  case superiorAuthority
  /// Cơ quan ban hành, ô 2.
  case issuingAuthority
  /// Số, ký hiệu, ô 3.
  case number
  /// Địa danh, thời gian, ô 4.
  case placeAndDate
  /// Tên loại, ô 5a.
  case kindTitle
  /// Trích yếu under a type name, ô 5a.
  case subject
  /// Trích yếu of a công văn, ô 5b.
  case letterSubject
  /// Mark `DỰ THẢO`; practice, not in the decree.
  case draftMark
  /// Độ mật, ô 10a.
  case secrecy
  /// Độ khẩn, ô 10b.
  case urgency
  /// Chỉ dẫn lưu hành, ô 11.
  case circulation
  /// Kính gửi, ô 9a.
  case addressees
  /// `… điện:` above those a công điện is sent to.
  case caller
  /// Authority line of a decision.
  case decisionAuthority
  /// Căn cứ.
  case legalBasis
  /// `QUYẾT ĐỊNH:`.
  case enactingPhrase
  /// Running text, ô 6.
  case paragraph
  /// `Phần I`, `Chương I`, `Mục 1` and the headings under them, centred.
  case centredHeading
  /// `I. TIÊU ĐỀ`, `A. TIÊU ĐỀ`: heading of a phần or mục with its label in front.
  case sectionHeading
  /// `Điều 1. Tiêu đề`.
  case articleHeading
  /// `1. Tiêu đề` of a khoản with a heading, and headings of deeper items.
  case clauseHeading
  /// Caption above a table.
  case tableCaption
  /// Heading of a table's column.
  case tableHeading
  /// Cell of a table.
  case tableCell
  /// `Nơi nhận:`, ô 9b.
  case recipientsLabel
  /// A line of Nơi nhận, the archive line too.
  case recipient
  /// Authority and post of a signer, ô 7a.
  case signatureLine
  /// Post between signature and name, ô 7b.
  case otherPost
  /// Name of a signer, ô 7b.
  case signerName
  /// Drafter's mark, ô 12.
  case drafterMark
  /// Address block, ô 13.
  case contact
  /// `Phụ lục I`.
  case appendixLabel
  /// Title of an appendix.
  case appendixTitle
  /// `(Kèm theo …)`.
  case appendixNote
  /// Page number.
  case pageNumber
}

extension OutlineItem {
  /// What its heading is, once the document is finished.
  public var headingComponent: Component {
    switch level {
    case .part, .chapter, .section, .subsection:
      let hasOwnLine = pinned?.hasOwnLine ?? (label.utf8.last != UInt8(ascii: "."))
      return hasOwnLine ? .centredHeading : .sectionHeading
    case .article: return .articleHeading
    case .clause, .point, .dash, .group: return .clauseHeading
    }
  }

  /// The level of its heading among the headings of a page or a file, once the document is finished; nil where it has none.
  ///
  /// Levels of the outline that a document leaves out leave no gap: a heading is one level below the one it stands under,
  /// so that whoever moves through a document by its headings misses nothing. All formats number their headings by this.
  ///
  /// - Parameters:
  ///   - level: the level of the heading it stands under, 0 where there is none.
  ///   - deepest: the last level that the format knows.
  public func headingLevel(under level: Int, deepest: Int) -> Int? {
    heading != nil || headingComponent == .centredHeading ? min(level + 1, deepest) : nil
  }
}
