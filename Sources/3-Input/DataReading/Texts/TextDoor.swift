import Bytes
import Diagnostics
import OfficialWriting
import Values

/// What line breaks inside a text become.
enum Lines {
  /// A space: a name, a heading.
  case joined
  /// One line feed for each run of white space with a break in it: a value may have several paragraphs.
  case kept
}

/// Where all text of data comes in: composed (NFC), free of faulty characters, without runs of white space.
///
/// Nearly all text is found clean in one pass over its bytes and becomes a string straight from them.
struct TextDoor {
  /// The file the positions belong to.
  let source: DataSource
  /// What is worth a note.
  private var notes = TextNotes()
  /// The errors of the current record.
  var diagnostics: [Diagnostic] = []

  private var innocentWords = InnocentWords()
  private var stackedMarks = StackedMarks()

  init(source: DataSource) { self.source = source }

  /// Ends the work on a file or a piece of one; its notes.
  func finish() -> TextNotes {
    innocentWords.publish()
    return notes
  }

  /// Takes the errors of the record that has just been read.
  mutating func takeDiagnostics() -> [Diagnostic] {
    guard !diagnostics.isEmpty else { return [] }
    defer { diagnostics = [] }
    return diagnostics
  }

  mutating func report(_ problem: DataProblem, at position: Position, related: [Diagnostic.Related] = []) {
    diagnostics.append(problem.diagnostic(at: source.place(of: position), related: related))
  }

  /// The text of a scalar.
  ///
  /// - Parameters:
  ///   - bytes: valid UTF-8.
  ///   - position: where it stands.
  ///   - isExact: whether its bytes stand at the position one for one, so that a fault's own place can be given.
  ///   - lines: what line breaks in it become.
  mutating func text(_ bytes: Span<UInt8>, at position: Position, isExact: Bool, lines: Lines = .joined) -> String {
    text(bytes, surveyed: survey(bytes), at: position, isExact: isExact, lines: lines)
  }

  /// The same, for bytes that have been looked at already.
  @inline(__always)
  mutating func text(
    _ bytes: Span<UInt8>,
    surveyed: Survey,
    at position: Position,
    isExact: Bool,
    lines: Lines = .joined
  ) -> String {
    if surveyed.isDisjoint(with: [.careful, .blanks]), !surveyed.contains(.latin) || innocentWords.makeUp(bytes) {
      return string(bytes, isASCII: !surveyed.contains(.beyondASCII))
    }
    return carefulText(bytes, surveyed, at: position, isExact: isExact, lines)
  }

  /// The text of a key or scalar that is clean as it stands; nil for any other.
  mutating func cleanText(_ bytes: Span<UInt8>) -> String? { cleanText(bytes, survey(bytes)) }

  /// The same, for bytes that have been looked at already.
  @inline(__always)
  mutating func cleanText(_ bytes: Span<UInt8>, _ surveyed: Survey) -> String? {
    guard surveyed.isDisjoint(with: [.careful, .blanks]), !surveyed.contains(.latin) || innocentWords.makeUp(bytes)
    else { return nil }
    return string(bytes, isASCII: !surveyed.contains(.beyondASCII))
  }

  /// A text that came as a string, such as a scalar of YAML.
  mutating func text(_ text: String, at position: Position, lines: Lines = .joined) -> String {
    let surveyed = survey(text.utf8Span.span)
    if surveyed.isDisjoint(with: [.careful, .blanks]) {
      if !surveyed.contains(.latin) || innocentWords.makeUp(text.utf8Span.span) { return text }
    }
    return carefulText(text.utf8Span.span, surveyed, at: position, isExact: false, lines)
  }

  private mutating func carefulText(
    _ bytes: Span<UInt8>,
    _ surveyed: Survey,
    at position: Position,
    isExact: Bool,
    _ lines: Lines
  ) -> String {
    if surveyed.contains(.careful) {
      if stackedMarks.add(bytes) != nil {
        report(
          .faultyCharacter(
            explanation: "có quá nhiều dấu chồng lên nhau trên một chữ",
            hint: "xóa đoạn chữ này rồi gõ lại"
          ),
          at: position
        )
      }
      if stackedMarks.areTooMany { return "" }
    }
    var text = string(bytes, isASCII: false)
    if surveyed.contains(.latin), let encoding = legacyMojibake(in: text) {
      report(.mojibake(encoding.vietnamese), at: position)
    }
    if surveyed.contains(.careful) {
      checkCharacters(of: text, at: position, isExact: isExact)
      let (composed, isChanged) = normalizedNFC(text)
      if isChanged {
        notes.countNotNFC(at: source.place(of: position))
        text = composed
      }
    }
    return hasSpareBlanks(text) ? withSingleSpaces(text, lines) : text
  }

  private mutating func checkCharacters(of text: String, at position: Position, isExact: Bool) {
    var counted: Set<TextFault.Kind> = []
    for fault in faults(in: text) {
      var place = position
      if isExact {
        place.first += Int32(clamping: fault.offset)
        place.second = Int32(clamping: UTF8.width(fault.scalar))
      }
      if fault.isError {
        report(.faultyCharacter(explanation: fault.explanation, hint: fault.hint), at: place)
        if diagnostics.count >= ReadingLimits.characterErrors { return }
      } else if counted.insert(fault.kind).inserted {
        notes.count(fault, at: source.place(of: place))
      }
    }
  }
}

extension Datum {
  /// What somebody typed. Nothing but white space, even in quotes, is nothing typed: a document has no use for it, and a
  /// field that must be given is then known to be missing.
  @inline(__always)
  init(typed text: String, at position: Position) {
    self.init(text.isEmpty ? .null : .scalar(.characters(text)), at: position)
  }
}

/// What one pass over the bytes of a text found.
struct Survey: OptionSet {
  var rawValue: UInt8
  /// Some byte is not ASCII.
  static let beyondASCII = Survey(rawValue: 1)
  /// White space at an end, two in a row, or other than a space.
  static let blanks = Survey(rawValue: 2)
  /// A character that may be faulty or not composed: look scalar by scalar.
  static let careful = Survey(rawValue: 4)
  /// Letters of Latin-1 and, in some line, none that only Unicode has: may be text in an old encoding.
  static let latin = Survey(rawValue: 8)
}

/// Looks at all bytes of a text once.
///
/// - Parameter bytes: valid UTF-8.
func survey(_ bytes: Span<UInt8>) -> Survey {
  // A block is not worth its while for a word.
  let surveyed = bytes.count < 8 ? nil : surveyOfBlocks(bytes)
  return surveyed ?? surveyOfCharacters(bytes)
}

/// Looks at a text of Vietnamese letters, signs of ASCII but the backslash, and single spaces, sixteen bytes at a time;
/// nil for any other text.
func surveyOfBlocks(_ bytes: Span<UInt8>) -> Survey? {
  let count = bytes.count
  guard count > 0 else { return [] }
  if bytes[count - 1] == 0x20 { return nil }
  var all = ByteBlock()
  var latin = ByteBlock()
  var other = ByteBlock()
  // A space before the text makes a first space the second in a row.
  var past = UInt128(0x20) << 120
  var index = 0
  while index < count {
    let block = ByteBlock(bytes, from: index, filler: UInt8(ascii: "."))
    // For each byte the one before it.
    let before = ByteBlock(block.number << 8 | past >> 120)
    past = block.number
    index += 16

    var odd = block.areBelow(0x20) | block.are(0x7F) | block.are(0x5C)
    // Two spaces.
    odd |= ((block ^ ByteBlock(repeating: 0x20)) | (before ^ ByteBlock(repeating: 0x20))).areZero
    // Characters begin with C3 to C6 or E1.
    odd |= block.are(0xC2) | block.areAbove(0xC6) & block.are(0xE1).notMarked
    // Ð
    odd |= ((before ^ ByteBlock(repeating: 0xC3)) | (block ^ ByteBlock(repeating: 0x90))).areZero
    let evenBlock = block & ByteBlock(repeating: 0xFE)
    // Ơ, ơ, Ư, ư
    odd |= before.are(0xC6) & (evenBlock.are(0xA0) | block.are(0xAF) | block.are(0xB0)).notMarked
    // U+1E80…U+1EFF
    odd |= before.are(0xE1) & evenBlock.are(0xBA).notMarked
    if odd.firstMarked != nil { return nil }

    all |= block
    latin |= block.are(0xC3)
    other |= block.areAbove(0xC3)
  }
  var found = Survey()
  if all.firstMarked != nil { found.insert(.beyondASCII) }
  if latin.firstMarked != nil, other.firstMarked == nil { found.insert(.latin) }
  return found
}

/// Looks at any text, a character at a time.
func surveyOfCharacters(_ bytes: Span<UInt8>) -> Survey {
  let count = bytes.count
  guard count > 0 else { return [] }
  var found = Survey()
  var hasLatin = false
  var hasOther = false
  var hasSign = false
  if bytes[0] == 0x20 || bytes[count - 1] == 0x20 { found.insert(.blanks) }
  var index = 0
  while index < count {
    switch bytes[index] {
    case 0x20:
      index += 1
      if index < count, bytes[index] == 0x20 { found.insert(.blanks) }
    case 0x21...0x7E:
      index += 1
    case 0x09, 0x0A, 0x0D:
      found.insert(.blanks)
      index += 1
    case 0x00...0x7F:
      found.insert(.careful)
      index += 1
    case 0xC3 where bytes[index + 1] != 0x90:
      hasLatin = true
      index += 2
    case 0xC4, 0xC5:
      hasOther = true
      index += 2
    case 0xC6 where isHornLetter(bytes[index + 1]):
      hasOther = true
      index += 2
    case 0xE1 where bytes[index + 1] & 0xFE == 0xBA:
      // U+1E80…U+1EFF: Vietnamese letters with tones.
      hasOther = true
      index += 3
    case 0xE2 where bytes[index + 1] == 0x80 && (0x93...0xA6).contains(bytes[index + 2]):
      // Dashes, quotes, the bullet and the ellipsis.
      hasSign = true
      index += 3
    case let byte:
      found.insert(.careful)
      if byte == 0xC2 || byte == 0xC3 {
        hasLatin = true
      } else if byte == 0xE2 {
        hasSign = true
      } else {
        hasOther = true
      }
      index += byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
  }
  if hasLatin || hasOther || hasSign { found.insert(.beyondASCII) }
  if hasLatin, !hasOther || found.contains(.blanks) { found.insert(.latin) }
  return found
}

/// Whether C6 and this byte make Ơ, ơ, Ư or ư.
@inline(__always)
private func isHornLetter(_ byte: UInt8) -> Bool { byte == 0xA0 || byte == 0xA1 || byte == 0xAF || byte == 0xB0 }

/// A string straight from bytes that are known to be UTF-8.
@inline(__always)
func string(_ bytes: Span<UInt8>, isASCII: Bool) -> String {
  String(copying: unsafe UTF8Span(unchecked: bytes, isKnownASCII: isASCII))
}

/// Whether ``withSingleSpaces(_:)`` would change a text.
private func hasSpareBlanks(_ text: String) -> Bool {
  var wasBlank = true
  for scalar in text.unicodeScalars {
    let isBlank = isWhiteSpace(scalar)
    if isBlank, wasBlank || (scalar.isASCII && scalar != " ") { return true }
    wasBlank = isBlank
  }
  return wasBlank && !text.isEmpty
}

/// A text without white space at its ends and with one space, or one line feed, for each run inside it.
///
/// A lone no-break space between words stays: somebody meant it.
private func withSingleSpaces(_ text: String, _ lines: Lines) -> String {
  var result = String.UnicodeScalarView()
  var run = 0
  var isBroken = false
  var blank: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    if isWhiteSpace(scalar) {
      run += 1
      blank = scalar
      isBroken = isBroken || (0x0A...0x0D).contains(scalar.value) || scalar == "\u{2028}" || scalar == "\u{2029}"
      continue
    }
    if run > 0, !result.isEmpty {
      let isBreak = isBroken && lines == .kept
      result.append(isBreak ? "\n" : run == 1 && !blank.isASCII && !isBroken ? blank : " ")
    }
    run = 0
    isBroken = false
    result.append(scalar)
  }
  return String(result)
}

private func isWhiteSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
}
