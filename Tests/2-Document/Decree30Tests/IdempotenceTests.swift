import Decree30
import DocumentModel
import Testing

/// The same numbers for the same seed, on every machine (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Makes documents that no clerk would write, out of a seed.
private struct DocumentGenerator {
  var random: SeededGenerator

  mutating func document() -> OfficialDocument {
    var document = OfficialDocument(kind: pick(DocumentKind.allCases))
    document.superiorAuthority = list(upTo: 2) { $0.text() }
    document.issuingAuthority = list(upTo: 2) { $0.text() }
    document.number = DocumentNumber(number: number(), symbol: text())
    document.issued = IssueDate(place: text(), day: number(), month: number(), year: number())
    document.circulation = text()
    document.subject = text()
    document.addressees = list(upTo: 4) { LabelledLine($0.text(), label: "-") }
    document.decisionAuthority = text()
    document.legalBases = list(upTo: 4) { $0.text() }
    document.enactingPhrase = text()
    document.body = blocks(depth: 5)
    document.recipients = list(upTo: 4) { LabelledLine($0.text()) }
    document.archive = chance(2) ? LabelledLine(text()) : nil
    document.signatures = list(upTo: 2) { generator in
      SignatureBlock(
        lines: [.init(generator.pick(SignatureAuthority.allCases), generator.text())],
        name: generator.text()
      )
    }
    document.appendices = list(upTo: 3) { Appendix(title: $0.text(), body: $0.blocks(depth: 3)) }
    return document
  }

  private mutating func blocks(depth: Int) -> [Block] {
    if depth == 0 { return [] }
    return list(upTo: 4) { generator in
      switch Int.random(in: 0..<6, using: &generator.random) {
      case 0: return .paragraph(generator.text())
      case 1: return .table(Table(columns: [.init("A")], rows: []))
      default:
        return .item(
          OutlineItem(
            generator.pick(OutlineLevel.allCases),
            pinned: generator.chance(4) ? generator.pick(LabelStyle.allCases) : nil,
            label: generator.chance(3) ? "cũ" : "",
            heading: generator.chance(3) ? generator.text() : nil,
            text: generator.text(),
            children: generator.blocks(depth: depth - 1)
          )
        )
      }
    }
  }

  private mutating func text() -> RichText {
    RichText(
      list(upTo: 4) { generator in
        if generator.chance(8) { return .blank(Blank("số", form: generator.pick(Blank.Form.allCases))) }
        let pieces = [
          "", "V/v", "v/v ", "Về việc ", "Lưu:", "Lưu", " ", "\u{A0}", ":", ";", ",", ".", "..", "...", "…", "/", "./.",
          "khen thưởng", "ỦY BAN", "đề án à", "5", "(b/c)", "!", "ß",
        ]
        let text = generator.list(upTo: 3) { $0.pick(pieces) }.joined()
        return .text(text, TextStyle(rawValue: UInt32.random(in: 0..<32, using: &generator.random)))
      }
    )
  }

  private mutating func number() -> RichText {
    chance(4) ? text() : RichText(pick(["0", "1", "01", "2", "02", "3", "03", "9", "09", "10", "12", "2026"]))
  }

  private mutating func list<Element>(
    upTo limit: Int,
    _ make: (inout DocumentGenerator) -> Element
  ) -> [Element] {
    let count = Int.random(in: 0...limit, using: &random)
    return (0..<count).map { _ in make(&self) }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }
}

@Suite("Finishing twice") struct IdempotenceTests {
  @Test("changes nothing more", arguments: 0..<40) func idempotent(seed: UInt64) {
    var generator = DocumentGenerator(random: SeededGenerator(state: seed &* 7919))
    for _ in 0..<50 {
      let document = generator.document()
      let once = Decree30.finished(document)
      let twice = Decree30.finished(once)
      let isSame = twice == once && bytes(twice) == bytes(once)
      #expect(isSame, "seed \(seed): \(document.subject?.plain ?? "")")
    }
  }

  @Test("the document given is not touched, and both ways to finish agree") func values() {
    var generator = DocumentGenerator(random: SeededGenerator(state: 42))
    for _ in 0..<50 {
      let document = generator.document()
      let before = String(reflecting: document)
      var inPlace = document
      Decree30.finish(&inPlace)
      let (agree, isUntouched) = (Decree30.finished(document) == inPlace, String(reflecting: document) == before)
      #expect(agree && isUntouched)
    }
  }

  /// Every text and label, byte for byte, since `==` does not tell NFC from NFD.
  private struct Bytes: DocumentWalker {
    var bytes: [UInt8] = []

    mutating func visit(_ text: RichText, label: String, as component: Component, at path: DocumentPath) {
      bytes += Array(label.utf8) + [0] + Array(text.plain.utf8) + [0]
    }
  }

  private func bytes(_ document: OfficialDocument) -> [UInt8] {
    var walker = Bytes()
    document.walk(&walker)
    return walker.bytes
  }
}
