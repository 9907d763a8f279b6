import Diagnostics

/// What data cannot show is concluded by people, and the dossier says so when it is made.
///
/// Nghị định 152/2025/NĐ-CP, Điều 33.11: the proposer answers for object, conditions, file and procedure.
enum PeopleConclude: CheckedRule {
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

  static func message(_ subject: String, award: String) -> String {
    "\(subject), \(award): chưa kết luận được từ dữ liệu"
  }
}
