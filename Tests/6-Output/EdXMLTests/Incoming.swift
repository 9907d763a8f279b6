import Foundation

/// Messages as others send them, every byte free to be wrong.
enum Incoming {
  static let namespace = "http://www.mic.gov.vn/TBT/QCVN_102_2016"

  /// A message with files.
  ///
  /// - Parameters:
  ///   - files: the elements inside `AttachmentEncoded`.
  ///   - manifest: the elements of the manifest; nil for one that lists them.
  static func message(header: String = header, files: [String], manifest: String? = nil) -> [UInt8] {
    let listed = files.indices.map { "<Reference><ContentId>cid:\($0)</ContentId></Reference>" }.joined()
    return Array(
      """
      <edXML xmlns="\(namespace)"><edXMLEnvelope><edXMLHeader>\(header)</edXMLHeader>
      <edXMLBody><edXMLManifest version="1.0">\(manifest ?? listed)</edXMLManifest></edXMLBody></edXMLEnvelope>
      <AttachmentEncoded>\(files.joined())</AttachmentEncoded></edXML>
      """.utf8
    )
  }

  static let header = "<MessageHeader><From><OrganId>H1</OrganId></From><Subject>Thử</Subject></MessageHeader>"

  /// The element of a file.
  static func file(_ name: String, _ content: String, type: String = "application/octet-stream", id: Int = 0) -> String
  {
    """
    <Attachment><ContentId>cid:\(id)</ContentId><AttachmentName>\(name)</AttachmentName><ContentType>\(type)</ContentType>\
    <ContentTransferEncoded>\(content)</ContentTransferEncoded></Attachment>
    """
  }

  static func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
  static func base64(_ text: String) -> String { base64(Array(text.utf8)) }

  /// Checksums of the texts `một` and `hai` (CRC-32).
  static let (one, two): (UInt32, UInt32) = (0xF7A3F73B, 0xF10DC090)

  /// An archive with one stored file.
  static let archive: [UInt8] = archive(entries: [("trong.docx", "một", one)])

  static func archive(entries: [(name: String, text: String, checksum: UInt32)]) -> [UInt8] {
    func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
    func four(_ number: Int) -> [UInt8] { two(number) + two(number >> 16) }
    var result: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let bytes = Array(entry.text.utf8)
      let common =
        [20, 0, 0, 8, 0, 0, 0, 0, 0x21, 0] + four(Int(entry.checksum)) + four(bytes.count) + four(bytes.count)
        + two(name.count) + [0, 0]
      directory += [0x50, 0x4B, 1, 2, 20, 3] + common + [UInt8](repeating: 0, count: 10) + four(result.count) + name
      result += [0x50, 0x4B, 3, 4] + common + name + bytes
    }
    let count = two(entries.count)
    return result + directory + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + four(directory.count)
      + four(result.count) + [0, 0]
  }
}
