internal import Diagnostics
internal import DocumentModel
internal import OfficialWriting
internal import Rules

/// The body points to each appendix, and to none that is not there.
struct BodyPointsToAppendices: CheckingRule {
  static let page = RulePage(
    "A1-01",
    "Nội dung văn bản chỉ dẫn đến từng phụ lục",
    clause: Clause.other("1a"),
    levels: [.error, .warning],
    reads: .words,
    passes: "chi tiết tại Phụ lục II kèm theo Kế hoạch này",
    fails: "văn bản có hai phụ lục mà nhắc Phụ lục III"
  )

  private let filter = PhraseFilter(["phụ lục", "kèm theo", "đính kèm"])

  var wakes: Wake { .always }

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    let appendices = subject.document.appendices
    guard !appendices.isEmpty else { return }
    let labels = Labels(appendices)
    var mentioned: Set<Int> = []
    var speaksOfAll = false
    var others: [Finding<DocumentSpan>] = []
    for text in subject.texts where text.component != .appendixTitle && text.component != .appendixNote {
      guard !labels.owns.isEmpty || filter.mayContain(text.plain) else { continue }
      let passage = Passage(text.plain)
      let isOfBody = text.path.isOfBody(in: appendices)
      if isOfBody { mentioned.formUnion(labels.own(in: passage)) }
      labels.check(passage, of: text, &others)
      for word in passage.ranges(of: "Phụ lục") + passage.ranges(of: "phụ lục") {
        let numerals = Self.numerals(passage, behind: word.upperBound)
        guard !numerals.isEmpty else {
          speaksOfAll = speaksOfAll || isOfBody
          continue
        }
        let owner = Self.owner(passage, behind: numerals.last?.bytes.upperBound ?? word.upperBound)
        guard owner != .other else { continue }
        for numeral in numerals {
          if let label = Self.otherLabel(than: numeral, passage, appendices) {
            others.append(
              Self.finding(
                "văn bản nhắc “Phụ lục \(passage[numeral.bytes])” mà nhãn của phụ lục ấy là “\(label)”",
                at: text.span(word.lowerBound..<numeral.bytes.upperBound),
                severity: .warning,
                expected: "nhãn như ghi trên phụ lục, “\(label)”",
                hint: "sửa câu nhắc thành “\(label)”"
              )
            )
          }
          // One appendix has no number, but is meant by `Phụ lục I` as well.
          if let index = labels.counted[numeral.value] {
            if isOfBody { mentioned.insert(index) }
            continue
          }
          // A label of the author's that says the same is cited by its own words.
          guard numeral.value < labels.first || numeral.value > labels.last,
            !labels.isOwn(passage[word.lowerBound..<numeral.bytes.upperBound])
          else { continue }
          others.append(
            Self.finding(
              labels.owns.isEmpty
                ? "văn bản nhắc Phụ lục \(passage[numeral.bytes]) nhưng \(labels.number)"
                : "văn bản nhắc Phụ lục \(passage[numeral.bytes]) nhưng nhãn là \(labels.list)",
              at: text.span(word.lowerBound..<numeral.bytes.upperBound),
              severity: owner == .this && labels.owns.isEmpty ? .error : .warning,
              expected: "một phụ lục có trong văn bản",
              hint: "sửa số của phụ lục, thêm phụ lục ấy, hoặc ghi rõ phụ lục của văn bản nào"
            )
          )
        }
      }
      // `có danh sách kèm theo` points to the only appendix.
      if appendices.count == 1, !speaksOfAll, isOfBody,
        !passage.ranges(of: "kèm theo").isEmpty || !passage.ranges(of: "đính kèm").isEmpty
      {
        speaksOfAll = true
      }
    }
    if !speaksOfAll {
      for index in appendices.indices where !mentioned.contains(index) && !appendices[index].isPromulgated {
        findings.append(
          Self.finding(
            "nội dung văn bản không nhắc đến \(appendices[index].label)",
            at: DocumentSpan(.appendixTitle(index)),
            // What has a label of the author's may be pointed to in other words.
            severity: appendices[index].ownLabel == nil ? .error : .warning,
            expected: "câu chỉ dẫn như “(chi tiết tại \(appendices[index].label) kèm theo)”",
            hint: "thêm câu chỉ dẫn vào nội dung, hoặc bỏ phụ lục"
          )
        )
      }
    }
    findings += others
  }

  /// How the appendices are called.
  private struct Labels {
    /// Indices of the appendices that the program counts, by their numbers.
    var counted: [Int: Int] = [:]
    var first = Int.max
    var last = 0
    /// Labels that the author has typed.
    var owns: [(index: Int, label: String, word: String)] = []

    init(_ appendices: [Appendix]) {
      for (index, appendix) in appendices.enumerated() {
        if let own = appendix.ownLabel {
          let (word, number) = Self.parts(of: own)
          owns.append((index, own, number.isEmpty ? "" : word))
        } else if appendix.isCounted {
          last = appendix.start ?? last + 1
          first = min(first, last)
          counted[last] = index
        }
      }
    }

    /// How many the program counts, as a message shows it.
    var number: String { counted.isEmpty ? "không có phụ lục nào" : "chỉ có \(counted.count) phụ lục" }

    /// Every label, as a message shows it.
    var list: String { owns.map { "“\($0.label)”" }.joined(separator: ", ") }

    func isOwn(_ cited: String) -> Bool { owns.contains { $0.label.lowercased() == cited.lowercased() } }

    /// The appendices whose own labels a text names; the case of the first letter makes no difference.
    func own(in passage: Passage) -> [Int] {
      owns.filter { own in
        Self.cases(of: own.label).contains { !passage.ranges(of: $0).isEmpty }
      }
      .map(\.index)
    }

    /// Numbers that a text names behind the word of a label and that no label has: `Mẫu số 03` where there are 01 and 02.
    func check(_ passage: Passage, of text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
      var seen: Set<String> = []
      for own in owns where !own.word.isEmpty && seen.insert(own.word.lowercased()).inserted {
        for word in Self.cases(of: own.word).flatMap({ passage.ranges(of: $0) })
        where passage.has(" ", at: word.upperBound) {
          let number = passage.word(at: word.upperBound + 1)
          let cited = passage[word.lowerBound..<number.upperBound]
          guard !number.isEmpty, Self.isNumber(passage[number]), !isOwn(cited),
            BodyPointsToAppendices.owner(passage, behind: number.upperBound) != .other
          else { continue }
          findings.append(
            BodyPointsToAppendices.finding(
              "văn bản nhắc “\(cited)” nhưng nhãn là \(list)",
              at: text.span(word.lowerBound..<number.upperBound),
              severity: .warning,
              expected: "một nhãn có trong văn bản",
              hint: "sửa lời văn hoặc nhãn, hay ghi rõ mẫu của văn bản nào"
            )
          )
        }
      }
    }

    /// `Mẫu số 01` is `Mẫu số` and `01`.
    private static func parts(of label: String) -> (word: String, number: String) {
      guard let space = label.lastIndex(of: " ") else { return (label, "") }
      let number = String(label[label.index(after: space)...])
      return isNumber(number) ? (String(label[..<space]), number) : (label, "")
    }

    private static func isNumber(_ word: String) -> Bool {
      Int(word) != nil || (1...40).contains { romanNumeral($0) == word }
    }

    private static func cases(of label: String) -> Set<String> {
      guard let first = label.first else { return [] }
      return [label, first.lowercased() + label.dropFirst()]
    }
  }

  private struct Numeral {
    var value: Int
    var isRoman: Bool
    var bytes: Range<Int>
  }

  /// `I`, `I, II và III`, `I, Phụ lục II`, `từ Phụ lục I đến Phụ lục IV`: Roman or Arabic numerals behind the word.
  private static func numerals(_ passage: Passage, behind end: Int) -> [Numeral] {
    var result: [Numeral] = []
    var index = end
    var isRange = false
    // `Phụ lục I, 02 bản`: numerals of one list are of one kind.
    while passage.has(" ", at: index), let numeral = numeral(passage, at: index + 1),
      result.last.map({ $0.isRoman == numeral.isRoman }) ?? true
    {
      if isRange, let last = result.last, last.value < numeral.value {
        result += (last.value + 1..<numeral.value).map {
          Numeral(value: $0, isRoman: numeral.isRoman, bytes: numeral.bytes)
        }
      }
      result.append(numeral)
      index = numeral.bytes.upperBound
      isRange = false
      guard let joint = joints.first(where: { passage.has($0.words, at: index) }) else { break }
      isRange = joint.isRange
      index += joint.words.utf8.count
    }
    return result
  }

  /// The label of the appendix that a numeral means, where it is written otherwise: `Phụ lục 1` for `Phụ lục I`.
  private static func otherLabel(than numeral: Numeral, _ passage: Passage, _ appendices: [Appendix]) -> String? {
    guard appendices.count > 1, !numeral.isRoman, (1...appendices.count).contains(numeral.value) else { return nil }
    let label = appendices[numeral.value - 1].label
    let isSame = label.hasSuffix(" " + passage[numeral.bytes])
    return isSame || !label.utf8.starts(with: Decree30.appendixWord.utf8) ? nil : label
  }

  /// What may stand between two numerals, up to the space before the second.
  private static let joints: [(words: String, isRange: Bool)] = [
    (", Phụ lục", false), (" và Phụ lục", false), (" đến Phụ lục", true), (", phụ lục", false), (" và phụ lục", false),
    (" đến phụ lục", true), (" đến", true), (" -", true), (" và", false), (",", false),
  ]

  private static func numeral(_ passage: Passage, at index: Int) -> Numeral? {
    let bytes = passage.word(at: index)
    guard 1...6 ~= bytes.count else { return nil }
    let word = passage[bytes]
    if let value = Int(word) { return Numeral(value: value, isRoman: false, bytes: bytes) }
    return (1...40).first { romanNumeral($0) == word }.map { Numeral(value: $0, isRoman: true, bytes: bytes) }
  }

  /// Whose appendix is spoken of.
  fileprivate enum Owner { case this, unknown, other }

  fileprivate static func owner(_ passage: Passage, behind end: Int) -> Owner {
    let sentenceEnd = passage.sentenceEnd(from: end)
    let rest = Passage(passage[end..<sentenceEnd])
    let isThis = !rest.ranges(of: "này").isEmpty
    if isThis { return .this }
    let isAttached =
      rest.has(" kèm theo", at: 0) || rest.has(" đính kèm", at: 0) || rest.has(" ban hành kèm theo", at: 0)
    let names = papers.contains { paper in rest.ranges(of: paper).contains { $0.lowerBound < 48 } }
    if names { return .other }
    if !documentReferences(in: passage[end..<sentenceEnd]).isEmpty { return .other }
    return isAttached ? .this : .unknown
  }

  private static let papers = [
    "Nghị định", "Thông tư", "Luật", "Nghị quyết", "Quyết định", "Công văn", "Kế hoạch", "Hướng dẫn", "Quy chế",
    "Quy định",
    "Chỉ thị", "Pháp lệnh", "của",
  ]
}

extension DocumentPath {
  /// Whether it is a text of the document itself or of one that it promulgates, and not of an appendix.
  fileprivate func isOfBody(in appendices: [Appendix]) -> Bool {
    switch part {
    case .appendix(let index): appendices[index].isPromulgated
    case .appendixSignatureLine, .appendixSignerName: false
    default: true
    }
  }
}
