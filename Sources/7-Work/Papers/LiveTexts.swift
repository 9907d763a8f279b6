import Commendation
import Diagnostics
import DocumentModel
import Rules

/// The texts of a document with the roles that rules on living law give them, and their places.
struct LiveTexts {
  private(set) var texts: [LiveDocument.Text] = []
  /// The texts of the document that each was made of: a name on two lines is one name.
  private(set) var sources: [[PlacedText]] = []
  private var lastComponent: Component?

  init(_ subject: DocumentSubject) {
    for text in subject.texts {
      guard let role = Self.role(of: text) else { continue }
      if text.component == lastComponent, text.component.isName {
        texts[texts.count - 1].text += " " + text.plain
        sources[sources.count - 1].append(PlacedText(text))
      } else {
        texts.append(LiveDocument.Text(role, text.plain))
        sources.append([PlacedText(text)])
      }
      lastComponent = text.component
    }
  }

  private static func role(of text: DocumentSubject.Text) -> LiveDocument.Role? {
    switch text.component {
    case .superiorAuthority, .issuingAuthority, .decisionAuthority, .appendixNote: return .office
    case .placeAndDate: return text.path.part == .place ? .place : nil
    case .addressees: return .addressee
    case .recipient: return .recipient
    case .signatureLine, .otherPost: return .signature
    case .legalBasis: return .legalBasis
    case .tableCell:
      guard case .cell(let row, _) = text.path.piece else { return nil }
      var hasher = Hasher()
      hasher.combine(text.path.part)
      hasher.combine(text.path.blocks)
      hasher.combine(row)
      return .cell(row: hasher.finalize())
    case .number, .enactingPhrase, .signerName, .drafterMark: return nil
    default: return .text
    }
  }
}

/// A text with its place.
struct PlacedText {
  var path: DocumentPath
  var plain: String
}

extension PlacedText {
  init(_ text: DocumentSubject.Text) {
    path = text.path
    plain = text.plain
  }
}

extension Component {
  fileprivate var isName: Bool { self == .superiorAuthority || self == .issuingAuthority }
}

extension Finding<DocumentSpan> {
  /// What a rule found in one text.
  ///
  /// - Parameter texts: the text, in its pieces.
  init(_ finding: DocumentFinding, in texts: [PlacedText]) {
    self.init(
      finding.severity,
      finding.code,
      finding.message,
      at: DocumentSpan(finding.words, in: texts),
      expected: finding.expected,
      hint: finding.hint
    )
  }
}

extension DocumentSpan {
  /// Where the first of some words that is there stands, in a text or in several that are one name; the first text where none
  /// is.
  fileprivate init?(_ words: [String], in texts: [PlacedText]) {
    let whole = texts.map(\.plain).joined(separator: " ")
    for word in words where !word.isEmpty {
      guard let range = whole.firstRange(of: word) else { continue }
      let end = whole.utf8.distance(from: whole.startIndex, to: range.upperBound)
      let begin = whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)
      var start = 0
      for text in texts {
        let bytes = start..<start + text.plain.utf8.count
        start = bytes.upperBound + 1
        // The last of the words says which name it is.
        guard bytes.contains(end - 1) else { continue }
        self.init(text.path, bytes: max(begin, bytes.lowerBound) - bytes.lowerBound..<end - bytes.lowerBound)
        return
      }
    }
    guard let first = texts.first else { return nil }
    self.init(first.path)
  }
}
