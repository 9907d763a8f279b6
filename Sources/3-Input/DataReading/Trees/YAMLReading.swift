import Diagnostics
import OfficialWriting
import Values
import Yams

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
  if let offset = aliasBesideComplexKey(bytes) {
    door.report(.yamlKeyWithAlias, at: Position(form: .bytes, first: offset, second: 1))
    return nil
  }
  let marks = MarkTable(bytes.span)
  do {
    let composed = try composeWithDuplicates(string(bytes.span, isASCII: false), bytes, marks)
    guard let root = composed.root else {
      door.diagnostics.append(DataProblem.empty.diagnostic(at: Place(file: source.name)))
      return nil
    }
    var reader = YAMLReader(bytes: bytes, marks: marks, renamed: composed.renamed)
    let datum = try reader.datum(root, depth: 1, door: &door)
    return door.diagnostics.isEmpty ? datum : nil
  } catch let failure as YAMLFailure {
    door.report(failure.problem, at: failure.position)
  } catch let error as YamlError {
    let (problem, mark) = YAMLDiagnosis.problem(of: error)
    let position = mark.map { Position(form: .bytes, first: marks.offset(of: $0, in: bytes.span), second: 1) }
    door.report(problem, at: position ?? Position(form: .bytes, first: 0, second: 1))
  } catch {
    door.report(
      .yamlMalformed(reason: "không đọc được", hint: "kiểm tra lại tệp"),
      at: Position(form: .bytes, first: 0, second: 1)
    )
  }
  return nil
}

private struct YAMLFailure: Error {
  var problem: DataProblem
  var position: Position
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

/// A place where a key may be an alias, list or map in a text that has aliases at all.
///
/// Yams compares keys before we see them, and a key made of aliases of aliases can take forever. Such keys are of no
/// use to us. The search is careful: a text without both `&name` and `*name` is never refused.
private func aliasBesideComplexKey(_ bytes: [UInt8]) -> Int? {
  func opensToken(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    switch bytes[index - 1] {
    case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","): return true
    default: return false
    }
  }
  func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
    default: false
    }
  }
  func colonFollows(_ index: Int) -> Bool {
    var next = index
    while next < bytes.count, bytes[next] == 0x20 || bytes[next] == 0x09 { next += 1 }
    return next < bytes.count && bytes[next] == UInt8(ascii: ":")
  }
  var hasAnchor = false
  var hasAlias = false
  var complexKey: Int?
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"):
      guard opensToken(index), index + 1 < bytes.count, isName(bytes[index + 1]) else { continue }
      if byte == UInt8(ascii: "&") {
        hasAnchor = true
      } else {
        hasAlias = true
        let end = bytes[(index + 1)...].firstIndex { !isName($0) } ?? bytes.count
        if colonFollows(end) { complexKey = complexKey ?? index }
      }
    case UInt8(ascii: "?"):
      if opensToken(index), index + 1 == bytes.count || isBlank(bytes[index + 1]) { complexKey = complexKey ?? index }
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if colonFollows(index + 1) { complexKey = complexKey ?? index }
    default:
      break
    }
  }
  return hasAnchor && hasAlias ? complexKey : nil
}

// MARK: Places

/// Turns lines and columns as libyaml counts them into byte offsets.
private struct MarkTable {
  /// The number of the character that each line begins with.
  private var lines: [Int] = [0]
  /// The byte offset of every 256th character.
  private var checkpoints: [Int] = []

  init(_ bytes: Span<UInt8>) {
    var character = 0
    var index = 0
    while index < bytes.count {
      if character & 0xFF == 0 { checkpoints.append(index) }
      character += 1
      let byte = bytes[index]
      let start = index
      index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let isLineEnd =
        switch byte {
        case 0x0A: true
        case 0x0D: index == bytes.count || bytes[index] != 0x0A
        case 0xC2: bytes[start + 1] == 0x85
        case 0xE2: bytes[start + 1] == 0x80 && bytes[start + 2] & 0xFE == 0xA8
        default: false
        }
      if isLineEnd { lines.append(character) }
    }
  }

  func offset(of mark: Mark, in bytes: Span<UInt8>) -> Int {
    guard mark.line >= 1, mark.line <= lines.count else { return bytes.count }
    let character = lines[mark.line - 1] + max(0, mark.column - 1)
    guard character >> 8 < checkpoints.count else { return bytes.count }
    var index = checkpoints[character >> 8]
    for _ in 0..<(character & 0xFF) where index < bytes.count {
      index += 1
      while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }
}

// MARK: Keys that occur twice

/// Composes a text in which keys may occur twice.
///
/// Yams stops at the first such key and names one of its places. To know all of them, the first character of that key
/// is replaced and the text composed again; `renamed` says what stood at each place.
private func composeWithDuplicates(
  _ text: String,
  _ bytes: [UInt8],
  _ marks: MarkTable
) throws -> (root: Node?, renamed: [Int: String]) {
  var text = text
  var renamed: [Int: String] = [:]
  while true {
    do {
      return (try Yams.compose(yaml: text, .basic, .default, .utf8), renamed)
    } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
      let offset = marks.offset(of: context.mark, in: bytes.span)
      let position = Position(form: .bytes, first: offset, second: 1)
      guard let key = duplicates.first else { throw YAMLFailure(problem: .yamlKey, position: position) }
      guard renamed.count < 20, renamed[offset] == nil else {
        throw YAMLFailure(problem: .duplicateKey(key), position: position)
      }
      renamed[offset] = key
      text = replacingKeys(bytes, at: renamed.keys.sorted())
    }
  }
}

/// The text with the first letter of each key at `offsets` replaced by one that makes it unlike all others.
private func replacingKeys(_ bytes: [UInt8], at offsets: [Int]) -> String {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + offsets.count * 4)
  var copied = 0
  for (number, offset) in offsets.enumerated() {
    var start = offset
    if start < bytes.count, bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") { start += 1 }
    result += bytes[copied..<start]
    // Ideographs of the supplementary plane: letters to YAML, and never found in this data.
    result += Array(String(Unicode.Scalar(UInt32(0x2_0000 + number)) ?? "?").utf8)
    copied = JSONDiagnosis.endOfCharacter(bytes.span, start)
  }
  result += bytes[copied...]
  return String(decoding: result, as: UTF8.self)
}

// MARK: The tree

private struct YAMLReader {
  let bytes: [UInt8]
  let marks: MarkTable
  let renamed: [Int: String]
  private var keys = KeyTable()
  private var count = 0

  init(bytes: [UInt8], marks: MarkTable, renamed: [Int: String]) {
    self.bytes = bytes
    self.marks = marks
    self.renamed = renamed
  }

  mutating func datum(_ node: Node, depth: Int, door: inout TextDoor) throws(YAMLFailure) -> Datum {
    let position = position(of: node)
    count += 1
    if count > valueLimit { throw YAMLFailure(problem: .tooManyValues(limit: valueLimit), position: position) }
    switch node {
    case .scalar(let scalar):
      return Datum(try content(of: scalar, at: position, door: &door), at: position)
    case .sequence(let sequence):
      try check(sequence.tag, is: .seq, depth: depth, at: position)
      var items: [Datum] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try datum(item, depth: depth + 1, door: &door)) }
      return Datum(.list(items), at: position)
    case .mapping(let mapping):
      try check(mapping.tag, is: .map, depth: depth, at: position)
      return try map(mapping, depth: depth, at: position, door: &door)
    case .alias:
      throw YAMLFailure(problem: .yamlKeyWithAlias, position: position)
    }
  }

  private mutating func map(
    _ mapping: Node.Mapping,
    depth: Int,
    at position: Position,
    door: inout TextDoor
  ) throws(YAMLFailure) -> Datum {
    var entries: [Datum.Entry] = []
    var names: [KeyTable.NameNumbers] = []
    entries.reserveCapacity(mapping.count)
    for (keyNode, valueNode) in mapping {
      let keyPosition = self.position(of: keyNode)
      guard case .scalar(let scalar) = keyNode else { throw YAMLFailure(problem: .yamlKey, position: keyPosition) }
      let typed = renamed[Int(keyPosition.first)] ?? scalar.string
      if typed == "<<", scalar.style == .plain { throw YAMLFailure(problem: .yamlMergeKey, position: keyPosition) }
      let key = keys.key(typed, at: keyPosition, door: &door)
      names.append(key.name)
      let value = try datum(valueNode, depth: depth + 1, door: &door)
      entries.append(Datum.Entry(key: key.text, keyPosition: keyPosition, value: value))
    }
    keys.check(entries, names: names[...], door: &door)
    return Datum(.map(entries), at: position)
  }

  private func content(
    of scalar: Node.Scalar,
    at position: Position,
    door: inout TextDoor
  ) throws(YAMLFailure) -> Datum.Content {
    switch scalar.tag.rawValue {
    case "", "!", Tag.Name.str.rawValue: break
    default: throw YAMLFailure(problem: .yamlTag(shown(scalar.tag)), position: position)
    }
    if scalar.style == .plain, scalar.tag.rawValue.isEmpty {
      switch scalar.string {
      case "", "~", "null", "Null", "NULL": return .null
      default: break
      }
    }
    return Datum(typed: door.text(scalar.string, at: position), at: position).content
  }

  private func check(
    _ tag: Tag,
    is name: Tag.Name,
    depth: Int,
    at position: Position
  ) throws(YAMLFailure) {
    if depth > depthLimit { throw YAMLFailure(problem: .tooDeep(limit: depthLimit), position: position) }
    guard ["", "!", name.rawValue].contains(tag.rawValue) else {
      throw YAMLFailure(problem: .yamlTag(shown(tag)), position: position)
    }
  }

  /// A tag as it is usually typed: `!!int`.
  private func shown(_ tag: Tag) -> String {
    let prefix = "tag:yaml.org,2002:"
    return tag.rawValue.hasPrefix(prefix) ? "!!" + tag.rawValue.dropFirst(prefix.count) : tag.rawValue
  }

  /// Where a node begins; how long it is on the page is known for scalars without quotes or breaks only.
  private func position(of node: Node) -> Position {
    guard let mark = node.mark else { return Position(form: .bytes, first: 0, second: 1) }
    let length = if case .scalar(let scalar) = node { max(1, scalar.string.utf8.count) } else { 1 }
    return Position(form: .bytes, first: marks.offset(of: mark, in: bytes.span), second: length)
  }
}
