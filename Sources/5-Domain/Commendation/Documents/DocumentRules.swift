import DataBinding
public import Diagnostics
public import OfficialWriting
public import Values

/// The rules that look at a finished document.
public struct DocumentRules: Sendable {
  private let acts: LegalActs
  /// The last day of the district level.
  private let lastDay: CalendarDate?

  private init(acts: LegalActs) {
    self.acts = acts
    lastDay = acts.districts?.lastDay
  }

  /// When a document was written, as far as the rules tell times apart.
  public enum Era: Int, Sendable, CaseIterable {
    /// While there were districts.
    case districts
    /// After them.
    case communes
    /// Not known.
    case unknown
  }

  /// Reads what the rules go by.
  ///
  /// - Parameter load: gives a file of `Templates/quy-dinh/` by its name, or says why not.
  public static func read(_ load: (String) -> Outcome<DataRecord>) -> Outcome<DocumentRules> {
    let file = load("van-ban-phap-luat.yaml")
    guard let record = file.value else { return Outcome(nil, file.diagnostics) }
    let binding = DataBinding(record)
    let root = binding.root
    let acts = LegalActs.read(root, binding)
    root.finish()
    let hasErrors = binding.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : DocumentRules(acts: acts), file.diagnostics + binding.diagnostics)
  }

  // MARK: What needs no look

  /// The era of a document by the days it may bear; a span of days that lies on both sides of a change is of none.
  public func era(_ days: ClosedRange<CalendarDate>?) -> Era {
    guard let days, let lastDay else { return .unknown }
    if days.lowerBound > lastDay { return .communes }
    return days.upperBound <= lastDay ? .districts : .unknown
  }

  /// A filter for the values of a document of an era: one that it lets pass is of no interest to any rule on wording or
  /// căn cứ.
  public func filter(_ era: Era, hasAppendix: Bool) -> PhraseFilter {
    PhraseFilter(wording(era, hasAppendix) + acts.acts.map(\.number))
  }

  /// A filter for what rules on wording look for in a document of an era.
  public func wordingFilter(_ era: Era, hasAppendix: Bool) -> PhraseFilter {
    PhraseFilter(wording(era, hasAppendix))
  }

  private func wording(_ era: Era, _ hasAppendix: Bool) -> [String] {
    names(era) + (hasAppendix ? [] : AttachmentIsThere.verbs)
  }

  /// A filter for what rules say about names in an era.
  public func nameFilter(_ era: Era) -> PhraseFilter { PhraseFilter(names(era)) }

  /// A filter for texts that speak of something attached.
  public static let attachmentFilter = PhraseFilter(AttachmentIsThere.hints)

  /// A filter for căn cứ that cite an act whose days are known.
  public var citationFilter: PhraseFilter { PhraseFilter(acts.acts.map(\.number)) }

  private func names(_ era: Era) -> [String] {
    switch era {
    case .unknown: return []
    case .districts: return acts.unitKinds.filter { $0.span.from != nil }.map(\.name)
    case .communes:
      let kinds = acts.unitKinds.filter { $0.span.through != nil }.map(\.name)
      guard let districts = acts.districts else { return kinds }
      let bodies = districts.bodies + districts.doubtful
      // A body whose name has the word for its area is found by that word.
      let others = bodies.filter { body in !districts.areas.contains { body.phrase.containsRun($0.phrase) } }
      return (districts.areas + others).flatMap { [$0.name] + $0.spellings } + kinds
    }
  }

  // MARK: Findings

  /// What the rules on wording find in a document, with the index of the text.
  ///
  /// - Parameters:
  ///   - document: the document.
  ///   - filter: that of the document's era, ``wordingFilter(_:hasAppendix:)``.
  public func findings(
    in document: LiveDocument,
    filter: PhraseFilter
  ) -> [(text: Int, finding: DocumentFinding)] {
    let era = era(document.days)
    var result: [(Int, DocumentFinding)] = []
    for (index, text) in document.texts.enumerated() where filter.mayContain(text.text) {
      let worded = WordedText(text.text)
      if let days = document.days, era != .unknown {
        let isHistory = isHistory(text.role, in: document)
        if era == .communes, let districts = acts.districts,
          let finding = DistrictsHaveEnded.finding(
            worded,
            text.role,
            year: days.lowerBound.year,
            isHistory: isHistory,
            districts
          )
        {
          result.append((index, finding))
        }
        if let finding = UnitNamesFitTheDay.finding(worded, text.role, days: days, isHistory: isHistory, acts) {
          result.append((index, finding))
        }
      }
      if !document.hasAppendix, let finding = AttachmentIsThere.finding(worded, text.role) {
        result.append((index, finding))
      }
    }
    return result
  }

  /// What is wrong with a căn cứ.
  public func findings(citation: String, days: ClosedRange<CalendarDate>) -> [DocumentFinding] {
    LegalBasisIsInForce.findings(citation: citation, days: days, acts)
  }

  /// Whether a count before a list or a table agrees with it.
  public static func finding(lead: String, items: [String]) -> DocumentFinding? {
    CountsMatchTheirLists.finding(lead: lead, items: items)
  }

  /// Whether the numbers of a column of a table are written in one way.
  public static func finding(column: [String]) -> DocumentFinding? { NumbersHaveOneForm.finding(column: column) }

  /// Whether a cell stands in a row that tells of a day or year before the change.
  private func isHistory(_ role: LiveDocument.Role, in document: LiveDocument) -> Bool {
    guard case .cell(let row) = role, let districts = acts.districts else { return false }
    return document.texts.contains { text in
      guard text.role == .cell(row: row) else { return false }
      let worded = WordedText(text.text)
      return worded.dates(in: worded.words.indices).contains { $0 <= districts.lastDay }
        || worded.years(in: worded.words.indices).contains { $0 <= districts.lastDay.year }
    }
  }
}

extension NamedPhrase {
  /// Other ways of writing it that ``WordedText`` takes for the same.
  fileprivate var spellings: [String] {
    let name = name.lowercased()
    var result: [String] = []
    if name.contains("ủy") { result.append(name.replacing("ủy", with: "uỷ")) }
    if name.contains(" - ") { result += [name.replacing(" - ", with: " – "), name.replacing(" - ", with: "-")] }
    return result
  }
}

extension [String] {
  /// Whether words stand in a row in it.
  fileprivate func containsRun(_ other: [String]) -> Bool {
    indices.contains { self[$0...].starts(with: other) }
  }
}
