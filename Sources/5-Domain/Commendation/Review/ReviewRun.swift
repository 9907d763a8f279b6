import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// Reviews the input on the first and the last day its document may bear, and sees to it that the answers agree.
struct ReviewRun {
  let input: ReviewInput
  let clusters: [EmulationCluster]
  let allocation: Allocation?
  let profiles: [ReviewProfile]
  let regulations: Regulations
  let isStrict: Bool
  let binding: DataBinding

  /// What the names of awards mean on the first day.
  var awardNames: AwardNames {
    AwardNames(titles: titles(on: input.time.first), profile: profile(on: input.time.first))
  }

  func review() -> Review {
    let first = reviewed(on: input.time.first)
    var findings = first.findings
    if input.time.last != input.time.first {
      let last = reviewed(on: input.time.last)
      let known = Set(findings)
      findings += last.findings.filter { !known.contains($0) }
      binding.report(AnswerHoldsOnEveryDay.check(first.review, last.review, at: input.time.position))
    }
    binding.report(findings)
    return first.review
  }

  private func reviewed(on date: CalendarDate) -> (review: Review, findings: [Finding<Position>]) {
    var findings: [Finding<Position>] = []
    let profile = profile(on: date)
    if profile == nil, !profiles.isEmpty {
      findings.append(missing("hồ sơ bình xét", on: date, profiles.map(\.head.span)))
    }
    let titles = titles(on: date)
    if titles == nil, !input.proposals.isEmpty {
      findings.append(missing("điều kiện danh hiệu", on: date, regulations.awards.map(\.head.span)))
    }
    let isFirst = date == input.time.first
    // Points do not change with the day; what is wrong with them is said once.
    let silent = isFirst ? binding : DataBinding(binding.record)
    let table = ScoreTable(input.scoring, scale: scale(profile, silent), step: profile?.step, binding: silent)
    var reviewer = UnitReviewer(
      input,
      clusters,
      allocation,
      profile,
      womenShare: titles?.womenShare,
      scores: table.compute(),
      on: date,
      silent
    )
    let reviewed = reviewer.run()
    findings += reviewer.findings
    let year = YearSubject(
      input,
      regulations,
      isStrict: isStrict,
      titles: titles,
      profile: profile,
      allocation,
      reviewed,
      on: date
    )
    var judge = ProposalJudge(year, silent)
    let (nominees, judged) = judge.run()
    findings += judged
    return (
      Review(
        year: input.time.year,
        days: input.time.first...input.time.last,
        profile: profile.map { ($0.head.name, $0.head.source) },
        titles: titles.map { ($0.head.name, $0.head.source) },
        ladder: profile?.ladder.map(\.name) ?? [],
        clusters: reviewed,
        nominees: nominees
      ),
      findings
    )
  }

  private func scale(_ profile: ReviewProfile?, _ binding: DataBinding) -> Fraction? {
    guard let typed = input.scoring.scale else { return profile?.scale }
    binding.report(ScoresFitTheirScale.check(scale: typed, profile: profile?.scale))
    return typed.value
  }

  func profile(on date: CalendarDate) -> ReviewProfile? { profiles.first { $0.head.span.contains(date) } }

  private func titles(on date: CalendarDate) -> AwardProfile? {
    regulations.awards.first { $0.head.span.contains(date) }
  }

  private func missing(_ what: String, on date: CalendarDate, _ spans: [ValiditySpan]) -> Finding<Position> {
    Finding(
      .error,
      BindingCode.missing.rawValue,
      "không có \(what) cho ngày \(VietnameseDate.short(date))",
      at: input.time.position,
      expected: spans.isEmpty ? nil : "ngày văn bản " + spans.map(\.vietnamese).joined(separator: "; "),
      hint: "thêm hồ sơ của thời gian ấy vào Templates/quy-dinh"
    )
  }
}
