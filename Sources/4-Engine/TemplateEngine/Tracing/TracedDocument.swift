import Decree30
public import DocumentModel
public import Values
import XMLTree

/// Where a piece of a document comes from.
public struct Origin: Sendable, Hashable {
  /// Where the template has the words, or the expression that gave them.
  public var template: TemplatePlace
  /// Where the data stand that the expression reads, in its order; empty where the words are the template's own.
  public var data: [Position]

  /// Makes an origin.
  public init(template: TemplatePlace, data: [Position] = []) {
    self.template = template
    self.data = data
  }
}

/// A document that knows where its texts come from.
public struct TracedDocument: Sendable {
  /// The finished document; its runs carry marks.
  public let document: OfficialDocument
  private let template: Template
  private let sources: [Trace.Source]
  private let parts: [DocumentPath.Part: (text: RichText, place: TemplatePlace)]

  fileprivate init(_ document: OfficialDocument, _ trace: Trace, of template: Template) {
    self.document = document
    self.template = template
    sources = trace.sources
    parts = trace.parts
  }

  /// Where the characters of a span come from, in reading order; at least one origin.
  ///
  /// Characters that the program wrote by itself come from where their text comes from; a part of a document without
  /// texts comes from its element.
  public func origins(of span: DocumentSpan) -> [Origin] {
    if let text = document.text(at: span.path) {
      if let bytes = span.bytes, case let some = origins(of: bytes, in: text), !some.isEmpty { return some }
      if case let all = origins(of: nil, in: text), !all.isEmpty { return all }
    }
    if let part = parts[span.path.part], span.path.blocks.isEmpty {
      let all = origins(of: nil, in: part.text)
      return all.isEmpty ? [Origin(template: part.place)] : all
    }
    var collector = Collector(path: span.path)
    document.walk(&collector)
    let below = collector.texts.lazy.compactMap { origins(of: nil, in: $0).first }
    return [below.first ?? Origin(template: template.bodyPlace)]
  }

  /// Finds the texts below a path.
  private struct Collector: DocumentWalker {
    let path: DocumentPath
    var texts: [RichText] = []

    mutating func visit(_ text: RichText, label: String, as component: Component, at other: DocumentPath) {
      if other.part == path.part, other.blocks.starts(with: path.blocks) { texts.append(text) }
    }
  }

  private func origins(of bytes: Range<Int>?, in text: RichText) -> [Origin] {
    var result: [Origin] = []
    var start = 0
    for run in text.runs {
      let range = start..<start + run.size
      start = range.upperBound
      guard case .text(let characters, let style) = run, style.mark > 0, !range.isEmpty else { continue }
      let wanted = bytes ?? range
      // A place between two characters belongs to both.
      let touches = wanted.isEmpty && (range.lowerBound...range.upperBound).contains(wanted.lowerBound)
      guard touches || range.overlaps(wanted) else { continue }
      let covered = wanted.isEmpty ? range : wanted.clamped(to: range)
      let inner = covered.lowerBound - range.lowerBound..<covered.upperBound - range.lowerBound
      for origin in origins(of: inner, in: characters, sources[style.mark - 1]) where !result.contains(origin) {
        result.append(origin)
      }
    }
    return result
  }

  /// Origins of some bytes of a run.
  private func origins(of bytes: Range<Int>, in characters: String, _ source: Trace.Source) -> [Origin] {
    switch source {
    case .words(let place):
      let written = String(decoding: template.sources[place.source].bytes[place.range], as: UTF8.self)
      guard let range = Alignment(finished: characters, written: written).written(bytes) else {
        return [Origin(template: place)]
      }
      let start = place.range.lowerBound
      let exact = start + range.lowerBound..<start + range.upperBound
      return [Origin(template: TemplatePlace(source: place.source, range: trimmed(exact, in: place.source)))]
    case .value(let value):
      let whole = [Origin(template: value.place, data: value.data)]
      guard !value.pieces.isEmpty,
        let range = Alignment(finished: characters, written: value.text).written(bytes)
      else { return whole }
      let pieces = value.pieces.filter { $0.bytes.overlaps(range) }
      return pieces.isEmpty ? whole : pieces.map { Origin(template: value.place, data: $0.data) }
    }
  }

  /// The range without white space at its ends; the range itself where it has nothing else.
  private func trimmed(_ range: Range<Int>, in source: Int) -> Range<Int> {
    let bytes = template.sources[source].bytes
    func isWord(_ index: Int) -> Bool { bytes[index] > UInt8(ascii: " ") }
    guard let first = range.first(where: isWord), let last = range.last(where: isWord) else { return range }
    return first..<last + 1
  }
}

extension Template {
  /// Makes the document of a record once more, this time noting where everything comes from.
  ///
  /// - Parameters:
  ///   - values: the checked data it was made of.
  ///   - record: the same data as they were typed, for their places.
  public func traced(_ values: BoundRecord, of record: DataRecord) -> TracedDocument {
    let trace = Trace(record, fields)
    var evaluator = Evaluator(template: self, values: values.values, trace: trace)
    evaluator.run()
    Decree30.finish(&evaluator.document)
    return TracedDocument(evaluator.document, trace, of: self)
  }
}
