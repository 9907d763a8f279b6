import Commendation
import DataBinding
import OfficialWriting
import Values

/// The rows of a year's file by the khối or cụm they are about, looked through once for the papers of all of them.
struct ScoredYear: Sendable {
  /// A table of rows about units.
  private struct Table {
    var rows: [Datum]
    /// Rows about no unit of a cluster.
    var common: [Int] = []
    /// Rows about the units of one cluster only, by its name.
    var ofCluster: [String: [Int]] = [:]
  }

  /// A table of clusters.
  private struct ClusterTable {
    var rows: [Datum]
    /// The rows with the numbers of their members in place of the names.
    var numbered: [Datum]
    /// Where the rows of a name stand.
    var places: [String: [Int]] = [:]
  }

  /// Tables by the place of their key.
  private var tables: [Position: Table] = [:]
  private var clusterTables: [Position: ClusterTable] = [:]
  /// Where the points of a unit stand first.
  private var firstScores: [Name: Position] = [:]

  /// What a paper of a cluster leaves out of the year.
  private static let leftOut = ["de_nghi", "bieu_quyet", "hoi_dong", "danh_gia", "lich_su_khen", "sang_kien", "can_cu"]

  init(_ year: DataRecord, _ clusters: NamedRows<EmulationCluster>) {
    guard case .map(let entries) = year.root.content else { return }
    var owners: [Name: Set<String>] = [:]
    for cluster in clusters {
      for member in cluster.members { owners[member.name.key, default: []].insert(cluster.name.value) }
    }
    for entry in entries {
      guard case .list(let rows) = entry.value.content else { continue }
      func isMeant(_ names: String...) -> Bool { names.contains { Name.isSameKey(entry.key, $0) } }
      if isMeant("khoi", "cum") {
        clusterTables[entry.keyPosition] = Self.clusterTable(rows, clusters)
      } else if isMeant("diem", "xep_loai_dang", "vi_pham") {
        let units = rows.map { $0.entry("don_vi")?.value.characters.map { Name($0) } }
        tables[entry.keyPosition] = Self.table(rows, units, owners)
        guard isMeant("diem") else { continue }
        for case (let row, let unit?) in zip(rows, units) where firstScores[unit] == nil {
          firstScores[unit] = row.position
        }
      }
    }
  }

  private static func table(_ rows: [Datum], _ units: [Name?], _ owners: [Name: Set<String>]) -> Table {
    var table = Table(rows: rows)
    for (place, unit) in units.enumerated() {
      guard let clusters = unit.flatMap({ owners[$0] }) else {
        table.common.append(place)
        continue
      }
      if let only = clusters.first, clusters.count == 1 { table.ofCluster[only, default: []].append(place) }
    }
    return table
  }

  private static func clusterTable(_ rows: [Datum], _ clusters: NamedRows<EmulationCluster>) -> ClusterTable {
    let byName = Dictionary(clusters.map { ($0.name.value, $0) }) { first, _ in first }
    var table = ClusterTable(rows: rows, numbered: rows)
    for (place, row) in rows.enumerated() {
      guard let name = row.entry("ten")?.value.characters, let cluster = byName[name] else { continue }
      table.places[name, default: []].append(place)
      table.numbered[place] = numbered(row, cluster)
    }
    return table
  }

  /// A row of a cluster with the numbers of its members in place of their names.
  private static func numbered(_ row: Datum, _ cluster: EmulationCluster) -> Datum {
    guard case .map(let entries) = row.content, !cluster.members.isEmpty else { return row }
    let replaced = ["thanh_vien", "so_don_vi", "du_tieu_chuan"]
    var kept = entries.filter { entry in !replaced.contains { Name.isSameKey(entry.key, $0) } }
    for (key, number) in [("so_don_vi", cluster.count), ("du_tieu_chuan", cluster.eligibleCount)] {
      guard let number else { continue }
      let value = Datum(.scalar(.number(number)), at: row.position)
      kept.append(Datum.Entry(key: key, keyPosition: row.position, value: value))
    }
    return Datum(.map(kept), at: row.position)
  }

  /// The year without what comes after the points, and without the points of other clusters: those may still be open, and only
  /// their sizes matter for the quotas.
  ///
  /// - Parameters:
  ///   - year: the year as of the day of the paper.
  ///   - cluster: the name of the cluster; nil where the year has none.
  func part(of year: DataRecord, about cluster: String?) -> DataRecord {
    guard case .map(let entries) = year.root.content else { return year }
    var kept = entries.filter { entry in !Self.leftOut.contains { Name.isSameKey(entry.key, $0) } }
    if let cluster {
      for index in kept.indices {
        if let rows = rows(of: kept[index], about: cluster) { kept[index].value.content = .list(rows) }
      }
    }
    var year = year
    year.root.content = .map(kept)
    return year
  }

  private func rows(of entry: Datum.Entry, about cluster: String) -> [Datum]? {
    if let table = tables[entry.keyPosition] {
      return (table.common + (table.ofCluster[cluster] ?? [])).sorted().map { table.rows[$0] }
    }
    guard let table = clusterTables[entry.keyPosition] else { return nil }
    var rows = table.numbered
    for own in table.places[cluster] ?? [] { rows[own] = table.rows[own] }
    return rows
  }

  /// Where the year has the points of a unit.
  func position(ofPointsOf unit: Review.Unit) -> Position? { firstScores[unit.key] }
}
