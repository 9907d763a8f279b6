import DataBinding
import DataReading
import Diagnostics
import OfficialWriting
import Testing
import Values

@Suite struct ScalarReaderTests {
  @Test(arguments: [("05", 5), ("1.234", 1234), ("-3", -3)])
  func wholeNumbers(_ text: String, _ expected: Int) {
    guard case .value(let number) = ScalarReader.integer(.characters(text)) else {
      Issue.record("\(text) không đọc được")
      return
    }
    #expect(number == expected)
  }

  @Test func aDecimalCommaIsNoWholeNumber() {
    guard case .mismatch(let expected, _) = ScalarReader.integer(.characters("12,5")) else {
      Issue.record("12,5 đọc được thành số nguyên")
      return
    }
    #expect(expected == "số nguyên, không có phần thập phân")
  }

  @Test func oneDotHasTwoReadings() {
    guard case .ambiguous(let grouped, let decimal) = ScalarReader.decimal(.characters("1.234")) else {
      Issue.record("1.234 phải có hai cách đọc")
      return
    }
    #expect(grouped == 1234)
    #expect(decimal.vietnamese == "1,234")
  }

  @Test(arguments: [("25%", 1, 4), ("12,5 %", 1, 8), ("1/3", 1, 3), ("0,5", 1, 2)])
  func shares(_ text: String, _ numerator: Int, _ denominator: Int) {
    guard case .value(let share) = ScalarReader.share(.characters(text)) else {
      Issue.record("\(text) không đọc được")
      return
    }
    #expect(share == Fraction(numerator: numerator, denominator: denominator))
  }

  @Test(arguments: ["1/0", "%", "nửa"]) func noShares(_ text: String) {
    if case .value(let share) = ScalarReader.share(.characters(text)) { Issue.record("\(text) đọc thành \(share)") }
  }
}

/// Values that come with a type.
@Suite struct TypedScalarTests {
  static let days = [CalendarDate(year: 2026, month: 9, day: 5)].compactMap(\.self)
  static let fractions = [(25, 2), (1, 3)].compactMap { Fraction(numerator: $0, denominator: $1) }
  static let typed: [Scalar] =
    [.number(12), .number(-3), .number(1234), .flag(true), .flag(false)]
    + days.map(Scalar.date) + fractions.map { .number($0) }

  @Test func theirOwnFieldsTakeThemAsTheyAre() {
    #expect(value(ScalarReader.integer(.number(1234))) == 1234)
    let exact = Fraction(numerator: 1234, denominator: 1000)
    #expect(exact.flatMap { value(ScalarReader.decimal(.number($0))) } == exact)
    let third = Fraction(numerator: 1, denominator: 3)
    #expect(third.flatMap { value(ScalarReader.share(.number($0))) } == third)
    for day in Self.days { #expect(value(ScalarReader.date(.date(day))) == day) }
    #expect(value(ScalarReader.boolean(.flag(false))) == false)
  }

  @Test(arguments: [
    (Scalar.number(1234), "1234"), (.number(-3), "-3"), (.flag(true), "có"), (.flag(false), "không"),
    (.characters("05"), "05"),
  ])
  func theirCharactersAreWhatAPersonTypes(scalar: Scalar, expected: String) {
    #expect(value(ScalarReader.text(scalar)) == expected)
  }

  /// A field of another type refuses them as it refuses the characters.
  @Test(arguments: typed) func otherFieldsReadTheirCharacters(scalar: Scalar) {
    let characters = Scalar.characters(scalar.characters)
    if case .number = scalar {
    } else {
      #expect(said(ScalarReader.integer(scalar)) == said(ScalarReader.integer(characters)))
      #expect(said(ScalarReader.decimal(scalar)) == said(ScalarReader.decimal(characters)))
      #expect(said(ScalarReader.share(scalar)) == said(ScalarReader.share(characters)))
    }
    if case .number(let number) = scalar, !number.isWhole {
      #expect(said(ScalarReader.integer(scalar)) == said(ScalarReader.integer(characters)))
    }
    if case .date = scalar {} else { #expect(said(ScalarReader.date(scalar)) == said(ScalarReader.date(characters))) }
    if case .flag = scalar {
    } else {
      #expect(said(ScalarReader.boolean(scalar)) == said(ScalarReader.boolean(characters)))
    }
  }

  @Test(arguments: days) func aFindingNamesTheCharacters(day: CalendarDate) {
    let entry = Datum.Entry(
      key: "so",
      keyPosition: Position(form: .bytes, first: 0, second: 1),
      value: Datum(.scalar(.date(day)), at: Position(form: .bytes, first: 4, second: 1))
    )
    let root = Datum(.map([entry]), at: Position(form: .bytes, first: 0, second: 1))
    let binding = DataBinding(DataRecord(root: root, sources: [DataSource(name: "nam.yaml")]))
    #expect(binding.root.integer("so")?.value == nil)
    #expect(binding.diagnostics.map(\.message) == ["“so”: “05/9/2026” không phải số nguyên"])
  }

  private func value<Result>(_ reading: ScalarReading<Result>) -> Result? {
    if case .value(let value) = reading { value } else { nil }
  }

  private func said<Result>(_ reading: ScalarReading<Result>) -> String { String(describing: reading) }
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
    let binding = try binding("diem: 9\nĐiểm số: 8")
    #expect(binding.root.integer("diem", "Điểm số")?.value == 9)
    #expect(binding.diagnostics.map(\.code) == ["TD-02"])
    #expect(binding.diagnostics[0].place?.line == 2)
  }
}
