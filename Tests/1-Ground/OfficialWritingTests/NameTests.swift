import OfficialWriting
import Testing

@Suite("Tên")
struct NameTests {
  @Test(
    "Gập",
    arguments: [
      ("  Họ và  Tên ", "họ_và_tên"), ("ho_va_ten", "ho_va_ten"), ("Số-QĐ", "số_qđ"), ("SỐ _-_ QĐ", "số_qđ"), ("", ""),
      ("Ho\u{323} te\u{302}n", "họ_tên"), ("Họ\u{A0}tên", "họ_tên"), ("họ\ntên", "họ_tên"), ("_tên_", "tên"),
      ("Điểm (10)", "điểm_(10)"), (" - ", ""),
    ]
  )
  func folding(text: String, expected: String) {
    #expect(Array(Name(text).folded.utf8) == Array(expected.utf8))
  }

  @Test(
    "Một khóa",
    arguments: [
      ("ho_ten", "Ho Ten", true), ("ho_ten", "_ho--ten_", true), ("ho_ten", "hoten", false), ("ho_ten", "họ_tên", true),
      ("Họ Tên", "HỌ_TÊN", true), ("đơn vị", "ĐƠN  VỊ", true), ("a", "a b", false), ("a_", "a", true),
      ("tên x", "tên", false), ("tên", "ten", true), ("a", "á", true), ("tén", "tên", false), ("ab", "ac", false),
      ("a\u{A0}b", "a_b", true), ("a\u{A0}", "a", true), ("ab_\u{E9}", "AB \u{C9}", true), ("e", "e\u{301}", true),
      ("", "-", true), ("", "a", false),
    ]
  )
  func keys(left: String, right: String, isSame: Bool) {
    #expect(Name.isSameKey(left, right) == isSame)
    #expect(Name(left).isSameKey(as: Name(right)) == isSame)
  }

  @Test("Tên người, đơn vị: dấu có nghĩa")
  func persons() {
    #expect(Name("Trường  THCS Lam-Sơn") == Name("TRƯỜNG thcs lam sơn"))
    #expect(Name("Hoà") != Name("Hoa"))
    #expect(Name("Lê Hoa").ends(with: "Hoa") && !Name("LêHoa").ends(with: "hoa"))
    #expect(Name("UBND xã Thạch Lam").begins(with: "ubnd xã") && !Name("UBND xãx").begins(with: "ubnd xã"))
  }

  /// Names of letters, case, separators and compositions as chance has it, always the same.
  static let names: [String] = {
    var random = Lehmer(state: 20_261_130)
    let pieces = [
      "a", "B", "ê", "Ế", "đ", "Đ", "ươ", "Ừ", "e\u{302}\u{301}", "o\u{31B}", "i\u{323}", "y\u{309}", " ", "_", "-",
      "  ",
      "\u{A0}", "\t", "1", "(", "İ", "ß", "\u{212A}", "k", "한", "n",
    ]
    return (0..<400).map { _ in (0..<random.next(7)).map { _ in pieces[random.next(pieces.count)] }.joined() }
  }()

  @Test("Gập lại không đổi, NFC và NFD là một")
  func properties() {
    for text in Self.names {
      let name = Name(text)
      #expect(Name(name.folded) == name, "\(text)")
      #expect(Name(name.unmarked).unmarked == name.unmarked, "\(text)")
      #expect(Name(text.decomposed) == name, "\(text)")
      #expect(name.isSameKey(as: Name(name.unmarked)), "\(text)")
      #expect(Name.isSameKey(text, text.decomposed), "\(text)")
    }
  }

  @Test("Cách so nhanh bằng cách so đã gập, hai chiều như nhau")
  func symmetry() {
    for (index, left) in Self.names.enumerated() {
      for right in Self.names[index...].prefix(60) {
        let isSame = Name(left).isSameKey(as: Name(right))
        #expect(Name(right).isSameKey(as: Name(left)) == isSame, "\(left) | \(right)")
        #expect(Name.isSameKey(left, right) == isSame, "\(left) | \(right)")
        #expect(Name.isSameKey(right, left) == isSame, "\(left) | \(right)")
        #expect(Name(left) != Name(right) || isSame, "\(left) | \(right)")
      }
    }
  }
}

/// A small generator of numbers, the same in every run.
private struct Lehmer {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 48_271 % 2_147_483_647
    return Int(state % UInt64(bound))
  }
}

extension String {
  /// Each composed letter as its parts.
  fileprivate var decomposed: String { String(String.UnicodeScalarView(flatMap(\.decomposedScalars))) }
}

extension Character {
  fileprivate var decomposedScalars: [Unicode.Scalar] {
    let marks = ["\u{302}\u{301}", "\u{302}", "\u{301}", "\u{31B}\u{300}", "\u{31B}", "\u{306}", "\u{323}", "\u{309}"]
    for letter in "aeiouyAEIOUY" {
      for mark in marks where Character("\(letter)\(mark)") == self { return Array("\(letter)\(mark)".unicodeScalars) }
    }
    return Array(unicodeScalars)
  }
}
