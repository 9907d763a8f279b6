import Decree30
import Diagnostics
import Foundation
import Rules
import TestSupport
import Testing

@Suite("Register of rules") struct RegisterTests {
  @Test(
    "nd30.md §15 and the register name the same rules in the same order, with the same levels",
    .needsShared("reference/nd30.md")
  )
  func sameIds() throws {
    let text = try String(contentsOf: Self.reference, encoding: .utf8)
    let rows = text.split(separator: "\n").compactMap { line -> (String, String)? in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      let id = cells.count > 5 ? cells[1].trimmingCharacters(in: .whitespaces) : ""
      guard id.wholeMatch(of: #/[A-Z][A-Z0-9]{0,1}-\d\d/#) != nil else { return nil }
      return (id, String(cells[cells.count - 3].trimmingCharacters(in: .whitespaces).prefix(1)))
    }
    #expect(rows.count == 118)
    #expect(Decree30.rules.map(\.page.id) == rows.map(\.0))
  }

  static var reference: URL { Project.shared.appending(path: "reference/nd30.md") }

  /// `docs/the-thuc.md` is generated; `VANTHU_RECORD=1` writes it.
  @Test func theHandbookIsFresh() throws { try expectRecorded(Decree30.handbook, in: "docs/the-thuc.md") }

  /// The user guide does not repeat the rules; it says where they stand.
  @Test func theGuideLinksToTheHandbook() throws {
    let guide = try String(contentsOf: Project.file("docs/huong-dan-su-dung.md"), encoding: .utf8)
    #expect(guide.contains("[the-thuc.md](the-thuc.md)"))
    for group in Decree30.groups where group.entries.contains(where: { !$0.checks.isEmpty }) {
      #expect(guide.contains("`\(group.code)`"), "\(group.code)")
    }
  }

  @Test("every rule says something and is kept somehow, under its group") func pages() {
    for group in Decree30.groups {
      for entry in group.entries {
        let page = entry.page
        #expect(page.id.hasPrefix(group.code + "-"))
        #expect(!page.title.isEmpty && !page.clause.isEmpty, "\(page.id)")
        #expect(
          !page.levels.isEmpty && !page.reads.isEmpty && !page.passes.isEmpty && !page.fails.isEmpty,
          "\(page.id)"
        )
        #expect(!entry.keepings.isEmpty, "\(page.id)")
      }
    }
    let ids = Decree30.rules.map(\.page.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test("finishing runs exactly the rules that the register says mend") func mends() {
    let registered = Decree30.rules.flatMap { entry in
      entry.keepings.compactMap { keeping in if case .mended(let rule) = keeping { rule.page.id } else { nil } }
    }
    #expect(Set(registered) == Set(Decree30.mendingOrder))
    #expect(Set(Decree30.mendingOrder).count == Decree30.mendingOrder.count)
  }
}
