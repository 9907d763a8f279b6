import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A meeting has its quorum: the part of V-V2 that does not need votes. The share is data of `quy-dinh/ky-hop.yaml`.
enum MembersArePresent {
  /// How many members have to be present.
  static func needed(of total: Int, quorum: Fraction) -> Int? { quorum.multiplied(by: Fraction(total))?.rounded(.up) }

  /// Checks every meeting that says how many members there are and were present.
  static func check(_ meetings: [Meeting], _ rules: [MeetingRule], _ binding: DataBinding) {
    for meeting in meetings {
      guard let total = meeting.memberCount, let present = meeting.presentCount else { continue }
      guard total.value > 0, (0...total.value).contains(present.value) else {
        binding.report(
          "V-V2",
          "\(meeting.title): có mặt \(present.value) trên \(total.value) thành viên",
          at: present.position,
          expected: total.value > 0 ? "số từ 0 đến \(total.value)" : "tổng số thành viên từ 1 trở lên"
        )
        continue
      }
      guard let date = meeting.date?.value, let demand = rules.first(\.quorum, for: meeting, on: date) else {
        binding.report(
          .warning,
          "V-V2",
          "chưa biết \(meeting.title) phải có mặt bao nhiêu thành viên: không kiểm tra",
          at: present.position,
          hint: meeting.date == nil
            ? "thêm “ngay: …” ở kỳ họp" : "thêm quy định của thời gian này vào quy-dinh/ky-hop.yaml"
        )
        continue
      }
      guard let needed = needed(of: total.value, quorum: demand.value), present.value < needed else { continue }
      binding.report(
        "V-V2",
        "\(meeting.title): có mặt \(present.value)/\(total.value) thành viên, chưa đủ \(demand.value.vietnamese)",
        at: present.position,
        expected: "ít nhất \(needed) thành viên (\(demand.rule.citation))",
        hint: "họp lại khi đủ thành viên"
      )
    }
  }
}
