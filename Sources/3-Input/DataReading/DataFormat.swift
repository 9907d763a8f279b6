/// The forms data comes in.
public enum DataFormat: String, Sendable, Hashable, CaseIterable {
  /// `.yaml`, `.yml`
  case yaml
  /// `.json`
  case json
  /// `.jsonl`, `.ndjson`: one JSON object a line.
  case jsonLines
  /// `.csv`, `.tsv`, `.txt`: rows and columns with comma, semicolon or tab between the cells.
  case table

  /// The format a file name stands for; `nil` when its ending says nothing. `hop.yaml.txt`, as Notepad saves `hop.yaml`, is YAML.
  public init?(fileName: String) {
    if ending(of: fileName) == "txt", let inner = DataFormat(fileName: String(fileName.dropLast(4))) {
      self = inner
      return
    }
    switch ending(of: fileName) {
    case "yaml", "yml": self = .yaml
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonLines
    case "csv", "tsv", "txt": self = .table
    default: return nil
    }
  }

  /// Whether a file is a picture by its name; of all these only a PNG file can be used, the others are told so.
  static func isPicture(fileName: String) -> Bool {
    ["png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "svg"].contains(ending(of: fileName))
  }

  /// The most likely format of data that has no name, such as standard input.
  ///
  /// - Parameter start: all bytes, or as many as are needed, ``sniffedBytes``; more are not looked at.
  public init(sniffing start: [UInt8]) {
    let start = start.prefix(Self.sniffedBytes)
    let bytes = start.starts(with: byteOrderMark) ? start.dropFirst(byteOrderMark.count) : start
    guard let first = bytes.firstIndex(where: { !isBlank($0) }) else {
      self = .yaml
      return
    }
    let text = bytes[first...]
    switch text.first {
    case UInt8(ascii: "["):
      self = .json
    case UInt8(ascii: "{"):
      self = Self.firstLineIsWhole(text) ? .jsonLines : .json
    default:
      self = Self.firstLineIsHeading(text) ? .table : .yaml
    }
  }

  /// How many bytes tell the format, where there are so many.
  public static let sniffedBytes = 4096

  /// Whether the brackets opened in the first line are closed in it, or the line is longer than what is known.
  private static func firstLineIsWhole(_ text: ArraySlice<UInt8>) -> Bool {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for byte in text {
      if byte == 0x0A { return depth == 0 }
      if isEscaped {
        isEscaped = false
      } else if isInString {
        if byte == UInt8(ascii: "\\") { isEscaped = true }
        if byte == UInt8(ascii: "\"") { isInString = false }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
      }
    }
    return true
  }

  /// Whether the first line has cells and is not a key with its value.
  private static func firstLineIsHeading(_ text: ArraySlice<UInt8>) -> Bool {
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    if line.starts(with: Array("---".utf8)) || line.first == UInt8(ascii: "%") || line.first == UInt8(ascii: "#") {
      return false
    }
    let separators = line.filter { $0 == 0x09 || $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ",") }
    guard !separators.isEmpty else { return false }
    for (colon, next) in zip(line, line.dropFirst()) where colon == UInt8(ascii: ":") && next == 0x20 { return false }
    return line.last != UInt8(ascii: ":")
  }
}

/// U+FEFF in UTF-8, which some programs of Windows put before the text.
let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// Whether a byte is a space, a tab or part of a line end.
@inline(__always)
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// What stands behind the last dot of a file's name, in small letters; empty without one.
private func ending(of fileName: String) -> String {
  let last = fileName.utf8.lastIndex(of: UInt8(ascii: "/")).map { fileName[fileName.utf8.index(after: $0)...] }
  let name = last ?? fileName[...]
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
  return name[name.utf8.index(after: dot)...].lowercased()
}
