import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// Awards of the history were decided by bodies that existed; those decided before the end of districts stay valid.
///
/// The part of V-L2 that is about data; ``DistrictsHaveEnded`` looks at finished documents.
enum FormerDecidersWereThere: YearRule {
  static let rule = CommendationRule(DistrictsHaveEnded.page)

  static func check(_ year: YearSubject) -> [Finding<Position>] {
    guard let districts = year.regulations.law.districts else { return [] }
    let end = VietnameseDate.short(districts.lastDay.adding(days: 1) ?? districts.lastDay)
    return year.history.awards.compactMap { past in
      guard let authority = past.authority, let decided = past.decided,
        let body = districts.ended(authority.value, decided: decided)
      else { return nil }
      return finding(
        "\(past.subject.value): \(body) không còn từ \(end), quyết định ghi ngày \(VietnameseDate.short(decided))",
        at: authority.position
      )
    }
  }
}
