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
    let used = Set(dossier.cases.compactMap(\.report))
    let names = Suggestions(dossier.cases.lazy.map(\.subject.value))
    return dossier.input.reports.compactMap { report in
      guard !used.contains(report.index), !dossier.isUnclear(report.subject) else { return nil }
      let name = report.subject.value
      let isTwice = dossier.cases.contains(report.subject.key)
      return finding(
        isTwice
          ? "\(name): có hai báo cáo thành tích cho một đề nghị"
          : "\(name): có báo cáo thành tích, không có trong danh sách đề nghị",
        at: report.subject.position,
        hint: isTwice
          ? "được đề nghị hai danh hiệu thì ghi “danh_hieu” ở từng báo cáo"
          : names.question(name)
      )
    }
  }

  /// Whoever is put forward was voted on.
  private static func ballots(_ dossier: DossierSubject) -> [Finding<Position>] {
    guard dossier.input.ballots != nil else { return [] }
    return dossier.cases.filter { $0.votes.council == nil }.map { item in
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
    let byNomination = Dictionary(grouping: minutes.rows) { dossier.nomination($0.subject, $0.award) }
    let unlistedRows = minutes.rows.filter { !isListed($0, dossier) }
    let others = Suggestions(unlistedRows.lazy.map(\.subject.value))
    for item in dossier.cases {
      let rows = byNomination[item.nomination] ?? []
      guard let row = rows.first else {
        differs = true
        findings.append(
          finding(
            missingMessage(item, paper: .minutes),
            at: item.subject.position,
            hint: nearby(item, others),
            related: [.init("biên bản họp xét", minutes.head.position)]
          )
        )
        continue
      }
      if let finding = votes(item, row) { findings.append(finding) }
      findings += rows.dropFirst().map { extra in
        finding(
          "\(item.subject.value), \(item.award.name.value): biên bản họp xét ghi hai lần",
          at: extra.subject.position,
          related: [.init("lần đầu", row.subject.position)]
        )
      }
    }
    let names = Suggestions(dossier.cases.lazy.map(\.subject.value))
    for row in unlistedRows where isCarried(row, dossier) {
      differs = true
      findings.append(unlisted(row, minutes, dossier, names))
    }
    if differs { findings += counts(minutes, dossier, names) }
    return findings + members(minutes, dossier)
  }

  private static func isListed(_ row: MinutesInput.Row, _ dossier: DossierSubject) -> Bool {
    dossier.nominations.contains(dossier.nomination(row.subject, row.award))
  }

  private static func nearby(_ item: Dossier.Case, _ others: Suggestions) -> String {
    if let near = others.nearest(to: item.subject.value) {
      return "biên bản ghi “\(near)”: có phải một?"
    }
    return "thêm dòng ở “ho_so.bien_ban_hop_xet.bieu_quyet”, hoặc bỏ khỏi “de_nghi”"
  }

  private static func votes(_ item: Dossier.Case, _ row: MinutesInput.Row) -> Finding<Position>? {
    guard let ballots = item.votes.council, ballots.value != row.agree.value else { return nil }
    return finding(
      "\(item.subject.value): biên bản họp xét ghi \(row.agree.value) phiếu đồng ý, kiểm phiếu \(ballots.value)",
      at: row.agree.position,
      expected: "\(ballots.value)",
      related: [.init("kiểm phiếu", ballots.position)]
    )
  }

  /// Whether somebody reached the votes that are needed, so that the list may not leave them out.
  private static func isCarried(_ row: MinutesInput.Row, _ dossier: DossierSubject) -> Bool {
    // Awards of other deciders are in other dossiers.
    let isElsewhere = dossier.isProposed(dossier.nomination(row.subject, row.award))
    guard !isElsewhere, !dossier.isUnclear(row.subject) else { return false }
    guard let total = dossier.year.council.total else { return true }
    guard let share = dossier.share(of: row.award) else { return 2 * row.agree.value > total }
    return Votes.reaches(row.agree.value, of: total, share)
  }

  private static func unlisted(
    _ row: MinutesInput.Row,
    _ minutes: MinutesInput,
    _ dossier: DossierSubject,
    _ names: Suggestions
  ) -> Finding<Position> {
    let total = minutes.members?.value ?? dossier.year.council.total
    let share = total.map { "\(row.agree.value)/\($0)" } ?? "\(row.agree.value) phiếu"
    return finding(
      "\(row.subject.value), \(row.award.value): biên bản họp xét ghi đủ phiếu (\(share)), "
        + "danh sách đề nghị không có",
      at: row.subject.position,
      hint: names.question(row.subject.value) ?? "thêm vào “de_nghi”, hoặc ghi đúng số phiếu"
    )
  }

  private static func counts(
    _ minutes: MinutesInput,
    _ dossier: DossierSubject,
    _ names: Suggestions
  ) -> [Finding<Position>] {
    let kinds = Dictionary(dossier.cases.map { ($0.subject.value, $0.kind) }) { first, _ in first }
    let stated = minutes.rows.filter { row in isCarried(row, dossier) || isListed(row, dossier) }.compactMap { row in
      // A slip in a name does not change what its bearer is.
      kind(of: row.subject, dossier) ?? names.nearest(to: row.subject.value).flatMap { kinds[$0] }
    }
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

  private static func kind(of subject: TypedName, _ dossier: DossierSubject) -> Subject.Kind? {
    dossier.cases.first(subject.key)?.kind ?? dossier.year.history.subjects.first(subject.key)?.kind
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
    "\(item.subject.value), \(item.award.name.value): có trong danh sách đề nghị, không có trong \(lowercased(paper))"
  }

  private static func countMessage(_ kind: Subject.Kind, listed: Int, minutes: Int) -> String {
    "Tờ trình \(VietnameseNumber.twoDigits(listed)) \(kind.rawValue), biên bản \(VietnameseNumber.twoDigits(minutes))"
  }

  private static func lowercased(_ paper: DossierPaper) -> String {
    let name = paper.vietnamese
    return name.prefix(1).lowercased() + name.dropFirst()
  }
}
