public import DataBinding
public import Values

extension Template {
  /// What clean records of the template are made of; nil where a group has more fields than are read in one pass.
  ///
  /// - Parameter profile: slots that records may leave out, as an office's profile has them.
  public func recordShape(over profile: Set<Int> = []) -> RecordShape? {
    var numbers: [Int: Int] = [:]
    var groups: [RecordShape.Group?] = []
    func kind(_ type: ValueType, _ field: Field) -> RecordShape.Kind {
      switch type {
      case .text: .text(allowed: field.allowedValues)
      case .signaturePicture: .other
      case .list(let element): .list(kind(element, field))
      case .record(let record): .record(number(of: record))
      case .integer, .decimal, .money, .percent, .date, .time, .boolean: type.scalar.map { .scalar($0) } ?? .other
      }
    }
    func number(of type: RecordType) -> Int {
      if let known = numbers[type.id] { return known }
      let number = groups.count
      numbers[type.id] = number
      groups.append(nil)
      let fields = zip(type.fields, type.emptyValues).enumerated().map { slot, field in
        let (field, empty) = field
        return RecordShape.Field(
          kind(field.type, field),
          isRequired: field.presence == .required && empty.isAbsent,
          isGivenElsewhere: number == 0 && profile.contains(slot),
          counts: field.minimumCount...max(field.minimumCount, field.maximumCount ?? Int.max)
        )
      }
      groups[number] = RecordShape.Group(fields, emptyValues: type.emptyValues) { type.slot(matching: $0) }
      return number
    }
    _ = number(of: fields)
    let known = groups.compactMap { $0 }
    return known.count == groups.count ? RecordShape(known) : nil
  }

  /// The data of a clean record, checked as the binder would; nil where there is something to tell of them.
  ///
  /// - Parameters:
  ///   - values: the values by slot.
  ///   - number: number of the record in its file, from 1.
  ///   - profile: values by slot that stand in where the record has none.
  public func accepted(_ values: [Value], number: Int, over profile: [Value] = []) -> BoundRecord? {
    var values = values
    for slot in profile.indices where values[slot].isAbsent { values[slot] = profile[slot] }
    if !profile.isEmpty {
      for (slot, field) in fields.fields.enumerated() where field.presence == .required && values[slot].isAbsent {
        return nil
      }
    }
    var checks = RecordChecks()
    checks.note(values, of: fields)
    guard checks.findings.isEmpty, breaches(of: values).isEmpty else { return nil }
    return BoundRecord(values: values, number: number)
  }

  /// The values of an office's profile by slot; nil where there is something to tell of them, where one has several lines,
  /// or where it has a list that a record which leaves it out has empty.
  public func values(ofProfile profile: DataRecord) -> [Value]? {
    var binder = Binder(self)
    guard let values = binder.bindPart(profile) else { return nil }
    let isOverruled = zip(values, fields.emptyValues).contains { !$1.isAbsent && $0 != $1 }
    return isOverruled || values.contains(where: \.holdsLineFeed)
      ? nil : zip(values, fields.emptyValues).map { $1.isAbsent ? $0 : .absent }
  }
}

extension Value {
  /// Whether a text in it has several lines.
  fileprivate var holdsLineFeed: Bool {
    switch self {
    case .text(let text): text.utf8.contains(0x0A)
    case .list(let inner), .record(let inner): inner.contains(where: \.holdsLineFeed)
    case .absent, .integer, .decimal, .date, .time, .boolean, .picture: false
    }
  }
}
