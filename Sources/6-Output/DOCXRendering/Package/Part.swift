internal import Bytes
internal import Decree30
internal import DocumentModel

/// A part of the file: a name, what is in it, and its XML without a declaration.
struct Part {
  /// Name from the root of the file, without a slash in front.
  var name: String
  var contentType: String
  var bytes: [UInt8]

  /// Makes a part of what a closure writes.
  init(_ name: String, _ contentType: String, _ write: (inout ByteSink) -> Void) {
    self.name = name
    self.contentType = contentType
    var sink = ByteSink()
    write(&sink)
    bytes = sink.bytes
  }

  /// What stands in front of the XML of a part inside a ZIP file.
  static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// Names of the parts that are made for each document.
  static let document = "word/document.xml"
  static let core = "docProps/core.xml"
  static let custom = "docProps/custom.xml"

  static let documentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  static let coreType = "application/vnd.openxmlformats-package.core-properties+xml"
  static let customType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let appType = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
  private static let relationshipsType = "application/vnd.openxmlformats-package.relationships+xml"

  /// The parts that all documents of one set of sizes share.
  ///
  /// - Parameters:
  ///   - sizes: the set of sizes.
  ///   - hasContact: whether there is an address block at the foot of page 1.
  ///   - pictures: how many pictures there are.
  static func shared(_ sizes: SizePreset, hasContact: Bool, pictures: Int) -> [Part] {
    let used = Relationship.used(hasContact: hasContact)
    var parts = [
      Part("_rels/.rels", relationshipsType) { writePackageRelationships(&$0) },
      Part("word/_rels/document.xml.rels", relationshipsType) { writeRelationships(used, pictures: pictures, &$0) },
    ]
    for relationship in used {
      switch relationship {
      case .styles:
        parts.append(Part(relationship.part, relationship.contentType) { StyleTable(sizes).write(into: &$0) })
      case .settings: parts.append(Part(relationship.part, relationship.contentType) { $0.append(settings) })
      case .fontTable: parts.append(Part(relationship.part, relationship.contentType) { writeFonts(&$0) })
      case .theme: parts.append(Part(relationship.part, relationship.contentType) { $0.append(theme) })
      case .pageHeader: parts.append(Part(relationship.part, relationship.contentType) { $0.append(pageHeader) })
      case .firstHeader: parts.append(Part(relationship.part, relationship.contentType) { $0.append(firstHeader) })
      case .emptyFooter: parts.append(Part(relationship.part, relationship.contentType) { $0.append(emptyFooter) })
      case .contact: break  // made for each document
      }
    }
    parts.append(Part("docProps/app.xml", appType) { $0.append(application) })
    return parts
  }

  /// `[Content_Types].xml`: what is in each part. Readers expect it to come first.
  static func contentTypes(of shared: [Part], hasContact: Bool, pictures: Int) -> Part {
    Part("[Content_Types].xml", "") { sink in
      sink.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
      sink.append("<Default Extension=\"rels\" ContentType=\"")
      sink.appendAttribute(relationshipsType)
      sink.append("\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
      if pictures > 0 {
        sink.append("<Default Extension=\"png\" ContentType=\"")
        sink.appendAttribute(Media.contentType)
        sink.append("\"/>")
      }
      var types = shared.filter { $0.contentType != relationshipsType }.map { ($0.name, $0.contentType) }
      if hasContact { types.append((Relationship.contact.part, Relationship.contact.contentType)) }
      types += [(core, coreType), (custom, customType), (document, documentType)]
      for (name, type) in types {
        sink.append("<Override PartName=\"/")
        sink.appendAttribute(name)
        sink.append("\" ContentType=\"")
        sink.appendAttribute(type)
        sink.append("\"/>")
      }
      sink.append("</Types>")
    }
  }

  /// The font of the decree, and what stands in for it where it is missing.
  private static func writeFonts(_ sink: inout ByteSink) {
    sink.append("<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:font w:name=\"")
    sink.appendAttribute(Decree30.fontFamilies[0])
    sink.append("\">")
    sink.appendElement("w:altName", Decree30.fontFamilies[1])
    sink.append("<w:panose1 w:val=\"02020603050405020304\"/><w:charset w:val=\"00\"/><w:family w:val=\"roman\"/>")
    sink.append("<w:pitch w:val=\"variable\"/></w:font></w:fonts>")
  }

  private static func writePackageRelationships(_ sink: inout ByteSink) {
    sink.append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    let targets = [
      (office + "officeDocument", document), (package + "core-properties", core),
      (office + "extended-properties", "docProps/app.xml"), (office + "custom-properties", custom),
    ]
    for (index, (type, target)) in targets.enumerated() {
      writeRelationship("rId\(index + 1)", type, target, &sink)
    }
    sink.append("</Relationships>")
  }

  private static func writeRelationships(_ used: [Relationship], pictures: Int, _ sink: inout ByteSink) {
    sink.append("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    for relationship in used {
      writeRelationship(relationship.id, types + relationship.type, relationship.target, &sink)
    }
    for index in 0..<pictures { writeRelationship(Media.id(index), types + "image", Media.target(index), &sink) }
    sink.append("</Relationships>")
  }

  private static func writeRelationship(_ id: String, _ type: String, _ target: String, _ sink: inout ByteSink) {
    sink.append("<Relationship Id=\"")
    sink.appendAttribute(id)
    sink.append("\" Type=\"")
    sink.appendAttribute(type)
    sink.append("\" Target=\"")
    sink.appendAttribute(target)
    sink.append("\"/>")
  }
}
