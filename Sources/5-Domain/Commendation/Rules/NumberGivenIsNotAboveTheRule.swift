import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Nobody is given more than the rule says, unless a reason is written down.
enum NumberGivenIsNotAboveTheRule: QuotaCheck {
  static let rule = CommendationRule(
    code: "V-Q1",
    title: "Giao không quá số tính theo quy tắc",
    text: "Số giao (`giao`) lớn hơn số mà quy tắc tính ra thì phải ghi lý do (`ly_do`).",
    levels: [.error],
    source: "Văn bản phân bổ chỉ tiêu của năm",
    example: message("Khối A", given: 2, award: "Cờ", is: "tối đa", computed: 1, "cố định 01")
  )

  static func check(_ quotas: QuotaSubject) -> [Finding<Position>] {
    quotas.lines.compactMap { line in
      guard let decision = line.unreasoned, let computed = line.line.computed, decision.number.value > computed else {
        return nil
      }
      return finding(quotas.rule, line.line, decision, is: "tối đa", computed)
    }
  }
}

extension QuotaSubject.Line {
  /// The decision on the line, where no reason is written down and the number could be.
  var unreasoned: QuotaDecision? { decision.flatMap { $0.number.value < 0 || $0.reason != nil ? nil : $0 } }
}

extension QuotaCheck {
  /// That a number given is not the one computed.
  static func finding(
    _ rule: QuotaRule,
    _ line: Allocation.Line,
    _ decision: QuotaDecision,
    is bound: String,
    _ computed: Int
  ) -> Finding<Position> {
    finding(
      message(
        line.cluster,
        given: decision.number.value,
        award: rule.award,
        is: bound,
        computed: computed,
        line.explanation
      ),
      at: decision.number.position,
      expected: VietnameseNumber.twoDigits(computed),
      hint: "sửa số giao, hoặc ghi lý do bằng “ly_do: …”"
    )
  }

  static func message(
    _ cluster: String,
    given: Int,
    award: String,
    is bound: String,
    computed: Int,
    _ explanation: String
  ) -> String {
    "\(cluster): giao \(VietnameseNumber.twoDigits(given)) \(award), \(bound) "
      + "\(VietnameseNumber.twoDigits(computed)) (\(explanation))"
  }
}
