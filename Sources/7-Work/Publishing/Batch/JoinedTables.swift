public import DataReading
public import Diagnostics
import Papers
import Synchronization
import Values

/// Tables whose rows belong to the records of a batch; remembers which were used, whichever worker used them.
public final class JoinedTables: Sendable {
  private let tables: [JoinedTable]
  private let used: Mutex<[JoinedTable.UsedKeys]>

  /// Whether there are none.
  var isEmpty: Bool { tables.isEmpty }

  /// Makes tables of which no row has been used.
  public init(_ tables: [JoinedTable]) {
    self.tables = tables
    used = Mutex(tables.map { _ in JoinedTable.UsedKeys() })
  }

  /// Reads tables.
  ///
  /// - Parameter wishes: `field=file:column` for each, such as `thanh_vien=thanh-vien.csv:ma_khoi`.
  public static func open(_ wishes: [String]) -> Outcome<JoinedTables> {
    var tables: [JoinedTable] = []
    var diagnostics: [Diagnostic] = []
    for wish in wishes {
      let sides = wish.split(separator: "=", maxSplits: 1).map(String.init)
      guard sides.count == 2, let colon = sides[1].lastIndex(of: ":") else {
        diagnostics.append(
          Diagnostic(
            .error,
            WorkCode.usage.rawValue,
            "--kem “\(wish)” viết sai",
            expected: "trường=tệp.csv:cột, ví dụ thanh_vien=thanh-vien.csv:ma_khoi"
          )
        )
        return Outcome(nil, diagnostics)
      }
      let path = String(sides[1][..<colon])
      let key = String(sides[1][sides[1].index(after: colon)...])
      let table = FileDoor.open.bytes(path).flatMap { bytes in
        JoinedTable.prepared(name: path, bytes: bytes, field: sides[0], key: key, ordinal: tables.count)
      }
      diagnostics += table.diagnostics
      guard let table = table.value else { return Outcome(nil, diagnostics) }
      tables.append(table)
    }
    return Outcome(JoinedTables(tables), diagnostics)
  }

  /// The record with the rows that belong to it.
  func joined(_ record: DataRecord) -> Outcome<DataRecord> {
    var outcome = Outcome<DataRecord>(record)
    for (index, table) in tables.enumerated() {
      outcome = outcome.flatMap { record in
        var keys = JoinedTable.UsedKeys()
        let joined = table.applied(to: record, used: &keys)
        used.withLock { $0[index].formUnion(keys) }
        return joined
      }
    }
    return outcome
  }

  /// Says which rows belong to no record, once all records were made.
  public func unmatched() -> [Diagnostic] {
    let used = used.withLock { $0 }
    return zip(tables, used).flatMap { $0.unmatched($1) }
  }
}
