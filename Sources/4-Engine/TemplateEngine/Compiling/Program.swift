import DocumentModel
import Values

/// One way through a choice; without a condition it is the way that is left.
struct Branch<Body: Sendable>: Sendable {
  var condition: TypedExpression?
  var body: Body
}

/// A loop over a list; its element gets the slot of the loop's depth.
struct Loop<Body: Sendable>: Sendable {
  var list: TypedExpression
  var body: Body
}

/// One step of a compiled template. Names have become slots, fixed texts have become values.
///
/// Every level of a template (document, signature, appendix, blocks, table, row, text) has acts of its own; choices and loops
/// are the same on all of them.
enum Step<Act: Sendable>: Sendable {
  /// Does something to what the level makes.
  case act(Act)
  /// Takes the first branch whose condition holds.
  case choice([Branch<[Step]>])
  /// Repeats steps.
  case loop(Loop<[Step]>)
}

extension Array {
  /// Adds a way to the choice that is the last step.
  ///
  /// - Returns: whether the last step is one.
  @discardableResult
  mutating func addBranch<Act>(_ branch: Branch<[Step<Act>]>) -> Bool where Element == Step<Act> {
    guard case .choice(var branches)? = last else { return false }
    removeLast()
    branches.append(branch)
    append(.choice(branches))
    return true
  }
}

// MARK: Documents

/// What a document is made by: its parts, and the blocks of its body.
indirect enum DocumentAct: Sendable {
  /// Puts a text into a part; the place is that of its element.
  case part(PartSlot, TextTemplate, TemplatePlace)
  /// Begins the name of an office, which issues the document with those before it.
  case office
  /// Adds a signature block.
  case signature([Step<SignatureAct>], TemplatePlace)
  /// Adds an appendix, with the label its author types.
  case appendix(Appendix, label: TextTemplate?, [Step<AppendixAct>], TemplatePlace)
  /// Adds a block to the body.
  case block(BlockAct)
}

/// A part of the head or tail of a document that a text goes into.
enum PartSlot: Sendable, Hashable {
  case superiorLine
  case issuingLine
  case number
  case symbol
  case place
  case day
  case month
  case year
  case secrecy
  case urgency
  case circulation
  case subject
  case caller
  case called
  case addressee
  case decisionAuthority
  case legalBasis
  case enactingPhrase
  case recipient
  case innerRecipient
  case archive
  case drafterMark
  case contact
}

/// What a signature block is made by.
indirect enum SignatureAct: Sendable {
  /// Adds a line.
  case line(SignatureAuthority?, TextTemplate)
  /// Sets the picture.
  case picture(TypedExpression)
  /// Sets the post in another body.
  case otherPost(TextTemplate)
  /// Sets the name.
  case name(TextTemplate)
}

/// What an appendix is made by.
indirect enum AppendixAct: Sendable {
  /// Sets the title.
  case title(TextTemplate)
  /// Sets the note under the title.
  case note(TextTemplate)
  /// Adds a block.
  case block(BlockAct)
  /// Adds a signature.
  case signature([Step<SignatureAct>])
}

// MARK: Conditions

/// What data must be like, in the words of the template's author.
struct Requirement: Sendable {
  /// What has to hold; it is not asked where a value it needs is missing.
  var condition: TypedExpression
  /// What to say where it does not.
  var message: TextTemplate
}

// MARK: Blocks

/// An item of the outline with holes.
struct ItemTemplate: Sendable {
  var level: OutlineLevel
  var pinned: LabelStyle?
  /// The label its author types.
  var label: TextTemplate?
  var start: Int?
  var heading: TextTemplate?
  var text: TextTemplate
  var children: [Step<BlockAct>]
}

/// What a list of blocks is made by.
indirect enum BlockAct: Sendable {
  /// Adds a paragraph.
  case paragraph(TextTemplate)
  /// Adds an item.
  case item(ItemTemplate)
  /// Adds a table.
  case table([Step<TableAct>], TemplatePlace)
  /// Adds a block without holes, of so many bytes of text, and what it was made by.
  case fixed(Block, size: Int, BlockAct)
}

/// What a table is made by.
indirect enum TableAct: Sendable {
  /// Sets the caption.
  case caption(TextTemplate)
  /// Adds a column.
  case column(TextTemplate, width: Int, Table.Alignment)
  /// Adds columns under one heading.
  case columnGroup([Step<TableAct>], TemplatePlace)
  /// Sets the heading of the group around it.
  case groupHeading(TextTemplate)
  /// Adds a row.
  case row(isTotal: Bool, [Step<RowAct>], TemplatePlace)
}

/// What a row is made by.
indirect enum RowAct: Sendable {
  /// Adds a cell.
  case cell(CellTemplate)
}

/// A cell with holes: a text, or paragraphs.
struct CellTemplate: Sendable {
  var text: TextTemplate
  var paragraphs: [Step<TextTemplate>] = []
  var span: Int
  var rowSpan: Int
}

// MARK: Texts

/// What a text is made by.
indirect enum TextAct: Sendable {
  /// Adds words that are known when the template is read, or a declared gap.
  case run(Run, TemplatePlace)
  /// Adds a value, in a style.
  case value(TypedExpression, TextStyle)
}

/// A text with holes.
struct TextTemplate: Sendable {
  var parts: [Step<TextAct>]
  /// The whole text, when it has no holes.
  var constant: RichText?
  /// UTF-8 bytes of the constant text.
  var constantSize = 0
  /// Whether spaces of its pieces may meet, as it has pieces that can be left out or repeated.
  var isLoose: Bool

  init(_ parts: [Step<TextAct>]) {
    self.parts = parts
    isLoose = parts.contains { part in
      switch part {
      case .choice, .loop: true
      case .act: false
      }
    }
    var runs: [Run] = []
    for part in parts {
      guard case .act(.run(let run, _)) = part else { return }
      if case .blank = run { return }
      runs.append(run)
    }
    constant = RichText(runs)
    constantSize = runs.reduce(0) { $0 + $1.size }
  }
}

extension Run {
  /// UTF-8 bytes of its characters.
  var size: Int {
    switch self {
    case .text(let text, _): text.utf8.count
    case .blank(let blank): blank.form.characters.utf8.count
    }
  }
}
