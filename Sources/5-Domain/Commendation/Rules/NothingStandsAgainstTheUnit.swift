import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A unit is not proposed while something stands against it: an inspection, a conclusion not remedied, a leader's
/// discipline, a prosecution, a party rating too low.
///
/// Hà Đông 2024, part B: “chưa xét” and “không xét”. What excludes, what defers and for how long is in the profile;
/// good cause accepted by the competent level lifts a deferral.
enum NothingStandsAgainstTheUnit: ProposalRule {
  static let rule = CommendationRule(
    code: "V-D4",
    title: "Không thuộc trường hợp chưa xét, không xét",
    text: """
      Đơn vị đang thanh tra, kiểm tra, chưa khắc phục xong kết luận, kiến nghị thì chưa xét, trừ khi ghi rõ cấp có thẩm
      quyền đã chấp thuận (`chap_thuan_cua`); đơn vị có lãnh đạo bị kỷ luật, có người bị khởi tố, có xếp loại tổ chức đảng
      thấp thì không xét.
      """,
    levels: [.error],
    source: "Hướng dẫn bình xét; các trường hợp trong hồ sơ quy định",
    example: "Trường A: đang thanh tra từ 01/9/2026: chưa xét"
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let review = subject.review else { return [] }
    return obstacles(subject, review).filter { $0.effect != .lowers }.map { obstacle in
      finding(
        message(review.unit.name, obstacle.words, obstacle.effect),
        at: subject.position,
        hint: obstacle.effect == .defers
          ? "bỏ đề nghị, hoặc ghi cấp chấp thuận bằng “chap_thuan_cua: …”" : "bỏ đề nghị",
        related: obstacle.position.map { [.init("vi phạm", $0)] } ?? []
      )
    }
  }

  // MARK: What stands against a unit

  /// Something that stands against a unit on a day.
  struct Obstacle {
    var effect: ReviewProfile.Effect
    /// In words, without the unit's name.
    var words: String
    var clause: String?
    var position: Position?

    var reason: Review.Reason { Review.Reason(text: "\(words): \(effect.rawValue)", clause: clause, holds: false) }
  }

  static func obstacles(_ subject: ProposalSubject, _ review: ProposalSubject.UnderReview) -> [Obstacle] {
    obstacles(
      subject.proposal.subject.key,
      rating: review.unit.partyRating,
      subject.year.input,
      review.profile,
      subject.year.date
    )
  }

  static func obstacles(
    _ unit: Name,
    rating: Rating?,
    _ input: ReviewInput,
    _ profile: ReviewProfile,
    _ date: CalendarDate
  ) -> [Obstacle] {
    var result: [Obstacle] = []
    if let limit = profile.excludingRating, let rating, rating <= limit {
      let words = "tổ chức đảng xếp loại “\(rating.vietnamese)”"
      result.append(Obstacle(effect: .excludes, words: words, clause: profile.excludingClause, position: nil))
    }
    for incident in input.conduct.incidents[unit] {
      guard let rule = profile.rule(for: incident), stands(incident, rule.lasting, on: date, year: input.time.year)
      else {
        continue
      }
      // Good cause accepted by the competent level lifts a deferral.
      if rule.effect == .defers, incident.approvedBy != nil { continue }
      let words = words(incident, rule)
      result.append(
        Obstacle(effect: rule.effect, words: words, clause: rule.clause, position: incident.kind.position)
      )
    }
    return result
  }

  /// Whether an incident still stands on a day.
  private static func stands(_ incident: Incident, _ lasting: ReviewProfile.Lasting, on date: CalendarDate, year: Int)
    -> Bool
  {
    if let from = incident.from?.value, from > date { return false }
    switch lasting {
    case .untilItEnds:
      if incident.isRemedied == true { return false }
      return incident.through.map { $0.value >= date } ?? true
    case .untilRemedied:
      return incident.isRemedied != true
    case .theYear:
      return touches(incident, year)
    }
  }

  /// Whether an incident happened in a year; without a date it did.
  private static func touches(_ incident: Incident, _ year: Int) -> Bool {
    if let from = incident.from?.value, from.year > year { return false }
    if let through = incident.through?.value { return through.year >= year }
    return incident.from.map { $0.value.year == year } ?? true
  }

  /// What stands against the unit, without its name.
  private static func words(_ incident: Incident, _ rule: ReviewProfile.IncidentRule) -> String {
    var text = rule.phrase ?? rule.kind.value
    if let level = incident.level?.value { text += " (\(level))" }
    guard let from = incident.from?.value else { return text }
    return text + (rule.lasting == .theYear ? " ngày " : " từ ") + VietnameseDate.short(from)
  }

  private static func message(_ unit: String, _ words: String, _ effect: ReviewProfile.Effect) -> String {
    "\(unit): \(words): \(effect.rawValue)"
  }
}
