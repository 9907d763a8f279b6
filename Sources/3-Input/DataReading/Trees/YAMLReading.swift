import Diagnostics
import OfficialWriting
import Values

/// Reads a YAML text into a tree; `nil` when something is wrong with it, which `door` then knows.
///
/// Plain scalars stay the characters they are; an empty one, `~` and `null` are nothing.
func readYAML(_ source: DataSource, door: inout TextDoor) -> Datum? {
  let bytes = source.bytes
  if let failure = JSONDiagnosis.utf8Failure(of: bytes.span) {
    let problem = looksLikeLegacyEncoding(bytes).map { DataProblem.legacyEncoding($0.vietnamese) } ?? failure.problem
    door.report(problem, at: Position(form: .bytes, first: failure.range.lowerBound, second: 1))
    return nil
  }
  guard !reportForbiddenCharacters(bytes.span, door: &door) else { return nil }
  if let offset = tagDirectiveTooMany(bytes.span) {
    door.report(YAMLDiagnosis.tooManyDirectives, at: Position(form: .bytes, first: offset, second: 4))
    return nil
  }
  do throws(YAMLFailure) {
    let tree = try YAMLTree(bytes.span)
    guard !tree.nodes.isEmpty else {
      door.diagnostics.append(DataProblem.empty.diagnostic(at: Place(file: source.name)))
      return nil
    }
    var reader = YAMLReader(tree)
    let datum = try reader.datum(0, depth: 1, door: &door)
    return door.diagnostics.isEmpty ? datum : nil
  } catch {
    door.report(error.problem, at: Position(form: .bytes, first: error.offset, second: error.length))
    return nil
  }
}

/// Characters that YAML forbids everywhere, even in comments; whether there are any.
private func reportForbiddenCharacters(_ bytes: Span<UInt8>, door: inout TextDoor) -> Bool {
  var index = 0
  var count = 0
  while index < bytes.count, count < 20 {
    let length: Int
    switch bytes[index] {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: length = 0
    case 0x00...0x7F: length = 1
    case 0xC2 where bytes[index + 1] < 0xA0 && bytes[index + 1] != 0x85: length = 2
    case 0xEF where bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: length = 3
    case 0xEF where bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE: length = 3
    default: length = 0
    }
    if length > 0 {
      for fault in faults(in: string(bytes.extracting(index..<(index + length)), isASCII: false)) {
        let position = Position(form: .bytes, first: index, second: length)
        door.report(.faultyCharacter(explanation: fault.explanation, hint: fault.hint), at: position)
        count += 1
      }
    }
    index += max(1, length)
  }
  return count > 0
}

/// Where the first line `%TAG` begins that is too many for libyaml.
private func tagDirectiveTooMany(_ bytes: Span<UInt8>) -> Int? {
  var count = 0
  for index in bytes.indices
  where bytes[index] == UInt8(ascii: "%") && (index == 0 || bytes[index - 1] == 0x0A || bytes[index - 1] == 0x0D) {
    guard index + 4 < bytes.count, bytes.extracting(index..<(index + 4)).isEqual("%TAG") else { continue }
    count += 1
    if count > ReadingLimits.yamlTags { return index }
  }
  return nil
}

/// Gives the nodes of a text their meaning.
private struct YAMLReader {
  private let tree: YAMLTree
  private var keys = KeyTable()
  private var count = 0
  /// What has become of nodes that names stand for: however often one is named, it is read once.
  private var known: [Int: Datum] = [:]

  init(_ tree: YAMLTree) { self.tree = tree }

  /// The value a node stands for.
  mutating func datum(_ number: Int, depth: Int, door: inout TextDoor) throws(YAMLFailure) -> Datum {
    let node = tree.nodes[number]
    if node.kind == .alias { return try datum(node.next, depth: depth, door: &door) }
    // Read again only to find the place where there is too much of it.
    if let datum = known[number], depth + node.levels <= ReadingLimits.depth + 1,
      count + node.values <= ReadingLimits.values
    {
      count += node.values
      return datum
    }
    count += 1
    if count > ReadingLimits.values { throw failure(.tooManyValues(limit: ReadingLimits.values), node) }
    let datum = Datum(try content(of: number, depth: depth, door: &door), at: position(of: node))
    if node.isRepeated { known[number] = datum }
    return datum
  }

  private mutating func content(
    of number: Int,
    depth: Int,
    door: inout TextDoor
  ) throws(YAMLFailure) -> Datum.Content {
    let node = tree.nodes[number]
    if let tag = tree.tags[number], tag != "!", tag != "tag:yaml.org,2002:" + node.kind.tag {
      throw failure(.yamlTag(shown(tag)), node)
    }
    if node.kind == .scalar { return scalar(number, node, door: &door) }
    if depth > ReadingLimits.depth { throw failure(.tooDeep(limit: ReadingLimits.depth), node) }
    return node.kind == .map
      ? try map(number, node, depth: depth, door: &door) : try list(number, node, depth: depth, door: &door)
  }

  private mutating func list(
    _ number: Int,
    _ node: YAMLTree.Node,
    depth: Int,
    door: inout TextDoor
  ) throws(YAMLFailure) -> Datum.Content {
    var items: [Datum] = []
    var next = number + 1
    while next < node.next {
      items.append(try datum(next, depth: depth + 1, door: &door))
      next = behind(next)
    }
    return .list(items)
  }

  private mutating func map(
    _ number: Int,
    _ node: YAMLTree.Node,
    depth: Int,
    door: inout TextDoor
  ) throws(YAMLFailure) -> Datum.Content {
    var entries: [Datum.Entry] = []
    var names: [KeyTable.NameNumbers] = []
    var next = number + 1
    while next < node.next {
      let keyNode = tree.nodes[next]
      let typed = characters(of: keyNode)
      if typed == "<<", keyNode.isPlain { throw failure(.yamlMergeKey, keyNode) }
      let key = keys.key(typed, at: position(of: keyNode), door: &door)
      names.append(key.name)
      let value = try datum(next + 1, depth: depth + 1, door: &door)
      entries.append(Datum.Entry(key: key.text, keyPosition: position(of: keyNode), value: value))
      next = behind(next + 1)
    }
    keys.check(entries, names: names[...], door: &door)
    return .map(entries)
  }

  private mutating func scalar(_ number: Int, _ node: YAMLTree.Node, door: inout TextDoor) -> Datum.Content {
    let bytes = tree.characters.span.extracting(node.characters)
    if node.isPlain, tree.tags[number] == nil {
      if bytes.isEmpty || bytes.isEqual("~") || bytes.isEqual("null") || bytes.isEqual("Null") || bytes.isEqual("NULL")
      {
        return .null
      }
    }
    let position = position(of: node)
    return Datum(typed: door.text(bytes, at: position, isExact: false, lines: .kept), at: position).content
  }

  // MARK: Nodes

  /// The number of the node that comes after one and all that is in it.
  private func behind(_ number: Int) -> Int {
    let node = tree.nodes[number]
    return node.kind == .alias ? number + 1 : node.next
  }

  private func characters(of node: YAMLTree.Node) -> String {
    string(tree.characters.span.extracting(node.characters), isASCII: false)
  }

  /// Where a node begins; how long it is on the page is known for scalars without quotes or breaks only.
  private func position(of node: YAMLTree.Node) -> Position {
    Position(form: .bytes, first: node.offset, second: max(1, node.characters.count))
  }

  private func failure(_ problem: DataProblem, _ node: YAMLTree.Node) -> YAMLFailure {
    YAMLFailure(problem: problem, offset: node.offset, length: max(1, node.characters.count))
  }

  /// A tag as it is usually typed: `!!int`.
  private func shown(_ tag: String) -> String {
    let prefix = "tag:yaml.org,2002:"
    return tag.hasPrefix(prefix) ? "!!" + tag.dropFirst(prefix.count) : tag
  }
}

extension YAMLTree.Node.Kind {
  /// The tag that says nothing new about a node.
  fileprivate var tag: String {
    switch self {
    case .scalar: "str"
    case .list: "seq"
    case .map: "map"
    case .alias: ""
    }
  }
}
