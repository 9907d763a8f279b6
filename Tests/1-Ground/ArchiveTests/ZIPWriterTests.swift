import Archive
import TestSupport
import Testing

@Suite("ZIP container") struct ZIPWriterTests {
  private static func file(_ parts: [(String, [UInt8])], packing packed: [String] = []) -> [UInt8] {
    var writer = ZIPWriter(level: 6)
    for (name, bytes) in parts {
      if packed.contains(name) {
        writer.add(ZIPWriter.packed(name, bytes.span, level: 6))
      } else {
        writer.add(name, bytes.span)
      }
    }
    return writer.finish { span in span.indices.map { span[$0] } }
  }

  private static let parts: [(String, [UInt8])] = [
    ("mimetype", Array("a".utf8)), ("empty.xml", []),
    ("word/document.xml", Array(String(repeating: "<w:p>Văn bản</w:p>", count: 500).utf8)),
    ("noise.bin", (0..<400).map { UInt8(truncatingIfNeeded: ($0 * $0 * 2_654_435_761) >> 11) }),
  ]

  /// Every byte of a file with one part, by the published layout of the container.
  @Test func layoutOfOneStoredPart() {
    let name = Array("a".utf8)
    let common: [UInt8] = [
      20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0, 0x43, 0xBE, 0xB7, 0xE8, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0,
    ]
    let local: [UInt8] = [0x50, 0x4B, 3, 4] + common + name + Array("a".utf8)
    let record: [UInt8] = [0x50, 0x4B, 1, 2, 20, 0] + common + [UInt8](repeating: 0, count: 14) + name
    let end: [UInt8] =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, UInt8(record.count), 0, 0, 0, UInt8(local.count), 0, 0, 0, 0, 0]
    #expect(Self.file([("a", Array("a".utf8))]) == local + record + end)
  }

  @Test func samePartsSameBytes() {
    #expect(Self.file(Self.parts) == Self.file(Self.parts))
    #expect(Self.file(Self.parts) == Self.file(Self.parts, packing: ["empty.xml", "word/document.xml"]))
  }

  @Test func aWriterIsUsedAgain() {
    var writer = ZIPWriter(level: 6)
    writer.add("first.xml", Array("old".utf8).span)
    _ = writer.finish { $0.count }
    writer.reset()
    for (name, bytes) in Self.parts { writer.add(name, bytes.span) }
    let again = writer.finish { span in span.indices.map { span[$0] } }
    #expect(again == Self.file(Self.parts))
  }

  @Test func onlyWhatGetsSmallerIsDeflated() {
    let size = Self.parts[2].1.count
    #expect(Self.file([Self.parts[2]]).count < size / 10)
    #expect(Self.file([Self.parts[3]]).count == 400 + 2 * "noise.bin".utf8.count + 30 + 46 + 22)
  }

  /// Another program reads every part back and knows every name once.
  @Test(.needs(.python)) func anotherReaderAgrees() throws {
    let folder = try ScratchFolder()
    try folder.write(Self.file(Self.parts + [("tên.xml", Array("b".utf8))]), as: "a.zip")
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as z:
          assert z.testzip() is None
          for i in z.infolist(): print(i.filename, i.file_size, i.date_time, i.compress_type)
      """
    #expect(
      try Tool.python(script, [folder.path("a.zip")]).output == """
        mimetype 1 (1980, 1, 1, 0, 0, 0) 0
        empty.xml 0 (1980, 1, 1, 0, 0, 0) 0
        word/document.xml \(Self.parts[2].1.count) (1980, 1, 1, 0, 0, 0) 8
        noise.bin 400 (1980, 1, 1, 0, 0, 0) 0
        tên.xml 1 (1980, 1, 1, 0, 0, 0) 0

        """
    )
  }
}
