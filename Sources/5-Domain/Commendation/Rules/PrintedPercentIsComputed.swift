import Diagnostics
import Values

/// A printed percentage is the one its votes give.
///
/// It may be rounded half up to as many decimals as are printed, at most two.
enum PrintedPercentIsComputed: CheckedRule {
  static let rule = CommendationRule(
    code: "V-V3",
    title: "Tỷ lệ ghi trong biên bản đúng với số phiếu",
    text: "Tỷ lệ ghi (`ty_le`) bằng số đồng ý chia tổng số thành viên, làm tròn nửa lên theo số chữ số đã ghi.",
    levels: [.error],
    source: "Số học; tổng số thành viên theo Nghị định 152/2025/NĐ-CP, Điều 33 khoản 5",
    example: message("Nguyễn Văn A", printed: Fraction(1), agree: 8, total: 9)
  )

  /// Whether a printed share is the votes' share, at the number of decimals it has as a percentage.
  static func holds(_ printed: Fraction, agree: Int, total: Int) -> Bool {
    guard let exact = Fraction(numerator: agree, denominator: total) else { return false }
    if printed == exact { return true }
    for scale in [100, 1_000, 10_000] {
      guard let typed = printed.multiplied(by: Fraction(scale)), let real = exact.multiplied(by: Fraction(scale)) else {
        return false
      }
      if let whole = typed.whole { return whole == real.rounded(.halfUp) }
    }
    return false
  }

  static func message(_ subject: String, printed: Fraction, agree: Int, total: Int) -> String {
    "\(subject): ghi \(printed.percentText), \(agree)/\(total) = \(Votes.percent(agree, of: total))"
  }
}
