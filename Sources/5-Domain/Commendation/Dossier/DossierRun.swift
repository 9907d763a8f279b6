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
  private let index: DossierIndex
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
    index = DossierIndex(examination, input)
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
    let parts = DossierParts(input: input, cases: found, profile: profile)
    let subject = DossierSubject(
      input,
      year,
      names,
      nominees: nominees,
      cases: found,
      reviewed: review.days,
      profile: profile,
      parts: parts.required
    )
    findings += Self.rules.flatMap { $0.check(subject) }
    return Dossier(
      year: Located(year.time.year, at: year.time.position),
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
      found.append((made(nominee, proposal, kind), nominee.named.title?.order ?? 0))
      nominees.append(nominee)
    }
    let kinds: [Subject.Kind] = [.collective, .household, .person]
    let sorted = found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.case.award.isForm != b.case.award.isForm { return !a.case.award.isForm }
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
    return wanted.key.begins(with: decider.key) || decider.key.begins(with: wanted.key)
  }

  private func made(_ nominee: Review.Nominee, _ proposal: Proposal, _ kind: Subject.Kind) -> Dossier.Case {
    let (subject, award) = (proposal.subject, nominee.named)
    // A rung has its official name; elsewhere people's own words stand, such as "Chiến sĩ thi đua tỉnh Sơn Hà".
    let isOfficial = award.rung != nil || proposal.award.key == Name(award.code)
    let name = isOfficial ? TypedName(nominee.award, at: proposal.award.position) : proposal.award
    let nomination = Nomination(subject: subject.key, award: award.code)
    return Dossier.Case(
      subject: subject,
      award: Dossier.CaseAward(
        name: name,
        code: award.code,
        isForm: award.title?.isForm ?? false,
        isStateLevel: award.title?.isStateLevel ?? false,
        share: nominee.share,
        money: nominee.money
      ),
      kind: kind,
      type: proposal.type,
      merit: proposal.merit,
      votes: Dossier.CaseVotes(council: index.votes[nomination]?.agree, minutes: index.minutes[nomination]?.agree),
      background: background(of: proposal),
      report: index.report(on: nomination)
    )
  }

  /// What the year's file tells of a nominee.
  private func background(of proposal: Proposal) -> Dossier.Background {
    let (history, key) = (year.history, proposal.subject.key)
    return Dossier.Background(
      initiatives: proposal.initiatives.map { typed in
        let known = history.initiatives.first(typed.key)
        var name = typed
        if let known { name.value = known.name.value }
        return Dossier.BackingInitiative(name: name, confirmation: known?.confirmation?.value)
      },
      assessments: history.ratings[key].sorted { $0.year < $1.year }.map { rating in
        Dossier.Assessment(
          year: rating.year,
          rating: rating.rating.vietnamese,
          paper: rating.paper?.value,
          position: rating.subject.position
        )
      },
      formerAwards: history.awards[key].sorted { $0.year < $1.year }.map { past in
        Dossier.FormerAward(
          year: past.year,
          name: past.name,
          isForm: examination.awardNames.find(past.name.key)?.title?.isForm ?? false,
          number: past.number?.value,
          decided: past.decided,
          authority: past.authority?.value
        )
      }
    )
  }

  private func ballotOrder(of cases: [Dossier.Case]) -> [Int] {
    let places = Dictionary(cases.enumerated().map { ($1.nomination, $0) }) { first, _ in first }
    return year.votes.compactMap { row in
      examination.awardNames.find(row.award.key).flatMap { award in
        places[Nomination(subject: row.subject.key, award: award.code)]
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

/// Votes, minutes and reports by what they are about.
struct DossierIndex {
  /// The first row of votes on each nomination.
  let votes: [Nomination: VoteRow]
  /// The first row of the minutes on each nomination.
  let minutes: [Nomination: MinutesInput.Row]
  /// Places of reports, in the order of the list; those that name no award are about any.
  private let reports: [Nomination: Int]

  init(_ examination: Review.Examination, _ input: DossierInput) {
    func nomination(_ subject: TypedName, _ award: TypedName) -> Nomination? {
      examination.awardNames.find(award.key).map { Nomination(subject: subject.key, award: $0.code) }
    }
    func firsts<Row>(_ rows: some Sequence<Row>, _ about: (Row) -> Nomination?) -> [Nomination: Row] {
      Dictionary(rows.compactMap { row in about(row).map { ($0, row) } }) { first, _ in first }
    }
    votes = firsts(examination.input.votes) { nomination($0.subject, $0.award) }
    minutes = firsts(input.minutes?.rows ?? []) { nomination($0.subject, $0.award) }
    reports = firsts(input.reports) { report in
      guard let award = report.award else { return Nomination(subject: report.subject.key, award: nil) }
      return nomination(report.subject, award)
    }.mapValues(\.index)
  }

  /// The first report on a nomination.
  func report(on nomination: Nomination) -> Int? {
    [reports[nomination], reports[Nomination(subject: nomination.subject, award: nil)]].compactMap { $0 }.min()
  }
}
