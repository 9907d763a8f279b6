/// How one component stands on the page. Lengths are in points.
public struct Layout: Sendable, Hashable {
  /// Where lines stand in their column.
  public enum Alignment: Sendable, Hashable {
    /// Flush left.
    case leading
    /// In the middle.
    case center
    /// Flush on both sides.
    case justified
  }

  /// A line drawn under the component.
  public enum Rule: Sendable, Hashable {
    /// None.
    case none
    /// As long as a share of the longest text line, from 0 to 1.
    case ratio(Double)
    /// Over the whole text width.
    case textWidth
  }

  /// A frame around the component, in millimetres; width nil means as wide as its text.
  public struct Frame: Sendable, Hashable {
    /// Width in millimetres.
    public var width: Double?
    /// Height in millimetres.
    public var height: Double?
    /// Whether frame and text are red.
    public var isRed: Bool

    /// Makes a frame.
    public init(width: Double?, height: Double?, isRed: Bool) {
      self.width = width
      self.height = height
      self.isRed = isRed
    }
  }

  /// What the decree allows of a component. Weight, slant and alignment of a row with limits are those it orders.
  public struct Limits: Sendable, Hashable {
    /// Sizes of the letters.
    public var sizes: ClosedRange<Double>
    /// Space above the component; nil where the decree is silent.
    public var spaces: ClosedRange<Double>?
    /// Indents of the first line that may be chosen from; empty where there is none.
    public var firstLineIndents: [Double]
    /// Shares of the longest text line that the line drawn under it may have; nil where there is none.
    public var ratios: ClosedRange<Double>?

    /// Makes limits.
    public init(
      sizes: ClosedRange<Double>,
      spaces: ClosedRange<Double>? = nil,
      firstLineIndents: [Double] = [],
      ratios: ClosedRange<Double>? = nil
    ) {
      self.sizes = sizes
      self.spaces = spaces
      self.firstLineIndents = firstLineIndents
      self.ratios = ratios
    }
  }

  /// Size of the letters.
  public var size: Double
  /// Bold or regular.
  public var isBold: Bool
  /// Slanted or upright.
  public var isItalic: Bool
  /// Where lines stand.
  public var alignment: Alignment
  /// Indent of the first line.
  public var firstLineIndent: Double
  /// Space above the component.
  public var spaceBefore: Double
  /// Line under it; the address block has its line above.
  public var rule: Rule
  /// Where the decree says so, such as `PL I.I.II.1a`.
  public var clause: String

  /// Makes a row of the layout table.
  public init(
    size: Double,
    isBold: Bool = false,
    isItalic: Bool = false,
    alignment: Alignment,
    firstLineIndent: Double = 0,
    spaceBefore: Double = 0,
    rule: Rule = .none,
    clause: String
  ) {
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.alignment = alignment
    self.firstLineIndent = firstLineIndent
    self.spaceBefore = spaceBefore
    self.rule = rule
    self.clause = clause
  }
}

/// How far the edges of the text may be from those of the sheet, in millimetres (nd30 PL I.I.I.3).
public struct Margins: Sendable, Hashable {
  /// Ranges as a reader sees them.
  public var top: ClosedRange<Double>, bottom: ClosedRange<Double>, left: ClosedRange<Double>,
    right: ClosedRange<Double>

  /// Makes ranges.
  public init(
    top: ClosedRange<Double>,
    bottom: ClosedRange<Double>,
    left: ClosedRange<Double>,
    right: ClosedRange<Double>
  ) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}

/// The page, in millimetres (nd30 PL I.I.I).
public struct Page: Sendable, Hashable {
  /// Shorter edge of the sheet.
  public var width: Double
  /// Longer edge of the sheet.
  public var height: Double
  /// Margins from the edges of the sheet as a reader sees it.
  public var top: Double, bottom: Double, left: Double, right: Double

  /// Makes a page.
  public init(width: Double, height: Double, top: Double, bottom: Double, left: Double, right: Double) {
    self.width = width
    self.height = height
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }
}
