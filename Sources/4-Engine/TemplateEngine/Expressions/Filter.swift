import OfficialWriting
import Values

/// How a list is put in order.
struct SortOrder: Sendable {
  /// Whether persons are sorted by their given names.
  var byGivenName = false
  /// Whether the greatest comes first.
  var isDescending = false
}

/// What stands between the parentheses of a filter: texts, then perhaps how many decimals.
struct FilterArguments {
  /// The texts.
  var texts: [String] = []
  /// The number behind them.
  var decimals: Int?

  /// Whether there is nothing.
  var isEmpty: Bool { texts.isEmpty && decimals == nil }
}

/// A filter of the template language, with its arguments checked and slots resolved; `loc`, whose argument may be any
/// expression, is an ``Expression`` of its own.
enum Filter: Sendable {
  case twoDigits
  case words
  case grouped
  case money
  case moneyWords
  /// So many decimals at most; all of them where nothing is said.
  case percent(decimals: Int?, Fraction.Rounding)
  case roman
  case letter
  /// To so many decimals; to a whole number where nothing is said.
  case rounded(Fraction.Rounding, decimals: Int?)
  case shortDate
  case longDate
  case shortTime
  case longTime
  case monthYear
  case dayNumber
  case monthNumber
  case yearNumber
  case upperCase
  case lowerCase
  case capitalized
  case count
  case sum
  case column(Int)
  case sorted(slot: Int?, SortOrder)
  case joined(separator: String, last: String)
  case first
  case last
  case hasData
  case isOn

  /// Names of all filters, for suggestions.
  static let names = [
    "hai_chu_so", "bang_chu", "nhom_nghin", "tien", "tien_bang_chu", "phan_tram", "la_ma", "chu_cai",
    "lam_tron_xuong", "lam_tron", "lam_tron_len", "ngay_ngan", "ngay_dai", "gio_ngan", "gio_dai", "thang_nam",
    "ngay_so", "thang_so",
    "nam_so", "viet_hoa", "viet_thuong", "viet_hoa_dau", "dem", "tong", "cot", "loc", "sap_xep", "noi", "dau",
    "cuoi", "co_du_lieu", "bat",
  ]

  /// Why a filter cannot be used as it stands.
  enum Mismatch: Error {
    case unknown
    case input(expected: String)
    case arguments(expected: String)
    case column(name: String, RecordType)
  }

  /// Checks a filter against its input and finds the type of what it gives.
  static func checked(_ name: String, _ arguments: FilterArguments, on input: ValueType) throws(Mismatch) -> (
    Filter, ValueType
  ) {
    func plain(_ filter: Filter, _ output: ValueType) throws(Mismatch) -> (Filter, ValueType) {
      guard arguments.isEmpty else { throw .arguments(expected: "không có tham số") }
      return (filter, output)
    }
    func wholeNumber(_ filter: Filter, _ output: ValueType = .text) throws(Mismatch) -> (Filter, ValueType) {
      guard input.isWhole else { throw .input(expected: ValueType.integer.vietnamese) }
      return try plain(filter, output)
    }
    /// A filter that rounds: by a name where it takes one, to so many decimals.
    func rounding(_ rounding: Fraction.Rounding?) throws(Mismatch) -> (way: Fraction.Rounding, decimals: Int?) {
      guard input.isNumber else { throw .input(expected: "số") }
      let named = arguments.texts.first.map { roundings[$0] } ?? rounding ?? .halfUp
      guard let named, arguments.texts.count <= (rounding == nil ? 1 : 0), (0...9).contains(arguments.decimals ?? 0)
      else {
        let names = rounding == nil ? "'nửa lên', 'lên' hoặc 'xuống', rồi " : ""
        throw .arguments(expected: names + "số chữ số sau dấu phẩy từ 0 đến 9, ví dụ \(name)(1)")
      }
      return (named, arguments.decimals)
    }
    func rounded(_ way: Fraction.Rounding?) throws(Mismatch) -> (Filter, ValueType) {
      let (way, decimals) = try rounding(way)
      return (.rounded(way, decimals: decimals), decimals == nil ? .integer : .decimal)
    }
    func time(_ filter: Filter) throws(Mismatch) -> (Filter, ValueType) {
      guard case .time = input else { throw .input(expected: ValueType.time.vietnamese) }
      return try plain(filter, .text)
    }
    func date(_ filter: Filter, _ output: ValueType) throws(Mismatch) -> (Filter, ValueType) {
      guard case .date = input else { throw .input(expected: ValueType.date.vietnamese) }
      return try plain(filter, output)
    }
    func text(_ filter: Filter) throws(Mismatch) -> (Filter, ValueType) {
      guard case .text = input else { throw .input(expected: ValueType.text.vietnamese) }
      return try plain(filter, .text)
    }
    func element() throws(Mismatch) -> ValueType {
      guard case .list(let element) = input else { throw .input(expected: "danh sách") }
      return element
    }

    switch name {
    case "hai_chu_so": return try wholeNumber(.twoDigits)
    case "bang_chu": return try wholeNumber(.words)
    case "nhom_nghin": return try wholeNumber(.grouped)
    case "tien": return try wholeNumber(.money)
    case "tien_bang_chu": return try wholeNumber(.moneyWords)
    case "la_ma": return try wholeNumber(.roman)
    case "chu_cai": return try wholeNumber(.letter)
    case "phan_tram":
      let (way, decimals) = try rounding(nil)
      return (.percent(decimals: decimals, way), .text)
    case "lam_tron_xuong": return try rounded(.down)
    case "lam_tron": return try rounded(nil)
    case "lam_tron_len": return try rounded(.up)
    case "gio_ngan": return try time(.shortTime)
    case "gio_dai": return try time(.longTime)
    case "ngay_ngan": return try date(.shortDate, .text)
    case "ngay_dai": return try date(.longDate, .text)
    case "thang_nam": return try date(.monthYear, .text)
    case "ngay_so": return try date(.dayNumber, .integer)
    case "thang_so": return try date(.monthNumber, .integer)
    case "nam_so": return try date(.yearNumber, .integer)
    case "viet_hoa": return try text(.upperCase)
    case "viet_thuong": return try text(.lowerCase)
    case "viet_hoa_dau": return try text(.capitalized)
    case "dem":
      _ = try element()
      return try plain(.count, .integer)
    case "tong":
      let type = try element()
      guard type.isNumber else { throw .input(expected: "danh sách số") }
      return try plain(.sum, type)
    case "dau": return try plain(.first, try element())
    case "cuoi": return try plain(.last, try element())
    case "cot":
      guard let name = arguments.texts.first, arguments.texts.count == 1, arguments.decimals == nil else {
        throw .arguments(expected: "tên một cột, ví dụ cot('ten')")
      }
      let (_, slot, type) = try column(name, of: input)
      return (.column(slot), .list(type))
    case "sap_xep":
      guard arguments.decimals == nil else { throw .arguments(expected: sortingArguments) }
      return (try sorting(arguments.texts, on: input), input)
    case "noi":
      guard let separator = arguments.texts.first, let last = arguments.texts.last, arguments.texts.count <= 2,
        arguments.decimals == nil
      else {
        throw .arguments(expected: "dấu nối, ví dụ noi(', ') hoặc noi(', ', ' và ')")
      }
      guard case .text = try element() else { throw .input(expected: "danh sách chữ") }
      return (.joined(separator: separator, last: last), .text)
    case "co_du_lieu": return try plain(.hasData, .boolean)
    case "bat":
      guard case .boolean = input else { throw .input(expected: ValueType.boolean.vietnamese) }
      return try plain(.isOn, .boolean)
    default: throw .unknown
    }
  }

  private static let roundings: [String: Fraction.Rounding] = ["nửa lên": .halfUp, "lên": .up, "xuống": .down]

  /// A column of a table.
  static func column(_ name: String, of input: ValueType) throws(Mismatch) -> (
    record: RecordType, slot: Int, type: ValueType
  ) {
    guard case .list(.record(let record)) = input else { throw .input(expected: "bảng") }
    guard let slot = record.slot(named: name) else { throw .column(name: name, record) }
    return (record, slot, record.fields[slot].type)
  }

  /// `sap_xep`: of a table the column comes first, then how.
  private static func sorting(_ arguments: [String], on input: ValueType) throws(Mismatch) -> Filter {
    guard case .list(let element) = input else { throw .input(expected: "danh sách") }
    var options = arguments[...]
    var slot: Int?
    var type = element
    if case .record = element {
      guard let name = options.popFirst() else { throw .input(expected: "danh sách \(sortable)") }
      let found = try column(name, of: input)
      slot = found.slot
      type = found.type
    }
    var order = SortOrder()
    for option in options {
      switch option {
      case "theo_ten" where !order.byGivenName: order.byGivenName = true
      case "giam" where !order.isDescending: order.isDescending = true
      case _ where slot == nil && !["theo_ten", "giam"].contains(option): throw .input(expected: "bảng")
      default: throw .arguments(expected: sortingArguments)
      }
    }
    switch type {
    case .text: break
    case .integer, .decimal, .money, .percent, .date, .time:
      if order.byGivenName { throw .arguments(expected: "“theo_ten” chỉ dùng với chữ") }
    case .boolean, .signaturePicture, .list, .record:
      guard slot != nil, let name = arguments.first else { throw .input(expected: "danh sách \(sortable)") }
      throw .input(expected: "bảng có cột “\(name)” kiểu \(sortable)")
    }
    return .sorted(slot: slot, order)
  }

  private static let sortable = "chữ, số hoặc ngày"
  private static let sortingArguments =
    "sap_xep cho danh sách, sap_xep('cột') cho bảng; thêm 'theo_ten' hoặc 'giam', ví dụ sap_xep('diem', 'giam')"

  /// Slot of the column the filter reads, if it reads one.
  var slot: Int? {
    switch self {
    case .column(let slot): slot
    case .sorted(let slot, _): slot
    default: nil
    }
  }

  /// Whether the filter answers for a missing value instead of passing it on.
  var acceptsAbsence: Bool {
    switch self {
    case .hasData, .isOn: true
    default: false
    }
  }

  /// Why a filter has no result for a value.
  enum Failure: Error {
    case emptyList
    case outOfRange(String)
    case overflow
    /// A share that no decimals write to the last digit.
    case endless(Fraction)
  }

  /// Applies the filter to a value of the type it was checked for.
  func apply(to value: Value) throws(Failure) -> Value {
    if case .absent = value, !acceptsAbsence { return .absent }
    switch self {
    case .hasData:
      switch value {
      case .absent: return .boolean(false)
      case .list(let list): return .boolean(!list.isEmpty)
      default: return .boolean(true)
      }
    case .isOn: return .boolean(value == .boolean(true))
    case .twoDigits, .words, .grouped, .money, .moneyWords, .roman, .letter:
      guard case .integer(let number) = value else { return value }
      return .text(try Filter.text(of: number, self))
    case .percent(let decimals, let rounding): return .text(try Filter.percent(value, decimals, rounding))
    case .rounded(let rounding, let decimals): return try Filter.rounded(value, rounding, decimals)
    case .shortTime, .longTime:
      guard case .time(let time) = value else { return value }
      if case .shortTime = self { return .text(VietnameseTime.short(time)) }
      return .text(VietnameseTime.long(time))
    case .shortDate, .longDate, .monthYear, .dayNumber, .monthNumber, .yearNumber:
      guard case .date(let date) = value else { return value }
      return Filter.part(of: date, self)
    case .upperCase, .lowerCase, .capitalized:
      guard case .text(let text) = value else { return value }
      switch self {
      case .upperCase: return .text(text.uppercased())
      case .lowerCase: return .text(text.lowercased())
      default: return .text(capitalizedFirst(text))
      }
    case .count, .sum, .column, .sorted, .joined, .first, .last:
      guard case .list(let list) = value else { return value }
      return try applied(to: list)
    }
  }

  private func applied(to list: [Value]) throws(Failure) -> Value {
    switch self {
    case .count: return .integer(list.count)
    case .sum: return try Filter.sum(list)
    case .column(let slot): return .list(list.map { Filter.member($0, slot) })
    case .sorted(let slot, let order): return .list(Filter.order(of: list, slot: slot, order).map { list[$0] })
    case .joined(let separator, let last):
      var result = ""
      for (index, element) in list.enumerated() {
        guard case .text(let text) = element else { return .absent }
        if index > 0 { result += index == list.count - 1 ? last : separator }
        result += text
      }
      return .text(result)
    case .first:
      guard let first = list.first else { throw .emptyList }
      return first
    case .last:
      guard let last = list.last else { throw .emptyList }
      return last
    default: return .list(list)
    }
  }

  /// What a value is sorted by.
  private enum SortKey {
    case text(VietnameseSortKey)
    case number(Fraction)
    case date(CalendarDate)
    case time(TimeOfDay)

    init?(_ value: Value, byGivenName: Bool) {
      switch value {
      case .text(let text): self = .text(byGivenName ? VietnameseSortKey(byGivenName: text) : VietnameseSortKey(text))
      case .integer(let number): self = .number(Fraction(number))
      case .decimal(let number): self = .number(number)
      case .date(let date): self = .date(date)
      case .time(let time): self = .time(time)
      case .absent, .boolean, .picture, .list, .record: return nil
      }
    }

    static func precedes(_ left: SortKey, _ right: SortKey) -> Bool {
      switch (left, right) {
      case (.text(let left), .text(let right)): left < right
      case (.number(let left), .number(let right)): left < right
      case (.date(let left), .date(let right)): left < right
      case (.time(let left), .time(let right)): left < right
      default: false
      }
    }
  }

  /// Where the elements of a sorted list stood before. Equal elements keep their order; those without a value come last.
  static func order(of list: [Value], slot: Int?, _ order: SortOrder) -> [Int] {
    let keys = list.map { element in
      SortKey(slot.map { member(element, $0) } ?? element, byGivenName: order.byGivenName)
    }
    return list.indices.sorted { left, right in
      guard let one = keys[left], let other = keys[right] else {
        return (keys[left] == nil ? 1 : 0, left) < (keys[right] == nil ? 1 : 0, right)
      }
      let (first, second) = order.isDescending ? (other, one) : (one, other)
      if SortKey.precedes(first, second) { return true }
      return !SortKey.precedes(second, first) && left < right
    }
  }

  static func member(_ value: Value, _ slot: Int) -> Value {
    guard case .record(let slots) = value else { return .absent }
    return slots[slot]
  }

  private static func text(of number: Int, _ filter: Filter) throws(Failure) -> String {
    switch filter {
    case .twoDigits: return VietnameseNumber.twoDigits(number)
    case .words: return VietnameseNumber.words(number)
    case .grouped: return VietnameseNumber.grouped(number)
    case .money: return VietnameseNumber.money(number)
    case .moneyWords: return VietnameseNumber.moneyWords(number)
    case .roman:
      guard let roman = VietnameseNumber.roman(number) else { throw .outOfRange("từ 1 đến 3999") }
      return roman
    default:
      guard number > 0, let letter = LetterSeries.letter(at: number - 1) else { throw .outOfRange("từ 1 đến 23") }
      return String(letter)
    }
  }

  private static func percent(
    _ value: Value,
    _ decimals: Int?,
    _ rounding: Fraction.Rounding
  ) throws(Failure) -> String {
    let fraction: Fraction
    switch value {
    case .integer(let number): fraction = Fraction(number)
    case .decimal(let number): fraction = number
    default: return ""
    }
    guard let hundredfold = fraction.multiplied(by: Fraction(100)) else { throw .overflow }
    guard let decimals else {
      guard hundredfold.isDecimal else { throw .endless(hundredfold) }
      return hundredfold.vietnamese + "%"
    }
    guard let rounded = hundredfold.rounded(rounding, decimals: decimals) else { throw .overflow }
    return rounded.vietnamese + "%"
  }

  private static func rounded(
    _ value: Value,
    _ rounding: Fraction.Rounding,
    _ decimals: Int?
  ) throws(Failure) -> Value {
    let fraction: Fraction
    switch value {
    case .integer(let number): fraction = Fraction(number)
    case .decimal(let number): fraction = number
    default: return value
    }
    guard let decimals else { return .integer(fraction.rounded(rounding)) }
    guard let rounded = fraction.rounded(rounding, decimals: decimals) else { throw .overflow }
    return .decimal(rounded)
  }

  private static func part(of date: CalendarDate, _ filter: Filter) -> Value {
    switch filter {
    case .shortDate: .text(VietnameseDate.short(date))
    case .longDate: .text(VietnameseDate.long(date))
    case .monthYear: .text(VietnameseDate.monthYear(date))
    case .dayNumber: .integer(date.day)
    case .monthNumber: .integer(date.month)
    default: .integer(date.year)
    }
  }

  private static func sum(_ list: [Value]) throws(Failure) -> Value {
    var whole = 0
    var fraction: Fraction?
    for element in list {
      switch element {
      case .absent: return .absent
      case .integer(let number):
        let (next, overflow) = whole.addingReportingOverflow(number)
        if overflow { throw .overflow }
        whole = next
      case .decimal(let number):
        guard let next = (fraction ?? Fraction(0)).adding(number) else { throw .overflow }
        fraction = next
      default: break
      }
    }
    guard let fraction else { return .integer(whole) }
    guard let total = fraction.adding(Fraction(whole)) else { throw .overflow }
    return .decimal(total)
  }
}
