public import Commendation
import DataBinding
public import Diagnostics
import OfficialWriting
public import TemplateEngine
public import Values

/// Puts what a dossier knows into the data of its papers.
///
/// Each paper has its own group in `ho_so`; under it lies `ho_so.chung`, for what all have in common; numbers, names and
/// lists come from the dossier, and typing one of them too is an error.
public struct DossierCompletion: Sendable {
  /// One paper to be made.
  public struct Paper: Sendable {
    /// Which paper.
    public var paper: DossierPaper
    /// Which of the cases it is about; nil for all.
    public var index: Int?
    /// Name of its files, without an ending: `04-bao-cao-thanh-tich-01-lo-thi-man`.
    public var name: String
    /// What people call it.
    public var title: String
  }

  let dossier: Dossier
  let record: DataRecord
  private let group: [Datum.Entry]
  private let cases: NamedRows<Dossier.Case>
  /// Rows of `doi_tuong` and `sang_kien` by their names.
  private let subjects: NamedRows<DatumMap>
  private let initiatives: NamedRows<DatumMap>

  /// Prepares the papers of a dossier.
  ///
  /// - Parameters:
  ///   - dossier: the dossier.
  ///   - record: the data it was made from.
  public init(_ dossier: Dossier, _ record: DataRecord) {
    self.dossier = dossier
    self.record = record
    let root = DatumMap(record.root)
    group = root["ho_so"].map { DatumMap($0).entries } ?? []
    cases = NamedRows(dossier.cases, by: \.subject)
    func rows(_ key: String) -> NamedRows<DatumMap> {
      guard case .list(let rows)? = root[key]?.content else { return NamedRows([]) { _ in [] } }
      return NamedRows(rows.map { DatumMap($0) }) { [Name($0.text("ten") ?? "")] }
    }
    subjects = rows("doi_tuong")
    initiatives = rows("sang_kien")
  }

  /// The papers there are data for, in the order of the dossier.
  public var papers: [Paper] {
    var papers: [Paper] = []
    for (number, paper) in [DossierPaper.contents, .submission, .minutes, .ballots, .report, .decision].enumerated() {
      let stem = "0\(number)-\(slug(paper.vietnamese))"
      guard paper == .report else {
        if DatumMap(entries: group)[paper.key] != nil {
          papers.append(Paper(paper: paper, index: nil, name: stem, title: paper.vietnamese))
        }
        continue
      }
      let reported = dossier.cases.enumerated().filter { $0.element.report != nil }
      for (place, item) in reported.enumerated() {
        let subject = item.element.subject.value
        papers.append(
          Paper(
            paper: .report,
            index: item.offset,
            name: "\(stem)-\(VietnameseNumber.twoDigits(place + 1))-\(slug(subject, maximumBytes: 48))",
            title: "\(paper.vietnamese) của \(subject)"
          )
        )
      }
    }
    return papers
  }

  /// The template the data name for a paper in `ho_so.mau`, or the one it has by itself.
  public func template(of paper: DossierPaper) -> String {
    let named = DatumMap(entries: group)["mau"].flatMap { DatumMap($0)[paper.key] }
    return named?.characters ?? paper.template
  }

  /// The data of a paper.
  ///
  /// - Parameters:
  ///   - paper: the paper.
  ///   - template: its template; only fields it declares are filled.
  /// - Returns: data, absent when something was typed that the dossier gives.
  public func data(of paper: Paper, for template: Template) -> Outcome<DataRecord> {
    var filling = PaperFilling(template)
    switch paper.paper {
    case .contents: fillContents(&filling)
    case .submission: fillSubmission(&filling)
    case .minutes: fillMinutes(&filling)
    case .ballots: fillBallots(&filling)
    case .report: if let index = paper.index { fillReport(&filling, dossier.cases[index]) }
    case .decision: fillDecision(&filling)
    }
    for entry in DatumMap(entries: group)["chung"].map({ DatumMap($0).entries }) ?? [] {
      filling.lay(entry)
    }
    let own = ownEntries(of: paper)
    return filling.laid(
      into: PaperFilling.Base(
        entries: paper.paper == .minutes ? withKinds(own, template) : own,
        record: record,
        position: position(of: paper)
      ) { entry in
        Diagnostic(
          .error,
          BindingCode.typedAndComputed.rawValue,
          "“\(entry.key)” vừa nhập tay vừa lấy từ dữ liệu hồ sơ",
          at: record.place(of: entry.keyPosition),
          hint: "bỏ giá trị nhập tay"
        )
      }
    )
  }

  /// Keys of `ho_so.chung` that no paper has a field for, most likely slips.
  ///
  /// - Parameter templates: the templates of all papers.
  public func strayKeys(_ templates: [Template]) -> [Diagnostic] {
    let common = DatumMap(entries: group)["chung"].map { DatumMap($0).entries } ?? []
    return common.filter { entry in templates.allSatisfy { $0.fields.slot(matching: entry.key) == nil } }.map { entry in
      let names = templates.flatMap { $0.fields.fields.map(\.name) }
      return Diagnostic(
        .error,
        BindingCode.unknownKey.rawValue,
        "không giấy tờ nào có trường “\(entry.key)”",
        at: record.place(of: entry.keyPosition),
        hint: nearest(to: entry.key, in: names).map { "có phải “\($0)”?" } ?? "bỏ khóa này ở “chung”"
      )
    }
  }

  // MARK: The group of a paper

  private func position(of paper: Paper) -> Position {
    ownDatum(of: paper)?.position ?? dossier.position
  }

  private func ownDatum(of paper: Paper) -> Datum? {
    let datum = DatumMap(entries: group)[paper.paper.key]
    guard let index = paper.index else { return datum }
    guard case .list(let rows)? = datum?.content, let report = dossier.cases[index].report,
      rows.indices.contains(report)
    else { return nil }
    return rows[report]
  }

  /// The entries of a paper's own group, without those that are for the dossier.
  private func ownEntries(of paper: Paper) -> [Datum.Entry] {
    let known = paper.paper == .report ? ["mau_so", "doi_tuong", "danh_hieu"] : ["mau_so"]
    let own = ownDatum(of: paper).map { DatumMap($0).entries } ?? []
    return own.filter { entry in !known.contains { Name.isSameKey(entry.key, $0) } }
  }

  // MARK: Papers

  private var year: Datum { Datum(.scalar(.number(dossier.year.value)), at: dossier.year.position) }

  /// The council's name and size, where the paper's own group does not say them.
  private func fillCouncil(_ filling: inout PaperFilling) {
    let council = DatumMap(record.root)["hoi_dong"].map { DatumMap($0) }
    for name in ["ten", "tong_so"] {
      guard let value = council?[name], case .scalar(let scalar) = value.content else { continue }
      filling.offer("hoi_dong", [(name, scalar)], at: value.position)
    }
  }

  private func fillMinutes(_ filling: inout PaperFilling) {
    filling.give("nam", year)
    fillCouncil(&filling)
  }

  /// The paper's own entries, the rows of its votes with what the dossier knows of the nominees, as far as the template has columns.
  private func withKinds(_ entries: [Datum.Entry], _ template: Template) -> [Datum.Entry] {
    guard let slot = template.fields.slot(named: "bieu_quyet"),
      case .list(.record(let type)) = template.fields.fields[slot].type
    else { return entries }
    let names = Suggestions(dossier.cases.lazy.map(\.subject.value))
    return entries.map { entry in
      guard template.fields.slot(matching: entry.key) == slot, case .list(let rows) = entry.value.content else {
        return entry
      }
      var entry = entry
      entry.value.content = .list(rows.map { withKind($0, type, names) })
      return entry
    }
  }

  private func withKind(_ datum: Datum, _ type: RecordType, _ names: Suggestions) -> Datum {
    var row = DatumMap(datum)
    guard let subject = row.text("doi_tuong"), let award = row.text("danh_hieu") else { return datum }
    if type.slot(named: "loai") != nil, let kind = kind(of: subject, names) { row.fill("loai", .characters(kind)) }
    let own = cases[Name(subject)]
    let key = Name(award)
    if type.slot(named: "ty_le_dong_y") != nil,
      let item = own.first(where: { own.count == 1 || $0.award.name.key == key }),
      let percent = item.award.share.flatMap({ $0.multiplied(by: Fraction(100)) })?.whole
    {
      row.fill("ty_le_dong_y", .number(percent))
    }
    return Datum(.map(row.entries), at: datum.position)
  }

  /// What somebody is: a case of the dossier, listed in the data, or nearly spelt like a case.
  private func kind(of name: String, _ names: Suggestions) -> String? {
    let key = Name(name)
    if let item = cases.first(key) { return item.kind.rawValue }
    if let typed = subjects.first(key)?.text("loai") { return typed }
    return names.nearest(to: name).flatMap { near in cases.first(Name(near))?.kind.rawValue }
  }

  private func fillBallots(_ filling: inout PaperFilling) {
    filling.give("nam", year)
    fillCouncil(&filling)
    let rows = dossier.ballotOrder.map { dossier.cases[$0] }.compactMap { item -> Datum? in
      guard let agree = item.votes.council else { return nil }
      return row(
        at: agree.position,
        [
          ("doi_tuong", .characters(item.subject.value)), ("danh_hieu", .characters(item.award.name.value)),
          ("dong_y", .number(agree.value)),
        ]
      )
    }
    filling.give("bieu_quyet", Datum(.list(rows), at: dossier.position))
  }

  private func fillSubmission(_ filling: inout PaperFilling) {
    filling.give("nam", year)
    if let decider = dossier.decider {
      filling.offer("nguoi_quyet_dinh", .characters(decider.value), at: decider.position)
    }
    fillCouncil(&filling)
    let minutes = dossier.heads[.minutes]
    if let date = minutes?.date { filling.offer("hoi_dong", [("ngay_hop", .date(date))], at: dossier.position) }
    if let citation = minutes?.citation {
      filling.offer("hoi_dong", [("so_bien_ban", .characters(citation))], at: dossier.position)
    }
    filling.give("de_nghi", list(votes: true, money: false))
    filling.offer("so_bo", .number(dossier.sets), at: dossier.position)
    filling.offer("ho_so_kem_theo", Datum(.list(enclosures), at: dossier.position))
  }

  /// What lies with the submission, each kind of part once.
  private var enclosures: [Datum] {
    var names: [String] = []
    var counts: [String: Int] = [:]
    let own = [DossierPaper.submission.vietnamese, "Danh sách trích ngang"]
    for part in dossier.parts where part.evidence != nil && !own.contains(part.name) {
      if counts[part.name] == nil { names.append(part.name) }
      counts[part.name, default: 0] += 1
    }
    return names.map { name in
      let number = counts[name] ?? 1
      let count = number > 1 ? " (\(VietnameseNumber.twoDigits(number)) bản)" : ""
      return Datum(.scalar(name + count), at: dossier.position)
    }
  }

  private func fillDecision(_ filling: inout PaperFilling) {
    filling.give("nam", year)
    filling.give("de_nghi", list(votes: false, money: true))
    guard let head = dossier.heads[.submission], let citation = head.citation, let date = head.date else { return }
    let submitter =
      DatumMap(entries: group)[DossierPaper.submission.key].flatMap { DatumMap($0).text("ten_co_quan_trong_cau") }
      ?? DatumMap(entries: group)["chung"].flatMap { DatumMap($0).text("ten_co_quan_trong_cau") }
    guard let submitter else { return }
    filling.offer(
      "de_nghi_cua",
      .characters("\(submitter) tại Tờ trình số \(citation) ngày \(VietnameseDate.short(date))"),
      at: dossier.position
    )
  }

  /// The list of nominees, in the order of the law.
  private func list(votes: Bool, money: Bool) -> Datum {
    let rows = dossier.cases.map { item -> Datum in
      let known = subjects.first(item.subject.key)
      var values: [(String, Scalar)] = [
        ("doi_tuong", .characters(item.subject.value)), ("loai", .characters(item.kind.rawValue)),
        ("phan_nhom", .characters(item.award.isForm ? "hình thức" : "danh hiệu")),
        ("danh_hieu", .characters(item.award.name.value)),
      ]
      if let courtesy = known?.text("xung_ho") { values.append(("xung_ho", .characters(courtesy))) }
      if let post = known?.text("chuc_vu") { values.append(("chuc_danh", .characters(post))) }
      if votes {
        if let merit = item.merit { values.append(("thanh_tich", .characters(merit.value))) }
        if let agree = item.votes.council ?? item.votes.minutes { values.append(("dong_y", .number(agree.value))) }
      }
      if money, let amount = item.award.money { values.append(("so_tien", .number(amount))) }
      return row(at: item.subject.position, values)
    }
    return Datum(.list(rows), at: dossier.position)
  }

  private func fillReport(_ filling: inout PaperFilling, _ item: Dossier.Case) {
    filling.give("nam", year)
    filling.give("loai_doi_tuong", Datum(.scalar(item.kind.rawValue), at: item.subject.position))
    let name = item.award.name
    let award = item.award.isForm || name.value.hasPrefix("Cờ") ? name.value : "danh hiệu “\(name.value)”"
    filling.give("danh_hieu", Datum(.scalar(award), at: name.position))
    switch item.kind {
    case .person: filling.offer(inside: "ca_nhan", "ho_ten", .characters(item.subject.value), at: item.subject.position)
    case .collective:
      filling.offer(inside: "tap_the", "ten", .characters(item.subject.value), at: item.subject.position)
    case .household:
      filling.offer(inside: "ho_gia_dinh", "ten", .characters(item.subject.value), at: item.subject.position)
    }
    filling.give(
      "danh_gia",
      Datum(
        .list(
          item.background.assessments.map { assessment in
            row(
              at: assessment.position,
              [
                ("nam", .number(assessment.year)), ("muc", .characters(assessment.rating)),
              ] + (assessment.paper.map { [("van_ban", .characters($0))] } ?? [])
            )
          }
        ),
        at: item.subject.position
      )
    )
    if !item.background.initiatives.isEmpty {
      filling.give(
        "sang_kien",
        Datum(
          .list(
            item.background.initiatives.map { initiative in
              var values: [(String, Scalar)] = [("ten", .characters(initiative.name.value))]
              if let confirmation = initiative.confirmation {
                values.append(("so_xac_nhan", .characters(confirmation)))
              }
              if let effect = initiatives.first(initiative.name.key)?.text("hieu_qua") {
                values.append(("hieu_qua", .characters(effect)))
              }
              return row(at: initiative.name.position, values)
            }
          ),
          at: item.subject.position
        )
      )
    }
    for (key, isForm) in [("danh_hieu_da_dat", false), ("hinh_thuc_da_khen", true)] {
      let former = item.background.formerAwards.filter { $0.isForm == isForm }
      guard !former.isEmpty else { continue }
      filling.give(
        key,
        Datum(
          .list(
            former.map { past in
              row(
                at: past.name.position,
                [
                  ("nam", .number(past.year)), ("ten", .characters(past.name.value)),
                ] + (decision(past).map { [("van_ban", .characters($0))] } ?? [])
              )
            }
          ),
          at: item.subject.position
        )
      )
    }
  }

  private func decision(_ past: Dossier.FormerAward) -> String? {
    guard let number = past.number else { return nil }
    let date = past.decided.map { " ngày \(VietnameseDate.short($0))" } ?? ""
    return "Quyết định số \(number)\(date)\(past.authority.map { " của \($0)" } ?? "")"
  }

  private func fillContents(_ filling: inout PaperFilling) {
    filling.give("nam", year)
    if let decider = dossier.decider {
      filling.offer("nguoi_quyet_dinh", .characters(decider.value), at: decider.position)
    }
    filling.offer("so_bo", .number(dossier.sets), at: dossier.position)
    let rows = dossier.parts.map { part -> Datum in
      var values = [("ten", part.name), ("tinh_trang", part.evidence == nil ? "chưa có" : "có")]
      if let subject = part.subject { values.append(("doi_tuong", subject)) }
      if let form = part.form { values.append(("mau", form)) }
      if let clause = part.clause { values.append(("quy_dinh", clause)) }
      if let evidence = part.evidence, evidence != "có" { values.append(("so_ngay", evidence)) }
      return row(at: dossier.position, values.map { ($0, .characters($1)) })
    }
    filling.give("thanh_phan", Datum(.list(rows), at: dossier.position))
  }

  // MARK: Data

  private func row(at position: Position, _ values: [(String, Scalar)]) -> Datum {
    Datum(
      .map(values.map { Datum.Entry(key: $0.0, keyPosition: position, value: Datum(.scalar($0.1), at: position)) }),
      at: position
    )
  }
}
