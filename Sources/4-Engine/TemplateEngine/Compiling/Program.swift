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

/// A piece of a text.
indirect enum TextPart: Sendable {
  /// Known when the template is read.
  case run(Run)
  /// A value, in a style.
  case value(TypedExpression, TextStyle)
  /// A declared gap.
  case choice([Branch<[TextPart]>])
  /// Repeated pieces.
  case loop(Loop<[TextPart]>)
}

/// A text with holes.
struct TextTemplate: Sendable {
  var parts: [TextPart]
  /// The whole text, when it has no holes.
  var constant: RichText?
  /// UTF-8 bytes of the constant text.
  var constantSize = 0
  /// Whether spaces of its pieces may meet, as it has pieces that can be left out or repeated.
  var isLoose: Bool

  init(_ parts: [TextPart]) {
    self.parts = parts
    isLoose = parts.contains { part in
      switch part {
      case .choice, .loop: true
      case .run, .value: false
      }
    }
    var runs: [Run] = []
    for part in parts {
      guard case .run(let run) = part else { return }
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

/// A component of the head or tail of a document that a text goes into.
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
  case addressee
  case decisionAuthority
  case legalBasis
  case enactingPhrase
  case recipient
  case archive
  case signatureLine(SignatureAuthority?)
  case otherPost
  case signerName
  case drafterMark
  case contact
  case appendixTitle
  case appendixNote
}

/// An item of the outline with holes.
struct ItemTemplate: Sendable {
  var level: OutlineLevel
  var pinned: LabelStyle?
  var heading: TextTemplate?
  var text: TextTemplate
  var children: [Step]
}

/// One step of a compiled template. Names have become slots, fixed texts have become values.
indirect enum Step: Sendable {
  /// Puts a text into a component.
  case part(PartSlot, TextTemplate, TemplatePlace)
  /// Begins a signature block.
  case signature([Step])
  /// Puts a picture into the signature block that was begun last.
  case signaturePicture(TypedExpression)
  /// Begins an appendix.
  case appendix(Orientation, [Step])
  /// Adds a paragraph.
  case paragraph(TextTemplate)
  /// Adds an item.
  case item(ItemTemplate)
  /// Adds a block without holes, of so many bytes of text.
  case fixed(Block, size: Int)
  /// Adds a table.
  case table([Step], TemplatePlace)
  /// Sets the caption of the table being made.
  case caption(TextTemplate)
  /// Adds a column to the table being made.
  case column(TextTemplate, width: Int, Table.Alignment)
  /// Adds a row to the table being made.
  case row(isTotal: Bool, [Step], TemplatePlace)
  /// Adds a cell to the row being made.
  case cell(TextTemplate, span: Int)
  /// Takes the first branch whose condition holds.
  case choice([Branch<[Step]>])
  /// Repeats steps.
  case loop(Loop<[Step]>)
}
