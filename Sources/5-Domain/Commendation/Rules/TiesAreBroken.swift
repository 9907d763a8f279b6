import Diagnostics
import Values

/// Units with equal points share a rank; which of them comes first has to be said by a named preference.
///
/// Nghị định 152/2025/NĐ-CP, Điều 4: of equal nominees a woman, or a collective with a large share of women, comes
/// first.
enum TiesAreBroken: CheckedRule {
  static let rule = CommendationRule(
    code: "V-D6",
    title: "Đồng hạng phải có tiêu chí ưu tiên",
    text: """
      Các đơn vị bằng điểm cùng một hạng. Thứ tự giữa các đơn vị ấy lấy theo `thu_tu_uu_tien`: `tỷ lệ nữ` hoặc mã một tiêu
      chí; không phân định được thì cảnh báo.
      """,
    levels: [.warning],
    source: "Nghị định 152/2025/NĐ-CP, Điều 4",
    example: message("Khối A", rank: 2, units: ["Trường B", "Trường C"])
  )

  /// The rank of a total: equal totals share one, the next counts them all (1, 2, 2, 4).
  static func rank(of total: Fraction, among totals: [Fraction]) -> Int { 1 + totals.count { $0 > total } }

  /// Those of equal units that no preference tells from another, by their place.
  ///
  /// - Parameter preferences: what decides the order among them, by unit.
  static func open(_ preferences: [[Fraction]]) -> [Int] {
    preferences.indices.filter { place in preferences.count { $0 == preferences[place] } > 1 }
  }

  /// Units of one rank whose order nothing decides.
  static func check(
    _ open: [String],
    rank: Int,
    in cluster: String,
    at position: Position
  ) -> Finding<Position>? {
    guard !open.isEmpty else { return nil }
    return finding(
      message(cluster, rank: rank, units: open),
      at: position,
      hint: "thêm “thu_tu_uu_tien: [tỷ lệ nữ, mã tiêu chí]” hoặc để Hội đồng quyết định"
    )
  }

  private static func message(_ cluster: String, rank: Int, units: [String]) -> String {
    let place = cluster.isEmpty ? "" : "\(cluster): "
    return "\(place)\(units.count) đơn vị cùng hạng \(rank) (\(units.joined(separator: ", "))), chưa phân định thứ tự"
  }
}
