public import Bytes
public import Decree30
public import DocumentModel

/// Namespace of files of metadata.
package let metadataNamespace = "urn:vanthu:sieu-du-lieu:1"
/// The element around everything.
package let metadataRoot = "sieu-du-lieu"

/// Writes what a finished document says about itself, under the names of Phụ lục VI of the decree, for the systems of an
/// office to pick up. What is not known has no element.
public struct MetadataRenderer: Sendable {
  /// Makes a renderer; it keeps nothing between documents.
  public init() {}

  /// Writes the metadata of a document behind what the sink already holds.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - printing: what is known of its printed copies.
  ///   - sink: receives the bytes.
  public func render(
    _ document: OfficialDocument,
    _ printing: PrintingFacts = PrintingFacts(),
    into sink: inout ByteSink
  ) {
    sink.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<")
    append(metadataRoot, &sink)
    sink.append(" xmlns=\"")
    sink.appendAttribute(metadataNamespace)
    sink.append("\">\n")
    var group: String?
    var written: Set<MetadataName> = []
    for field in Decree30.metadata(of: document, printing) {
      // A name that comes again belongs to the next signer or receiver.
      if group != field.name.group || written.contains(field.name) {
        if let group { tag("  </", group, ">\n", &sink) }
        group = field.name.group
        written = []
        if let group { tag("  <", group, ">\n", &sink) }
      }
      if group != nil {
        written.insert(field.name)
        sink.append("  ")
      }
      tag("  <", field.name.element, ">", &sink)
      sink.appendText(field.value)
      tag("</", field.name.element, ">\n", &sink)
    }
    if let group { tag("  </", group, ">\n", &sink) }
    tag("</", metadataRoot, ">\n", &sink)
  }

  private func tag(_ start: StaticString, _ name: String, _ end: StaticString, _ sink: inout ByteSink) {
    sink.append(start)
    append(name, &sink)
    sink.append(end)
  }

  private func append(_ name: String, _ sink: inout ByteSink) { sink.append(name.utf8Span.span) }
}
