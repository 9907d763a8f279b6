internal import Bytes
internal import Decree30
internal import DocumentModel
internal import Typesetting

/// The pages of a section: `w:sectPr`.
struct SectionProperties {
  /// Which way the pages lie.
  var orientation: Orientation
  /// What stands at the foot of the first page, nil for nothing anywhere.
  var firstFooter: Relationship?

  /// The children in the order of `CT_SectPr`.
  private enum Child: CaseIterable {
    case headers, footers, type, size, margins, pageNumbers, columns, titlePage
  }

  /// Writes the element.
  func write(into sink: inout ByteSink) {
    sink.append("<w:sectPr>")
    for child in Child.allCases { write(child, into: &sink) }
    sink.append("</w:sectPr>")
  }

  private func write(_ child: Child, into sink: inout ByteSink) {
    switch child {
    case .headers:
      Self.writeReference("<w:headerReference w:type=\"default\" r:id=\"", .pageHeader, &sink)
      Self.writeReference("<w:headerReference w:type=\"first\" r:id=\"", .firstHeader, &sink)
    case .footers:
      if let firstFooter { Self.writeReference("<w:footerReference w:type=\"first\" r:id=\"", firstFooter, &sink) }
    case .type: sink.append("<w:type w:val=\"nextPage\"/>")
    case .size:
      let (width, height) = (twips(millimetres: Decree30.page.width), twips(millimetres: Decree30.page.height))
      sink.append("<w:pgSz")
      switch orientation {
      case .portrait:
        sink.appendAttribute("w:w", width)
        sink.appendAttribute("w:h", height)
      case .landscape:
        sink.appendAttribute("w:w", height)
        sink.appendAttribute("w:h", width)
        sink.append(" w:orient=\"landscape\"")
      }
      sink.append("/>")
    case .margins:
      let page = Decree30.page
      sink.append("<w:pgMar")
      sink.appendAttribute("w:top", twips(millimetres: page.top))
      sink.appendAttribute("w:right", twips(millimetres: page.right))
      sink.appendAttribute("w:bottom", twips(millimetres: page.bottom))
      sink.appendAttribute("w:left", twips(millimetres: page.left))
      // The number in the middle of the top margin; the address block ends where the text may end.
      sink.appendAttribute("w:header", twips(millimetres: page.top / 2))
      sink.appendAttribute("w:footer", twips(millimetres: page.bottom))
      sink.append(" w:gutter=\"0\"/>")
    case .pageNumbers: sink.append("<w:pgNumType w:start=\"1\"/>")
    case .columns: sink.append("<w:cols w:space=\"720\"/>")
    case .titlePage: sink.append("<w:titlePg/>")
    }
  }

  private static func writeReference(_ start: StaticString, _ target: Relationship, _ sink: inout ByteSink) {
    sink.append(start)
    sink.appendAttribute(target.id)
    sink.append("\"/>")
  }
}
