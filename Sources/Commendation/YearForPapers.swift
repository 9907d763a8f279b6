import DataBinding
public import Diagnostics
public import Values

/// What papers about a year need to know beside its results.
extension EmulationCluster {
  /// The clusters of a year's file, as far as they can be read; what is wrong with them is said by the computation.
  ///
  /// - Parameter record: data with `khoi` and `cum`.
  public static func all(in record: DataRecord) -> [EmulationCluster] {
    let silent = DataBinding(record)
    return read(silent.root, silent)
  }
}

extension Review {
  /// The most points a unit can have: those the year's file states, otherwise those of the profile of the review.
  ///
  /// - Parameters:
  ///   - record: the year's file this review was made from.
  ///   - load: gives a profile of `Templates/quy-dinh/` by its file name.
  /// - Returns: the points; nil where neither says.
  public func scale(in record: DataRecord, load: (String) -> Outcome<DataRecord>) -> Fraction? {
    let silent = DataBinding(record)
    let root = silent.root
    if let typed = root.optionalDecimal("thang_diem", "Thang điểm") { return typed.value }
    var profiles: [ReviewProfile] = []
    if let name = root.optionalText("ho_so_quy_dinh", "Hồ sơ quy định") {
      guard let file = load(name.value + ".yaml").value else { return nil }
      let reading = DataBinding(file)
      profiles = ReviewProfile.read(reading.root, reading)
    } else if let group = root.optionalGroup("ho_so_quy_dinh", "Hồ sơ quy định") {
      profiles = ReviewProfile.read(group, silent)
    }
    return profiles.first { $0.head.span.contains(days.lowerBound) }?.scale
  }
}
