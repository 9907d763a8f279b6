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
    var mentioned: Set<Int> = []
    var speaksOfAll = false
    var others: [Finding<DocumentSpan>] = []
    for text in subject.texts where text.component != .appendixTitle && text.component != .appendixNote {
      guard filter.mayContain(text.plain) else { continue }
      let passage = Passage(text.plain)
      for word in passage.ranges(of: "Phụ lục") + passage.ranges(of: "phụ lục") {
        let numerals = Self.numerals(passage, behind: word.upperBound)
        guard !numerals.isEmpty else {
          speaksOfAll = speaksOfAll || text.path.isOfBody
          continue
        }
        let owner = Self.owner(passage, behind: numerals.last?.bytes.upperBound ?? word.upperBound)
        guard owner != .other else { continue }
        for numeral in numerals {
          if text.path.isOfBody { mentioned.insert(numeral.value) }
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
          guard numeral.value > appendices.count else { continue }
          others.append(
            Self.finding(
              "văn bản nhắc Phụ lục \(passage[numeral.bytes]) nhưng chỉ có \(appendices.count) phụ lục",
              at: text.span(word.lowerBound..<numeral.bytes.upperBound),
              severity: owner == .this ? .error : .warning,
              expected: "một phụ lục có trong văn bản",
              hint: "sửa số của phụ lục, thêm phụ lục ấy, hoặc ghi rõ phụ lục của văn bản nào"
            )
          )
        }
      }
      // `có danh sách kèm theo` points to the only appendix.
      if appendices.count == 1, !speaksOfAll, text.path.isOfBody,
        !passage.ranges(of: "kèm theo").isEmpty || !passage.ranges(of: "đính kèm").isEmpty
      {
        speaksOfAll = true
      }
    }
    if !speaksOfAll {
      for index in appendices.indices where !mentioned.contains(index + 1) {
        findings.append(
          Self.finding(
            "nội dung văn bản không nhắc đến \(appendices[index].label)",
            at: DocumentSpan(.appendixTitle(index)),
            expected: "câu chỉ dẫn như “(chi tiết tại \(appendices[index].label) kèm theo)”",
            hint: "thêm câu chỉ dẫn vào nội dung, hoặc bỏ phụ lục"
          )
        )
      }
    }
    findings += others
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
  private enum Owner { case this, unknown, other }

  private static func owner(_ passage: Passage, behind end: Int) -> Owner {
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
  /// Whether it is a text of the document itself and not of an appendix.
  fileprivate var isOfBody: Bool {
    if case .appendix = part { return false }
    return true
  }
}
