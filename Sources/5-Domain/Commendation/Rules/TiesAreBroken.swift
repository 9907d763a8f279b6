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

  /// Ranks by total: equal totals share one, the next counts them all (1, 2, 2, 4).
  struct Ranks {
    private var places: [Fraction: (rank: Int, count: Int)] = [:]

    init(_ totals: [Fraction]) {
      for (index, total) in totals.sorted(by: >).enumerated() {
        places[total, default: (index + 1, 0)].count += 1
      }
    }

    /// The rank of one of the totals.
    func rank(of total: Fraction) -> Int? { places[total]?.rank }

    /// Whether another unit has the same total.
    func isShared(_ total: Fraction) -> Bool { places[total].map { $0.count > 1 } ?? false }
  }

  /// Those of equal units that no preference tells from another, by their place.
  ///
  /// - Parameter preferences: what decides the order among them, by unit.
  static func open(_ preferences: [[Fraction]]) -> [Int] {
    let counts = Dictionary(preferences.map { ($0, 1) }, uniquingKeysWith: +)
    return preferences.indices.filter { counts[preferences[$0]] ?? 0 > 1 }
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
