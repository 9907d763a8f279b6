import DocumentModel
import OfficialWriting
import Values

/// Notes where the texts of a document come from while it is evaluated. Every run gets a mark, which its edits keep; the mark
/// says which entry of the notes it is.
final class Trace {
  /// Where a run comes from.
  enum Source: Sendable {
    /// Words of the template.
    case words(TemplatePlace)
    /// An expression of the template.
    case value(TracedValue)
  }

  /// The data.
  let record: DataRecord
  /// Where the fields of the record come from, by slot.
  let fields: [Provenance]
  /// Where the values come from that are the same in every round of a loop, by the number of the kept result.
  var kept: [Int: (round: Int, provenance: Provenance)] = [:]
  /// Where the runs come from; the mark 1 is the first.
  private(set) var sources: [Source] = []
  /// The pieces of joined texts that are the same in every round, in the same way.
  var keptPieces: [Int: (round: Int, pieces: [(bytes: Range<Int>, data: [Position])])] = [:]
  /// The parts of the document as they were put there, with the places of their elements.
  private(set) var parts: [DocumentPath.Part: (text: RichText, place: TemplatePlace)] = [:]
  /// Where the elements of the running loops come from, by depth.
  private(set) var elements: [Provenance] = []
  private var lists: [[Provenance]] = []

  /// Makes empty notes on a document.
  ///
  /// - Parameters:
  ///   - record: the data, to find the places of values.
  ///   - type: the fields of the data.
  init(_ record: DataRecord, _ type: RecordType) {
    var fields = [Provenance](repeating: .nowhere, count: type.fields.count)
    if case .map(let entries) = record.root.content {
      // The first key that means a field gives its value.
      for entry in entries.reversed() {
        guard let slot = type.slot(matching: entry.key) else { continue }
        fields[slot] = .datum(entry.value, type.fields[slot].type)
      }
    }
    self.record = record
    self.fields = fields
  }

  /// The run with a mark.
  func marked(_ run: Run, _ source: Source) -> Run {
    guard case .text(let text, let style) = run, sources.count < TextStyle.highestMark else { return run }
    sources.append(source)
    return .text(text, style.marked(sources.count))
  }

  /// Notes a part that was put into the document.
  func note(_ text: RichText, at place: TemplatePlace, as part: DocumentPath.Part) { parts[part] = (text, place) }

  func beginLoop(over list: [Provenance]) {
    lists.append(list)
    elements.append(.nowhere)
  }

  func beginRound(_ index: Int) {
    guard let list = lists.last, list.indices.contains(index) else { return }
    elements[elements.count - 1] = list[index]
  }

  func endLoop() {
    lists.removeLast()
    elements.removeLast()
  }
}

/// The text of an expression, and the data it was made of.
struct TracedValue: Sendable {
  /// The expression.
  var place: TemplatePlace
  /// The text before it was finished.
  var text: String
  /// The data the whole expression reads.
  var data: [Position]
  /// UTF-8 bytes of the text with the data of their own, where the text was joined from a list.
  var pieces: [(bytes: Range<Int>, data: [Position])] = []
}

// MARK: - Evaluating with a trace

extension Evaluator {
  /// Words of the template with their mark.
  func traced(_ run: Run, _ place: TemplatePlace) -> Run { trace?.marked(run, .words(place)) ?? run }

  /// The text of a value with its mark.
  mutating func traced(_ run: Run, _ expression: TypedExpression) -> Run {
    guard let trace else { return run }
    guard case .text(let text, _) = run else { return run }
    return trace.marked(run, .value(value(text, of: expression)))
  }

  /// Notes which picture a signature got.
  mutating func tracePicture(_ expression: TypedExpression, of signature: Int) {
    guard let trace else { return }
    let name = traced(.text(expression.source, []), expression)
    trace.note(RichText([name]), at: expression.place, as: .signaturePicture(signature))
  }

  /// Notes where the elements of a loop come from.
  mutating func beginTracing(_ list: TypedExpression) {
    guard let trace else { return }
    trace.beginLoop(over: provenance(of: list.expression, in: list).elements)
  }

  private mutating func value(_ text: String, of expression: TypedExpression) -> TracedValue {
    let data = provenance(of: expression.expression, in: expression).positions
    let pieces = pieces(of: expression.expression, in: expression)
    let isWhole = pieces.last.map { $0.bytes.upperBound == text.utf8.count } ?? false
    return TracedValue(place: expression.place, text: text, data: data, pieces: isWhole ? pieces : [])
  }

  /// The pieces of a text joined from a list.
  private mutating func pieces(
    of expression: Expression,
    in whole: TypedExpression
  ) -> [(bytes: Range<Int>, data: [Position])] {
    switch expression {
    // Letters in capitals take as many bytes.
    case .filter(.upperCase, let inner), .filter(.lowerCase, let inner), .filter(.capitalized, let inner):
      return pieces(of: inner, in: whole)
    case .kept(let index, let loop, let inner):
      guard let trace else { return [] }
      let round = roundNumber(ofLoop: loop)
      if let known = trace.keptPieces[index], known.round == round { return known.pieces }
      let pieces = pieces(of: inner, in: whole)
      trace.keptPieces[index] = (round, pieces)
      return pieces
    case .filter(.joined(let separator, let last), let list):
      guard case .list(let texts) = evaluate(list, in: whole) else { return [] }
      var result: [(bytes: Range<Int>, data: [Position])] = []
      var start = 0
      for (index, (text, source)) in zip(texts, provenance(of: list, in: whole).elements).enumerated() {
        guard case .text(let text) = text else { return [] }
        if index > 0 { start += (index == texts.count - 1 ? last : separator).utf8.count }
        result.append((start..<start + text.utf8.count, source.positions))
        start += text.utf8.count
      }
      return result
    default: return []
    }
  }
}

extension OfficialDocument {
  /// The part that a text for a slot is about to become.
  func part(next slot: PartSlot) -> DocumentPath.Part {
    switch slot {
    case .superiorLine: .superiorAuthority(superiorAuthority.count)
    case .issuingLine: .issuingAuthority(issuingAuthority.count)
    case .number: .number
    case .symbol: .symbol
    case .place: .place
    case .day: .day
    case .month: .month
    case .year: .year
    case .secrecy: .secrecy
    case .urgency: .urgency
    case .circulation: .circulation
    case .subject: .subject
    case .caller: .caller
    case .addressee, .called: .addressee(addressees.count)
    case .decisionAuthority: .decisionAuthority
    case .legalBasis: .legalBasis(legalBases.count)
    case .enactingPhrase: .enactingPhrase
    case .recipient, .innerRecipient: .recipient(recipients.count)
    case .archive: .archive
    case .drafterMark: .drafterMark
    case .contact: .contact
    }
  }
}
