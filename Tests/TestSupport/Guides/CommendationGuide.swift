public import Commendation
import Diagnostics

extension CommendationRule {
  /// The guide to all rules as Markdown, in Vietnamese; `docs/quy-tac.md` is this text.
  public static var guide: String {
    var text = """
      # Quy tắc thi đua, khen thưởng

      Tệp này được sinh từ mã nguồn (`Sources/5-Domain`); đừng sửa tay. Ngưỡng, thời hạn và văn bản nguồn của
      từng quy tắc là dữ liệu trong `Templates/quy-dinh/`.

      """
    for rule in all {
      text += """

        ## \(rule.code). \(rule.title)

        \(rule.text)

        - Mức: \(rule.levels.map(\.vietnamese).joined(separator: ", "))
        - Nguồn: \(rule.source)
        - Ví dụ: `\(rule.example)`

        """
    }
    return text
  }
}
