import Diagnostics
import OfficialWriting

/// Where the law names an award that must already have been given, it was, before the day of the document.
///
/// Luật 06/2022/QH15, Điều 42–44, 73; Nghị định 152/2025/NĐ-CP, Điều 4: a lower award is required only where an article
/// names it.
enum EarlierAwardIsHeld: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H3",
    title: "Đã có danh hiệu, hình thức làm điều kiện",
    text: """
      Điều luật ghi “đã được tặng …” hoặc “có … lần” thì lịch sử khen phải có đủ, quyết định trước ngày văn bản và trong
      đúng giai đoạn.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 42, 43, 44, 73; Nghị định 152/2025/NĐ-CP, Điều 4",
    example: message("Nguyễn Văn A", award: "Bằng khen của Thủ tướng Chính phủ")
  )

  static func message(_ subject: String, award: String) -> String { "\(subject): chưa được tặng \(award)" }

  static func lateMessage(_ subject: String, award: String, decided: String, on date: String) -> String {
    "\(subject): \(award) quyết định ngày \(decided), sau ngày văn bản \(date)"
  }

  static func countMessage(_ subject: String, needs: String, has: String, years: ClosedRange<Int>) -> String {
    "\(subject): các năm \(years.lowerBound)–\(years.upperBound) cần \(needs); có \(has)"
  }
}
