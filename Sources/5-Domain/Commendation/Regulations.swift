import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// The profiles a review needs: what changes with time and place, as data.
struct Regulations {
  /// Conditions of titles and forms, by time.
  var awards: [AwardProfile]
  /// Factors of money, by time.
  var factors: [MoneyProfile]
  /// Base salaries, by time.
  var salaries: [BaseSalary]
  /// Acts and units with their validity.
  var law: LegalFacts

  /// The base salary of a day; nil where it is not known.
  func salary(on date: CalendarDate) -> BaseSalary? { salaries.first { $0.span.contains(date) } }

  /// The money of an award that is decided on a day; nil where factor or base salary are not known.
  func money(of award: String, for kind: Subject.Kind?, on date: CalendarDate) -> ReckonedMoney? {
    guard let profile = factors.first(where: { $0.head.span.contains(date) }), let salary = salary(on: date),
      let factor = profile.factor(of: award, for: kind),
      let amount = AwardMoney.amount(factor: factor.factor, base: salary.amount, unit: profile.unit)
    else { return nil }
    return ReckonedMoney(factor: factor, profile: profile, salary: salary, amount: amount)
  }

  /// Reads the profiles shipped with the program; nil when one cannot be read.
  static func read(_ load: (String) -> Outcome<DataRecord>, _ diagnostics: inout [Diagnostic]) -> Regulations? {
    var isComplete = true
    func each<Result>(_ name: String, _ empty: Result, _ read: (FieldGroup, DataBinding) -> Result) -> Result {
      let outcome = load(name)
      diagnostics += outcome.diagnostics
      guard let record = outcome.value else {
        isComplete = false
        return empty
      }
      let binding = DataBinding(record)
      let root = binding.root
      let result = read(root, binding)
      root.finish()
      diagnostics += binding.diagnostics
      return result
    }
    let law = LegalFacts.read(load)
    let regulations = Regulations(
      awards: each("danh-hieu-2022.yaml", [], AwardProfile.read),
      factors: each("muc-thuong.yaml", [], MoneyProfile.read),
      salaries: each("luong-co-so.yaml", []) { root, _ in BaseSalary.read(root) },
      law: law.value ?? LegalFacts()
    )
    diagnostics += law.diagnostics
    return isComplete && law.value != nil ? regulations : nil
  }
}
