public import Decree30
public import DocumentModel
public import OfficialWriting

/// How wide text is in Times New Roman, in twentieths of a point.
///
/// Browsers and word processors break lines by themselves; what is measured here decides only where columns begin, how long
/// the short rules are and how long names break in balance.
public struct TextMeasure: Sendable {
  /// Size, weight and slant of the text.
  private let layout: Layout

  /// Makes a measure for a component.
  public init(_ layout: Layout) { self.layout = layout }

  /// Width of a text on one line.
  public func width(_ text: RichText) -> Int { twips(points: points(units(text))) }

  /// Width of characters without styles of their own.
  public func width(_ characters: String) -> Int { twips(points: points(units(characters, []))) }

  /// Width of upright, light characters in thousandths of their size.
  static func thousandths(_ characters: String) -> Int {
    let units = characters.unicodeScalars.reduce(0) { sum, scalar in
      sum + (TimesWidths.place(of: scalar).map { Int(TimesWidths.regular[$0]) } ?? TimesWidths.unitsPerEm)
    }
    return (units * 1000 + TimesWidths.unitsPerEm / 2) / TimesWidths.unitsPerEm
  }

  /// What a heading in the body is, as far as its lines go: one that surely fits on a line needs nothing that holds its words together.
  public static func setting(ofHeading text: RichText) -> LineSetting {
    text.runs.reduce(0) { $0 + $1.bytes } > 48 ? .title : .cell
  }

  /// How a text breaks in a column of some width.
  public struct Breaking: Sendable, Equatable {
    /// How many lines it takes.
    public var lines: Int
    /// Width of the longest line.
    public var longest: Int
    /// Width that makes the lines about equally long, at most that of the column; the column's where there is one line.
    public var balanced: Int
  }

  /// Breaks one or more paragraphs, one below the other, as a word processor would in a column.
  ///
  /// - Parameter setting: what the texts are: words that belong together stay on one line.
  public func breaking(_ texts: [RichText], in column: Int, as setting: LineSetting) -> Breaking {
    let paragraphs = texts.map { words($0, setting) }
    let natural = fill(paragraphs, Self.units(column, layout.size))
    guard natural.lines > texts.count else {
      return Breaking(lines: natural.lines, longest: twips(points: points(natural.longest)), balanced: column)
    }
    // The smallest width that needs no more lines than the column does.
    var low = 1
    var high = Self.units(column, layout.size)
    while low < high {
      let middle = (low + high) / 2
      if fill(paragraphs, middle).lines <= natural.lines { high = middle } else { low = middle + 1 }
    }
    let balanced = fill(paragraphs, low)
    return Breaking(
      lines: balanced.lines,
      longest: twips(points: points(balanced.longest)),
      balanced: min(column, twips(points: points(max(low, balanced.longest))) + Self.slack)
    )
  }

  /// Width of the longest word of a text.
  func longestWord(_ text: RichText) -> Int {
    var longest = 0
    var current = 0
    for run in text.runs {
      let (characters, style): (String, TextStyle) =
        switch run {
        case .text(let characters, let style): (characters, style)
        case .blank(let blank): (blank.form.characters, [])
        }
      for scalar in characters.unicodeScalars {
        current = scalar == " " || scalar == "\n" || scalar == "\t" ? 0 : current + units(scalar, style)
        longest = max(longest, current)
      }
    }
    return twips(points: points(longest)) + 1
  }

  /// How titles break, and what they are written as: those that take a line each need nothing that holds their words together.
  public func titles(_ texts: [RichText], in column: Int) -> (breaking: Breaking, setting: LineSetting) {
    let plain = breaking(texts, in: column, as: .cell)
    return plain.lines > texts.count ? (breaking(texts, in: column, as: .title), .title) : (plain, .cell)
  }

  /// Room that keeps a line whole where a program rounds the widths of letters, half a millimetre.
  public static let slack = twips(millimetres: 0.5)

  /// Widths of the words of a text in font units. A word takes in the no-break spaces in it, and what no line parts.
  private func words(_ text: RichText, _ setting: LineSetting) -> [Int] {
    var words: [Int] = []
    var current: Int?
    func add(_ characters: String, _ style: TextStyle) {
      for scalar in characters.unicodeScalars {
        if scalar == " " || scalar == "\n" || scalar == "\t" {
          if let word = current { words.append(word) }
          current = nil
        } else {
          current = (current ?? 0) + units(scalar, style)
        }
      }
    }
    text.pieces(joined: text.joined(as: setting)) { piece in
      switch piece {
      case .characters(let characters, let style), .whole(let characters, let style): add(characters, style)
      case .noBreakSpace(let style): current = (current ?? 0) + units("\u{A0}", style)
      case .blank(let blank): add(blank.form.characters, [])
      }
    }
    if let word = current { words.append(word) }
    return words
  }

  /// How many lines words take in a width, and the longest of them.
  private func fill(_ paragraphs: [[Int]], _ width: Int) -> (lines: Int, longest: Int) {
    var lines = 0
    var longest = 0
    let space = units(" ", [])
    for words in paragraphs {
      lines += 1
      var line = 0
      for word in words {
        if line > 0, line + space + word > width {
          longest = max(longest, line)
          lines += 1
          line = word
        } else {
          line += line > 0 ? space + word : word
        }
      }
      longest = max(longest, line)
    }
    return (lines, longest)
  }

  private func units(_ text: RichText) -> Int {
    text.runs.reduce(0) { sum, run in
      switch run {
      case .text(let characters, let style): sum + units(characters, style)
      case .blank(let blank): sum + units(blank.form.characters, [])
      }
    }
  }

  private func units(_ characters: String, _ style: TextStyle) -> Int {
    characters.unicodeScalars.reduce(0) { $0 + units($1, style) }
  }

  /// Width of a no-break space in font units: LibreOffice draws it a third wider than a space, Word does not.
  private static let noBreakSpace = 720

  private func units(_ scalar: Unicode.Scalar, _ style: TextStyle) -> Int {
    if scalar == "\u{A0}" { return Self.noBreakSpace }
    let isBold = layout.isBold || style.contains(.bold)
    let isItalic = layout.isItalic || style.contains(.italic)
    let table = isBold ? TimesWidths.bold : isItalic ? TimesWidths.italic : TimesWidths.regular
    if let place = TimesWidths.place(of: scalar) { return Int(table[place]) }
    // Marks that sit on the letter before them take no room; anything else may be as wide as it is high.
    return scalar.properties.generalCategory == .nonspacingMark ? 0 : TimesWidths.unitsPerEm
  }

  private func points(_ units: Int) -> Double { Double(units) * layout.size / Double(TimesWidths.unitsPerEm) }

  private static func units(_ twips: Int, _ size: Double) -> Int {
    Int(Double(twips) / 20 / size * Double(TimesWidths.unitsPerEm))
  }
}

/// Points as twentieths of a point, the unit of lengths in WordprocessingML.
public func twips(points: Double) -> Int { Int((points * 20).rounded()) }

/// Millimetres as twentieths of a point.
public func twips(millimetres: Double) -> Int { twips(points: millimetres * 72 / 25.4) }

extension Run {
  /// UTF-8 bytes of its characters.
  var bytes: Int {
    switch self {
    case .text(let characters, _): characters.utf8.count
    case .blank(let blank): blank.form.characters.utf8.count
    }
  }
}
