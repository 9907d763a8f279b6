import Diagnostics
import OfficialWriting

/// “k năm liên tục” are k consecutive assessed years ending with the last one; a year left out breaks them.
///
/// Luật 06/2022/QH15, Điều 21, 22, 42–44, 73, 74; Nghị định 152/2025/NĐ-CP, Điều 4. How many years is in the profile.
enum YearsRunWithoutGap: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H2",
    title: "Các năm phải liên tục",
    text: """
      Điều kiện “… năm liên tục” tính trên các năm kế tiếp nhau, kết thúc ở năm gần nhất đã đánh giá; thiếu năm nào nêu năm
      ấy.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 21, 22, 42, 43, 44, 73, 74; Nghị định 152/2025/NĐ-CP, Điều 4",
    example: message("Nguyễn Văn A", what: "Chiến sĩ thi đua cơ sở", missing: [2022], needed: 2022...2024)
  )

  /// The years of a run that are not there.
  static func missing(_ needed: ClosedRange<Int>, among years: Set<Int>) -> [Int] {
    needed.filter { !years.contains($0) }
  }

  /// The length of the run of years that ends with a year.
  static func run(endingWith end: Int, among years: Set<Int>) -> Int {
    var length = 0
    while years.contains(end - length) { length += 1 }
    return length
  }

  static func message(_ subject: String, what: String, missing: [Int], needed: ClosedRange<Int>) -> String {
    let gaps = missing.map(String.init).joined(separator: ", ")
    let span = needed.count == 1 ? "năm \(needed.lowerBound)" : "các năm \(needed.lowerBound)–\(needed.upperBound)"
    return "\(subject): thiếu năm \(gaps) (cần \(what) \(span))"
  }
}
