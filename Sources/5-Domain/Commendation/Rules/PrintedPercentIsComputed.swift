import DataBinding
import Diagnostics
import Values

/// A printed percentage is the one its votes give.
///
/// It may be rounded half up to as many decimals as are printed: 16/18 is 88,9% or 88,89%, not 88,90%.
enum PrintedPercentIsComputed: ProposalRule {
  static let rule = CommendationRule(
    code: "V-V3",
    title: "Tỷ lệ ghi trong biên bản đúng với số phiếu",
    text: "Tỷ lệ ghi (`ty_le`) bằng số đồng ý chia tổng số thành viên, làm tròn nửa lên theo số chữ số đã ghi.",
    levels: [.error],
    source: "Số học; tổng số thành viên theo Nghị định 152/2025/NĐ-CP, Điều 33 khoản 5",
    example: message("Nguyễn Văn A", printed: PrintedShare(Fraction(1), "100%", decimals: 0), agree: 8, total: 9)
  )

  static func check(_ subject: ProposalSubject) -> [Finding<Position>] {
    guard let cast = subject.cast, let votes = cast.votes, let printed = cast.row.printed,
      !holds(printed.value, agree: votes.agree, total: votes.total)
    else { return [] }
    return [
      finding(
        message(subject.name, printed: printed.value, agree: votes.agree, total: votes.total),
        at: printed.position,
        expected: "tính trên tổng số thành viên, không phải số có mặt"
      )
    ]
  }

  /// Whether a printed share is the votes' share, rounded to the decimals it has as a percentage.
  private static func holds(_ printed: PrintedShare, agree: Int, total: Int) -> Bool {
    guard let exact = Fraction(numerator: agree, denominator: total) else { return false }
    if printed.value == exact { return true }
    var scale = 100
    for decimals in 0...PrintedShare.mostDecimals {
      defer { scale *= 10 }
      guard let typed = printed.value.multiplied(by: Fraction(scale)),
        let real = exact.multiplied(by: Fraction(scale))
      else { return false }
      if let whole = typed.whole, printed.decimals ?? decimals == decimals { return whole == real.rounded(.halfUp) }
    }
    return false
  }

  private static func message(_ subject: String, printed: PrintedShare, agree: Int, total: Int) -> String {
    let computed = Votes.percent(agree, of: total, decimals: max(1, printed.decimals ?? 1))
    return "\(subject): ghi \(printed.characters), \(agree)/\(total) = \(computed)"
  }
}
