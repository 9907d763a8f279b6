import Commendation
import DataBinding
import Diagnostics
import DocumentXML
import OfficialWriting
import TemplateEngine
import Values

/// What a paper says about the year it takes its numbers from: `du_lieu_nam: {tu_tep: …}`, and `khoi` for the khối and
/// cụm it is about.
struct YearNaming {
  /// The paper's own data, without the keys that name the year and its clusters.
  let paper: [Datum.Entry]
  /// The data of the paper, for places.
  let record: DataRecord
  /// Where the paper names the year.
  let position: Position
  /// The entry that names the clusters; nil where there is none.
  let choice: Datum.Entry?
  /// The day the paper bears; nil where that is open.
  let day: CalendarDate?
  /// The key of what depends on the year as a whole; nil where the year is this paper's alone.
  let key: ComputedYears.Key?
  private let year: Datum
  private let template: Template
  /// How many sources stand before those that records have in common.
  private let ownSources: Int

  /// Where the paper names its clusters; nil where it names none.
  var choicePosition: Position? { choice?.value.position }

  /// Whether data name a year.
  static func isThere(in record: DataRecord) -> Bool { record.root.entry(PaperYear.key) != nil }

  /// Reads what data say about the year; only for data that name one.
  ///
  /// - Parameter ownSources: how many of the record's sources are its own; the others it shares with all records.
  static func read(_ record: DataRecord, for template: Template, ownSources: Int) -> Outcome<YearNaming> {
    guard case .map(let entries) = record.root.content, let named = record.root.entry(PaperYear.key)
    else { return Outcome(nil) }
    guard case .map = named.value.content else {
      return Outcome(
        nil,
        [
          Diagnostic(
            .error,
            BindingCode.type.rawValue,
            "“\(named.key)” phải là dữ liệu của một năm",
            at: record.place(of: named.value.position),
            expected: "\(PaperYear.key): {tu_tep: nam-2025.yaml}",
            hint: "xem vanthu mau du-lieu thi-dua"
          )
        ]
      )
    }
    if let file = named.value.entry("tu_tep") {
      return Outcome(
        nil,
        [
          Diagnostic(
            .error,
            BindingCode.type.rawValue,
            "“\(named.key)” trong một dòng của danh sách không được đọc",
            at: record.place(of: file.keyPosition),
            expected: "“\(PaperYear.key)” ở dữ liệu chung của cả danh sách",
            hint: "đưa “\(PaperYear.key)” vào tệp của --chung"
          )
        ]
      )
    }
    let choice = record.root.entry("khoi")
    let days = template.documentPeriod(of: record)
    let day = days.flatMap { $0.lowerBound == $0.upperBound ? $0.lowerBound : nil }
    let isShared = named.value.position.source >= ownSources
    return Outcome(
      YearNaming(
        paper: entries.filter { $0.keyPosition != named.keyPosition && $0.keyPosition != choice?.keyPosition },
        record: record,
        position: named.keyPosition,
        choice: choice,
        day: day,
        key: isShared ? ComputedYears.Key(offset: ownSources, day: day) : nil,
        year: named.value,
        template: template,
        ownSources: ownSources
      )
    )
  }

  /// What the numbers of the year depend on that a paper is given: the key of the year with the clusters and the round as the
  /// paper types them; nil where the year is this paper's alone.
  var fillingKey: ComputedYears.Key? {
    guard var key else { return nil }
    if let choice {
      guard let names = Self.texts(of: choice.value) else { return nil }
      key.clusters = names
    }
    if let round = record.root.entry(CalendarCompletion.roundKey) {
      guard let name = Self.texts(of: round.value)?.first else { return nil }
      key.round = name
    }
    return key
  }

  private static func texts(of datum: Datum) -> [String]? {
    var items = [datum]
    if case .list(let list) = datum.content { items = list }
    let texts = items.compactMap(\.characters)
    return texts.count == items.count ? texts : nil
  }

  /// Where the paper's day was typed.
  private var dayPosition: Position {
    guard let day, case .map(let entries) = record.root.content else { return record.root.position }
    let typed = entries.first { entry in
      guard let slot = template.fields.slot(matching: entry.key), let role = template.fields.fields[slot].role,
        case .scalar(let scalar) = entry.value.content, case .value(day) = ScalarReader.date(scalar)
      else { return false }
      return role == .documentDate || role == .effectiveDate
    }
    return typed?.value.position ?? record.root.position
  }

  /// The year's file with the paper's day in place of its own: a paper says what holds on its day.
  var dated: DataRecord {
    var result = record
    result.root = year
    guard let day, case .map(let typed) = year.content else { return result }
    let own = ["ngay_van_ban", "ngay_hieu_luc"]
    let position = dayPosition
    let value = Datum(.scalar(.date(day)), at: position)
    result.root.content = .map(
      typed.filter { entry in !own.contains { Name.isSameKey(entry.key, $0) } }
        + [Datum.Entry(key: "ngay_van_ban", keyPosition: position, value: value)]
    )
    return result
  }

  /// Whether what was found in the year is the same for all papers: nothing is said about the paper's own day.
  func isForAll(_ diagnostics: [Diagnostic]) -> Bool {
    guard !diagnostics.isEmpty, day != nil else { return true }
    let position = dayPosition
    guard position.source < ownSources else { return true }
    let place = record.place(of: position)
    return !diagnostics.contains { $0.place == place || $0.related.contains { $0.place == place } }
  }

  /// The data of the paper that the year's are laid into.
  var base: PaperFilling.Base {
    PaperFilling.Base(entries: paper, record: record, position: record.root.position, typedBeside: typedBeside)
  }

  /// Says that something the year gives was typed as well.
  func typedBeside(_ entry: Datum.Entry) -> Diagnostic {
    Diagnostic(
      .error,
      BindingCode.typedAndComputed.rawValue,
      "“\(entry.key)” vừa nhập tay vừa lấy từ dữ liệu của năm",
      at: record.place(of: entry.keyPosition),
      hint: "bỏ “\(entry.key)”, hoặc bỏ “\(PaperYear.key)” để nhập tay tất cả",
      related: [Diagnostic.Related("dữ liệu của năm", record.place(of: position))]
    )
  }
}

/// The year a paper takes its numbers from, with the khối and cụm the paper is about.
struct PaperYear {
  /// The key that names the year.
  static let key = "du_lieu_nam"

  /// What the paper says about it.
  let naming: YearNaming
  /// The year's file, as of the day of the paper.
  let year: DataRecord
  /// The clusters the paper is about; all of the year where it names none.
  let clusters: [EmulationCluster]
  /// All clusters of the year.
  private let allClusters: NamedRows<EmulationCluster>
  private let workplace: Workplace

  /// The year a paper names, with the clusters it names.
  static func read(_ naming: YearNaming, at workplace: Workplace) -> Outcome<PaperYear> {
    let year = naming.dated
    func read() -> NamedRows<EmulationCluster> { NamedRows(EmulationCluster.all(in: year), named: \.keys) }
    let all = naming.key.map { workplace.years.clusters.value(of: $0.offset, compute: read) } ?? read()
    let chosen = naming.choice.map { clusters(named: $0, among: all, naming.record) } ?? Outcome(all.rows)
    return Outcome(
      chosen.value.map {
        PaperYear(naming: naming, year: year, clusters: $0, allClusters: all, workplace: workplace)
      },
      chosen.diagnostics
    )
  }

  /// The paper's data, for places.
  var record: DataRecord { naming.record }
  /// Where the paper names the year.
  var position: Position { naming.position }
  /// Where the paper names its clusters; nil where it names none.
  var choicePosition: Position? { naming.choicePosition }

  /// A file of dated reference data.
  func reference(_ name: String) -> Outcome<DataRecord> { workplace.reference(name) }

  /// The rows of the year by the clusters they are about.
  var scored: ScoredYear {
    func look() -> ScoredYear { ScoredYear(year, allClusters) }
    // The day of the paper is no row.
    return naming.key.map { workplace.years.scored.value(of: $0.offset, compute: look) } ?? look()
  }

  /// A result of the year that many papers may ask for: worked out once where they have the year in common.
  ///
  /// - Parameters:
  ///   - results: where such results are kept.
  ///   - isOfClusters: whether it depends on the clusters the paper is about.
  ///   - round: the round of the year it depends on.
  ///   - compute: works it out.
  func computed<Result: Sendable>(
    _ results: KeyPath<ComputedYears, Memo<ComputedYears.Key, Outcome<Result>>>,
    isOfClusters: Bool,
    round: String? = nil,
    _ compute: () -> Outcome<Result>
  ) -> Outcome<Result> {
    guard var key = naming.key else { return compute() }
    if isOfClusters, naming.choice != nil { key.clusters = clusters.map(\.name.value) }
    key.round = round
    return workplace.years[keyPath: results].value(
      of: key,
      keptIf: { naming.isForAll($0.diagnostics) },
      compute: compute
    )
  }

  /// Clusters by name, kind or category.
  private static func clusters(
    named choice: Datum.Entry,
    among all: NamedRows<EmulationCluster>,
    _ record: DataRecord
  ) -> Outcome<[EmulationCluster]> {
    var items = [choice.value]
    if case .list(let list) = choice.value.content { items = list }
    var diagnostics: [Diagnostic] = []
    var result: [EmulationCluster] = []
    var taken: Set<String> = []
    for item in items {
      guard let name = item.characters else {
        diagnostics.append(
          Diagnostic(
            .error,
            BindingCode.typedAndComputed.rawValue,
            "“\(choice.key)” vừa nhập tay vừa lấy từ dữ liệu của năm",
            at: record.place(of: item.position),
            expected: "tên các khối, cụm của năm",
            hint: "ghi tên khối, hoặc bỏ “\(key)” để nhập tay tất cả"
          )
        )
        break
      }
      let found = all[Name(name)]
      if found.isEmpty {
        let names = all.map(\.name.value)
        diagnostics.append(
          Diagnostic(
            .error,
            BindingCode.unknownName.rawValue,
            "không có khối, cụm “\(name)” trong dữ liệu của năm",
            at: record.place(of: item.position),
            expected: names.joined(separator: "; "),
            hint: nearest(to: name, in: names).map { "có phải “\($0)”?" }
          )
        )
      }
      for cluster in found where taken.insert(cluster.name.value).inserted { result.append(cluster) }
    }
    return Outcome(diagnostics.isEmpty ? result : nil, diagnostics)
  }
}
