import Decree30
public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules

/// Units that bear the name of a person, a number or an event are written in full, with their kind; kinds are not shortened.
public struct PlaceNameIsInFull: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage.placeNameIsInFull

  private let provinces: Provinces

  init(_ provinces: Provinces) { self.provinces = provinces }

  /// When a document needs a look: the place is but a few words.
  public var wakes: Wake { .always }

  /// Looks at the place of a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let place = subject.document.issued?.place.plain, !place.isEmpty else { return }
    let words = WordedText(place)
    let shape = Provinces.shape(words)
    let full = provinces.fullName(ofShape: shape)
    let first = words.words.first?.folded ?? ""
    guard full != nil || provinces.shortKinds.contains(first) && words.words.count > 1 || shape.allSatisfy(\.isNumber)
    else { return }
    findings.append(
      Self.finding(
        "địa danh “\(place)” chưa ghi đủ tên",
        at: DocumentSpan(DocumentPath(.place)),
        expected: full
          ?? (shape.allSatisfy(\.isNumber)
            ? "danh từ chung trước số, như “Phường \(place)”" : "tên đầy đủ, không viết tắt"),
        hint: full.map { "ghi “\($0)”" } ?? "ghi tên như ở văn bản thành lập đơn vị ấy"
      )
    )
  }
}
