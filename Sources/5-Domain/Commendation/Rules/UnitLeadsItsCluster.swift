import Diagnostics
import Values

/// A cờ of the province or ministry goes to a unit that leads its cụm or khối.
///
/// Luật 06/2022/QH15, Điều 25, 26.
enum UnitLeadsItsCluster: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H13",
    title: "Dẫn đầu cụm, khối",
    text: "Cờ thi đua chỉ đề nghị cho đơn vị xếp hạng nhất của cụm, khối theo điểm thẩm định.",
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 25, Điều 26",
    example: message("Trường A", rank: 3)
  )

  static func check(_ nominee: NomineeRecord) -> NomineeRecord.Answer {
    guard let rank = nominee.rank else {
      return nominee.open("dẫn đầu cụm, khối: chưa có điểm thẩm định ở “diem” để xếp hạng")
    }
    guard rank > 1 else { return nominee.answer("dẫn đầu cụm, khối", []) }
    return nominee.answer("xếp hạng \(rank)", [finding(message(nominee.name, rank: rank), at: nominee.position)])
  }

  private static func message(_ subject: String, rank: Int) -> String {
    "\(subject): xếp hạng \(rank), cờ thi đua cần đơn vị dẫn đầu cụm, khối"
  }
}
