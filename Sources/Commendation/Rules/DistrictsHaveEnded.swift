import Diagnostics
import OfficialWriting
import Values

/// No award was decided by a body of a district after that level had ended.
///
/// Luật 72/2025/QH15: provinces and communes since 1 July 2025. Names and last day are in the profile of acts. Awards
/// decided before stay valid under the old name.
enum DistrictsHaveEnded: CheckedRule {
  static let rule = CommendationRule(
    code: "V-L2",
    title: "Không còn cấp huyện",
    text: """
      Quyết định khen trong lịch sử của cơ quan cấp huyện phải có ngày không sau ngày cuối của cấp huyện; trước ngày ấy giữ
      nguyên tên cũ.
      """,
    levels: [.error],
    source: "Luật 72/2025/QH15",
    example: "Nguyễn Văn A: UBND huyện không còn từ 01/7/2025, quyết định ghi ngày 01/7/2025"
  )

  /// The name of the body that had ended, such as `UBND huyện`; nil when it had not.
  static func ended(_ authority: String, decided: CalendarDate, _ districts: Districts) -> String? {
    guard decided > districts.lastDay else { return nil }
    let typed = foldedAuthority(authority)
    return districts.names.first { typed.contains(foldedAuthority($0)) }
  }

  static func message(_ subject: String, body: String, decided: CalendarDate, lastDay: CalendarDate) -> String {
    let after = lastDay.adding(days: 1) ?? lastDay
    return
      "\(subject): \(body) không còn từ \(VietnameseDate.short(after)), quyết định ghi ngày \(VietnameseDate.short(decided))"
  }
}

/// The name of an authority for comparing: `Ủy ban nhân dân` and `UBND` are one.
func foldedAuthority(_ name: String) -> String {
  var folded = foldedName(name)
  for long in ["ủy_ban_nhân_dân", "uỷ_ban_nhân_dân"] { folded = folded.replacing(long, with: "ubnd") }
  return folded
}
