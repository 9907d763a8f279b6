import DataBinding
import LivingLaw
import OfficialWriting
import Values

/// Factors of the money that goes with awards, valid for a time.
struct MoneyProfile {
  struct Factor {
    var award: String
    var kind: Subject.Kind?
    var factor: Fraction
    var clause: String?
  }

  var head: ProfileHead
  /// The sum amounts are rounded up to a multiple of, in đồng.
  var unit: Int
  var factors: [Factor]

  func factor(of award: String, for kind: Subject.Kind?) -> Factor? {
    factors.first { $0.award == award && ($0.kind == nil || $0.kind == kind) }
  }

  static func read(_ root: FieldGroup, _ binding: DataBinding) -> [MoneyProfile] {
    root.rows("ho_so", "Hồ sơ").map { group in
      let head = ProfileHead.read(group)
      let unit = group.integer("lam_tron_len", "Làm tròn lên")?.value ?? 1
      let factors = group.rows("he_so", "Hệ số").compactMap { row -> Factor? in
        let award = row.text("danh_hieu", "Danh hiệu")
        let kind = row.choice("cho", "Cho", among: Subject.Kind.words, isRequired: false)
        let factor = row.optionalDecimal("so", "Số")
        let clause = row.optionalText("dieu", "Điều")
        row.finish()
        guard let award, let factor else { return nil }
        return Factor(award: award.value, kind: kind?.value, factor: factor.value, clause: clause?.value)
      }
      group.finish()
      return MoneyProfile(head: head, unit: max(1, unit), factors: factors)
    }
  }
}

/// The money that goes with an award, and how it comes about.
struct ReckonedMoney {
  var factor: MoneyProfile.Factor
  var profile: MoneyProfile
  var salary: BaseSalary
  /// Đồng.
  var amount: Int

  /// `0,3 × 2.340.000, làm tròn lên 10.000 (Điều 50)`
  var words: String {
    "\(factor.factor.vietnamese) × \(VietnameseNumber.grouped(salary.amount)), làm tròn lên "
      + "\(VietnameseNumber.grouped(profile.unit)) (\(factor.clause ?? profile.head.source))"
  }
}
