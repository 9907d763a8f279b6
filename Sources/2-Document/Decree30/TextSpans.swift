internal import Bytes
internal import DocumentModel

extension RichText {
  /// Where the first words stand that have one of some styles, in bytes of ``plain``.
  func span(of styles: TextStyle) -> Range<Int>? {
    var start = 0
    for run in runs {
      switch run {
      case .blank(let blank): start += blank.form.characters.utf8.count
      case .text(let text, let style):
        let end = start + text.utf8.count
        if !style.isDisjoint(with: styles), text.holdsWord { return start..<end }
        start = end
      }
    }
    return nil
  }

  /// Whether all words of the text, and at least one, have one of some styles. Blanks have none.
  func isWhollySet(in styles: TextStyle) -> Bool {
    var hasWord = false
    for run in runs {
      guard case .text(let text, let style) = run else { return false }
      guard text.holdsWord else { continue }
      if style.isDisjoint(with: styles) { return false }
      hasWord = true
    }
    return hasWord
  }

  /// The first characters, where the text begins with some; nil where it begins with a blank.
  var beginning: String? {
    guard case .text(let text, _)? = runs.first else { return nil }
    return text
  }
}

extension String {
  /// Whether a letter or digit is among the characters.
  var holdsWord: Bool {
    utf8.contains { 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 || $0 >= 0xC3 && $0 != 0xE2 }
  }
}

/// Visits the running texts of the body and the appendices: paragraphs and items, not tables.
func forEachBodyText(
  in document: OfficialDocument,
  _ visit: (_ text: RichText, _ label: String, _ path: @autoclosure () -> DocumentPath) -> Void
) {
  func walk(_ blocks: [Block], _ part: DocumentPath.Part, under above: [Int]) {
    for index in blocks.indices {
      switch blocks[index] {
      case .paragraph(let text): visit(text, "", DocumentPath(part, blocks: above + [index], piece: .text))
      case .item(let item):
        if let heading = item.heading {
          visit(heading, item.label, DocumentPath(part, blocks: above + [index], piece: .heading))
        }
        visit(
          item.text,
          item.heading == nil ? item.label : "",
          DocumentPath(part, blocks: above + [index], piece: .text)
        )
        if !item.children.isEmpty { walk(item.children, part, under: above + [index]) }
      case .table: continue
      }
    }
  }
  walk(document.body, .body, under: [])
  for index in document.appendices.indices { walk(document.appendices[index].body, .appendix(index), under: []) }
}

extension String {
  /// The first bytes of the text, which end with a character.
  func utf8Prefix(_ count: Int) -> String { String(decoding: utf8.prefix(count), as: UTF8.self) }

  /// Where some words stand first, from a byte on, in bytes.
  func bytes(of words: String, from start: Int = 0) -> Range<Int>? {
    let (bytes, wanted) = (utf8Span.span, words.utf8Span.span)
    guard !wanted.isEmpty else { return nil }
    var index = start
    while index + wanted.count <= bytes.count, let found = bytes.firstIndex(of: wanted[0], from: index) {
      let end = found + wanted.count
      guard end <= bytes.count else { return nil }
      if bytes.extracting(found..<end).isEqual(to: wanted) { return found..<end }
      index = found + 1
    }
    return nil
  }

  /// The digits, and what is joined to them, behind the first of some words that a digit follows.
  func firstNumber(after words: String) -> Range<Int>? {
    let bytes = utf8Span.span
    var index = 0
    while let found = self.bytes(of: words, from: index) {
      index = found.lowerBound + 1
      guard found.upperBound < bytes.count, 0x30...0x39 ~= bytes[found.upperBound] else { continue }
      var end = found.upperBound
      while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x3B, bytes[end] != 0x2C { end += 1 }
      return found.upperBound..<end
    }
    return nil
  }
}
