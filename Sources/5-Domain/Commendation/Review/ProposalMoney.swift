import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Money that goes with an award.
extension ProposalJudge {
  mutating func settleMoney(
    _ nominee: inout Review.Nominee,
    _ proposal: Proposal,
    _ award: NamedAward,
    _ kind: Subject.Kind?
  ) {
    let day = proposal.decided ?? date
    let salary = regulations.salaries.first { $0.span.contains(day) }
    if let typed = proposal.baseSalary { checkSalary(typed, salary, proposal.subject.value, day) }
    let profile = regulations.factors.first { $0.head.span.contains(day) }
    guard let profile, let factor = profile.factor(of: award.code, for: kind), let salary,
      let amount = AwardMoney.amount(factor: factor.factor, base: salary.amount, unit: profile.unit)
    else {
      if let money = proposal.money {
        findings.append(
          MoneyIsFactorTimesBase.finding(
            "\(proposal.subject.value): chưa có hệ số tiền thưởng hoặc lương cơ sở ngày \(VietnameseDate.short(day)) "
              + "cho \(award.name)",
            at: money.position,
            severity: .warning
          )
        )
      }
      return
    }
    nominee.money = amount
    nominee.reckoning =
      "\(factor.factor.vietnamese) × \(VietnameseNumber.grouped(salary.amount)), làm tròn lên "
      + "\(VietnameseNumber.grouped(profile.unit)) (\(factor.clause ?? profile.head.source))"
    if !salary.isVerified { findings.appendOnce(unverified("Lương cơ sở \(salary.span.vietnamese)", salary.source)) }
    if !profile.head.isVerified { findings.appendOnce(unverified(profile.head.name, profile.head.source)) }
    guard let money = proposal.money, money.value != amount else { return }
    findings.append(
      MoneyIsFactorTimesBase.finding(
        MoneyIsFactorTimesBase.message(
          proposal.subject.value,
          stated: money.value,
          computed: amount,
          factor: factor.factor,
          base: salary.amount
        ),
        at: money.position,
        expected: VietnameseNumber.grouped(amount)
      )
    )
  }

  func unverified(_ what: String, _ source: String) -> RuleFinding {
    ProfileIsVerified.finding(
      ProfileIsVerified.message(what),
      at: input.yearPosition,
      hint: "đối chiếu với văn bản gốc trước khi dùng: \(source)"
    )
  }

  mutating func checkSalary(_ typed: Located<Int>, _ salary: BaseSalary?, _ name: String, _ day: CalendarDate) {
    guard let salary else {
      findings.append(
        BaseSalaryIsOfTheDecisionDate.finding(
          "\(name): chưa có lương cơ sở ngày \(VietnameseDate.short(day)) để đối chiếu",
          at: typed.position,
          severity: .warning,
          hint: "thêm vào luong-co-so.yaml"
        )
      )
      return
    }
    guard typed.value != salary.amount else { return }
    findings.append(
      BaseSalaryIsOfTheDecisionDate.finding(
        BaseSalaryIsOfTheDecisionDate.message(name, stated: typed.value, actual: salary.amount, on: day),
        at: typed.position,
        expected: VietnameseNumber.grouped(salary.amount)
      )
    )
  }
}

extension [RuleFinding] {
  /// Appends a finding that is not there yet.
  fileprivate mutating func appendOnce(_ finding: RuleFinding) {
    if !contains(finding) { append(finding) }
  }
}
