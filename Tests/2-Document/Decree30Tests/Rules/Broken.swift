import Decree30
import Diagnostics
import DocumentModel
import Rules
import Testing

/// What the rules of the decree, and not those on slips, find in a finished document, as `lỗi N3-03`, in the order of the rules.
/// Every finding says what to
/// do, and its place is one of the document.
func broken(_ document: OfficialDocument) -> [String] {
  let slips = Set(Decree30.slipRules.entries.map(\.page.id))
  let findings = findings(in: document).filter { !slips.contains($0.code) }
  for finding in findings {
    #expect(!finding.message.isEmpty && finding.hint != nil)
    #expect(finding.expected?.hasSuffix(")") == true || finding.expected?.contains("Nghị định") == true)
    guard let place = finding.place else {
      Issue.record("\(finding.code) has no place")
      continue
    }
    guard let bytes = place.bytes else { continue }
    let text = document.text(at: place.path)?.plain ?? ""
    #expect(bytes.lowerBound >= 0 && bytes.upperBound <= text.utf8.count && !bytes.isEmpty, "\(finding)")
  }
  return findings.map { "\($0.severity.vietnamese) \($0.code)" }
}

/// What the rules of the decree find in a finished document, in the order of the rules.
func findings(in document: OfficialDocument) -> [Finding<DocumentSpan>] {
  RuleSet(Decree30.checks, in: nil).findings(in: DocumentSubject(document))
}
