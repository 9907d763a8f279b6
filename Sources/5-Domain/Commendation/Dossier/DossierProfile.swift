import DataBinding
import OfficialWriting
import Values

/// What a dossier has to hold, valid for a time.
///
/// Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, Điều 33 to 42; the province's own rule where there is one.
struct DossierProfile {
  /// A part that is asked for.
  struct Requirement {
    var code: TypedName
    var name: String
    var clause: String
    /// Number of its form; nil where there is none.
    var form: String?
    /// Whether the number was read in the paper itself.
    var isFormVerified: Bool
    var isForEachCase: Bool
    var isRequired: Bool
    var kinds: [Subject.Kind]
    var awards: [String]
    var isForm: Bool?
    var types: [RewardType]
    var onlyStateLevel: Bool
    var onlyWithVotes: Bool
  }

  /// Codes of parts that are made from the data.
  enum Made: String {
    case submission = "to_trinh"
    case list = "danh_sach"
    case minutes = "bien_ban_hop_xet"
    case ballots = "bien_ban_kiem_phieu"
    case report = "bao_cao_thanh_tich"
    case confirmation = "xac_nhan_sang_kien"
    case decision = "quyet_dinh"
  }

  var head: ProfileHead
  /// How many sets of the dossier are handed in.
  var sets: Int
  var requirements: [Requirement]

  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [DossierProfile] {
    root.rows("ho_so", "Hồ sơ").map { group in
      let profile = DossierProfile(
        head: ProfileHead.read(group),
        sets: group.integer("so_bo", "Số bộ")?.value ?? 1,
        requirements: group.rows("thanh_phan", "Thành phần").compactMap { requirement($0, binding) }
      )
      group.finish()
      return profile
    }
  }

  private static func requirement(_ row: FieldGroup, _ binding: DataBinding) -> Requirement? {
    let code = row.name("ma", "Mã")
    let name = row.text("ten", "Tên")
    let requirement = Requirement(
      code: code ?? TypedName("", at: row.position),
      name: name?.value ?? "",
      clause: row.text("dieu", "Điều")?.value ?? "",
      form: row.optionalText("mau", "Mẫu")?.value,
      isFormVerified: row.optionalFlag("mau_da_xac_minh", "Mẫu đã xác minh")?.value ?? true,
      isForEachCase: row.optionalFlag("moi_truong_hop", "Mỗi trường hợp")?.value ?? false,
      isRequired: row.optionalFlag("bat_buoc", "Bắt buộc")?.value ?? true,
      kinds: words(row.texts("cho", "Cho"), Subject.Kind.words, binding),
      awards: row.texts("danh_hieu", "Danh hiệu").map(\.value),
      isForm: row.choice(
        "phan_nhom",
        "Phân nhóm",
        among: [("danh hiệu", false), ("hình thức", true)],
        isRequired: false
      )?.value,
      types: words(row.texts("loai_hinh", "Loại hình"), RewardType.words, binding),
      onlyStateLevel: row.optionalFlag("cap_nha_nuoc", "Cấp Nhà nước")?.value ?? false,
      onlyWithVotes: row.optionalFlag("can_bieu_quyet", "Cần biểu quyết")?.value ?? false
    )
    row.finish()
    return code == nil || name == nil ? nil : requirement
  }

  private static func words<Choice>(
    _ typed: [Located<String>],
    _ words: [(word: String, value: Choice)],
    _ binding: DataBinding
  ) -> [Choice] {
    typed.compactMap { text in
      let found = words.first { Name($0.word) == Name(text.value) }
      if found == nil {
        binding.report(
          .unknownName,
          "không có “\(text.value)”",
          at: text.position,
          expected: words.map(\.word).joined(separator: ", ")
        )
      }
      return found?.value
    }
  }
}
