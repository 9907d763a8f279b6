import DataReading
import Diagnostics
import Foundation
import OfficialWriting
public import Values

/// The worked year of Templates/thi-dua, as many times over: every province of it has clusters, units, persons and works of its
/// own names. It shows how work grows with the data.
public struct ScaledYear {
  /// How many provinces there are.
  public let times: Int
  private let root: Datum

  /// Reads the worked year.
  public init(times: Int) throws {
    self.times = times
    let folder = Project.templates.appending(path: "thi-dua/vi-du")
    let bytes = Array(try Data(contentsOf: folder.appending(path: "son-ha-2025.yaml")))
    let year = readDocument(name: "son-ha-2025.yaml", bytes: bytes, format: .yaml).flatMap { record in
      resolveFiles(in: record) { name in
        Outcome((try? Data(contentsOf: folder.appending(path: name))).map { Array($0) })
      }
    }
    guard let root = year.value?.root else { throw CocoaError(.fileReadCorruptFile) }
    self.root = root
  }

  /// The year's file in JSON.
  public var json: String {
    guard case .map(let entries) = root.content else { return "{}" }
    let members = entries.map { entry in
      let key = Name(entry.key).unmarked
      return "\(Self.quoted(entry.key)): \(key == "ho_so" ? dossier(entry.value) : json(of: entry.value, table: key))"
    }
    return "{\(members.joined(separator: ",\n"))}"
  }

  /// The year's file as a record.
  public func record() throws -> DataRecord {
    let read = readDocument(name: "nam.json", bytes: Array(json.utf8), format: .json)
    guard let record = read.value else { throw CocoaError(.fileReadCorruptFile) }
    return record
  }

  /// Columns of names, by the tables that have a row more for each province.
  private static let names: [String: Set<String>] = [
    "khoi": ["ten", "truong", "pho"], "cum": ["ten", "truong", "pho"], "thanh_vien": ["ten"], "diem": ["don_vi"],
    "xep_loai_dang": ["don_vi"], "vi_pham": ["don_vi"], "doi_tuong": ["ten"], "danh_gia": ["doi_tuong"],
    "lich_su_khen": ["doi_tuong"], "sang_kien": ["ten", "tac_gia"], "de_nghi": ["don_vi", "doi_tuong", "sang_kien"],
    "bieu_quyet": ["doi_tuong"], "bao_cao_thanh_tich": ["doi_tuong"], "to_chuc": ["ten", "ten_viet_tat", "thay_bang"],
    "moc_thoi_gian": ["viec"],
  ]

  private func json(of datum: Datum, table: String) -> String {
    if table == "quy_tac", case .list(let rules) = datum.content {
      return "[\(rules.map(rule).joined(separator: ",\n"))]"
    }
    guard let columns = Self.names[table], case .list(let rows) = datum.content else { return Self.copy(datum, 0, []) }
    let all = (0..<times).flatMap { province in rows.map { Self.copy($0, province, columns) } }
    return "[\(all.joined(separator: ",\n"))]"
  }

  /// The papers of the dossier: minutes and reports tell of all provinces.
  private func dossier(_ datum: Datum) -> String {
    guard case .map(let entries) = datum.content else { return "null" }
    let members = entries.map { entry in
      var value = json(of: entry.value, table: entry.key)
      if entry.key == "bien_ban_hop_xet", case .map(let inner) = entry.value.content {
        let pairs = inner.map { "\(Self.quoted($0.key)): \(json(of: $0.value, table: $0.key))" }
        value = "{\(pairs.joined(separator: ", "))}"
      }
      return "\(Self.quoted(entry.key)): \(value)"
    }
    return "{\(members.joined(separator: ",\n"))}"
  }

  /// Numbers that all clusters share grow with them.
  private func rule(_ datum: Datum) -> String {
    guard case .map(let entries) = datum.content else { return "null" }
    let name = datum.entry("ten")?.value.characters
    let members = entries.map { entry in
      let isShared = entry.key == "tong_ghi" || (entry.key == "so" && name == "xa_tieu_bieu")
      let number = isShared ? entry.value.characters.flatMap { Int($0) } : nil
      return "\(Self.quoted(entry.key)): \(number.map { String($0 * times) } ?? Self.copy(entry.value, 0, []))"
    }
    return "{\(members.joined(separator: ", "))}"
  }

  /// A datum with the names of a province.
  private static func copy(_ datum: Datum, _ province: Int, _ columns: Set<String>, isName: Bool = false) -> String {
    switch datum.content {
    case .null, .picture: return "null"
    case .scalar(let scalar): return quoted(isName ? names(scalar.characters, of: province) : scalar.characters)
    case .list(let items):
      return "[\(items.map { copy($0, province, columns, isName: isName) }.joined(separator: ", "))]"
    case .map(let entries):
      let members = entries.map { entry in
        let key = Name(entry.key).unmarked
        return
          "\(quoted(entry.key)): \(copy(entry.value, province, Self.names[key] ?? columns, isName: columns.contains(key)))"
      }
      return "{\(members.joined(separator: ", "))}"
    }
  }

  /// Names as they are in the first province, in others with letters of their own.
  private static func names(_ typed: String, of province: Int) -> String {
    guard province > 0, !typed.isEmpty else { return typed }
    let letters = [province / 676, province / 26 % 26, province % 26].compactMap { UnicodeScalar(97 + $0) }
    let suffix = " Q" + String(String.UnicodeScalarView(letters))
    return typed.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) + suffix }.joined(separator: "; ")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
  }
}
