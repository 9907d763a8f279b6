import DataBinding
import OfficialWriting
import Values

/// An act with its validity.
struct LegalAct {
  /// Its number, such as `98/2023/NĐ-CP`.
  var number: String
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

/// The names of bodies of the former district level and its last day.
struct Districts {
  var names: [String]
  var lastDay: CalendarDate
}

/// The acts a document of this field may cite.
struct LegalActs {
  var acts: [LegalAct]
  var districts: Districts?

  /// The acts a citation names by number.
  func cited(in text: String) -> [LegalAct] {
    let typed = foldedName(text)
    return acts.filter { act in
      guard let range = typed.firstRange(of: foldedName(act.number)) else { return false }
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
    var districts: Districts?
    if let group = root.optionalGroup("cap_huyen", "Cấp huyện") {
      let names = group.texts("ten", "Tên").map(\.value)
      let lastDay = group.optionalDate("den", "Đến")
      _ = group.optionalText("nguon")
      group.finish()
      if let lastDay { districts = Districts(names: names, lastDay: lastDay.value) }
    }
    return LegalActs(acts: acts, districts: districts)
  }
}
