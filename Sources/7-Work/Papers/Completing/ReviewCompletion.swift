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

  /// What a paper of a cluster leaves out of the year: its points stand before proposals, votes and their legal bases.
  private static let leftOut = ["de_nghi", "bieu_quyet", "hoi_dong", "danh_gia", "lich_su_khen", "sang_kien", "can_cu"]

  func filling() -> Outcome<YearFilling> {
    // A paper without points is about the rules of all clusters.
    guard template.fields.slot(named: "diem") != nil else {
      return RulesCompletion(paper: paper, template: template).filling()
    }
    guard let cluster = theCluster() else { return Outcome(nil, [unclear()]) }
    let outcome = paper.computed(\.reviews, isOfClusters: true) {
      let year = scored(of: cluster)
      return Review.compute(year, load: paper.reference).flatMap { review in
        Outcome(ScoredReview(review: review, scale: review.scale(in: year, load: paper.reference)))
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
    var filling = YearFilling(paper, template)
    filling.number("nam", Fraction(scored.review.year))
    if let scale = scored.scale { filling.number("thang_diem", scale) }
    filling.table(
      "diem",
      rows: reviewed.units.map { unit in YearFilling.Row(values(of: unit), at: position(of: unit)) }
    )
    filling.typedTable("de_nghi", rows: proposals(reviewed))
    if let level = paper.year.root.entry("cap") { filling.text("cap", level.value) }
    if let cluster {
      filling.text("ten_khoi", Datum(.scalar(cluster.name.value), at: cluster.name.position))
      let kind = capitalizedFirst(cluster.kind.rawValue)
      filling.group("cach_goi", [("truong", "\(kind) trưởng"), ("pho", "\(kind) phó")])
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

  /// The year without what comes after the points, and without the points of other clusters: those may still be open,
  /// and only their sizes matter for the quotas.
  private func scored(of cluster: EmulationCluster?) -> DataRecord {
    guard case .map(let entries) = paper.year.root.content else { return paper.year }
    var kept = entries.filter { entry in !Self.leftOut.contains { Name.isSameKey(entry.key, $0) } }
    if let cluster {
      let others = EmulationCluster.all(in: paper.year).filter { $0.name.value != cluster.name.value }
      let strangers = Set(others.flatMap(\.members).map { Name($0.name.value) })
      for index in kept.indices {
        guard case .list(let rows) = kept[index].value.content else { continue }
        if ["khoi", "cum"].contains(where: { Name.isSameKey(kept[index].key, $0) }) {
          kept[index].value.content = .list(rows.map { row in withoutMembers(row, others) })
        } else if ["diem", "xep_loai_dang", "vi_pham"].contains(where: { Name.isSameKey(kept[index].key, $0) }) {
          kept[index].value.content = .list(
            rows.filter { row in text("don_vi", of: row).map { !strangers.contains(Name($0)) } ?? true }
          )
        }
      }
    }
    var year = paper.year
    year.root.content = .map(kept)
    return year
  }

  /// A row of another cluster with the numbers of its members in place of their names.
  private func withoutMembers(_ row: Datum, _ others: [EmulationCluster]) -> Datum {
    guard case .map(let entries) = row.content, let name = text("ten", of: row),
      let cluster = others.first(where: { $0.name.value == name }), !cluster.members.isEmpty
    else { return row }
    let replaced = ["thanh_vien", "so_don_vi", "du_tieu_chuan"]
    var kept = entries.filter { entry in !replaced.contains { Name.isSameKey(entry.key, $0) } }
    for (key, number) in [("so_don_vi", cluster.count), ("du_tieu_chuan", cluster.eligibleCount)] {
      guard let number else { continue }
      let value = Datum(.scalar(.number(number)), at: row.position)
      kept.append(Datum.Entry(key: key, keyPosition: row.position, value: value))
    }
    return Datum(.map(kept), at: row.position)
  }

  private func text(_ name: String, of row: Datum) -> String? {
    row.entry(name)?.value.characters
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
  private func proposals(_ cluster: Review.Cluster) -> [YearFilling.Row] {
    cluster.units.flatMap { unit in
      unit.outcomes.filter { outcome in
        if case .chosenByCouncil = outcome.standing { return true }
        return outcome.code == unit.suggestion
      }.map { outcome in
        YearFilling.Row(
          [("don_vi", .characters(unit.name)), ("danh_hieu", .characters(outcome.award))],
          at: position(of: unit)
        )
      }
    }
  }

  /// Where the year has the points of a unit.
  private func position(of unit: Review.Unit) -> Position {
    guard let points = paper.year.root.entry("diem"), case .list(let rows) = points.value.content else {
      return paper.position
    }
    let row = rows.first { row in
      text("don_vi", of: row).map { Name($0) == Name(unit.name) } ?? false
    }
    return row?.position ?? points.keyPosition
  }
}
