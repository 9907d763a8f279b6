import DataBinding
import Diagnostics
import Values

/// An award that asks for initiatives is backed by initiatives of the nominee that reach far enough.
///
/// Luật 06/2022/QH15, Điều 21–23, 74. How many and how far is in the profile.
enum InitiativeBacksTheAward: CheckedRule {
  static let rule = CommendationRule(
    code: "V-H12",
    title: "Sáng kiến làm căn cứ",
    text: """
      Danh hiệu đòi sáng kiến thì người được đề nghị là tác giả của đủ số sáng kiến đã công nhận, phạm vi ảnh hưởng đủ rộng,
      trong thời gian quy định và chưa dùng cho lần khen khác.
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 21, 22, 23, 74",
    example: message("Nguyễn Văn A", has: 0, needs: 1, scope: .province)
  )

  static func check(
    _ scope: Initiative.Scope,
    count: Int,
    years: Int,
    _ nominee: NomineeRecord
  ) -> NomineeRecord.Answer {
    let typed = nominee.proposal.initiatives
    var failures: [Finding<Position>] = []
    let named = typed.compactMap { typed in
      nominee.history.initiatives.first(typed.key).map { (typed, $0) }
    }
    let own = nominee.history.initiativesByAuthor[nominee.key]
    for (typed, initiative) in named where !initiative.authors.contains(where: { $0.key == nominee.key }) {
      failures.append(
        finding("\(nominee.name): không phải tác giả sáng kiến “\(initiative.name.value)”", at: typed.position)
      )
    }
    let candidates = typed.isEmpty ? own : named.map(\.1)
    let fitting = candidates.filter { initiative in
      guard initiative.scope >= scope, initiative.usedFor == nil else { return false }
      guard let recognised = initiative.recognised else { return true }
      return recognised <= nominee.date && (years == 0 || recognised.year > nominee.end - years)
    }
    if fitting.count < count {
      if typed.isEmpty {
        failures += OneMeritBacksOneAward.findings(used: candidates.filter { $0.scope >= scope }, nominee)
      }
      failures.append(
        finding(message(nominee.name, has: fitting.count, needs: count, scope: scope), at: nominee.position)
      )
    }
    let names = fitting.map { "“\($0.name.value)”" }.joined(separator: ", ")
    let found = names.isEmpty ? "không có" : names
    return nominee.answer("\(count) sáng kiến phạm vi \(scope.rawValue): \(found)", failures)
  }

  private static func message(_ subject: String, has: Int, needs: Int, scope: Initiative.Scope) -> String {
    "\(subject): có \(has) sáng kiến phạm vi \(scope.rawValue) dùng được, cần \(needs)"
  }
}
