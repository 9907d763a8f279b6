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

  static func message(_ what: String, _ first: CalendarDate, _ last: CalendarDate) -> String {
    "\(what): kết quả ngày \(VietnameseDate.short(first)) và ngày \(VietnameseDate.short(last)) khác nhau"
  }
}
