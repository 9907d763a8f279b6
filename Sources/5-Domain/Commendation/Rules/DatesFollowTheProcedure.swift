import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// The papers of a dossier are dated in the order of the procedure: reports, ballots, minutes, submission, decision.
///
/// Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, Điều 33.
enum DatesFollowTheProcedure: DossierRule {
  static let rule = CommendationRule(
    code: "V-H10",
    title: "Ngày của các giấy tờ theo đúng trình tự",
    text: """
      Báo cáo thành tích không sau biên bản kiểm phiếu và họp xét; biên bản không sau tờ trình; tờ trình không sau quyết
      định; báo cáo không trước quyết định khen thưởng mà nó kể; ngày ghi ở quyết định là ngày đã dùng để xét điều kiện và
      tính tiền thưởng (`ngay_van_ban`).
      """,
    levels: [.error],
    source: "Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, Điều 33 và 49",
    example: "Biên bản họp xét ngày 14/01/2026 sau tờ trình ngày 12/01/2026"
  )

  /// A paper with its day.
  private struct Dated {
    var name: String
    var date: Located<CalendarDate>
  }

  static func check(_ dossier: DossierSubject) -> [Finding<Position>] {
    let (input, days) = (dossier.input, dossier.reviewed)
    func dated(_ name: String, _ date: Located<CalendarDate>?) -> [Dated] {
      date.map { [Dated(name: name, date: $0)] } ?? []
    }
    let reports = input.reports.flatMap { dated("báo cáo thành tích của \($0.subject.value)", $0.head.date) }
    let ballots = dated("biên bản kiểm phiếu", input.ballots?.head.date)
    let minutes = dated("biên bản họp xét", input.minutes?.head.date)
    let submission = dated("tờ trình", input.submission?.date)
    let decision = dated("quyết định", input.decision?.date)
    var findings: [Finding<Position>] = []
    // Each step against the nearest later one that is dated.
    let steps = [reports, ballots, minutes, submission, decision]
    for (index, step) in steps.enumerated() {
      guard let later = steps[(index + 1)...].first(where: { !$0.isEmpty })?.first else { continue }
      for paper in step where later.date.value < paper.date.value { findings.append(finding(paper, after: later)) }
    }
    if let stated = decision.first, !days.contains(stated.date.value) {
      findings.append(
        finding(
          "Quyết định ghi ngày \(VietnameseDate.short(stated.date.value)), điều kiện và tiền thưởng xét theo ngày "
            + VietnameseDate.short(days.lowerBound),
          at: stated.date.position,
          hint: "ghi “ngay_van_ban” là ngày của quyết định"
        )
      )
    }
    return findings + citations(input, dossier.cases.rows)
  }

  /// A report cannot tell of an award that was decided after it was written.
  private static func citations(_ input: DossierInput, _ cases: [Dossier.Case]) -> [Finding<Position>] {
    let reports = Dictionary(input.reports.map { ($0.index, $0) }) { first, _ in first }
    return cases.flatMap { item -> [Finding<Position>] in
      guard let report = item.report.flatMap({ reports[$0] }), let date = report.head.date else {
        return []
      }
      return item.background.formerAwards.compactMap { past in
        guard let decided = past.decided, date.value < decided else { return nil }
        return finding(
          "Báo cáo thành tích của \(item.subject.value) ngày \(VietnameseDate.short(date.value)) kể "
            + "\(past.name.value) quyết định ngày \(VietnameseDate.short(decided))",
          at: date.position,
          hint: "ghi lại ngày báo cáo, hoặc ngày quyết định ở “lich_su_khen”",
          related: [Finding<Position>.Related("lịch sử khen", past.name.position)]
        )
      }
    }
  }

  private static func finding(_ paper: Dated, after later: Dated) -> Finding<Position> {
    let name = paper.name.prefix(1).uppercased() + paper.name.dropFirst()
    return finding(
      "\(name) ngày \(VietnameseDate.short(paper.date.value)) sau \(later.name) ngày "
        + VietnameseDate.short(later.date.value),
      at: paper.date.position,
      related: [Finding<Position>.Related(later.name, later.date.position)]
    )
  }
}
