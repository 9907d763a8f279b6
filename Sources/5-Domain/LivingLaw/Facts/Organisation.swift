public import DataBinding
public import OfficialWriting
import Values

/// An organisation with the time in which it was there under a name: a row of `to_chuc` in the year's file.
public struct Organisation: Sendable {
  /// Full name.
  public var name: Located<String>
  /// Short name, where it has one.
  public var shortName: Located<String>?
  /// When it was there.
  public var span: ValiditySpan
  /// What took its place.
  public var successors: [String]

  /// Its names as texts are compared.
  public var names: Set<Name> { Set([name.value, shortName?.value].compactMap { $0 }.map { Name($0) }) }

  /// Reads the organisations of the list `to_chuc`.
  public static func read(_ root: FieldGroup, _ binding: DataBinding) -> [Organisation] {
    root.rows("to_chuc", "Tổ chức", isRequired: false).compactMap { read($0, binding) }
  }

  private static func read(_ row: FieldGroup, _ binding: DataBinding) -> Organisation? {
    let name = row.text("ten", "Tên")
    let shortName = row.optionalText("ten_viet_tat", "Tên viết tắt")
    // Level and superior are for people.
    _ = row.optionalText("cap", "Cấp")
    _ = row.optionalText("cap_tren", "Cấp trên")
    let from = row.optionalDate("tu", "Từ")
    let through = row.optionalDate("den", "Đến")
    let successors = row.texts("thay_bang", "Thay bằng").flatMap { text in
      text.value.split(separator: ";").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
    }
    _ = row.optionalText("ghi_chu", "Ghi chú")
    row.finish()
    if let from, let through, through.value < from.value {
      binding.report(
        .impossibleDate,
        "“den” \(VietnameseDate.short(through.value)) trước “tu” \(VietnameseDate.short(from.value))",
        at: through.position,
        related: [("ngày đầu", from.position)]
      )
      return nil
    }
    guard let name else { return nil }
    return Organisation(
      name: name,
      shortName: shortName,
      span: ValiditySpan(from: from?.value, through: through?.value),
      successors: successors
    )
  }
}
