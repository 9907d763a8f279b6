import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// A number is given although what it is reckoned from is not known yet.
enum NumberGivenHasABase: QuotaCheck {
  static let rule = CommendationRule(
    code: "V-Q3",
    title: "Giao khi chưa có số để tính",
    text: "Quy tắc tính trên một số chưa có (như số đơn vị đủ tiêu chuẩn) mà đã giao thì cảnh báo.",
    levels: [.warning],
    source: "Văn bản phân bổ chỉ tiêu của năm",
    example: message("Khối A", given: 2, award: "Giấy khen", "25% của số đơn vị đủ tiêu chuẩn; chưa có số này")
  )

  static func check(_ quotas: QuotaSubject) -> [Finding<Position>] {
    quotas.lines.compactMap { line in
      guard let decision = line.decision, decision.number.value >= 0, line.line.computed == nil else { return nil }
      return finding(
        message(line.line.cluster, given: decision.number.value, award: quotas.rule.award, line.line.explanation),
        at: decision.number.position
      )
    }
  }

  private static func message(_ cluster: String, given: Int, award: String, _ explanation: String) -> String {
    "\(cluster): giao \(VietnameseNumber.twoDigits(given)) \(award) khi \(explanation)"
  }
}
