internal import Archive
public import Bytes
internal import Decree30
public import DocumentModel
internal import Pictures
internal import Synchronization

/// Writes a finished document for word processors: as a DOCX file, or as one XML of the same parts (Flat OPC).
///
/// ```
/// [Content_Types].xml, _rels/                 what is where
/// word/styles.xml                             the decree's layout table as styles     StyleTable
/// word/settings, fontTable, theme, header1 (page number), header2 (nothing, page 1)   FixedParts
/// word/footer1 (address block, page 1), footer2 (nothing)                             where there is one
/// word/media/image1.png …                     pictures of signatures                  Media
/// docProps/app, core, custom                  what the file says about the document   DocumentProperties
/// word/document.xml                           the document                            BodyWriter
/// ```
///
/// Labels and dashes are characters of the document, so that numbers cited elsewhere stay when a clerk edits it. The same
/// document gives the same bytes. Parts that do not change are compressed when the first document needs them; a renderer
/// may be used by several threads, which then wait for each other.
public struct DOCXRenderer: Sendable {
  private let workshop = Workshop()

  /// Makes a renderer; make one and use it for every document.
  public init() {}

  /// Writes a DOCX file behind what the sink already holds.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - sink: where the bytes go.
  public func render(_ document: OfficialDocument, into sink: inout ByteSink) {
    workshop.state.withLock { $0.render(document, into: &sink) }
  }

  /// Writes the same parts as one XML, for comparing by eye and by program.
  ///
  /// - Parameters:
  ///   - document: a finished document.
  ///   - sink: where the bytes go, in UTF-8.
  public func renderFlat(_ document: OfficialDocument, into sink: inout ByteSink) {
    workshop.state.withLock { $0.renderFlat(document, into: &sink) }
  }
}

/// Keeps what documents share; copies of a renderer share it too.
private final class Workshop: Sendable {
  let state = Mutex(State())

  struct State: ~Copyable {
    private let body = BodyWriter()
    /// The parts that do not change, for each set of sizes, without and with an address block and pictures.
    private var packages: [Package: Prepared] = [:]
    private var zip = ZIPWriter(level: State.level)
    private var lastPicture: (picture: Picture, part: PackedPart)?
    private var scratch = ByteSink()

    private struct Package: Hashable {
      var sizes: SizePreset
      var hasContact: Bool
      var pictures: Int
    }

    private struct Prepared {
      var parts: [Part]
      var packed: [PackedPart]
    }

    /// How hard a document is compressed.
    private static let level = 4
    /// How hard parts are compressed that are compressed once.
    private static let sharedLevel = 12

    mutating func render(_ document: OfficialDocument, into sink: inout ByteSink) {
      zip.reset()
      let media = Media(document)
      for part in prepared(for: document, media).packed { zip.add(part) }
      for index in media.pictures.indices { zip.add(packed(media.pictures[index], as: Media.part(index))) }
      for (name, _, write) in ownParts(of: document) {
        scratch.removeAll()
        scratch.append(Part.declaration)
        write(&scratch)
        scratch.withBytes { zip.add(name, $0) }
      }
      zip.finish { sink.append($0) }
    }

    mutating func renderFlat(_ document: OfficialDocument, into sink: inout ByteSink) {
      sink.append(Part.declaration)
      sink.append("<?mso-application progid=\"Word.Document\"?>\n")
      sink.append("<pkg:package xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">\n")
      let media = Media(document)
      for part in prepared(for: document, media).parts {
        Self.writeFlat(part.name, part.contentType, &sink) { $0.append(part.bytes.span) }
      }
      for index in media.pictures.indices { Self.writeFlat(media.pictures[index], as: Media.part(index), &sink) }
      for (name, contentType, write) in ownParts(of: document) { Self.writeFlat(name, contentType, &sink, write) }
      sink.append("</pkg:package>\n")
    }

    private static func writeFlat(
      _ name: String,
      _ contentType: String,
      _ sink: inout ByteSink,
      _ write: (inout ByteSink) -> Void
    ) {
      openFlat(name, contentType, &sink)
      sink.append("><pkg:xmlData>")
      write(&sink)
      sink.append("</pkg:xmlData></pkg:part>\n")
    }

    private static func writeFlat(_ picture: Picture, as name: String, _ sink: inout ByteSink) {
      openFlat(name, Media.contentType, &sink)
      sink.append(" pkg:compression=\"store\"><pkg:binaryData>")
      sink.appendBase64(picture.bytes.span)
      sink.append("</pkg:binaryData></pkg:part>\n")
    }

    private static func openFlat(_ name: String, _ contentType: String, _ sink: inout ByteSink) {
      sink.append("<pkg:part pkg:name=\"/")
      sink.appendAttribute(name)
      sink.append("\" pkg:contentType=\"")
      sink.appendAttribute(contentType)
      sink.append("\"")
    }

    /// The parts that are made for each document, in their order in the file.
    private func ownParts(
      of document: OfficialDocument
    ) -> [(name: String, contentType: String, write: (inout ByteSink) -> Void)] {
      let properties = DocumentProperties(document)
      let body = body
      var parts: [(name: String, contentType: String, write: (inout ByteSink) -> Void)] = []
      if document.hasContact, let contact = document.contact {
        parts.append(
          (Relationship.contact.part, Relationship.contact.contentType, { body.writeContact(contact, into: &$0) })
        )
      }
      parts.append((Part.core, Part.coreType, { properties.writeCore(into: &$0) }))
      parts.append((Part.custom, Part.customType, { properties.writeCustom(into: &$0) }))
      parts.append((Part.document, Part.documentType, { body.write(document, into: &$0) }))
      return parts
    }

    /// A picture ready to be copied. The last one is remembered: mostly one person signs a whole batch.
    private mutating func packed(_ picture: Picture, as name: String) -> PackedPart {
      if let last = lastPicture, last.part.name == name, last.picture == picture { return last.part }
      let part = ZIPWriter.packed(name, picture.bytes.span, level: State.level)
      lastPicture = (picture, part)
      return part
    }

    private mutating func prepared(for document: OfficialDocument, _ media: Media) -> Prepared {
      let package = Package(
        sizes: document.sizes,
        hasContact: document.hasContact,
        pictures: media.pictures.count
      )
      if let prepared = packages[package] { return prepared }
      let parts = Part.shared(package.sizes, hasContact: package.hasContact, pictures: package.pictures)
      let types = Part.contentTypes(of: parts, hasContact: package.hasContact, pictures: package.pictures)
      let packed = ([types] + parts).map { part in
        var sink = ByteSink()
        sink.append(Part.declaration)
        sink.append(part.bytes.span)
        return sink.withBytes { ZIPWriter.packed(part.name, $0, level: Self.sharedLevel) }
      }
      let prepared = Prepared(parts: parts, packed: packed)
      packages[package] = prepared
      return prepared
    }
  }
}
