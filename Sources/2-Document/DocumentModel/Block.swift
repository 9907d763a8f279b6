/// A piece of the body. Blocks hold texts; a text never holds a block.
public enum Block: Sendable, Hashable {
  /// Running text without a label.
  case paragraph(RichText)
  /// Anything with a label: from `Phần I` down to a dash.
  case item(OutlineItem)
  /// A table.
  case table(Table)
}

/// Depth of an item in the outline of an official document (nd30 PL I.I.II.6).
public enum OutlineLevel: String, Sendable, Hashable, CaseIterable {
  /// Phần
  case part = "phan"
  /// Chương
  case chapter = "chuong"
  /// Mục
  case section = "muc"
  /// Tiểu mục
  case subsection = "tieu-muc"
  /// Điều
  case article = "dieu"
  /// Khoản
  case clause = "khoan"
  /// Điểm
  case point = "diem"
  /// Gạch đầu dòng; a dash inside a dash is the second depth.
  case dash = "gach"
  /// Nhóm: a heading without a label over what belongs together; practice, the decree has no such level.
  case group = "nhom-muc"
}

/// How the label of an item is written. A template may pin one where a paper needs it.
public enum LabelStyle: String, Sendable, Hashable, CaseIterable {
  /// `Phần I` on its own line.
  case partWord = "Phần I"
  /// `Chương I` on its own line.
  case chapterWord = "Chương I"
  /// `Mục 1` on its own line.
  case sectionWord = "Mục 1"
  /// `Tiểu mục 1` on its own line.
  case subsectionWord = "Tiểu mục 1"
  /// `Điều 1.`
  case articleWord = "Điều 1."
  /// `A.`
  case capitalLetter = "A."
  /// `I.`
  case roman = "I."
  /// `1.`
  case arabic = "1."
  /// `1.1.`: the label of the item around it, then its own number.
  case dotted = "1.1."
  /// `a)`
  case letter = "a)"
  /// `-`
  case dash = "-"
  /// `+`
  case plus = "+"

  /// Whether label and heading stand on two centred lines.
  public var hasOwnLine: Bool {
    switch self {
    case .partWord, .chapterWord, .sectionWord, .subsectionWord: true
    case .articleWord, .capitalLetter, .roman, .arabic, .dotted, .letter, .dash, .plus: false
    }
  }
}

/// An item of the outline: a label, then a heading on its own line or running text, then what belongs under it.
///
/// ```
/// 1. Phân chia khối, cụm thi đua          ← label, heading
/// - Các cơ quan, đơn vị …                 ← child: label, text
/// ```
public struct OutlineItem: Sendable, Hashable {
  /// Depth.
  public var level: OutlineLevel
  /// Style of the label where the template pins one; otherwise the decree's.
  public var pinned: LabelStyle?
  /// The label that the author types, such as `Bước 1:`; such an item takes no number. Nil where the program counts.
  public var ownLabel: String?
  /// The number that counting begins with here, from 1; nil where it goes on.
  public var start: Int?
  /// The label as characters; empty until the document is finished.
  public var label: String
  /// Heading on a line of its own, or nil.
  public var heading: RichText?
  /// Running text that begins beside the label; empty where there is a heading.
  public var text: RichText
  /// What belongs under it, in order.
  public var children: [Block]

  /// Makes an item.
  public init(
    _ level: OutlineLevel,
    pinned: LabelStyle? = nil,
    ownLabel: String? = nil,
    start: Int? = nil,
    label: String = "",
    heading: RichText? = nil,
    text: RichText = RichText(),
    children: [Block] = []
  ) {
    self.level = level
    self.pinned = pinned
    self.ownLabel = ownLabel
    self.start = start
    self.label = label
    self.heading = heading
    self.text = text
    self.children = children
  }
}
