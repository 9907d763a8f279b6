import Papers
import Publishing
import DocumentModel
import Foundation
import TemplateEngine
import TestSupport
import Testing

/// The templates say everything the five real documents say, in words of their own.
@Suite(.needsShared("seeds"))
struct SeedTests {
  /// Every number, date, count, share and document number comes as often as in the real document.
  @Test(arguments: SeedCase.all) func numbersAreAllThere(_ seed: SeedCase) throws {
    let lines = Lines(try seed.example.paper().document).lines.filter { $0.component != .tableCell }
    let made = SeedText.numbers(in: lines.map(\.text).joined(separator: "\n"))
    let asked = SeedText.numbers(in: SeedText.withoutLabels(try seed.text()))
    #expect(asked.count > 8)
    for (number, count) in asked.sorted(by: { $0.key < $1.key }) {
      let name = seed.restated[number] ?? number
      let exception = seed.fewer.first { $0.number == number }
      if let exception { #expect(exception.count < count, "“\(number)” needs no exception") }
      let least = exception?.count ?? count
      #expect(made[name, default: 0] >= least, "“\(name)”: \(made[name, default: 0]) of \(least)")
    }
  }

  /// Headings, addressees, recipients and signatures are those of the real document.
  @Test(arguments: SeedCase.all) func frameIsTheSame(_ seed: SeedCase) throws {
    let document = try seed.example.paper().document
    let lines = Lines(document).lines
    func texts(_ component: Component) -> [String] {
      lines.filter { $0.component == component }.map { SeedCase.shown($0.text) }
    }
    #expect(document.superiorAuthority.isEmpty)
    #expect(texts(.issuingAuthority) == seed.issuer)
    #expect(texts(.number) == [seed.number])
    #expect(texts(.placeAndDate) == [seed.date])
    #expect(texts(.subject) + texts(.letterSubject) == [seed.subject])
    #expect(texts(.addressees) == seed.addressees)
    #expect(texts(.legalBasis) == seed.bases)
    #expect(texts(.recipient) == seed.recipients + [seed.archive])
    let signature = lines.filter { $0.component == .signatureLine }.map { $0.label + $0.text }
    #expect(signature == seed.signature)
    #expect(texts(.signerName) == [seed.signer])
    #expect(lines.filter { $0.component == .recipient || $0.component == .addressees }.allSatisfy { $0.label == "-" })
  }

  /// Names in the frame are not our own invention: the real document has them.
  @Test(arguments: SeedCase.all) func frameIsOfTheRealDocument(_ seed: SeedCase) throws {
    let text = try seed.text()
    for line in seed.recipients + [seed.archive, seed.signer] { #expect(text.contains(line), "\(line)") }
    for line in seed.addressees where !line.contains("Quyết định") { #expect(text.contains(line), "\(line)") }
  }

  /// Each duty, rule, deadline and threshold stands where the real document has it.
  @Test(arguments: SeedCase.all) func factsStandInTheirPlaces(_ seed: SeedCase) throws {
    let passages = Passages(try seed.example.paper().document)
    for fact in seed.facts {
      guard let passage = passages[fact.path] else {
        Issue.record("no passage “\(fact.path)”")
        continue
      }
      #expect(passage.heading == fact.heading ?? "", "\(fact.path)")
      let text = SeedText.tidy(passage.text).lowercased()
      for words in fact.words where !text.contains(words.lowercased()) {
        Issue.record("\(fact.path) does not say “\(words)”: \(passage.text)")
      }
      #expect(passage.bold == fact.bold, "\(fact.path)")
    }
    // No passage is without a fact.
    #expect(Set(passages.all.map(\.path)) == Set(seed.facts.map(\.path)))
  }

  /// What is bold in the real document's body is bold here, and nothing else.
  @Test(arguments: SeedCase.all) func deadlinesAreBold(_ seed: SeedCase) throws {
    let raw = try String(contentsOf: Here.seeds.appending(path: seed.file), encoding: .utf8)
    let body = try #require(raw.range(of: seed.bodyStart)).lowerBound
    let end = try #require(raw.range(of: "Nơi nhận:")).lowerBound
    let bold = raw[body..<end].matches(of: /\*\*([^*\n]+)\*\*/).map { $0.1.hasSuffix(".") ? $0.1.dropLast() : $0.1 }
    let made = Passages(try seed.example.paper().document).all.flatMap(\.bold)
    #expect(made == bold.map(String.init))
  }

  /// The outline has the labels of the real document, in order.
  @Test(arguments: SeedCase.all) func outlineIsTheSame(_ seed: SeedCase) throws {
    let labels = seed.labels.split(separator: " ").map(String.init)
    let made = Passages(try seed.example.paper().document).all.map(\.label).filter { !$0.isEmpty }
    #expect(made == labels)
    let text = try seed.text()
    let start = try #require(text.range(of: seed.bodyStart)).lowerBound
    let end = try #require(text.range(of: "Nơi nhận:")).lowerBound
    #expect(SeedText.labels(of: text[start..<end]) == labels)
  }

  /// What no real document says is left to fill by hand, and counted.
  @Test(arguments: SeedCase.all) func blanksAreCounted(_ seed: SeedCase) throws {
    let blanks = try seed.example.paper().blanks
    #expect(blanks.reduce(into: [:]) { $0[$1, default: 0] += 1 } == seed.blanks)
  }

  /// The announced lists exist, with as many numbered rows as the real document states, and no name invented.
  @Test(arguments: SeedCase.all) func listsWaitForNames(_ seed: SeedCase) throws {
    let document = try seed.example.paper().document
    #expect(document.appendices.count == (seed.appendix.isEmpty ? 0 : 1))
    let text = try seed.text().lowercased()
    #expect(text.contains("có danh sách") == !seed.appendix.isEmpty)
    let tables = document.appendices.flatMap(\.tables)
    #expect(tables.map(\.heading) == seed.appendix.map(\.heading))
    #expect(tables.map(\.table.rows.count) == seed.appendix.map(\.rows))
    for (_, table) in tables {
      for (index, row) in table.rows.enumerated() {
        #expect(row.cells[0].text.plain == String(index + 1))
        for cell in row.cells.dropFirst() {
          #expect(cell.text.plain.allSatisfy { $0.isWhitespace })
        }
      }
    }
    for appendix in document.appendices {
      let note = SeedCase.shown(appendix.note?.plain ?? "")
      let kind = document.kind == .officialLetter ? "Công văn" : "Kế hoạch"
      #expect(note.hasPrefix("(Kèm theo \(kind) số ␣/") && note.hasSuffix(")"), "\(note)")
    }
  }

  /// No passage repeats twelve words of the real document, names counted as one word.
  @Test(arguments: SeedCase.all) func wordingIsOurOwn(_ seed: SeedCase) throws {
    let phrases = seed.names + SeedCase.commonNames
    let real = SeedText.collapsed(SeedText.words(try seed.text()), phrases: phrases)
    for passage in Passages(try seed.example.paper().document).all {
      for text in [passage.heading] + passage.text.split(separator: "\n").map(String.init) {
        let words = SeedText.collapsed(SeedText.words(text), phrases: phrases)
        let shared = SeedText.runs(of: 12, in: words, sharedWith: real)
        #expect(shared.isEmpty, "\(passage.path)")
      }
    }
  }

  /// Each name that counts as one word is needed for that, or is at least in both texts.
  @Test(arguments: SeedCase.all) func namesAreInTheRealDocument(_ seed: SeedCase) throws {
    let real = " \(SeedText.words(try seed.text()).joined(separator: " ")) "
    let text = String(decoding: Example.render(try seed.example.paper().document, as: .text), as: UTF8.self)
    let made = " \(SeedText.words(text).joined(separator: " ")) "
    for name in seed.names {
      let words = " \(SeedText.words(name).joined(separator: " ")) "
      #expect(real.contains(words), "\(name)")
      #expect(made.contains(words), "\(name)")
    }
  }
}

extension SeedCase {
  /// The real document with its slips put right.
  func text() throws -> String {
    let raw = try String(contentsOf: Here.seeds.appending(path: file), encoding: .utf8)
    return try SeedText.clean(raw, slips: slips)
  }

  /// A text with a mark where something is left to fill.
  static func shown(_ text: String) -> String {
    text.replacing(Blank.Form.gap.characters, with: "␣").replacing("\u{A0}", with: " ")
  }
}
