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
    let place = SourceText(name: "t", bytes: bytes).place(range)
    #expect(place.line == test.line)
    #expect(place.column == test.column)
    #expect(place.length == test.length)
    #expect(place.excerpt == test.excerpt)
    #expect(place.description == "t:\(test.line):\(test.column)")
  }

  @Test("Ngoài tệp thì dời vào đầu hay cuối tệp", arguments: [(-5..<(-1), 1, 1), (1..<99, 1, 2), (50..<60, 2, 3)])
  func outside(_ range: Range<Int>, _ line: Int, _ column: Int) {
    let place = SourceText(name: "t", bytes: Array("ab\ncd".utf8)).place(range)
    #expect(place.line == line)
    #expect(place.column == column)
  }

  @Test("Mảnh của tệp lớn hơn đếm từ dòng đầu của mảnh")
  func firstLine() {
    let place = SourceText(name: "t", bytes: Array("a\nb".utf8), firstLine: 41).place(2..<3)
    #expect(place.description == "t:42:1")
  }

  @Test("Khoảng cắt giữa một ký tự nhiều byte vẫn có chỗ")
  func insideCharacter() {
    let bytes = Array("xếy".utf8)
    let place = SourceText(name: "t", bytes: bytes).place(2..<3)
    #expect(place.line == 1)
    #expect(place.length == 1)
    #expect(place.excerpt == "xếy")
  }

  @Test(
    "Dòng rất dài chỉ được trích quanh chỗ ấy, chỗ vẫn đúng",
    arguments: [2_000, 2_001, 5_000_000],
    [0, 1_500, 2_000]
  )
  func longLine(_ length: Int, _ offset: Int) throws {
    let line = (0..<length).map { UInt8(ascii: "0") + UInt8($0 % 10) }
    let place = SourceText(name: "t", bytes: Array("a\n".utf8) + line).place(offset + 2..<offset + 3)
    #expect(place.description == "t:2:\(offset + 1)")
    let excerpt = try #require(place.excerpt)
    if length <= 2_000 {
      #expect(excerpt.utf8.elementsEqual(line))
      #expect(place.excerptColumn == 1)
    } else {
      #expect(excerpt.count <= 720)
      #expect(excerpt.dropFirst(offset + 1 - place.excerptColumn).first == Character(String(offset % 10)))
    }
  }

  @Test("Trích giữa các chữ nhiều byte vẫn đúng cột")
  func longLineOfMarks() throws {
    let text = String(repeating: "ế", count: 3_000) + "x" + String(repeating: "👨‍👩‍👧", count: 500)
    let start = try #require(text.utf8.firstIndex(of: UInt8(ascii: "x")))
    let offset = text.utf8.distance(from: text.startIndex, to: start)
    let place = SourceText(name: "t", bytes: Array(text.utf8)).place(offset..<offset + 1)
    #expect(place.column == 3_001)
    let column = try #require(place.column)
    #expect(try #require(place.excerpt).dropFirst(column - place.excerptColumn).first == "x")
  }

  @Test("Mọi chỗ của một dòng dài tìm được trong một lượt", arguments: ["[1, \"ế\"],", "{\"a\":\t1},\n"])
  func growth(_ piece: String) {
    let count = 10_000
    let text = SourceText(name: "t", bytes: Array(String(repeating: piece, count: count).utf8))
    let width = piece.utf8.count
    var places: [Place] = []
    for number in 0..<count { places.append(text.place(number * width..<number * width + 1)) }
    // And back again, as findings name earlier places beside their own.
    for number in (0..<count).reversed() { #expect(text.place(number * width..<number * width + 1) == places[number]) }
    let perLine = piece.hasSuffix("\n")
    #expect(places.enumerated().allSatisfy { $1.column == (perLine ? 1 : $0 * piece.count + 1) })
    #expect(text.bytesLookedAt < 2 * text.bytes.count + 2 * count * 1_000)
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
