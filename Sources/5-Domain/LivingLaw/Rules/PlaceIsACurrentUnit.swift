import Decree30
public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Rules
import Values

/// A document is not dated at a province that is no more.
///
/// Communes often kept the name of a former province or its town: where the office is one of a commune, nothing is said.
public struct PlaceIsACurrentUnit: CheckingRule {
  /// What a person reads about it.
  public static let page = RulePage.placeIsACurrentUnit

  private let provinces: Provinces

  init(_ provinces: Provinces) { self.provinces = provinces }

  /// When a document needs a look.
  public var wakes: Wake { .phrases(provinces.all.filter { $0.span.through != nil }.flatMap(\.name.spellings)) }

  /// Looks at the place of a finished document.
  public func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    guard let days = subject.days, let place = subject.document.issued?.place.plain, !place.isEmpty else { return }
    let words = WordedText(place).words.map(\.folded)
    guard
      let former = provinces.gone(on: days).first(where: { province in
        province.span.isOver(before: days) && (province.name.words == words || province.whole.words == words)
      }), !provinces.all.contains(where: { $0.name.words == former.name.words && !$0.span.isOver(before: days) }),
      !isOfACommune(subject.document), let last = former.span.through
    else { return }
    findings.append(
      Self.finding(
        "“\(place)”: \(former.whole.name) không còn từ \(last.dayAfter)",
        at: DocumentSpan(DocumentPath(.place)),
        hint: former.successor.map { "ghi tên đơn vị hiện nay, như “\($0)”" }
      )
    )
  }

  private func isOfACommune(_ document: OfficialDocument) -> Bool {
    (document.superiorAuthority + document.issuingAuthority).contains { line in
      !Set(WordedText(line.plain).words.map(\.folded)).isDisjoint(with: ["xã", "phường", "đặc"])
    }
  }
}
