import DataBinding
public import LivingLaw
import Values

/// Where a profile comes from, when it applies, and whether anybody has compared it with the paper itself.
public struct ProfileHead: Sendable {
  /// Name, for people.
  public var name: String
  /// When it applies.
  public var span: ValiditySpan
  /// The paper it comes from.
  public var source: String
  /// Whether it was compared with the paper itself.
  public var isVerified: Bool

  static func read(_ group: FieldGroup) -> ProfileHead {
    ProfileHead(
      name: group.text("ten", "Tên")?.value ?? "",
      span: ValiditySpan.read(group),
      source: group.optionalText("nguon", "Nguồn")?.value ?? "",
      isVerified: group.optionalFlag("da_xac_minh", "Đã xác minh")?.value ?? false
    )
  }
}
