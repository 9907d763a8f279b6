import Diagnostics
import OfficialWriting

/// Names, awards, votes and numbers are the same in the list of nominees, the ballots, the minutes, the submission and
/// the decision.
///
/// Nghị định 152/2025/NĐ-CP, Điều 33: the submission and its list rest on the minutes and the result of the vote.
enum PapersAgree: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H9",
    title: "Các giấy tờ của hồ sơ khớp nhau",
    text: """
      Tên, danh hiệu, số phiếu, số lượng, số tiền ở danh sách đề nghị, biên bản kiểm phiếu, biên bản họp xét, tờ trình, báo
      cáo thành tích và dự thảo quyết định là một; từng giấy tờ làm xong được đọc lại để so với dữ liệu.
      """,
    levels: [.error],
    source: "Nghị định 152/2025/NĐ-CP, Điều 33",
    example: countMessage(.person, listed: 4, minutes: 5)
  )

  static func missingMessage(_ subject: String, _ award: String, paper: DossierPaper) -> String {
    "\(subject), \(award): có trong danh sách đề nghị, không có trong \(lowercased(paper))"
  }

  static func unlistedMessage(_ subject: String, _ award: String, votes: Int, total: Int?) -> String {
    let share = total.map { "\(votes)/\($0)" } ?? "\(votes) phiếu"
    return "\(subject), \(award): biên bản họp xét ghi đủ phiếu (\(share)), danh sách đề nghị không có"
  }

  static func twiceMessage(_ subject: String, _ award: String) -> String {
    "\(subject), \(award): biên bản họp xét ghi hai lần"
  }

  static func strayReportMessage(_ subject: String) -> String {
    "\(subject): có báo cáo thành tích, không có trong danh sách đề nghị"
  }

  static func secondReportMessage(_ subject: String) -> String {
    "\(subject): có hai báo cáo thành tích cho một đề nghị"
  }

  static func votesMessage(_ subject: String, minutes: Int, ballots: Int) -> String {
    "\(subject): biên bản họp xét ghi \(minutes) phiếu đồng ý, kiểm phiếu \(ballots)"
  }

  static func countMessage(_ kind: Subject.Kind, listed: Int, minutes: Int) -> String {
    "Tờ trình \(VietnameseNumber.twoDigits(listed)) \(kind.rawValue), biên bản \(VietnameseNumber.twoDigits(minutes))"
  }

  static func membersMessage(minutes: Int, council: Int) -> String {
    "Biên bản họp xét ghi hội đồng \(minutes) thành viên, “hoi_dong.tong_so” là \(council)"
  }

  private static func lowercased(_ paper: DossierPaper) -> String {
    let name = paper.vietnamese
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}
