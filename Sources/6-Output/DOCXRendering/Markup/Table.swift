internal import Bytes

/// A table as a whole: `w:tblPr` and `w:tblGrid`.
struct TableProperties {
  /// Distances between the edge of a cell and its text, in twentieths of a point.
  struct CellMargins {
    var top = 0, left = 0, bottom = 0, right = 0
  }

  /// Widths of the columns, in twentieths of a point.
  var columns: [Int]
  /// Whether it stands in the middle of its column.
  var isCentred = false
  /// Weight of the lines in eighths of a point and their colour, nil where it only places things.
  var borders: (weight: Int, color: StaticString)?
  var margins = CellMargins()

  /// The children in the order of `CT_TblPr`.
  private enum Child: CaseIterable {
    case width, alignment, borders, layout, margins, look
  }

  /// Opens the table and writes both elements.
  func open(into sink: inout ByteSink) {
    sink.append("<w:tbl><w:tblPr>")
    for child in Child.allCases { write(child, into: &sink) }
    sink.append("</w:tblPr><w:tblGrid>")
    for column in columns {
      sink.append("<w:gridCol")
      sink.appendAttribute("w:w", column)
      sink.append("/>")
    }
    sink.append("</w:tblGrid>")
  }

  private func write(_ child: Child, into sink: inout ByteSink) {
    switch child {
    case .width: Self.writeLength("<w:tblW", columns.reduce(0, +), &sink)
    case .alignment: if isCentred { sink.append("<w:jc w:val=\"center\"/>") }
    case .borders:
      guard let borders else { break }
      sink.append("<w:tblBorders>")
      for edge: StaticString in ["<w:top", "<w:left", "<w:bottom", "<w:right", "<w:insideH", "<w:insideV"] {
        sink.append(edge)
        sink.append(" w:val=\"single\"")
        sink.appendAttribute("w:sz", borders.weight)
        sink.append(" w:space=\"0\" w:color=\"")
        sink.append(borders.color)
        sink.append("\"/>")
      }
      sink.append("</w:tblBorders>")
    case .layout: sink.append("<w:tblLayout w:type=\"fixed\"/>")
    case .margins:
      sink.append("<w:tblCellMar>")
      Self.writeLength("<w:top", margins.top, &sink)
      Self.writeLength("<w:left", margins.left, &sink)
      Self.writeLength("<w:bottom", margins.bottom, &sink)
      Self.writeLength("<w:right", margins.right, &sink)
      sink.append("</w:tblCellMar>")
    case .look:
      sink.append("<w:tblLook w:val=\"0000\" w:firstRow=\"0\" w:lastRow=\"0\" w:firstColumn=\"0\" ")
      sink.append("w:lastColumn=\"0\" w:noHBand=\"0\" w:noVBand=\"0\"/>")
    }
  }

  static func writeLength(_ start: StaticString, _ length: Int, _ sink: inout ByteSink) {
    sink.append(start)
    sink.appendAttribute("w:w", length)
    sink.append(" w:type=\"dxa\"/>")
  }
}

/// A row: `w:trPr`.
struct RowProperties {
  /// Whether it stays on one page.
  var isWhole = true
  /// Whether it is repeated on every page.
  var isHeading = false
  /// Its height in twentieths of a point, nil for as high as its text.
  var height: Int?

  /// Opens the row and writes the element.
  func open(into sink: inout ByteSink) {
    sink.append("<w:tr>")
    guard isWhole || isHeading || height != nil else { return }
    sink.append("<w:trPr>")
    if isWhole { sink.append("<w:cantSplit/>") }
    if let height {
      sink.append("<w:trHeight")
      sink.appendAttribute("w:val", height)
      sink.append(" w:hRule=\"exact\"/>")
    }
    if isHeading { sink.append("<w:tblHeader/>") }
    sink.append("</w:trPr>")
  }
}

/// A cell: `w:tcPr`.
struct CellProperties {
  /// Where the text stands between top and bottom.
  enum VerticalAlignment {
    case top, center, bottom
  }

  /// Which part of a cell over several rows.
  enum Merge {
    case first, further
  }

  /// Width in twentieths of a point.
  var width: Int
  /// How many columns it covers.
  var span = 1
  /// Which part it is of a cell over several rows.
  var merge: Merge?
  /// Distance between its right edge and its text, where it has one of its own.
  var rightMargin: Int?
  var verticalAlignment = VerticalAlignment.top

  /// The children in the order of `CT_TcPr`.
  private enum Child: CaseIterable {
    case width, span, merge, margins, verticalAlignment
  }

  /// Opens the cell and writes the element.
  func open(into sink: inout ByteSink) {
    sink.append("<w:tc><w:tcPr>")
    for child in Child.allCases { write(child, into: &sink) }
    sink.append("</w:tcPr>")
  }

  private func write(_ child: Child, into sink: inout ByteSink) {
    switch child {
    case .width: TableProperties.writeLength("<w:tcW", width, &sink)
    case .span: if span > 1 { sink.appendElement("w:gridSpan", span) }
    case .merge:
      switch merge {
      case nil: break
      case .first: sink.append("<w:vMerge w:val=\"restart\"/>")
      case .further: sink.append("<w:vMerge/>")
      }
    case .margins:
      guard let rightMargin else { break }
      sink.append("<w:tcMar>")
      TableProperties.writeLength("<w:right", rightMargin, &sink)
      sink.append("</w:tcMar>")
    case .verticalAlignment:
      switch verticalAlignment {
      case .top: break
      case .center: sink.append("<w:vAlign w:val=\"center\"/>")
      case .bottom: sink.append("<w:vAlign w:val=\"bottom\"/>")
      }
    }
  }
}
