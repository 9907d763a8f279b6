import DataBinding
import Decree30
public import Diagnostics
import DocumentXML
import OfficialWriting
import Pictures
public import Values

/// Stable codes of what can be wrong with data.
enum DataCode: String {
  /// A value that must be given and is not.
  case missing = "DU-01"
  /// A key that no field has.
  case unknown = "DU-02"
  /// A value of another type than its field.
  case type = "DU-03"
  /// Two keys that mean one field.
  case duplicate = "DU-04"
  /// A list with too few or too many elements.
  case count = "DU-05"
  /// A value that is not one of those allowed.
  case notAllowed = "DU-06"
  /// A number that can be read in two ways.
  case ambiguous = "DU-07"
  /// A day the calendar does not have.
  case impossibleDate = "DU-08"
  /// A deadline before the document, or a year that is not its own or the next.
  case stale = "DU-09"
  /// A field used where it has no value.
  case absent = "DU-10"
  /// A computation without a result.
  case arithmetic = "DU-11"
  /// A bound that is exceeded.
  case limit = "DU-12"
  /// A table whose rows do not cover its columns.
  case unevenTable = "DU-13"
  /// A picture that is not what the decree calls a signature's.
  case signaturePicture = "DU-15"
  /// A value outside the bounds of its field.
  case outOfBounds = "DU-16"
  /// Data that break a condition of the template's author.
  case broken = "DU-17"
  /// A line feed in a value where there is but one line.
  case lineFeed = "DU-18"
  /// A key of a profile that looks like a slip of the pen.
  case doubtfulKey = "DU-14"
}

/// Gives data the types of a template's fields. Keeps what it learns about keys from one record to the
/// next, so a batch looks names up once.
public struct Binder: Sendable {
  private let template: Template
  /// Per record type: the slots of the keys of the record before, in order.
  private var remembered: [[(key: String, slot: Int)]]
  /// The record bound last, with no value where something was wrong: enough to tell what its files are called.
  public private(set) var lastRecord: BoundRecord

  /// Makes a binder for a template.
  public init(_ template: Template) {
    self.template = template
    remembered = []
    lastRecord = BoundRecord(emptyFor: template, number: 0)
  }

  /// Checks the data of one document.
  ///
  /// - Returns: the values, absent when anything is wrong; and everything that is wrong, each with the place in the
  ///   data and the place in the template that needs the value.
  public mutating func bind(_ record: DataRecord) -> Outcome<BoundRecord> {
    var run = Run(template: template, record: record, remembered: remembered)
    let values = run.record(record.root, as: template.fields)
    remembered = run.remembered
    for finding in run.checks.findings {
      run.report(
        finding.code,
        finding.message,
        finding.position,
        severity: finding.severity,
        expected: finding.expected,
        hint: finding.hint,
        related: finding.severity == .error
          ? [Diagnostic.Related("khai báo ở", template.place(finding.field.place))] : []
      )
    }
    run.diagnostics += template.breaches(of: values, in: record)
    let hasErrors = run.diagnostics.contains { $0.severity == .error }
    lastRecord = BoundRecord(values: values, number: record.number)
    return Outcome(hasErrors ? nil : lastRecord, run.diagnostics)
  }

  /// The values of data that are but a part of a record, such as an office's profile; nil where anything is wrong with them,
  /// other than that they leave fields out.
  mutating func bindPart(_ record: DataRecord) -> [Value]? {
    var run = Run(template: template, record: record, remembered: remembered, isPart: true)
    let values = run.record(record.root, as: template.fields)
    return run.diagnostics.isEmpty ? values : nil
  }

  /// One record on its way.
  private struct Run {
    let template: Template
    let record: DataRecord
    var remembered: [[(key: String, slot: Int)]]
    var diagnostics: [Diagnostic] = []
    var checks = RecordChecks()
    /// The way from the whole record to the value at hand; becomes text only in a finding.
    private var trail: [Step] = []
    /// For the fields of the records that are being read, one record after the other: the entry that gave the value.
    private var seen: [Int?] = []
    /// What unknown keys may have been meant to be, by the types of their records.
    private var suggestions: [Int: Suggestions] = [:]

    private enum Step {
      case field(Field)
      case element(Int)
    }

    /// Whether the record may leave out any of its own fields.
    private let isPart: Bool

    init(template: Template, record: DataRecord, remembered: [[(key: String, slot: Int)]], isPart: Bool = false) {
      self.template = template
      self.record = record
      self.remembered = remembered
      self.isPart = isPart
    }

    /// The way as the template would write it, such as `khoi[2].ten`; empty for the whole record.
    private var path: String {
      var result = ""
      for step in trail {
        switch step {
        case .field(let field): result += result.isEmpty ? field.name : ".\(field.name)"
        case .element(let index): result += "[\(index + 1)]"
        }
      }
      return result
    }

    mutating func record(_ datum: Datum, as type: RecordType) -> [Value] {
      var values = type.emptyValues
      guard case .map(let entries) = datum.content else {
        if case .null = datum.content {
          // Every field is reported as missing below.
        } else {
          report(
            .type,
            "\(path.isEmpty ? "dữ liệu" : "“\(path)”") phải là một nhóm trường",
            datum.position,
            expected: "các dòng “tên trường: giá trị”"
          )
          return values
        }
        reportMissing(type, values: values, at: datum.position)
        return values
      }
      let firstSeen = seen.count
      for _ in type.fields { seen.append(nil) }
      defer { seen.removeSubrange(firstSeen...) }
      while remembered.count <= type.id { remembered.append([]) }
      for index in entries.indices {
        guard let slot = slot(of: entries[index].key, entries[index].keyPosition, at: index, in: type) else { continue }
        if let first = seen[firstSeen + slot] {
          report(
            .duplicate,
            "“\(entries[first].key)” và “\(entries[index].key)” cùng là trường “\(type.fields[slot].label)”",
            entries[index].keyPosition,
            hint: "chỉ giữ một",
            related: [Diagnostic.Related("lần đầu", record.place(of: entries[first].keyPosition))]
          )
          continue
        }
        seen[firstSeen + slot] = index
        if case .null = entries[index].value.content { continue }
        values[slot] = value(entries[index].value, for: type.fields[slot], key: FieldKey(record: type.id, slot: slot))
      }
      reportMissing(type, values: values, at: datum.position, entries: entries, firstSeen: firstSeen)
      return values
    }

    private mutating func slot(of key: String, _ position: Position, at index: Int, in type: RecordType) -> Int? {
      if index < remembered[type.id].count, remembered[type.id][index].key == key {
        return remembered[type.id][index].slot
      }
      guard let slot = type.slot(matching: key) else {
        let owner = path.isEmpty ? "mẫu “\(template.name)”" : "“\(path)”"
        report(
          .unknown,
          "\(owner) không có trường “\(key)”",
          position,
          hint: suggestions(type).question(key)
            ?? "bỏ khóa này; xem các trường bằng “vanthu mau xem \(template.name)”"
        )
        return nil
      }
      if index < remembered[type.id].count {
        remembered[type.id][index] = (key, slot)
      } else if index == remembered[type.id].count {
        remembered[type.id].append((key, slot))
      }
      return slot
    }

    private mutating func suggestions(_ type: RecordType) -> Suggestions {
      if let known = suggestions[type.id] { return known }
      let new = Suggestions(type.suggestions)
      suggestions[type.id] = new
      return new
    }

    private mutating func reportMissing(
      _ type: RecordType,
      values: [Value],
      at position: Position,
      entries: [Datum.Entry] = [],
      firstSeen: Int? = nil
    ) {
      if isPart, trail.isEmpty { return }
      for (slot, field) in type.fields.enumerated() where field.presence == .required {
        guard case .absent = values[slot] else { continue }
        let given = firstSeen.flatMap { seen[$0 + slot] }
        if let given {
          // A value that was given and refused has been reported; one left empty has not.
          guard case .null = entries[given].value.content else { continue }
        }
        report(
          .missing,
          "thiếu “\(path.isEmpty ? "" : "\(path).")\(field.name)” (\(field.label))",
          given.map { place(ofEmpty: entries[$0]) } ?? position,
          expected: describe(field),
          hint: wayOut(of: field, in: position, isGiven: given != nil),
          related: needs(FieldKey(record: type.id, slot: slot), field)
        )
      }
    }

    /// How to give what is missing: in a table, where the keys are headings, by its cell or a column.
    private func wayOut(of field: Field, in position: Position, isGiven: Bool) -> String {
      guard position.form == .cell else {
        return "thêm “\(field.name):\(field.example.map { " \($0)" } ?? " …")”"
      }
      return isGiven
        ? "điền ô này\(field.example.map { ", ví dụ \($0)" } ?? "")"
        : "thêm cột “\(path.isEmpty ? "" : "\(path).")\(field.name)”"
    }

    /// Where a value is missing: at its key, but in a table, where the key is the heading, in its row.
    private func place(ofEmpty entry: Datum.Entry) -> Position {
      entry.value.position.form == .cell ? entry.value.position : entry.keyPosition
    }

    private func needs(_ key: FieldKey, _ field: Field) -> [Diagnostic.Related] {
      let use = template.firstUses[key].map { Diagnostic.Related("mẫu cần ở", template.place($0)) }
      return [use ?? Diagnostic.Related("khai báo ở", template.place(field.place))]
    }

    private func describe(_ field: Field) -> String {
      field.explanation.isEmpty ? field.type.vietnamese : "\(field.type.vietnamese): \(field.explanation)"
    }

    private mutating func value(_ datum: Datum, for field: Field, key: FieldKey) -> Value {
      trail.append(.field(field))
      defer { trail.removeLast() }
      let result = value(datum, as: field.type, field: field, key: key)
      if case .list(let elements) = result {
        let mayBeEmpty = elements.isEmpty && field.presence != .required
        let isTooShort = elements.count < field.minimumCount && !mayBeEmpty
        if isTooShort || elements.count > field.maximumCount ?? Int.max {
          report(
            .count,
            "“\(path)” có \(elements.count) phần tử",
            datum.position,
            expected: isTooShort
              ? "ít nhất \(field.minimumCount)" : "nhiều nhất \(field.maximumCount.map(String.init) ?? "")",
            related: needs(key, field)
          )
          return .absent
        }
      }
      checks.note(result, field, datum.position)
      return result
    }

    private mutating func value(
      _ datum: Datum,
      as type: ValueType,
      field: Field,
      key: FieldKey
    ) -> Value {
      switch (type, datum.content) {
      case (.list(let element), .list(let data)):
        var values: [Value] = []
        values.reserveCapacity(data.count)
        for index in data.indices {
          trail.append(.element(index))
          defer { trail.removeLast() }
          if case .null = data[index].content {
            report(
              .missing,
              "“\(path)” trống",
              data[index].position,
              expected: element.vietnamese,
              hint: "điền giá trị hoặc bỏ dòng này",
              related: needs(key, field)
            )
            continue
          }
          values.append(value(data[index], as: element, field: field, key: key))
        }
        return .list(values)
      case (.list(.record), .scalar):
        return mismatch(datum, type, key, field)
      case (.list(let element), .scalar):
        return .list([value(datum, as: element, field: field, key: key)])
      case (.record(let record), .map):
        return .record(self.record(datum, as: record))
      case (.signaturePicture, .picture(let picture)):
        return signature(picture, datum, key, field)
      case (.signaturePicture, .scalar(let scalar)):
        return mismatch(datum, type, key, field, hint: "viết {tu_tep: \(scalar.characters)}")
      case (.list, _), (.record, _), (.signaturePicture, _), (_, .list), (_, .map), (_, .picture), (_, .null):
        return mismatch(datum, type, key, field)
      case (.text, .scalar(let scalar)):
        let text = scalar.characters
        if !field.allowedValues.isEmpty, !field.allowedValues.contains(text) {
          report(
            .notAllowed,
            "“\(path)”: “\(text)” không dùng được",
            datum.position,
            expected: field.allowedValues.joined(separator: " | "),
            hint: nearest(to: text, in: field.allowedValues).map { "có phải “\($0)”?" },
            related: needs(key, field)
          )
          return .absent
        }
        return .text(text)
      case (_, .scalar(let scalar)):
        guard let wanted = type.scalar else { return mismatch(datum, type, key, field) }
        return read(ScalarReader.value(scalar, as: wanted), datum, type, key, field)
      }
    }

    /// What the decree asks of a picture of a signature.
    private mutating func signature(_ picture: Picture, _ datum: Datum, _ key: FieldKey, _ field: Field) -> Value {
      for flaw in Decree30.flaws(ofSignature: picture) {
        report(
          .signaturePicture,
          "“\(path)”: \(flaw.vietnamese)",
          datum.position,
          severity: flaw.isCertain ? .error : .warning,
          expected: "nét chữ ký màu xanh trên nền trong suốt (Nghị định 30, Phụ lục I, phần I, mục II, điểm 7d)",
          hint: flaw.hint,
          related: needs(key, field)
        )
      }
      return .picture(picture)
    }

    private mutating func read(
      _ reading: ScalarReading<Value>,
      _ datum: Datum,
      _ type: ValueType,
      _ key: FieldKey,
      _ field: Field
    ) -> Value {
      switch reading {
      case .value(let value): return value
      case .mismatch(let expected, let hint):
        return mismatch(datum, type, key, field, expected: expected, hint: hint)
      case .ambiguous(let grouped, let decimal):
        report(
          .ambiguous,
          "“\(path)”: “\(datum.characters ?? "")” có hai cách đọc: \(VietnameseNumber.words(grouped)) hoặc \(decimal.vietnamese)",
          datum.position,
          expected: "dấu phẩy cho phần thập phân, dấu chấm chia nhóm ba chữ số",
          hint: "viết “\(grouped)” hoặc “\(decimal.vietnamese)”",
          related: needs(key, field)
        )
      case .impossibleDate(let day, let month, let year):
        report(
          .impossibleDate,
          "“\(path)”: lịch không có ngày \(day)/\(month)/\(year)",
          datum.position,
          expected: "một ngày có thật",
          hint: ScalarReader.wayOut(day: day, month: month, year: year),
          related: needs(key, field)
        )
      }
      return .absent
    }

    private mutating func mismatch(
      _ datum: Datum,
      _ type: ValueType,
      _ key: FieldKey,
      _ field: Field,
      expected: String? = nil,
      hint: String? = nil
    ) -> Value {
      let found: String
      switch datum.content {
      case .null: found = "trống"
      case .scalar(let scalar): found = "“\(scalar.characters)”"
      case .picture: found = "một ảnh"
      case .list: found = "một danh sách"
      case .map: found = "một nhóm trường"
      }
      report(
        .type,
        "“\(path)”: \(found) không phải \(type.vietnamese)",
        datum.position,
        expected: expected ?? describe(field),
        hint: hint,
        related: needs(key, field)
      )
      return .absent
    }

    mutating func report(
      _ code: DataCode,
      _ message: String,
      _ position: Position,
      severity: Severity = .error,
      expected: String? = nil,
      hint: String? = nil,
      related: [Diagnostic.Related] = []
    ) {
      diagnostics.append(
        Diagnostic(
          severity,
          code.rawValue,
          message,
          at: record.place(of: position),
          expected: expected,
          hint: hint,
          related: related
        )
      )
    }
  }
}
