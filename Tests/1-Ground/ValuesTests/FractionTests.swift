import Testing
import Values

/// Reads `a/b` or a whole number; for writing tables.
private func fraction(_ numerator: Int, _ denominator: Int = 1) throws -> Fraction {
  try #require(Fraction(numerator: numerator, denominator: denominator))
}

/// The same numbers every time.
private struct Dice: RandomNumberGenerator {
  var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// Small numbers, large ones and the ends, all often.
  mutating func number() -> Int {
    switch next() % 4 {
    case 0: Int.random(in: -12...12, using: &self)
    case 1: Int.random(in: -1_000_000...1_000_000, using: &self)
    case 2: Int.random(in: Int.min...Int.max, using: &self)
    default: [Int.min, Int.min + 1, Int.max, Int.max - 1, 1 << 62, -(1 << 62), 0].randomElement(using: &self) ?? 0
    }
  }

  mutating func fraction() -> Fraction {
    while true {
      if let made = Fraction(numerator: number(), denominator: number()) { return made }
    }
  }
}

@Suite("Phân số")
struct FractionTests {
  @Test(
    "Luôn tối giản, mẫu số dương",
    arguments: [
      (6, 4, 3, 2), (-6, 4, -3, 2), (6, -4, -3, 2), (-6, -4, 3, 2), (0, -7, 0, 1), (7, 7, 1, 1),
      (Int.min, Int.min, 1, 1), (Int.min, 2, Int.min / 2, 1), (Int.max, Int.max, 1, 1), (Int.min, 1, Int.min, 1),
      (2, Int.min, -1, 1 << 62),
    ]
  )
  func reduces(numerator: Int, denominator: Int, expectedNumerator: Int, expectedDenominator: Int) throws {
    let made = try fraction(numerator, denominator)
    #expect(made.numerator == expectedNumerator)
    #expect(made.denominator == expectedDenominator)
  }

  @Test(
    "Không có phân số như vậy",
    arguments: [(1, 0), (0, 0), (Int.min, 0), (Int.min, -1), (1, Int.min), (3, Int.min)]
  )
  func refuses(numerator: Int, denominator: Int) {
    #expect(Fraction(numerator: numerator, denominator: denominator) == nil)
  }

  @Test("Bằng nhau khi cùng giá trị")
  func equality() throws {
    #expect(try fraction(2, 4) == fraction(1, 2))
    #expect(try fraction(2, 4).hashValue == fraction(1, 2).hashValue)
    #expect(try fraction(5, 1) == Fraction(5))
    #expect(Fraction(5).whole == 5)
    #expect(try fraction(5, 2).whole == nil)
    #expect(try !fraction(5, 2).isWhole)
  }

  @Test("Bốn phép tính khớp với số nguyên 128 bit, kể cả khi tràn")
  func arithmeticIsExact() throws {
    var dice = Dice()
    for _ in 0..<20_000 {
      let (left, right) = (dice.fraction(), dice.fraction())
      let (a, b) = (Int128(left.numerator), Int128(left.denominator))
      let (c, d) = (Int128(right.numerator), Int128(right.denominator))
      for (result, top, bottom) in [
        (left.adding(right), a * d + c * b, b * d),
        (left.subtracting(right), a * d - c * b, b * d),
        (left.multiplied(by: right), a * c, b * d),
        (left.divided(by: right), a * d, b * c),
      ] {
        guard bottom != 0 else {
          #expect(result == nil)
          continue
        }
        let divisor = Self.commonDivisor(top, bottom)
        let sign: Int128 = bottom < 0 ? -1 : 1
        let expected = (top: Int(exactly: sign * top / divisor), bottom: Int(exactly: sign * bottom / divisor))
        if let top = expected.top, let bottom = expected.bottom {
          #expect(result?.numerator == top)
          #expect(result?.denominator == bottom)
        } else {
          #expect(result == nil)
        }
      }
      #expect((left < right) == (a * d < c * b))
      #expect((left == right) == (a * d == c * b))
    }
  }

  @Test("Cộng rồi trừ, nhân rồi chia trở về số cũ")
  func inverses() {
    var dice = Dice(state: 42)
    for _ in 0..<5000 {
      let (left, right) = (dice.fraction(), dice.fraction())
      if let sum = left.adding(right) {
        #expect(sum == right.adding(left))
        #expect(sum.subtracting(right) == left)
      }
      if right != Fraction(0), let product = left.multiplied(by: right) { #expect(product.divided(by: right) == left) }
    }
  }

  @Test("So sánh không tràn")
  func comparison() throws {
    #expect(try fraction(Int.max, Int.max - 1) < fraction(Int.max - 1, Int.max - 2))
    #expect(try fraction(Int.min, Int.max) < fraction(-1, Int.max))
    #expect(try fraction(1, Int.max) < fraction(1, Int.max - 1))
    #expect(
      try [fraction(1, 2), fraction(-1, 3), Fraction(0)].sorted() == [fraction(-1, 3), Fraction(0), fraction(1, 2)]
    )
  }

  @Test(
    "Làm tròn",
    arguments: [
      (5, 2, 2, 3, 3), (-5, 2, -3, -3, -2), (7, 3, 2, 2, 3), (8, 3, 2, 3, 3), (-7, 3, -3, -2, -2), (-8, 3, -3, -3, -2),
      (4, 1, 4, 4, 4), (-4, 1, -4, -4, -4), (1, 2, 0, 1, 1), (-1, 2, -1, -1, 0), (0, 1, 0, 0, 0),
      (Int.max, 2, Int.max / 2, Int.max / 2 + 1, Int.max / 2 + 1), (Int.min, 1, Int.min, Int.min, Int.min),
      (Int.max, Int.max - 1, 1, 1, 2), (Int.max - 1, Int.max, 0, 1, 1),
    ]
  )
  func rounding(numerator: Int, denominator: Int, down: Int, halfUp: Int, up: Int) throws {
    let made = try fraction(numerator, denominator)
    #expect(made.rounded(.down) == down)
    #expect(made.rounded(.halfUp) == halfUp)
    #expect(made.rounded(.up) == up)
  }

  @Test("Làm tròn nằm trong khoảng một đơn vị")
  func roundingIsNear() {
    var dice = Dice(state: 7)
    for _ in 0..<5000 {
      let made = dice.fraction()
      let (top, bottom) = (Int128(made.numerator), Int128(made.denominator))
      let down = Int128(made.rounded(.down)) * bottom
      let up = Int128(made.rounded(.up)) * bottom
      let near = Int128(made.rounded(.halfUp)) * bottom
      #expect(down <= top && top - down < bottom)
      #expect(up >= top && up - top < bottom)
      #expect((near - top).magnitude * 2 <= bottom.magnitude)
    }
  }

  @Test(
    "Viết theo kiểu Việt Nam",
    arguments: [
      (1, 4, "0,25"), (25, 2, "12,5"), (-1, 8, "-0,125"), (2469, 2, "1.234,5"), (1, 3, "1/3"), (-10, 6, "-5/3"),
      (1234, 1, "1.234"), (1_234_567, 1, "1.234.567"), (999, 1, "999"), (-1000, 1, "-1.000"), (0, 5, "0"),
      (1, 1000, "0,001"), (101, 100, "1,01"), (3, 16, "0,1875"), (8, 1, "8"), (Int.max, 1, "9.223.372.036.854.775.807"),
      (Int.min, 1, "-9.223.372.036.854.775.808"), (1_000_000, 7, "1000000/7"),
      (1, 1 << 62, "0,00000000000000000021684043449710088680149056017398834228515625"),
    ]
  )
  func writing(numerator: Int, denominator: Int, text: String) throws {
    #expect(try fraction(numerator, denominator).vietnamese == text)
  }

  private static func commonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first < 0 ? -first : first
  }
}

@Suite("Đọc số")
struct ParsedNumberTests {
  @Test(
    "Số nguyên",
    arguments: [
      ("0", 0), ("5", 5), ("05", 5), ("-7", -7), ("-0", 0), ("1234", 1234), ("1.234.567", 1_234_567),
      ("12.345.678", 12_345_678), ("-1.000.000", -1_000_000), ("  42\t", 42), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min), ("9.223.372.036.854.775.807", Int.max), ("0000000000000000000000001", 1),
    ]
  )
  func whole(text: String, number: Int) {
    #expect(Fraction.parse(text) == .whole(number))
  }

  @Test(
    "Số thập phân",
    arguments: [
      ("12,5", 25, 2), ("0,25", 1, 4), ("1.234,5", 2469, 2), ("-0,5", -1, 2), ("8,0", 8, 1), ("1,234", 617, 500),
      ("1.234.567,25", 4_938_269, 4), ("00,5", 1, 2), ("1,50000000000000000000000000000", 3, 2), ("0,10", 1, 10),
      ("0,0", 0, 1), ("0,0000000000", 0, 1), ("0,01", 1, 100), ("9,05", 181, 20), ("10,10", 101, 10),
      ("0,000000000000000001", 1, 1_000_000_000_000_000_000),
    ]
  )
  func decimal(text: String, numerator: Int, denominator: Int) throws {
    #expect(Fraction.parse(text) == .fraction(try fraction(numerator, denominator)))
  }

  @Test(
    "Một dấu chấm, ba chữ số: hai cách hiểu",
    arguments: [
      ("1.234", 1234, 617, 500), ("-1.234", -1234, -617, 500), ("100.000", 100_000, 100, 1), ("25.050", 25050, 501, 20),
    ]
  )
  func ambiguous(text: String, grouped: Int, numerator: Int, denominator: Int) throws {
    #expect(Fraction.parse(text) == .ambiguous(grouped: grouped, decimal: try fraction(numerator, denominator)))
  }

  @Test(
    "Dấu chấm thập phân",
    arguments: [
      ("1.5", 3, 2), ("0.125", 1, 8), ("1234.567", 1_234_567, 1000), ("01.234", 617, 500), ("-0.5", -1, 2),
      ("1.2345", 2469, 2000),
    ]
  )
  func decimalPoint(text: String, numerator: Int, denominator: Int) throws {
    #expect(Fraction.parse(text) == .decimalPoint(try fraction(numerator, denominator)))
  }

  @Test(
    "Quá lớn",
    arguments: [
      "9223372036854775808", "-9223372036854775809", "99.999.999.999.999.999.999", "0,0000000000000000001",
      "9223372036854775807,5", "12345678901234567890.5", "99999999999999999999999999999999999999999999999999",
    ]
  )
  func tooLarge(text: String) {
    #expect(Fraction.parse(text) == .tooLarge)
  }

  @Test(
    "Không phải số",
    arguments: [
      "", " ", "-", "25%", "abc", "1a", "+5", "--5", "5-", ",5", "5,", ".5", "5.", "1,2,3", "1.2.3", "1.23,5", "1..234",
      "1234.567.890", "0.123.456", "0.125,5", "12.3456,7", "1.234.56", "1 234", "1,234.5", "١٢", "1/2", "１", "- 5",
      "1.234,", "12,5 điểm", "∞", "1e5", "\u{2212}5",
    ]
  )
  func notANumber(text: String) {
    #expect(Fraction.parse(text) == .notANumber)
  }

  @Test("Viết ra rồi đọc lại được số cũ")
  func roundTrip() throws {
    var dice = Dice(state: 99)
    for _ in 0..<5000 {
      let numerator = Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &dice)
      let denominator = [1, 2, 4, 5, 8, 10, 100, 1000, 625].randomElement(using: &dice) ?? 1
      let made = try fraction(numerator, denominator)
      switch Fraction.parse(made.vietnamese) {
      case .whole(let number): #expect(Fraction(number) == made)
      case .ambiguous(let grouped, _): #expect(Fraction(grouped) == made)
      case .fraction(let read): #expect(read == made)
      case .decimalPoint, .tooLarge, .notANumber: Issue.record("không đọc lại được \(made.vietnamese)")
      }
    }
  }
}
