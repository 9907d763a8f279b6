public import Bytes
internal import DOCXRendering
internal import Decree30
public import Diagnostics
public import DocumentModel
public import EdXML
public import Papers
internal import Rendering
import Values

/// A form a document is written in.
public enum OutputFormat: String, Sendable, CaseIterable, Hashable {
  /// One self-contained page.
  case html
  /// Canonical XML.
  case xml
  /// Plain text.
  case text = "txt"
  /// A file for word processors.
  case docx
  /// The parts of such a file as one XML.
  case flatOPC = "flatopc"
  /// A message of the exchange between agencies, with the signed document in it.
  case edXML = "edxml"
  /// What the document says about itself, for the systems of an office.
  case metadata = "sieu-du-lieu"

  /// Ending of its files, without the dot.
  public var fileExtension: String {
    switch self {
    case .html, .xml, .text, .docx, .edXML: rawValue
    case .flatOPC: "flatopc.xml"
    case .metadata: "sieu-du-lieu.xml"
    }
  }

  /// Whether documents written one behind the other can still be told apart.
  public var canBeStreamed: Bool {
    switch self {
    case .html, .xml, .text, .metadata: true
    case .docx, .flatOPC, .edXML: false
    }
  }
}

/// How papers are written: the forms, and what is the same in all of them.
public struct PaperForms: Sendable {
  /// The forms, each once.
  public var formats: [OutputFormat]
  /// Whether documents carry the mark of a draft.
  public var isDraft: Bool
  /// Columns of plain text.
  public var width: Int

  /// Makes a choice of forms.
  public init(_ formats: [OutputFormat], isDraft: Bool = false, width: Int = 80) {
    self.formats = formats
    self.isDraft = isDraft
    self.width = width
  }

  /// Names of the files of a document.
  ///
  /// - Parameter stem: the name without an ending.
  public func names(_ stem: String) -> [String] { formats.map { "\(stem).\($0.fileExtension)" } }
}

/// The signed document that goes with a message.
public enum SignedCopy: Sendable {
  /// There is none: the document's own DOCX file is sent.
  case missing
  /// The file.
  case file(OutgoingAttachment)
  /// There is one that could not be read, which was reported; nothing will be sent.
  case unreadable
}

/// What a document needs to be sent, beside itself.
public struct Dispatch: Sendable {
  /// Who sends and who receives.
  public var data: SendingData
  /// The signed document.
  public var signed: SignedCopy
  /// Name of the document's files, without an ending.
  public var name: String

  /// Makes a dispatch.
  public init(data: SendingData, signed: SignedCopy, name: String) {
    self.data = data
    self.signed = signed
    self.name = name
  }
}

/// A finished document of which it is known that every form asked for can be written.
public struct ReadyDocument: Sendable {
  fileprivate let document: OfficialDocument
  fileprivate let message: OutgoingMessage?
  /// What is known of its printed copies.
  fileprivate let printing: PrintingFacts
}

/// Everything needed to turn documents into bytes; made once, used for many.
public struct Press: Sendable {
  /// What it writes.
  public let forms: PaperForms
  private let html = HTMLRenderer()
  private let xml = XMLRenderer()
  private let text: PlainTextRenderer
  private let docx = DOCXRenderer()
  private let metadata = MetadataRenderer()
  private let messages = MessageWriter()

  /// Makes a press.
  public init(_ forms: PaperForms) {
    self.forms = forms
    text = PlainTextRenderer(width: forms.width)
  }

  /// Looks whether a paper can be written in all forms.
  ///
  /// - Parameters:
  ///   - paper: the paper.
  ///   - dispatch: what is needed for a message; nil where there is none.
  /// - Returns: the document, or everything that keeps one of the forms from being written.
  public func ready(_ paper: Paper, dispatch: Outcome<Dispatch>? = nil) -> Outcome<ReadyDocument> {
    let found = dispatch?.diagnostics ?? []
    if let dispatch, dispatch.value == nil { return Outcome(nil, found) }
    var document = paper.document
    if forms.isDraft { document.makeDraft() }
    let ready = ready(document, dispatch: dispatch?.value, at: paper.record.wholePlace)
    return Outcome(dispatch?.hasErrors == true ? nil : ready.value, found + ready.diagnostics)
  }

  /// Looks whether a finished document can be written in all forms.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - dispatch: what is needed for a message; without it there is none.
  ///   - place: where the document's data are, for findings.
  public func ready(
    _ document: OfficialDocument,
    dispatch: Dispatch? = nil,
    at place: @autoclosure () -> Place? = nil
  ) -> Outcome<ReadyDocument> {
    var diagnostics: [Diagnostic] = []
    // Metadata beside a message say what the message says.
    let printing = PrintingFacts(copies: dispatch?.data.copies, pages: dispatch?.data.pages)
    if forms.formats.contains(.metadata) { diagnostics += Self.lengths(in: document, printing, at: place()) }
    guard forms.formats.contains(.edXML) else {
      return Outcome(ReadyDocument(document: document, message: nil, printing: printing), diagnostics)
    }
    let message = OutgoingMessage.make(
      document,
      sending: dispatch?.data ?? SendingData(),
      attachments: dispatch.map { [attachment(of: document, $0)] } ?? [],
      at: place()
    )
    diagnostics += message.diagnostics
    if case .missing = dispatch?.signed, let refusal = OutgoingMessage.refusalOfBlanks(in: document, at: place()) {
      return Outcome(nil, diagnostics + [refusal])
    }
    return Outcome(
      message.value.map { ReadyDocument(document: document, message: $0, printing: printing) },
      diagnostics
    )
  }

  /// Writes a document.
  ///
  /// - Parameters:
  ///   - ready: the document.
  ///   - format: one of the forms it is ready for.
  ///   - sink: receives the bytes; what is in it stays.
  public func render(_ ready: ReadyDocument, as format: OutputFormat, into sink: inout ByteSink) {
    switch format {
    case .html: html.render(ready.document, into: &sink)
    case .xml: xml.render(ready.document, into: &sink)
    case .text: text.render(ready.document, into: &sink)
    case .metadata: metadata.render(ready.document, ready.printing, into: &sink)
    case .docx: docx.render(ready.document, into: &sink)
    case .flatOPC: docx.renderFlat(ready.document, into: &sink)
    case .edXML: if let message = ready.message { messages.write(message, into: &sink) }
    }
  }

  /// The bytes of a document in all forms, one behind the other.
  public func bytes(of ready: ReadyDocument) -> [UInt8] {
    var sink = ByteSink()
    for format in forms.formats { render(ready, as: format, into: &sink) }
    return sink.bytes
  }

  /// The file that goes with the message: the signed one, or else the DOCX file.
  private func attachment(of document: OfficialDocument, _ dispatch: Dispatch) -> OutgoingAttachment {
    if case .file(let signed) = dispatch.signed { return signed }
    var sink = ByteSink()
    docx.render(document, into: &sink)
    let name = dispatch.name.split(separator: "/").last.map(String.init) ?? dispatch.name
    return .docx(name: "\(name).docx", bytes: sink.bytes)
  }

  /// Warns of values that are longer than the decree has room for (Phụ lục VI).
  private static func lengths(
    in document: OfficialDocument,
    _ printing: PrintingFacts,
    at place: Place?
  ) -> [Diagnostic] {
    Decree30.metadata(of: document, printing).compactMap { field in
      let count = field.value.count
      guard count > field.name.limit else { return nil }
      return Diagnostic(
        .warning,
        WritingCode.longMetadata.rawValue,
        "siêu dữ liệu \(field.name.element) (\(field.name.vietnamese)) dài \(count) ký tự",
        at: place,
        expected: "nhiều nhất \(field.name.limit) ký tự theo Phụ lục VI Nghị định 30",
        hint: "rút ngắn, hoặc kiểm tra phần mềm nhận có cắt bớt không"
      )
    }
  }
}
