import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Names, awards, votes and numbers are the same in the list of nominees, the ballots, the minutes, the submission and
/// the decision.
///
/// Nghị định 152/2025/NĐ-CP, Điều 33: the submission and its list rest on the minutes and the result of the vote.
enum PapersAgree: DossierRule {
  static let rule = CommendationRule(
    code: "V-H9",
    title: "Các giấy tờ của hồ sơ khớp nhau",
    text: """
      Tên, danh hiệu, số phiếu, số lượng, số tiền ở danh sách đề nghị, biên bản kiểm phiếu, biên bản họp xét, tờ trình, báo
      cáo thành tích và dự thảo quyết định là một; từng giấy tờ làm xong được đọc lại để so với dữ liệu.
      """,
    levels: [.error],
    source: "Nghị định 152/2025/NĐ-CP, Điều 33",
    example: countMessage(.person, listed: 4, minutes: 5)
  )

  static func check(_ dossier: DossierSubject) -> [Finding<Position>] {
    reports(dossier) + ballots(dossier) + (dossier.minutes.map { minutes($0, dossier) } ?? [])
  }

  /// A report is about somebody who is put forward, and there is one each.
  private static func reports(_ dossier: DossierSubject) -> [Finding<Position>] {
    let cases = dossier.cases
    return dossier.input.reports.compactMap { report in
      guard !cases.contains(where: { $0.report == report.index }), !dossier.isUnclear(report.subject) else {
        return nil
      }
      let name = report.subject.value
      let isTwice = cases.contains { Name($0.subject.value) == Name(name) }
      return finding(
        isTwice
          ? "\(name): có hai báo cáo thành tích cho một đề nghị"
          : "\(name): có báo cáo thành tích, không có trong danh sách đề nghị",
        at: report.subject.position,
        hint: isTwice
          ? "được đề nghị hai danh hiệu thì ghi “danh_hieu” ở từng báo cáo"
          : nearest(to: name, in: cases.map(\.subject.value)).map { "có phải “\($0)”?" }
      )
    }
  }

  /// Whoever is put forward was voted on.
  private static func ballots(_ dossier: DossierSubject) -> [Finding<Position>] {
    guard dossier.input.ballots != nil else { return [] }
    return dossier.cases.filter { $0.agree == nil }.map { item in
      finding(
        missingMessage(item, paper: .ballots),
        at: item.subject.position,
        hint: "thêm dòng ở “bieu_quyet”, hoặc bỏ khỏi “de_nghi”"
      )
    }
  }

  // MARK: Minutes

  private static func minutes(_ minutes: MinutesInput, _ dossier: DossierSubject) -> [Finding<Position>] {
    var findings: [Finding<Position>] = []
    var differs = false
    for item in dossier.cases {
      let rows = minutes.rows.filter { isSame(item, $0, dossier) }
      guard let row = rows.first else {
        differs = true
        findings.append(
          finding(
            missingMessage(item, paper: .minutes),
            at: item.subject.position,
            hint: nearby(item, minutes, dossier),
            related: [.init("biên bản họp xét", minutes.head.position)]
          )
        )
        continue
      }
      if let finding = votes(item, row) { findings.append(finding) }
      findings += rows.dropFirst().map { extra in
        finding(
          "\(item.subject.value), \(item.award.value): biên bản họp xét ghi hai lần",
          at: extra.subject.position,
          related: [.init("lần đầu", row.subject.position)]
        )
      }
    }
    for row in minutes.rows where !dossier.cases.contains(where: { isSame($0, row, dossier) }) {
      guard isCarried(row, dossier) else { continue }
      differs = true
      findings.append(unlisted(row, minutes, dossier))
    }
    if differs { findings += counts(minutes, dossier) }
    return findings + members(minutes, dossier)
  }

  private static func isSame(_ item: Dossier.Case, _ row: MinutesInput.Row, _ dossier: DossierSubject) -> Bool {
    Name(item.subject.value) == Name(row.subject.value) && item.code == dossier.code(row.award)
  }

  private static func nearby(_ item: Dossier.Case, _ minutes: MinutesInput, _ dossier: DossierSubject) -> String {
    let others = minutes.rows.filter { row in !dossier.cases.contains { isSame($0, row, dossier) } }
    if let near = nearest(to: item.subject.value, in: others.map(\.subject.value)) {
      return "biên bản ghi “\(near)”: có phải một?"
    }
    return "thêm dòng ở “ho_so.bien_ban_hop_xet.bieu_quyet”, hoặc bỏ khỏi “de_nghi”"
  }

  private static func votes(_ item: Dossier.Case, _ row: MinutesInput.Row) -> Finding<Position>? {
    guard let ballots = item.agree, ballots.value != row.agree.value else { return nil }
    return finding(
      "\(item.subject.value): biên bản họp xét ghi \(row.agree.value) phiếu đồng ý, kiểm phiếu \(ballots.value)",
      at: row.agree.position,
      expected: "\(ballots.value)",
      related: [.init("kiểm phiếu", ballots.position)]
    )
  }

  /// Whether somebody reached the votes that are needed, so that the list may not leave them out.
  private static func isCarried(_ row: MinutesInput.Row, _ dossier: DossierSubject) -> Bool {
    let (council, named) = (dossier.year.council, dossier.code(row.award))
    // Awards of other deciders are in other dossiers.
    let isElsewhere = dossier.year.proposals.contains { proposal in
      Name(proposal.subject.value) == Name(row.subject.value) && dossier.code(proposal.award) == named
    }
    guard !isElsewhere, !dossier.isUnclear(row.subject) else { return false }
    guard let total = council.total else { return true }
    let local = council.shares.first { dossier.code($0.award) == named }?.share
    let share = local ?? dossier.awardNames.find(row.award.value)?.title?.voteShare
    guard let share else { return 2 * row.agree.value > total }
    return Votes.reaches(row.agree.value, of: total, share)
  }

  private static func unlisted(
    _ row: MinutesInput.Row,
    _ minutes: MinutesInput,
    _ dossier: DossierSubject
  ) -> Finding<Position> {
    let total = minutes.members?.value ?? dossier.year.council.total
    let share = total.map { "\(row.agree.value)/\($0)" } ?? "\(row.agree.value) phiếu"
    let near = nearest(to: row.subject.value, in: dossier.cases.map(\.subject.value))
    return finding(
      "\(row.subject.value), \(row.award.value): biên bản họp xét ghi đủ phiếu (\(share)), "
        + "danh sách đề nghị không có",
      at: row.subject.position,
      hint: near.map { "có phải “\($0)”?" } ?? "thêm vào “de_nghi”, hoặc ghi đúng số phiếu"
    )
  }

  private static func counts(_ minutes: MinutesInput, _ dossier: DossierSubject) -> [Finding<Position>] {
    let stated = minutes.rows.filter { row in
      isCarried(row, dossier) || dossier.cases.contains { isSame($0, row, dossier) }
    }.compactMap { kind(of: $0.subject, dossier) }
    return [Subject.Kind.collective, .household, .person].compactMap { kind in
      let listed = dossier.cases.count { $0.kind == kind }
      let inMinutes = stated.count { $0 == kind }
      guard listed != inMinutes else { return nil }
      return finding(
        countMessage(kind, listed: listed, minutes: inMinutes),
        at: dossier.input.submission?.position ?? dossier.input.position,
        related: [.init("biên bản họp xét", minutes.head.position)]
      )
    }
  }

  private static func kind(of subject: Located<String>, _ dossier: DossierSubject) -> Subject.Kind? {
    let key = Name(subject.value)
    let known = dossier.cases.first { Name($0.subject.value) == key }?.kind
    let listed = dossier.year.history.subjects.first { Name($0.name.value) == key }?.kind
    if let kind = known ?? listed { return kind }
    // A slip in a name does not change what its bearer is.
    let near = nearest(to: subject.value, in: dossier.cases.map(\.subject.value))
    return dossier.cases.first { $0.subject.value == near }?.kind
  }

  private static func members(_ minutes: MinutesInput, _ dossier: DossierSubject) -> [Finding<Position>] {
    guard let total = dossier.year.council.total, let stated = minutes.members, stated.value != total else { return [] }
    return [
      finding(
        "Biên bản họp xét ghi hội đồng \(stated.value) thành viên, “hoi_dong.tong_so” là \(total)",
        at: stated.position,
        expected: "\(total)"
      )
    ]
  }

  // MARK: Words

  private static func missingMessage(_ item: Dossier.Case, paper: DossierPaper) -> String {
    "\(item.subject.value), \(item.award.value): có trong danh sách đề nghị, không có trong \(lowercased(paper))"
  }

  private static func countMessage(_ kind: Subject.Kind, listed: Int, minutes: Int) -> String {
    "Tờ trình \(VietnameseNumber.twoDigits(listed)) \(kind.rawValue), biên bản \(VietnameseNumber.twoDigits(minutes))"
  }

  private static func lowercased(_ paper: DossierPaper) -> String {
    let name = paper.vietnamese
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}
