import Diagnostics
import Testing

@Suite("Gợi ý từ gần nhất")
struct SuggestionTests {
  @Test(
    "Từ gần nhất, hoặc không có",
    arguments: [
      ("ngay_hop", ["ngay_hop"], nil), ("ngay_hpo", ["ngay_hop"], "ngay_hop"),
      ("ngay_ho", ["ngay_hop"], "ngay_hop"),
      ("ngay_hopp", ["ngay_hop"], "ngay_hop"), ("NGAY_HOP", ["ngay_hop"], "ngay_hop"),
      ("Hộ tên", ["Họ tên", "ten"], "Họ tên"),
      // The fewest edits; of equals the first.
      ("doann", ["doan", "doanh"], "doan"), ("doanb", ["doanc", "doand"], "doanc"),
      ("abcdef", ["abcxyz", "abcdxf"], "abcdxf"),
      // A swap of neighbours is one edit.
      ("aldp", ["a", "lapd", "ladp"], "ladp"), ("ba", ["ab"], "ab"),
      // A third of the longer word may differ, and not more.
      ("abcdef", ["abcdxy"], "abcdxy"), ("abcdef", ["abcxyz"], nil), ("abc", ["abcdefghi"], nil), ("x", [], nil),
      ("", ["abc"], nil),
      ("abc", [""], nil),
    ] as [(String, [String], String?)]
  )
  func nearestWord(_ word: String, _ candidates: [String], _ expected: String?) {
    #expect(nearest(to: word, in: candidates) == expected)
  }

  @Test("Nhiều từ so với nhiều tên: đến giới hạn thì thôi gợi ý, từ đã hỏi vẫn có")
  func limited() {
    let names = Suggestions(["Trường A", "Trường B", "Trường C"], limit: 60)
    #expect(names.nearest(to: "Trường D") == "Trường A")
    #expect(names.question("Truong B") == "có phải “Trường B”?")
    #expect(names.steps >= 60)
    #expect(names.nearest(to: "Trường CC") == nil)
    #expect(names.nearest(to: "Trường D") == "Trường A")
  }

  @Test("Chữ xếp lại cách khác, chữ dài và chữ ngoài ASCII cũng so được")
  func letters() {
    let long = String(repeating: "khối ", count: 80)
    #expect(nearest(to: long + "A", in: [long + "B"]) == long + "B")
    #expect(nearest(to: "đơn vị", in: ["vị đơn", "đơn vi"]) == "đơn vi")
  }

  @Test(
    "Một lần gõ sai",
    arguments: [
      ("ban", "bam", true), ("ban", "bna", true), ("ban", "bann", true), ("ban", "an", true), ("ban", "ban", false),
      ("ban", "bmm", false), ("", "a", true), ("", "", false),
    ]
  )
  func oneSlip(_ left: String, _ right: String, _ expected: Bool) { #expect(isOneSlip(left, right) == expected) }

  @Test("Đổi chỗ hai từ cho cùng một khoảng cách")
  func symmetric() {
    let words = ["doan", "doann", "dona", "diem", "dieu", "muc", "tieu-muc", "phu-luc"]
    for left in words {
      for right in words {
        #expect((nearest(to: left, in: [right]) != nil) == (nearest(to: right, in: [left]) != nil), "\(left), \(right)")
      }
    }
  }

  @Test("So trong dải hẹp cũng như so mọi cặp chữ")
  func narrowAndWhole() {
    var random = Numbers()
    for _ in 0..<3_000 {
      let left = random.word()
      let right = random.word()
      let edits = editsOfAllPairs(Array(left.unicodeScalars), Array(right.unicodeScalars))
      // A word is never suggested in its own place.
      let expected = edits > 0 && edits <= max(1, max(left.count, right.count) / 3)
      #expect((nearest(to: left, in: [right]) != nil) == expected, "\(left), \(right): \(edits)")
      #expect(isOneSlip(left, right) == (edits == 1), "\(left), \(right): \(edits)")
    }
  }

  @Test("Công so từ có giới hạn, dù bao nhiêu từ sai và bao nhiêu tên")
  func growth() {
    func names(_ count: Int) -> [String] { (0..<count).map { "khoi_thi_dua_\($0 * 7_919 % 1_000_003)" } }
    // One pair of words costs a strip along the diagonal.
    let pair = Suggestions([String(repeating: "ab", count: 95)])
    #expect(pair.nearest(to: String(repeating: "ab", count: 94), edits: 4) != nil)
    #expect(pair.steps <= 200 * 9 + 1)
    let long = Suggestions([String(repeating: "a", count: 100_000)])
    #expect(long.nearest(to: String(repeating: "a", count: 100_001)) == nil)
    #expect(long.steps <= 1)
    // Many wrong words for many names.
    let many = Suggestions(names(500), limit: 200_000)
    #expect(many.nearest(to: names(1)[0] + "x") == names(1)[0])
    for name in names(500) { _ = many.nearest(to: name + "x") }
    let whole = many.steps
    #expect((200_000..<200_000 + 500 * 500 * 333).contains(whole))
    for name in names(500) { #expect(many.nearest(to: name + "y") == nil) }
    #expect(many.steps == whole)
  }
}

/// Numbers that look random and are the same in every run.
private struct Numbers {
  private var state: UInt64 = 1

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func word() -> String { String((0..<below(9)).map { _ in Array("abc")[below(3)] }) }
}

/// The edits between two texts, every pair of letters looked at.
private func editsOfAllPairs(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var table = (0...left.count).map { row in (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
  for row in left.indices {
    for column in right.indices {
      let cost = left[row] == right[column] ? 0 : 1
      var edits = min(table[row][column + 1] + 1, table[row + 1][column] + 1, table[row][column] + cost)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        edits = min(edits, table[row - 1][column - 1] + 1)
      }
      table[row + 1][column + 1] = edits
    }
  }
  return table[left.count][right.count]
}
