import DataBinding
import OfficialWriting
import Values

/// Provinces and centrally-run cities with the time in which they were there, and how their names are written.
struct Provinces: Sendable {
  /// A province or city under a name and kind.
  struct Province: Sendable {
    /// Name without the kind, such as `Hải Dương`.
    var name: NamedPhrase
    /// Kind and name, such as `tỉnh Hải Dương`.
    var whole: NamedPhrase
    var span: ValiditySpan
    /// What it is part of, or is called, since then.
    var successor: String?
  }

  /// The first day of documents that the table is for; before it there were cities inside provinces under the same names.
  var since: CalendarDate?
  var all: [Province] = []
  /// Names of units whose kind belongs to them, by the ways of writing them that leave something out.
  private var fullNames: [String: String] = [:]
  /// Short forms of kinds, folded: `tp`, `p`.
  var shortKinds: Set<String> = []

  /// The name of a unit whose kind belongs to it, by a way of writing it that leaves something out.
  func fullName(ofShape shape: String) -> String? { fullNames[shape] }

  static func read(_ root: FieldGroup) -> Provinces {
    var provinces = Provinces()
    provinces.since = root.optionalDate("xet_tu", "Xét từ")?.value
    provinces.all = root.rows("cap_tinh", "Cấp tỉnh").compactMap { row in
      let name = row.text("ten", "Tên")
      let kind = row.text("loai", "Loại")
      let span = ValiditySpan.read(row)
      let successor = row.optionalText("thay_bang", "Thay bằng")?.value
      _ = row.optionalText("nguon")
      _ = row.optionalFlag("da_xac_minh")
      row.finish()
      guard let name, let kind else { return nil }
      return Province(
        name: NamedPhrase(name.value),
        whole: NamedPhrase("\(kind.value) \(name.value)"),
        span: span,
        successor: successor
      )
    }
    for row in root.rows("ten_day_du", "Tên đầy đủ", isRequired: false) {
      let name = row.text("ten", "Tên")
      let shortened = row.texts("thieu", "Thiếu").map { shape(WordedText($0.value)) }
      _ = row.optionalText("nguon")
      row.finish()
      guard let name else { continue }
      for shape in shortened where provinces.fullNames[shape] == nil { provinces.fullNames[shape] = name.value }
    }
    provinces.shortKinds = Set(root.texts("loai_viet_tat", "Loại viết tắt").map { shape(WordedText($0.value)) })
    return provinces
  }

  /// A name for comparing: words in small letters, without full stops.
  static func shape(_ words: WordedText) -> String {
    words.words.map(\.folded).filter { $0 != "." }.joined(separator: " ")
  }

  /// Provinces that are there on none of the days of a document, though another time had them.
  func gone(on days: ClosedRange<CalendarDate>) -> [Province] {
    guard let since, days.lowerBound >= since else { return [] }
    return all.filter { province in
      (province.span.isOver(before: days) || province.span.isAhead(of: days))
        && !all.contains { other in
          other.whole.words == province.whole.words && !other.span.isOver(before: days) && !other.span.isAhead(of: days)
        }
    }
  }
}
