import Diagnostics
import OfficialWriting

/// A dossier holds the parts the law asks for, on the right forms, in the right number of sets.
///
/// Luật 06/2022/QH15, Điều 84; Nghị định 152/2025/NĐ-CP, Điều 33 to 42. The parts are data in `thanh-phan-ho-so.yaml`.
enum PartsAreComplete: CheckedRule {
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

  static func missingMessage(_ name: String, subject: String?, clause: String) -> String {
    let part = "\(name.prefix(1).lowercased())\(name.dropFirst())"
    return subject.map { "\($0): thiếu \(part) (\(clause))" } ?? "Thiếu \(part) (\(clause))"
  }

  static func formMessage(_ name: String, subject: String?, stated: String, required: String) -> String {
    "\(name)\(subject.map { " của \($0)" } ?? "") ghi mẫu \(stated), quy định mẫu \(required)"
  }

  static func setsMessage(_ name: String, stated: Int, required: Int) -> String {
    "\(name) ghi \(VietnameseNumber.twoDigits(stated)) bộ, quy định \(VietnameseNumber.twoDigits(required)) bộ"
  }
}
