public import DocumentModel
internal import Rules

/// What the decree does to any document, made or imported: numbers, capitals, punctuation, labels, the end mark.
///
/// Everything it decides becomes characters, so that every format shows the same. Finishing a finished document
/// changes nothing.
extension Decree30 {
  /// The rules that finishing keeps, in the order in which they change a document: from its head to its foot. Where two change
  /// one text, the order matters: a subject loses its stop before it gets its label, and labels of the outline stand before the
  /// end mark looks for the last words.
  static let mends: [any MendingRule.Type] = [
    SuperiorIsInCapitals.self, IssuerIsInCapitals.self, NumberHasItsZero.self, PlaceAndDateHaveTheirForm.self,
    DayHasItsZero.self, MonthHasItsZero.self, CirculationIsInCapitals.self, SubjectHasNoEndMark.self,
    LetterBeginsWithItsLabel.self, OneAddresseeStandsBare.self, AddresseesAreAList.self,
    DecisionHasItsParts.self,
    BasesEndInOrder.self, ItemsAreNumbered.self, BodyEndsWithItsMark.self, RecipientsAreAList.self,
    ArchiveLineClosesTheList.self, PostIsInCapitals.self, AppendicesAreNumbered.self, AppendixTitleIsInCapitals.self,
  ]

  /// Ids of the rules that finishing keeps, in the order in which they change a document.
  public static var mendingOrder: [String] { mends.map { $0.page.id } }

  /// The document as the decree wants it.
  public static func finished(_ document: OfficialDocument) -> OfficialDocument {
    var result = document
    finish(&result)
    return result
  }

  /// Makes a document as the decree wants it, in place.
  public static func finish(_ document: inout OfficialDocument) {
    for rule in mends { rule.mend(&document) }
  }
}
