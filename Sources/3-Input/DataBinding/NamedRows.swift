public import OfficialWriting

/// Rows in their order, found by the names they are about.
///
/// Whatever asks “which rows are about this unit” goes through here: searching the rows for every unit would take longer
/// than reading them.
public struct NamedRows<Row> {
  /// The rows in their order.
  public let rows: [Row]
  private let places: [Name: [Int]]

  /// Rows that may each be about several names.
  public init(_ rows: [Row], named names: (Row) -> [Name]) {
    self.rows = rows
    var places: [Name: [Int]] = [:]
    for (place, row) in rows.enumerated() {
      // A row that has two names alike is one row.
      for name in names(row) where places[name]?.last != place { places[name, default: []].append(place) }
    }
    self.places = places
  }

  /// Rows that are about one name each.
  public init(_ rows: [Row], by name: (Row) -> TypedName) { self.init(rows) { [name($0).key] } }

  /// The rows about a name, in their order.
  public subscript(name: Name) -> [Row] { places[name]?.map { rows[$0] } ?? [] }

  /// The first row about a name.
  public func first(_ name: Name) -> Row? { places[name]?.first.map { rows[$0] } }

  /// Where the rows about a name stand.
  public func places(of name: Name) -> [Int] { places[name] ?? [] }

  /// Whether any row is about a name.
  public func contains(_ name: Name) -> Bool { places[name] != nil }
}

extension NamedRows: RandomAccessCollection {
  /// 0
  public var startIndex: Int { rows.startIndex }
  /// How many rows there are.
  public var endIndex: Int { rows.endIndex }
  /// The row at a place.
  public subscript(position: Int) -> Row { rows[position] }
}

extension NamedRows: Sendable where Row: Sendable {}
