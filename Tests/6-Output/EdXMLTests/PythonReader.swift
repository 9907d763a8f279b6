import Foundation
import TestSupport

/// Python's reader of XML, which shares no code with ours.
enum PythonReader {
  /// Prints the way and the text of every element without elements in the header, then the files, as JSON.
  private static let script = """
    import json, sys, xml.etree.ElementTree as tree
    ns = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"
    def facts(element, way):
        for child in element:
            name = (way + "/" if way else "") + child.tag.replace(ns, "")
            if len(child): yield from facts(child, name)
            else: yield name + "=" + (child.text or "")
    result = []
    for path in sys.argv[1:]:
        root = tree.parse(path).getroot()
        found = list(facts(root.find(f"{ns}edXMLEnvelope/{ns}edXMLHeader/{ns}MessageHeader"), ""))
        for file in root.iter(ns + "Attachment"):
            found.append("file=" + " ".join(file.find(ns + n).text for n in
                                            ("AttachmentName", "ContentType", "ContentTransferEncoded")))
        result.append(found)
    json.dump(result, sys.stdout)
    """

  static func facts(of messages: [[UInt8]]) throws -> [[String]] {
    let folder = try ScratchFolder()
    for (index, bytes) in messages.enumerated() { try folder.write(bytes, as: "\(index).edxml") }
    let files = messages.indices.map { folder.path("\($0).edxml") }
    return try JSONDecoder().decode([[String]].self, from: Data(try Tool.python(script, files).bytes))
  }
}
