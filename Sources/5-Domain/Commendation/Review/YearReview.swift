import DataBinding
public import Diagnostics
import OfficialWriting
public import Values

extension Review {
  /// Reads the year's file and reviews it.
  ///
  /// - Parameters:
  ///   - record: the year's file.
  ///   - isStrict: whether a legal basis that is not in force is an error.
  ///   - load: gives a profile of `Templates/quy-dinh/` by its file name, or says why not.
  /// - Returns: the review, absent when there are errors; and everything found, with the rule it breaks.
  public static func compute(
    _ record: DataRecord,
    isStrict: Bool = false,
    load: (String) -> Outcome<DataRecord>
  ) -> Outcome<Review> {
    let outcome = explain(record, isStrict: isStrict, load: load)
    let hasErrors = outcome.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : outcome.value, outcome.diagnostics)
  }

  /// Reads the year's file and reviews it, errors or not, to show why somebody falls short.
  ///
  /// - Parameters:
  ///   - record: the year's file.
  ///   - isStrict: whether a legal basis that is not in force is an error.
  ///   - load: gives a profile of `Templates/quy-dinh/` by its file name, or says why not.
  /// - Returns: the review, absent when the file does not even say its year; and everything found.
  public static func explain(
    _ record: DataRecord,
    isStrict: Bool = false,
    load: (String) -> Outcome<DataRecord>
  ) -> Outcome<Review> {
    let (examination, diagnostics) = examine(record, isStrict: isStrict, load: load)
    return Outcome(examination?.review, diagnostics)
  }

  /// A review with what it was made from.
  struct Examination {
    var review: Review
    var input: ReviewInput
    /// What the names of awards mean on the first day.
    var awardNames: AwardNames
    /// How units are reviewed on the first and on the last day; nil where nothing says it.
    var profiles: (first: ReviewProfile?, last: ReviewProfile?)
  }

  /// Reviews the year's file, errors or not: who goes on from there has to look at the diagnostics.
  ///
  /// - Returns: the review, absent when the file does not even say its year.
  static func examine(
    _ record: DataRecord,
    isStrict: Bool,
    load: (String) -> Outcome<DataRecord>
  ) -> (examination: Examination?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let binding = DataBinding(record)
    let root = binding.root
    let (clusters, allocation) = clusters(of: record, root, binding, &diagnostics)
    let input = YearReader(root: root, binding: binding).read()
    let profiles = reviewProfiles(of: record, root, binding, load, &diagnostics)
    root.finish { YearData.isKey($0) }
    let regulations = Regulations.read(load, &diagnostics)
    if let input {
      for finding in OrganisationsAreOfTheirTime.findings(input, clusters) { binding.report(finding) }
    }
    // Without what the law says everything would only look wrong.
    guard let input, let regulations, let profiles else { return (nil, diagnostics + binding.diagnostics) }
    let run = ReviewRun(
      input: input,
      clusters: clusters,
      allocation: allocation,
      profiles: profiles,
      regulations: regulations,
      isStrict: isStrict,
      binding: binding
    )
    let review = run.review()
    return (
      Examination(
        review: review,
        input: input,
        awardNames: run.awardNames,
        profiles: (run.profile(on: input.time.first), run.profile(on: input.time.last))
      ), diagnostics + binding.diagnostics
    )
  }

  /// The clusters, with the quotas where the data have rules for them.
  private static func clusters(
    of record: DataRecord,
    _ root: FieldGroup,
    _ binding: DataBinding,
    _ diagnostics: inout [Diagnostic]
  ) -> ([EmulationCluster], Allocation?) {
    guard record.root.entry("quy_tac") != nil else { return (EmulationCluster.read(root, binding), nil) }
    let outcome = Allocation.withoutOrganisations(record)
    diagnostics += outcome.diagnostics
    if let allocation = outcome.value { return (allocation.clusters, allocation) }
    // What is wrong with the clusters has been said; they are still needed to read the rest.
    let silent = DataBinding(record)
    return (EmulationCluster.read(silent.root, silent), nil)
  }

  /// The profiles of the review: named files, or the content of a file of the office's own; nil when the file cannot be
  /// read.
  private static func reviewProfiles(
    of record: DataRecord,
    _ root: FieldGroup,
    _ binding: DataBinding,
    _ load: (String) -> Outcome<DataRecord>,
    _ diagnostics: inout [Diagnostic]
  ) -> [ReviewProfile]? {
    if case .map? = record.root.entry("ho_so_quy_dinh")?.value.content {
      guard let group = root.optionalGroup("ho_so_quy_dinh", "Hồ sơ quy định") else { return [] }
      let profiles = ReviewProfile.read(group, binding)
      group.finish()
      return profiles
    }
    guard let name = root.optionalText("ho_so_quy_dinh", "Hồ sơ quy định") else {
      if record.root.entry("diem") != nil {
        binding.report(
          .missing,
          "thiếu “ho_so_quy_dinh”",
          at: root.position,
          expected: "tên một hồ sơ bình xét trong quy-dinh, ví dụ binh-xet-thang-1000"
        )
      }
      return []
    }
    var outcome = load(name.value + ".yaml")
    for index in outcome.diagnostics.indices where outcome.diagnostics[index].place == nil {
      outcome.diagnostics[index].place = record.place(of: name.position)
    }
    diagnostics += outcome.diagnostics
    guard let file = outcome.value else { return nil }
    let reading = DataBinding(file)
    let group = reading.root
    let profiles = ReviewProfile.read(group, reading)
    group.finish()
    diagnostics += reading.diagnostics
    return profiles
  }
}
