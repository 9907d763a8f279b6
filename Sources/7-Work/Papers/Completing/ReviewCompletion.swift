import Commendation
import DataBinding
import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// Puts the points, ranks and results of one khối or cụm into the data of a paper.
struct ReviewCompletion {
  let paper: PaperYear
  let template: Template

  func filling() -> Outcome<PaperFilling> {
    // A paper without points is about the rules of all clusters.
    guard template.fields.slot(named: "diem") != nil else {
      return RulesCompletion(paper: paper, template: template).filling()
    }
    guard let cluster = theCluster() else { return Outcome(nil, [unclear()]) }
    let year = paper.scored
    let outcome = paper.computed(\.reviews, isOfClusters: true) {
      let part = year.part(of: paper.year, about: cluster?.name.value)
      return Review.compute(part, load: paper.reference).flatMap { review in
        Outcome(ScoredReview(review: review, scale: review.scale(in: part, load: paper.reference)))
      }
    }
    guard let scored = outcome.value else { return Outcome(nil, outcome.diagnostics) }
    let name = cluster?.name.value ?? ""
    guard let reviewed = scored.review.clusters.first(where: { $0.name == name || cluster == nil }) else {
      let finding = Diagnostic(
        .error,
        BindingCode.missing.rawValue,
        "\(name.isEmpty ? "dữ liệu của năm" : name) chưa có điểm",
        at: paper.record.place(of: paper.choicePosition ?? paper.position),
        hint: "thêm các dòng “diem” của từng đơn vị vào dữ liệu của năm"
      )
      return Outcome(nil, outcome.diagnostics + [finding])
    }
    var filling = PaperFilling(template, keysAt: paper.position)
    filling.give("nam", .number(scored.review.year), at: paper.position)
    if let scale = scored.scale { filling.give("thang_diem", .number(scale), at: paper.position) }
    filling.give(
      "diem",
      rows: reviewed.units.map { unit in PaperFilling.Row(values(of: unit), at: position(of: unit, in: year)) },
      at: paper.position
    )
    filling.offer("de_nghi", rows: proposals(reviewed, year), at: paper.position)
    if let level = paper.year.root.entry("cap") { filling.offer("cap", level.value) }
    if let cluster {
      filling.offer("ten_khoi", Datum(.scalar(cluster.name.value), at: cluster.name.position))
      let kind = capitalizedFirst(cluster.kind.rawValue)
      filling.offer(
        "cach_goi",
        [("truong", .characters("\(kind) trưởng")), ("pho", .characters("\(kind) phó"))],
        at: paper.position
      )
    }
    return Outcome(filling, outcome.diagnostics)
  }

  // MARK: Which cluster

  /// The cluster the paper is about, `.some(nil)` where the year has none, nil where it is not clear.
  private func theCluster() -> EmulationCluster?? {
    if paper.clusters.count == 1 { return .some(paper.clusters[0]) }
    return paper.clusters.isEmpty ? .some(nil) : nil
  }

  private func unclear() -> Diagnostic {
    let names = paper.clusters.map(\.name.value).joined(separator: "; ")
    return Diagnostic(
      .error,
      BindingCode.missing.rawValue,
      paper.choicePosition == nil
        ? "chưa nói văn bản của khối, cụm nào" : "văn bản này của một khối, cụm, mà ghi \(paper.clusters.count)",
      at: paper.record.place(of: paper.choicePosition ?? paper.position),
      expected: names,
      hint: "thêm “khoi: …”, một tên"
    )
  }

  // MARK: Rows

  private func values(of unit: Review.Unit) -> [(String, Scalar?)] {
    [
      ("don_vi", .characters(unit.name)), ("tu_cham", unit.ownScore.map { .number($0) }),
      ("tham_dinh", unit.total.map { .number($0) }), ("hang", unit.rank.map { .number($0) }),
      ("xep_loai_dang", (unit.partyRating?.vietnamese).map { .characters($0) }),
      ("ket_qua", (unit.suggested?.award).map { .characters($0) }), ("ghi_chu", remark(unit).map { .characters($0) }),
    ]
  }

  /// Why a unit stands before its equals, goes down, waits or is left out.
  private func remark(_ unit: Review.Unit) -> String? {
    var parts: [String] = []
    if unit.isTied {
      parts.append(unit.tieBreak.map { "Đồng hạng, xếp thứ tự theo \(words(ofPreference: $0))" } ?? "Đồng hạng")
    }
    let against = unit.outcomes.first { outcome in
      switch outcome.verdict {
      case .lowered, .deferred, .excluded: true
      case .eligible, .ineligible, .open: false
      }
    }
    for reason in against?.reasons ?? [] where reason.holds == false { parts.append(capitalizedFirst(reason.text)) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func words(ofPreference name: String) -> String {
    Name.isSameKey(name, "ty_le_nu") ? "tỷ lệ nữ" : "điểm mục \(name)"
  }

  /// What units may be put forward for: by points, rules and quotas, or for the council to choose among.
  private func proposals(_ cluster: Review.Cluster, _ year: ScoredYear) -> [PaperFilling.Row] {
    cluster.units.flatMap { unit in
      unit.outcomes.filter { outcome in
        if case .chosenByCouncil = outcome.standing { return true }
        return outcome.code == unit.suggestion
      }.map { outcome in
        PaperFilling.Row(
          [("don_vi", .characters(unit.name)), ("danh_hieu", .characters(outcome.award))],
          at: position(of: unit, in: year)
        )
      }
    }
  }

  /// Where the year has the points of a unit.
  private func position(of unit: Review.Unit, in year: ScoredYear) -> Position {
    year.position(ofPointsOf: unit) ?? paper.year.root.entry("diem")?.keyPosition ?? paper.position
  }
}
