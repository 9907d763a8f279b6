public import DataBinding
public import DataReading
public import Diagnostics
public import TemplateEngine
public import Values

/// The one way from a record to a paper: its data are completed, checked and put into the template, the document is finished
/// and looked at by the rules.
///
/// A maker keeps what it learns from one record to the next. Each worker of a batch has its own, with a template of its own;
/// what they share stands in the workplace.
public struct PaperMaker: Sendable {
  /// The template.
  public let template: Template
  /// The data of the record made last as far as they could be completed.
  public private(set) var lastRecord: DataRecord?
  /// The data of the record made last as far as they could be checked; enough to tell what its files are called.
  public private(set) var lastValues: BoundRecord
  private var completer: RecordCompleter
  private var binder: Binder
  private let check: PaperCheck
  /// What records are made of that may be read in one pass; nil where their data have to be completed first.
  public let cleanShape: RecordShape?

  /// Makes a maker for the papers of a template.
  public init(_ template: Template, at workplace: Workplace) {
    self.template = template
    lastValues = BoundRecord(emptyFor: template, number: 0)
    completer = RecordCompleter(template, at: workplace)
    binder = Binder(template)
    check = PaperCheck(facts: workplace.legalFacts.value, template: template)
    cleanShape = completer.cleanShape
  }

  /// Makes the paper of a clean record.
  ///
  /// - Returns: the paper; nil where there is anything to tell of it, which only the way from a parsed record does.
  public mutating func make(_ record: CleanRecord) -> Paper? {
    guard let values = completer.accepted(record), let made = template.filled(with: values).silent,
      check.findsNothing(in: made.document, values: values)
    else { return nil }
    return Paper(document: made.document, blanks: made.blanks, record: record.place, values: values)
  }

  /// Makes the paper of a record.
  ///
  /// - Returns: the paper, absent when anything was found that must not be; and everything found on the way.
  public mutating func make(_ record: DataRecord) -> Outcome<Paper> {
    lastRecord = record
    lastValues = BoundRecord(emptyFor: template, number: record.number)
    let completed = completer.completed(record)
    guard let whole = completed.value else { return Outcome(nil, completed.diagnostics) }
    lastRecord = whole
    let bound = binder.bind(whole)
    lastValues = binder.lastRecord
    var diagnostics = completed.diagnostics + bound.diagnostics
    guard let values = bound.value else { return Outcome(nil, diagnostics) }
    let filled = template.filled(with: values, from: whole)
    diagnostics += filled.diagnostics
    guard let made = filled.value else { return Outcome(nil, diagnostics) }
    let findings = check.findings(in: made.document, values: values, record: whole)
    diagnostics += findings
    guard !findings.contains(where: { $0.severity == .error }) else { return Outcome(nil, diagnostics) }
    return Outcome(
      Paper(document: made.document, blanks: made.blanks, record: whole, values: values),
      diagnostics
    )
  }
}

extension Outcome {
  /// The value, where there is nothing to tell of it.
  fileprivate var silent: Value? { diagnostics.isEmpty ? value : nil }
}
