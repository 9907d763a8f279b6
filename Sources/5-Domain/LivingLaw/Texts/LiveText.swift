import DocumentModel
import OfficialWriting
import Rules
import Values

extension Component {
  /// Whether it says who acts today, rather than what was.
  var isLive: Bool {
    switch self {
    case .superiorAuthority, .issuingAuthority, .decisionAuthority, .placeAndDate, .addressees, .recipient,
      .signatureLine, .otherPost, .appendixNote:
      true
    default: false
    }
  }

  /// Whether it is a line of the name of an authority.
  fileprivate var isName: Bool { self == .issuingAuthority || self == .superiorAuthority }

  /// Whether names and words of it are none of the office's sentences.
  fileprivate var isSilent: Bool {
    switch self {
    case .number, .enactingPhrase, .signerName, .drafterMark, .kindTitle, .appendixLabel: true
    default: false
    }
  }
}

/// A text of a document as rules on living law read it: a name on two lines is one name.
struct LiveText {
  let component: Component
  private(set) var plain: String
  /// The texts it was made of, with the byte each begins at.
  private var pieces: [(path: DocumentPath, start: Int)]

  fileprivate init(_ text: DocumentSubject.Text) {
    component = text.component
    plain = text.plain
    pieces = [(text.path, 0)]
  }

  fileprivate mutating func add(_ text: DocumentSubject.Text) {
    pieces.append((text.path, plain.utf8.count + 1))
    plain += " " + text.plain
  }

  var path: DocumentPath { pieces[0].path }

  /// The place of some of its bytes; of a name on two lines that of its end, which tells more.
  func span(_ bytes: Range<Int>) -> DocumentSpan {
    let piece = pieces.last { $0.start < bytes.upperBound } ?? pieces[0]
    return DocumentSpan(piece.path, bytes: max(0, bytes.lowerBound - piece.start)..<bytes.upperBound - piece.start)
  }

  /// The place of a run of its words.
  func span(_ range: Range<Int>, of words: WordedText) -> DocumentSpan { span(words.bytes(range)) }
}

extension DocumentSubject {
  /// The texts that may have a phrase, in reading order.
  ///
  /// - Parameter filter: knows the phrases a rule looks for.
  func liveTexts(_ filter: PhraseFilter) -> [LiveText] {
    // The names come first in every document; a name on two lines is looked at as a whole.
    var names: [LiveText] = []
    for text in texts {
      guard text.component.isName else { break }
      if let last = names.indices.last, names[last].component == text.component {
        names[last].add(text)
      } else {
        names.append(LiveText(text))
      }
    }
    var result = names.filter { filter.mayContain($0.plain) }
    for hit in hits(of: filter) {
      let component = texts[hit.text].component
      guard !component.isName, !component.isSilent,
        component != .placeAndDate || texts[hit.text].path.part == .place
      else { continue }
      result.append(LiveText(texts[hit.text]))
    }
    return result
  }

  /// Whether a text stands in a row of a table that tells of a day or a year before a change.
  func isHistory(_ text: LiveText, before change: CalendarDate) -> Bool {
    guard case .cell(let row, _) = text.path.piece else { return false }
    return texts.contains { other in
      guard case .cell(row, _) = other.path.piece, other.path.part == text.path.part,
        other.path.blocks == text.path.blocks
      else { return false }
      let worded = WordedText(other.plain)
      return worded.dates(in: worded.words.indices).contains { $0 <= change }
        || worded.years(in: worded.words.indices).contains { $0 <= change.year }
    }
  }
}
