import Diagnostics
import OfficialWriting
import Values

/// A paper cited as legal basis is in force on the document's date.
///
/// The acts and their validity are data, `Templates/quy-dinh/van-ban-phap-luat.yaml`. Local rules may still stand on an
/// act that ended, so it is a warning unless the user chose otherwise.
enum LegalBasisIsInForce: CheckedRule {
  static let rule = CommendationRule(
    code: "V-L1",
    title: "Căn cứ còn hiệu lực",
    text: """
      Văn bản nêu làm căn cứ (`can_cu`) đang có hiệu lực vào ngày văn bản. Chọn `--nghiem` thì căn cứ hết hiệu lực là lỗi.
      Quy định chuyển tiếp của văn bản được nhắc kèm.
      """,
    levels: [.warning, .error],
    source: "Điều khoản thi hành của từng văn bản, trong van-ban-phap-luat.yaml",
    example: "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025"
  )

  static func message(_ act: LegalAct, on date: CalendarDate) -> String? {
    if let from = act.from, date < from {
      return "\(act.title) chưa có hiệu lực ngày \(VietnameseDate.short(date)) (từ \(VietnameseDate.short(from)))"
    }
    if let through = act.through, through < date, let after = through.adding(days: 1) {
      return "\(act.title) hết hiệu lực từ \(VietnameseDate.short(after))"
    }
    return nil
  }
}
