import Bytes
import Testing

@Suite struct ByteSinkTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let input: String
    let text: String
    let attribute: String
    let plain: String

    init(_ input: String, text: String, attribute: String? = nil, plain: String? = nil) {
      self.input = input
      self.text = text
      self.attribute = attribute ?? text
      self.plain = plain ?? input
    }

    var testDescription: String { input.debugDescription }
  }

  static let cases: [Case] = [
    Case("Ủy ban nhân dân xã", text: "Ủy ban nhân dân xã"),
    Case("", text: ""),
    Case("<script>alert(1)</script>", text: "&lt;script&gt;alert(1)&lt;/script&gt;"),
    Case("A & B", text: "A &amp; B"),
    Case("]]>", text: "]]&gt;"),
    Case("&amp;", text: "&amp;amp;"),
    Case("\"'", text: "\"'", attribute: "&quot;&#39;"),
    Case("a\nb\tc", text: "a\nb\tc", attribute: "a&#10;b&#9;c"),
    Case("\u{0}\u{8}\u{B}\r\u{1F}\u{7F}", text: "������", plain: "������"),
    Case("\u{80}\u{9F}\u{A0}\u{AD}", text: "��\u{A0}\u{AD}", plain: "��\u{A0}\u{AD}"),
    Case(
      "\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}",
      text: "���������",
      plain: "���������"
    ),
    // Neighbours of what is replaced stay.
    Case("\u{2029}\u{202F}\u{2065}\u{206A}\u{200E}\u{200F}", text: "\u{2029}\u{202F}\u{2065}\u{206A}\u{200E}\u{200F}"),
    Case("“trích” – … № ₫", text: "“trích” – … № ₫"),
    // Code points set aside as never being characters; a literal cannot hold them.
    Case(scalars(0xFDCF, 0xFDD0, 0xFDEF, 0xFDF0), text: "\u{FDCF}��\u{FDF0}", plain: "\u{FDCF}��\u{FDF0}"),
    Case(scalars(0xFFFD, 0xFFFE, 0xFFFF), text: "���", plain: "���"),
    Case(scalars(0x1FFFE, 0x10FFFF, 0x1FFFD), text: "��\u{1FFFD}", plain: "��\u{1FFFD}"),
    Case("漢字 😀 \u{1F468}\u{200D}\u{1F469}", text: "漢字 😀 \u{1F468}\u{200D}\u{1F469}"),
  ]

  /// The scan looks at blocks of sixteen bytes, so every case stands at every place of a block.
  @Test(arguments: cases) func escapesAtEveryPlaceOfABlock(_ example: Case) {
    for length in 0..<34 {
      let before = String(repeating: "ậ", count: length / 3) + String(repeating: "x", count: length % 3)
      let after = String(repeating: "y", count: length)
      #expect(Self.write { $0.appendText(before + example.input + after) } == before + example.text + after)
      #expect(Self.write { $0.appendAttribute(before + example.input + after) } == before + example.attribute + after)
      #expect(Self.write { $0.appendPlain(before + example.input + after) } == before + example.plain + after)
    }
  }

  @Test func everyCharacterComesOutOnceOrReplaced() {
    for value in (UInt32(0)...0x2FFF).filter({ Unicode.Scalar($0) != nil }) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let written = Self.write { $0.appendPlain(String(scalar)) }
      #expect(written == String(scalar) || written == "\u{FFFD}")
    }
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (10, "10"), (1_200_300, "1200300"), (-42, "-42"), (.min, "-9223372036854775808"),
  ])
  func writesNumbers(_ number: Int, _ digits: String) {
    #expect(Self.write { $0.append(decimal: number) } == digits)
  }

  @Test func isUsedAgainWithoutWhatItHeld() {
    var sink = ByteSink(minimumCapacity: 4)
    sink.append("một hai ba bốn năm")
    sink.append(repeating: UInt8(ascii: "-"), count: 9000)
    #expect(sink.count == "một hai ba bốn năm".utf8.count + 9000)
    sink.removeAll()
    #expect(sink.count == 0 && sink.bytes.isEmpty)
    sink.append(UInt8(ascii: "x"))
    #expect(sink.bytes == [UInt8(ascii: "x")])
    #expect(sink.withBytes { $0.count } == 1)
    sink.removeAll(keepingCapacity: false)
    sink.append("y")
    #expect(sink.bytes == [UInt8(ascii: "y")])
  }

  private static func scalars(_ values: UInt32...) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  private static func write(_ body: (inout ByteSink) -> Void) -> String {
    var sink = ByteSink(minimumCapacity: 1024)
    body(&sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }
}
