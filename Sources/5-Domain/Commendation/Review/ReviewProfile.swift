import DataBinding
import OfficialWriting
import Values

/// How a place reviews its units in a time: scale, ladder of awards, thresholds, what lowers, defers and excludes.
struct ReviewProfile {
  /// What an incident does to a unit.
  enum Effect: String, CaseIterable {
    case lowers = "hạ một mức"
    case defers = "chưa xét"
    case excludes = "không xét"
  }

  /// How long an incident stands against a unit.
  enum Lasting: CaseIterable {
    case untilItEnds, untilRemedied, theYear

    var vietnamese: String {
      switch self {
      case .untilItEnds: "đến khi kết thúc"
      case .untilRemedied: "đến khi khắc phục xong"
      case .theYear: "trong năm"
      }
    }
  }

  /// A kind of incident.
  struct IncidentRule {
    var kind: TypedName
    var effect: Effect
    var lasting: Lasting
    /// Levels it is for, such as degrees of discipline; empty for all.
    var levels: [TypedName]
    /// How it is said, such as `đang thanh tra`.
    var phrase: String?
    var clause: String?
  }

  /// An award on the ladder.
  struct Rung {
    var code: String
    var name: String
    /// The fewest points; nil where the profile sets none.
    var threshold: Fraction?
    /// The lowest rating of the party body; nil where any will do.
    var partyRating: Rating?
    var clause: String?
    /// What it is called by: its code, its name, its other names.
    var keys: [Name]
  }

  var head: ProfileHead
  var scale: Fraction?
  var step: Fraction?
  /// Awards from the highest to the lowest.
  var ladder: NamedRows<Rung>
  /// The highest party rating that excludes; nil where none does.
  var excludingRating: Rating?
  var excludingClause: String?
  var incidents: NamedRows<IncidentRule>
  var limits: [PercentLimit]

  /// The rule for an incident: its kind, and its level where the rule names levels.
  func rule(for incident: Incident) -> IncidentRule? {
    incidents[incident.kind.key].first { rule in
      guard !rule.levels.isEmpty else { return true }
      guard let level = incident.level else { return false }
      return rule.levels.contains { $0.key == level.key }
    }
  }

  func index(of award: Name) -> Int? { ladder.places(of: award).first }

  /// Reads the profiles of a file, one for each time.
  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [ReviewProfile] {
    root.rows("ho_so", "Hồ sơ").map { read($0) }
  }

  private static func read(_ group: FieldGroup) -> ReviewProfile {
    let profile = ReviewProfile(
      head: ProfileHead.read(group),
      scale: group.optionalDecimal("thang_diem", "Thang điểm")?.value,
      step: group.optionalDecimal("buoc_diem", "Bước điểm")?.value,
      ladder: NamedRows(group.rows("thang_khen", "Thang khen").map { rung($0) }, named: \.keys),
      excludingRating: group.choice(
        "khong_xet_tu_xep_loai",
        "Không xét từ xếp loại",
        among: Rating.words,
        isRequired: false
      )?.value,
      excludingClause: group.optionalText("khong_xet_dieu", "Không xét điều")?.value,
      incidents: NamedRows(
        group.rows("vi_pham", "Vi phạm", isRequired: false).compactMap { incident($0) },
        by: \.kind
      ),
      limits: PercentLimit.read(group)
    )
    group.finish()
    return profile
  }

  private static func rung(_ row: FieldGroup) -> Rung {
    let (code, name) = (row.text("ma", "Mã")?.value ?? "", row.text("ten", "Tên")?.value ?? "")
    let otherNames = row.texts("ten_khac", "Tên khác").map(\.value)
    let rung = Rung(
      code: code,
      name: name,
      threshold: row.optionalDecimal("diem_tu", "Điểm từ")?.value,
      partyRating: row.choice("xep_loai_dang_tu", "Xếp loại đảng từ", among: Rating.words, isRequired: false)?.value,
      clause: row.optionalText("dieu", "Điều")?.value,
      keys: ([code, name] + otherNames).map { Name($0) }
    )
    row.finish()
    return rung
  }

  private static func incident(_ row: FieldGroup) -> IncidentRule? {
    let kind = row.name("loai", "Loại")
    let effect = row.choice("ket_qua", "Kết quả", among: Effect.allCases.map { ($0.rawValue, $0) })
    let lasting = row.choice("thoi_gian", "Thời gian", among: Lasting.allCases.map { ($0.vietnamese, $0) })
    let levels = row.typedNames("muc_ky_luat", "Mức kỷ luật")
    let phrase = row.optionalText("cach_noi", "Cách nói")?.value
    let clause = row.optionalText("dieu", "Điều")?.value
    row.finish()
    guard let kind, let effect, let lasting else { return nil }
    return IncidentRule(
      kind: kind,
      effect: effect.value,
      lasting: lasting.value,
      levels: levels,
      phrase: phrase,
      clause: clause
    )
  }
}

/// A limit on how many may be proposed for an award.
struct PercentLimit {
  /// What it is a share of.
  enum Base {
    /// The units that lead their cụm or khối.
    case leaders
    /// Those proposed for another award, by code.
    case proposed(TypedName)
  }

  var award: TypedName
  var share: Fraction
  var base: Base
  var rounding: Fraction.Rounding
  var source: String?

  static func read(_ group: FieldGroup) -> [PercentLimit] {
    group.rows("gioi_han", "Giới hạn", isRequired: false).compactMap { row in
      let award = row.name("danh_hieu", "Danh hiệu")
      let share = row.optionalShare("ty_le", "Tỷ lệ")
      let base = row.name("cua", "Của")
      let rounding = row.choice(
        "lam_tron",
        "Làm tròn",
        among: [("xuống", Fraction.Rounding.down), ("nửa lên", .halfUp), ("lên", .up)]
      )
      let source = row.optionalText("nguon", "Nguồn")
      row.finish()
      guard let award, let share, let base, let rounding else { return nil }
      return PercentLimit(
        award: award,
        share: share.value,
        base: base.key == "dẫn_đầu" ? .leaders : .proposed(base),
        rounding: rounding.value,
        source: source?.value
      )
    }
  }
}
