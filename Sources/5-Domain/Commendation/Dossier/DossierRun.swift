import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// Puts a dossier together and tries its rules.
struct DossierRun {
  static let rules: [any DossierRule.Type] = [
    PeopleConclude.self, PapersAgree.self, VotesDoNotExceedMembers.self, DatesFollowTheProcedure.self,
    ProfileIsVerified.self, PartsAreComplete.self,
  ]

  let examination: Review.Examination
  let input: DossierInput
  let profiles: [DossierProfile]
  let binding: DataBinding
  private(set) var findings: [Finding<Position>] = []

  private var review: Review { examination.review }
  private var year: ReviewInput { examination.input }

  init(
    examination: Review.Examination,
    input: DossierInput,
    profiles: [DossierProfile],
    binding: DataBinding
  ) {
    self.examination = examination
    self.input = input
    self.profiles = profiles
    self.binding = binding
  }

  mutating func dossier() -> Dossier? {
    let (nominees, found) = cases()
    guard !found.isEmpty else {
      let whom = input.decider.map { " do \($0.value) quyết định" } ?? ""
      let deciders = year.proposals.compactMap { $0.decider?.value }
      binding.report(
        .unknownName,
        "không có đề nghị nào\(whom)",
        at: input.decider?.position ?? input.position,
        hint: input.decider.flatMap { nearest(to: $0.value, in: deciders) }.map { "có phải “\($0)”?" }
          ?? "thêm dòng ở “de_nghi”"
      )
      return nil
    }
    let profile = profiles.first { $0.head.span.contains(review.days.lowerBound) }
    if profile == nil {
      binding.report(
        .missing,
        "không có thành phần hồ sơ cho ngày \(VietnameseDate.short(review.days.lowerBound))",
        at: input.position,
        expected: profiles.isEmpty
          ? nil : "ngày văn bản " + profiles.map(\.head.span.vietnamese).joined(separator: "; "),
        hint: "thêm vào Templates/quy-dinh/thanh-phan-ho-so.yaml"
      )
    }
    let names = examination.awardNames
    let parts = DossierParts(input: input, cases: found, profile: profile, awardNames: names)
    let subject = DossierSubject(
      input: input,
      year: year,
      awardNames: names,
      nominees: nominees,
      cases: found,
      reviewed: review.days,
      profile: profile,
      parts: parts.required
    )
    findings += Self.rules.flatMap { $0.check(subject) }
    return Dossier(
      year: Located(year.year, at: year.yearPosition),
      position: input.position,
      decider: input.decider,
      sets: input.sets?.value ?? profile?.sets ?? 1,
      councilMembers: year.council.total,
      minutesMembers: input.minutes?.members?.value,
      cases: found,
      ballotOrder: ballotOrder(of: found),
      parts: parts.all,
      heads: heads()
    )
  }

  // MARK: Cases

  /// The proposals that go to the dossier's decider, as they are judged and as papers have them.
  private func cases() -> ([Review.Nominee], [Dossier.Case]) {
    var nominees: [Review.Nominee] = []
    var found: [(case: Dossier.Case, order: Int)] = []
    for nominee in review.nominees where year.proposals.indices.contains(nominee.index) {
      let proposal = year.proposals[nominee.index]
      guard isMeant(proposal) else { continue }
      guard let kind = nominee.kind else {
        binding.report(
          .missing,
          "chưa biết \(nominee.subject) là cá nhân, tập thể hay hộ gia đình",
          at: proposal.subject.position,
          hint: "thêm dòng ở “doi_tuong”"
        )
        continue
      }
      let title = examination.awardNames.find(nominee.code)?.title
      found.append((made(nominee, proposal, kind, title), title?.order ?? 0))
      nominees.append(nominee)
    }
    let kinds: [Subject.Kind] = [.collective, .household, .person]
    let sorted = found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.case.isForm != b.case.isForm { return !a.case.isForm }
      if a.case.kind != b.case.kind {
        return (kinds.firstIndex(of: a.case.kind) ?? 0) < (kinds.firstIndex(of: b.case.kind) ?? 0)
      }
      return a.order != b.order ? a.order > b.order : left.offset < right.offset
    }
    return (nominees, sorted.map(\.element.case))
  }

  private func isMeant(_ proposal: Proposal) -> Bool {
    guard let wanted = input.decider else { return true }
    guard let decider = proposal.decider else { return false }
    let (left, right) = (Name(wanted.value), Name(decider.value))
    return left.begins(with: right) || right.begins(with: left)
  }

  private func made(
    _ nominee: Review.Nominee,
    _ proposal: Proposal,
    _ kind: Subject.Kind,
    _ title: AwardProfile.Award?
  ) -> Dossier.Case {
    let key = Name(proposal.subject.value)
    // A rung has its official name; elsewhere people's own words stand, such as "Chiến sĩ thi đua tỉnh Sơn Hà".
    let isCode = Name(proposal.award.value) == Name(nominee.code)
    let isRung = examination.awardNames.find(nominee.code)?.rung != nil
    let name = isRung || isCode ? nominee.award : proposal.award.value
    let history = year.history
    return Dossier.Case(
      subject: proposal.subject,
      award: Located(name, at: proposal.award.position),
      code: nominee.code,
      kind: kind,
      isForm: title?.isForm ?? false,
      type: proposal.type,
      merit: proposal.merit,
      money: nominee.money,
      agree: vote(on: proposal.subject.value, nominee.code)?.agree,
      minutesAgree: input.minutes?.rows.first { row in
        Name(row.subject.value) == key && examination.awardNames.find(row.award.value)?.code == nominee.code
      }?.agree,
      share: nominee.share,
      initiatives: proposal.initiatives.map { typed in
        let known = history.initiatives.first { Name($0.name.value) == Name(typed.value) }
        return Dossier.BackingInitiative(
          name: Located(known?.name.value ?? typed.value, at: typed.position),
          confirmation: known?.confirmation?.value
        )
      },
      assessments: history.ratings.filter { Name($0.subject.value) == key }.sorted { $0.year < $1.year }
        .map { rating in
          Dossier.Assessment(
            year: rating.year,
            rating: rating.rating.vietnamese,
            paper: rating.paper?.value,
            position: rating.subject.position
          )
        },
      formerAwards: history.awards.filter { Name($0.subject.value) == key }.sorted { $0.year < $1.year }
        .map { past in
          Dossier.FormerAward(
            year: past.year,
            name: past.name,
            isForm: examination.awardNames.find(past.name.value)?.title?.isForm ?? false,
            number: past.number?.value,
            decided: past.decided,
            authority: past.authority?.value
          )
        },
      report: input.reports.first { report in
        Name(report.subject.value) == key
          && report.award.map { examination.awardNames.find($0.value)?.code == nominee.code } ?? true
      }?.index
    )
  }

  private func vote(on subject: String, _ code: String) -> VoteRow? {
    year.votes.first { row in
      Name(row.subject.value) == Name(subject) && examination.awardNames.find(row.award.value)?.code == code
    }
  }

  private func ballotOrder(of cases: [Dossier.Case]) -> [Int] {
    year.votes.compactMap { row in
      cases.firstIndex { item in
        Name(item.subject.value) == Name(row.subject.value)
          && examination.awardNames.find(row.award.value)?.code == item.code
      }
    }
  }

  private func heads() -> [DossierPaper: Dossier.Head] {
    let heads: [(DossierPaper, PaperHead?)] = [
      (.contents, input.contents), (.submission, input.submission), (.minutes, input.minutes?.head),
      (.ballots, input.ballots?.head), (.decision, input.decision),
    ]
    var result: [DossierPaper: Dossier.Head] = [:]
    for case (let paper, let head?) in heads {
      result[paper] = Dossier.Head(number: head.number?.value, symbol: head.symbol?.value, date: head.date?.value)
    }
    return result
  }
}
