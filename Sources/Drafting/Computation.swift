import Commendation
public import Diagnostics
public import TemplateEngine
public import Values

/// What a template may name as the source of its numbers.
public enum Computation: String, Sendable, CaseIterable {
  /// Quotas of khối and cụm.
  case allocation = "phan-bo"

  /// What is wrong with the computation a template names: the engine does not know which there are.
  public static func findings(in template: Template) -> [Diagnostic] {
    guard let name = template.computation, Computation(rawValue: name) == nil else { return [] }
    let names = allCases.map(\.rawValue)
    return [
      Diagnostic(
        .error,
        "MA-13",
        "không có phép tính “\(name)”",
        at: template.computationPlace.map { template.place($0) },
        expected: "nguon=\"\(names.joined(separator: "\" hoặc \""))\"",
        hint: nearest(to: name, in: names).map { "có phải bạn muốn “\($0)”?" }
      )
    ]
  }

  /// Replaces what data say about rules by the numbers that the rules give, in the places the template has fields for.
  ///
  /// Data without rules pass as they are: then their numbers are typed.
  ///
  /// - Parameters:
  ///   - record: data of one document.
  ///   - template: the template that names this computation.
  /// - Returns: the completed data, absent when the computation found errors.
  public func complete(_ record: DataRecord, for template: Template) -> Outcome<DataRecord> {
    switch self {
    case .allocation: AllocationDraft(record: record, template: template).completed()
    }
  }
}
