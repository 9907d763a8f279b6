import Bytes
import CLibYAML

/// What stopped the reading of a YAML text.
struct YAMLFailure: Error {
  var problem: DataProblem
  /// Where, in bytes of the text.
  var offset = 0
  /// How many bytes of it are meant.
  var length = 1
}

/// A YAML text as libyaml understands it: its nodes in reading order, before any of them means anything.
struct YAMLTree {
  /// A key, a value, or a name that stands for one.
  struct Node {
    enum Kind: UInt8 {
      case scalar
      case list
      /// Keys and values in turn; every key is a scalar.
      case map
      case alias
    }

    var kind: Kind
    /// Whether a scalar was typed without quotes and is no block.
    var isPlain = false
    /// Whether a name stands for it somewhere.
    var isRepeated = false
    /// Lists and maps in each other; a scalar has none.
    var levels = 0
    /// How many values there are in it with itself and with all that its names stand for, ``ReadingLimits.values`` and one at most.
    var values = 1
    /// Where it begins, in bytes of the text.
    var offset: Int
    /// The characters of a scalar, as a range of ``YAMLTree/characters``.
    var characters = 0..<0
    /// For an alias, the node it stands for; for others, the first node behind all that is in it.
    var next: Int
  }

  /// All nodes; the first one is the root. None when there is nothing in the text.
  fileprivate(set) var nodes: [Node] = []
  /// The characters of all scalars, one after the other, in UTF-8.
  fileprivate(set) var characters: [UInt8] = []
  /// The tags that were typed, by the numbers of their nodes.
  fileprivate(set) var tags: [Int: String] = [:]

  /// How many characters were gone through to find the places; what their cost is judged by.
  fileprivate(set) var steps = 0

  /// Reads a text.
  ///
  /// - Parameter text: valid UTF-8 of characters that YAML allows.
  init(_ text: Span<UInt8>) throws(YAMLFailure) {
    var composer = YAMLComposer()
    try composer.compose(text)
    self = composer.tree
    steps = composer.cursor.steps
  }

  fileprivate init() {}
}

/// Puts the tree together from the events of libyaml.
@safe
private struct YAMLComposer: ~Copyable {
  /// A list or map that goes on.
  private struct Open {
    var node: Int
    var anchor: String?
    /// Keys and values so far.
    var count = 0
  }

  var tree = YAMLTree()
  private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
  private var open: [Open] = []
  private var anchors: [String: Int] = [:]
  fileprivate var cursor = CharacterCursor()
  /// The values so far, without those that names stand for.
  private var count = 0

  init() {
    unsafe parser.initialize(to: yaml_parser_t())
    if unsafe yaml_parser_initialize(parser) == 0 { preconditionFailure("libyaml: out of memory") }
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  mutating func compose(_ text: Span<UInt8>) throws(YAMLFailure) {
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    let failure = unsafe text.withUnsafeBufferPointer { buffer -> YAMLFailure? in
      unsafe yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      do throws(YAMLFailure) {
        try takeEvents(text)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  private mutating func takeEvents(_ text: Span<UInt8>) throws(YAMLFailure) {
    var hasDocument = false
    var isAtEnd = false
    while !isAtEnd {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw failure(text) }
      defer { unsafe yaml_event_delete(&event) }
      let offset = unsafe cursor.move(to: event.start_mark.index, in: text)
      switch unsafe event.type {
      case YAML_DOCUMENT_START_EVENT:
        if hasDocument { throw YAMLFailure(problem: .yamlSeveralDocuments, offset: offset) }
        hasDocument = true
      case YAML_ALIAS_EVENT:
        try addAlias(to: unsafe string(event.data.alias.anchor), at: offset)
      case YAML_SCALAR_EVENT:
        unsafe try addScalar(event, at: offset, in: text)
      case YAML_SEQUENCE_START_EVENT:
        let tag = unsafe event.data.sequence_start.implicit != 0 ? nil : string(event.data.sequence_start.tag)
        try begin(.list, anchor: unsafe string(event.data.sequence_start.anchor), tag: tag, at: offset)
      case YAML_MAPPING_START_EVENT:
        let tag = unsafe event.data.mapping_start.implicit != 0 ? nil : string(event.data.mapping_start.tag)
        try begin(.map, anchor: unsafe string(event.data.mapping_start.anchor), tag: tag, at: offset)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        end()
      case YAML_STREAM_END_EVENT:
        isAtEnd = true
      default:
        break
      }
    }
  }

  // MARK: Nodes

  private mutating func addAlias(to anchor: String?, at offset: Int) throws(YAMLFailure) {
    guard let target = anchor.flatMap({ anchors[$0] }) else {
      throw YAMLFailure(problem: YAMLDiagnosis.unknownAlias, offset: offset)
    }
    try add(YAMLTree.Node(kind: .alias, offset: offset, next: target))
    tree.nodes[target].isRepeated = true
    let node = tree.nodes[target]
    // The alias itself has been counted as one value.
    addUp(levels: node.levels, values: node.values - 1)
  }

  private mutating func addScalar(
    _ event: yaml_event_t,
    at offset: Int,
    in text: Span<UInt8>
  ) throws(YAMLFailure) {
    let scalar = unsafe event.data.scalar
    let start = tree.characters.count
    unsafe tree.characters.append(contentsOf: UnsafeBufferPointer(start: scalar.value, count: scalar.length))
    var node = YAMLTree.Node(kind: .scalar, offset: offset, next: tree.nodes.count + 1)
    node.characters = start..<tree.characters.count
    node.isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
    if node.isPlain, unsafe event.end_mark.line > event.start_mark.line {
      let end = unsafe cursor.move(to: event.end_mark.index, in: text)
      if let dash = Self.dash(in: text.extracting(offset..<max(offset, end))) {
        throw YAMLFailure(problem: YAMLDiagnosis.misplacedItem, offset: offset + dash)
      }
    }
    try add(node, tag: unsafe string(scalar.tag))
    if let anchor = unsafe string(scalar.anchor) { anchors[anchor] = tree.nodes.count - 1 }
  }

  /// Where a line begins with `- ` in a text without quotes: a list item under the wrong column, which YAML takes for words.
  private static func dash(in text: Span<UInt8>) -> Int? {
    var index = 0
    while let end = text.firstIndex(of: 0x0A, from: index) {
      index = end + 1
      while index < text.count, text[index] == 0x20 { index += 1 }
      if index + 1 < text.count, text[index] == UInt8(ascii: "-"), text[index + 1] == 0x20 { return index }
    }
    return nil
  }

  private mutating func begin(
    _ kind: YAMLTree.Node.Kind,
    anchor: String?,
    tag: String?,
    at offset: Int
  ) throws(YAMLFailure) {
    if open.count >= ReadingLimits.depth {
      throw YAMLFailure(problem: .tooDeep(limit: ReadingLimits.depth), offset: offset)
    }
    try add(YAMLTree.Node(kind: kind, levels: 1, offset: offset, next: 0), tag: tag)
    open.append(Open(node: tree.nodes.count - 1, anchor: anchor))
  }

  private mutating func end() {
    guard let last = open.popLast() else { return }
    tree.nodes[last.node].next = tree.nodes.count
    // Known from here on only: nothing stands for a list inside that list.
    if let anchor = last.anchor { anchors[anchor] = last.node }
    addUp(levels: tree.nodes[last.node].levels, values: tree.nodes[last.node].values - 1)
  }

  private mutating func add(_ node: YAMLTree.Node, tag: String? = nil) throws(YAMLFailure) {
    let isKey = try countAsChild(node)
    if let tag { tree.tags[tree.nodes.count] = tag }
    tree.nodes.append(node)
    guard !isKey else { return }
    count += 1
    if count > ReadingLimits.values {
      throw YAMLFailure(problem: .tooManyValues(limit: ReadingLimits.values), offset: node.offset)
    }
    addUp(levels: 0, values: 1)
  }

  /// Counts a node as a part of what is open; whether it is a key.
  private mutating func countAsChild(_ node: YAMLTree.Node) throws(YAMLFailure) -> Bool {
    guard let last = open.indices.last else { return false }
    let isKey = tree.nodes[open[last].node].kind == .map && open[last].count & 1 == 0
    open[last].count += 1
    guard isKey else { return false }
    switch node.kind {
    case .scalar: return true
    case .alias: throw YAMLFailure(problem: .yamlKeyWithAlias, offset: node.offset)
    case .list, .map: throw YAMLFailure(problem: .yamlKey, offset: node.offset)
    }
  }

  /// Adds to what is open the levels and values of something in it.
  private mutating func addUp(levels: Int, values: Int) {
    guard let outer = open.last?.node else { return }
    tree.nodes[outer].levels = max(tree.nodes[outer].levels, levels + 1)
    tree.nodes[outer].values = min(tree.nodes[outer].values + values, ReadingLimits.values + 1)
  }

  // MARK: What went wrong

  /// What libyaml objects to.
  private mutating func failure(_ text: Span<UInt8>) -> YAMLFailure {
    let state = unsafe parser.pointee
    guard unsafe state.error == YAML_SCANNER_ERROR || state.error == YAML_PARSER_ERROR else {
      return YAMLFailure(problem: YAMLDiagnosis.unreadable)
    }
    let found = YAMLDiagnosis.problem(
      of: unsafe state.problem.map { unsafe String(cString: $0) } ?? "",
      context: unsafe state.context.map { unsafe String(cString: $0) } ?? ""
    )
    let mark = unsafe found.isAtContext ? state.context_mark : state.problem_mark
    return YAMLFailure(problem: found.problem, offset: cursor.move(to: mark.index, in: text))
  }

  private func string(_ characters: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe characters.map { unsafe String(cString: $0) }
  }
}

/// Finds the bytes of characters by their numbers, from one to the next: libyaml counts characters.
private struct CharacterCursor {
  private(set) var steps = 0
  private var character = 0
  private var offset = 0

  /// The offset of a character; the end for one behind it.
  mutating func move(to number: Int, in text: Span<UInt8>) -> Int {
    steps += abs(number - character)
    while character < number, offset < text.count {
      offset = JSONDiagnosis.endOfCharacter(text, offset)
      character += 1
    }
    while character > number {
      offset -= 1
      while text[offset] & 0xC0 == 0x80 { offset -= 1 }
      character -= 1
    }
    return offset
  }
}
