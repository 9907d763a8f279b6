import Diagnostics
import DocumentModel
import TemplateEngine
import Values

/// Tells people what rules found in a document: the part of the document in words, and where its words come from, a value of
/// the data or the template. Evaluates the record again, so it is asked only when something was found.
struct PlacedFindings {
  private let traced: TracedDocument
  private let template: Template
  private let record: DataRecord

  /// - Parameters:
  ///   - template: the template the document was made of.
  ///   - values: the checked data it was made of.
  ///   - record: the same data as they were typed.
  init(template: Template, values: BoundRecord, record: DataRecord) {
    self.template = template
    self.record = record
    traced = template.traced(values, of: record)
  }

  /// Findings for people, errors first; what has one cause is said once, with the number of its places.
  func diagnostics(_ findings: [Finding<DocumentSpan>]) -> [Diagnostic] {
    var causes: [(diagnostic: Diagnostic, spot: String?, others: Int)] = []
    var known: [Cause: Int] = [:]
    // Errors first, so that the worst place stands for the others.
    for finding in findings.sorted(by: { $0.severity > $1.severity }) {
      let diagnostic = diagnostic(finding)
      let cause = Cause(diagnostic)
      if let cause, let index = known[cause] {
        causes[index].others += 1
      } else {
        if let cause { known[cause] = causes.count }
        causes.append((diagnostic, finding.place.map { traced.document.words(for: $0.path) }, 0))
      }
    }
    return causes.map { diagnostic, spot, others in
      var diagnostic = diagnostic
      if let spot {
        diagnostic.message = "\(spot)\(others > 0 ? " và \(others) chỗ khác" : ""): \(diagnostic.message)"
      }
      return diagnostic
    }
  }

  /// What makes findings one; nil for one without a place.
  private struct Cause: Hashable {
    let code: String
    let message: String
    let place: Place

    init?(_ diagnostic: Diagnostic) {
      guard let place = diagnostic.place else { return nil }
      code = diagnostic.code
      message = diagnostic.message
      self.place = place
    }
  }

  private func diagnostic(_ finding: Finding<DocumentSpan>) -> Diagnostic {
    var result = finding.located { place(of: origin(of: $0)) }
    if let origin = finding.place.map(origin(of:)), !origin.data.isEmpty {
      result.related.append(Diagnostic.Related("mẫu cần ở", template.place(origin.template)))
    }
    return result
  }

  /// The origin somebody has to look at: the first of the data, otherwise of the template.
  private func origin(of span: DocumentSpan) -> Origin {
    let origins = traced.origins(of: span)
    return origins.first { !$0.data.isEmpty } ?? origins[0]
  }

  private func place(of origin: Origin) -> Place {
    origin.data.first.map { record.place(of: $0) } ?? template.place(origin.template)
  }
}
