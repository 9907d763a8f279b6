import Diagnostics
import LivingLaw
import Values

/// A profile of rules that nobody has compared with the paper itself says so.
///
/// The text of Luật 06/2026/QH16 and of what followed it could not be read when the profiles were written.
enum ProfileIsVerified: ProposalRule, YearRule, DossierRule {
  static let rule = CommendationRule(
    code: "V-L5",
    title: "Hồ sơ quy định đã xác minh",
    text: "Hồ sơ quy định ghi `da_xac_minh: không` thì cảnh báo: phải đối chiếu với văn bản gốc trước khi dùng.",
    levels: [.warning],
    source: "Cột `da_xac_minh` của hồ sơ trong Templates/quy-dinh",
    example: message("Lương cơ sở từ 01/7/2026")
  )

  /// The factor and the base salary of the money.
  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let money = subject.money else { return [] }
    let (salary, position) = (money.salary, subject.year.input.time.position)
    var findings: [Finding<Position>] = []
    if !salary.isVerified {
      findings.append(finding("Lương cơ sở \(salary.span.vietnamese)", salary.source, at: position))
    }
    return findings + check(money.profile.head, at: position)
  }

  /// The profile of the review and that of titles.
  static func check(_ year: YearSubject) -> [Finding<Position>] {
    let position = year.input.time.position
    let titles = year.input.proposals.isEmpty ? nil : year.titles?.head
    return check(year.profile?.head, at: position) + check(titles, at: position)
  }

  /// The parts a dossier has to hold.
  static func check(_ dossier: DossierSubject) -> [Finding<Position>] {
    check(dossier.profile?.head, at: dossier.input.position)
  }

  private static func check(_ head: ProfileHead?, at position: Position) -> [Finding<Position>] {
    guard let head, !head.isVerified else { return [] }
    return [finding(head.name, head.source, at: position)]
  }

  private static func finding(_ profile: String, _ source: String, at position: Position) -> Finding<Position> {
    finding(message(profile), at: position, hint: "đối chiếu với văn bản gốc trước khi dùng: \(source)")
  }

  private static func message(_ profile: String) -> String { "“\(profile)” chưa được xác minh" }
}
