import DataBinding
public import Diagnostics
import LivingLaw
import OfficialWriting
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

/// How units of a year are reviewed, for papers that announce it: scale, criteria, awards, what lowers and excludes.
public struct ReviewRules: Sendable {
  /// A criterion with the most points it gives.
  public struct Criterion: Sendable {
    /// Code, such as `I.2`.
    public var code: String
    /// What it looks at.
    public var text: String
    /// The most points.
    public var maximum: Fraction
  }

  /// An award with what it asks for.
  public struct Award: Sendable {
    /// Name.
    public var name: String
    /// The fewest points; nil where none are set.
    public var threshold: Fraction?
    /// The lowest rating of the party body; nil where any will do.
    public var partyRating: Rating?
  }

  /// What an incident does to a unit.
  public struct Incident: Sendable {
    /// The effects there are.
    public enum Effect: Sendable {
      /// The award is one level lower.
      case lowers
      /// The unit waits.
      case defers
      /// The unit is left out.
      case excludes
    }

    /// What it does.
    public var effect: Effect
    /// How it is said, such as `đang thanh tra`.
    public var words: String
    /// Degrees it is for, such as those of discipline; empty for all.
    public var levels: [String]
    /// How long it counts: `trong năm`, `đến khi kết thúc`.
    public var lasting: String
  }

  /// The most points a unit can have.
  public var scale: Fraction?
  /// Criteria in their order.
  public var criteria: [Criterion]
  /// Awards from the highest to the lowest.
  public var awards: [Award]
  /// The highest rating of the party body that excludes; nil where none does.
  public var excludingRating: Rating?
  /// Incidents in the order of the profile.
  public var incidents: [Incident]

  /// What of a year's file it takes to know the rules: points, proposals and votes may still be open.
  private static let keys = [
    "nam", "ngay_van_ban", "ngay_hieu_luc", "cap", "ho_so_quy_dinh", "thang_diem", "tieu_chi", "can_cu",
  ]

  /// Reads and checks the rules of a year.
  ///
  /// - Parameters:
  ///   - record: the year's file.
  ///   - load: gives a profile of `Templates/quy-dinh/` by its file name.
  /// - Returns: the rules as of the day of the document, absent when there are errors; and everything found.
  public static func read(_ record: DataRecord, load: (String) -> Outcome<DataRecord>) -> Outcome<ReviewRules> {
    guard case .map(let entries) = record.root.content else { return Outcome(nil) }
    var record = record
    record.root.content = .map(
      entries.filter { entry in
        keys.contains { Name.isSameKey(entry.key, $0) }
      }
    )
    let (examination, found) = Review.examine(record, isStrict: false, load: load)
    var diagnostics = found
    guard let examination, let profile = examination.profiles.first else {
      if !diagnostics.contains(where: { $0.severity == .error }) {
        diagnostics.append(
          Diagnostic(
            .error,
            BindingCode.missing.rawValue,
            "thiếu “ho_so_quy_dinh” trong dữ liệu của năm",
            at: record.place(of: record.root.position),
            expected: "tên một hồ sơ bình xét trong quy-dinh, ví dụ binh-xet-thang-1000"
          )
        )
      }
      return Outcome(nil, diagnostics)
    }
    let input = examination.input
    if profile.head.name != examination.profiles.last?.head.name {
      diagnostics.append(
        AnswerHoldsOnEveryDay.finding(
          "hồ sơ bình xét",
          input.time.days,
          at: input.time.position,
          hint: "thêm “ngay_van_ban: …” hoặc ngày của văn bản"
        ).located(record.place(of:))
      )
    }
    let rules = ReviewRules(
      scale: input.scoring.scale?.value ?? profile.scale,
      criteria: input.scoring.criteria.map {
        Criterion(code: $0.code.value, text: $0.text, maximum: $0.maximum.value)
      },
      awards: profile.ladder.map { Award(name: $0.name, threshold: $0.threshold, partyRating: $0.partyRating) },
      excludingRating: profile.excludingRating,
      incidents: profile.incidents.map { rule in
        let effect: Incident.Effect =
          switch rule.effect {
          case .lowers: .lowers
          case .defers: .defers
          case .excludes: .excludes
          }
        return Incident(
          effect: effect,
          words: rule.phrase ?? rule.kind.value,
          levels: rule.levels.map(\.value),
          lasting: rule.lasting.vietnamese
        )
      }
    )
    return Outcome(diagnostics.contains { $0.severity == .error } ? nil : rules, diagnostics)
  }
}
