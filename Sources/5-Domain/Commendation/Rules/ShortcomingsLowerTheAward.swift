import DataBinding
import Diagnostics
import Values

/// A unit with shortcomings in the period is put forward one level below what it reached.
///
/// Hà Đông 2024, part B: “hạ một mức khen thưởng”. The paper gives no ladder; the profile does, and the review shows
/// it.
enum ShortcomingsLowerTheAward: ProposalRule {
  static let rule = CommendationRule(
    code: "V-D5",
    title: "Có hạn chế, khuyết điểm thì hạ một mức",
    text: """
      Đơn vị có hạn chế, khuyết điểm hoặc vụ việc gây bức xúc trong kỳ xét được đề nghị thấp hơn một bậc. Thứ tự các bậc là
      thang khen thưởng của hồ sơ quy định; bậc trước khi hạ là bậc cao nhất đủ điều kiện, trừ khi ghi `ha_tu`.
      """,
    levels: [.warning],
    source: "Hướng dẫn bình xét; thang khen thưởng trong hồ sơ quy định",
    example: message(
      "Trường A",
      "có hạn chế, khuyết điểm ngày 03/5/2024",
      award: "Bằng khen của Chủ tịch UBND Thành phố",
      lowered: "Giấy khen của Chủ tịch UBND quận"
    )
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let review = subject.review else { return [] }
    let (unit, ladder, index) = (review.unit, review.profile.ladder, review.index)
    let obstacles = NothingStandsAgainstTheUnit.obstacles(subject, review)
    guard let first = obstacles.first(where: { $0.effect == .lowers }) else { return [] }
    let from = subject.proposal.loweredFrom.flatMap { review.profile.index(of: $0.key) }
    // Whoever is put forward for an award is about to get it, whatever the quota says.
    let own = review.outcome.verdict == .eligible && !review.outcome.isLoweredTo ? index : nil
    guard let reached = from ?? unit.outcomes.firstIndex(where: { $0.verdict == .lowered }) ?? own, index <= reached
    else { return [] }
    let below = lowered(reached, ladder: ladder.count).map { ladder[$0].name }
    return [
      finding(
        message(unit.name, first.words, award: ladder[reached].name, lowered: below),
        at: subject.position,
        expected: below.map { "\($0) trở xuống" },
        hint: "thang khen thưởng: \(ladder.map(\.name).joined(separator: " → "))"
      )
    ]
  }

  /// The place on the ladder after one step down; nil below its end. The highest place is 0.
  static func lowered(_ index: Int, ladder count: Int) -> Int? { index + 1 < count ? index + 1 : nil }

  private static func message(_ unit: String, _ words: String, award: String, lowered: String?) -> String {
    "\(unit): \(words): \(award) phải hạ một mức, còn \(lowered ?? "không có hình thức nào")"
  }
}
