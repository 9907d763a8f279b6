/// How a run of text is set apart from the text around it. Fonts and sizes are not here: they belong to the decree.
///
/// Equality is about what a reader sees: a ``mark`` makes no difference.
public struct TextStyle: OptionSet, Sendable, Hashable {
  /// One bit a style, and above them the ``mark``.
  public let rawValue: UInt32

  /// Makes a set of styles from its bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Bits of the styles.
  private static let looks: UInt32 = 0b11111
  private static let markShift: UInt32 = 5
  /// The highest ``mark``.
  public static let highestMark = Int(UInt32.max >> markShift)

  /// A number that says where the run came from, to whoever made the document; 0 for none. Edits keep it.
  public var mark: Int { Int(rawValue >> Self.markShift) }

  /// The same looks with a mark.
  ///
  /// - Parameter mark: 0 through ``highestMark``.
  public func marked(_ mark: Int) -> TextStyle {
    TextStyle(rawValue: rawValue & Self.looks | UInt32(mark) << Self.markShift)
  }

  /// Compares what a reader sees.
  public static func == (left: TextStyle, right: TextStyle) -> Bool {
    (left.rawValue ^ right.rawValue) & looks == 0
  }

  /// Hashes what a reader sees.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue & Self.looks) }

  /// `dam`
  public static let bold = TextStyle(rawValue: 1)
  /// `nghieng`
  public static let italic = TextStyle(rawValue: 2)
  /// `gach-chan`
  public static let underline = TextStyle(rawValue: 4)
  /// `tren`
  public static let superscript = TextStyle(rawValue: 8)
  /// `duoi`
  public static let `subscript` = TextStyle(rawValue: 16)

  /// Every style by itself, outermost first where several apply.
  public static let each: [TextStyle] = [.bold, .italic, .underline, .superscript, .subscript]
}

/// A place left for a pen: declared in the template, never an accident.
public struct Blank: Sendable, Hashable {
  /// How the gap is drawn.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    /// White space, as after `Số:` and in the date (nd30 PL I.I.II.3, II.4).
    case gap = "cach"
    /// A row of dots, as in running text.
    case dots = "cham"
    /// A row of dots to the end of the line, as in forms.
    case line = "dong"

    /// The characters that stand for the gap in every format.
    public var characters: String {
      switch self {
      case .gap: "\u{00A0}\u{00A0}\u{00A0}\u{00A0}\u{00A0}\u{00A0}"
      case .dots: "………"
      case .line: "………………………………"
      }
    }
  }

  /// Name of the field that may be filled by hand, as the closing report says it.
  public var name: String
  /// How the gap is drawn.
  public var form: Form

  /// Makes a blank.
  public init(_ name: String, form: Form = .dots) {
    self.name = name
    self.form = form
  }
}

/// A piece of text of one style, or a blank.
public enum Run: Sendable, Hashable {
  /// Characters in NFC, never markup.
  case text(String, TextStyle)
  /// A place to fill by hand.
  case blank(Blank)

  /// Whether there is nothing to read and nothing to fill.
  public var isEmpty: Bool {
    switch self {
    case .text(let text, _): text.isEmpty
    case .blank: false
    }
  }
}

/// Text of a paragraph, heading, cell or line, as runs in reading order.
///
/// Equality is about what a reader sees: how a text was cut into runs does not matter.
public struct RichText: Sendable, Hashable, ExpressibleByStringLiteral {
  /// The runs in reading order; neighbours may share a style, and a run may be empty.
  public var runs: Runs

  /// Makes a text of runs.
  public init(_ runs: [Run] = []) { self.runs = Runs(runs) }

  /// Makes a text of runs.
  public init(_ runs: Runs) { self.runs = runs }

  /// Makes a text of one run, or of none.
  @inlinable public init(_ run: Run?) { runs = Runs(run) }

  /// Makes a plain text.
  public init(_ text: String, _ style: TextStyle = []) { runs = Runs(text.isEmpty ? nil : .text(text, style)) }

  /// Makes a plain text.
  public init(stringLiteral value: String) { self.init(value) }

  /// Whether there is nothing to read and nothing to fill.
  public var isEmpty: Bool {
    for run in runs where !run.isEmpty { return false }
    return true
  }

  /// The characters without their styles, blanks as they are drawn.
  public var plain: String {
    if runs.count == 1, case .text(let text, _) = runs[0] { return text }
    var result = ""
    for run in runs {
      switch run {
      case .text(let text, _): result += text
      case .blank(let blank): result += blank.form.characters
      }
    }
    return result
  }

  /// Whether some word of it may take more letters than a number: surely not where no word has more bytes.
  public func holdsWord(longerThan letters: Int) -> Bool {
    switch runs.storage {
    case .none: return false
    case .one(.text(let characters, _)): return Self.holdsWord(characters, longerThan: letters)
    // Words may go on from run to run.
    case .one, .many: return true
    }
  }

  private static func holdsWord(_ characters: String, longerThan letters: Int) -> Bool {
    let bytes = characters.utf8Span.span
    guard bytes.count > letters else { return false }
    var length = 0
    for index in bytes.indices {
      length = bytes[index] == 0x20 ? 0 : length + 1
      if length > letters { return true }
    }
    return false
  }

  /// The same text with neighbouring runs of one style joined and empty runs dropped.
  public var joined: RichText {
    var result: [Run] = []
    result.reserveCapacity(runs.count)
    for run in runs {
      if case .text(let text, let style) = run {
        if text.isEmpty { continue }
        if case .text(let before, style)? = result.last {
          result[result.count - 1] = .text(before + text, style)
          continue
        }
      }
      result.append(run)
    }
    return RichText(result)
  }

  /// Compares what a reader sees.
  public static func == (left: RichText, right: RichText) -> Bool { left.joined.runs == right.joined.runs }

  /// Hashes what a reader sees.
  public func hash(into hasher: inout Hasher) { hasher.combine(joined.runs) }
}

extension RichText {
  /// Runs of a text. Nearly all texts, all cells of tables among them, have one run, which needs no memory of its own.
  public struct Runs: Sendable, Hashable, RandomAccessCollection, MutableCollection, RangeReplaceableCollection,
    ExpressibleByArrayLiteral
  {
    @usableFromInline enum Storage: Sendable {
      case none
      case one(Run)
      case many([Run])
    }

    @usableFromInline var storage: Storage

    /// Makes a collection without runs.
    public init() { storage = .none }

    /// Makes a collection of some runs.
    public init(_ runs: [Run]) {
      switch runs.count {
      case 0: storage = .none
      case 1: storage = .one(runs[0])
      default: storage = .many(runs)
      }
    }

    /// Makes a collection of some runs.
    public init(arrayLiteral runs: Run...) { self.init(runs) }

    /// Makes a collection of one run, or of none.
    @inlinable public init(_ run: Run?) { storage = if let run { .one(run) } else { .none } }

    /// Compares run by run.
    public static func == (left: Runs, right: Runs) -> Bool { left.elementsEqual(right) }

    /// Hashes run by run.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(count)
      for run in self { hasher.combine(run) }
    }

    /// 0, the place of the first run.
    @inlinable public var startIndex: Int { 0 }

    /// The place behind the last run.
    @inlinable public var endIndex: Int {
      switch storage {
      case .none: 0
      case .one: 1
      case .many(let runs): runs.count
      }
    }

    /// The run at a place.
    @inlinable public subscript(index: Int) -> Run {
      get {
        switch storage {
        case .one(let run) where index == 0: run
        case .many(let runs): runs[index]
        case .one, .none: preconditionFailure("no run at \(index)")
        }
      }
      set {
        switch storage {
        case .one where index == 0: storage = .one(newValue)
        case .many(var runs):
          storage = .none
          runs[index] = newValue
          storage = .many(runs)
        case .one, .none: preconditionFailure("no run at \(index)")
        }
      }
    }

    /// Puts other runs in the place of some.
    public mutating func replaceSubrange(_ range: Range<Int>, with runs: some Collection<Run>) {
      var all = Array(self)
      all.replaceSubrange(range, with: runs)
      self = Runs(all)
    }
  }
}
