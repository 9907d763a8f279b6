import DataBinding
import DataReading
public import Diagnostics
import TemplateEngine
public import Values

/// Completes the data of records for one template: what all have in common and the agency's profile lie under them, and the
/// computation the template names puts in its numbers. Each worker has its own.
struct RecordCompleter: Sendable {
  private let template: Template
  private let workplace: Workplace
  private let computation: Computation?
  private var common: Underlay?
  /// The part of the profile that the template has fields for.
  private let profile: DataRecord?
  /// The profile as it was valid, by the days a document may bear.
  private var profiles: [ClosedRange<CalendarDate>?: Outcome<Underlay>] = [:]
  /// The values of the profile, by the days a document may bear; nil where there is something to tell of them.
  private var profileValues: [ClosedRange<CalendarDate>?: [Value]?] = [:]
  private let period: PeriodReader
  /// What the year gives, by what it depends on.
  private var fillings: [ComputedYears.Key: Outcome<PaperFilling>] = [:]

  /// As many are remembered; a list whose every row has a day of its own must not fill the memory.
  private static let limit = 256

  init(_ template: Template, at workplace: Workplace) {
    self.template = template
    self.workplace = workplace
    computation = template.computation.flatMap(Computation.init(rawValue:))
    common = workplace.common.map { Underlay($0, .joined) }
    profile = workplace.profile.map { template.declaredPart(of: $0) }
    period = PeriodReader(template)
  }

  /// What records are made of that need nothing but what the profile has; nil where more is put into them.
  var cleanShape: RecordShape? {
    guard computation == nil, common == nil else { return nil }
    return template.recordShape(over: profile.map { template.slots(of: $0) } ?? [])
  }

  /// The data of a clean record with what the profile has; nil where there is something to tell of them.
  mutating func accepted(_ record: CleanRecord) -> BoundRecord? {
    guard let profile else { return template.accepted(record.values, number: record.number) }
    let period = period.period(of: record.values)
    let known = profileValues[period]
    let values = known ?? Self.values(of: profile, on: period, template)
    if known == nil {
      if profileValues.count >= Self.limit { profileValues = [:] }
      profileValues[period] = .some(values)
    }
    return values.flatMap { template.accepted(record.values, number: record.number, over: $0) }
  }

  private static func values(
    of profile: DataRecord,
    on period: ClosedRange<CalendarDate>?,
    _ template: Template
  ) -> [Value]? {
    let resolved = profile.resolved(on: period)
    guard let record = resolved.value, resolved.diagnostics.isEmpty else { return nil }
    return template.values(ofProfile: record)
  }

  /// The data of a record with all that the template's fields need; absent when the profile or the computation found
  /// errors.
  mutating func completed(_ record: DataRecord) -> Outcome<DataRecord> {
    let whole = withProfile(common?.merged(under: record) ?? record)
    guard let computation, let completed = whole.value else { return whole }
    let numbered = self.numbered(completed, by: computation, ownSources: record.sources.count)
    return Outcome(numbered.value, whole.diagnostics + numbered.diagnostics)
  }

  private mutating func withProfile(_ record: DataRecord) -> Outcome<DataRecord> {
    guard let profile else { return Outcome(record) }
    let period = template.documentPeriod(of: record)
    var resolved = profiles[period] ?? profile.resolved(on: period).flatMap { Outcome(Underlay($0, .whole)) }
    let merged = resolved.value?.merged(under: record)
    if profiles.count >= Self.limit { profiles = [:] }
    profiles[period] = resolved
    return Outcome(merged, resolved.diagnostics)
  }

  /// Replaces what data say about rules by the numbers that the rules give, in the places the template has fields for. Data
  /// that neither have rules nor name a year pass as they are: then their numbers are typed.
  private mutating func numbered(
    _ record: DataRecord,
    by computation: Computation,
    ownSources: Int
  ) -> Outcome<DataRecord> {
    guard YearNaming.isThere(in: record) else {
      switch computation {
      case .allocation: return AllocationCompletion(record: record, template: template).completed()
      case .review, .calendar: return Outcome(record)
      }
    }
    return YearNaming.read(record, for: template, ownSources: ownSources).flatMap { naming in
      switch computation {
      case .allocation:
        PaperYear.read(naming, at: workplace).flatMap { AllocationCompletion($0, template).completed() }
      case .review:
        filled(naming) { paper, template in ReviewCompletion(paper: paper, template: template).filling() }
      case .calendar:
        filled(naming) { paper, template in CalendarCompletion(paper: paper, template: template).filling() }
      }
    }
  }

  /// The data of a paper with what the year gives, which is put together once for all papers about the same of it.
  private mutating func filled(
    _ naming: YearNaming,
    _ make: (PaperYear, Template) -> Outcome<PaperFilling>
  ) -> Outcome<DataRecord> {
    let key = naming.fillingKey
    if let key, let known = fillings[key] { return known.flatMap { $0.laid(into: naming.base) } }
    let filling = PaperYear.read(naming, at: workplace).flatMap { make($0, template) }
    if let key, filling.value != nil, naming.isForAll(filling.diagnostics) {
      if fillings.count >= Self.limit { fillings = [:] }
      fillings[key] = filling
    }
    return filling.flatMap { $0.laid(into: naming.base) }
  }
}

extension DataRecord {
  /// A profile with its values as they were valid for a document. A document that tells no date may be of any day since
  /// there have been such documents.
  public func resolved(on period: ClosedRange<CalendarDate>?) -> Outcome<DataRecord> {
    let first = period?.lowerBound ?? CalendarDate(year: 1945, month: 9, day: 2)
    let last = period?.upperBound ?? CalendarDate(year: 2999, month: 12, day: 31)
    guard let first, let last else { return Outcome(self) }
    return resolveDatedValues(in: self, from: first, through: last)
  }
}
