import DataBinding
import OfficialWriting
import Values

/// An act with its validity.
struct LegalAct {
  /// Its number, such as `98/2023/NĐ-CP`.
  var number: String
  /// The number for comparing.
  var foldedNumber: String
  /// Its kind, such as `Nghị định`.
  var kind: String
  var from: CalendarDate?
  var through: CalendarDate?
  /// What took its place.
  var successor: String?
  /// A rule for the time after it, in words, and its last day.
  var transition: String?
  var transitionThrough: CalendarDate?

  var title: String { "\(kind) \(number)" }
}

/// A name with the words that find it in a text.
struct NamedPhrase {
  var name: String
  var phrase: [String]

  init(_ name: String) {
    self.name = name
    phrase = WordedText.phrase(name)
  }
}

/// The names of bodies and areas of the former district level and its last day.
struct Districts {
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
  var lastDay: CalendarDate
}

/// A kind of administrative unit with the days in which there are such units.
struct UnitKind {
  var name: String
  var phrase: [String]
  var span: ValiditySpan
  /// Names that only look like it.
  var exceptions: [[String]]
}

/// The acts a document of this field may cite, and the units and bodies it may name.
struct LegalActs {
  var acts: [LegalAct] = []
  var districts: Districts?
  var unitKinds: [UnitKind] = []

  /// The acts a citation names by number.
  func cited(in text: String) -> [LegalAct] {
    let typed = Name(text).folded
    return acts.filter { act in
      guard let range = typed.firstRange(of: act.foldedNumber) else { return false }
      // 98/2023/NĐ-CP is not cited where 198/2023/NĐ-CP stands.
      guard range.lowerBound > typed.startIndex else { return true }
      return !typed[typed.index(before: range.lowerBound)].isNumber
    }
  }

  static func read(_ root: FieldGroup, _ binding: DataBinding) -> LegalActs {
    let acts = root.rows("van_ban", "Văn bản").compactMap { row -> LegalAct? in
      let number = row.text("so", "Số")
      let kind = row.text("loai", "Loại")
      let act = LegalAct(
        number: number?.value ?? "",
        foldedNumber: Name(number?.value ?? "").folded,
        kind: kind?.value ?? "",
        from: row.optionalDate("hieu_luc_tu", "Hiệu lực từ")?.value,
        through: row.optionalDate("hieu_luc_den", "Hiệu lực đến")?.value,
        successor: row.optionalText("thay_bang", "Thay bằng")?.value,
        transition: row.optionalText("chuyen_tiep", "Chuyển tiếp")?.value,
        transitionThrough: row.optionalDate("chuyen_tiep_den", "Chuyển tiếp đến")?.value
      )
      // For people who keep the file.
      for note in ["ten", "co_quan", "nguon"] { _ = row.optionalText(note) }
      _ = row.optionalDate("ngay")
      _ = row.optionalFlag("da_xac_minh")
      row.finish()
      return number == nil || kind == nil ? nil : act
    }
    return LegalActs(acts: acts, districts: districts(root), unitKinds: unitKinds(root))
  }

  private static func districts(_ root: FieldGroup) -> Districts? {
    guard let group = root.optionalGroup("cap_huyen", "Cấp huyện") else { return nil }
    let bodies = group.texts("ten", "Tên").map { NamedPhrase($0.value) }
    let areas = group.texts("dia_ban", "Địa bàn").map { NamedPhrase($0.value) }
    let doubtful = group.texts("nghi_ngo", "Nghi ngờ").map { NamedPhrase($0.value) }
    let exceptions = group.texts("tru", "Trừ").map { WordedText.phrase($0.value) }
    let keepers = group.texts("con_ten_cu", "Còn tên cũ").map { WordedText.phrase($0.value) }
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

  private static func unitKinds(_ root: FieldGroup) -> [UnitKind] {
    root.rows("loai_don_vi", "Loại đơn vị", isRequired: false).compactMap { row in
      let name = row.text("ten", "Tên")
      let span = ValiditySpan.read(row)
      let exceptions = row.texts("tru", "Trừ").map { WordedText.phrase($0.value) }
      _ = row.optionalText("nguon")
      row.finish()
      return name.map {
        UnitKind(name: $0.value, phrase: WordedText.phrase($0.value), span: span, exceptions: exceptions)
      }
    }
  }
}
