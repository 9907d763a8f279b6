import Diagnostics
import Testing

/// Line, column and length of byte ranges.
@Suite("Chỗ trong tệp")
struct PlaceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// The file, the range in `⟦ … ⟧`.
    let marked: String
    let line: Int
    let column: Int
    let length: Int
    let excerpt: String

    init(_ marked: String, _ line: Int, _ column: Int, _ length: Int, _ excerpt: String) {
      self.marked = marked
      self.line = line
      self.column = column
      self.length = length
      self.excerpt = excerpt
    }

    var testDescription: String { marked }

    var file: (bytes: [UInt8], range: Range<Int>) {
      var bytes: [UInt8] = []
      var bounds: [Int] = []
      for scalar in marked.unicodeScalars {
        if scalar == "⟦" || scalar == "⟧" { bounds.append(bytes.count) } else { bytes += Array(String(scalar).utf8) }
      }
      return (bytes, bounds[0]..<bounds[bounds.count - 1])
    }
  }

  @Test(
    "Dòng, cột, độ dài, trích dòng",
    arguments: [
      Case("⟦abc⟧", 1, 1, 3, "abc"), Case("a⟦b⟧c\nd", 1, 2, 1, "abc"), Case("a\n⟦b⟧", 2, 1, 1, "b"),
      Case("a\n\n⟦b⟧\n", 3, 1, 1, "b"),
      // Characters as a person counts them: composed, decomposed, wide, joined.
      Case("Đề ⟦án⟧ x", 1, 4, 2, "Đề án x"), Case("e\u{302}\u{301}⟦e\u{323}⟧x", 1, 2, 1, "e\u{302}\u{301}e\u{323}x"),
      Case("字⟦👨‍👩‍👧字⟧", 1, 2, 2, "字👨‍👩‍👧字"),
      // Tabs are one character.
      Case("\t\ta⟦b⟧", 1, 4, 1, "\t\tab"),
      // Line ends.
      Case("a\r\n⟦b⟧\r\nc", 2, 1, 1, "b"), Case("a\r⟦b⟧\rc", 2, 1, 1, "b"), Case("a\r\r⟦b⟧", 3, 1, 1, "b"),
      Case("a\n\r⟦b⟧", 3, 1, 1, "b"),
      Case("a\r\n\r\n⟦b⟧", 3, 1, 1, "b"),
      // On a line end, and in the middle of one.
      Case("ab⟦\n⟧c", 1, 3, 1, "ab"), Case("ab⟦\r\n⟧c", 1, 3, 1, "ab"), Case("ab\r⟦\n⟧c", 1, 3, 1, "ab"),
      Case("ab⟦\r⟧c", 1, 3, 1, "ab"),
      // Over line ends: to the end of the first line.
      Case("a⟦bc\nde⟧f", 1, 2, 2, "abc"), Case("a⟦bc\r\nde⟧f", 1, 2, 2, "abc"), Case("a⟦\nde⟧f", 1, 2, 1, "a"),
      // Nothing, and the end of the file.
      Case("ab⟦⟧c", 1, 3, 1, "abc"), Case("abc⟦⟧", 1, 4, 1, "abc"), Case("abc\n⟦⟧", 2, 1, 1, ""),
      Case("abc\r⟦⟧", 2, 1, 1, ""),
      Case("⟦⟧", 1, 1, 1, ""),
    ]
  )
  func byteRanges(_ test: Case) {
    let (bytes, range) = test.file
    let place = Place(file: "t", bytes: bytes, range: range)
    #expect(place.line == test.line)
    #expect(place.column == test.column)
    #expect(place.length == test.length)
    #expect(place.excerpt == test.excerpt)
    #expect(place.description == "t:\(test.line):\(test.column)")
  }

  @Test("Ngoài tệp thì dời vào đầu hay cuối tệp", arguments: [(-5..<(-1), 1, 1), (1..<99, 1, 2), (50..<60, 2, 3)])
  func outside(_ range: Range<Int>, _ line: Int, _ column: Int) {
    let place = Place(file: "t", bytes: Array("ab\ncd".utf8), range: range)
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test("Mảnh của tệp lớn hơn đếm từ dòng đầu của mảnh")
  func firstLine() {
    let place = Place(file: "t", bytes: Array("a\nb".utf8), range: 2..<3, firstLine: 41)
    #expect(place.description == "t:42:1")
  }

  @Test("Khoảng cắt giữa một ký tự nhiều byte vẫn có chỗ")
  func insideCharacter() {
    let bytes = Array("xếy".utf8)
    let place = Place(file: "t", bytes: bytes, range: 2..<3)
    #expect(place.line == 1)
    #expect(place.length == 1)
    #expect(place.excerpt == "xếy")
  }

  @Test("Dòng rất dài không được trích, chỗ vẫn đúng", arguments: [(20_000, true), (20_001, false)])
  func longLine(_ length: Int, _ isShown: Bool) {
    let bytes = Array("a\n".utf8) + [UInt8](repeating: 0x78, count: length)
    let place = Place(file: "t", bytes: bytes, range: length..<length + 1)
    #expect(place.description == "t:2:\(length - 1)")
    #expect((place.excerpt != nil) == isShown)
  }

  @Test(
    "Chỗ viết ra chữ",
    arguments: [
      (Place(file: "d.csv", line: 7, columnName: "Điểm"), "d.csv dòng 7, cột “Điểm”"), (Place(file: "-"), "-"),
      (Place(file: "a", line: 3), "a:3"), (Place(file: "a", line: 3, column: 5), "a:3:5"),
      (Place(file: "a", column: 5), "a"),
      (Place(file: "a", columnName: "Điểm"), "a"),
    ]
  )
  func description(_ place: Place, _ expected: String) { #expect(place.description == expected) }
}
