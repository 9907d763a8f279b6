import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A collective's title asks for shares of its members: completed tasks, Lao động tiên tiến, Chiến sĩ thi đua cơ sở,
/// nobody disciplined.
///
/// Luật 06/2022/QH15, Điều 27, 28. Shares and numbers are in the profile.
enum CollectiveHasItsShares: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H6",
    title: "Tỷ lệ trong tập thể",
    text: """
      Danh hiệu tập thể đòi tỷ lệ cá nhân hoàn thành nhiệm vụ, tỷ lệ Lao động tiên tiến, số Chiến sĩ thi đua cơ sở, không có
      người bị kỷ luật từ mức quy định; tỷ lệ so bằng số nguyên, không làm tròn.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 27, Điều 28",
    example: message("Phòng A", "Lao động tiên tiến", part: 6, whole: 9, needed: Fraction(70).hundredth)
  )

  static func check(_ shares: Condition.Shares, _ nominee: NomineeRecord) -> NomineeRecord.Answer {
    let year = nominee.end
    guard let row = nominee.ratings.first(where: { $0.year == year }), let members = row.members, members > 0 else {
      let missing = finding(
        "\(nominee.name): chưa có số người năm \(year)",
        at: nominee.position,
        hint: "thêm “so_nguoi” và các số của tập thể ở “danh_gia”"
      )
      return nominee.answer("chưa có số liệu tập thể năm \(year)", [missing])
    }
    var failures: [Finding<Position>] = []
    var words: [String] = []
    func share(_ what: String, _ part: Int?, _ needed: Fraction?) {
      guard let needed else { return }
      let count = part ?? 0
      words.append("\(what) \(count)/\(members)")
      guard !Votes.reaches(count, of: members, needed) else { return }
      failures.append(
        finding(
          message(nominee.name, what, part: count, whole: members, needed: needed),
          at: row.subject.position,
          related: [.init("đề nghị", nominee.position)]
        )
      )
    }
    func fail(_ message: String) { failures.append(finding("\(nominee.name): \(message)", at: row.subject.position)) }
    share("hoàn thành nhiệm vụ", row.completed, shares.completed)
    share("Lao động tiên tiến", row.advanced, shares.advanced)
    if let needed = shares.fighters {
      let has = "\(row.fighters ?? 0) Chiến sĩ thi đua cơ sở"
      words.append(has)
      if row.fighters ?? 0 < needed { fail("có \(has), cần ít nhất \(needed)") }
    }
    if let level = shares.discipline, let count = row.disciplined, count > 0 {
      words.append("\(count) người bị kỷ luật từ \(level)")
      fail("có \(count) người bị kỷ luật từ \(level) trở lên")
    }
    return nominee.answer("năm \(year): " + words.joined(separator: ", "), failures)
  }

  /// A number of members that is more than all of them, or less than none.
  static func impossible(_ number: Located<Int>, of members: Int, in subject: String) -> Finding<Position> {
    finding(
      "\(subject): \(number.value) trong \(members) người",
      at: number.position,
      expected: "số từ 0 đến \(members)"
    )
  }

  private static func message(_ subject: String, _ what: String, part: Int, whole: Int, needed: Fraction) -> String {
    "\(subject): \(what) \(part)/\(whole) = \(Votes.percent(part, of: whole)) < \(needed.percentText)"
  }
}
