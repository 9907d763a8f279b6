import DataBinding
public import Values

/// A name with the words that find it in a text.
struct NamedPhrase: Sendable {
  var name: String
  var words: [String]

  init(_ name: String) {
    self.name = name
    words = WordedText.phrase(name)
  }

  /// Its name and other ways of writing it that ``WordedText`` takes for the same, for filters.
  var spellings: [String] {
    let name = name.lowercased()
    var result = [name]
    if let other = WordedText.withOtherTones(name) { result.append(other) }
    if name.contains(" - ") { result += [name.replacing(" - ", with: " – "), name.replacing(" - ", with: "-")] }
    return result
  }
}

/// The names of bodies and areas of the former district level and its last day.
public struct Districts: Sendable {
  /// Bodies that only a district had, such as `UBND huyện`.
  var bodies: [NamedPhrase]
  /// Words for the area of a district, such as `huyện`.
  var areas: [NamedPhrase]
  /// Bodies that others may have as well, such as `Phòng Nội vụ`.
  var doubtful: [NamedPhrase]
  /// Names that only look like a district.
  var exceptions: [[String]]
  /// What may keep a name with the word for an area in it, such as `trường`.
  var keepers: [[String]]
  /// The last day of the level.
  public var lastDay: CalendarDate

  /// The name of the body that had ended when it decided something, such as `UBND huyện`; nil when it had not.
  public func ended(_ authority: String, decided: CalendarDate) -> String? {
    guard decided > lastDay else { return nil }
    let typed = WordedText(authority)
    return bodies.first { !typed.ranges(of: $0.words).isEmpty }?.name
  }

  static func read(_ root: FieldGroup) -> Districts? {
    guard let group = root.optionalGroup("cap_huyen", "Cấp huyện") else { return nil }
    func names(_ key: String, _ label: String) -> [NamedPhrase] {
      group.texts(key, label).map { NamedPhrase($0.value) }
    }
    let bodies = names("ten", "Tên")
    let areas = names("dia_ban", "Địa bàn")
    let doubtful = names("nghi_ngo", "Nghi ngờ")
    let exceptions = names("tru", "Trừ").map(\.words)
    let keepers = names("con_ten_cu", "Còn tên cũ").map(\.words)
    let lastDay = group.optionalDate("den", "Đến")
    _ = group.optionalText("nguon")
    group.finish()
    return lastDay.map {
      Districts(
        bodies: bodies,
        areas: areas,
        doubtful: doubtful,
        exceptions: exceptions,
        keepers: keepers,
        lastDay: $0.value
      )
    }
  }
}

/// A kind of administrative unit with the days in which there are such units.
struct UnitKind: Sendable {
  var name: NamedPhrase
  var span: ValiditySpan
  /// Names that only look like it.
  var exceptions: [[String]]

  static func read(_ row: FieldGroup) -> UnitKind? {
    let name = row.text("ten", "Tên")
    let span = ValiditySpan.read(row)
    let exceptions = row.texts("tru", "Trừ").map { WordedText.phrase($0.value) }
    _ = row.optionalText("nguon")
    row.finish()
    return name.map { UnitKind(name: NamedPhrase($0.value), span: span, exceptions: exceptions) }
  }
}
