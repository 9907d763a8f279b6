public import Diagnostics
public import LivingLaw
public import Values

/// Where papers are made: templates, the agency's profile, what all records have in common, dated reference data, and the
/// years that papers take their numbers from. Each is read once, and computed once, however many papers need it.
///
/// Workers of a batch share it: what it gives are values that never change.
public final class Workplace: Sendable {
  /// Where templates and reference data are.
  public let library: TemplateLibrary
  /// Where files named in data come in.
  public let door: FileDoor
  /// The agency's profile; nil where none was named.
  public let profile: DataRecord?
  /// What all records have in common; nil where nothing was named.
  public let common: DataRecord?
  /// What was computed of the year that all records have in common.
  let years = ComputedYears()
  private let references = Memo<String, Outcome<DataRecord>>()
  private let facts = Once<Outcome<LegalFacts>>()

  /// Makes a workplace of what was read.
  public init(
    _ library: TemplateLibrary,
    door: FileDoor = .open,
    profile: DataRecord? = nil,
    common: DataRecord? = nil
  ) {
    self.library = library
    self.door = door
    self.profile = profile
    self.common = common
  }

  /// Makes a workplace of files.
  ///
  /// - Parameters:
  ///   - library: where templates and reference data are.
  ///   - door: where files named in data come in.
  ///   - profile: the file of the agency's profile, if one was named.
  ///   - common: the file of what all records have in common, if one was named.
  /// - Returns: the workplace, absent when one of the files cannot be read.
  public static func open(
    _ library: TemplateLibrary,
    door: FileDoor = .open,
    profile: String?,
    common: String? = nil
  ) -> Outcome<Workplace> {
    let (own, shared) = (profile.map(door.document), common.map(door.document))
    let isComplete = own?.value != nil || profile == nil, isShared = shared?.value != nil || common == nil
    let workplace = Workplace(library, door: door, profile: own?.value, common: shared?.value)
    return Outcome(
      isComplete && isShared ? workplace : nil,
      (own?.diagnostics ?? []) + (shared?.diagnostics ?? [])
    )
  }

  /// A file of dated reference data in `quy-dinh`, such as `danh-hieu-2022.yaml`.
  public func reference(_ name: String) -> Outcome<DataRecord> {
    references.value(of: name) {
      guard let path = library.referenceFile(name) else { return Outcome(nil, [Self.missing(name)]) }
      return door.document(path)
    }
  }

  /// What the rules on finished documents go by, as far as the library has it.
  public var legalFacts: Outcome<LegalFacts> {
    facts.value {
      LegalFacts.read { name in library.referenceFile(name) == nil ? Outcome(nil) : reference(name) }
    }
  }

  private static func missing(_ name: String) -> Diagnostic {
    Diagnostic(
      .error,
      WorkCode.noTemplate.rawValue,
      "không tìm thấy “quy-dinh/\(name)” trong thư mục mẫu",
      hint: "chỉ thư mục mẫu bằng --mau-dir hoặc biến VANTHU_TEMPLATES"
    )
  }
}
