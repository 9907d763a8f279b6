public import Diagnostics
import OfficialWriting
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

/// Reads data whose fields are known to the program, such as the year of a thi đua office: names, types and places in one
/// go, everything that is wrong collected.
public final class DataBinding {
  /// The record being read.
  public let record: DataRecord
  /// What was found so far.
  public private(set) var diagnostics: [Diagnostic] = []
  /// Headings of tables that were reported: a column is wrong once, not once a row.
  fileprivate var reportedHeadings: Set<Position> = []
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
  fileprivate func remember(_ path: @autoclosure () -> String, words: [String] = []) {
    guard questions != nil else { return }
    let steps = path().split(separator: ".").map { $0.prefix { $0 != "[" } }
    questions?[steps.joined(separator: "."), default: []].formUnion(words)
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
    among known: [String],
    expected: String? = nil,
    hint: String? = nil
  ) {
    report(
      .unknownName,
      "không có \(kind) “\(typed.value)”",
      at: typed.position,
      expected: expected,
      hint: nearest(to: typed.value, in: known).map { "có phải “\($0)”?" } ?? hint
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

/// A group of fields being read. Asking for a field makes its name known; ``finish()`` reports every key that nobody
/// asked for.
public final class FieldGroup {
  /// Where the group stands.
  public let position: Position
  private let binding: DataBinding
  private let path: String
  private let entries: [Datum.Entry]
  /// The keys of the entries, as they are compared.
  private let keys: [Name]
  private var asked: [String] = []
  private var names: [String] = []
  private var used: Set<Int> = []
  /// Where the field asked for last stands without a value, such as an empty cell.
  private var empty: Position?

  init(_ binding: DataBinding, _ datum: Datum, path: String) {
    self.binding = binding
    self.path = path
    position = datum.position
    if case .map(let entries) = datum.content { self.entries = entries } else { entries = [] }
    keys = entries.map { Name($0.key) }
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

  private func full(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// The datum of a field.
  private func find(_ name: String, _ label: String?) -> Datum.Entry? {
    asked.append(label ?? name)
    names.append(name)
    binding.remember(full(name))
    let field = FieldName(name, label: label)
    var found: Datum.Entry?
    for (index, entry) in entries.enumerated() where field.isMeant(by: keys[index]) {
      used.insert(index)
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

  private func scalar<Result>(
    _ name: String,
    _ label: String?,
    _ kind: String,
    isRequired: Bool,
    _ read: (Scalar) -> ScalarReading<Result>
  ) -> Located<Result>? {
    guard let entry = find(name, label) else {
      if isRequired { missing(name, kind) }
      return nil
    }
    return value(of: entry.value, full(name), kind, read)
  }

  private func value<Result>(
    of datum: Datum,
    _ path: String,
    _ kind: String,
    _ read: (Scalar) -> ScalarReading<Result>
  ) -> Located<Result>? {
    guard case .scalar(let scalar) = datum.content else {
      binding.report(.type, "“\(path)” phải là \(kind)", at: datum.position, expected: kind)
      return nil
    }
    switch read(scalar) {
    case .value(let value): return Located(value, at: datum.position)
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
        expected: "một ngày có thật"
      )
    }
    return nil
  }

  // MARK: Fields

  /// A text that must be there.
  public func text(_ name: String, _ label: String? = nil) -> Located<String>? {
    scalar(name, label, "chữ", isRequired: true, ScalarReader.text)
  }

  /// A text that may be missing.
  public func optionalText(_ name: String, _ label: String? = nil) -> Located<String>? {
    scalar(name, label, "chữ", isRequired: false, ScalarReader.text)
  }

  /// A whole number that must be there.
  public func integer(_ name: String, _ label: String? = nil) -> Located<Int>? {
    scalar(name, label, "số nguyên", isRequired: true, ScalarReader.integer)
  }

  /// A whole number that may be missing.
  public func optionalInteger(_ name: String, _ label: String? = nil) -> Located<Int>? {
    scalar(name, label, "số nguyên", isRequired: false, ScalarReader.integer)
  }

  /// An exact number that may be missing.
  public func optionalDecimal(_ name: String, _ label: String? = nil) -> Located<Fraction>? {
    scalar(name, label, "số thập phân", isRequired: false, ScalarReader.decimal)
  }

  /// A share that may be missing.
  public func optionalShare(_ name: String, _ label: String? = nil) -> Located<Fraction>? {
    scalar(name, label, "tỷ lệ", isRequired: false, ScalarReader.share)
  }

  /// A date that must be there.
  public func date(_ name: String, _ label: String? = nil) -> Located<CalendarDate>? {
    scalar(name, label, "ngày", isRequired: true, ScalarReader.date)
  }

  /// A date that may be missing.
  public func optionalDate(_ name: String, _ label: String? = nil) -> Located<CalendarDate>? {
    scalar(name, label, "ngày", isRequired: false, ScalarReader.date)
  }

  /// A yes or no that may be missing.
  public func optionalFlag(_ name: String, _ label: String? = nil) -> Located<Bool>? {
    scalar(name, label, "có/không", isRequired: false, ScalarReader.boolean)
  }

  /// One of a few words, in any case, with its exact accents or none at all.
  public func choice<Choice: Sendable>(
    _ name: String,
    _ label: String? = nil,
    among choices: [(word: String, value: Choice)],
    isRequired: Bool = true
  ) -> Located<Choice>? {
    let words = choices.map(\.word)
    binding.remember(full(name), words: words)
    return scalar(name, label, "một trong các từ: \(words.joined(separator: ", "))", isRequired: isRequired) { scalar in
      let text = scalar.characters
      if let found = choices.first(where: { Name.isSameKey(text, $0.word) }) { return .value(found.value) }
      return .mismatch(
        expected: words.joined(separator: ", "),
        hint: nearest(to: text, in: words).map { "có phải “\($0)”?" }
      )
    }
  }

  /// Texts of a list; a single text counts as a list of one.
  public func texts(_ name: String, _ label: String? = nil) -> [Located<String>] {
    guard let entry = find(name, label) else { return [] }
    let data: [Datum]
    if case .list(let list) = entry.value.content { data = list } else { data = [entry.value] }
    return data.enumerated().compactMap { index, datum in
      value(of: datum, "\(full(name))[\(index + 1)]", "chữ", ScalarReader.text)
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
    return rows.enumerated().map { FieldGroup(binding, $1, path: "\(full(name))[\($0 + 1)]") }
  }

  /// Reports keys that look like one that was asked for; all others belong to somebody else, such as a template.
  public func finishLeavingOthers() {
    finish { nearest(to: $0, in: self.asked + self.names) == nil }
  }

  /// Reports every key that no field was asked for.
  ///
  /// - Parameter ignoring: whether a key may stay unasked, such as one that only templates use.
  public func finish(ignoring: (String) -> Bool = { _ in false }) {
    for (index, entry) in entries.enumerated() where !used.contains(index) && !ignoring(entry.key) {
      if entry.keyPosition.form == .cell, !binding.reportedHeadings.insert(entry.keyPosition).inserted { continue }
      binding.report(
        .unknownKey,
        "không có trường “\(full(entry.key))”",
        at: entry.keyPosition,
        hint: nearest(to: entry.key, in: asked + names).map { "có phải “\($0)”?" }
          ?? "các trường dùng được ở đây: \(asked.joined(separator: ", "))"
      )
    }
  }
}
