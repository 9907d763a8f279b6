/// A kind of file that its first bytes tell.
enum FileKind: Sendable, Hashable, CaseIterable {
  case pdf
  /// ZIP archives, and the documents that are one: DOCX, XLSX, PPTX, ODT …
  case zip
  /// Word, Excel and PowerPoint before 2007.
  case compound
  case rtf, png, jpeg, gif, tiff, rar, sevenZip
  /// XML and HTML.
  case markup
  case windowsProgram, linuxProgram

  /// What the first bytes may be; empty for those that may begin with white space.
  private var marks: [[UInt8]] {
    switch self {
    case .zip: [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6]]
    case .compound: [[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]]
    case .rtf: [Array("{\\rtf".utf8)]
    case .png: [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]
    case .jpeg: [[0xFF, 0xD8, 0xFF]]
    case .gif: [Array("GIF87a".utf8), Array("GIF89a".utf8)]
    case .tiff: [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]
    case .rar: [Array("Rar!".utf8) + [0x1A, 7]]
    case .sevenZip: [[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]]
    case .windowsProgram: [Array("MZ".utf8)]
    case .linuxProgram: [[0x7F, 0x45, 0x4C, 0x46]]
    case .pdf, .markup: []
    }
  }

  /// Whether a file begins like one of this kind.
  func fits(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .pdf: return Self.text(of: bytes).starts(with: Array("%PDF-".utf8))
    case .markup:
      // In two bytes a character the mark of order comes first.
      return Self.text(of: bytes).first == UInt8(ascii: "<") || bytes.starts(with: [0xFF, 0xFE, 0x3C, 0])
        || bytes.starts(with: [0xFE, 0xFF, 0, 0x3C])
    default: return marks.contains { bytes.starts(with: $0) }
    }
  }

  /// The bytes without a mark of order and white space in front, which readers of PDF and XML pass over.
  private static func text(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// What people call it.
  private var vietnamese: String {
    switch self {
    case .pdf: "tệp PDF"
    case .zip: "gói nén ZIP (DOCX, XLSX, ODT cũng có dạng này)"
    case .compound: "tệp Word, Excel đời cũ (DOC, XLS)"
    case .rtf: "tệp RTF"
    case .png: "ảnh PNG"
    case .jpeg: "ảnh JPEG"
    case .gif: "ảnh GIF"
    case .tiff: "ảnh TIFF"
    case .rar: "gói nén RAR"
    case .sevenZip: "gói nén 7z"
    case .markup: "tệp XML hoặc trang HTML"
    case .windowsProgram: "chương trình chạy trên Windows (EXE)"
    case .linuxProgram: "chương trình chạy trên Linux"
    }
  }

  /// What a file looks like, for people.
  static func appearance(of bytes: [UInt8]) -> String {
    if let kind = allCases.first(where: { $0.fits(bytes) }) { return kind.vietnamese }
    let start = bytes.prefix(512)
    let isText = start.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return isText ? "chữ thuần" : "một loại tệp chương trình không biết"
  }

  /// What a file of a media type may be; nil when the type says nothing that can be looked up. Types that are no media
  /// types are those of the exchange's own software, and `application/msword` is said of every file of Word.
  static func named(byType type: String) -> [FileKind]? {
    let name = type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    if name.hasPrefix("application/vnd.openxmlformats-officedocument.") { return [.zip] }
    if name.hasPrefix("application/vnd.oasis.opendocument."), !name.hasSuffix("-flat-xml") { return [.zip] }
    switch name {
    case "application/pdf", "application/x-pdf": return [.pdf]
    case "application/zip", "application/x-zip-compressed", "application/docx", "application/xlsx": return [.zip]
    case "application/msword", "application/doc": return [.compound, .zip, .rtf]
    case "application/rtf", "text/rtf": return [.rtf]
    case "image/png": return [.png]
    case "image/jpeg", "image/jpg": return [.jpeg]
    case "image/gif": return [.gif]
    case "image/tiff": return [.tiff]
    case "application/vnd.rar", "application/x-rar-compressed", "application/x-rar": return [.rar]
    case "application/x-7z-compressed": return [.sevenZip]
    case "application/xml", "text/xml", "text/html": return [.markup]
    default: return nil
    }
  }

  /// What a file of a name may be; nil when its ending is not known.
  static func named(byEndingOf name: String) -> [FileKind]? {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "pdf": return [.pdf]
    case "docx", "docm", "xlsx", "xlsm", "pptx", "odt", "ods", "odp", "zip": return [.zip]
    case "doc", "xls", "ppt": return [.compound, .rtf]
    case "rtf": return [.rtf]
    case "png": return [.png]
    case "jpg", "jpeg": return [.jpeg]
    case "gif": return [.gif]
    case "tif", "tiff": return [.tiff]
    case "rar": return [.rar]
    case "7z": return [.sevenZip]
    case "xml", "html", "htm", "edxml": return [.markup]
    case "exe", "dll", "scr": return [.windowsProgram]
    default: return nil
    }
  }
}
