import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Compares the list of nominees, the ballots and the minutes, which were entered on their own.
struct DossierAgreement {
  let input: DossierInput
  let year: ReviewInput
  let awardNames: AwardNames
  let cases: [Dossier.Case]
  private(set) var findings: [RuleFinding] = []

  init(input: DossierInput, year: ReviewInput, awardNames: AwardNames, cases: [Dossier.Case]) {
    self.input = input
    self.year = year
    self.awardNames = awardNames
    self.cases = cases
  }

  mutating func check() {
    checkReports()
    checkBallots()
    // Minutes without a single row have no vote yet; their template says so.
    if let minutes = input.minutes, !minutes.rows.isEmpty { check(minutes) }
  }

  /// Whether somebody is put forward for an award nobody knows, which has been said.
  private func isUnclear(_ subject: Located<String>) -> Bool {
    year.proposals.contains { proposal in
      foldedName(proposal.subject.value) == foldedName(subject.value) && code(proposal.award) == nil
    }
  }

  private func code(_ name: Located<String>) -> String? { awardNames.find(name.value)?.code }

  private func isSame(_ item: Dossier.Case, _ subject: Located<String>, _ award: Located<String>) -> Bool {
    foldedName(item.subject.value) == foldedName(subject.value) && item.code == code(award)
  }

  /// A report is about somebody who is put forward, and there is one each.
  private mutating func checkReports() {
    for report in input.reports
    where !cases.contains(where: { $0.report == report.index }) && !isUnclear(report.subject) {
      let name = report.subject.value
      let isTwice = cases.contains { foldedName($0.subject.value) == foldedName(name) }
      findings.append(
        PapersAgree.finding(
          isTwice ? PapersAgree.secondReportMessage(name) : PapersAgree.strayReportMessage(name),
          at: report.subject.position,
          hint: isTwice
            ? "được đề nghị hai danh hiệu thì ghi “danh_hieu” ở từng báo cáo"
            : nearest(to: name, in: cases.map(\.subject.value)).map { "có phải “\($0)”?" }
        )
      )
    }
  }

  // MARK: Ballots

  private mutating func checkBallots() {
    guard let ballots = input.ballots else { return }
    for item in cases where item.agree == nil {
      findings.append(
        PapersAgree.finding(
          PapersAgree.missingMessage(item.subject.value, item.award.value, paper: .ballots),
          at: item.subject.position,
          hint: "thêm dòng ở “bieu_quyet”, hoặc bỏ khỏi “de_nghi”"
        )
      )
    }
    let steps = [("phát ra", ballots.issued), ("thu về", ballots.returned), ("hợp lệ", ballots.valid)]
    if let issued = ballots.issued, let total = year.council.total, issued.value > total {
      findings.append(
        VotesDoNotExceedMembers.finding(
          "Kiểm phiếu: phát ra \(issued.value) phiếu, hội đồng có \(total) thành viên",
          at: issued.position
        )
      )
    }
    for (before, after) in zip(steps, steps.dropFirst()) {
      guard let most = before.1, let number = after.1, number.value > most.value else { continue }
      findings.append(
        VotesDoNotExceedMembers.finding(
          "Kiểm phiếu: \(after.0) \(number.value) phiếu, \(before.0) \(most.value)",
          at: number.position,
          related: [RuleFinding.Related(label: before.0, position: most.position)]
        )
      )
    }
    guard let valid = ballots.valid else { return }
    for item in cases {
      guard let agree = item.agree, agree.value > valid.value else { continue }
      findings.append(
        VotesDoNotExceedMembers.finding(
          "\(item.subject.value): \(agree.value) phiếu đồng ý, chỉ có \(valid.value) phiếu hợp lệ",
          at: agree.position,
          related: [RuleFinding.Related(label: "phiếu hợp lệ", position: valid.position)]
        )
      )
    }
  }

  // MARK: Minutes

  private mutating func check(_ minutes: MinutesInput) {
    var differs = false
    for item in cases {
      let rows = minutes.rows.filter { isSame(item, $0.subject, $0.award) }
      guard let row = rows.first else {
        differs = true
        findings.append(
          PapersAgree.finding(
            PapersAgree.missingMessage(item.subject.value, item.award.value, paper: .minutes),
            at: item.subject.position,
            hint: nearby(item, minutes),
            related: [RuleFinding.Related(label: "biên bản họp xét", position: minutes.head.position)]
          )
        )
        continue
      }
      compareVotes(item, row)
      for extra in rows.dropFirst() {
        findings.append(
          PapersAgree.finding(
            PapersAgree.twiceMessage(item.subject.value, item.award.value),
            at: extra.subject.position,
            related: [RuleFinding.Related(label: "lần đầu", position: row.subject.position)]
          )
        )
      }
    }
    for row in minutes.rows where !cases.contains(where: { isSame($0, row.subject, row.award) }) {
      guard isCarried(row) else { continue }
      differs = true
      findings.append(
        PapersAgree.finding(
          PapersAgree.unlistedMessage(
            row.subject.value,
            row.award.value,
            votes: row.agree.value,
            total: minutes.members?.value ?? year.council.total
          ),
          at: row.subject.position,
          hint: nearest(to: row.subject.value, in: cases.map(\.subject.value)).map { "có phải “\($0)”?" }
            ?? "thêm vào “de_nghi”, hoặc ghi đúng số phiếu"
        )
      )
    }
    if differs { compareCounts(minutes) }
    compareMembers(minutes)
  }

  private func nearby(_ item: Dossier.Case, _ minutes: MinutesInput) -> String {
    let others = minutes.rows.filter { row in !cases.contains { isSame($0, row.subject, row.award) } }
    if let near = nearest(to: item.subject.value, in: others.map(\.subject.value)) {
      return "biên bản ghi “\(near)”: có phải một?"
    }
    return "thêm dòng ở “ho_so.bien_ban_hop_xet.bieu_quyet”, hoặc bỏ khỏi “de_nghi”"
  }

  private mutating func compareVotes(_ item: Dossier.Case, _ row: MinutesInput.Row) {
    guard let ballots = item.agree, ballots.value != row.agree.value else { return }
    findings.append(
      PapersAgree.finding(
        PapersAgree.votesMessage(item.subject.value, minutes: row.agree.value, ballots: ballots.value),
        at: row.agree.position,
        expected: "\(ballots.value)",
        related: [RuleFinding.Related(label: "kiểm phiếu", position: ballots.position)]
      )
    )
  }

  /// Whether somebody reached the votes that are needed, so that the list may not leave them out.
  private func isCarried(_ row: MinutesInput.Row) -> Bool {
    // Awards of other deciders are in other dossiers.
    let isElsewhere = year.proposals.contains { proposal in
      foldedName(proposal.subject.value) == foldedName(row.subject.value) && code(proposal.award) == code(row.award)
    }
    guard !isElsewhere, !isUnclear(row.subject) else { return false }
    guard let total = year.council.total else { return true }
    let named = code(row.award)
    let local = year.council.shares.first { code($0.award) == named }?.share
    let share = local ?? awardNames.find(row.award.value)?.title?.voteShare
    guard let share else { return 2 * row.agree.value > total }
    return Votes.reaches(row.agree.value, of: total, share)
  }

  private mutating func compareCounts(_ minutes: MinutesInput) {
    let listed = kinds(cases.map(\.kind))
    let stated = kinds(
      minutes.rows.filter { row in isCarried(row) || cases.contains { isSame($0, row.subject, row.award) } }
        .compactMap { row in kind(of: row.subject) }
    )
    for kind in [Subject.Kind.collective, .household, .person] where listed[kind] != stated[kind] {
      findings.append(
        PapersAgree.finding(
          PapersAgree.countMessage(kind, listed: listed[kind] ?? 0, minutes: stated[kind] ?? 0),
          at: input.submission?.position ?? input.position,
          related: [RuleFinding.Related(label: "biên bản họp xét", position: minutes.head.position)]
        )
      )
    }
  }

  private func kinds(_ kinds: [Subject.Kind]) -> [Subject.Kind: Int] {
    Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private func kind(of subject: Located<String>) -> Subject.Kind? {
    let key = foldedName(subject.value)
    let known = cases.first { foldedName($0.subject.value) == key }?.kind
    if let kind = known ?? year.history.subjects.first(where: { foldedName($0.name.value) == key })?.kind {
      return kind
    }
    // A slip in a name does not change what its bearer is.
    let near = nearest(to: subject.value, in: cases.map(\.subject.value))
    return cases.first { $0.subject.value == near }?.kind
  }

  private mutating func compareMembers(_ minutes: MinutesInput) {
    guard let total = year.council.total else { return }
    if let stated = minutes.members, stated.value != total {
      findings.append(
        PapersAgree.finding(
          PapersAgree.membersMessage(minutes: stated.value, council: total),
          at: stated.position,
          expected: "\(total)"
        )
      )
    }
    guard let present = minutes.present else { return }
    let absent = minutes.absent?.value ?? 0
    guard present.value + absent != total else { return }
    findings.append(
      VotesDoNotExceedMembers.finding(
        "Biên bản họp xét có \(present.value) người dự, \(absent) người vắng; hội đồng có \(total) thành viên",
        at: present.position
      )
    )
  }
}
