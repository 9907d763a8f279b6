public import DocumentModel
public import Rendering

/// A form a document is written in.
public enum OutputFormat: String, Sendable, CaseIterable, Hashable {
  /// One self-contained page.
  case html
  /// Canonical XML.
  case xml
  /// Plain text.
  case text = "txt"

  /// Ending of its files, without the dot.
  public var fileExtension: String { rawValue }
}

/// Everything needed to turn documents into bytes; made once, used for many.
public struct Press: Sendable {
  private let html = HTMLRenderer()
  private let xml = XMLRenderer()
  private let text: PlainTextRenderer

  /// Makes a press.
  ///
  /// - Parameter width: columns of plain text.
  public init(width: Int = 80) { text = PlainTextRenderer(width: width) }

  /// Writes a finished document.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - format: the form.
  ///   - sink: receives the bytes; what is in it stays.
  public func render(_ document: OfficialDocument, as format: OutputFormat, into sink: inout ByteSink) {
    switch format {
    case .html: html.render(document, into: &sink)
    case .xml: xml.render(document, into: &sink)
    case .text: text.render(document, into: &sink)
    }
  }
}
