import Commendation
public import Diagnostics
public import TemplateEngine
public import Values

/// What a template may name as the source of its numbers.
public enum Computation: String, Sendable, CaseIterable {
  /// Quotas of khối and cụm.
  case allocation = "phan-bo"

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
