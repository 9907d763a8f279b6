import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A paper cited as legal basis is in force on the document's date.
///
/// The acts and their validity are data, `Templates/quy-dinh/van-ban-phap-luat.yaml`. Local rules may still stand on an
/// act that ended, so it is a warning unless the user chose otherwise.
enum LegalBasisIsInForce: YearRule {
  static let rule = CommendationRule(
    code: "V-L1",
    title: "Căn cứ còn hiệu lực",
    text: """
      Văn bản nêu làm căn cứ (`can_cu` của dữ liệu năm, căn cứ của văn bản được làm ra) đang có hiệu lực vào ngày văn bản.
      `binh-xet --nghiem` coi căn cứ hết hiệu lực là lỗi. Quy định chuyển tiếp của văn bản được nhắc kèm.
      """,
    levels: [.warning, .error],
    source: "Điều khoản thi hành của từng văn bản, trong van-ban-phap-luat.yaml",
    example: "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025"
  )

  /// Acts the year's file cites.
  static func check(_ year: YearSubject) -> [Finding<Position>] {
    year.input.citations.flatMap { citation in
      year.regulations.acts.cited(in: citation.value).compactMap { act in
        message(act, on: year.date).map { message in
          finding(
            message,
            at: citation.position,
            severity: year.isStrict ? .error : .warning,
            hint: hint(act, on: year.date)
          )
        }
      }
    }
  }

  static func message(_ act: LegalAct, on date: CalendarDate) -> String? {
    if let from = act.from, date < from {
      return "\(act.title) chưa có hiệu lực ngày \(VietnameseDate.short(date)) (từ \(VietnameseDate.short(from)))"
    }
    if let through = act.through, through < date, let after = through.adding(days: 1) {
      return "\(act.title) hết hiệu lực từ \(VietnameseDate.short(after))"
    }
    return nil
  }

  /// What took the act's place, and its rule for the time after it while that lasts.
  static func hint(_ act: LegalAct, on date: CalendarDate) -> String? {
    let successor = act.successor.map { "thay bằng \($0)" }
    guard let words = act.transition, let through = act.transitionThrough, date <= through else { return successor }
    return (successor.map { $0 + "; " } ?? "") + words
  }

  /// Acts that a căn cứ of a document cites and that are in force on none of the days it may bear.
  static func findings(citation: String, days: ClosedRange<CalendarDate>, _ acts: LegalActs) -> [DocumentFinding] {
    acts.cited(in: citation).compactMap { act in
      guard let message = message(act, on: days.lowerBound), self.message(act, on: days.upperBound) != nil else {
        return nil
      }
      return DocumentFinding(.warning, rule, message, hint: hint(act, on: days.lowerBound), words: [act.number])
    }
  }
}
