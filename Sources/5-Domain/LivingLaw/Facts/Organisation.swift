public import DataBinding
public import OfficialWriting
import Values

/// An organisation with the time in which it was there under a name: a row of `to_chuc` in the year's file.
public struct Organisation: Sendable {
  /// Full name.
  public var name: TypedName
  /// When it was there.
  public var span: ValiditySpan
  /// What took its place.
  public var successors: [TypedName]
  /// Its full name, and its short name where it has one.
  public var names: [Name]

  /// Reads the organisations of the list `to_chuc`.
  public static func read(_ root: FieldGroup, _ binding: DataBinding) -> Organisations {
    Organisations(root.rows("to_chuc", "Tổ chức", isRequired: false).compactMap { read($0, binding) })
  }

  private static func read(_ row: FieldGroup, _ binding: DataBinding) -> Organisation? {
    let name = row.name("ten", "Tên")
    let shortName = row.optionalName("ten_viet_tat", "Tên viết tắt")
    // Level and superior are for people.
    _ = row.optionalText("cap", "Cấp")
    _ = row.optionalText("cap_tren", "Cấp trên")
    let from = row.optionalDate("tu", "Từ")
    let through = row.optionalDate("den", "Đến")
    let successors = row.texts("thay_bang", "Thay bằng").flatMap { text in
      text.value.split(separator: ";").map { part in
        TypedName(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()), at: text.position)
      }
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
      span: ValiditySpan(from: from?.value, through: through?.value),
      successors: successors,
      names: [name.key] + (shortName.map { [$0.key] } ?? [])
    )
  }
}

/// The organisations of a year, found by their names.
public struct Organisations: Sendable {
  /// The rows in their order.
  public let rows: [Organisation]
  private let byName: NamedRows<Organisation>
  private let bySuccessor: NamedRows<Organisation>
  /// Bytes of the longest name: no text has to be looked for that is longer.
  private let longest: Int

  /// Makes the organisations of these rows.
  public init(_ rows: [Organisation]) {
    self.rows = rows
    byName = NamedRows(rows, named: \.names)
    bySuccessor = NamedRows(rows) { $0.successors.map(\.key) }
    longest = rows.flatMap(\.names).map(\.folded.utf8.count).max() ?? 0
  }

  /// Where the rows of a name stand.
  public func places(of name: Name) -> [Int] { byName.places(of: name) }

  /// The rows that some names took the place of.
  public func former(of names: [Name]) -> [Organisation] {
    Set(names.flatMap { bySuccessor.places(of: $0) }).sorted().map { rows[$0] }
  }

  /// The rows a text names: all of it, what stands behind a comma, or the end of either; the longest name counts.
  public func named(in text: TypedName) -> [Organisation] {
    let pieces = text.value.split { ",;()".contains($0) }
    let isWhole = pieces.count == 1 && pieces[0].utf8.count == text.value.utf8.count
    var length = 0
    var found: Set<Int> = []
    for part in [text.key] + (isWhole ? [] : pieces.map { Name(String($0)) }) {
      for ending in part.endings(upTo: longest) {
        let places = byName.places(of: ending)
        guard !places.isEmpty else { continue }
        let count = ending.folded.unicodeScalars.count
        if count > length { found = [] }
        if count >= length { found.formUnion(places) }
        length = max(length, count)
      }
    }
    return found.sorted().map { rows[$0] }
  }
}
