import Diagnostics
/// One merit earns one award, and one initiative backs an award once.
///
/// Luật 06/2022/QH15, Điều 5.2c; Công văn 5007/BNV-TĐKT (2023).
enum OneMeritBacksOneAward: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H5",
    title: "Một thành tích, một sáng kiến chỉ dùng một lần",
    text: """
      Một thành tích chỉ khen một lần; một sáng kiến chỉ làm căn cứ cho một lần khen của tác giả. Thành tích so theo
      `thanh_tich`, sáng kiến theo `da_dung_cho` và các dòng đề nghị.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 5 khoản 2 điểm c; Công văn 5007/BNV-TĐKT năm 2023",
    example: initiativeMessage("Nguyễn Văn A", "Số hóa hồ sơ", used: "Chiến sĩ thi đua cơ sở năm 2024")
  )

  static func initiativeMessage(_ subject: String, _ initiative: String, used: String) -> String {
    "\(subject): sáng kiến “\(initiative)” đã dùng cho \(used)"
  }

  static func meritMessage(_ subject: String, merit: String, first: String, second: String) -> String {
    "\(subject): thành tích “\(merit)” dùng cho cả \(first) và \(second)"
  }
}
