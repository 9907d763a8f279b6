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

    /// What can wake a rule in every document. A rule that judges each text by itself has judged the texts that never change
    /// when it has looked at them once.
    fileprivate func alarms(for rule: any CheckingRule) -> [String] {
      guard let rule = rule as? any TextRule else { return texts + pieces }
      var findings: [Finding<DocumentSpan>] = []
      for text in texts {
        rule.check(.init(component: .paragraph, plain: text, path: DocumentPath(.document)), &findings)
      }
      return findings.isEmpty ? pieces : texts + pieces
    }
  }

  /// A rule that a value may wake.
  private struct Sleeper {
    var number: Int
    var filter: PhraseFilter?
    var spellings: PhraseFilter?
    var oddities: TextOddities
  }

  private let rules: [any CheckingRule]
  /// Numbers of the rules that look at every document.
  private let awake: [Int]
  private let sleepers: [Sleeper]
  /// Lets pass what wakes no sleeper.
  private let filter: PhraseFilter
  private let spellings: PhraseFilter
  private let oddities: TextOddities

  /// Makes rules ready.
  ///
  /// - Parameters:
  ///   - rules: the rules; their findings come in this order.
  ///   - surroundings: what the template says; nil where nothing is known of where a document comes from, so that no rule
  ///     sleeps.
  public init(_ rules: [any CheckingRule], in surroundings: Surroundings?) {
    self.rules = rules
    var awake: [Int] = []
    var sleepers: [Sleeper] = []
    var phrases: [String] = []
    var spellings: [String] = []
    var oddities = TextOddities()
    for (number, rule) in rules.enumerated() {
      let needs = Needs(rule.wakes)
      let filter = needs.phrases.isEmpty ? nil : PhraseFilter(needs.phrases)
      let spelling = needs.spellings.isEmpty ? nil : PhraseFilter(spellings: needs.spellings)
      guard let surroundings, !needs.isAlways, !(needs.styles && surroundings.hasStyles),
        !surroundings.alarms(for: rule).contains(where: { text in
          !needs.oddities.isDisjoint(with: OfficialWriting.oddities(of: text)) || filter?.mayContain(text) ?? false
            || spelling?.mayContain(text) ?? false
        })
      else {
        awake.append(number)
        continue
      }
      if filter == nil, spelling == nil, needs.oddities.isEmpty { continue }
      sleepers.append(Sleeper(number: number, filter: filter, spellings: spelling, oddities: needs.oddities))
      phrases += needs.phrases
      spellings += needs.spellings
      oddities.formUnion(needs.oddities)
    }
    self.awake = awake
    self.sleepers = sleepers
    filter = PhraseFilter(phrases)
    self.spellings = PhraseFilter(spellings: spellings)
    self.oddities = oddities
  }

  /// What the rules find in a document, in the order of the rules.
  ///
  /// - Parameters:
  ///   - subject: the finished document.
  ///   - values: what it was made of.
  public func findings(in subject: DocumentSubject, values: [Value] = []) -> [Finding<DocumentSpan>] {
    var woken: [Int] = []
    if mayWake(values) { look(at: values, &woken) }
    var findings: [Finding<DocumentSpan>] = []
    for number in woken.isEmpty ? awake : (awake + woken).sorted() { rules[number].check(subject, &findings) }
    return findings
  }

  /// Whether some text of the values may wake a rule: the texts are looked at as one, with a mark between them.
  private func mayWake(_ values: [Value]) -> Bool {
    var texts = JoinedTexts()
    texts.add(values)
    return texts.mayBeginWithLabel && oddities.contains(.typedLabel)
      || !OfficialWriting.oddities(of: texts.bytes.span).isDisjoint(with: oddities.subtracting(.typedLabel))
      || filter.mayContain(texts.bytes.span) || spellings.mayContain(texts.bytes.span)
  }

  private func look(at values: [Value], _ woken: inout [Int]) {
    for index in values.indices {
      switch values[index] {
      case .text(let text): look(at: text, &woken)
      case .list(let inner), .record(let inner): look(at: inner, &woken)
      case .absent, .integer, .decimal, .date, .boolean, .picture: continue
      }
    }
  }

  private func look(at text: String, _ woken: inout [Int]) {
    let found = OfficialWriting.oddities(of: text).intersection(oddities)
    let mayHavePhrase = filter.mayContain(text)
    let maySpell = spellings.mayContain(text)
    guard mayHavePhrase || maySpell || !found.isEmpty else { return }
    for sleeper in sleepers where !woken.contains(sleeper.number) {
      if !sleeper.oddities.isDisjoint(with: found) || mayHavePhrase && sleeper.filter?.mayContain(text) == true
        || maySpell && sleeper.spellings?.mayContain(text) == true
      {
        woken.append(sleeper.number)
      }
    }
  }

  /// All texts of some values as one.
  private struct JoinedTexts {
    var bytes: [UInt8] = []
    var mayBeginWithLabel = false

    init() { bytes.reserveCapacity(4096) }

    mutating func add(_ values: [Value]) {
      for index in values.indices {
        switch values[index] {
        case .text(let text):
          let span = text.utf8Span.span
          mayBeginWithLabel = mayBeginWithLabel || OfficialWriting.mayBeginWithLabel(span)
          unsafe span.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
          // No text has it.
          bytes.append(0)
        case .list(let inner), .record(let inner): add(inner)
        case .absent, .integer, .decimal, .date, .boolean, .picture: continue
        }
      }
    }
  }

  /// What a rule needs to be woken by.
  private struct Needs {
    var isAlways = false
    var styles = false
    var phrases: [String] = []
    var spellings: [String] = []
    var oddities = TextOddities()

    init(_ wake: Wake) { add(wake) }

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
