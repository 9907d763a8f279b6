internal import Bytes
internal import Decree30
internal import DocumentModel
internal import Pictures

/// The pictures of a document, each once however often it is shown.
struct Media {
  /// The pictures in the order they are first shown.
  let pictures: [Picture]

  /// Gathers the pictures.
  init(_ document: OfficialDocument) {
    var pictures: [Picture] = []
    for case .some(let picture) in document.signatures.map(\.picture) where !pictures.contains(picture) {
      pictures.append(picture)
    }
    self.pictures = pictures
  }

  /// Name of the part of a picture, counted from 0.
  static func part(_ index: Int) -> String { "word/\(target(index))" }

  /// Name of the part from the folder of the main part.
  static func target(_ index: Int) -> String { "media/image\(index + 1).png" }

  /// The name by which the main part calls it.
  static func id(_ index: Int) -> String { "rId\(Relationship.allCases.count + index + 1)" }

  static let contentType = "image/png"
}

/// A picture that stands in a line like a letter: `w:drawing`.
struct Drawing {
  /// The picture's place in ``Media/pictures``.
  var index: Int
  /// A number no other drawing of the document has, from 1.
  var number: Int
  /// Width and height on paper, in points.
  var size: (width: Double, height: Double)
  /// What somebody hears who cannot see it.
  var description: String

  /// Writes the run.
  func write(into sink: inout ByteSink) {
    sink.append("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" ")
    sink.append("xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">")
    writeSize("<wp:extent", &sink)
    writeName("<wp:docPr", &sink)
    sink.append(" descr=\"")
    sink.appendAttribute(description)
    sink.append("\"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"")
    sink.append(" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"/></wp:cNvGraphicFramePr>")
    sink.append("<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData ")
    sink.append("uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic ")
    sink.append("xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:nvPicPr>")
    writeName("<pic:cNvPr", &sink)
    sink.append("/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"")
    sink.appendAttribute(Media.id(index))
    sink.append("\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>")
    writeSize("<a:ext", &sink)
    sink.append("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>")
    sink.append("</a:graphic></wp:inline></w:drawing></w:r>")
  }

  /// In the unit of drawings, 12,700 to a point.
  private func writeSize(_ start: StaticString, _ sink: inout ByteSink) {
    sink.append(start)
    sink.append(" cx=\"")
    sink.append(decimal: Int((size.width * 12_700).rounded()))
    sink.append("\" cy=\"")
    sink.append(decimal: Int((size.height * 12_700).rounded()))
    sink.append("\"/>")
  }

  private func writeName(_ start: StaticString, _ sink: inout ByteSink) {
    sink.append(start)
    sink.append(" id=\"")
    sink.append(decimal: number)
    sink.append("\" name=\"Ảnh chữ ký ")
    sink.append(decimal: number)
    sink.append("\"")
  }
}
