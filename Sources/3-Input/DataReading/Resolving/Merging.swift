import OfficialWriting
public import Values

/// What becomes of a group of fields that both sides of ``merged(_:over:_:)`` have.
public enum GroupMerging: Sendable {
  /// Field by field, for files written to go together, such as a list and what all its rows have in common.
  case joined
  /// The upper one as it is, for files that know nothing of each other: half of one signer and half of another would make a
  /// third.
  case whole
}

/// Data laid over other data, such as those of a document over the profile of its agency.
///
/// Key by key (`Tên`, `ten` and `tên` are one); the upper side wins, lists replace lists, and
/// nothing typed (an empty value, `null`) leaves what the lower side says. Positions still point into the files the values
/// came from.
///
/// - Parameters:
///   - upper: the data that win; their sources keep their numbers.
///   - lower: the other data; their sources come after.
///   - groups: how groups of fields are merged.
public func merged(_ upper: DataRecord, over lower: DataRecord, _ groups: GroupMerging) -> DataRecord {
  var underlay = Underlay(lower, groups)
  return underlay.merged(under: upper)
}

/// Data that lie under many records, such as what all rows of a list have in common.
///
/// Their positions are counted anew once for all records with as many sources, which nearly all records of a batch have.
public struct Underlay: Sendable {
  /// The data.
  public let record: DataRecord
  private let groups: GroupMerging
  /// The data with positions behind the sources of the record that lay over them last.
  private var moved: Datum
  private var offset = 0
  /// Where the keys of these data stand among those of the record that lay over them last.
  private var places = KeyPlaces()

  /// Makes data ready to lie under records.
  ///
  /// - Parameters:
  ///   - record: the data.
  ///   - groups: how groups of fields are merged.
  public init(_ record: DataRecord, _ groups: GroupMerging) {
    self.record = record
    self.groups = groups
    moved = record.root
  }

  /// A record over these data; see ``merged(_:over:_:)``.
  public mutating func merged(under upper: DataRecord) -> DataRecord {
    if offset != upper.sources.count {
      offset = upper.sources.count
      moved = record.root.moved(bySources: offset)
    }
    var result = upper
    result.root = DataReading.merged(upper.root, over: moved, &places) { upper, lower in
      switch groups {
      case .joined: joined(upper, over: lower)
      case .whole: whole(upper, over: lower)
      }
    }
    result.sources += record.sources
    return result
  }
}

private func joined(_ upper: Datum, over lower: Datum) -> Datum {
  var places = KeyPlaces()
  return merged(upper, over: lower, &places, joined)
}

private func whole(_ upper: Datum, over lower: Datum) -> Datum {
  if case .null = upper.content { lower } else { upper }
}

/// One map over another, values that both have by a rule.
private func merged(
  _ upper: Datum,
  over lower: Datum,
  _ places: inout KeyPlaces,
  _ rule: (Datum, Datum) -> Datum
) -> Datum {
  guard case .map(let upperEntries) = upper.content, case .map(let lowerEntries) = lower.content else {
    return whole(upper, over: lower)
  }
  places.find(lowerEntries, in: upperEntries)
  var entries = upperEntries
  entries.reserveCapacity(upperEntries.count + lowerEntries.count)
  for (entry, twin) in zip(lowerEntries, places.found) {
    if let twin {
      entries[twin].value = rule(entries[twin].value, entry.value)
    } else {
      entries.append(entry)
    }
  }
  return Datum(.map(entries), at: upper.position)
}

/// Where keys stand among others. Records of one list have the same keys in the same order, so they are compared once.
private struct KeyPlaces: Sendable {
  private var upper: [String] = []
  private var lower: [String] = []
  /// For each of the lower keys its place among the upper; nil where it has none.
  private(set) var found: [Int?] = []

  /// As many keys are looked through sooner than folded.
  private static let fewKeys = 64

  mutating func find(_ lower: [Datum.Entry], in upper: [Datum.Entry]) {
    if Self.areKeys(self.upper, of: upper), Self.areKeys(self.lower, of: lower) { return }
    self.upper = upper.map(\.key)
    self.lower = lower.map(\.key)
    let areMany = upper.count > Self.fewKeys && lower.count > Self.fewKeys
    let index = areMany ? FirstNames(of: upper) : nil
    found = lower.map { entry in
      if let index { return index.first(like: Name(entry.key)) }
      return upper.firstIndex { Name.isSameKey($0.key, entry.key) }
    }
  }

  private static func areKeys(_ keys: [String], of entries: [Datum.Entry]) -> Bool {
    guard keys.count == entries.count else { return false }
    for index in keys.indices where keys[index] != entries[index].key { return false }
    return true
  }
}

extension FirstNames {
  fileprivate init(of entries: [Datum.Entry]) {
    self.init()
    for (number, entry) in entries.enumerated() { add(Name(entry.key), number: number) }
  }
}
