import Decree30
public import DocumentModel

/// Widths on the page that all formats share, in twentieths of a point.
public enum PageMeasure {
  /// Width of the text of pages that lie one way or the other. Sheet and margins are rounded one by one, as a word processor
  /// does.
  public static func textWidth(_ orientation: Orientation) -> Int {
    let page = Decree30.page
    let sheet =
      switch orientation {
      case .portrait: page.width
      case .landscape: page.height
      }
    return twips(millimetres: sheet) - twips(millimetres: page.left) - twips(millimetres: page.right)
  }

  /// What Quốc hiệu, Tiêu ngữ, and place and date need to stay on one line each: the right column of the heading
  /// (nd30 PL I.I.II.1, II.4).
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - national: ``nationalWidth(_:)`` of its sizes.
  public static func rightColumn(of document: OfficialDocument, national: Int) -> Int {
    guard let issued = document.issued else { return national }
    let measure = TextMeasure(Decree30.layout(of: .placeAndDate, sizes: document.sizes))
    return max(national, measure.width(Decree30.dateLine(issued)))
  }

  /// What Quốc hiệu and Tiêu ngữ need.
  public static func nationalWidth(_ sizes: SizePreset) -> Int {
    max(
      TextMeasure(Decree30.layout(of: .nationalName, sizes: sizes)).width(Decree30.nationalName),
      TextMeasure(Decree30.layout(of: .motto, sizes: sizes)).width(Decree30.motto)
    )
  }
}
