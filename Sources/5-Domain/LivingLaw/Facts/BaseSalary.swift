public import DataBinding
import OfficialWriting
import Values

/// A base salary, valid for a time.
public struct BaseSalary: Sendable {
  /// The days it is for.
  public var span: ValiditySpan
  /// Đồng a month.
  public var amount: Int
  /// The paper that sets it.
  public var source: String
  /// Whether it was compared with the paper itself.
  public var isVerified: Bool

  /// Reads the base salaries of the list `luong_co_so`.
  public static func read(_ root: FieldGroup) -> [BaseSalary] {
    root.rows("luong_co_so", "Lương cơ sở").compactMap { row in
      let span = ValiditySpan.read(row)
      let amount = row.integer("muc", "Mức")
      let source = row.optionalText("nguon", "Nguồn")
      let isVerified = row.optionalFlag("da_xac_minh", "Đã xác minh")
      row.finish()
      guard let amount else { return nil }
      return BaseSalary(
        span: span,
        amount: amount.value,
        source: source?.value ?? "",
        isVerified: isVerified?.value ?? false
      )
    }
  }
}
