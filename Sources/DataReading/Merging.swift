public import Values

/// The data of a document laid over the profile of its agency.
///
/// Map by map, key by key, keys compared by their folded names (`Tên` and `tên` are one); what the data says wins,
/// lists replace lists, and nothing typed (an empty value, `null`) leaves what the profile says. Positions still point
/// into the files the values came from.
///
/// - Parameters:
///   - data: the data of the document; its sources keep their numbers.
///   - profile: the profile; its sources come after those of the data.
public func merged(_ data: DataRecord, over profile: DataRecord) -> DataRecord {
  var result = data
  result.root = merged(data.root, over: profile.root.moved(bySources: data.sources.count))
  result.sources += profile.sources
  return result
}

private func merged(_ upper: Datum, over lower: Datum) -> Datum {
  switch (upper.content, lower.content) {
  case (.null, _):
    return lower
  case (.map(let upperEntries), .map(let lowerEntries)):
    var entries = upperEntries
    for entry in lowerEntries {
      if let index = upperEntries.firstIndex(where: { isSameName($0.key, entry.key) }) {
        entries[index].value = merged(entries[index].value, over: entry.value)
      } else {
        entries.append(entry)
      }
    }
    return Datum(.map(entries), at: upper.position)
  default:
    return upper
  }
}
