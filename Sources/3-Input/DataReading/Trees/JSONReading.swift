import Bytes
import CSimdJSON
import Diagnostics
import OfficialWriting
import Values

/// What stopped the reading of a JSON text.
struct JSONFailure: Error {
  var problem: DataProblem
  /// Where, in bytes of the text.
  var range: Range<Int>
}

/// Reads JSON texts into trees.
///
/// simdjson finds the tokens and checks the UTF-8; the grammar is walked here on their offsets, so that numbers keep
/// their characters and each error has its exact place.
@safe
struct JSONReader: ~Copyable {
  private let index: OpaquePointer?
  private var walker = JSONWalker()
  private var shaped = ShapedWalker()

  init() { unsafe index = vanthu_json_index_create() }

  deinit { unsafe vanthu_json_index_destroy(index) }

  /// Finds the tokens of a text.
  ///
  /// - Returns: what the library says of it; only when that is `VANTHU_JSON_INDEXED` are there tokens.
  private func findTokens(_ text: Span<UInt8>) -> Int32 {
    guard let index = unsafe index else { preconditionFailure("simdjson: out of memory") }
    return unsafe text.withUnsafeBufferPointer { buffer in
      unsafe vanthu_json_index_run(index, buffer.baseAddress, buffer.count)
    }
  }

  /// Where the tokens of the text begin that was looked at last, in bytes.
  private var tokens: UnsafeBufferPointer<UInt32> {
    unsafe UnsafeBufferPointer(start: vanthu_json_index_offsets(index), count: vanthu_json_index_count(index))
  }

  /// Reads the values of a record in one pass; see ``ShapedWalker``.
  ///
  /// - Returns: the values; nil where anything is odd, which only ``read(_:_:door:)`` tells.
  mutating func values(
    _ bytes: Span<UInt8>,
    _ range: Range<Int>,
    _ keys: inout ShapedKeys,
    door: inout TextDoor
  ) -> [Value]? {
    let text = bytes.extracting(range)
    guard findTokens(text) == Int32(VANTHU_JSON_INDEXED.rawValue) else { return nil }
    return shaped.read(text, unsafe tokens.span, &keys, &door)
  }

  /// Reads one text.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of the source of `door`.
  ///   - range: the text in them.
  /// - Returns: the tree; `nil` when something is wrong with it, which `door` then knows.
  mutating func read(_ bytes: Span<UInt8>, _ range: Range<Int>, door: inout TextDoor) -> Datum? {
    let text = bytes.extracting(range)
    do throws(JSONFailure) {
      let result = findTokens(text)
      if result != Int32(VANTHU_JSON_INDEXED.rawValue) {
        throw JSONDiagnosis.failure(of: text, isTooLong: result == Int32(VANTHU_JSON_TOO_LONG.rawValue))
      }
      return try walker.walk(text, unsafe tokens.span, base: range.lowerBound, door: &door)
    } catch {
      let place = Position(
        source: 0,
        form: .bytes,
        first: range.lowerBound + error.range.lowerBound,
        second: error.range.count
      )
      var problem = error.problem
      if case .notUTF8 = problem, let encoding = looksLikeLegacyEncoding(door.source.bytes) {
        problem = .legacyEncoding(encoding.vietnamese)
      }
      door.report(problem, at: place)
      return nil
    }
  }
}

/// Walks the grammar of JSON over the offsets of its tokens.
private struct JSONWalker {
  private var keys = KeyTable()
  /// The names of the keys of the maps that are open, one after the other.
  private var openNames: [KeyTable.NameNumbers] = []
  /// How many entries the last map or list of each depth had: the next one is likely to have as many.
  private var sizes = [Int](repeating: 0, count: ReadingLimits.depth + 1)
  private var escapes = EscapeDecoder()
  private var next = 0
  private var base = 0

  mutating func walk(
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    base: Int,
    door: inout TextDoor
  ) throws(JSONFailure) -> Datum {
    self.base = base
    next = 0
    openNames.removeAll(keepingCapacity: true)
    let root = try value(text, offsets, depth: 1, door: &door)
    if next < offsets.count {
      throw JSONDiagnosis.unexpected(text, at: Int(offsets[next]), otherwise: .jsonTrailingContent)
    }
    return root
  }

  private mutating func value(
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    depth: Int,
    door: inout TextDoor
  ) throws(JSONFailure) -> Datum {
    guard next < offsets.count else { throw ended(text, "một giá trị") }
    let start = Int(offsets[next])
    switch text[start] {
    case UInt8(ascii: "\""):
      let end = try endOfString(text, offsets)
      next += 1
      let position = position(start, end)
      let content = text.extracting((start + 1)..<(end - 1))
      let place = Position(form: .bytes, first: base + start + 1, second: max(1, end - start - 2))
      if let surveyed = surveyOfBlocks(content) {
        return Datum(typed: door.text(content, surveyed: surveyed, at: place, isExact: true), at: position)
      }
      if content.firstIndex(of: 0x5C) != nil {
        let decoded = try escapes.decode(text, (start + 1)..<(end - 1))
        return Datum(typed: door.text(decoded, at: position, lines: .kept), at: position)
      }
      return Datum(typed: door.text(content, at: place, isExact: true, lines: .kept), at: position)
    case UInt8(ascii: "{"):
      return try map(text, offsets, depth: depth, door: &door)
    case UInt8(ascii: "["):
      return try list(text, offsets, depth: depth, door: &door)
    default:
      let end = endOfWord(text, offsets)
      next += 1
      return Datum(try word(text, start..<end), at: position(start, end))
    }
  }

  private mutating func map(
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    depth: Int,
    door: inout TextDoor
  ) throws(JSONFailure) -> Datum {
    let start = Int(offsets[next])
    if depth > ReadingLimits.depth {
      throw JSONFailure(problem: .tooDeep(limit: ReadingLimits.depth), range: start..<(start + 1))
    }
    next += 1
    var entries: [Datum.Entry] = []
    let firstName = openNames.count
    if try !skip(UInt8(ascii: "}"), text, offsets, wanted: "khóa hoặc dấu “}”") {
      entries.reserveCapacity(sizes[depth])
      while true {
        guard next < offsets.count else { throw ended(text, "khóa") }
        let keyStart = Int(offsets[next])
        guard text[keyStart] == UInt8(ascii: "\"") else {
          let problem: DataProblem =
            text[keyStart] == UInt8(ascii: "}")
            ? .jsonTrailingComma
            : .jsonExpected("khóa trong dấu nháy kép", found: JSONDiagnosis.word(text, at: keyStart))
          throw JSONDiagnosis.unexpected(text, at: keyStart, otherwise: problem)
        }
        let keyEnd = try endOfString(text, offsets)
        next += 1
        let keyPosition = position(keyStart, keyEnd)
        let key = try key(text, (keyStart + 1)..<(keyEnd - 1), door: &door)
        openNames.append(key.name)
        try expect(UInt8(ascii: ":"), text, offsets, wanted: "dấu hai chấm")
        let value = try value(text, offsets, depth: depth + 1, door: &door)
        entries.append(Datum.Entry(key: key.text, keyPosition: keyPosition, value: value))
        if try skip(UInt8(ascii: "}"), text, offsets, wanted: "dấu phẩy hoặc dấu “}”") { break }
        try expect(UInt8(ascii: ","), text, offsets, wanted: "dấu phẩy hoặc dấu “}”")
      }
    }
    sizes[depth] = entries.count
    keys.check(entries, names: openNames[firstName...], door: &door)
    openNames.removeSubrange(firstName...)
    return Datum(.map(entries), at: position(start, start + 1))
  }

  private mutating func list(
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    depth: Int,
    door: inout TextDoor
  ) throws(JSONFailure) -> Datum {
    let start = Int(offsets[next])
    if depth > ReadingLimits.depth {
      throw JSONFailure(problem: .tooDeep(limit: ReadingLimits.depth), range: start..<(start + 1))
    }
    next += 1
    var items: [Datum] = []
    if try !skip(UInt8(ascii: "]"), text, offsets, wanted: "giá trị hoặc dấu “]”") {
      items.reserveCapacity(sizes[depth])
      while true {
        if next < offsets.count, text[Int(offsets[next])] == UInt8(ascii: "]") {
          let comma = Int(offsets[next])
          throw JSONFailure(problem: .jsonTrailingComma, range: comma..<(comma + 1))
        }
        items.append(try value(text, offsets, depth: depth + 1, door: &door))
        if try skip(UInt8(ascii: "]"), text, offsets, wanted: "dấu phẩy hoặc dấu “]”") { break }
        try expect(UInt8(ascii: ","), text, offsets, wanted: "dấu phẩy hoặc dấu “]”")
      }
    }
    sizes[depth] = items.count
    return Datum(.list(items), at: position(start, start + 1))
  }

  private mutating func key(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    door: inout TextDoor
  ) throws(JSONFailure) -> KeyTable.Key {
    let content = text.extracting(range)
    if let key = keys.next(content) { return key }
    let position = position(range.lowerBound, range.upperBound)
    if content.firstIndex(of: 0x5C) != nil {
      return keys.key(try escapes.decode(text, range), at: position, door: &door)
    }
    return keys.key(content, at: position, door: &door)
  }

  // MARK: Tokens

  private func position(_ start: Int, _ end: Int) -> Position {
    Position(form: .bytes, first: base + start, second: end - start)
  }

  /// Steps over a token when it is the one given.
  @inline(__always)
  private mutating func skip(
    _ byte: UInt8,
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    wanted: String
  ) throws(JSONFailure) -> Bool {
    guard next < offsets.count else { throw ended(text, wanted) }
    guard text[Int(offsets[next])] == byte else { return false }
    next += 1
    return true
  }

  @inline(__always)
  private mutating func expect(
    _ byte: UInt8,
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    wanted: String
  ) throws(JSONFailure) {
    guard next < offsets.count else { throw ended(text, wanted) }
    let start = Int(offsets[next])
    guard text[start] == byte else {
      let found = JSONDiagnosis.word(text, at: start)
      throw JSONDiagnosis.unexpected(text, at: start, otherwise: .jsonExpected(wanted, found: found))
    }
    next += 1
  }

  private func ended(_ text: Span<UInt8>, _ wanted: String) -> JSONFailure {
    JSONFailure(problem: .jsonEnded(wanted), range: text.count..<text.count)
  }

  /// The end of the token at hand, without the white space before the next one.
  @inline(__always)
  private func endOfWord(_ text: Span<UInt8>, _ offsets: Span<UInt32>) -> Int {
    var end = next + 1 < offsets.count ? Int(offsets[next + 1]) : text.count
    while isBlank(text[end - 1]) { end -= 1 }
    return end
  }

  /// The end of the string at hand, behind its closing quote: up to the next token there is nothing but white space.
  @inline(__always)
  private func endOfString(_ text: Span<UInt8>, _ offsets: Span<UInt32>) throws(JSONFailure) -> Int {
    let start = Int(offsets[next])
    let end = endOfWord(text, offsets)
    guard end >= start + 2, text[end - 1] == UInt8(ascii: "\"") else {
      throw JSONFailure(problem: .jsonUnclosedString, range: start..<end)
    }
    return end
  }

  private func word(_ text: Span<UInt8>, _ range: Range<Int>) throws(JSONFailure) -> Datum.Content {
    let word = text.extracting(range)
    switch word[0] {
    case UInt8(ascii: "n") where word.isEqual("null"):
      return .null
    case UInt8(ascii: "t") where word.isEqual("true"), UInt8(ascii: "f") where word.isEqual("false"):
      return .scalar(.characters(string(word, isASCII: true)))
    case UInt8(ascii: "-") where isJSONNumber(word), UInt8(ascii: "0")...UInt8(ascii: "9") where isJSONNumber(word):
      return .scalar(.characters(string(word, isASCII: true)))
    default:
      throw JSONDiagnosis.failure(ofWord: text, range)
    }
  }
}

/// Whether a word is a number as JSON writes it; its size does not matter, for it stays characters.
func isJSONNumber(_ word: Span<UInt8>) -> Bool {
  var index = 0
  func digits(_ from: Int) -> Int {
    var end = from
    while end < word.count, 0x30...0x39 ~= word[end] { end += 1 }
    return end
  }
  if index < word.count, word[index] == UInt8(ascii: "-") { index += 1 }
  let whole = digits(index)
  guard whole > index, word[index] != 0x30 || whole == index + 1 else { return false }
  index = whole
  if index < word.count, word[index] == UInt8(ascii: ".") {
    let end = digits(index + 1)
    guard end > index + 1 else { return false }
    index = end
  }
  if index < word.count, word[index] | 0x20 == UInt8(ascii: "e") {
    index += 1
    if index < word.count, word[index] == UInt8(ascii: "+") || word[index] == UInt8(ascii: "-") { index += 1 }
    let end = digits(index)
    guard end > index else { return false }
    index = end
  }
  return index == word.count
}

extension Span<UInt8> {
  /// Whether the bytes are those of a literal.
  func isEqual(_ literal: StaticString) -> Bool {
    guard count == literal.utf8CodeUnitCount else { return false }
    return literal.withUTF8Buffer { buffer in
      for index in 0..<count where unsafe self[index] != buffer[index] { return false }
      return true
    }
  }
}
