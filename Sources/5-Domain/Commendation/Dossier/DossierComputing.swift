import DataBinding
public import Diagnostics
public import Values

extension Dossier {
  /// Reviews the year's file and checks that nominees, ballots, minutes, parts and dates agree.
  ///
  /// - Parameters:
  ///   - record: the year's file with the group `ho_so`.
  ///   - isStrict: whether a legal basis that is not in force is an error.
  ///   - load: gives a profile of `Templates/quy-dinh/` by its file name, or says why not.
  /// - Returns: the dossier, absent where it cannot even be put together; and everything found. With an error among it
  ///   nothing may be written, but the papers can still be tried, so that all findings come together.
  public static func compute(
    _ record: DataRecord,
    isStrict: Bool = false,
    load: (String) -> Outcome<DataRecord>
  ) -> Outcome<Dossier> {
    let (examination, reviewed) = Review.examine(record, isStrict: isStrict, load: load)
    var diagnostics = reviewed
    let binding = DataBinding(record)
    let input = DossierReader(root: binding.root, binding: binding).read()
    let profiles = profiles(load, &diagnostics)
    guard let examination, let input else { return Outcome(nil, diagnostics + binding.diagnostics) }
    var run = DossierRun(examination: examination, input: input, profiles: profiles, binding: binding)
    let dossier = run.dossier()
    for finding in run.findings { binding.report(finding) }
    return Outcome(dossier, diagnostics + binding.diagnostics)
  }

  private static func profiles(
    _ load: (String) -> Outcome<DataRecord>,
    _ diagnostics: inout [Diagnostic]
  ) -> [DossierProfile] {
    let outcome = load("thanh-phan-ho-so.yaml")
    diagnostics += outcome.diagnostics
    guard let record = outcome.value else { return [] }
    let binding = DataBinding(record)
    let root = binding.root
    let profiles = DossierProfile.read(root, binding)
    root.finish()
    diagnostics += binding.diagnostics
    return profiles
  }
}
