import Diagnostics
import OfficialWriting
import Values

/// The number proposed for an award stays within its share of another number.
///
/// Nghị định 152/2025/NĐ-CP, Điều 7.1: at most 20 % of the collectives that lead a cụm or khối for Cờ thi đua của Chính
/// phủ. There is no national limit on Chiến sĩ thi đua cơ sở since 1 January 2024; a profile may keep a local one.
enum PercentLimitsHold: CheckedRule {
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

  static func limit(_ share: Fraction, of base: Int, _ rounding: Fraction.Rounding) -> Int? {
    share.multiplied(by: Fraction(base))?.rounded(rounding)
  }

  static func message(_ award: String, proposed: Int, limit: Int, share: Fraction, base: Int, what: String) -> String {
    "\(award): đề nghị \(VietnameseNumber.twoDigits(proposed)), tối đa \(VietnameseNumber.twoDigits(limit)) "
      + "(\(share.percentText) của \(base) \(what))"
  }
}
