import Diagnostics
import OfficialWriting
import Values

/// Where the day of the document is blank, its rules answer the same on the first and the last day it may bear.
///
/// A blank day is allowed by Nghị định 30/2020/NĐ-CP practice; the data then name the day to reckon with, or the answer
/// must not depend on it.
enum AnswerHoldsOnEveryDay: CheckedRule {
  static let rule = CommendationRule(
    code: "V-L6",
    title: "Ngày văn bản để trống không làm đổi kết quả",
    text: """
      Không có `ngay_van_ban` và `ngay_hieu_luc` thì quy định được xét ở ngày đầu và ngày cuối của năm; kết quả khác nhau là
      lỗi.
      """,
    levels: [.error],
    source: "Thời hạn của các hồ sơ quy định",
    example: "Nguyễn Văn A, Lao động tiên tiến: kết quả ngày 01/01/2026 và ngày 31/12/2026 khác nhau"
  )

  /// Where the answers of the first and of the last day differ.
  static func check(_ first: Review, _ last: Review, at position: Position) -> [Finding<Position>] {
    let early = answers(first)
    let late = answers(last)
    return early.enumerated().compactMap { index, answer in
      guard !late.indices.contains(index) || late[index] != answer else { return nil }
      return finding(answer.what, first.days, at: position, hint: "thêm “ngay_van_ban: …” hoặc “ngay_hieu_luc: …”")
    }
  }

  /// That something comes out differently on the two days.
  static func finding(
    _ what: String,
    _ days: ClosedRange<CalendarDate>,
    at position: Position,
    hint: String
  ) -> Finding<Position> {
    let (first, last) = (VietnameseDate.short(days.lowerBound), VietnameseDate.short(days.upperBound))
    return finding(
      "\(what): kết quả ngày \(first) và ngày \(last) khác nhau",
      at: position,
      expected: "một ngày để xét",
      hint: hint
    )
  }

  private static func answers(_ review: Review) -> [(what: String, answer: String)] {
    review.clusters.flatMap(\.units).sorted { $0.name < $1.name }.flatMap { unit in
      unit.outcomes.map { ("\(unit.name), \($0.award)", $0.verdict.rawValue) }
    }
      + review.nominees.map { nominee in
        ("\(nominee.subject), \(nominee.award)", "\(nominee.verdict.rawValue) \(nominee.money ?? 0)")
      }
  }
}
