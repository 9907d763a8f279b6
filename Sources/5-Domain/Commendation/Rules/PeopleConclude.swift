import DataBinding
import Diagnostics
import Values

/// What data cannot show is concluded by people, and the dossier says so when it is made.
///
/// Nghị định 152/2025/NĐ-CP, Điều 33.11: the proposer answers for object, conditions, file and procedure.
enum PeopleConclude: DossierRule {
  static let rule = CommendationRule(
    code: "V-H16",
    title: "Điều kiện người thẩm định phải kết luận",
    text: """
      Trường hợp trong hồ sơ còn điều kiện mà dữ liệu không chứng tỏ được thì được nêu tên khi làm hồ sơ, để người thẩm định
      xem và kết luận.
      """,
    levels: [.warning],
    source: "Nghị định 152/2025/NĐ-CP, Điều 33 khoản 11",
    example: message("UBND xã A", award: "Cờ thi đua của UBND tỉnh")
  )

  static func check(_ dossier: DossierSubject) -> [Finding<Position>] {
    dossier.nominees.filter { $0.verdict == .open }.map { nominee in
      let open = nominee.reasons.filter { $0.holds == nil }.map(\.text)
      return finding(
        message(nominee.subject, award: nominee.award),
        at: dossier.year.proposals[nominee.index].award.position,
        hint: open.isEmpty ? nil : "người thẩm định kết luận: \(open.joined(separator: "; "))"
      )
    }
  }

  private static func message(_ subject: String, award: String) -> String {
    "\(subject), \(award): chưa kết luận được từ dữ liệu"
  }
}
