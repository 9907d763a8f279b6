import Commendation
import Diagnostics
import OfficialWriting
import Papers
import TestSupport
import Testing
import Values

/// Twice the nominees make twice the work of putting together the papers of a dossier, and no more.
@Suite struct DossierGrowthTests {
  private func work(_ times: Int) throws -> Int {
    let record = try ScaledYear(times: times).record()
    let dossier = try #require(Dossier.compute(record, load: Shipped.profile).value)
    let count = Name.Work()
    try Name.Work.$count.withValue(count) {
      let completion = DossierCompletion(dossier, record)
      var makers: [DossierPaper: PaperMaker] = [:]
      for paper in completion.papers {
        if makers[paper.paper] == nil {
          let folder = try #require(projectWorkplace.library.folder(of: completion.template(of: paper.paper)))
          let template = try #require(projectWorkplace.library.load(folder: folder).value)
          makers[paper.paper] = PaperMaker(template, at: projectWorkplace)
        }
        let template = try #require(makers[paper.paper]?.template)
        let data = completion.data(of: paper, for: template)
        #expect(data.value != nil, "\(data.diagnostics.map(\.message))")
        let made = data.value.flatMap { makers[paper.paper]?.make($0) }
        #expect(made?.value != nil, "\(paper.title): \(made?.diagnostics.map(\.message) ?? [])")
      }
    }
    return count.total
  }

  @Test func papers() throws {
    let (once, twice) = (try work(2), try work(4))
    #expect(once > 0)
    #expect(twice * 10 <= once * 22, "\(once), \(twice)")
  }
}
