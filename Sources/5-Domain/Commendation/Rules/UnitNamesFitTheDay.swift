import Diagnostics
import OfficialWriting
import Values

/// Kinds of administrative units are named only while there are such units.
///
/// Luật 72/2025/QH15: no thị trấn since 1 July 2025, đặc khu since then. The kinds and their days are in the profile of
/// acts.
enum UnitNamesFitTheDay: CheckedRule {
  static let rule = CommendationRule(
    code: "V-L4",
    title: "Tên loại đơn vị hành chính đúng thời gian",
    text: """
      Văn bản không nêu “thị trấn” khi đã bỏ, “đặc khu” khi chưa lập. Như V-L2, tên cũ trong căn cứ, trích dẫn, bảng lịch
      sử, bên cạnh ngày hoặc năm trước đó thì giữ nguyên.
      """,
    levels: [.warning],
    source: "Luật 72/2025/QH15",
    example: "“thị trấn” không còn từ 01/7/2025"
  )

  /// What a text of a document names out of its time.
  static func finding(
    _ text: WordedText,
    _ role: LiveDocument.Role,
    days: ClosedRange<CalendarDate>,
    isHistory: Bool,
    _ acts: LegalActs
  ) -> DocumentFinding? {
    guard role != .legalBasis, !isHistory else { return nil }
    for kind in acts.unitKinds {
      let spared = kind.exceptions.flatMap { text.ranges(of: $0) }
      for range in text.ranges(of: kind.phrase) where !spared.contains(where: { $0.overlaps(range) }) {
        if let last = kind.span.through, last < days.lowerBound, let districts = acts.districts {
          let past = PastWording(text: text, role: role, districts: districts, year: days.lowerBound.year)
          guard !past.covers(range), !text.isName(range) else { continue }
          return DocumentFinding(
            .warning,
            rule,
            "“\(kind.name)” không còn từ \(VietnameseDate.short(last.adding(days: 1) ?? last))",
            hint: "ghi tên xã, phường hiện nay; nơi cũ thì thêm “cũ” sau tên",
            words: [text.original(range)]
          )
        }
        if let first = kind.span.from, days.upperBound < first {
          return DocumentFinding(
            .warning,
            rule,
            "“\(kind.name)” chỉ có từ \(VietnameseDate.short(first))",
            hint: "xem lại ngày văn bản hoặc tên nơi ấy",
            words: [text.original(range)]
          )
        }
      }
    }
    return nil
  }
}
