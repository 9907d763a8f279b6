import DataReading
import Diagnostics
import OfficialWriting
import Testing
import Values

/// What holds for any data laid over any other: a record over a profile (`whole`), rows over what they have in common
/// (`joined`).
@Suite struct MergingTests {
  static let seeds = Array(1...60)

  @Test(arguments: seeds) func nothingChangesNothing(seed: Int) {
    var chance = Chance(seed)
    let data = chance.record("trên")
    let empty = DataRecord(root: Datum(.map([]), at: chance.position), sources: [])
    for groups in [GroupMerging.whole, .joined] {
      #expect(named(merged(data, over: empty, groups).root) == named(data.root))
      #expect(named(merged(empty, over: data, groups).root) == named(data.root))
      #expect(named(merged(data, over: data, groups).root) == named(data.root))
    }
  }

  @Test(arguments: seeds) func aProfileLiesUnderARecordGroupsWhole(seed: Int) {
    var chance = Chance(seed)
    let (upper, lower) = (chance.record("trên"), chance.record("dưới"))
    let result = merged(upper, over: lower, .whole)
    let values = (table(upper.root), table(lower.root), table(result.root))
    #expect(Set(values.2.keys) == Set(values.0.keys).union(values.1.keys))
    for (key, value) in values.2 {
      let own = values.0[key] ?? "∅"
      #expect(value == (own == "∅" ? values.1[key] ?? "∅" : own), "\(key)")
    }
  }

  @Test(arguments: [1, 64, 65, 500]) func keysOfLargeGroupsMeetInAnySpelling(count: Int) {
    func record(_ prefix: String, _ keys: (Int) -> String) -> DataRecord {
      let json = (0..<count).map { "\"\(keys($0))\":\"\(prefix)\($0)\"" }.joined(separator: ",")
      return read("{\(json)}", .json).value
        ?? DataRecord(root: Datum(.null, at: Position(form: .bytes, first: 0, second: 1)), sources: [])
    }
    let upper = record("trên") { $0 % 2 == 0 ? "Tên \($0)" : "chỉ trên \($0)" }
    let lower = record("dưới") { $0 % 2 == 0 ? "ten_\($0)" : "tén \($0)" }
    guard case .map(let entries) = merged(upper, over: lower, .joined).root.content else { return }
    #expect(entries.count == count + count / 2)
    #expect(entries.prefix(count).allSatisfy { $0.value.characters?.hasPrefix("trên") == true })
    #expect(entries.dropFirst(count).map(\.key) == (0..<count).filter { $0 % 2 == 1 }.map { "tén \($0)" })
  }

  @Test(arguments: seeds) func rowsAreCompletedFieldByField(seed: Int) {
    var chance = Chance(seed)
    let (upper, lower) = (chance.record("trên"), chance.record("dưới"))
    #expect(table(merged(upper, over: lower, .joined).root) == expected(upper.root, over: lower.root))
  }

  /// Three files laid over each other give the same from either end.
  @Test(arguments: seeds) func threeFilesMergeFromEitherEnd(seed: Int) {
    var chance = Chance(seed)
    let (first, second, third) = (chance.record("một"), chance.record("hai"), chance.record("ba"))
    for groups in [GroupMerging.whole, .joined] {
      let fromAbove = merged(merged(first, over: second, groups), over: third, groups)
      let fromBelow = merged(first, over: merged(second, over: third, groups), groups)
      #expect(named(fromAbove.root) == named(fromBelow.root))
    }
  }

  @Test(arguments: seeds) func everyValueKeepsItsFile(seed: Int) {
    var chance = Chance(seed)
    let (upper, lower) = (chance.record("trên"), chance.record("dưới"))
    for groups in [GroupMerging.whole, .joined] {
      let result = merged(upper, over: lower, groups)
      for (text, position) in scalars(result.root) {
        #expect(result.place(of: position).file == text.prefix { $0 != " " }, "\(text)")
      }
    }
  }

  // MARK: What there is

  /// The tree with keys in the one form in which they are compared.
  private func named(_ datum: Datum) -> String {
    guard case .map(let entries) = datum.content else { return text(datum) }
    return "{" + entries.map { "\(Name($0.key).unmarked): \(named($0.value))" }.joined(separator: ", ") + "}"
  }

  private func table(_ datum: Datum) -> [String: String] {
    guard case .map(let entries) = datum.content else { return [:] }
    return Dictionary(entries.map { (Name($0.key).unmarked, sorted($0.value)) }) { "\($0), \($1)" }
  }

  private func sorted(_ datum: Datum) -> String {
    guard case .map = datum.content else { return text(datum) }
    return table(datum).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
  }

  /// What joining must give, key by key.
  private func expected(_ upper: Datum, over lower: Datum) -> [String: String] {
    guard case .map(let above) = upper.content, case .map(let below) = lower.content else { return [:] }
    var result = table(lower)
    for entry in above {
      let key = Name(entry.key).unmarked
      let other = below.first { Name($0.key).unmarked == key }?.value
      switch (entry.value.content, other?.content) {
      case (.null, .some): break
      case (.map, .map):
        let inner = other.map { expected(entry.value, over: $0) } ?? [:]
        result[key] = inner.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      default: result[key] = sorted(entry.value)
      }
    }
    return result
  }

  private func scalars(_ datum: Datum) -> [(text: String, position: Position)] {
    switch datum.content {
    case .null, .picture: []
    case .scalar(let scalar): [(scalar.characters, datum.position)]
    case .list(let items): items.flatMap { scalars($0) }
    case .map(let entries): entries.flatMap { scalars($0.value) }
    }
  }
}

/// Data as chance has them, the same for the same seed: every key in one of its spellings, or missing; values given, or not.
private struct Chance {
  private var state: UInt64
  let position = Position(form: .bytes, first: 0, second: 1)

  init(_ seed: Int) { state = UInt64(seed) &* 7_919 }

  private mutating func next(_ bound: Int) -> Int {
    state = (state &* 48_271 &+ 11) % 2_147_483_647
    return Int(state / 7 % UInt64(bound))
  }

  /// A record of a file; its values begin with the file's name.
  mutating func record(_ file: String) -> DataRecord {
    DataRecord(root: map(file, depth: 0), sources: [DataSource(name: file)])
  }

  private mutating func map(_ file: String, depth: Int) -> Datum {
    var entries: [Datum.Entry] = []
    for spellings in [["ten", "Tên", "TÊN"], ["so luong", "so_luong", "Số lượng"], ["ds"], ["cum", "Cụm"]] {
      guard next(4) > 0 else { continue }
      add(spellings, next(4) == 0 ? .null : spellings == ["ds"] ? list(file) : scalar(file), &entries)
    }
    for spellings in [["nguoi_ky", "Người ký", "nguoi-ky"], ["hoi_dong", "Hội đồng"]] where depth < 2 {
      guard next(3) > 0 else { continue }
      add(spellings, next(4) == 0 ? .null : map(file, depth: depth + 1).content, &entries)
    }
    return Datum(.map(entries), at: position)
  }

  private mutating func add(_ spellings: [String], _ content: Datum.Content, _ entries: inout [Datum.Entry]) {
    let key = spellings[next(spellings.count)]
    entries.append(Datum.Entry(key: key, keyPosition: position, value: Datum(content, at: position)))
  }

  private mutating func scalar(_ file: String) -> Datum.Content { .scalar("\(file) \(next(1000))") }

  private mutating func list(_ file: String) -> Datum.Content {
    var items: [Datum] = []
    for _ in 0..<next(3) { items.append(Datum(scalar(file), at: position)) }
    return .list(items)
  }
}
