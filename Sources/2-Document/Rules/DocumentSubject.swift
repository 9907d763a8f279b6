public import DocumentModel
public import Values

/// A finished document as rules look at it.
public final class DocumentSubject {
  /// A text with its role and place.
  public struct Text: Sendable {
    /// What it is.
    public var component: Component
    /// Its label, empty where there is none.
    public var label: String
    /// Its characters, blanks as they are drawn.
    public var plain: String
    /// Where it stands.
    public var path: DocumentPath

    /// Makes a text.
    public init(component: Component, label: String = "", plain: String, path: DocumentPath) {
      self.component = component
      self.label = label
      self.plain = plain
      self.path = path
    }
  }

  /// The document.
  public let document: OfficialDocument
  /// The days it may bear: one day, or a span while day or month is blank; nil when nothing is known of them.
  public let days: ClosedRange<CalendarDate>?
  /// Its texts that are not empty, in reading order; read when a rule first asks for them.
  public private(set) lazy var texts: [Text] = {
    var collector = Collector()
    document.walk(&collector)
    return collector.texts
  }()

  /// Makes a subject.
  public init(_ document: OfficialDocument, days: ClosedRange<CalendarDate>? = nil) {
    self.document = document
    self.days = days
  }

  private struct Collector: DocumentWalker {
    var texts: [Text] = []

    mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
      let plain = text.plain
      guard !plain.isEmpty else { return }
      texts.append(Text(component: component, label: label, plain: plain, path: path))
    }
  }
}
