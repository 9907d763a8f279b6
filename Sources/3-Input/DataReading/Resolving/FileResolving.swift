public import Diagnostics
import OfficialWriting
import Pictures
public import Values

/// Puts the content of other files where data names them.
///
/// A value written `{tu_tep: khoi.csv}` becomes the rows of that table, or the content of that YAML, JSON or PNG file. With
/// `kem`, each row gets a list of the rows of another file that belong to it:
///
///     khoi:
///       tu_tep: khoi.csv
///       kem:
///         - {truong: thanh_vien, tu_tep: thanh-vien.csv, khoa: ten_khoi, khoa_cha: ten}
///
/// Names are reckoned from the folder of the file they stand in. `khoa_cha` is `khoa` when it is not given. A row that
/// belongs nowhere is an error, a row to which none belong gets an empty list. An entry of `kem` may have a `kem` of its own.
///
/// - Parameters:
///   - record: the data; positions of what is put in point to sources added to it.
///   - load: gives the bytes of a file named in the data, by its path from the folder of the data, or says why not.
///     Called once for each path.
/// - Returns: the record without such maps, or the errors `DL-40` to `DL-47` and those of the files.
public func resolveFiles(in record: DataRecord, load: (String) -> Outcome<[UInt8]>) -> Outcome<DataRecord> {
  guard mentionsFiles(record.root) else { return Outcome(record) }
  return withoutActuallyEscaping(load) { load in
    var resolver = FileResolver(record: record, load: load)
    let root = resolver.resolved(record.root)
    if case .map = root.content {
    } else {
      resolver.report(notMap(root), at: root.position)
    }
    let result = Outcome(
      DataRecord(root: root, sources: resolver.record.sources, number: record.number),
      resolver.diagnostics
    )
    return result.hasErrors ? Outcome(nil, result.diagnostics) : result
  }
}

/// Whether some map in a tree names a file; costs one look at each key.
private func mentionsFiles(_ datum: Datum) -> Bool {
  switch datum.content {
  case .null, .scalar, .picture: false
  case .list(let items): items.contains { mentionsFiles($0) }
  case .map(let entries): entries.contains { Name.isSameKey($0.key, "tu_tep") || mentionsFiles($0.value) }
  }
}

/// Does the work of ``resolveFiles(in:load:)``.
struct FileResolver {
  private(set) var record: DataRecord
  private(set) var diagnostics: [Diagnostic] = []
  private let load: (String) -> Outcome<[UInt8]>
  /// What has been loaded already; `nil` for files with errors.
  private var trees: [String: Datum?] = [:]
  /// The files that are being resolved, from the outermost.
  private var open: [String] = []

  init(record: DataRecord, load: @escaping (String) -> Outcome<[UInt8]>) {
    self.record = record
    self.load = load
  }

  mutating func report(_ problem: DataProblem, at position: Position, related: [Diagnostic.Related] = []) {
    diagnostics.append(problem.diagnostic(at: record.place(of: position), related: related))
  }

  mutating func resolved(_ datum: Datum) -> Datum {
    if case .map(let entries) = datum.content, entries.entry("tu_tep") != nil {
      return content(named: entries, at: datum.position, allowed: []) ?? datum
    }
    return datum.replacingChildren { resolved($0) }
  }

  /// What a map with `tu_tep` stands for; `nil` when that cannot be had, which has been reported.
  private mutating func content(named entries: [Datum.Entry], at position: Position, allowed: [String]) -> Datum? {
    for entry in entries where !(["tu_tep", "kem"] + allowed).contains(where: { Name.isSameKey(entry.key, $0) }) {
      report(.fileMapUnknownKey(entry.key), at: entry.keyPosition)
    }
    guard let file = entries.entry("tu_tep") else { return nil }
    guard let typed = entries.scalar("tu_tep")?.text else {
      report(.fileNameMissing, at: file.value.position)
      return nil
    }
    let name = path(of: typed)
    guard let tree = tree(of: name, at: file.value.position) else { return nil }
    guard let joins = entries.entry("kem") else { return tree }
    guard case .list(let rows) = tree.content else {
      report(.joinParentsNotRows, at: joins.keyPosition)
      return nil
    }
    return Datum(.list(joined(rows, by: joins.value, file: name)), at: tree.position)
  }

  /// The path of a file from the folder of the data: names count from the folder of the file they stand in.
  private func path(of name: String) -> String {
    guard !name.hasPrefix("/"), let outer = open.last, let slash = outer.lastIndex(of: "/") else { return name }
    return outer[...slash] + name
  }

  /// The path of a file as findings show it, so that it can be opened from where the program runs: behind the folder of
  /// the data, without the steps up that undo a step down.
  private func shown(_ name: String) -> String {
    guard !name.hasPrefix("/"), let outer = record.sources.first?.name, let slash = outer.lastIndex(of: "/") else {
      return name
    }
    var steps: [Substring] = []
    for step in (outer[...slash] + name).split(separator: "/", omittingEmptySubsequences: false) {
      if step == "..", let last = steps.last, !["", ".", ".."].contains(last) {
        steps.removeLast()
      } else {
        steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  /// The content of a file, its own `tu_tep` resolved.
  private mutating func tree(of name: String, at position: Position) -> Datum? {
    if let known = trees[name] {
      guard !open.contains(name) else {
        report(.fileNesting(name), at: position)
        return nil
      }
      return known
    }
    guard open.count < ReadingLimits.fileNesting else {
      report(.fileNesting(name), at: position)
      return nil
    }
    guard trees.count < ReadingLimits.files else {
      report(.tooManyFiles(limit: ReadingLimits.files), at: position)
      return nil
    }
    trees[name] = .some(nil)
    if DataFormat.isPicture(fileName: name) { return picture(named: name, at: position) }
    guard let format = DataFormat(fileName: name) else {
      report(.unknownFormat, at: position)
      return nil
    }
    guard let bytes = loaded(name, at: position) else { return nil }
    let outcome = readTree(name: shown(name), bytes: bytes, format: format)
    diagnostics += outcome.diagnostics
    guard let loaded = outcome.value else { return nil }
    let source = record.sources.count
    record.sources += loaded.sources
    open.append(name)
    let tree = resolved(loaded.root.moved(bySources: source))
    open.removeLast()
    trees[name] = .some(tree)
    return tree
  }

  private mutating func loaded(_ name: String, at position: Position) -> [UInt8]? {
    let bytes = load(name)
    for var diagnostic in bytes.diagnostics {
      if diagnostic.place == nil { diagnostic.place = record.place(of: position) }
      diagnostics.append(diagnostic)
    }
    return bytes.value
  }

  private mutating func picture(named name: String, at position: Position) -> Datum? {
    guard let bytes = loaded(name, at: position) else { return nil }
    do throws(PictureFailure) {
      let datum = Datum(.picture(try Picture.read(bytes)), at: position)
      trees[name] = .some(datum)
      return datum
    } catch {
      report(.picture(shown(name), error), at: position)
      return nil
    }
  }

  // MARK: Joining

  private mutating func joined(_ rows: [Datum], by joins: Datum, file: String) -> [Datum] {
    switch joins.content {
    case .map(let entries):
      return joined(rows, by: entries, at: joins.position, file: file)
    case .list(let items):
      var rows = rows
      for item in items {
        if case .map(let entries) = item.content {
          rows = joined(rows, by: entries, at: item.position, file: file)
        } else {
          report(.joinMalformed("mỗi mục phải là các cặp khóa và giá trị"), at: item.position)
        }
      }
      return rows
    case .null, .scalar, .picture:
      report(.joinMalformed("phải là danh sách các mục"), at: joins.position)
      return rows
    }
  }

  private mutating func joined(_ rows: [Datum], by join: [Datum.Entry], at position: Position, file: String) -> [Datum]
  {
    guard let field = join.scalar("truong")?.text else { return refuse("thiếu “truong”", position, rows) }
    guard let key = join.scalar("khoa")?.text else { return refuse("thiếu “khoa”", position, rows) }
    guard join.entry("tu_tep") != nil else { return refuse("thiếu “tu_tep”", position, rows) }
    let parentKey = join.scalar("khoa_cha")?.text ?? key
    guard let children = content(named: join, at: position, allowed: ["truong", "khoa", "khoa_cha"]) else {
      return rows
    }
    guard case .list(let children) = children.content else {
      report(.joinParentsNotRows, at: position)
      return rows
    }
    let childFile = join.scalar("tu_tep")?.text ?? ""
    let groups = RowGroups(children, key: key)
    for row in groups.withoutKey { report(.joinKeyMissing(key, rowsOf: childFile), at: row) }
    var used: [String: Position] = [:]
    var result: [Datum] = []
    for row in rows {
      guard case .map(var entries) = row.content else {
        report(notMap(row), at: row.position)
        continue
      }
      if let taken = entries.entry(field) {
        report(.joinFieldTaken(field), at: taken.keyPosition)
        return rows
      }
      let found = entries.scalar(parentKey)
      guard let found else {
        report(.joinKeyMissing(parentKey, rowsOf: file), at: row.position)
        continue
      }
      if let first = used[found.text] {
        let other = Diagnostic.Related("dòng kia", record.place(of: first))
        report(.joinParentRepeated(key: found.text), at: found.position, related: [other])
      }
      used[found.text] = found.position
      let members = groups.number(of: found.text).map { groups.rows[$0] } ?? []
      entries.append(
        Datum.Entry(
          key: field,
          keyPosition: join.entry("truong")?.value.position ?? position,
          value: Datum(.list(members), at: row.position)
        )
      )
      result.append(Datum(.map(entries), at: row.position))
    }
    let known = Suggestions(used.keys.sorted())
    for (number, text) in groups.keys.enumerated() where used[text] == nil {
      let similar = known.nearest(to: text)
      for position in groups.keyPositions[number] {
        report(.joinUnmatched(key: text, similar: similar), at: position)
      }
    }
    return result
  }

  private mutating func refuse(_ reason: String, _ position: Position, _ rows: [Datum]) -> [Datum] {
    report(.joinMalformed(reason), at: position)
    return rows
  }
}

/// Rows of one table, put together by what stands in one column.
struct RowGroups: Sendable {
  /// The values of the column, in the order they first occur.
  private(set) var keys: [String] = []
  /// The rows of each value, in their order, without the column itself.
  private(set) var rows: [[Datum]] = []
  /// Where the values stand.
  private(set) var keyPositions: [[Position]] = []
  /// Where rows without a value stand.
  private(set) var withoutKey: [Position] = []
  private var numbers: [String: Int] = [:]

  init(_ table: [Datum], key: String) {
    for row in table {
      guard case .map(let entries) = row.content, let found = entries.scalar(key) else {
        withoutKey.append(row.position)
        continue
      }
      let number = numbers[found.text] ?? keys.count
      if number == keys.count {
        numbers[found.text] = number
        keys.append(found.text)
        rows.append([])
        keyPositions.append([])
      }
      // The column has done its work: the parent has the value, and the row's own fields need not name it.
      var own = row
      own.content = .map(entries.filter { !Name.isSameKey($0.key, key) })
      rows[number].append(own)
      keyPositions[number].append(found.position)
    }
  }

  /// The number of a value among ``keys``.
  func number(of key: String) -> Int? { numbers[key] }
}

extension Datum {
  /// The same list or map with other values in it; what has none stays as it is.
  func replacingChildren(_ other: (Datum) -> Datum) -> Datum {
    switch content {
    case .null, .scalar, .picture:
      return self
    case .list(let items):
      return Datum(.list(items.map(other)), at: position)
    case .map(let entries):
      let others = entries.map { entry in
        Datum.Entry(key: entry.key, keyPosition: entry.keyPosition, value: other(entry.value))
      }
      return Datum(.map(others), at: position)
    }
  }

  /// The same tree with positions in sources that stand `offset` further on.
  func moved(bySources offset: Int) -> Datum {
    guard offset != 0 else { return self }
    var result = self
    result.position = position.moved(bySources: offset)
    switch content {
    case .null, .scalar, .picture:
      break
    case .list(let items):
      result.content = .list(items.map { $0.moved(bySources: offset) })
    case .map(let entries):
      result.content = .map(
        entries.map { entry in
          Entry(
            key: entry.key,
            keyPosition: entry.keyPosition.moved(bySources: offset),
            value: entry.value.moved(bySources: offset)
          )
        }
      )
    }
    return result
  }
}

extension Position {
  func moved(bySources offset: Int) -> Position {
    var result = self
    result.source = UInt16(clamping: Int(source) + offset)
    return result
  }
}
