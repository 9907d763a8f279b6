import OfficialWriting
import Testing

@Suite("Số")
struct NumbersTests {
  @Test(
    "Đọc thành chữ",
    arguments: [
      (0, "không"), (1, "một"), (4, "bốn"), (5, "năm"), (10, "mười"), (11, "mười một"), (14, "mười bốn"),
      (15, "mười lăm"),
      (19, "mười chín"), (20, "hai mươi"), (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"),
      (31, "ba mươi mốt"), (44, "bốn mươi tư"), (55, "năm mươi lăm"), (91, "chín mươi mốt"), (100, "một trăm"),
      (101, "một trăm linh một"), (104, "một trăm linh bốn"), (105, "một trăm linh năm"), (110, "một trăm mười"),
      (111, "một trăm mười một"), (115, "một trăm mười lăm"), (121, "một trăm hai mươi mốt"),
      (204, "hai trăm linh bốn"),
      (555, "năm trăm năm mươi lăm"), (999, "chín trăm chín mươi chín"), (1000, "một nghìn"),
      (1001, "một nghìn không trăm linh một"), (1010, "một nghìn không trăm mười"),
      (1015, "một nghìn không trăm mười lăm"), (1100, "một nghìn một trăm"),
      (2021, "hai nghìn không trăm hai mươi mốt"),
      (2024, "hai nghìn không trăm hai mươi tư"), (10_000, "mười nghìn"), (15_000, "mười lăm nghìn"),
      (21_000, "hai mươi mốt nghìn"), (100_005, "một trăm nghìn không trăm linh năm"), (1_000_000, "một triệu"),
      (1_000_005, "một triệu không trăm linh năm"), (1_005_000, "một triệu không trăm linh năm nghìn"),
      (1_490_000, "một triệu bốn trăm chín mươi nghìn"), (2_340_000, "hai triệu ba trăm bốn mươi nghìn"),
      (1_234_567, "một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy"), (1_000_000_000, "một tỷ"),
      (1_000_000_005, "một tỷ không trăm linh năm"), (1_005_000_000, "một tỷ không trăm linh năm triệu"),
      (21_000_000_000, "hai mươi mốt tỷ"), (1_000_000_000_000, "một nghìn tỷ"),
      (1_001_000_000_000, "một nghìn không trăm linh một tỷ"), (1_000_000_000_000_000_000, "một tỷ tỷ"),
      (-5, "âm năm"), (-1_000_021, "âm một triệu không trăm hai mươi mốt"),
      (
        Int.max,
        "chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu "
          + "bảy trăm bảy mươi lăm nghìn tám trăm linh bảy"
      ),
      (
        Int.min,
        "âm chín tỷ hai trăm hai mươi ba triệu ba trăm bảy mươi hai nghìn không trăm ba mươi sáu tỷ tám trăm năm mươi tư triệu "
          + "bảy trăm bảy mươi lăm nghìn tám trăm linh tám"
      ),
    ]
  )
  func words(number: Int, text: String) {
    #expect(VietnameseNumber.words(number) == text)
  }

  @Test("Mọi số đến một triệu đọc khác nhau, không thừa dấu cách")
  func wordsAreDistinct() {
    var seen: Set<String> = []
    for number in stride(from: 0, through: 1_000_000, by: 7) {
      let text = VietnameseNumber.words(number)
      #expect(seen.insert(text).inserted)
      if text.contains("  ") || text.hasPrefix(" ") || text.hasSuffix(" ") { Issue.record("\(number): \(text)") }
    }
  }

  @Test("Chữ hoa đầu", arguments: [(105, "Một trăm linh năm"), (0, "Không"), (-3, "Âm ba"), (5, "Năm")])
  func capitalized(number: Int, text: String) {
    #expect(VietnameseNumber.capitalizedWords(number) == text)
  }

  @Test(
    "Nhóm ba chữ số",
    arguments: [
      (0, "0"), (999, "999"), (1000, "1.000"), (12_345, "12.345"), (123_456, "123.456"), (1_234_567, "1.234.567"),
      (-1000, "-1.000"), (-999, "-999"), (Int.min, "-9.223.372.036.854.775.808"),
      (Int.max, "9.223.372.036.854.775.807"),
    ]
  )
  func grouped(number: Int, text: String) {
    #expect(VietnameseNumber.grouped(number) == text)
  }

  @Test(arguments: [
    (0, "0"), (7, "7"), (10, "10"), (99, "99"), (100, "100"), (2026, "2026"), (9999, "9999"), (10_000, "10000"),
    (-12, "-12"),
    (Int.max, "9223372036854775807"),
  ])
  func digits(number: Int, text: String) {
    #expect(VietnameseNumber.digits(number) == text)
  }

  @Test("Thêm số 0", arguments: [(0, "0"), (1, "01"), (9, "09"), (10, "10"), (99, "99"), (100, "100"), (-5, "-5")])
  func twoDigits(number: Int, text: String) {
    #expect(VietnameseNumber.twoDigits(number) == text)
  }

  @Test(
    "Tiền",
    arguments: [
      (1_234_567, "1.234.567 đồng", "Một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy đồng"),
      (0, "0 đồng", "Không đồng"), (700_000, "700.000 đồng", "Bảy trăm nghìn đồng"),
    ]
  )
  func money(amount: Int, digits: String, words: String) {
    #expect(VietnameseNumber.money(amount) == digits)
    #expect(VietnameseNumber.moneyWords(amount) == words)
  }

  @Test(
    "Số La Mã",
    arguments: [
      (1, "I"), (2, "II"), (4, "IV"), (5, "V"), (9, "IX"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (90, "XC"),
      (400, "CD"),
      (900, "CM"), (1990, "MCMXC"), (2026, "MMXXVI"), (3888, "MMMDCCCLXXXVIII"), (3999, "MMMCMXCIX"), (0, nil),
      (-1, nil), (4000, nil), (Int.max, nil), (Int.min, nil),
    ] as [(Int, String?)]
  )
  func roman(number: Int, text: String?) {
    #expect(VietnameseNumber.roman(number) == text)
  }
}
