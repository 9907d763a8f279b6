import DataBinding
import LivingLaw
import OfficialWriting
import Values

/// What the law of a time asks for each title and form.
struct AwardProfile {
  /// Who decides an award, and since when.
  struct Power {
    var decider: TypedName
    var span: ValiditySpan
  }

  /// A title or form.
  struct Award: Sendable {
    var code: String
    var name: String
    /// Other names it has in data.
    var otherNames: [String]
    /// What it is called by: its code, its name, its other names.
    var keys: [Name]
    /// Who may have it; empty for all.
    var kinds: [Subject.Kind]
    var clause: String
    var isStateLevel: Bool
    /// Whether it is a form of commendation (hình thức khen thưởng), not an emulation title (danh hiệu thi đua).
    var isForm: Bool
    /// The higher stands before the lower in a list; 0 where the profile says nothing.
    var order: Int
    var conditions: [Condition]
    /// The share of all council members it needs; nil where the profile sets none.
    var voteShare: Fraction?
    var voteSource: String?
    var powers: [Power]
  }

  var head: ProfileHead
  var awards: NamedRows<Award>
  /// Types of reward that are no basis for another.
  var excludedTypes: [RewardType]
  /// The share of members that makes a quorum.
  var quorum: Fraction?
  var quorumSource: String?
  /// The share of women from which a collective comes first among equals.
  var womenShare: Fraction?
  var limits: [PercentLimit]

  func award(_ name: Name) -> Award? { awards.first(name) }

  /// The name of an award for people, by its code.
  func name(of code: String) -> String { awards.first { $0.code == code }?.name ?? code }

  // MARK: Reading

  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [AwardProfile] {
    var profiles: [AwardProfile] = []
    for group in root.rows("ho_so", "Hồ sơ") {
      var profile = AwardProfile(
        head: ProfileHead.read(group),
        awards: NamedRows(
          group.rows("danh_hieu", "Danh hiệu", isRequired: false).map { award($0, binding) },
          named: \.keys
        ),
        excludedTypes: group.texts("khong_lam_can_cu", "Không làm căn cứ").compactMap { typed in
          let type = RewardType.words.first { Name($0.word) == Name(typed.value) }
          if type == nil { binding.report(.unknownName, "không có loại hình “\(typed.value)”", at: typed.position) }
          return type?.value
        },
        quorum: group.optionalShare("so_du_hop", "Số đủ họp")?.value,
        quorumSource: group.optionalText("so_du_hop_nguon")?.value,
        womenShare: group.optionalShare("ty_le_nu_uu_tien", "Tỷ lệ nữ ưu tiên")?.value,
        limits: PercentLimit.read(group)
      )
      if let parent = group.optionalText("ke_thua", "Kế thừa") {
        if let base = profiles.first(where: { $0.head.name == parent.value }) {
          profile.inherit(base)
        } else {
          binding.report(.unknownName, "không có hồ sơ “\(parent.value)” đứng trước", at: parent.position)
        }
      }
      group.finish()
      profiles.append(profile)
    }
    return profiles
  }

  /// Takes what it does not say itself from an earlier profile.
  private mutating func inherit(_ base: AwardProfile) {
    let own = Set(awards.map(\.code))
    awards = NamedRows(awards.rows + base.awards.filter { !own.contains($0.code) }, named: \.keys)
    if excludedTypes.isEmpty { excludedTypes = base.excludedTypes }
    if limits.isEmpty { limits = base.limits }
    quorum = quorum ?? base.quorum
    quorumSource = quorumSource ?? base.quorumSource
    womenShare = womenShare ?? base.womenShare
  }

  private static func award(_ row: FieldGroup, _ binding: DataBinding) -> Award {
    let (code, name) = (row.text("ma", "Mã")?.value ?? "", row.text("ten", "Tên")?.value ?? "")
    let otherNames = row.texts("ten_khac", "Tên khác").map(\.value)
    let award = Award(
      code: code,
      name: name,
      otherNames: otherNames,
      keys: ([code, name] + otherNames).map { Name($0) },
      kinds: row.texts("cho", "Cho").compactMap { typed in
        let kind = Subject.Kind(rawValue: typed.value)
        if kind == nil { binding.report(.unknownName, "không có loại đối tượng “\(typed.value)”", at: typed.position) }
        return kind
      },
      clause: row.text("dieu", "Điều")?.value ?? "",
      isStateLevel: row.optionalFlag("cap_nha_nuoc", "Cấp Nhà nước")?.value ?? false,
      isForm: row.choice(
        "phan_nhom",
        "Phân nhóm",
        among: [("danh hiệu", false), ("hình thức", true)],
        isRequired: false
      )?.value ?? false,
      order: row.optionalInteger("thu_bac", "Thứ bậc")?.value ?? 0,
      conditions: row.rows("dieu_kien", "Điều kiện", isRequired: false).compactMap { Condition.read($0) },
      voteShare: row.optionalShare("bieu_quyet", "Biểu quyết")?.value,
      voteSource: row.optionalText("bieu_quyet_nguon")?.value,
      powers: row.rows("tham_quyen", "Thẩm quyền", isRequired: false).compactMap { power in
        let decider = power.name("ai", "Ai")
        let span = ValiditySpan.read(power)
        power.finish()
        return decider.map { Power(decider: $0, span: span) }
      }
    )
    row.finish()
    return award
  }
}

/// One thing an award asks for.
indirect enum Condition: Sendable {
  /// A number of an award.
  struct Count {
    var award: String
    var number: Int
  }

  /// Awards that together are enough.
  struct Bundle {
    var counts: [Count]
    /// Only for bodies that may not receive a Cờ.
    var onlyWithoutFlags: Bool
  }

  /// Years of good work, after an award where one is named.
  struct Course {
    var after: String?
    var years: Int
    var rating: Rating
    /// A title that stands for the rating of its year.
    var orTitle: String?
    /// So many of the years at a higher rating.
    var higher: (rating: Rating, years: Int)?
    /// What was earned in the years; one bundle is enough.
    var bundles: [Bundle]
  }

  /// Shares in a collective.
  struct Shares {
    var advanced: Fraction?
    var completed: Fraction?
    var fighters: Int?
    /// The level from which nobody may have been disciplined.
    var discipline: String?
  }

  /// Conditions that together are one way to the award.
  struct Way {
    /// The type of reward the way is for.
    var type: RewardType
    var conditions: [Condition]
  }

  /// The rating of so many years.
  case rating(Rating, years: Int)
  /// The same title in consecutive years.
  case consecutive(award: String, years: Int)
  /// An award given before.
  case held(award: String)
  /// Years of good work.
  case course(Course)
  /// Initiatives of the last years.
  case initiatives(Initiative.Scope, count: Int, years: Int)
  /// Shares in a collective.
  case shares(Shares)
  /// First of its cluster.
  case leads
  /// Founded so many years ago.
  case age(Int)
  /// Something only people can judge.
  case judged(String)
  /// One way of several.
  case oneOf([Way])
  /// A condition for some kinds of nominees, with a clause of its own.
  case only([Subject.Kind], clause: String?, Condition)

  private enum Kind: String, CaseIterable {
    case rating = "mức"
    case consecutive = "danh hiệu liên tục"
    case held = "đã được tặng"
    case course = "quá trình"
    case initiatives = "sáng kiến"
    case shares = "tập thể"
    case leads = "dẫn đầu"
    case age = "thời gian thành lập"
    case judged = "xem hồ sơ"
    case oneOf = "một trong"
  }

  static func read(_ row: FieldGroup) -> Condition? {
    defer { row.finish() }
    let kinds = row.texts("cho", "Cho").compactMap { Subject.Kind(rawValue: $0.value) }
    let clause = row.optionalText("dieu", "Điều")?.value
    let condition = readCondition(row)
    guard !kinds.isEmpty || clause != nil else { return condition }
    return condition.map { .only(kinds, clause: clause, $0) }
  }

  private static func readCondition(_ row: FieldGroup) -> Condition? {
    guard let kind = row.choice("kieu", "Kiểu", among: Kind.allCases.map { ($0.rawValue, $0) }) else { return nil }
    switch kind.value {
    case .rating:
      let rating = row.choice("muc", "Mức", among: Rating.words)
      let years = row.optionalInteger("so_nam", "Số năm")?.value ?? 1
      return rating.map { .rating($0.value, years: years) }
    case .consecutive:
      let award = row.text("danh_hieu", "Danh hiệu")
      let years = row.integer("so_nam", "Số năm")
      guard let award, let years else { return nil }
      return .consecutive(award: award.value, years: years.value)
    case .held:
      return row.text("danh_hieu", "Danh hiệu").map { .held(award: $0.value) }
    case .course:
      return course(row)
    case .initiatives:
      let scope = row.choice("pham_vi", "Phạm vi", among: Initiative.Scope.words)
      let count = row.optionalInteger("so", "Số")?.value ?? 1
      let years = row.optionalInteger("so_nam", "Số năm")?.value ?? 0
      return scope.map { .initiatives($0.value, count: count, years: years) }
    case .shares:
      return .shares(
        Shares(
          advanced: row.optionalShare("lao_dong_tien_tien")?.value,
          completed: row.optionalShare("hoan_thanh")?.value,
          fighters: row.optionalInteger("chien_si_thi_dua_co_so")?.value,
          discipline: row.optionalText("khong_ky_luat_tu")?.value
        )
      )
    case .leads: return .leads
    case .age: return row.integer("so_nam", "Số năm").map { .age($0.value) }
    case .judged: return row.text("noi_dung", "Nội dung").map { .judged($0.value) }
    case .oneOf:
      return .oneOf(
        row.rows("phuong_an", "Phương án").map { group in
          let type = group.choice("loai_hinh", "Loại hình", among: RewardType.words, isRequired: false)
          let conditions = group.rows("dieu_kien", "Điều kiện").compactMap { read($0) }
          group.finish()
          return Way(type: type?.value ?? .merit, conditions: conditions)
        }
      )
    }
  }

  private static func course(_ row: FieldGroup) -> Condition? {
    let years = row.integer("so_nam", "Số năm")
    let rating = row.choice("muc", "Mức", among: Rating.words)
    let after = row.optionalText("sau", "Sau")
    let title = row.optionalText("hoac_danh_hieu", "Hoặc danh hiệu")
    let higherRating = row.choice("muc_cao", "Mức cao", among: Rating.words, isRequired: false)
    let higherYears = row.optionalInteger("so_nam_muc_cao", "Số năm mức cao")
    let bundles = row.rows("kem", "Kèm", isRequired: false).map { group in
      let counts = group.rows("gom", "Gồm").compactMap { item -> Count? in
        let award = item.text("danh_hieu", "Danh hiệu")
        let number = item.integer("so", "Số")
        item.finish()
        guard let award, let number else { return nil }
        return Count(award: award.value, number: number.value)
      }
      let only = group.optionalFlag("khi_khong_duoc_tang_co", "Khi không được tặng cờ")
      group.finish()
      return Bundle(counts: counts, onlyWithoutFlags: only?.value ?? false)
    }
    guard let years, let rating else { return nil }
    return .course(
      Course(
        after: after?.value,
        years: years.value,
        rating: rating.value,
        orTitle: title?.value,
        higher: higherRating.map { ($0.value, higherYears?.value ?? 1) },
        bundles: bundles
      )
    )
  }
}
