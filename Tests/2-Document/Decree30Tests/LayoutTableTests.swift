import Decree30
import DocumentModel
import Testing

/// What nd30.md §15 asks of a component, number by number.
struct LayoutRule: Sendable, CustomTestStringConvertible {
  let id: String
  let component: Component
  /// Sizes of the presets D, L, S.
  let sizes: [Double]
  var isBold = false
  var isItalic = false
  var alignment = Layout.Alignment.center
  var firstLineIndent = 0.0
  var spaceBefore: Double?
  var rule = Layout.Rule.none
  var clause: String?

  var testDescription: String { "\(id) \(component)" }
}

private let text = [14.0, 14, 13]
private let short = Layout.Rule.ratio(0.4)

private let rules: [LayoutRule] = [
  .init(
    id: "H1-02, H1-06",
    component: .nationalName,
    sizes: [12, 13, 12],
    isBold: true,
    spaceBefore: 0,
    clause: "PL I.I.II.1a"
  ),
  .init(
    id: "H1-04, H1-05, H1-06",
    component: .motto,
    sizes: [13, 14, 13],
    isBold: true,
    spaceBefore: 0,
    rule: .ratio(1),
    clause: "PL I.I.II.1b"
  ),
  .init(
    id: "H2-02, H2-07",
    component: .superiorAuthority,
    sizes: [12, 13, 12],
    spaceBefore: 0,
    clause: "PL I.I.II.2b"
  ),
  .init(
    id: "H2-01, H2-03, H2-07",
    component: .issuingAuthority,
    sizes: [12, 13, 12],
    isBold: true,
    spaceBefore: 0,
    rule: short,
    clause: "PL I.I.II.2b"
  ),
  .init(id: "N3-01", component: .number, sizes: [13, 13, 13], clause: "PL I.I.II.3c"),
  .init(id: "D4-04", component: .placeAndDate, sizes: [13, 14, 13], isItalic: true, clause: "PL I.I.II.4c"),
  .init(id: "T5-01", component: .kindTitle, sizes: text, isBold: true, clause: "PL I.I.II.5b"),
  .init(
    id: "T5-02, T5-03",
    component: .subject,
    sizes: text,
    isBold: true,
    spaceBefore: 0,
    rule: short,
    clause: "PL I.I.II.5b"
  ),
  .init(id: "T5-05, T5-06", component: .letterSubject, sizes: [12, 13, 12], spaceBefore: 6, clause: "PL I.I.II.5b"),
  .init(id: "draft", component: .draftMark, sizes: text, isBold: true),
  .init(id: "M-02", component: .secrecy, sizes: text, isBold: true, clause: "PL I.I.III.2a"),
  .init(id: "M-01", component: .urgency, sizes: text, isBold: true, clause: "PL I.I.III.2b"),
  .init(id: "M-03", component: .circulation, sizes: text, isBold: true, clause: "PL I.I.III.2c"),
  .init(id: "K9-05", component: .addressees, sizes: text, clause: "PL I.I.II.9d"),
  .init(id: "Mẫu 1.6", component: .caller, sizes: text, clause: "PL III, Mẫu 1.6"),
  .init(id: "F-01", component: .decisionAuthority, sizes: text, isBold: true, clause: "PL III, Mẫu 1.2"),
  .init(
    id: "B6-06",
    component: .legalBasis,
    sizes: text,
    isItalic: true,
    alignment: .justified,
    firstLineIndent: 36,
    spaceBefore: 6,
    clause: "PL I.I.II.6a"
  ),
  .init(id: "F-01", component: .enactingPhrase, sizes: text, isBold: true, clause: "PL III, Mẫu 1.2"),
  .init(
    id: "B6-01…B6-04",
    component: .paragraph,
    sizes: text,
    alignment: .justified,
    firstLineIndent: 36,
    spaceBefore: 6,
    clause: "PL I.I.II.6e"
  ),
  .init(
    id: "B6-10, B6-11",
    component: .centredHeading,
    sizes: text,
    isBold: true,
    spaceBefore: 6,
    clause: "PL I.I.II.6đ"
  ),
  .init(
    id: "4.7",
    component: .sectionHeading,
    sizes: text,
    isBold: true,
    alignment: .leading,
    firstLineIndent: 36,
    spaceBefore: 6,
    clause: "PL I.I.II.6đ"
  ),
  .init(
    id: "B6-12",
    component: .articleHeading,
    sizes: text,
    isBold: true,
    alignment: .leading,
    firstLineIndent: 36,
    spaceBefore: 6,
    clause: "PL I.I.II.6đ"
  ),
  .init(
    id: "B6-15",
    component: .clauseHeading,
    sizes: text,
    isBold: true,
    alignment: .leading,
    firstLineIndent: 36,
    spaceBefore: 6,
    clause: "PL I.I.II.6đ"
  ),
  .init(id: "table", component: .tableCaption, sizes: text, isBold: true),
  .init(id: "table", component: .tableHeading, sizes: text, isBold: true),
  .init(id: "PG-06", component: .tableCell, sizes: text, alignment: .leading),
  .init(
    id: "R9-01",
    component: .recipientsLabel,
    sizes: [12, 12, 12],
    isBold: true,
    isItalic: true,
    alignment: .leading,
    clause: "PL I.I.II.9d"
  ),
  .init(id: "R9-03", component: .recipient, sizes: [11, 11, 11], alignment: .leading, clause: "PL I.I.II.9d"),
  .init(id: "S7-04", component: .signatureLine, sizes: text, isBold: true, clause: "PL I.I.II.7đ"),
  .init(id: "4.8", component: .otherPost, sizes: text, isBold: true, clause: "PL I.I.II.7c"),
  .init(id: "S7-05", component: .signerName, sizes: text, isBold: true, clause: "PL I.I.II.7đ"),
  .init(id: "M-04", component: .drafterMark, sizes: [11, 11, 11], alignment: .leading, clause: "PL I.I.III.3"),
  .init(id: "M-05", component: .contact, sizes: [11, 11, 11], rule: .textWidth, clause: "PL I.I.III.4"),
  .init(id: "A1-03", component: .appendixLabel, sizes: [14, 14, 14], isBold: true, clause: "PL I.I.III.1b"),
  .init(id: "A1-03", component: .appendixTitle, sizes: text, isBold: true, clause: "PL I.I.III.1b"),
  .init(id: "A1-04", component: .appendixNote, sizes: text, isItalic: true, rule: short, clause: "PL I.I.III.1c"),
  .init(id: "PG-10, PG-11", component: .pageNumber, sizes: [14, 14, 13], clause: "PL I.I.I.7"),
]

@Suite("Layout table") struct LayoutTableTests {
  @Test("every row in every preset", arguments: rules, [(SizePreset.standard, 0), (.large, 1), (.small, 2)])
  func row(rule: LayoutRule, preset: (SizePreset, Int)) {
    let layout = Decree30.layout(of: rule.component, sizes: preset.0)
    #expect(layout.size == rule.sizes[preset.1])
    #expect(layout.isBold == rule.isBold)
    #expect(layout.isItalic == rule.isItalic)
    #expect(layout.alignment == rule.alignment)
    #expect(layout.firstLineIndent == rule.firstLineIndent)
    #expect(layout.rule == rule.rule)
    if let spaceBefore = rule.spaceBefore { #expect(layout.spaceBefore == spaceBefore) }
    #expect(layout.clause == rule.clause ?? layout.clause)
    #expect(!layout.clause.isEmpty)
  }

  @Test("the rules above miss no component, and no component twice") func coverage() {
    #expect(
      rules.map(\.component).sorted { $0.rawValue < $1.rawValue }
        == Component.allCases.sorted { $0.rawValue < $1.rawValue }
    )
  }

  @Test("what we write lies within what the decree allows", arguments: Component.allCases, SizePreset.allCases)
  func limits(component: Component, preset: SizePreset) {
    let layout = Decree30.layout(of: component, sizes: preset)
    guard let limits = Decree30.limits(of: component) else {
      // Only where the decree is silent.
      #expect([.draftMark, .secrecy, .tableCaption, .tableHeading, .tableCell].contains(component))
      return
    }
    #expect(limits.sizes.contains(layout.size))
    if let spaces = limits.spaces { #expect(spaces.contains(layout.spaceBefore)) }
    #expect(limits.firstLineIndents.isEmpty == (layout.firstLineIndent == 0))
    #expect(limits.firstLineIndents.isEmpty || limits.firstLineIndents.contains(layout.firstLineIndent))
    switch layout.rule {
    case .none: #expect(limits.ratios == nil)
    case .ratio(let ratio): #expect(limits.ratios?.contains(ratio) ?? (component == .appendixNote))
    case .textWidth: #expect(limits.ratios?.contains(1) == true)
    }
  }

  @Test("PG-13: sizes move together", arguments: SizePreset.allCases) func sizesMoveTogether(preset: SizePreset) {
    let sizes = [Component.nationalName, .motto, .placeAndDate].map { Decree30.layout(of: $0, sizes: preset).size }
    #expect(sizes == [12, 13, 13] || sizes == [13, 14, 14])
  }

  @Test("D4-05: number and date stand level", arguments: SizePreset.allCases) func level(preset: SizePreset) {
    #expect(
      Decree30.layout(of: .number, sizes: preset).spaceBefore
        == Decree30.layout(of: .placeAndDate, sizes: preset).spaceBefore
    )
  }

  @Test("PG-01…PG-06, B6-03…B6-05: page and text") func page() {
    let (page, margins) = (Decree30.page, Decree30.margins)
    #expect(page.width == 210 && page.height == 297)
    #expect(margins == Margins(top: 20...25, bottom: 20...25, left: 30...35, right: 15...20))
    #expect(margins.top.contains(page.top) && margins.bottom.contains(page.bottom))
    #expect(margins.left.contains(page.left) && margins.right.contains(page.right))
    #expect(Decree30.fontFamilies.first == "Times New Roman")
    #expect(Decree30.lineSpacings == 1...1.5 && Decree30.lineSpacings.contains(Decree30.lineSpacing))
    #expect(Decree30.paragraphSpacing >= 6)
    #expect(Decree30.firstLineIndents == [28.35, 36] && Decree30.firstLineIndents.contains(Decree30.firstLineIndent))
    #expect(Decree30.signatureGap == 64)
  }

  @Test(
    "Mẫu 1.8, 1.9, 1.10: where the short rule stands",
    arguments: [
      (DocumentKind.plan, Component.kindTitle, Layout.Rule.none),
      (.plan, .subject, short),
      (.introduction, .kindTitle, short),
      (.leavePermit, .kindTitle, short),
      (.minutes, .subject, .none),
    ]
  )
  func ruleByKind(kind: DocumentKind, component: Component, rule: Layout.Rule) {
    #expect(Decree30.layout(of: component, sizes: .standard, in: kind).rule == rule)
  }

  @Test("M-01: frames of urgency", arguments: [(Urgency.immediate, 30.0), (.veryUrgent, 40), (.urgent, 20)])
  func urgencyFrame(urgency: Urgency, width: Double) {
    #expect(Decree30.frame(of: urgency) == Layout.Frame(width: width, height: 8, isRed: true))
  }

  @Test("M-03: the frame of a circulation instruction is black and as wide as its text") func circulationFrame() {
    #expect(Decree30.circulationFrame == Layout.Frame(width: nil, height: nil, isRed: false))
    #expect(Decree30.draftFrame == Layout.Frame(width: nil, height: nil, isRed: false))
    #expect(Decree30.secrecyFrame == Layout.Frame(width: nil, height: nil, isRed: true))
  }

  @Test(
    "which row a heading follows",
    arguments: [
      (OutlineItem(.part, label: "Phần I"), Component.centredHeading),
      (OutlineItem(.part, pinned: .capitalLetter, label: "A."), .sectionHeading),
      (OutlineItem(.chapter, label: "Chương II"), .centredHeading),
      (OutlineItem(.section, label: "Mục 1"), .centredHeading),
      (OutlineItem(.section, label: "I."), .sectionHeading),
      (OutlineItem(.section, pinned: .letter, label: "a)"), .sectionHeading),
      (OutlineItem(.section, pinned: .sectionWord, label: "Mục 1"), .centredHeading),
      (OutlineItem(.subsection, label: "Tiểu mục 3"), .centredHeading),
      (OutlineItem(.article, label: "Điều 1."), .articleHeading),
      (OutlineItem(.clause, label: "1."), .clauseHeading),
      (OutlineItem(.point, label: "a)"), .clauseHeading),
      (OutlineItem(.dash, label: "-"), .clauseHeading),
    ]
  )
  func headingComponent(item: OutlineItem, component: Component) {
    #expect(item.headingComponent == component)
  }
}
