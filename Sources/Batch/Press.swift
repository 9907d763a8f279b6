internal import DOCXRendering
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
  /// A file for word processors.
  case docx
  /// The parts of such a file as one XML.
  case flatOPC = "flatopc"

  /// Ending of its files, without the dot.
  public var fileExtension: String {
    switch self {
    case .html, .xml, .text, .docx: rawValue
    case .flatOPC: "flatopc.xml"
    }
  }

  /// Whether documents written one behind the other can still be told apart.
  public var canBeStreamed: Bool {
    switch self {
    case .html, .xml, .text: true
    case .docx, .flatOPC: false
    }
  }
}

/// Everything needed to turn documents into bytes; made once, used for many.
public struct Press: Sendable {
  private let html = HTMLRenderer()
  private let xml = XMLRenderer()
  private let text: PlainTextRenderer
  private let docx = DOCXRenderer()

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
    case .docx: docx.render(document, into: &sink)
    case .flatOPC: docx.renderFlat(document, into: &sink)
    }
  }
}
