import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// Goes through the parts a dossier has to hold: which there are, which are missing, which follow the wrong form.
struct DossierParts {
  let input: DossierInput
  let cases: [Dossier.Case]
  let profile: DossierProfile?
  let awardNames: AwardNames
  private(set) var parts: [Dossier.Part] = []
  private(set) var findings: [RuleFinding] = []
  /// Parts in hand that answered a requirement, by their place in the list.
  private var used: Set<Int> = []

  init(input: DossierInput, cases: [Dossier.Case], profile: DossierProfile?, awardNames: AwardNames) {
    self.input = input
    self.cases = cases
    self.profile = profile
    self.awardNames = awardNames
  }

  /// Codes of parts that are made from the data.
  private enum Code {
    static let submission = "to_trinh"
    static let list = "danh_sach"
    static let minutes = "bien_ban_hop_xet"
    static let ballots = "bien_ban_kiem_phieu"
    static let report = "bao_cao_thanh_tich"
    static let confirmation = "xac_nhan_sang_kien"
    static let decision = "quyet_dinh"
  }

  mutating func check() {
    guard let profile else { return }
    checkSets(profile)
    var codes: [String] = []
    for requirement in profile.requirements where !codes.contains(requirement.code) { codes.append(requirement.code) }
    for code in codes {
      // Requirements of one code are alternatives: the first that fits counts, for each case or for the dossier.
      let alternatives = profile.requirements.filter { $0.code == code }
      if let whole = alternatives.first(where: { option in
        !option.isForEachCase && cases.contains { fits(option, $0) }
      }) {
        settle(whole)
      }
      for item in cases {
        if let own = alternatives.first(where: { $0.isForEachCase && fits($0, item) }) { settle(own, for: item) }
      }
    }
    for (index, part) in input.parts.enumerated() where !used.contains(index) {
      parts.append(
        Dossier.Part(
          name: part.name?.value ?? part.code.value,
          subject: part.subject?.value,
          form: part.form?.value,
          clause: nil,
          evidence: "có",
          isRequired: false
        )
      )
    }
  }

  private func fits(_ requirement: DossierProfile.Requirement, _ item: Dossier.Case) -> Bool {
    let title = awardNames.find(item.code)?.title
    return (requirement.kinds.isEmpty || requirement.kinds.contains(item.kind))
      && (requirement.awards.isEmpty || requirement.awards.contains(item.code))
      && (requirement.isForm.map { $0 == item.isForm } ?? true)
      && (requirement.types.isEmpty || requirement.types.contains(item.type))
      && (!requirement.onlyStateLevel || title?.isStateLevel ?? false)
      && (!requirement.onlyWithVotes || item.share != nil)
  }

  private mutating func checkSets(_ profile: DossierProfile) {
    if let sets = input.sets, sets.value != profile.sets {
      findings.append(
        PartsAreComplete.finding(
          PartsAreComplete.setsMessage("Hồ sơ", stated: sets.value, required: profile.sets),
          at: sets.position,
          expected: "\(profile.sets)",
          hint: profile.head.source
        )
      )
    }
    for part in input.parts {
      guard let sets = part.sets, sets.value < profile.sets else { continue }
      findings.append(
        PartsAreComplete.finding(
          PartsAreComplete.setsMessage(part.name?.value ?? part.code.value, stated: sets.value, required: profile.sets),
          at: sets.position,
          expected: "\(profile.sets)"
        )
      )
    }
  }

  // MARK: One part

  /// A part of the dossier as a whole.
  private mutating func settle(_ requirement: DossierProfile.Requirement) {
    let head: PaperHead? =
      switch requirement.code {
      case Code.submission, Code.list: input.submission
      case Code.minutes: input.minutes?.head
      case Code.ballots: input.ballots?.head
      case Code.decision: input.decision
      default: nil
      }
    let isForm = requirement.code != Code.list
    if let head {
      if isForm { checkForm(head.form, requirement, subject: nil) }
      add(requirement, subject: nil, evidence: evidence(head))
    } else {
      settleByHand(requirement, subject: nil, at: input.position)
    }
  }

  /// A part about one nominee.
  private mutating func settle(_ requirement: DossierProfile.Requirement, for item: Dossier.Case) {
    let subject = item.subject
    switch requirement.code {
    case Code.report:
      guard let index = item.report, let report = input.reports.first(where: { $0.index == index }) else {
        settleByHand(requirement, subject: subject, at: subject.position)
        return
      }
      checkForm(report.head.form, requirement, subject: subject.value)
      add(requirement, subject: subject.value, evidence: evidence(report.head))
    case Code.confirmation:
      for initiative in item.initiatives {
        if let confirmation = initiative.confirmation {
          add(requirement, subject: subject.value, evidence: confirmation)
        } else {
          settleByHand(requirement, subject: subject, at: initiative.name.position)
        }
      }
    default:
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
    subject: Located<String>?,
    at position: Position
  ) {
    let index = input.parts.firstIndex { part in
      foldedName(part.code.value) == requirement.code
        && (subject == nil || part.subject == nil
          || foldedName(part.subject?.value ?? "") == foldedName(subject?.value ?? ""))
    }
    if let index {
      used.insert(index)
      let part = input.parts[index]
      checkForm(part.form, requirement, subject: subject?.value)
      add(requirement, subject: subject?.value, evidence: part.name?.value ?? "có")
      return
    }
    add(requirement, subject: subject?.value, evidence: nil)
    findings.append(
      PartsAreComplete.finding(
        PartsAreComplete.missingMessage(requirement.name, subject: subject?.value, clause: requirement.clause),
        at: position,
        severity: requirement.isRequired ? nil : .warning,
        hint: hint(requirement.code, subject?.value)
      )
    )
  }

  private func hint(_ code: String, _ subject: String?) -> String {
    let whom = subject.map { ", doi_tuong: \"\($0)\"" } ?? ""
    return switch code {
    case Code.submission, Code.list: "thêm nhóm “ho_so.to_trinh”"
    case Code.minutes: "thêm nhóm “ho_so.bien_ban_hop_xet”"
    case Code.ballots: "thêm nhóm “ho_so.bien_ban_kiem_phieu” và bảng “bieu_quyet”"
    case Code.report: "thêm dòng ở “ho_so.bao_cao_thanh_tich”"
    case Code.confirmation: "ghi “so_xac_nhan” ở “sang_kien”"
    case Code.decision: "thêm nhóm “ho_so.quyet_dinh”"
    default: "có rồi thì ghi ở “ho_so.thanh_phan”: {ma: \(code)\(whom)}"
    }
  }

  private mutating func add(_ requirement: DossierProfile.Requirement, subject: String?, evidence: String?) {
    parts.append(
      Dossier.Part(
        name: requirement.name,
        subject: subject,
        form: requirement.form,
        clause: requirement.clause,
        evidence: evidence,
        isRequired: requirement.isRequired
      )
    )
  }

  private mutating func checkForm(
    _ stated: Located<String>?,
    _ requirement: DossierProfile.Requirement,
    subject: String?
  ) {
    guard let stated, let form = requirement.form, digits(stated.value) != digits(form) else { return }
    findings.append(
      PartsAreComplete.finding(
        PartsAreComplete.formMessage(requirement.name, subject: subject, stated: stated.value, required: form),
        at: stated.position,
        severity: requirement.isFormVerified ? nil : .warning,
        expected: form,
        hint: requirement.isFormVerified
          ? requirement.clause : "số mẫu này chưa đối chiếu với phụ lục của nghị định; sửa ở thanh-phan-ho-so.yaml"
      )
    )
  }

  /// The number of a form without its zeros and its word: `Mẫu 05` and `5` are one.
  private func digits(_ form: String) -> Int? { Int(form.filter(\.isNumber)) }
}
