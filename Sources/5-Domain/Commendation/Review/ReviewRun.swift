import DataBinding
import Diagnostics
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
  var awardNames: AwardNames { AwardNames(titles: titles(on: input.first), profile: profile(on: input.first)) }

  func review() -> Review {
    let first = reviewed(on: input.first)
    var findings = first.findings
    if input.last != input.first {
      let last = reviewed(on: input.last)
      findings += last.findings.filter { !findings.contains($0) }
      compare(first.review, last.review)
    }
    for finding in findings { finding.report(to: binding) }
    return first.review
  }

  private func reviewed(on date: CalendarDate) -> (review: Review, findings: [RuleFinding]) {
    var findings: [RuleFinding] = []
    let profile = profile(on: date)
    if profile == nil, !profiles.isEmpty {
      findings.append(missing("hồ sơ bình xét", on: date, profiles.map(\.head.span)))
    }
    let titles = titles(on: date)
    if titles == nil, !input.proposals.isEmpty {
      findings.append(missing("điều kiện danh hiệu", on: date, regulations.awards.map(\.head.span)))
    }
    let isFirst = date == input.first
    // Points do not change with the day; what is wrong with them is said once.
    let silent = isFirst ? binding : DataBinding(binding.record)
    let table = ScoreTable(
      input: input,
      scale: scale(profile, silent),
      step: profile?.step,
      binding: silent
    )
    var reviewer = UnitReviewer(
      input: input,
      clusters: clusters,
      allocation: allocation,
      profile: profile,
      womenShare: titles?.womenShare,
      scores: table.compute(),
      date: date,
      binding: silent
    )
    let reviewed = reviewer.run()
    findings += reviewer.findings
    var judge = ProposalJudge(
      input: input,
      regulations: regulations,
      titles: titles,
      profile: profile,
      allocation: allocation,
      clusters: reviewed,
      date: date,
      binding: silent
    )
    let nominees = judge.run()
    findings += judge.findings
    findings += legalFindings(on: date)
    if let head = profile?.head, !head.isVerified { findings.append(unverified(head)) }
    if let head = titles?.head, !head.isVerified, !input.proposals.isEmpty { findings.append(unverified(head)) }
    return (
      Review(
        year: input.year,
        days: input.first...input.last,
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
    guard let typed = input.scale else { return profile?.scale }
    if let scale = profile?.scale, scale != typed.value {
      ScoresFitTheirScale.finding(
        "Thang điểm \(typed.value.vietnamese), hồ sơ quy định ghi \(scale.vietnamese)",
        at: typed.position,
        expected: scale.vietnamese
      ).report(to: binding)
    }
    return typed.value
  }

  func profile(on date: CalendarDate) -> ReviewProfile? { profiles.first { $0.head.span.contains(date) } }

  private func titles(on date: CalendarDate) -> AwardProfile? {
    regulations.awards.first { $0.head.span.contains(date) }
  }

  private func missing(_ what: String, on date: CalendarDate, _ spans: [ValiditySpan]) -> RuleFinding {
    RuleFinding(
      severity: .error,
      code: "TD-03",
      message: "không có \(what) cho ngày \(VietnameseDate.short(date))",
      position: input.yearPosition,
      expected: spans.isEmpty ? nil : "ngày văn bản " + spans.map(\.vietnamese).joined(separator: "; "),
      hint: "thêm hồ sơ của thời gian ấy vào Templates/quy-dinh"
    )
  }

  private func unverified(_ head: ProfileHead) -> RuleFinding {
    ProfileIsVerified.finding(
      ProfileIsVerified.message(head.name),
      at: input.yearPosition,
      hint: "đối chiếu với văn bản gốc trước khi dùng: \(head.source)"
    )
  }

  private func legalFindings(on date: CalendarDate) -> [RuleFinding] {
    input.citations.flatMap { citation in
      regulations.acts.cited(in: citation.value).compactMap { act in
        guard let message = LegalBasisIsInForce.message(act, on: date) else { return nil }
        return LegalBasisIsInForce.finding(
          message,
          at: citation.position,
          severity: isStrict ? .error : .warning,
          hint: LegalBasisIsInForce.hint(act, on: date)
        )
      }
    }
  }

  /// Says where the answers of the two days differ.
  private func compare(_ first: Review, _ last: Review) {
    func signature(_ review: Review) -> [(what: String, answer: String)] {
      review.clusters.flatMap(\.units).sorted { $0.name < $1.name }.flatMap { unit in
        unit.outcomes.map { ("\(unit.name), \($0.award)", $0.verdict.rawValue) }
      }
        + review.nominees.map { nominee in
          ("\(nominee.subject), \(nominee.award)", "\(nominee.verdict.rawValue) \(nominee.money ?? 0)")
        }
    }
    let early = signature(first)
    let late = signature(last)
    for (index, answer) in early.enumerated() where !late.indices.contains(index) || late[index] != answer {
      AnswerHoldsOnEveryDay.finding(
        AnswerHoldsOnEveryDay.message(answer.what, input.first, input.last),
        at: input.yearPosition,
        expected: "một ngày để xét",
        hint: "thêm “ngay_van_ban: …” hoặc “ngay_hieu_luc: …”"
      ).report(to: binding)
    }
  }
}
