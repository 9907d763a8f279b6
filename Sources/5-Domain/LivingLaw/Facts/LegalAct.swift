import DataBinding
import OfficialWriting
public import Values

/// An act with its validity.
public struct LegalAct: Sendable {
  /// Its number, such as `98/2023/NĐ-CP`.
  public var number: String
  /// Its kind, such as `Nghị định`.
  public var kind: String
  /// What it is called without its number, such as `Thi đua, khen thưởng`; nil where nobody cites it so.
  public var name: String?
  /// The day it was issued or passed.
  public var issued: CalendarDate?
  /// Who issued it, such as `Chính phủ`.
  public var issuer: String?
  /// The days on which it is in force.
  public var span: ValiditySpan
  /// The number of the act that took its place, with its kind.
  public var successor: String?
  /// A rule for the time after it, in words, and its last day.
  public var transition: (words: String, through: CalendarDate)?
  /// Whether somebody compared all this with the act itself.
  public var isVerified: Bool

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

  static func read(_ row: FieldGroup) -> LegalAct? {
    let number = row.text("so", "Số")
    let kind = row.text("loai", "Loại")
    let name = row.optionalText("ten", "Tên")?.value
    let issued = row.optionalDate("ngay", "Ngày")?.value
    let issuer = row.optionalText("co_quan", "Cơ quan")?.value
    let from = row.optionalDate("hieu_luc_tu", "Hiệu lực từ")?.value
    let through = row.optionalDate("hieu_luc_den", "Hiệu lực đến")?.value
    let successor = row.optionalText("thay_bang", "Thay bằng")?.value
    let words = row.optionalText("chuyen_tiep", "Chuyển tiếp")?.value
    let last = row.optionalDate("chuyen_tiep_den", "Chuyển tiếp đến")?.value
    let isVerified = row.optionalFlag("da_xac_minh", "Đã xác minh")?.value ?? false
    // For people who keep the file.
    _ = row.optionalText("nguon")
    row.finish()
    guard let number, let kind else { return nil }
    return LegalAct(
      number: number.value,
      kind: kind.value,
      name: name,
      issued: issued,
      issuer: issuer,
      span: ValiditySpan(from: from, through: through),
      successor: successor,
      transition: words.flatMap { words in last.map { (words, $0) } },
      isVerified: isVerified
    )
  }
}
