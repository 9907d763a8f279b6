/// Which characters of a text as it was written are which in the same text as it was finished: capitals, labels, marks and
/// padding come and go, white space of the template becomes one space.
struct Alignment {
  /// A character, or a run of white space.
  private struct Letter {
    var folded: String
    var bytes: Range<Int>
  }

  /// Texts longer than this are not aligned.
  private static let longest = 50_000

  private let finished: [Letter]
  private let written: [Letter]
  /// For every finished letter the written one it was; nil where finishing wrote it.
  private let origins: [Int?]

  init(finished: String, written: String) {
    let (new, old) = (Self.letters(of: finished), Self.letters(of: written))
    self.finished = new
    self.written = old
    guard max(new.count, old.count) <= Self.longest else {
      origins = []
      return
    }
    var inserted: Set<Int> = []
    var removed: Set<Int> = []
    for change in new.map(\.folded).difference(from: old.map(\.folded)) {
      switch change {
      case .insert(let offset, _, _): inserted.insert(offset)
      case .remove(let offset, _, _): removed.insert(offset)
      }
    }
    var place = 0
    origins = new.indices.map { index in
      if inserted.contains(index) { return nil }
      while removed.contains(place) { place += 1 }
      defer { place += 1 }
      return place
    }
  }

  /// UTF-8 bytes of the written text that became some bytes of the finished one; nil where none did.
  func written(_ bytes: Range<Int>) -> Range<Int>? {
    let places = zip(finished, origins).compactMap { letter, origin in letter.bytes.overlaps(bytes) ? origin : nil }
    guard let first = places.first, let last = places.last else { return nil }
    return written[first].bytes.lowerBound..<written[last].bytes.upperBound
  }

  private static func letters(of text: String) -> [Letter] {
    var result: [Letter] = []
    var start = 0
    for character in text {
      let bytes = start..<start + character.utf8.count
      start = bytes.upperBound
      let isSpace = character.isWhitespace && character != "\u{A0}"
      if isSpace, let last = result.last, last.folded == " " {
        result[result.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
      } else {
        result.append(Letter(folded: isSpace ? " " : character.lowercased(), bytes: bytes))
      }
    }
    return result
  }
}
