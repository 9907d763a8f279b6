import Diagnostics
import Values
import XMLTree

/// Stable codes of what can be wrong with a template.
enum TemplateCode: String {
  /// An expression that cannot be read.
  case syntax = "MA-01"
  /// A name that is not declared.
  case unknownName = "MA-02"
  /// A filter or function that does not exist.
  case unknownFilter = "MA-03"
  /// A value used as what it is not.
  case type = "MA-04"
  /// An element that does not exist.
  case unknownElement = "MA-05"
  /// An element where it cannot stand.
  case nesting = "MA-06"
  /// An attribute that is missing, unknown or has a value it cannot have.
  case attribute = "MA-07"
  /// A declaration of a field that cannot be used.
  case declaration = "MA-08"
  /// A frame that cannot be included.
  case frame = "MA-09"
  /// A bound that is exceeded.
  case limit = "MA-10"
  /// A field that is declared and never used.
  case unused = "MA-11"
  /// A component that a document must have.
  case missingPart = "MA-12"
}

/// Collects what is wrong with a template while it is compiled, and where each field is first used.
final class FindingCollector {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var firstUses: [FieldKey: TemplatePlace] = [:]
  private var sources: [XMLSource] = []
  private var known: Set<Diagnostic> = []
  /// How many names may still be compared with one that was not found.
  private var comparisons = EngineLimits.comparisons

  /// Adds a file and gives its index.
  func add(_ source: XMLSource) -> Int {
    sources.append(source)
    return sources.count - 1
  }

  /// All files so far.
  var allSources: [XMLSource] { sources }

  /// Adds findings of another stage.
  func add(_ more: [Diagnostic]) { diagnostics += more }

  /// Adds a finding, once: a frame that is included twice is not wrong twice.
  func report(
    _ code: TemplateCode,
    _ message: String,
    at place: TemplatePlace,
    severity: Severity = .error,
    expected: String? = nil,
    hint: String? = nil,
    related: [Diagnostic.Related] = []
  ) {
    let diagnostic = Diagnostic(
      severity,
      code.rawValue,
      message,
      at: sources[place.source].place(place.range),
      expected: expected,
      hint: hint,
      related: related
    )
    if known.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
  }

  /// The nearest name to one that was not found, until too many were looked for.
  func nearest(to name: String, in candidates: [String]) -> String? {
    guard comparisons >= candidates.count else { return nil }
    comparisons -= candidates.count
    return Diagnostics.nearest(to: name, in: candidates)
  }

  /// Remembers where a field is used for the first time.
  func noteUse(of record: RecordType, slot: Int, at place: TemplatePlace) {
    let key = FieldKey(record: record.id, slot: slot)
    if firstUses[key] == nil { firstUses[key] = place }
  }
}

/// A field within a template.
struct FieldKey: Hashable, Sendable {
  var record: Int
  var slot: Int
}
