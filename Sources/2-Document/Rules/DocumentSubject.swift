public import DocumentModel
public import OfficialWriting
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

  /// Its texts as one.
  private lazy var joined: JoinedTexts = {
    var joined = JoinedTexts()
    for index in texts.indices { joined.add(texts[index].plain) }
    return joined
  }()

  /// Makes a subject.
  public init(_ document: OfficialDocument, days: ClosedRange<CalendarDate>? = nil) {
    self.document = document
    self.days = days
  }

  /// The numbers of the texts that may have a phrase, with the phrase's owner, each pair once, by owner and in reading order.
  ///
  /// - Complexity: one pass over the bytes of all texts.
  public func hits(of filter: PhraseFilter) -> [(owner: Int, text: Int)] {
    var hits: [(owner: Int, text: Int)] = []
    let joined = joined
    joined.scan(filter) { hits.append(($0, joined.text(at: $1))) }
    hits.sort { $0 < $1 }
    var result: [(owner: Int, text: Int)] = []
    for hit in hits where result.last.map({ $0 != hit }) ?? true { result.append(hit) }
    return result
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
