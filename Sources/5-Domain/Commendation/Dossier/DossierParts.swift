import DataBinding
import OfficialWriting
import Values

/// Goes through the parts a dossier has to hold: which there are, and which are missing.
struct DossierParts {
  let input: DossierInput
  let cases: [Dossier.Case]
  private(set) var required: [RequiredPart] = []
  /// Parts in hand that answered a requirement, by their place in the list.
  private var used: Set<Int> = []
  private let reports: [Int: ReportInput]
  /// The first part in hand of each code for anybody, and for each subject.
  private let inHand: [PartKey: Int]

  /// The first part in hand of each code.
  private let firstInHand: [Name: Int]

  /// What a part in hand is: a code, and whom it is about.
  private struct PartKey: Hashable {
    var code: Name
    /// Nil for the dossier as a whole, which serves everybody.
    var subject: Name?
  }

  init(input: DossierInput, cases: [Dossier.Case], profile: DossierProfile?) {
    self.input = input
    self.cases = cases
    reports = Dictionary(input.reports.map { ($0.index, $0) }) { first, _ in first }
    inHand = Dictionary(
      input.parts.enumerated().map { (PartKey(code: $1.code.key, subject: $1.subject?.key), $0) }
    ) { first, _ in first }
    firstInHand = Dictionary(input.parts.enumerated().map { ($1.code.key, $0) }) { first, _ in first }
    if let profile { settle(profile) }
  }

  /// All parts in the order of the law, then what lies beside them; nothing where nobody says what is asked for.
  var all: [Dossier.Part] {
    guard !required.isEmpty else { return [] }
    let asked = required.map { part in
      Dossier.Part(
        name: part.requirement.name,
        subject: part.subject?.value,
        form: part.requirement.form,
        clause: part.requirement.clause,
        evidence: part.evidence,
        isRequired: part.requirement.isRequired
      )
    }
    let others = input.parts.indices.filter { !used.contains($0) }.map { input.parts[$0] }
    return asked
      + others.map { part in
        Dossier.Part(
          name: part.name?.value ?? part.code.value,
          subject: part.subject?.value,
          form: part.form?.value,
          clause: nil,
          evidence: "có",
          isRequired: false
        )
      }
  }

  private mutating func settle(_ profile: DossierProfile) {
    var seen: Set<String> = []
    for requirement in profile.requirements where seen.insert(requirement.code.value).inserted {
      // Requirements of one code are alternatives: the first that fits counts, for each case or for the dossier.
      let alternatives = profile.requirements.filter { $0.code.value == requirement.code.value }
      if let whole = alternatives.first(where: { option in
        !option.isForEachCase && cases.contains { fits(option, $0) }
      }) {
        settle(whole)
      }
      for item in cases {
        if let own = alternatives.first(where: { $0.isForEachCase && fits($0, item) }) { settle(own, for: item) }
      }
    }
  }

  private func fits(_ requirement: DossierProfile.Requirement, _ item: Dossier.Case) -> Bool {
    (requirement.kinds.isEmpty || requirement.kinds.contains(item.kind))
      && (requirement.awards.isEmpty || requirement.awards.contains(item.award.code))
      && (requirement.isForm.map { $0 == item.award.isForm } ?? true)
      && (requirement.types.isEmpty || requirement.types.contains(item.type))
      && (!requirement.onlyStateLevel || item.award.isStateLevel)
      && (!requirement.onlyWithVotes || item.award.share != nil)
  }

  // MARK: One part

  /// A part of the dossier as a whole.
  private mutating func settle(_ requirement: DossierProfile.Requirement) {
    let made = DossierProfile.Made(rawValue: requirement.code.value)
    let head: PaperHead? =
      switch made {
      case .submission, .list: input.submission
      case .minutes: input.minutes?.head
      case .ballots: input.ballots?.head
      case .decision: input.decision
      case .report, .confirmation, nil: nil
      }
    guard let head else {
      settleByHand(requirement, subject: nil, at: input.position)
      return
    }
    add(requirement, nil, at: input.position, evidence: evidence(head), form: made == .list ? nil : head.form)
  }

  /// A part about one nominee.
  private mutating func settle(_ requirement: DossierProfile.Requirement, for item: Dossier.Case) {
    let subject = item.subject
    switch DossierProfile.Made(rawValue: requirement.code.value) {
    case .report:
      guard let index = item.report, let report = reports[index] else {
        settleByHand(requirement, subject: subject, at: subject.position)
        return
      }
      add(requirement, subject, at: subject.position, evidence: evidence(report.head), form: report.head.form)
    case .confirmation:
      for initiative in item.background.initiatives {
        if let confirmation = initiative.confirmation {
          add(requirement, subject, at: subject.position, evidence: confirmation, form: nil)
        } else {
          settleByHand(requirement, subject: subject, at: initiative.name.position)
        }
      }
    case .submission, .list, .minutes, .ballots, .decision, nil:
      settleByHand(requirement, subject: subject, at: subject.position)
    }
  }

  private func evidence(_ head: PaperHead) -> String {
    let cited = Dossier.Head(number: head.number?.value, symbol: head.symbol?.value, date: head.date?.value)
    let date = cited.date.map { "ngày \(VietnameseDate.short($0))" }
    let words = [cited.citation.map { "số \($0)" }, date].compactMap { $0 }
    return words.isEmpty ? "có" : words.joined(separator: " ")
  }

  /// A part that has to lie beside the papers.
  private mutating func settleByHand(
    _ requirement: DossierProfile.Requirement,
    subject: TypedName?,
    at position: Position
  ) {
    let index: Int? =
      if let subject {
        [nil, subject.key].compactMap { inHand[PartKey(code: requirement.code.key, subject: $0)] }.min()
      } else {
        firstInHand[requirement.code.key]
      }
    if let index { used.insert(index) }
    let part = index.map { input.parts[$0] }
    add(requirement, subject, at: position, evidence: part.map { $0.name?.value ?? "có" }, form: part?.form)
  }

  private mutating func add(
    _ requirement: DossierProfile.Requirement,
    _ subject: TypedName?,
    at position: Position,
    evidence: String?,
    form: Located<String>?
  ) {
    required.append(
      RequiredPart(requirement: requirement, subject: subject, position: position, evidence: evidence, form: form)
    )
  }
}
