import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// The preliminary meeting and the notice of scores come long enough before the closing meeting.
///
/// Hà Đông 2024, part B: at least one day, and at least five; the numbers are data of `quy-dinh/ky-hop.yaml`.
enum MeetingsLeaveTime: CheckedRule {
  static let rule = CommendationRule(
    code: "V-T3",
    title: "Đủ ngày trước hội nghị tổng kết",
    text: """
      Họp trừ bị và thông báo điểm phải trước hội nghị tổng kết đủ số ngày mà quy định nêu. Thông báo điểm là
      `thong_bao_diem` của kỳ họp, hoặc mốc có `loai: thông báo điểm`. Kỳ họp chưa có ngày thì chưa tính được hạn dựa vào nó.
      """,
    levels: [.warning],
    source: "Hướng dẫn tổ chức hoạt động cụm, khối thi đua; số ngày trong `quy-dinh/ky-hop.yaml`",
    example: "thông báo điểm 17/12/2026 trước hội nghị tổng kết 20/12/2026 có 03 ngày"
  )

  /// Whether what happened on one day leaves enough days until a meeting.
  static func leavesTime(from earlier: CalendarDate, to meeting: CalendarDate, days: Int) -> Bool {
    meeting.dayNumber - earlier.dayNumber >= days
  }

  /// Checks every closing meeting that has a day.
  static func check(
    _ meetings: [Meeting],
    _ entries: [YearCalendar.Entry],
    _ rules: [MeetingRule],
    _ binding: DataBinding
  ) {
    for meeting in meetings where meeting.kind == .closing {
      guard let date = meeting.date else { continue }
      for other in meetings where other.kind == .preliminary && other.isOfSameCluster(as: meeting) {
        guard let earlier = other.date else { continue }
        check(
          "họp trừ bị",
          earlier,
          meeting,
          date,
          rules.first(\.preliminaryLead, for: meeting, on: date.value),
          binding
        )
      }
      var notices = meeting.scoreNotice.map { [$0] } ?? []
      for entry in entries {
        guard case .deadline(let deadline) = entry.subject, deadline.isScoreNotice, let span = entry.span,
          entry.occurrence.isEmpty || entry.occurrence == meeting.title
        else { continue }
        notices.append(Located(span.upperBound, at: deadline.rule.position))
      }
      for notice in notices {
        let lead = rules.first(\.scoreNoticeLead, for: meeting, on: date.value)
        check("thông báo điểm", notice, meeting, date, lead, binding)
      }
    }
  }

  private static func check(
    _ what: String,
    _ earlier: Located<CalendarDate>,
    _ meeting: Meeting,
    _ date: Located<CalendarDate>,
    _ demand: (value: Int, rule: MeetingRule)?,
    _ binding: DataBinding
  ) {
    let meetingDay = "\(meeting.title) \(VietnameseDate.short(date.value))"
    guard let demand else {
      finding(
        "chưa biết \(what) phải trước \(meetingDay) bao nhiêu ngày: không kiểm tra",
        at: earlier.position,
        hint: "thêm quy định của thời gian này vào quy-dinh/ky-hop.yaml"
      ).report(to: binding)
      return
    }
    guard !leavesTime(from: earlier.value, to: date.value, days: demand.value) else { return }
    let lead = date.value.dayNumber - earlier.value.dayNumber
    let latest = date.value.adding(days: -demand.value).map { ": chậm nhất \(VietnameseDate.short($0))" } ?? ""
    let words = lead < 0 ? "sau \(meetingDay)" : "trước \(meetingDay) có \(VietnameseNumber.twoDigits(lead)) ngày"
    finding(
      "\(what) \(VietnameseDate.short(earlier.value)) \(words)",
      at: earlier.position,
      expected: "trước ít nhất \(VietnameseNumber.twoDigits(demand.value)) ngày\(latest) (\(demand.rule.citation))",
      related: [RuleFinding.Related(label: "kỳ họp", position: date.position)]
    ).report(to: binding)
  }
}
