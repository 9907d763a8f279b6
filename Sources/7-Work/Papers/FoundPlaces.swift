import Commendation
import Decree30
import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// A finding with the text it is about.
struct Found {
  var spot: Spot
  /// The whole text; empty where it is about more than one.
  var text: String
  var finding: DocumentFinding
}

extension Found {
  /// A form that is broken; the finding ends with the clause.
  init(_ flaw: FormFlaw) {
    spot = .line(flaw.part, number: 1, of: 1)
    text = flaw.words.joined(separator: " ")
    finding = DocumentFinding(
      flaw.isCertain ? .error : .warning,
      code: flaw.rule.rawValue,
      flaw.message,
      expected: "\(flaw.expected) (Nghị định 30, \(flaw.rule.clause))",
      hint: flaw.hint,
      words: flaw.words
    )
  }
}

/// Says where the words of a finding come from: a value of the data, or the template.
struct FoundPlaces {
  let template: Template
  let record: DataRecord

  /// Findings for people; what has one cause is said once, with the number of its places.
  func diagnostics(_ found: [Found]) -> [Diagnostic] {
    var order: [Diagnostic] = []
    var more: [Diagnostic: Int] = [:]
    var spots: [Diagnostic: Spot] = [:]
    // Errors first, so that the worst place stands for the others.
    for one in found.sorted(by: { $0.finding.severity > $1.finding.severity }) {
      let finding = one.finding
      var cause = Diagnostic(
        .note,
        finding.code,
        finding.message,
        at: place(of: one),
        expected: finding.expected,
        hint: finding.hint
      )
      if let known = order.firstIndex(where: { isSame($0, cause) }) {
        more[order[known], default: 0] += 1
        continue
      }
      cause.severity = finding.severity
      order.append(cause)
      spots[cause] = one.spot
    }
    return order.map { cause in
      var diagnostic = cause
      let others = more[cause].map { " và \($0) chỗ khác" } ?? ""
      diagnostic.message = "\(spots[cause]?.words ?? "")\(others): \(cause.message)"
      return diagnostic
    }
  }

  private func isSame(_ known: Diagnostic, _ other: Diagnostic) -> Bool {
    known.code == other.code && known.message == other.message && known.place != nil && known.place == other.place
  }

  /// The place of the value the words come from, otherwise of the words in the template.
  private func place(of found: Found) -> Place? {
    let words = found.finding.words
    guard !words.isEmpty else { return nil }
    let text = found.text.lowercased()
    let scalars = Self.scalars(of: record.root).map { (text: $0.text.lowercased(), position: $0.position) }
    // The longest value that stands in the text as a whole is the one the words came from.
    for word in words.map({ $0.lowercased() }) {
      let holding = scalars.filter { $0.text.contains(word) && text.contains($0.text) }
      if let best = holding.max(by: { $0.text.utf8.count < $1.text.utf8.count }) {
        return record.place(of: best.position)
      }
    }
    return template.place(of: words)
  }

  private static func scalars(of datum: Datum) -> [(text: String, position: Position)] {
    switch datum.content {
    case .null, .picture: []
    case .scalar(let scalar): [(scalar.characters, datum.position)].filter { !$0.0.isEmpty }
    case .list(let items): items.flatMap(scalars)
    case .map(let entries): entries.flatMap { scalars(of: $0.value) }
    }
  }
}
