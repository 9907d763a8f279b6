internal import Decree30
internal import DocumentModel
internal import Typesetting

/// The CSS of a document: the rows of the decree's layout table as rules, then the geometry that the table implies.
///
/// No length of the decree is typed here. Lengths are in millimetres and points.
struct StyleSheet: Sendable {
  /// The rules as bytes, made once and copied into every document.
  let bytes: [UInt8]
  /// Height in points of a line of the contact block.
  let contactLine: Double
  /// Width in twentieths of a point of Quốc hiệu and Tiêu ngữ, whichever is wider.
  let nationalWidth: Int
  /// Columns of ``displayWidth(_:)`` that surely fit into a line of the contact block.
  let contactColumns: Int

  /// Makes the rules for a set of sizes.
  init(_ sizes: SizePreset) {
    let contact = Decree30.layout(of: .contact, sizes: sizes)
    nationalWidth = PageMeasure.nationalWidth(sizes)
    contactLine = contact.size * Self.singleSpacing
    contactColumns = Int(Self.textWidth / Self.pointInMillimetres / (contact.size * Self.meanLetterWidth))

    var css = Self.pages(sizes)
    for component in Component.allCases {
      if let selector = component.selector {
        css += Self.rule(selector, Decree30.layout(of: component, sizes: sizes))
      }
    }
    css += Self.frames + Self.structure + Self.contactPlace(contact) + Self.screen
    bytes = Array(css.utf8)
  }

  /// Single spacing of Times New Roman as a multiple of the size: ascent, descent and gap of its metrics.
  private static let singleSpacing = 1.15
  /// Mean width of a letter of running text as a multiple of the size, on the wide side.
  private static let meanLetterWidth = 0.5
  /// Width of a colon as a multiple of the size.
  private static let colonWidth = 0.278
  /// Width of `- ` as a multiple of the size.
  private static let dashWidth = 0.583
  /// Width of `+ ` as a multiple of the size.
  private static let plusWidth = 0.814
  /// Room in points above a heading, inside it: where a page begins with capitals that carry two marks, such as `Ổ`, a
  /// browser would paint what rises above their line at the foot of the page before.
  private static let inkRoom: Double = 2
  /// Most lines of the contact block for which room is kept.
  static let contactLines = 4
  /// Free space in millimetres between the columns of the heading.
  static let headingGap: Double = 4
  /// Width in millimetres of a screen on which two columns have no room.
  private static let phoneWidth: Double = 130
  /// Free space in millimetres between Nơi nhận and signers, and between signers.
  static let signerGap: Double = 6
  private static let pointInMillimetres = 25.4 / 72
  /// Width of the text in millimetres.
  private static let textWidth = Decree30.page.width - Decree30.page.left - Decree30.page.right
  /// Height of the text in millimetres.
  private static let textHeight = Decree30.page.height - Decree30.page.top - Decree30.page.bottom

  private static let fonts = Decree30.fontFamilies.map { "\"\($0)\"," }.joined() + "serif"
  private static let margins =
    [Decree30.page.top, Decree30.page.right, Decree30.page.bottom, Decree30.page.left]
    .map { number($0) + "mm" }.joined(separator: " ")

  /// Paper, margins and page number. The first page shows none, nor does the first page of an appendix.
  ///
  /// `:first` means the first page of all, so the pages of an appendix count in a counter style that shows nothing for
  /// 1. It takes the name of a style that browsers have, which no other part of the document uses: one that does not
  /// let it be redefined shows `01`, `02`, and checkers know the name.
  private static func pages(_ sizes: SizePreset) -> String {
    let pageNumber = Decree30.layout(of: .pageNumber, sizes: sizes)
    return """
      @page{size:A4 portrait;margin:\(margins);\
      @top-center{content:counter(page);font:\(number(pageNumber.size))pt \(fonts)}}
      @page :first{@top-center{content:none}}
      @counter-style decimal-leading-zero{system:fixed;symbols:"";fallback:decimal}
      html{font-family:\(fonts);line-height:\(number(singleSpacing));color:#000}
      body,h1,h2,h3,h4,h5,h6,p,ul{margin:0;padding:0;font-size:inherit;font-weight:inherit}

      """
  }

  /// One row of the layout table.
  private static func rule(_ selector: String, _ layout: Layout) -> String {
    var css = "\(selector){font-size:\(number(layout.size))pt"
    css += ";font-weight:\(layout.isBold ? "bold" : "normal");font-style:\(layout.isItalic ? "italic" : "normal")"
    css += ";text-align:"
    switch layout.alignment {
    case .leading: css += "left"
    case .center: css += "center"
    case .justified: css += "justify"
    }
    css += ";text-indent:\(number(layout.firstLineIndent))pt;margin-top:\(number(layout.spaceBefore))pt}\n"
    switch layout.rule {
    case .none: break
    case .ratio(let ratio): css += "\(selector) .gach{width:\(number(ratio * 100))%}\n"
    case .textWidth: css += "\(selector) .gach{width:100%}\n"
    }
    return css
  }

  /// Frames of the marks under the heading.
  private static var frames: String {
    var css = ".khung{display:inline-flex;align-items:center;justify-content:center;box-sizing:border-box;"
    css += "padding:1mm 2mm;border:.75pt solid}\n"
    css += frame(".du-thao", Decree30.draftFrame) + frame(".mat", Decree30.secrecyFrame)
    css += frame(".luu-hanh", Decree30.circulationFrame)
    for urgency in Urgency.allCases { css += frame(".\(urgency.className)", Decree30.frame(of: urgency)) }
    return css
  }

  private static func frame(_ selector: String, _ frame: Layout.Frame) -> String {
    var declarations: [String] = []
    if let width = frame.width { declarations += ["width:\(number(width))mm", "padding:0"] }
    if let height = frame.height { declarations.append("height:\(number(height))mm") }
    if frame.isRed { declarations.append("color:red") }
    return declarations.isEmpty ? "" : "\(selector) .khung{\(declarations.joined(separator: ";"))}\n"
  }

  /// What stands beside what.
  private static var structure: String {
    let indent = number(Decree30.firstLineIndent)
    let gap = number(Decree30.paragraphSpacing)
    let block = number(Decree30.blockSpacing)
    return """
      .dau{display:grid;grid-template-columns:minmax(0,1fr) fit-content(\(number(textWidth * 2 / 3))mm);\
      column-gap:\(number(headingGap))mm;align-items:start;text-align:center}
      .du-thao{grid-area:1/1}.o2{grid-area:2/1}.o1{grid-area:2/2}.so{grid-area:3/1}.ngay{grid-area:3/2}\
      .vv{grid-area:4/1}.dau-muc{grid-area:5/1}
      .so,.ngay{align-self:baseline}
      .quoc-hieu,.tieu-ngu{white-space:nowrap}
      .dau-muc p,.du-thao{margin:\(gap)pt 0 0}.du-thao{justify-self:start;margin:0 0 \(gap)pt}
      .vua{display:inline-block;max-width:100%}
      .gach{display:block;margin:2pt auto 0;border-top:.75pt solid}
      .ten-loai,.trich-yeu,.nhan-pl,.ten-pl,.phu-luc .qh-rieng,.qh-rieng>span{display:block}
      .qh-rieng{margin:\(block)pt 0}
      .co-dong{display:flex;column-gap:.25em}.than>.co-dong{text-indent:0;padding-left:\(indent)pt}
      .dong{flex:1;min-width:3em;height:1em;overflow:hidden;color:transparent;border-bottom:1pt dotted #000}
      .kinh-gui{display:grid;grid-template-columns:max-content minmax(0,max-content);column-gap:.25em;\
      width:fit-content;max-width:calc(100% - \(indent)pt - \(indent)pt);margin-left:auto;margin-right:auto;\
      text-align:left}
      .kinh-gui ul{grid-area:2/2;margin-left:-\(number(colonWidth + 0.25))em}
      ul{list-style:none}
      li{padding-left:\(number(dashWidth))em}.kinh-gui li,.noi-nhan li{text-indent:-\(number(dashWidth))em}
      .noi-nhan .con{padding-left:\(number(dashWidth + plusWidth))em;text-indent:-\(number(plusWidth))em}
      .than,.kinh-gui,.nguoi-dien,.noi-dien,.can-cu{line-height:\(number(singleSpacing * Decree30.lineSpacing))}
      .than{margin-top:\(block)pt}.can-cu+.than,.noi-dien+.than,.ban-hanh+.than,.kem-theo+.than{margin-top:0}
      .kem-theo{margin-bottom:\(block)pt}
      p{orphans:2;widows:2}.than>:nth-last-child(3){break-after:avoid}
      h1,h2,h3,h4,h5,h6,.nguoi-dien,.tham-quyen,.ban-hanh,caption{break-after:avoid;break-inside:avoid}
      .de-trong,.lien{white-space:nowrap}
      .giua,.muc,.dieu,.khoan{padding-top:\(number(inkRoom))pt;\
      margin-top:\(number(Decree30.paragraphSpacing - inkRoom))pt}
      .phu-luc h2{padding-top:\(number(inkRoom))pt}
      sup,sub{line-height:0;font-size:70%}
      table{width:calc(100% - 1pt);margin-left:.5pt;table-layout:fixed;border-collapse:collapse;margin-top:\(gap)pt;\
      line-height:\(number(singleSpacing))}
      caption{margin:0;padding-bottom:3pt}thead{display:table-header-group}tr{break-inside:avoid}
      th,td{border:.5pt solid;padding:2pt 3pt;overflow-wrap:break-word}td{vertical-align:top}
      .giua-o{text-align:center}.phai-o{text-align:right}.tong,tbody tr:last-child{break-before:avoid}\
      .tong td{font-weight:bold}
      .cuoi{display:grid;grid-template-columns:1fr 1fr;column-gap:\(number(signerGap))mm;\
      line-height:\(number(singleSpacing));margin-top:\(number(Decree30.blockSpacing - inkRoom))pt;break-before:avoid}
      .noi-nhan{grid-column:1;grid-row:1/span 2}.ky{grid-column:2;grid-row:1;align-self:start;break-inside:avoid}
      .ky{display:flex;flex-direction:column;justify-content:space-between;\
      gap:\(number(Decree30.signatureGap))pt}
      .anh-ky{height:\(number(Decree30.signatureGap))pt;margin:-\(number(Decree30.signatureGap))pt 0}
      .anh-ky img{width:100%;height:\(number(Decree30.signaturePictureHeight))pt;object-fit:contain}
      .ky,.noi-nhan{padding-top:\(number(inkRoom))pt}
      .hai,.ba{row-gap:\(block)pt}.ba{grid-template-columns:1fr 1fr 1fr}
      .hai .ky,.ba .ky{grid-column:auto;grid-row:auto;align-self:stretch}
      .hai .noi-nhan,.ba .noi-nhan{order:1;grid-column:1;grid-row:auto}.hai .le,.ba .le{grid-column:2}\
      .ba .le:last-child{grid-column:3}.ba .noi-nhan{grid-column:1/span 2}
      .phu-luc,article~article{break-before:page}

      """
  }

  /// The contact block: on paper at the foot of page 1, on a screen under the document.
  ///
  /// On paper it is taken out of the flow to the foot of the first page, and two floats keep its room free: one as high
  /// as the text above it and of no width, and under that one as wide as the text. A table on page 1 cannot flow around
  /// a float and goes to page 2 where it would reach the foot of page 1.
  private static func contactPlace(_ contact: Layout) -> String {
    var css = ".lien-he .gach{margin-bottom:2pt}.cho{display:none}\n@media print{"
    css += ".lien-he{position:absolute;bottom:0;left:0;right:0}"
    css += ".cho{display:block;float:left;clear:left;width:100%}.co-chan::before{content:\"\";float:left}"
    for lines in 1...contactLines {
      let height = Double(lines) * contact.size * singleSpacing + Decree30.paragraphSpacing
      css += ".c\(lines) .cho{height:\(number(height))pt}"
      css += ".c\(lines)::before{height:calc(\(number(textHeight))mm - \(number(height))pt)}"
    }
    return css + "}\n"
  }

  /// Sheets of paper in the middle of a screen.
  private static var screen: String {
    let page = Decree30.page
    let gap = number(Decree30.blockSpacing)
    return """
      @media screen{body{background:#e7e7e7}\
      .to{box-sizing:border-box;width:\(number(page.width))mm;max-width:100%;margin:8mm auto;padding:\(margins);\
      background:#fff;box-shadow:0 0 2mm #bbb}.ngang{width:\(number(page.height))mm}\
      .de-trong{background:#fff2b3}.lien-he{margin-top:\(number(Decree30.blockSpacing * 2))pt}}
      @media screen and (max-width:\(number(page.width))mm){.to{margin:0;padding:6mm 4mm;overflow-x:auto}}
      @media screen and (max-width:\(number(phoneWidth))mm){.dau,.cuoi{display:block}.dau>*,.cuoi>*{margin-top:\(gap)pt}\
      .quoc-hieu{white-space:normal}.vua{width:auto!important}\
      .kinh-gui{display:block;max-width:none}.kinh-gui ul{margin-left:0}}

      """
  }

  /// A number as CSS writes it, with at most three decimals.
  static func number(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    let sign = thousandths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    var decimals = String(1000 + rest).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    return "\(sign)\(whole).\(decimals)"
  }
}

extension Component {
  /// Which elements show the component; nil for what stands in the margin of a page.
  fileprivate var selector: String? {
    switch self {
    case .nationalName: ".quoc-hieu"
    case .motto: ".tieu-ngu"
    case .superiorAuthority: ".chu-quan"
    case .issuingAuthority: ".co-quan"
    case .number: ".so"
    case .placeAndDate: ".ngay"
    case .kindTitle: ".ten-loai"
    case .subject: ".trich-yeu"
    case .letterSubject: ".vv"
    case .draftMark: ".du-thao"
    case .secrecy: ".mat"
    case .urgency: ".khan"
    case .circulation: ".luu-hanh"
    case .addressees: ".kinh-gui"
    case .caller: ".nguoi-dien"
    case .decisionAuthority: ".tham-quyen"
    case .legalBasis: ".can-cu"
    case .enactingPhrase: ".ban-hanh"
    case .paragraph: ".than>p,.noi-dien"
    case .centredHeading: ".giua"
    case .sectionHeading: ".muc"
    case .articleHeading: ".dieu"
    case .clauseHeading: ".khoan"
    case .tableCaption: "caption"
    case .tableHeading: "th"
    case .tableCell: "td"
    case .recipientsLabel: ".noi-nhan h2"
    case .recipient: ".noi-nhan li"
    case .signatureLine: ".chuc-vu"
    case .otherPost: ".chuc-vu-khac"
    case .signerName: ".ho-ten"
    case .drafterMark: ".nguoi-soan"
    case .contact: ".lien-he"
    case .appendixLabel: ".nhan-pl"
    case .appendixTitle: ".ten-pl"
    case .appendixNote: ".kem-theo"
    case .pageNumber: nil
    }
  }
}

extension Urgency {
  /// Class of the element that shows the mark.
  var className: StaticString {
    switch self {
    case .urgent: "khan-thuong"
    case .veryUrgent: "thuong-khan"
    case .immediate: "hoa-toc"
    }
  }
}
