import DataBinding
import DataReading
import Diagnostics
import Testing
import Values

@Suite struct TypedCharactersTests {
  @Test(arguments: [("05", 5), ("1.234", 1234), ("-3", -3)])
  func wholeNumbers(_ text: String, _ expected: Int) {
    guard case .value(let number) = TypedCharacters.integer(text) else {
      Issue.record("\(text) không đọc được")
      return
    }
    #expect(number == expected)
  }

  @Test func aDecimalCommaIsNoWholeNumber() {
    guard case .mismatch(let expected, _) = TypedCharacters.integer("12,5") else {
      Issue.record("12,5 đọc được thành số nguyên")
      return
    }
    #expect(expected == "số nguyên, không có phần thập phân")
  }

  @Test func oneDotHasTwoReadings() {
    guard case .ambiguous(let grouped, let decimal) = TypedCharacters.decimal("1.234") else {
      Issue.record("1.234 phải có hai cách đọc")
      return
    }
    #expect(grouped == 1234)
    #expect(decimal.vietnamese == "1,234")
  }

  @Test(arguments: [("25%", 1, 4), ("12,5 %", 1, 8), ("1/3", 1, 3), ("0,5", 1, 2)])
  func shares(_ text: String, _ numerator: Int, _ denominator: Int) {
    guard case .value(let share) = TypedCharacters.share(text) else {
      Issue.record("\(text) không đọc được")
      return
    }
    #expect(share == Fraction(numerator: numerator, denominator: denominator))
  }

  @Test(arguments: ["1/0", "%", "nửa"]) func noShares(_ text: String) {
    if case .value(let share) = TypedCharacters.share(text) { Issue.record("\(text) đọc thành \(share)") }
  }
}

@Suite struct FieldGroupTests {
  private func binding(_ yaml: String) throws -> DataBinding {
    DataBinding(try #require(readDocument(name: "nam.yaml", bytes: Array(yaml.utf8), format: .yaml).value))
  }

  @Test func namesMatchWithTheirAccentsOrNone() throws {
    for key in ["ten_don_vi", "Tên đơn vị", "TEN DON VI"] {
      let binding = try binding("\(key): Trạm Y tế")
      #expect(binding.root.text("ten_don_vi", "Tên đơn vị")?.value == "Trạm Y tế")
      #expect(binding.diagnostics.isEmpty)
    }
  }

  @Test func otherAccentsAreAnotherName() throws {
    let binding = try binding("Điễm: 9")
    let root = binding.root
    #expect(root.integer("diem", "Điểm")?.value == nil)
    root.finish()
    #expect(binding.diagnostics.map(\.message) == ["thiếu “diem”", "không có trường “Điễm”"])
    #expect(binding.diagnostics.last?.hint == "có phải “Điểm”?")
  }

  @Test func twoSpellingsOfOneFieldAreAnError() throws {
    let binding = try binding("diem: 9\nĐiểm: 8")
    #expect(binding.root.integer("diem", "Điểm")?.value == 9)
    #expect(binding.diagnostics.map(\.code) == ["TD-02"])
    #expect(binding.diagnostics[0].place?.line == 2)
  }
}
