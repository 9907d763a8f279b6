import Bytes
import DataBinding
import Values

/// Reads clean records of JSON over their tokens in one pass, straight into typed values: no tree, no places.
///
/// Anything odd (an unknown or doubled key, a value of another type, a required one missing, text that is not clean, a number
/// with two meanings, broken JSON) ends the pass without a word. Then ``JSONReader/read(_:_:door:)`` and the binder look
/// carefully and tell what is wrong; for all that passes they give the same values.
struct ShapedWalker {
  private var next = 0
  private var escapes = EscapeDecoder()

  /// The values of a record; nil where it is not clean.
  ///
  /// - Parameters:
  ///   - text: the record.
  ///   - offsets: where its tokens begin.
  mutating func read(
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    _ keys: inout ShapedKeys,
    _ door: inout TextDoor
  ) -> [Value]? {
    next = 0
    guard let values = group(0, text, offsets, &keys, &door), next == offsets.count else { return nil }
    return values
  }

  private mutating func group(
    _ number: Int,
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    _ keys: inout ShapedKeys,
    _ door: inout TextDoor
  ) -> [Value]? {
    guard take(UInt8(ascii: "{"), text, offsets) else { return nil }
    var values = keys.shape.groups[number].emptyValues
    var seen: UInt64 = 0
    var given: UInt64 = 0
    var place = 0
    if !take(UInt8(ascii: "}"), text, offsets) {
      while true {
        guard let key = string(text, offsets) else { return nil }
        next += 1
        guard let slot = keys.slot(of: text.extracting(key), at: place, in: number, &door) else { return nil }
        let bit: UInt64 = 1 << UInt64(slot)
        guard seen & bit == 0, take(UInt8(ascii: ":"), text, offsets) else { return nil }
        seen |= bit
        place += 1
        guard let value = value(keys.shape.groups[number].fields[slot], text, offsets, &keys, &door) else { return nil }
        if !value.isAbsent {
          values[slot] = value
          given |= bit
        }
        if take(UInt8(ascii: ","), text, offsets) { continue }
        guard take(UInt8(ascii: "}"), text, offsets) else { return nil }
        break
      }
    }
    return keys.shape.groups[number].required & ~given == 0 ? values : nil
  }

  /// The value of a field; none where nothing is typed.
  @inline(__always)
  private mutating func value(
    _ field: RecordShape.Field,
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    _ keys: inout ShapedKeys,
    _ door: inout TextDoor
  ) -> Value? {
    guard case .list(let element) = field.kind else { return value(field.kind, text, offsets, &keys, &door) }
    guard take(UInt8(ascii: "["), text, offsets) else { return nil }
    var elements: [Value] = []
    if !take(UInt8(ascii: "]"), text, offsets) {
      while true {
        guard let value = value(element, text, offsets, &keys, &door), !value.isAbsent else { return nil }
        elements.append(value)
        if take(UInt8(ascii: ","), text, offsets) { continue }
        guard take(UInt8(ascii: "]"), text, offsets) else { return nil }
        break
      }
    }
    let mayBeEmpty = elements.isEmpty && !field.isRequired
    return mayBeEmpty || field.counts.contains(elements.count) ? .list(elements) : nil
  }

  private mutating func value(
    _ kind: RecordShape.Kind,
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    _ keys: inout ShapedKeys,
    _ door: inout TextDoor
  ) -> Value? {
    if case .record(let number) = kind {
      return group(number, text, offsets, &keys, &door).map { .record($0) }
    }
    guard let characters = characters(text, offsets, &door) else { return nil }
    if characters.isEmpty { return .absent }
    switch kind {
    case .text(let allowed): return allowed.isEmpty || allowed.contains(characters) ? .text(characters) : nil
    case .scalar(let type):
      if case .value(let value) = ScalarReader.value(.characters(characters), as: type) { return value }
    case .list, .record, .other: break
    }
    return nil
  }

  /// The characters of a string, a number, true or false, none of null; nil for anything else.
  private mutating func characters(
    _ text: Span<UInt8>,
    _ offsets: Span<UInt32>,
    _ door: inout TextDoor
  ) -> String? {
    guard next < offsets.count else { return nil }
    let start = Int(offsets[next])
    if text[start] == UInt8(ascii: "\"") {
      guard let range = string(text, offsets) else { return nil }
      next += 1
      let content = text.extracting(range)
      if let surveyed = surveyOfBlocks(content) { return door.cleanText(content, surveyed) }
      guard content.firstIndex(of: 0x5C) != nil else { return door.cleanText(content, surveyOfCharacters(content)) }
      guard let decoded = try? escapes.decode(text, range) else { return nil }
      return door.cleanText(decoded.utf8Span.span, survey(decoded.utf8Span.span))
    }
    let word = text.extracting(start..<end(text, offsets))
    next += 1
    if word.isEqual("null") { return "" }
    guard word.isEqual("true") || word.isEqual("false") || isJSONNumber(word) else { return nil }
    return DataReading.string(word, isASCII: true)
  }

  // MARK: Tokens

  @inline(__always)
  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>, _ offsets: Span<UInt32>) -> Bool {
    guard next < offsets.count, text[Int(offsets[next])] == byte else { return false }
    next += 1
    return true
  }

  /// The bytes between the quotes of the string at hand.
  @inline(__always)
  private func string(_ text: Span<UInt8>, _ offsets: Span<UInt32>) -> Range<Int>? {
    guard next < offsets.count else { return nil }
    let start = Int(offsets[next])
    let end = end(text, offsets)
    guard text[start] == UInt8(ascii: "\""), end >= start + 2, text[end - 1] == UInt8(ascii: "\"") else { return nil }
    return start + 1..<end - 1
  }

  /// The end of the token at hand, without the white space before the next one.
  @inline(__always)
  private func end(_ text: Span<UInt8>, _ offsets: Span<UInt32>) -> Int {
    var end = next + 1 < offsets.count ? Int(offsets[next + 1]) : text.count
    while isBlank(text[end - 1]) { end -= 1 }
    return end
  }
}
