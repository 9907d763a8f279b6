import DataBinding
import Diagnostics
import Values

/// What only the dossier shows was looked at, and was there.
///
/// Conditions such as “vượt các chỉ tiêu được giao” are for people; the office writes down its own finding, as Nghị định
/// 152/2025/NĐ-CP, Điều 33.11, has a tờ trình do.
enum DossierShowsTheMerit: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H15",
    title: "Điều kiện xem ở hồ sơ",
    text: """
      Điều kiện mà dữ liệu không cho thấy (“vượt các chỉ tiêu được giao”, thành tích khen chuyên đề …) thì cơ quan xem hồ sơ
      và ghi `xem_ho_so: đạt` hoặc `không đạt` ở dòng đề nghị. Chưa ghi thì chưa kết luận.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 25, 26, 29, 74; Nghị định 152/2025/NĐ-CP, Điều 33 khoản 11",
    example: message("Trường A", "vượt các chỉ tiêu được giao")
  )

  static func check(_ condition: String, _ nominee: NomineeRecord) -> NomineeRecord.Answer {
    guard let seen = nominee.proposal.dossier else {
      return nominee.open("xem hồ sơ: \(condition): chưa ghi “xem_ho_so” (đạt, không đạt) ở “de_nghi”")
    }
    if seen.value { return nominee.answer("xem hồ sơ: \(condition): cơ quan ghi đạt", []) }
    return nominee.answer(
      "xem hồ sơ: \(condition): cơ quan ghi không đạt",
      [finding(message(nominee.name, condition), at: seen.position)]
    )
  }

  private static func message(_ subject: String, _ condition: String) -> String {
    "\(subject): hồ sơ không đạt điều kiện “\(condition)”"
  }
}
