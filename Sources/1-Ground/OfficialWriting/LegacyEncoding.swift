/// An encoding of Vietnamese from before Unicode, still met in old files.
public enum LegacyEncoding: Sendable, Hashable, CaseIterable {
  /// TCVN 5712:1993, third table: one byte for each letter. Fonts named `.Vn…`, also called ABC.
  case tcvn3
  /// VNI for Windows: a vowel, then a byte for its marks. Fonts named `VNI-…`.
  case vni

  /// The name people know it by.
  public var vietnamese: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    }
  }
}

/// A guess at the old encoding of a file that is not UTF-8.
///
/// Each word with bytes above ASCII is decoded both ways; an encoding is named when most of them become well-formed
/// Vietnamese syllables.
/// - Returns: `nil` for UTF-8, and when neither encoding fits.
public func looksLikeLegacyEncoding(_ bytes: [UInt8]) -> LegacyEncoding? {
  if (try? UTF8Span(validating: bytes.span)) != nil { return nil }
  var reader = LegacyReader()
  for byte in bytes { reader.read(byte) }
  reader.endWord()
  return reader.verdict?.encoding
}

/// The old encoding of Vietnamese text that was taken for Latin letters on its way to Unicode: `Coäng hoøa`, `Céng hßa`.
///
/// Careful rather than complete. It judges line by line and passes over lines with a letter that only Unicode has, such
/// as ư or ạ; two words have to change into well-formed syllables, or one beside nothing but well-formed syllables.
/// - Complexity: O(n); a line of Vietnamese in Unicode costs one pass over its bytes and allocates nothing.
public func legacyMojibake(in text: String) -> LegacyEncoding? {
  let bytes = text.utf8Span.span
  var start = 0
  while start < bytes.count {
    var end = start
    var hasLatin1 = false
    var hasOther = false
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      switch bytes[end] {
      case 0xC2, 0xC3: hasLatin1 = true
      // Letters beyond Latin-1 and combining marks; dashes and quotes (E2) may stand in any line.
      case 0xC4...0xE1, 0xE3...0xF4: hasOther = true
      default: break
      }
      end += 1
    }
    if hasLatin1, !hasOther, let encoding = mojibake(in: bytes.extracting(start..<end)) { return encoding }
    start = end + 1
  }
  return nil
}

/// Judges one line of UTF-8 that holds Latin-1 and punctuation only.
private func mojibake(in line: Span<UInt8>) -> LegacyEncoding? {
  var reader = LegacyReader()
  var index = 0
  while index < line.count {
    let byte = line[index]
    switch byte {
    case 0x00...0x7F:
      reader.read(byte)
      index += 1
    case 0xC2, 0xC3:
      reader.read((byte & 0x03) << 6 | (line[index + 1] & 0x3F))
      index += 2
    default:
      reader.endWord()
      index += 3
    }
  }
  reader.endWord()
  guard let (encoding, tally) = reader.verdict, tally.evidenceInLetters > 0 else { return nil }
  return tally.evidence >= 2 || reader.isNothingButSyllables(tally) ? encoding : nil
}

/// Collects words of bytes and counts what each encoding would make of them.
private struct LegacyReader {
  /// What the words of a text say about one encoding.
  struct Tally {
    /// Words that are no syllable as they stand but become one.
    var evidence = 0
    /// Those of them made of letters alone: `×` and `µ` are letters in TCVN3, but `m×n` proves nothing.
    var evidenceInLetters = 0
    /// Words with bytes above ASCII that do not become a syllable.
    var against = 0

    /// Whether the encoding explains what it should explain.
    var isConvincing: Bool { evidence > 2 * against }
  }

  private var word: [UInt8] = []
  private var words = 0
  /// Words of ASCII letters that are well-formed Vietnamese.
  private var plainSyllables = 0
  private var tcvn3 = Tally()
  private var vni = Tally()

  mutating func read(_ byte: UInt8) {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xA1...0xFF: word.append(byte)
    default: endWord()
    }
  }

  mutating func endWord() {
    guard !word.isEmpty else { return }
    defer { word.removeAll(keepingCapacity: true) }
    let hasSigns = word.contains { 0xA1...0xBF ~= $0 || $0 == 0xD7 || $0 == 0xF7 }
    // A sign between spaces is a sign.
    if hasSigns, word.allSatisfy({ $0 > 0x7F }) { return }
    words += 1
    let isSyllable = accepts(latin1: word)
    if word.allSatisfy({ $0 < 0x80 }) {
      if isSyllable { plainSyllables += 1 }
      return
    }
    count(accepts(tcvn3: word), isSyllable, hasSigns, in: &tcvn3)
    count(accepts(vni: word), isSyllable, hasSigns, in: &vni)
  }

  private func count(_ becomesSyllable: Bool, _ isSyllable: Bool, _ hasSigns: Bool, in tally: inout Tally) {
    guard becomesSyllable else {
      tally.against += 1
      return
    }
    guard !isSyllable else { return }
    tally.evidence += 1
    if !hasSigns { tally.evidenceInLetters += 1 }
  }

  /// The encoding that explains the words best, if one does, with its tally.
  var verdict: (encoding: LegacyEncoding, tally: Tally)? {
    if tcvn3.isConvincing, tcvn3.evidence > vni.evidence { return (.tcvn3, tcvn3) }
    if vni.isConvincing, vni.evidence > tcvn3.evidence { return (.vni, vni) }
    return nil
  }

  /// Whether there are several words, and all of them are syllables once decoded.
  func isNothingButSyllables(_ tally: Tally) -> Bool {
    words >= 2 && plainSyllables + tally.evidence == words
  }
}

/// The encoding in which a word of Latin-1 that is no syllable is one; nil where there is none.
func legacyEncoding(of word: [UInt8]) -> LegacyEncoding? {
  if accepts(latin1: word) { return nil }
  if accepts(tcvn3: word) { return .tcvn3 }
  return accepts(vni: word) ? .vni : nil
}

// MARK: - Decoding one word

/// Letters without tones, and their tones.
private struct DecodedWord {
  var letters: [Unicode.Scalar] = []
  var tones: [UInt8] = []

  mutating func append(_ scalar: Unicode.Scalar) -> Bool {
    guard let letter = LetterTable.shared[scalar] else { return false }
    letters.append(letter.base)
    tones.append(letter.tone)
    return true
  }

  var isSyllable: Bool { SyllableShapes.shared.accept(letters, tones: tones) }
}

private func accepts(latin1 word: [UInt8]) -> Bool {
  var decoded = DecodedWord()
  for byte in word where !decoded.append(Unicode.Scalar(byte)) { return false }
  return decoded.isSyllable
}

private func accepts(tcvn3 word: [UInt8]) -> Bool {
  var decoded = DecodedWord()
  for byte in word {
    let scalar = byte < 0x80 ? Unicode.Scalar(byte) : LegacyTables.shared.tcvn3[Int(byte) - 0xA0]
    guard decoded.append(scalar) else { return false }
  }
  return decoded.isSyllable
}

private func accepts(vni word: [UInt8]) -> Bool {
  var decoded = DecodedWord()
  for byte in word {
    // Marks of capitals are capitals themselves; case does not matter here.
    let byte = 0xC0...0xDE ~= byte ? byte + 0x20 : byte
    if let last = decoded.letters.last, decoded.tones.last == 0,
      let combined = LegacyTables.shared.vniMarked[UInt16(truncatingIfNeeded: last.value) << 8 | UInt16(byte)]
    {
      decoded.letters.removeLast()
      decoded.tones.removeLast()
      guard decoded.append(combined) else { return false }
      continue
    }
    let scalar = byte < 0x80 ? Unicode.Scalar(byte) : LegacyTables.shared.vniSingle[byte]
    guard let scalar, decoded.append(scalar) else { return false }
  }
  return decoded.isSyllable
}

/// What bytes above ASCII mean in each encoding, in lower case.
private struct LegacyTables {
  static let shared = LegacyTables()

  /// From byte A0, sixteen in a row; `?` where TCVN3 has no letter.
  let tcvn3: [Unicode.Scalar]
  /// Bytes of VNI that are a letter alone.
  let vniSingle: [UInt8: Unicode.Scalar]
  /// Low byte of the letter before, then the byte of its marks.
  let vniMarked: [UInt16: Unicode.Scalar]

  private init() {
    tcvn3 = Array(
      """
      ?ăâêôơưđăâêôơưđ?\
      ?????àảãáạ?ằẳẵắ?\
      ??????ặầẩẫấậè?ẻẽ\
      éẹềểễếệìỉ???ĩíịò\
      ?ỏõóọồổỗốộờởỡớợù\
      ?ủũúụừửữứựỳỷỹýỵ?
      """.unicodeScalars
    )
    vniSingle = [
      0xE6: "ỉ", 0xEC: "ì", 0xED: "í", 0xEE: "ỵ", 0xF1: "đ", 0xF2: "ị", 0xF3: "ĩ", 0xF4: "ơ", 0xF6: "ư",
    ]
    let toneMarks: [UInt8] = [0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
    let circumflexMarks: [UInt8] = [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
    let breveMarks: [UInt8] = [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
    let families: [(base: Unicode.Scalar, marks: [UInt8], letters: String)] = [
      ("a", toneMarks, "àảãáạ"), ("e", toneMarks, "èẻẽéẹ"), ("o", toneMarks, "òỏõóọ"), ("u", toneMarks, "ùủũúụ"),
      ("y", toneMarks, "ỳỷỹýỵ"), ("ơ", toneMarks, "ờởỡớợ"), ("ư", toneMarks, "ừửữứự"),
      ("a", circumflexMarks, "âầẩẫấậ"), ("e", circumflexMarks, "êềểễếệ"), ("o", circumflexMarks, "ôồổỗốộ"),
      ("a", breveMarks, "ăằẳẵắặ"),
    ]
    var marked: [UInt16: Unicode.Scalar] = [:]
    for family in families {
      for (mark, letter) in zip(family.marks, family.letters.unicodeScalars) {
        marked[UInt16(truncatingIfNeeded: family.base.value) << 8 | UInt16(mark)] = letter
      }
    }
    vniMarked = marked
  }
}
