import Diagnostics
/// A profile of rules that nobody has compared with the paper itself says so.
///
/// The text of Luật 06/2026/QH16 and of what followed it could not be read when the profiles were written.
enum ProfileIsVerified: CheckedRule {
  static let rule = CommendationRule(
    code: "V-L5",
    title: "Hồ sơ quy định đã xác minh",
    text: "Hồ sơ quy định ghi `da_xac_minh: không` thì cảnh báo: phải đối chiếu với văn bản gốc trước khi dùng.",
    levels: [.warning],
    source: "Cột `da_xac_minh` của hồ sơ trong Templates/quy-dinh",
    example: message("Lương cơ sở từ 01/7/2026")
  )

  static func message(_ profile: String) -> String { "“\(profile)” chưa được xác minh" }
}
