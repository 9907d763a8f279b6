public import Diagnostics
public import DocumentModel
import OfficialWriting
public import Values

/// Rules made ready for the documents of one template, or for any document.
///
/// A rule that looks for phrases or odd characters sleeps until a value of a record has one; what the template itself says is
/// looked through once. So a document without anything doubtful costs one pass over its values and the rules that always look.
public struct RuleSet: Sendable {
  /// What a template says in every document.
  public struct Surroundings: Sendable {
    /// Texts that are the same in every document.
    public var texts: [String]
    /// Pieces of texts that values are put between.
    public var pieces: [String]
    /// Whether it sets words apart from the text around them.
    public var hasStyles: Bool

    /// Makes surroundings.
    public init(texts: [String], pieces: [String] = [], hasStyles: Bool = false) {
      self.texts = texts
      self.pieces = pieces
      self.hasStyles = hasStyles
    }
  }

  private let rules: [any CheckingRule]
  /// Whether each rule looks at every document.
  private let isAwake: [Bool]
  /// What wakes the others: their phrases, each owned by the number of its rule, the short ones apart.
  private let filters: [PhraseFilter]
  /// Rules that wait for odd characters.
  private let waiting: [(rule: Int, oddities: TextOddities)]
  /// What rules look for that judge each text by itself.
  private let textFilter: PhraseFilter
  /// The rules whose phrases that filter has.
  private let textRules: [Int: any TextRule]

  /// Makes rules ready.
  ///
  /// - Parameters:
  ///   - rules: the rules; their findings come in this order.
  ///   - surroundings: what the template says; nil where nothing is known of where a document comes from, so that no rule
  ///     sleeps.
  public init(_ rules: [any CheckingRule], in surroundings: Surroundings?) {
    self.rules = rules
    var isAwake: [Bool] = []
    var waking: [PhraseFilter.Phrase] = []
    var waiting: [(rule: Int, oddities: TextOddities)] = []
    var judged: [PhraseFilter.Phrase] = []
    var textRules: [Int: any TextRule] = [:]
    for (number, rule) in rules.enumerated() {
      let needs = Needs(rule.wakes)
      let phrases = needs.phrases(for: number)
      if let rule = rule as? any TextRule, !needs.isAlways, needs.oddities.isEmpty {
        judged += phrases
        textRules[number] = rule
      }
      let isWoken = surroundings.map { needs.areMet(in: $0, for: rule) } ?? true
      isAwake.append(isWoken)
      guard !isWoken else { continue }
      waking += phrases
      if !needs.oddities.isEmpty { waiting.append((number, needs.oddities)) }
    }
    self.isAwake = isAwake
    // The shortest phrase says how many bytes a filter may pass over.
    filters = [true, false].map { isShort in
      PhraseFilter(owned: waking.filter { ($0.text.utf8.count < Self.longBytes) == isShort })
    }
    self.waiting = waiting
    textFilter = PhraseFilter(owned: judged)
    self.textRules = textRules
  }

  /// UTF-8 bytes of a phrase that is not short.
  private static let longBytes = 5

  /// What the rules find in a document, in the order of the rules.
  ///
  /// - Parameters:
  ///   - subject: the finished document.
  ///   - values: what it was made of.
  public func findings(in subject: DocumentSubject, values: [Value] = []) -> [Finding<DocumentSpan>] {
    let isWoken = woken(by: values)
    var findings: [Finding<DocumentSpan>] = []
    var hits: [(owner: Int, text: Int)]?
    for number in rules.indices where isWoken[number] {
      guard let rule = textRules[number] else {
        rules[number].check(subject, &findings)
        continue
      }
      let found = hits ?? subject.hits(of: textFilter)
      hits = found
      for hit in found where hit.owner == number { rule.check(subject.texts[hit.text], &findings) }
    }
    return findings
  }

  /// Whether each rule has to look: the texts of the values are looked at as one.
  private func woken(by values: [Value]) -> [Bool] {
    var texts = JoinedTexts()
    texts.add(values)
    var isWoken = isAwake
    for filter in filters { texts.scan(filter) { owner, _ in isWoken[owner] = true } }
    guard !waiting.isEmpty else { return isWoken }
    let found = texts.oddities
    for sleeper in waiting where !sleeper.oddities.isDisjoint(with: found) { isWoken[sleeper.rule] = true }
    return isWoken
  }

  /// What a rule needs to be woken by.
  private struct Needs {
    var isAlways = false
    var styles = false
    var phrases: [String] = []
    var spellings: [String] = []
    var oddities = TextOddities()

    init(_ wake: Wake) { add(wake) }

    /// Its phrases as those of a rule.
    func phrases(for rule: Int) -> [PhraseFilter.Phrase] {
      phrases.map { .init($0, owner: rule) } + spellings.map { .init($0, isSpelling: true, owner: rule) }
    }

    /// Whether something that a template says wakes a rule in every document. A rule that judges each text by itself has judged
    /// the texts that never change when it has looked at them once.
    func areMet(in surroundings: Surroundings, for rule: any CheckingRule) -> Bool {
      if isAlways || styles && surroundings.hasStyles { return true }
      var texts = surroundings.texts + surroundings.pieces
      if let rule = rule as? any TextRule {
        var findings: [Finding<DocumentSpan>] = []
        for text in surroundings.texts {
          rule.check(.init(component: .paragraph, plain: text, path: DocumentPath(.document)), &findings)
        }
        if findings.isEmpty { texts = surroundings.pieces }
      }
      let filter = PhraseFilter(owned: phrases(for: 0))
      return texts.contains { text in
        !oddities.isDisjoint(with: OfficialWriting.oddities(of: text)) || filter.mayContain(text)
      }
    }

    private mutating func add(_ wake: Wake) {
      switch wake {
      case .always: isAlways = true
      case .styles: styles = true
      case .phrases(let more): phrases += more
      case .spellings(let more): spellings += more
      case .oddities(let more): oddities.formUnion(more)
      case .any(let wakes): for wake in wakes { add(wake) }
      }
    }
  }
}

extension JoinedTexts {
  /// Adds every text of some values.
  fileprivate mutating func add(_ values: [Value]) {
    for index in values.indices {
      switch values[index] {
      case .text(let text): add(text)
      case .list(let inner), .record(let inner): add(inner)
      case .absent, .integer, .decimal, .date, .time, .boolean, .picture: continue
      }
    }
  }
}
