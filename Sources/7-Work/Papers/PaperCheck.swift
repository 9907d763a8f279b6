public import Diagnostics
public import DocumentModel
import Decree30
public import LivingLaw
import Rules
public import TemplateEngine
public import Values

/// Lets the rules of the decree and of living law look at the finished documents of a template, and says in the words of
/// document and data what they find.
public struct PaperCheck: Sendable {
  private let rules: RuleSet
  private let template: Template
  private let period: PeriodReader

  /// Makes a check; each worker of a batch makes its own.
  ///
  /// - Parameters:
  ///   - facts: what living law says; nil where it is not there.
  ///   - template: the template whose documents are looked at.
  public init(facts: LegalFacts?, template: Template) {
    self.template = template
    period = PeriodReader(template)
    let texts = template.fixedTexts
    rules = RuleSet(
      Decree30.checks + (facts?.checks ?? []),
      in: .init(texts: texts.whole, pieces: texts.pieces, hasStyles: texts.hasStyles)
    )
  }

  /// Whether the rules find nothing in a document; no word is said of what they find.
  func findsNothing(in document: OfficialDocument, values: BoundRecord) -> Bool {
    let subject = DocumentSubject(document, days: period.period(of: values) ?? document.issued?.days)
    return rules.findings(in: subject, values: values.values).isEmpty
  }

  /// What the rules find in a document.
  ///
  /// - Parameters:
  ///   - document: the finished document.
  ///   - values: the checked data it was made of.
  ///   - record: the same data as they were typed, for their places.
  public func findings(in document: OfficialDocument, values: BoundRecord, record: DataRecord) -> [Diagnostic] {
    let subject = DocumentSubject(document, days: period.period(of: values) ?? document.issued?.days)
    let found = rules.findings(in: subject, values: values.values)
    guard !found.isEmpty else { return [] }
    return PlacedFindings(template: template, values: values, record: record).diagnostics(found)
  }
}

extension IssueDate {
  /// The days it may mean: one day, or its year while day and month are blank; nil when it cannot be read.
  fileprivate var days: ClosedRange<CalendarDate>? {
    guard let year = Int(year.plain) else { return nil }
    guard let month = Int(month.plain), let day = Int(day.plain) else { return CalendarDate.days(ofYear: year) }
    return CalendarDate(year: year, month: month, day: day).map { $0...$0 }
  }
}
