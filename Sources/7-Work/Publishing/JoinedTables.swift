public import DataReading
public import Diagnostics
import Synchronization
import Values

/// Tables whose rows belong to the records of a batch; remembers which were used, whichever worker used them.
public final class JoinedTables: Sendable {
  private let tables: [JoinedTable]
  private let used: Mutex<[JoinedTable.UsedKeys]>

  /// Makes tables of which no row has been used.
  public init(_ tables: [JoinedTable]) {
    self.tables = tables
    used = Mutex(tables.map { _ in JoinedTable.UsedKeys() })
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
