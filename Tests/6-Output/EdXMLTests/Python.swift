import Foundation
import Testing

/// Python's own libraries, which share no code with ours.
enum Python {
  static let mustRun = ProcessInfo.processInfo.environment["VANTHU_NOTHING_SKIPPED"] == "1"

  static let path: String? = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/python3" }.first { FileManager.default.isExecutableFile(atPath: $0) }

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
    let folder = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try messages.enumerated().map { index, bytes in
      let file = folder.appending(path: "\(index).edxml")
      try Data(bytes).write(to: file)
      return file.path()
    }
    return try JSONDecoder().decode([[String]].self, from: Data(try bytes(script, files)))
  }

  /// What a program prints.
  static func bytes(_ script: String, _ arguments: [String] = []) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(filePath: try #require(path, "python3 is not installed"))
    process.arguments = ["-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return Array(data)
  }
}
