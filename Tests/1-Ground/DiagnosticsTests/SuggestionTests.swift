import Diagnostics
import Testing

@Suite("Gợi ý từ gần nhất")
struct SuggestionTests {
  @Test(
    "Từ gần nhất, hoặc không có",
    arguments: [
      ("ngay_hop", ["ngay_hop"], "ngay_hop"), ("ngay_hpo", ["ngay_hop"], "ngay_hop"),
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
    let names = Suggestions(["Trường A", "Trường B", "Trường C"], limit: 7)
    #expect(names.nearest(to: "Trường D") == "Trường A")
    #expect(names.question("Truong B") == "có phải “Trường B”?")
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
}
