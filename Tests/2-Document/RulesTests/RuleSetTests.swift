import Diagnostics
import DocumentModel
import OfficialWriting
import Rules
import Testing
import Values

/// A rule that finds every document it looks at.
private struct Finder: CheckingRule {
  static let page = RulePage(
    "T-01",
    "Thử",
    clause: "điều thử",
    levels: [.warning],
    reads: .words,
    passes: "a",
    fails: "b"
  )
  let wakes: Wake
  let name: String

  func check(_ subject: DocumentSubject, _ findings: inout [Finding<DocumentSpan>]) {
    findings.append(Self.finding(name, at: DocumentSpan(.subject), expected: "không có gì"))
  }
}

/// A rule that judges each text by itself: it wants a small letter behind “khoản”.
private struct SmallLetters: TextRule {
  static let page = RulePage("T-02", "Thử", clause: "điều thử", reads: .words, passes: "a", fails: "B")
  let wakes = Wake.phrases(["khoản"])

  func check(_ text: DocumentSubject.Text, _ findings: inout [Finding<DocumentSpan>]) {
    if text.plain.contains("KHOẢN") { findings.append(Self.finding(text.plain, at: DocumentSpan(text.path))) }
  }
}

@Suite("Rules sleep until something wakes them") struct RuleSetTests {
  private static let rules: [any CheckingRule] = [
    Finder(wakes: .always, name: "always"), Finder(wakes: .phrases(["huyện lam"]), name: "phrase"),
    Finder(wakes: .oddities(.foreign), name: "foreign"), Finder(wakes: .oddities(.endMark), name: "endMark"),
    Finder(wakes: .oddities(.typedLabel), name: "typedLabel"), Finder(wakes: .styles, name: "styles"),
    Finder(wakes: .any([.phrases(["nội bộ"]), .oddities(.foreign)]), name: "any"),
  ]

  private func awake(_ texts: [String], hasStyles: Bool = false, values: [Value] = []) -> [String] {
    let set = RuleSet(Self.rules, in: .init(texts: texts, hasStyles: hasStyles))
    return set.findings(in: DocumentSubject(OfficialDocument(kind: .plan)), values: values).map(\.message)
  }

  @Test(arguments: [
    ("", ["always"]), ("Các đơn vị thực hiện.", ["always"]), ("HUYỆN LAM Giang", ["always", "phrase"]),
    ("Chúc mừng 🎉", ["always", "foreign", "any"]), ("Thực hiện./. Họp", ["always", "endMark"]),
    ("1. Họp", ["always", "typedLabel"]), ("đ) Họp", ["always", "typedLabel"]), ("Lưu nội bộ.", ["always", "any"]),
    ("2026/KH-UBND, 15/3, “a” – b…, 5 m², ≤ 3", ["always", "foreign", "any"]),
    ("15.000 đồng", ["always"]), ("1.1. Họp", ["always", "typedLabel"]),
    ("“Sơn Hà” – ‘Lam’… 5 €", ["always"]),
  ]) func aTextWakesWhatLooksForIt(_ text: String, _ names: [String]) {
    #expect(awake([], values: [.integer(5), .list([.record([.absent, .text(text)])])]) == names)
    #expect(awake([text]) == names)
  }

  /// What a document that says “KHOẢN 5” is told, made of a template with some texts.
  @Test(
    arguments: [
      // Judged once, a fixed text needs no second look; the finding shows whether the rule looked at the document.
      (["theo khoản 2"], [], []),
      (["theo KHOẢN 2"], [], ["KHOẢN 5"]),
      (["theo khoản 2"], ["theo khoản "], ["KHOẢN 5"]),
    ] as [([String], [String], [String])]
  )
  func fixedTextsAreJudgedOnce(_ texts: [String], _ pieces: [String], _ messages: [String]) {
    let set = RuleSet([SmallLetters()], in: .init(texts: texts, pieces: pieces))
    var document = OfficialDocument(kind: .plan)
    document.body = [.paragraph("KHOẢN 5")]
    #expect(set.findings(in: DocumentSubject(document)).map(\.message) == messages)
  }

  @Test func onlyATemplateHasStyles() { #expect(awake([], hasStyles: true) == ["always", "styles"]) }

  @Test("of a document from elsewhere nothing is known, so all look") func allLook() {
    let set = RuleSet(Self.rules, in: nil)
    let findings = set.findings(in: DocumentSubject(OfficialDocument(kind: .plan)))
    #expect(findings.count == Self.rules.count)
    #expect(findings.first?.expected == "không có gì (điều thử)")
  }

  @Test("odd characters are found at every place of a text") func everyPlace() {
    for place in 0..<40 {
      for (odd, found) in [("🎉", TextOddities.foreign), ("а", .foreign), ("./.", .endMark), ("⇒", .foreign)] {
        let text = String(repeating: "X", count: place) + odd + String(repeating: "ệ", count: 7)
        #expect(oddities(of: text) == found, "\(place) \(odd)")
      }
      #expect(oddities(of: String(repeating: "Ưỡ€…", count: place)) == [])
    }
  }
}
