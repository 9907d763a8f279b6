public import Diagnostics
public import OfficialWriting
public import Values

/// A value with the place it was typed at.
public struct Located<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Where it stands.
  public var position: Position

  /// Makes a located value.
  public init(_ value: Value, at position: Position) {
    self.value = value
    self.position = position
  }
}

/// A name with the place it was typed at, folded once when it is read: units, persons and awards are looked up by ``key``.
public struct TypedName: Sendable {
  /// The name as it was typed.
  public var value: String
  /// What it is compared by.
  public let key: Name
  /// Where it stands.
  public var position: Position

  /// Folds a name.
  public init(_ value: String, at position: Position) {
    self.value = value
    key = Name(value)
    self.position = position
  }

  /// Folds a text that was read.
  public init(_ text: Located<String>) { self.init(text.value, at: text.position) }

  /// The name as a text.
  public var text: Located<String> { Located(value, at: position) }
}

/// Reads data whose fields are known to the program, such as the year of a thi đua office: names, types and places in one
/// go, everything that is wrong collected.
public final class DataBinding {
  /// The record being read.
  public let record: DataRecord
  /// What was found so far.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Headings of tables that were reported: a column is wrong once, not once a row.
  fileprivate var reportedHeadings: Set<Position> = []
  /// The shapes of groups seen so far, by their keys.
  private var shapes: [[String]: GroupShape] = [:]
  /// What fields are called, by their names; see ``GroupShape``.
  fileprivate var fieldNames: [String: (label: String?, name: FieldName)] = [:]
  /// The names readers asked for, such as `khoi.thanh_vien.ten`, each with the words it may be; nil when nobody wants
  /// to know.
  public private(set) var questions: [String: Set<String>]?

  /// Starts reading a record.
  ///
  /// - Parameters:
  ///   - record: the data.
  ///   - remembersQuestions: whether ``questions`` are kept, from which descriptions of the data can be checked.
  public init(_ record: DataRecord, remembersQuestions: Bool = false) {
    self.record = record
    questions = remembersQuestions ? [:] : nil
  }

  /// Remembers that a field was asked for; rows of a table are one field.
  fileprivate func remember(_ path: @autoclosure () -> String, words: @autoclosure () -> [String] = []) {
    guard questions != nil else { return }
    let steps = path().split(separator: ".").map { $0.prefix { $0 != "[" } }
    questions?[steps.joined(separator: "."), default: []].formUnion(words())
  }

  /// The shape of a group with these keys.
  fileprivate func shape(of entries: [Datum.Entry]) -> GroupShape {
    let keys = entries.map(\.key)
    if let known = shapes[keys] { return known }
    let new = GroupShape(keys)
    shapes[keys] = new
    return new
  }

  /// What a field is called.
  fileprivate func fieldName(_ name: String, _ label: String?) -> FieldName {
    if let known = fieldNames[name], known.label == label { return known.name }
    let new = FieldName(name, label: label)
    fieldNames[name] = (label, new)
    return new
  }

  /// The group of fields at the root.
  public var root: FieldGroup { FieldGroup(self, record.root, path: "") }

  /// Adds an error at a place of the data.
  public func report(
    _ code: BindingCode,
    _ message: String,
    at position: Position,
    expected: String? = nil,
    hint: String? = nil,
    related: [(label: String, position: Position)] = []
  ) {
    report(.error, code.rawValue, message, at: position, expected: expected, hint: hint, related: related)
  }

  /// Adds an error against a rule at a place of the data.
  public func report(
    _ code: String,
    _ message: String,
    at position: Position,
    expected: String? = nil,
    hint: String? = nil,
    related: [(label: String, position: Position)] = []
  ) {
    report(.error, code, message, at: position, expected: expected, hint: hint, related: related)
  }

  /// Adds the error ``BindingCode/unknownName`` about a name that is none of those known, with the nearest of them.
  ///
  /// - Parameters:
  ///   - kind: what it should be the name of, such as `đơn vị`.
  ///   - typed: the name, with its place.
  ///   - known: the names there are.
  ///   - expected: what may stand there, where that can be said shortly.
  ///   - hint: what to do where no known name is near.
  public func reportUnknown(
    _ kind: String,
    _ typed: Located<String>,
    among known: Suggestions,
    expected: String? = nil,
    hint: String? = nil
  ) {
    report(
      .unknownName,
      "không có \(kind) “\(typed.value)”",
      at: typed.position,
      expected: expected,
      hint: known.question(typed.value) ?? hint
    )
  }

  /// Adds what a rule found in the data.
  public func report(_ finding: Finding<Position>?) {
    if let finding { diagnostics.append(finding.located(record.place(of:))) }
  }

  /// Adds what rules found in the data.
  public func report(_ findings: [Finding<Position>]) { findings.forEach { report($0) } }

  /// Adds a finding at a place of the data.
  public func report(
    _ severity: Severity,
    _ code: String,
    _ message: String,
    at position: Position,
    expected: String? = nil,
    hint: String? = nil,
    related: [(label: String, position: Position)] = []
  ) {
    diagnostics.append(
      Diagnostic(
        severity,
        code,
        message,
        at: record.place(of: position),
        expected: expected,
        hint: hint,
        related: related.map { Diagnostic.Related($0.label, record.place(of: $0.position)) }
      )
    )
  }
}

/// The keys of groups that have the same ones, such as the rows of a table: they are folded once, and each field is looked for
/// once.
private final class GroupShape {
  let keys: [String]
  private let names: [Name]
  private var places: [String: (label: String?, entries: [Int])] = [:]
  private var slips: [Int: (names: [String], isSlip: Bool)] = [:]

  init(_ keys: [String]) {
    self.keys = keys
    names = keys.map { Name($0) }
  }

  /// Whether a group has these keys in this order.
  func isShape(of entries: [Datum.Entry]) -> Bool {
    entries.count == keys.count && zip(entries, keys).allSatisfy { $0.key == $1 }
  }

  /// Which entries a field is meant by.
  func entries(of name: String, _ label: String?, _ binding: DataBinding) -> [Int] {
    if let known = places[name], known.label == label { return known.entries }
    let field = binding.fieldName(name, label)
    let entries = names.indices.filter { field.isMeant(by: names[$0]) }
    places[name] = (label, entries)
    return entries
  }

  /// Whether a key that no field was asked for is most likely a slip of one that was.
  func isSlip(_ entry: Int, ofOneOf names: [String]) -> Bool {
    if let known = slips[entry], known.names == names { return known.isSlip }
    let isSlip = nearest(to: keys[entry], in: names) != nil
    slips[entry] = (names, isSlip)
    return isSlip
  }
}

/// A group of fields being read. Asking for a field makes its name known; ``finish()`` reports every key that nobody
/// asked for.
public final class FieldGroup {
  /// Where the group stands.
  public let position: Position
  private let binding: DataBinding
  /// The path of the group, or of the table whose row it is, and which row.
  private let parent: String
  private let row: Int?
  private let entries: [Datum.Entry]
  fileprivate let shape: GroupShape
  private var asked: [(name: String, label: String?)] = []
  private var isUsed: [Bool]
  /// Where the field asked for last stands without a value, such as an empty cell.
  private var empty: Position?

  /// - Parameters:
  ///   - path: path of the group; of the table where it is a row.
  ///   - row: which row it is, from 0.
  ///   - last: the group read before it, whose keys it most likely has.
  fileprivate init(_ binding: DataBinding, _ datum: Datum, path: String, row: Int? = nil, after last: FieldGroup? = nil)
  {
    self.binding = binding
    parent = path
    self.row = row
    position = datum.position
    if case .map(let entries) = datum.content { self.entries = entries } else { entries = [] }
    if let shape = last?.shape, shape.isShape(of: entries) {
      self.shape = shape
    } else {
      shape = binding.shape(of: entries)
    }
    isUsed = Array(repeating: false, count: entries.count)
    switch datum.content {
    case .map, .null: break
    case .scalar, .picture, .list:
      binding.report(
        .notAGroup,
        "\(path.isEmpty ? "dữ liệu" : "“\(path)”") phải là một nhóm trường",
        at: datum.position,
        expected: "các dòng “tên trường: giá trị”"
      )
    }
  }

  private var path: String { row.map { "\(parent)[\($0 + 1)]" } ?? parent }

  private func full(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// The names that were asked for.
  private var names: [String] { asked.map(\.name) }

  /// What people call the fields that were asked for.
  private var labels: [String] { asked.map { $0.label ?? $0.name } }

  /// The datum of a field.
  private func find(_ name: String, _ label: String?) -> Datum.Entry? {
    asked.append((name, label))
    binding.remember(full(name))
    var found: Datum.Entry?
    for index in shape.entries(of: name, label, binding) {
      let entry = entries[index]
      isUsed[index] = true
      if let found {
        binding.report(
          .duplicate,
          "“\(found.key)” và “\(entry.key)” cùng là trường “\(label ?? name)”",
          at: entry.keyPosition,
          hint: "chỉ giữ một",
          related: [("lần đầu", found.keyPosition)]
        )
      } else {
        found = entry
      }
    }
    empty = nil
    if let found, case .null = found.value.content {
      // In a table the key is the heading, so the cell is told.
      empty = found.value.position.form == .cell ? found.value.position : found.keyPosition
      return nil
    }
    return found
  }

  private func missing(_ name: String, _ expected: String) {
    binding.report(
      .missing,
      "thiếu “\(full(name))”",
      at: empty ?? position,
      expected: expected,
      hint: "thêm “\(name): …”"
    )
  }

  private func required<Result>(_ name: String, _ label: String?, _ kind: ScalarKind<Result>) -> Located<Result>? {
    guard let entry = find(name, label) else {
      missing(name, kind.words())
      return nil
    }
    return value(of: entry.value, full(name), kind)
  }

  private func optional<Result>(_ name: String, _ label: String?, _ kind: ScalarKind<Result>) -> Located<Result>? {
    find(name, label).flatMap { value(of: $0.value, full(name), kind) }
  }

  private func value<Result>(
    of datum: Datum,
    _ path: @autoclosure () -> String,
    _ kind: ScalarKind<Result>
  ) -> Located<Result>? {
    guard case .scalar(let scalar) = datum.content else {
      let (path, kind) = (path(), kind.words())
      binding.report(.type, "“\(path)” phải là \(kind)", at: datum.position, expected: kind)
      return nil
    }
    let reading = kind.read(scalar)
    if case .value(let value) = reading { return Located(value, at: datum.position) }
    let (path, kind) = (path(), kind.words())
    switch reading {
    case .value: break
    case .mismatch(let expected, let hint):
      binding.report(
        .type,
        "“\(path)”: “\(scalar.characters)” không phải \(kind)",
        at: datum.position,
        expected: expected ?? kind,
        hint: hint
      )
    case .ambiguous(let grouped, let decimal):
      binding.report(
        .ambiguous,
        "“\(path)”: “\(scalar.characters)” có hai cách đọc: \(VietnameseNumber.grouped(grouped)) hoặc \(decimal.vietnamese)",
        at: datum.position,
        expected: "dấu phẩy cho phần thập phân, dấu chấm chia nhóm ba chữ số",
        hint: "viết “\(grouped)” hoặc “\(decimal.vietnamese)”"
      )
    case .impossibleDate(let day, let month, let year):
      binding.report(
        .impossibleDate,
        "“\(path)”: lịch không có ngày \(day)/\(month)/\(year)",
        at: datum.position,
        expected: "một ngày có thật",
        hint: ScalarReader.wayOut(day: day, month: month, year: year)
      )
    }
    return nil
  }

  // MARK: Fields

  /// A text that must be there.
  public func text(_ name: String, _ label: String? = nil) -> Located<String>? { required(name, label, .text) }

  /// A text that may be missing.
  public func optionalText(_ name: String, _ label: String? = nil) -> Located<String>? { optional(name, label, .text) }

  /// A name that must be there.
  public func name(_ name: String, _ label: String? = nil) -> TypedName? { text(name, label).map { TypedName($0) } }

  /// A name that may be missing.
  public func optionalName(_ name: String, _ label: String? = nil) -> TypedName? {
    optionalText(name, label).map { TypedName($0) }
  }

  /// Names of a list; a single one counts as a list of one.
  public func typedNames(_ name: String, _ label: String? = nil) -> [TypedName] {
    texts(name, label).map { TypedName($0) }
  }

  /// A whole number that must be there.
  public func integer(_ name: String, _ label: String? = nil) -> Located<Int>? { required(name, label, .integer) }

  /// A whole number that may be missing.
  public func optionalInteger(_ name: String, _ label: String? = nil) -> Located<Int>? {
    optional(name, label, .integer)
  }

  /// An exact number that may be missing.
  public func optionalDecimal(_ name: String, _ label: String? = nil) -> Located<Fraction>? {
    optional(name, label, .decimal)
  }

  /// A share that may be missing.
  public func optionalShare(_ name: String, _ label: String? = nil) -> Located<Fraction>? {
    optional(name, label, .share)
  }

  /// A share that may be missing, with the decimals it was typed with.
  public func optionalPrintedShare(_ name: String, _ label: String? = nil) -> Located<PrintedShare>? {
    optional(name, label, .printedShare)
  }

  /// A date that must be there.
  public func date(_ name: String, _ label: String? = nil) -> Located<CalendarDate>? { required(name, label, .date) }

  /// A date that may be missing.
  public func optionalDate(_ name: String, _ label: String? = nil) -> Located<CalendarDate>? {
    optional(name, label, .date)
  }

  /// A yes or no that may be missing.
  public func optionalFlag(_ name: String, _ label: String? = nil) -> Located<Bool>? { optional(name, label, .flag) }

  /// One of a few words, in any case, with its exact accents or none at all.
  public func choice<Choice: Sendable>(
    _ name: String,
    _ label: String? = nil,
    among choices: [(word: String, value: Choice)],
    isRequired: Bool = true
  ) -> Located<Choice>? {
    binding.remember(full(name), words: choices.map(\.word))
    let kind = ScalarKind("một trong các từ: \(choices.map(\.word).joined(separator: ", "))") { scalar in
      let text = scalar.characters
      let found = choices.first { $0.word == text } ?? choices.first { Name.isSameKey(text, $0.word) }
      if let found { return .value(found.value) }
      let words = choices.map(\.word)
      return .mismatch(
        expected: words.joined(separator: ", "),
        hint: nearest(to: text, in: words).map { "có phải “\($0)”?" }
      )
    }
    return isRequired ? required(name, label, kind) : optional(name, label, kind)
  }

  /// Texts of a list; a single text counts as a list of one.
  public func texts(_ name: String, _ label: String? = nil) -> [Located<String>] {
    guard let entry = find(name, label) else { return [] }
    let data: [Datum]
    if case .list(let list) = entry.value.content { data = list } else { data = [entry.value] }
    return data.enumerated().compactMap { index, datum in
      value(of: datum, "\(full(name))[\(index + 1)]", .text)
    }
  }

  /// A group inside the group that may be missing.
  public func optionalGroup(_ name: String, _ label: String? = nil) -> FieldGroup? {
    find(name, label).map { FieldGroup(binding, $0.value, path: full(name)) }
  }

  /// The rows of a table.
  public func rows(_ name: String, _ label: String? = nil, isRequired: Bool = true) -> [FieldGroup] {
    guard let entry = find(name, label) else {
      if isRequired { missing(name, "bảng") }
      return []
    }
    guard case .list(let rows) = entry.value.content else {
      binding.report(.type, "“\(full(name))” phải là bảng", at: entry.value.position, expected: "danh sách các dòng")
      return []
    }
    let path = full(name)
    var last: FieldGroup?
    return rows.enumerated().map { index, datum in
      let group = FieldGroup(binding, datum, path: path, row: index, after: last)
      last = group
      return group
    }
  }

  /// Reports keys that look like one that was asked for; all others belong to somebody else, such as a template.
  public func finishLeavingOthers() {
    let unused = entries.indices.filter { !isUsed[$0] }
    guard !unused.isEmpty else { return }
    let known = labels + names
    let suggestions = Suggestions(known)
    for index in unused where shape.isSlip(index, ofOneOf: known) { reportUnknown(entries[index], suggestions) }
  }

  /// Reports every key that no field was asked for.
  ///
  /// - Parameter ignoring: whether a key may stay unasked, such as one that only templates use.
  public func finish(ignoring: (String) -> Bool = { _ in false }) {
    let unused = entries.indices.filter { !isUsed[$0] && !ignoring(entries[$0].key) }
    guard !unused.isEmpty else { return }
    let suggestions = Suggestions(labels + names)
    for index in unused { reportUnknown(entries[index], suggestions) }
  }

  private func reportUnknown(_ entry: Datum.Entry, _ known: Suggestions) {
    if entry.keyPosition.form == .cell, !binding.reportedHeadings.insert(entry.keyPosition).inserted { return }
    binding.report(
      .unknownKey,
      "không có trường “\(full(entry.key))”",
      at: entry.keyPosition,
      hint: known.question(entry.key) ?? "các trường dùng được ở đây: \(labels.joined(separator: ", "))"
    )
  }
}

/// How a single value is read, and what people call it.
private struct ScalarKind<Result: Sendable> {
  /// Made only when something is wrong.
  let words: () -> String
  let read: (Scalar) -> ScalarReading<Result>

  init(_ words: @escaping @autoclosure () -> String, _ read: @escaping (Scalar) -> ScalarReading<Result>) {
    self.words = words
    self.read = read
  }
}

extension ScalarKind where Result == String {
  static var text: Self { Self("chữ", ScalarReader.text) }
}

extension ScalarKind {
  /// The kind with numbers of a size that occurs: what is larger is a slip of the keys, and sums of it would not fit.
  fileprivate func within(_ fits: @escaping (Result) -> Bool) -> Self {
    Self(words()) { scalar in
      let reading = read(scalar)
      guard case .value(let value) = reading, !fits(value) else { return reading }
      return .mismatch(expected: "số không quá \(VietnameseNumber.grouped(largestNumber))", hint: nil)
    }
  }
}

/// The largest number, of units, people or đồng, that data of the domain hold: a thousand billion.
private let largestNumber = 1_000_000_000_000

extension ScalarKind where Result == Int {
  static var integer: Self {
    Self("số nguyên", ScalarReader.integer).within { $0.magnitude <= largestNumber.magnitude }
  }
}

extension ScalarKind where Result == Fraction {
  static var decimal: Self { Self("số thập phân", ScalarReader.decimal).within(\.isOfUsualSize) }
  static var share: Self { Self("tỷ lệ", ScalarReader.share).within(\.isOfUsualSize) }
}

extension ScalarKind where Result == PrintedShare {
  static var printedShare: Self { Self("tỷ lệ", PrintedShare.read).within(\.value.isOfUsualSize) }
}

extension Fraction {
  fileprivate var isOfUsualSize: Bool {
    numerator.magnitude <= largestNumber.magnitude && denominator <= largestNumber
  }
}

extension ScalarKind where Result == CalendarDate {
  static var date: Self { Self("ngày", ScalarReader.date) }
}

extension ScalarKind where Result == Bool {
  static var flag: Self { Self("có/không", ScalarReader.boolean) }
}
