import Commendation
import DataBinding
import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// The year a paper takes its numbers from: `du_lieu_nam: {tu_tep: …}`, and `khoi` for the khối and cụm it is about.
struct PaperYear {
  /// The key that names the year.
  static let key = "du_lieu_nam"

  /// The paper's own data, without the keys that name the year and its clusters.
  let paper: [Datum.Entry]
  /// The data of the paper, for places.
  let record: DataRecord
  /// The year's file, as of the date of the paper.
  let year: DataRecord
  /// Where the paper names the year.
  let position: Position
  /// The clusters the paper is about; all of the year where it names none.
  let clusters: [EmulationCluster]
  /// Where the paper names its clusters; nil where it names none.
  let choicePosition: Position?

  /// Whether data name a year.
  static func isNamed(in record: DataRecord) -> Bool { entry(key, in: record.root) != nil }

  /// Reads what data say about the year; only for data that name one.
  static func read(_ record: DataRecord, for template: Template) -> Outcome<PaperYear> {
    guard case .map(let entries) = record.root.content, let named = entry(key, in: record.root) else {
      return Outcome(nil)
    }
    guard case .map(let typed) = named.value.content else {
      return Outcome(
        nil,
        [
          Diagnostic(
            .error,
            "TD-04",
            "“\(named.key)” phải là dữ liệu của một năm",
            at: record.place(of: named.value.position),
            expected: "\(key): {tu_tep: nam-2025.yaml}",
            hint: "xem vanthu mau du-lieu thi-dua"
          )
        ]
      )
    }
    if let file = entry("tu_tep", in: named.value) {
      return Outcome(
        nil,
        [
          Diagnostic(
            .error,
            "TD-04",
            "“\(named.key)” trong một dòng của danh sách không được đọc",
            at: record.place(of: file.keyPosition),
            expected: "“\(key)” ở dữ liệu chung của cả danh sách",
            hint: "đưa “\(key)” vào tệp của --chung"
          )
        ]
      )
    }
    let year = DataRecord(
      root: Datum(.map(dated(typed, by: record, template)), at: named.value.position),
      sources: record.sources,
      number: record.number
    )
    let all = EmulationCluster.all(in: year)
    let choice = entry("khoi", in: record.root)
    let chosen = choice.map { clusters(named: $0, among: all, record) } ?? Outcome(all)
    guard let clusters = chosen.value else { return Outcome(nil, chosen.diagnostics) }
    return Outcome(
      PaperYear(
        paper: entries.filter { $0.keyPosition != named.keyPosition && $0.keyPosition != choice?.keyPosition },
        record: record,
        year: year,
        position: named.keyPosition,
        clusters: clusters,
        choicePosition: choice?.value.position
      ),
      chosen.diagnostics
    )
  }

  /// The year's entries with the paper's date in place of their own: a paper says what holds on its day.
  private static func dated(_ year: [Datum.Entry], by record: DataRecord, _ template: Template) -> [Datum.Entry] {
    guard case .map(let entries) = record.root.content, let days = template.documentPeriod(of: record),
      days.lowerBound == days.upperBound
    else { return year }
    let date = days.lowerBound
    let typed = entries.first { entry in
      guard let slot = template.fields.slot(matching: entry.key), let role = template.fields.fields[slot].role,
        case .scalar(let scalar) = entry.value.content, case .value(date) = ScalarReader.date(scalar)
      else { return false }
      return role == .documentDate || role == .effectiveDate
    }
    let position = typed?.value.position ?? record.root.position
    let own = ["ngay_van_ban", "ngay_hieu_luc"]
    let value = Datum(.scalar(.date(date)), at: position)
    return year.filter { entry in !own.contains { means(entry.key, $0) } }
      + [Datum.Entry(key: "ngay_van_ban", keyPosition: position, value: value)]
  }

  /// Clusters by name, kind or category.
  private static func clusters(
    named choice: Datum.Entry,
    among all: [EmulationCluster],
    _ record: DataRecord
  ) -> Outcome<[EmulationCluster]> {
    var items = [choice.value]
    if case .list(let list) = choice.value.content { items = list }
    var diagnostics: [Diagnostic] = []
    var result: [EmulationCluster] = []
    for item in items {
      guard let name = item.characters else {
        diagnostics.append(
          Diagnostic(
            .error,
            "TD-09",
            "“\(choice.key)” vừa nhập tay vừa lấy từ dữ liệu của năm",
            at: record.place(of: item.position),
            expected: "tên các khối, cụm của năm",
            hint: "ghi tên khối, hoặc bỏ “\(key)” để nhập tay tất cả"
          )
        )
        break
      }
      let wanted = foldedName(name)
      let found = all.filter { cluster in
        foldedName(cluster.name.value) == wanted || foldedName(cluster.kind.rawValue) == wanted
          || cluster.category.map(foldedName) == wanted
      }
      if found.isEmpty {
        let names = all.map(\.name.value)
        diagnostics.append(
          Diagnostic(
            .error,
            "TD-08",
            "không có khối, cụm “\(name)” trong dữ liệu của năm",
            at: record.place(of: item.position),
            expected: names.joined(separator: "; "),
            hint: nearest(to: name, in: names).map { "có phải “\($0)”?" }
          )
        )
      }
      for cluster in found where !result.contains(where: { $0.name.value == cluster.name.value }) {
        result.append(cluster)
      }
    }
    return Outcome(diagnostics.isEmpty ? result : nil, diagnostics)
  }

  /// Says that something the year gives was typed as well.
  func typedBeside(_ entry: Datum.Entry) -> Diagnostic {
    Diagnostic(
      .error,
      "TD-09",
      "“\(entry.key)” vừa nhập tay vừa lấy từ dữ liệu của năm",
      at: record.place(of: entry.keyPosition),
      hint: "bỏ “\(entry.key)”, hoặc bỏ “\(Self.key)” để nhập tay tất cả",
      related: [Diagnostic.Related("dữ liệu của năm", record.place(of: position))]
    )
  }

  /// Whether a key is a name of the domain, with or without its accents.
  static func means(_ key: String, _ name: String) -> Bool {
    foldedName(key) == name || withoutMarks(foldedName(key)) == name
  }

  /// The entry of a map with a name of the domain.
  static func entry(_ name: String, in datum: Datum) -> Datum.Entry? {
    guard case .map(let entries) = datum.content else { return nil }
    return entries.first { means($0.key, name) }
  }
}
