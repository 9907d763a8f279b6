import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A dossier holds the parts the law asks for, on the right forms, in the right number of sets.
///
/// Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, Điều 33 to 42. The parts are data in `thanh-phan-ho-so.yaml`.
enum PartsAreComplete: DossierRule {
  static let rule = CommendationRule(
    code: "V-H1",
    title: "Hồ sơ đủ thành phần, đúng mẫu, đủ số bộ",
    text: """
      Mỗi tài liệu mà luật, nghị định hoặc tỉnh quy định (`quy-dinh/thanh-phan-ho-so.yaml`) có trong hồ sơ; số mẫu và số bộ
      đúng quy định. Tài liệu không bắt buộc và số mẫu chưa đối chiếu chỉ là cảnh báo.
      """,
    levels: [.error, .warning],
    source: "Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, Điều 33 đến 42",
    example: missingMessage("Biên bản họp xét", subject: nil, clause: "Luật 06/2022/QH15, Điều 84")
  )

  static func check(_ dossier: DossierSubject) -> [Finding<Position>] {
    guard let profile = dossier.profile else { return [] }
    return sets(dossier.input, profile) + dossier.parts.compactMap { $0.evidence == nil ? missing($0) : form($0) }
  }

  private static func sets(_ input: DossierInput, _ profile: DossierProfile) -> [Finding<Position>] {
    var findings: [Finding<Position>] = []
    if let sets = input.sets, sets.value != profile.sets {
      findings.append(
        finding(
          setsMessage("Hồ sơ", stated: sets.value, required: profile.sets),
          at: sets.position,
          expected: "\(profile.sets)",
          hint: profile.head.source
        )
      )
    }
    return findings
      + input.parts.compactMap { part in
        guard let sets = part.sets, sets.value < profile.sets else { return nil }
        return finding(
          setsMessage(part.name?.value ?? part.code.value, stated: sets.value, required: profile.sets),
          at: sets.position,
          expected: "\(profile.sets)"
        )
      }
  }

  private static func missing(_ part: RequiredPart) -> Finding<Position> {
    let requirement = part.requirement
    return finding(
      missingMessage(requirement.name, subject: part.subject?.value, clause: requirement.clause),
      at: part.position,
      severity: requirement.isRequired ? nil : .warning,
      hint: hint(requirement.code.value, part.subject?.value)
    )
  }

  private static func form(_ part: RequiredPart) -> Finding<Position>? {
    let requirement = part.requirement
    guard let stated = part.form, let form = requirement.form, digits(stated.value) != digits(form) else { return nil }
    let owner = part.subject.map { " của \($0.value)" } ?? ""
    return finding(
      "\(requirement.name)\(owner) ghi mẫu \(stated.value), quy định mẫu \(form)",
      at: stated.position,
      severity: requirement.isFormVerified ? nil : .warning,
      expected: form,
      hint: requirement.isFormVerified
        ? requirement.clause : "số mẫu này chưa đối chiếu với phụ lục của nghị định; sửa ở thanh-phan-ho-so.yaml"
    )
  }

  /// The number of a form without its zeros and its word: `Mẫu 05` and `5` are one.
  private static func digits(_ form: String) -> Int? { Int(form.filter(\.isNumber)) }

  private static func hint(_ code: String, _ subject: String?) -> String {
    let whom = subject.map { ", doi_tuong: \"\($0)\"" } ?? ""
    return switch DossierProfile.Made(rawValue: code) {
    case .submission, .list: "thêm nhóm “ho_so.to_trinh”"
    case .minutes: "thêm nhóm “ho_so.bien_ban_hop_xet”"
    case .ballots: "thêm nhóm “ho_so.bien_ban_kiem_phieu” và bảng “bieu_quyet”"
    case .report: "thêm dòng ở “ho_so.bao_cao_thanh_tich”"
    case .confirmation: "ghi “so_xac_nhan” ở “sang_kien”"
    case .decision: "thêm nhóm “ho_so.quyet_dinh”"
    case nil: "có rồi thì ghi ở “ho_so.thanh_phan”: {ma: \(code)\(whom)}"
    }
  }

  private static func missingMessage(_ name: String, subject: String?, clause: String) -> String {
    let part = "\(name.prefix(1).lowercased())\(name.dropFirst())"
    return subject.map { "\($0): thiếu \(part) (\(clause))" } ?? "Thiếu \(part) (\(clause))"
  }

  private static func setsMessage(_ name: String, stated: Int, required: Int) -> String {
    "\(name) ghi \(VietnameseNumber.twoDigits(stated)) bộ, quy định \(VietnameseNumber.twoDigits(required)) bộ"
  }
}
