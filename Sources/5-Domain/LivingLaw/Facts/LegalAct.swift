import DataBinding
public import Values
import OfficialWriting

/// An act with its validity.
public struct LegalAct: Sendable {
  /// Its number, such as `98/2023/NĐ-CP`.
  public var number: String
  /// Its kind, such as `Nghị định`.
  public var kind: String
  /// The days on which it is in force.
  public var span: ValiditySpan
  /// What took its place.
  public var successor: String?
  /// A rule for the time after it, in words, and its last day.
  public var transition: (words: String, through: CalendarDate)?
  /// The number for comparing.
  private var foldedNumber: String

  /// `Nghị định 98/2023/NĐ-CP`
  public var title: String { "\(kind) \(number)" }

  /// What is wrong with citing it on a day; nil while it is in force.
  public func objection(on date: CalendarDate) -> String? {
    if let from = span.from, date < from {
      return "\(title) chưa có hiệu lực ngày \(VietnameseDate.short(date)) (từ \(VietnameseDate.short(from)))"
    }
    if let through = span.through, through < date { return "\(title) hết hiệu lực từ \(through.dayAfter)" }
    return nil
  }

  /// What took the act's place, and its rule for the time after it while that lasts.
  public func hint(on date: CalendarDate) -> String? {
    let successor = successor.map { "thay bằng \($0)" }
    guard let transition, span.through != nil, date <= transition.through else { return successor }
    return (successor.map { $0 + "; " } ?? "") + transition.words
  }

  /// Whether a text, folded, cites it by number.
  fileprivate func isCited(in typed: String) -> Bool {
    guard let range = typed.firstRange(of: foldedNumber) else { return false }
    // 98/2023/NĐ-CP is not cited where 198/2023/NĐ-CP stands.
    guard range.lowerBound > typed.startIndex else { return true }
    return !typed[typed.index(before: range.lowerBound)].isNumber
  }

  static func read(_ row: FieldGroup) -> LegalAct? {
    let number = row.text("so", "Số")
    let kind = row.text("loai", "Loại")
    let from = row.optionalDate("hieu_luc_tu", "Hiệu lực từ")?.value
    let through = row.optionalDate("hieu_luc_den", "Hiệu lực đến")?.value
    let successor = row.optionalText("thay_bang", "Thay bằng")?.value
    let words = row.optionalText("chuyen_tiep", "Chuyển tiếp")?.value
    let last = row.optionalDate("chuyen_tiep_den", "Chuyển tiếp đến")?.value
    // For people who keep the file.
    for note in ["ten", "co_quan", "nguon"] { _ = row.optionalText(note) }
    _ = row.optionalDate("ngay")
    _ = row.optionalFlag("da_xac_minh")
    row.finish()
    guard let number, let kind else { return nil }
    return LegalAct(
      number: number.value,
      kind: kind.value,
      span: ValiditySpan(from: from, through: through),
      successor: successor,
      transition: words.flatMap { words in last.map { (words, $0) } },
      foldedNumber: Name(number.value).folded
    )
  }
}

extension [LegalAct] {
  /// The acts a citation names by number.
  public func cited(in text: String) -> [LegalAct] {
    let typed = Name(text).folded
    return filter { $0.isCited(in: typed) }
  }
}
