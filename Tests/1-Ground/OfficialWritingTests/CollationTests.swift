import OfficialWriting
import Testing

@Suite("Sắp xếp tiếng Việt")
struct CollationTests {
  static let lists: [[String]] = [
    "a ă â b c d đ e ê f g h i j k l m n o ô ơ p q r s t u ư v w x y z".split(separator: " ").map(String.init),
    ["ba", "bà", "bả", "bã", "bá", "bạ", "bă", "bâ"],
    ["an", "An", "ân", "Ân"],
    ["ba xa", "bà ba", "bà xa", "bá ba"],
    ["an", "an bình", "anh", "anh em"],
    ["Khối 1", "Khối 2", "Khối 10", "Khối 100", "Khối A"],
    ["Điều 2", "Điều 9", "Điều 11", "Điều 011a"],
    ["hoa", "hoà", "hoả", "hoạ", "hoan"],
    ["Dung", "Dũng", "Dương", "Đan", "Đức"],
    ["Lê", "Lệ", "Li", "Ly"],
    ["Tổ 9", "Tổ 12345678901234567890", "Tổ 12345678901234567891"],
    ["", "0", "1", "a", "日本"],
    ["xã Bình An", "xã Bình Ân", "xã Bình Định"],
    ["2", "02", "3"].sorted { vietnamesePrecedes($0, $1) },
  ]

  @Test("Đúng thứ tự, từng đôi một", arguments: lists)
  func order(list: [String]) {
    for (index, left) in list.enumerated() {
      for right in list[(index + 1)...] {
        #expect(vietnamesePrecedes(left, right), "\(left) phải đứng trước \(right)")
        #expect(!vietnamesePrecedes(right, left), "\(right) phải đứng sau \(left)")
      }
      #expect(!vietnamesePrecedes(left, left))
    }
  }

  @Test("hoà và hòa đứng cạnh nhau")
  func oldAndNewSpelling() {
    let sorted = ["hòa", "hoả", "hoà", "hoa"].sorted(by: vietnamesePrecedes)
    #expect(sorted.first == "hoa")
    #expect(Set(sorted[1...2]) == ["hoà", "hòa"])
  }

  @Test("Dấu tổ hợp và chữ dựng sẵn là một")
  func normalization() {
    #expect(VietnameseSortKey("Vie\u{302}\u{323}t") == VietnameseSortKey("Việt"))
  }

  @Test("Danh sách người xếp theo tên")
  func names() {
    let expected = [
      "Nguyễn Văn An", "Trần An", "Trần Văn An", "Lê Thị Ánh", "Bùi Ân", "Lê Văn Bình", "Phạm Bình", "Hoàng Dũng",
      "Hoàng Đức",
      "Nguyễn Hoà", "Nguyễn Thị Hoàn",
    ]
    #expect(
      expected.reversed().sorted { VietnameseSortKey(byGivenName: $0) < VietnameseSortKey(byGivenName: $1) } == expected
    )
    #expect(VietnameseSortKey(byGivenName: "An") < VietnameseSortKey(byGivenName: "Lê An"))
    #expect(VietnameseSortKey(byGivenName: " Lê  An ") == VietnameseSortKey(byGivenName: "Lê An"))
    #expect(VietnameseSortKey(byGivenName: "") < VietnameseSortKey(byGivenName: "An"))
    #expect(VietnameseSortKey(byGivenName: "Y An") < VietnameseSortKey(byGivenName: "A Anh"))
  }

  @Test("Chữ thường trước chữ hoa, dấu câu không tách hai chữ giống nhau")
  func ties() {
    #expect(vietnamesePrecedes("an", "An"))
    #expect(vietnamesePrecedes("An", "an b"))
    #expect(vietnamesePrecedes("Tổ chức", "Tổ-chức, A"))
    #expect(VietnameseSortKey("Tổ chức") != VietnameseSortKey("Tổ-chức"))
  }
}

/// Whether the left text comes before the right one.
private func vietnamesePrecedes(_ left: String, _ right: String) -> Bool {
  VietnameseSortKey(left) < VietnameseSortKey(right)
}
