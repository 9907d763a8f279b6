public import DocumentModel

extension Decree30 {
  /// How a component stands on the page, with the sizes of a preset.
  public static func layout(of component: Component, sizes preset: SizePreset) -> Layout {
    let sizes = Sizes(preset)
    let gap = paragraphSpacing
    let indent = firstLineIndent
    return switch component {
    // Head of the first page.
    case .nationalName: .init(size: sizes.head, isBold: true, alignment: .center, clause: "PL I.I.II.1a")
    case .motto: .init(size: sizes.motto, isBold: true, alignment: .center, rule: .ratio(1), clause: "PL I.I.II.1b")
    case .superiorAuthority: .init(size: sizes.head, alignment: .center, clause: "PL I.I.II.2b")
    case .issuingAuthority:
      .init(size: sizes.head, isBold: true, alignment: .center, rule: shortRule, clause: "PL I.I.II.2b")
    case .number: .init(size: 13, alignment: .center, spaceBefore: gap, clause: "PL I.I.II.3c")
    case .placeAndDate:
      .init(size: sizes.motto, isItalic: true, alignment: .center, spaceBefore: gap, clause: "PL I.I.II.4c")
    case .letterSubject: .init(size: sizes.letterSubject, alignment: .center, spaceBefore: gap, clause: "PL I.I.II.5b")
    case .draftMark: .init(size: sizes.text, isBold: true, alignment: .center, clause: practice)
    case .secrecy: .init(size: sizes.text, isBold: true, alignment: .center, clause: "PL I.I.III.2a")
    case .urgency: .init(size: sizes.text, isBold: true, alignment: .center, clause: "PL I.I.III.2b")
    case .circulation: .init(size: sizes.text, isBold: true, alignment: .center, clause: "PL I.I.III.2c")

    // Title and what stands before the body.
    case .kindTitle:
      .init(size: sizes.text, isBold: true, alignment: .center, spaceBefore: blockSpacing, clause: "PL I.I.II.5b")
    case .subject:
      .init(size: sizes.text, isBold: true, alignment: .center, rule: shortRule, clause: "PL I.I.II.5b")
    case .addressees: .init(size: sizes.text, alignment: .center, spaceBefore: blockSpacing, clause: "PL I.I.II.9d")
    case .caller: .init(size: sizes.text, alignment: .center, spaceBefore: blockSpacing, clause: "PL III, Mẫu 1.6")
    case .decisionAuthority:
      .init(size: sizes.text, isBold: true, alignment: .center, spaceBefore: blockSpacing, clause: "PL III, Mẫu 1.2")
    case .legalBasis:
      .init(
        size: sizes.text,
        isItalic: true,
        alignment: .justified,
        firstLineIndent: indent,
        spaceBefore: gap,
        clause: "PL I.I.II.6a"
      )
    case .enactingPhrase:
      .init(size: sizes.text, isBold: true, alignment: .center, spaceBefore: gap, clause: "PL III, Mẫu 1.2")

    // Body.
    case .paragraph:
      .init(size: sizes.text, alignment: .justified, firstLineIndent: indent, spaceBefore: gap, clause: "PL I.I.II.6e")
    case .centredHeading:
      .init(size: sizes.text, isBold: true, alignment: .center, spaceBefore: gap, clause: "PL I.I.II.6đ")
    case .sectionHeading, .articleHeading, .clauseHeading:
      .init(
        size: sizes.text,
        isBold: true,
        alignment: .leading,
        firstLineIndent: indent,
        spaceBefore: gap,
        clause: "PL I.I.II.6đ"
      )
    case .tableCaption: .init(size: sizes.text, isBold: true, alignment: .center, spaceBefore: gap, clause: practice)
    case .tableHeading: .init(size: sizes.text, isBold: true, alignment: .center, clause: practice)
    case .tableCell: .init(size: sizes.text, alignment: .leading, clause: "PL I.I.I.4")

    // Foot of the document.
    case .recipientsLabel:
      .init(size: 12, isBold: true, isItalic: true, alignment: .leading, clause: "PL I.I.II.9d")
    case .recipient: .init(size: 11, alignment: .leading, clause: "PL I.I.II.9d")
    case .signatureLine: .init(size: sizes.text, isBold: true, alignment: .center, clause: "PL I.I.II.7đ")
    case .otherPost: .init(size: sizes.text, isBold: true, alignment: .center, clause: "PL I.I.II.7c")
    case .signerName: .init(size: sizes.text, isBold: true, alignment: .center, clause: "PL I.I.II.7đ")
    case .drafterMark: .init(size: 11, alignment: .leading, clause: "PL I.I.III.3")
    case .contact: .init(size: 11, alignment: .center, rule: .textWidth, clause: "PL I.I.III.4")

    // Appendices and every page.
    case .appendixLabel: .init(size: 14, isBold: true, alignment: .center, clause: "PL I.I.III.1b")
    case .appendixTitle: .init(size: sizes.text, isBold: true, alignment: .center, clause: "PL I.I.III.1b")
    case .appendixNote:
      .init(size: sizes.text, isItalic: true, alignment: .center, rule: shortRule, clause: "PL I.I.III.1c")
    case .pageNumber: .init(size: sizes.pageNumber, alignment: .center, clause: "PL I.I.I.7")
    }
  }

  /// What the decree allows of a component beside our value; nil where it is silent and practice decides.
  public static func limits(of component: Component) -> Layout.Limits? {
    switch component {
    case .nationalName, .superiorAuthority: .init(sizes: 12...13, spaces: 0...0)
    case .motto: .init(sizes: 13...14, spaces: 0...0, ratios: 0.97...1.03)
    case .issuingAuthority: .init(sizes: 12...13, spaces: 0...0, ratios: shortRules)
    case .number: .init(sizes: 13...13)
    case .placeAndDate: .init(sizes: 13...14)
    case .letterSubject: .init(sizes: 12...13, spaces: 5.5...6.5)
    case .subject: .init(sizes: 13...14, spaces: 0...0, ratios: shortRules)
    case .legalBasis, .paragraph, .articleHeading:
      .init(sizes: 13...14, spaces: 6...Double.infinity, firstLineIndents: firstLineIndents)
    case .sectionHeading, .clauseHeading: .init(sizes: 13...14, firstLineIndents: firstLineIndents)
    case .urgency, .circulation, .kindTitle, .addressees, .caller, .decisionAuthority, .enactingPhrase,
      .centredHeading, .signatureLine, .otherPost, .signerName, .appendixTitle, .appendixNote, .pageNumber:
      .init(sizes: 13...14)
    case .recipientsLabel: .init(sizes: 12...12)
    case .recipient, .drafterMark: .init(sizes: 11...11)
    case .contact: .init(sizes: 11...12, ratios: 0.98...1)
    case .appendixLabel: .init(sizes: 14...14)
    case .draftMark, .secrecy, .tableCaption, .tableHeading, .tableCell: nil
    }
  }

  /// How a component stands on the page of a document of one kind: the table, and where a sample form departs from it.
  public static func layout(of component: Component, sizes preset: SizePreset, in kind: DocumentKind) -> Layout {
    var layout = layout(of: component, sizes: preset)
    switch (kind, component) {
    case (.introduction, .kindTitle), (.leavePermit, .kindTitle):
      // Mẫu 1.8, 1.10: no subject, so the rule moves up.
      layout.rule = shortRule
    case (.minutes, .subject):
      // Mẫu 1.9
      layout.rule = .none
    default:
      break
    }
    return layout
  }

  /// The frame of an urgency mark (PL I.I.III.2b).
  public static func frame(of urgency: Urgency) -> Layout.Frame {
    let width: Double =
      switch urgency {
      case .immediate: 30
      case .veryUrgent: 40
      case .urgent: 20
      }
    return .init(width: width, height: 8, isRed: true)
  }

  /// The frame of a circulation instruction (PL I.I.III.2c).
  public static let circulationFrame = Layout.Frame(width: nil, height: nil, isRed: false)
  /// The frame of a secrecy mark; a stamp of the law on state secrets, red by practice (PL I.I.III.2a).
  public static let secrecyFrame = Layout.Frame(width: nil, height: nil, isRed: true)
  /// The frame of the mark of a draft; practice.
  public static let draftFrame = Layout.Frame(width: nil, height: nil, isRed: false)

  /// From a third to a half of the text (PL I.I.II.2b, II.5b).
  private static var shortRule: Layout.Rule { .ratio(0.4) }
  /// What that may be.
  private static var shortRules: ClosedRange<Double> { 1.0 / 3...0.5 }
  /// Cited where the decree is silent.
  private static var practice: String { "thông lệ" }

  /// Sizes in points that rise and fall together (PL I.I.V, note).
  private struct Sizes {
    /// Quốc hiệu and the names of authorities.
    let head: Double
    /// Tiêu ngữ, place and date.
    let motto: Double
    /// Titles, subject, body, headings, Kính gửi, signer.
    let text: Double
    let letterSubject: Double
    let pageNumber: Double

    init(_ preset: SizePreset) {
      switch preset {
      case .standard: (head, motto, text, letterSubject, pageNumber) = (12, 13, 14, 12, 14)
      case .large: (head, motto, text, letterSubject, pageNumber) = (13, 14, 14, 13, 14)
      case .small: (head, motto, text, letterSubject, pageNumber) = (12, 13, 13, 12, 13)
      }
    }
  }
}
