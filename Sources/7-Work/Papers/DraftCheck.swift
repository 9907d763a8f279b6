public import Commendation
public import Diagnostics
public import DocumentModel
import Decree30
import OfficialWriting
import Rules
public import TemplateEngine
public import Values

/// Lets the rules of the decree and those of the domain look at the finished documents of a template, and says in the
/// words of document and data what they find.
///
/// Nearly all documents of a batch have nothing the rules look for. So the fixed texts of the template are looked
/// through once, each document's values by a filter, and only a document with something doubtful is read as a whole.
public struct DraftCheck: Sendable {
  private let decree: RuleSet
  private let rules: DocumentRules?
  private let template: Template
  private let period: PeriodReader
  private let citations: PhraseFilter
  /// By era, for documents without an appendix and with one.
  private let filters: [(without: Filter, with: Filter)]
  /// What every document of the template needs a look for, by what the template itself says.
  private let always: Doubts

  /// Filters, and whether the template itself has something for them.
  private final class Filter: Sendable {
    /// For values.
    let all: PhraseFilter
    /// For texts of a document that is read as a whole.
    let wording: PhraseFilter
    /// For names, which are wrong wherever they stand.
    let names: PhraseFilter
    let isInTemplate: Bool

    init(_ rules: DocumentRules, _ era: DocumentRules.Era, hasAppendix: Bool, fixed: [String]) {
      all = rules.filter(era, hasAppendix: hasAppendix)
      let wording = rules.wordingFilter(era, hasAppendix: hasAppendix)
      self.wording = wording
      names = rules.nameFilter(era)
      isInTemplate = fixed.contains { wording.mayContain($0) }
    }
  }

  /// Makes a check; each worker of a batch makes its own.
  ///
  /// - Parameters:
  ///   - rules: the rules of the domain; nil where what they go by is not there.
  ///   - template: the template whose documents are looked at.
  public init(rules: DocumentRules?, template: Template) {
    self.rules = rules
    self.template = template
    period = PeriodReader(template)
    citations = rules?.citationFilter ?? PhraseFilter([])
    let fixed = template.fixedTexts
    decree = RuleSet(Decree30.checks, in: .init(texts: fixed, hasStyles: template.hasStyles))
    var always: Doubts = []
    if fixed.contains(where: Self.isPadded) || template.texts.contains(where: CountCheck.mayCount) {
      always.insert(.count)
    }
    if fixed.contains(where: { [citations] in citations.mayContain($0) }) { always.insert(.citation) }
    self.always = always
    guard let rules else {
      filters = []
      return
    }
    filters = DocumentRules.Era.allCases.map { era in
      (
        Filter(rules, era, hasAppendix: false, fixed: fixed),
        Filter(rules, era, hasAppendix: true, fixed: fixed)
      )
    }
  }

  /// What the rules find in a document.
  ///
  /// - Parameters:
  ///   - document: the finished document.
  ///   - values: the checked data it was made of.
  ///   - record: the same data as they were typed, for their places.
  public func findings(in document: OfficialDocument, values: BoundRecord, record: DataRecord) -> [Diagnostic] {
    let days = period.period(of: values) ?? document.issued?.days
    let subject = DocumentSubject(document, days: days)
    var found = decree.findings(in: subject, values: values.values)
    if let rules {
      let doubts = doubts(document, values, rules.era(days))
      if let days, doubts.contains(.citation) { checkBases(subject, days, rules, &found) }
      if doubts.contains(.wording) { check(subject, rules, &found) }
      if doubts.contains(.count) { found += CountCheck(document).findings }
    }
    guard !found.isEmpty else { return [] }
    return PlacedFindings(template: template, values: values, record: record).diagnostics(found)
  }

  private func checkBases(
    _ subject: DocumentSubject,
    _ days: ClosedRange<CalendarDate>,
    _ rules: DocumentRules,
    _ found: inout [Finding<DocumentSpan>]
  ) {
    for text in subject.texts where text.component == .legalBasis && citations.mayContain(text.plain) {
      found += rules.findings(citation: text.plain, days: days).map { Finding($0, in: [PlacedText(text)]) }
    }
  }

  // MARK: Documents that need a look

  /// What a document needs a look for.
  private struct Doubts: OptionSet {
    let rawValue: UInt8
    static let wording = Doubts(rawValue: 1)
    static let count = Doubts(rawValue: 2)
    static let citation = Doubts(rawValue: 4)
  }

  private func doubts(
    _ document: OfficialDocument,
    _ values: BoundRecord,
    _ era: DocumentRules.Era
  ) -> Doubts {
    let filters = filters[era.rawValue]
    let filter = document.appendices.isEmpty ? filters.without : filters.with
    var doubts = always
    if filter.isInTemplate { doubts.insert(.wording) }
    look(at: values.values, filter, &doubts)
    return doubts
  }

  private func look(at values: [Value], _ filter: Filter, _ doubts: inout Doubts) {
    for index in values.indices {
      switch values[index] {
      case .text(let text):
        guard let look = filter.all.look(at: text) else {
          if Self.isPadded(text) { doubts.insert(.count) }
          continue
        }
        if look.last == UInt8(ascii: ":") { doubts.insert(.count) }
        if look.mayContain { sort(text, filter, &doubts) }
      case .list(let inner), .record(let inner): look(at: inner, filter, &doubts)
      case .absent, .integer, .decimal, .date, .boolean, .picture: continue
      }
    }
  }

  /// What a text with something in it is to be looked at for.
  private func sort(_ text: String, _ filter: Filter, _ doubts: inout Doubts) {
    if citations.mayContain(text) { doubts.insert(.citation) }
    // “Kèm theo” alone says nothing.
    if filter.names.mayContain(text) || DocumentRules.attachmentFilter.mayContain(text) { doubts.insert(.wording) }
  }

  /// Whether a text is a number such as `06`; without one no column has two ways of writing.
  private static func isPadded(_ text: String) -> Bool { text.utf8.count == 2 && text.utf8.first == UInt8(ascii: "0") }

  private func check(
    _ subject: DocumentSubject,
    _ rules: DocumentRules,
    _ found: inout [Finding<DocumentSpan>]
  ) {
    let live = LiveTexts(subject)
    let hasAppendix = !subject.document.appendices.isEmpty
    let filters = filters[rules.era(subject.days).rawValue]
    let facts = LiveDocument(days: subject.days, texts: live.texts, hasAppendix: hasAppendix)
    let filter = hasAppendix ? filters.with : filters.without
    for (text, finding) in rules.findings(in: facts, filter: filter.wording) {
      found.append(Finding(finding, in: live.sources[text]))
    }
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
