public import DocumentModel
public import OfficialWriting

/// A piece of a text as a page shows it: where no line should end, all formats keep its words together the same way.
public enum TextPiece: Sendable {
  /// Characters in a style; lines end at their spaces and hyphens.
  case characters(String, TextStyle)
  /// A space at which no line ends.
  case noBreakSpace(TextStyle)
  /// Characters at whose hyphens no line ends, such as `12/QĐ-UBND`.
  case whole(String, TextStyle)
  /// A declared gap.
  case blank(Blank)
}

extension RichText {
  /// The bytes of the plain text that stay together on a line; see `joinedWords(in:as:)`. None for nil and in most texts.
  public func joined(as setting: LineSetting?) -> [Range<Int>] {
    guard let setting else { return [] }
    if runs.count == 1, case .text(let characters, _) = runs[0] { return joinedWords(in: characters, as: setting) }
    // A date may be words of a template and a value beside one another.
    return runs.isEmpty ? [] : joinedWords(in: plain, as: setting)
  }

  /// Takes the text apart.
  ///
  /// - Parameters:
  ///   - joined: what ``joined(as:)`` says of it.
  ///   - body: takes the pieces in order; none is empty.
  public func pieces(joined: [Range<Int>], _ body: (TextPiece) -> Void) {
    var offset = 0
    var ahead = joined[...]
    for run in runs {
      switch run {
      case .blank(let blank):
        body(.blank(blank))
        offset += blank.form.characters.utf8.count
      case .text(let characters, let style):
        let end = offset + characters.utf8.count
        if ahead.first.map({ $0.lowerBound >= end }) ?? true {
          if !characters.isEmpty { body(.characters(characters, style)) }
        } else {
          Self.pieces(of: characters, style, from: offset, &ahead, body)
        }
        offset = end
      }
      while let first = ahead.first, first.upperBound <= offset { ahead.removeFirst() }
    }
  }

  /// The pieces of a run that begins at a byte of the plain text and meets some of the ranges.
  private static func pieces(
    of characters: String,
    _ style: TextStyle,
    from start: Int,
    _ ahead: inout ArraySlice<Range<Int>>,
    _ body: (TextPiece) -> Void
  ) {
    let bytes = Array(characters.utf8)
    func write(_ range: Range<Int>, isWhole: Bool) {
      guard !range.isEmpty else { return }
      let text = String(decoding: bytes[range], as: UTF8.self)
      let hasHyphen = isWhole && bytes[range].dropFirst().contains(UInt8(ascii: "-"))
      body(hasHyphen ? .whole(text, style) : .characters(text, style))
    }
    var index = 0
    while let range = ahead.first, range.lowerBound < start + bytes.count {
      let lower = max(index, range.lowerBound - start)
      let upper = min(bytes.count, range.upperBound - start)
      write(index..<lower, isWhole: false)
      index = lower
      while index < upper {
        let space = bytes[index..<upper].firstIndex(of: UInt8(ascii: " ")) ?? upper
        write(index..<space, isWhole: true)
        if space < upper { body(.noBreakSpace(style)) }
        index = min(upper, space + 1)
      }
      if range.upperBound - start > bytes.count { break }
      ahead.removeFirst()
    }
    write(index..<bytes.count, isWhole: false)
  }
}
