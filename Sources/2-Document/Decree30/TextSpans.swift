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

  /// Where some words stand first, in bytes.
  func bytes(of words: String) -> Range<Int>? { Array(utf8).firstRange(of: Array(words.utf8)) }

  /// The digits, and what is joined to them, behind the first of some words that a digit follows.
  func firstNumber(after words: String) -> Range<Int>? {
    let bytes = Array(utf8)
    let wanted = Array(words.utf8)
    for start in bytes.indices.dropLast(wanted.count) where bytes[start...].starts(with: wanted) {
      let first = start + wanted.count
      guard 0x30...0x39 ~= bytes[first] else { continue }
      return first..<(bytes[first...].firstIndex { $0 == 0x20 || $0 == 0x3B || $0 == 0x2C } ?? bytes.count)
    }
    return nil
  }
}
