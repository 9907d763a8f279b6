import DataBinding
import Diagnostics
import OfficialWriting
import Values

/// What was given, thought up and merited before, as far as it stands behind a proposal.
extension ProposalJudge {
  mutating func checkFormerDecisions(_ proposal: Proposal, _ award: AwardProfile.Award, _ history: History) {
    let severity: Severity = award.isStateLevel ? .error : .warning
    for past in history.awards where foldedName(past.subject.value) == foldedName(proposal.subject.value) {
      var messages: [(text: String, position: Position)] = []
      if let number = past.number {
        if !FormerDecisionsAreNamed.isWellFormed(number.value) {
          messages.append(
            (FormerDecisionsAreNamed.shapeMessage(past.subject.value, number: number.value), number.position)
          )
        }
      } else {
        messages.append((former(past, .noNumber), past.name.position))
      }
      if past.decided == nil { messages.append((former(past, .noDate), past.name.position)) }
      for message in messages {
        let finding = FormerDecisionsAreNamed.finding(
          message.text,
          at: message.position,
          severity: severity,
          expected: "số như 123/QĐ-UBND và ngày quyết định"
        )
        // One row is wrong once, however many awards rest on it.
        findings.removeAll {
          $0.position == finding.position && $0.message == finding.message && $0.severity < severity
        }
        if !findings.contains(where: { $0.position == finding.position && $0.message == finding.message }) {
          findings.append(finding)
        }
      }
    }
  }

  func former(_ past: PastAward, _ problem: FormerDecisionsAreNamed.Problem) -> String {
    FormerDecisionsAreNamed.message(past.subject.value, award: past.name.value, year: past.year, problem: problem)
  }

  /// Awards of the history were decided by bodies that existed.
  mutating func checkDecisions(_ history: History) {
    guard let districts = regulations.acts.districts else { return }
    for past in history.awards {
      guard let authority = past.authority, let decided = past.decided,
        let body = DistrictsHaveEnded.ended(authority.value, decided: decided, districts)
      else { continue }
      findings.append(
        DistrictsHaveEnded.finding(
          DistrictsHaveEnded.message(past.subject.value, body: body, decided: decided, lastDay: districts.lastDay),
          at: authority.position
        )
      )
    }
  }

  mutating func checkUsedInitiatives(_ proposal: Proposal, _ history: History) {
    for typed in proposal.initiatives {
      guard
        let initiative = history.initiatives.first(where: { foldedName($0.name.value) == foldedName(typed.value) }),
        let used = initiative.usedFor
      else { continue }
      findings.append(
        OneMeritBacksOneAward.finding(
          OneMeritBacksOneAward.initiativeMessage(proposal.subject.value, initiative.name.value, used: used.value),
          at: typed.position,
          related: [RuleFinding.Related(label: "đã dùng", position: used.position)]
        )
      )
    }
  }

  /// One merit and one initiative of somebody back one award of the file.
  mutating func checkRepeatedMerit(_ history: History) {
    for (index, later) in input.proposals.enumerated() {
      let earlier = input.proposals[..<index].filter { foldedName($0.subject.value) == foldedName(later.subject.value) }
      let name = later.subject.value
      if let merit = later.merit,
        let first = earlier.first(where: { $0.merit.map { foldedName($0.value) == foldedName(merit.value) } ?? false })
      {
        findings.append(
          OneMeritBacksOneAward.finding(
            OneMeritBacksOneAward.meritMessage(
              name,
              merit: merit.value,
              first: find(first.award.value)?.name ?? first.award.value,
              second: find(later.award.value)?.name ?? later.award.value
            ),
            at: merit.position,
            related: [RuleFinding.Related(label: "lần đầu", position: first.merit?.position ?? first.award.position)]
          )
        )
      }
      for typed in later.initiatives {
        guard
          let first = earlier.first(where: { other in
            other.initiatives.contains { foldedName($0.value) == foldedName(typed.value) }
          })
        else { continue }
        let used = find(first.award.value)?.name ?? first.award.value
        findings.append(
          OneMeritBacksOneAward.finding(
            OneMeritBacksOneAward.initiativeMessage(name, typed.value, used: used),
            at: typed.position,
            related: [RuleFinding.Related(label: "lần đầu", position: first.award.position)]
          )
        )
      }
    }
  }
}
