import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// The preliminary meeting and the notice of scores come long enough before the closing meeting.
///
/// Hà Đông 2024, part B: at least one day, and at least five; the numbers are data of `quy-dinh/ky-hop.yaml`.
enum MeetingsLeaveTime: CalendarRule {
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

  /// Every closing meeting that has a day.
  static func check(_ calendar: CalendarSubject) -> [Finding<Position>] {
    let preliminaries = Dictionary(grouping: calendar.meetings.filter { $0.kind == .preliminary }, by: \.cluster?.key)
    // A meeting that names no cluster is that of every cluster.
    let closings = Set(calendar.meetings.filter { $0.kind == .closing }.map(\.cluster?.key))
    let notices = Notices(calendar.entries)
    return calendar.meetings.flatMap { meeting -> [Finding<Position>] in
      guard meeting.kind == .closing, let date = meeting.date else { return [] }
      var findings: [Finding<Position>] = []
      let lead = calendar.rules.first(\.preliminaryLead, for: meeting, on: date.value)
      var own = preliminaries[meeting.cluster?.key] ?? []
      if meeting.cluster != nil {
        own += preliminaries[nil] ?? []
      } else if closings.count == 1 {
        own += calendar.meetings.filter { $0.kind == .preliminary && $0.cluster != nil }
      }
      for other in own {
        guard let earlier = other.date else { continue }
        findings += check("họp trừ bị", earlier, meeting, date, lead)
      }
      let notice = calendar.rules.first(\.scoreNoticeLead, for: meeting, on: date.value)
      // Those long enough before it are all in order.
      let latest = notice.flatMap { date.value.adding(days: -$0.value) }
      let days = (meeting.scoreNotice.map { [$0] } ?? []) + notices.days(of: meeting.title, after: latest)
      return findings + days.flatMap { check("thông báo điểm", $0, meeting, date, notice) }
    }
  }

  /// A deadline that is reckoned from a meeting whose day is open.
  static func undated(_ meeting: Meeting, for name: String, at position: Position) -> Finding<Position> {
    finding(
      "\(meeting.title) chưa có ngày, nên chưa tính được hạn “\(name)”",
      at: position,
      hint: "thêm “ngay: …” ở kỳ họp",
      related: [.init("kỳ họp", meeting.position)]
    )
  }

  /// The days members are told the scores, in the order of time.
  private struct Notices {
    private typealias Notice = (order: Int, day: Located<CalendarDate>)

    /// Before no meeting in particular, and before each meeting by its title.
    private var general: [Notice] = []
    private var own: [String: [Notice]] = [:]

    /// - Parameter entries: lines in the order of their last days.
    init(_ entries: [YearCalendar.Entry]) {
      for (order, entry) in entries.enumerated() {
        guard case .deadline(let deadline) = entry.subject, deadline.isScoreNotice, let span = entry.span else {
          continue
        }
        let notice = (order, Located(span.upperBound, at: deadline.rule.position))
        if entry.occurrence.isEmpty {
          general.append(notice)
        } else {
          own[entry.occurrence, default: []].append(notice)
        }
      }
    }

    /// The days before a meeting that are later than one; all where none is given.
    func days(of meeting: String, after day: CalendarDate?) -> [Located<CalendarDate>] {
      let late = general.reversed().prefix { notice in day.map { $0 < notice.day.value } ?? true }
      return (late + (own[meeting] ?? [])).sorted { $0.order < $1.order }.map(\.day)
    }
  }

  private static func check(
    _ what: String,
    _ earlier: Located<CalendarDate>,
    _ meeting: Meeting,
    _ date: Located<CalendarDate>,
    _ demand: (value: Int, rule: MeetingRule)?
  ) -> [Finding<Position>] {
    let meetingDay = "\(meeting.title) \(VietnameseDate.short(date.value))"
    guard let demand else {
      return [
        finding(
          "chưa biết \(what) phải trước \(meetingDay) bao nhiêu ngày: không kiểm tra",
          at: earlier.position,
          hint: "thêm quy định của thời gian này vào quy-dinh/ky-hop.yaml"
        )
      ]
    }
    let lead = date.value.dayNumber - earlier.value.dayNumber
    guard lead < demand.value else { return [] }
    let latest = date.value.adding(days: -demand.value).map { ": chậm nhất \(VietnameseDate.short($0))" } ?? ""
    let words = lead < 0 ? "sau \(meetingDay)" : "trước \(meetingDay) có \(VietnameseNumber.twoDigits(lead)) ngày"
    return [
      finding(
        "\(what) \(VietnameseDate.short(earlier.value)) \(words)",
        at: earlier.position,
        expected: "trước ít nhất \(VietnameseNumber.twoDigits(demand.value)) ngày\(latest) (\(demand.rule.citation))",
        related: [.init("kỳ họp", date.position)]
      )
    ]
  }
}
