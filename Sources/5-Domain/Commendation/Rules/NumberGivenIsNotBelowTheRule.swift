import DataBinding
import Diagnostics
import Values

/// Nobody is given less than the rule says, unless a reason is written down.
enum NumberGivenIsNotBelowTheRule: QuotaCheck {
  static let rule = CommendationRule(
    code: "V-Q2",
    title: "Giao không dưới số tính theo quy tắc",
    text: "Số giao (`giao`) nhỏ hơn số mà quy tắc tính ra thì phải ghi lý do (`ly_do`).",
    levels: [.error],
    source: "Văn bản phân bổ chỉ tiêu của năm",
    example: message("Khối A", given: 0, award: "Cờ", is: "được", computed: 1, "cố định 01")
  )

  static func check(_ quotas: QuotaSubject) -> [Finding<Position>] {
    quotas.lines.compactMap { line in
      guard let decision = line.unreasoned, let computed = line.line.computed, decision.number.value < computed else {
        return nil
      }
      return finding(quotas.rule, line.line, decision, is: "được", computed)
    }
  }
}
