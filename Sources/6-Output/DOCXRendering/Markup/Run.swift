internal import Bytes
internal import DocumentModel
internal import OfficialWriting
internal import Typesetting

/// What a run or a style says about its letters: `w:rPr`.
///
/// The schema takes the children in any order, programs do not; ``Child`` is the order of the standard's text.
struct RunProperties {
  /// A style of letters by its name.
  var style: WordStyle?
  /// The font for all four kinds of characters.
  var font: String?
  var isBold = false
  var isItalic = false
  /// Six hexadecimal digits.
  var color: StaticString?
  /// In half points.
  var size: Int?
  var isUnderlined = false
  var isSuperscript = false
  var isSubscript = false
  /// Whether the language is said.
  var hasLanguage = false

  /// What a style of the model sets apart.
  init(_ style: TextStyle = []) {
    isBold = style.contains(.bold)
    isItalic = style.contains(.italic)
    isUnderlined = style.contains(.underline)
    isSuperscript = style.contains(.superscript)
    isSubscript = style.contains(.subscript)
  }

  private enum Child: CaseIterable {
    case style, fonts, bold, italic, color, size, underline, position, language
  }

  /// Writes the element; nothing where there is nothing to say.
  func write(into sink: inout ByteSink) {
    guard !isEmpty else { return }
    sink.append("<w:rPr>")
    for child in Child.allCases { write(child, into: &sink) }
    sink.append("</w:rPr>")
  }

  private var isEmpty: Bool {
    style == nil && font == nil && !isBold && !isItalic && color == nil && size == nil && !isUnderlined
      && !isSuperscript && !isSubscript && !hasLanguage
  }

  private func write(_ child: Child, into sink: inout ByteSink) {
    switch child {
    case .style: if let style { sink.appendElement("w:rStyle", style.id) }
    case .fonts:
      guard let font else { break }
      sink.append("<w:rFonts")
      for name: StaticString in [" w:ascii=\"", " w:hAnsi=\"", " w:eastAsia=\"", " w:cs=\""] {
        sink.append(name)
        sink.appendAttribute(font)
        sink.append(UInt8(ascii: "\""))
      }
      sink.append("/>")
    case .bold: if isBold { sink.append("<w:b/><w:bCs/>") }
    case .italic: if isItalic { sink.append("<w:i/><w:iCs/>") }
    case .color:
      guard let color else { break }
      sink.append("<w:color w:val=\"")
      sink.append(color)
      sink.append("\"/>")
    case .size:
      guard let size else { break }
      sink.appendElement("w:sz", size)
      sink.appendElement("w:szCs", size)
    case .underline: if isUnderlined { sink.append("<w:u w:val=\"single\"/>") }
    case .position:
      if isSuperscript {
        sink.append("<w:vertAlign w:val=\"superscript\"/>")
      } else if isSubscript {
        sink.append("<w:vertAlign w:val=\"subscript\"/>")
      }
    case .language:
      if hasLanguage { sink.append("<w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"ar-SA\"/>") }
    }
  }
}

extension ByteSink {
  /// Writes a label and a text as runs; neighbours of one style share a run.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - label: characters in front of it, with a space between.
  ///   - labelStyle: how the label is set.
  ///   - setting: what the text is: where its words belong together no line ends; nil where lines may end at any space and
  ///     hyphen.
  mutating func appendRuns(
    _ text: RichText,
    label: String = "",
    labelStyle: TextStyle = [],
    as setting: LineSetting? = .running
  ) {
    var open: TextStyle?
    if !label.isEmpty {
      beginRun(labelStyle)
      appendCharacters(label)
      if !text.isEmpty { append(UInt8(ascii: " ")) }
      open = labelStyle
    }
    func begin(_ style: TextStyle) {
      guard style != open else { return }
      if open != nil { endRun() }
      beginRun(style)
      open = style
    }
    text.pieces(joined: text.joined(as: setting)) { piece in
      switch piece {
      case .characters(let characters, let style):
        begin(style)
        appendCharacters(characters)
      case .noBreakSpace(let style):
        begin(style)
        append("\u{A0}")
      case .whole(let characters, let style):
        begin(style)
        for (index, part) in characters.split(separator: "-", omittingEmptySubsequences: false).enumerated() {
          if index > 0 { append("</w:t><w:noBreakHyphen/><w:t xml:space=\"preserve\">") }
          appendCharacters(String(part))
        }
      case .blank(let blank):
        if open != nil { endRun() }
        open = nil
        append("<w:r><w:rPr><w:rStyle w:val=\"")
        appendText(WordStyle.blank.id)
        append("\"/></w:rPr><w:t xml:space=\"preserve\">")
        append(blank.form.characters.utf8Span.span)
        endRun()
      }
    }
    if open != nil { endRun() }
  }

  /// Writes characters as one run.
  mutating func appendRun(_ characters: String) {
    beginRun([])
    appendCharacters(characters)
    endRun()
  }

  /// Ends a line within a paragraph.
  mutating func appendLineBreak() { append("<w:r><w:br/></w:r>") }

  private mutating func beginRun(_ style: TextStyle) {
    append("<w:r>")
    if !style.isEmpty { RunProperties(style).write(into: &self) }
    append("<w:t xml:space=\"preserve\">")
  }

  private mutating func endRun() { append("</w:t></w:r>") }

  /// Writes characters inside `w:t`; a tab and the end of a line are elements of their own beside it.
  private mutating func appendCharacters(_ characters: String) {
    guard characters.holdsWhiteControl else { return appendText(characters) }
    var piece = ""
    for scalar in characters.unicodeScalars {
      switch scalar {
      case "\n", "\t":
        appendText(piece)
        piece = ""
        append(scalar == "\n" ? "</w:t><w:br/>" : "</w:t><w:tab/>")
        append("<w:t xml:space=\"preserve\">")
      default: piece.unicodeScalars.append(scalar)
      }
    }
    appendText(piece)
  }
}

extension String {
  /// Whether a tab or the end of a line is among the characters.
  fileprivate var holdsWhiteControl: Bool {
    let bytes = utf8Span.span
    var lowest = UInt8.max
    for index in bytes.indices { lowest = min(lowest, bytes[index]) }
    return lowest < 0x20
  }
}
