import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// The number proposed for an award stays within its share of another number.
///
/// Nghị định 152/2025/NĐ-CP, Điều 7.1: at most 20 % of the collectives that lead a cụm or khối for Cờ thi đua của Chính
/// phủ. There is no national limit on Chiến sĩ thi đua cơ sở since 1 January 2024; a profile may keep a local one.
enum PercentLimitsHold: YearRule {
  static let rule = CommendationRule(
    code: "V-Q7",
    title: "Giới hạn tỷ lệ",
    text: """
      Số đề nghị một danh hiệu không vượt tỷ lệ quy định trên số đơn vị dẫn đầu cụm, khối hoặc trên số đề nghị một danh hiệu
      khác; “không quá” thì làm tròn xuống.
      """,
    levels: [.error],
    source: "Nghị định 152/2025/NĐ-CP, Điều 7 khoản 1; quy định địa phương ghi trong hồ sơ",
    example: "Cờ thi đua của Chính phủ: đề nghị 02, tối đa 01 (20% của 9 đơn vị dẫn đầu cụm, khối)"
  )

  static func check(_ year: YearSubject) -> [Finding<Position>] {
    ((year.titles?.limits ?? []) + (year.profile?.limits ?? [])).compactMap { limit in
      guard let award = year.award(limit.award), let base = base(of: limit, year),
        let most = limit.share.multiplied(by: Fraction(base.number))?.rounded(limit.rounding)
      else { return nil }
      let proposed = year.proposals(for: award.code)
      guard proposed.count > most else { return nil }
      return finding(
        "\(award.name): đề nghị \(VietnameseNumber.twoDigits(proposed.count)), "
          + "tối đa \(VietnameseNumber.twoDigits(most)) (\(limit.share.percentText) của \(base.number) \(base.what))",
        at: proposed[most].award.position,
        hint: limit.source
      )
    }
  }

  /// What a limit is a share of; nil where it is not for this file.
  private static func base(of limit: PercentLimit, _ year: YearSubject) -> (number: Int, what: String)? {
    switch limit.base {
    case .leaders:
      // A province or a centrally run city proposes among the leaders of its clusters; one commune or one cluster does not.
      guard let level = year.input.level, isOfProvinces(level, year), !year.clusters.isEmpty else { return nil }
      return (year.clusters.count, "đơn vị dẫn đầu cụm, khối")
    case .proposed(let other):
      return year.award(other).map { (year.proposals(for: $0.code).count, $0.name) }
    }
  }

  /// Whether a level is that of provinces: since the district level ended, every city is run centrally.
  private static func isOfProvinces(_ level: String, _ year: YearSubject) -> Bool {
    let level = Name(level)
    if ["tỉnh", "thành phố trực thuộc trung ương"].contains(where: { Name($0).isSameKey(as: level) }) { return true }
    guard let districts = year.regulations.law.districts, year.date > districts.lastDay else { return false }
    return Name("thành phố").isSameKey(as: level)
  }
}
