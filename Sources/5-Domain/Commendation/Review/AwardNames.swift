import DataBinding
import OfficialWriting

/// An award as the profiles know it: a rung of the review's ladder, a title of the law, or both.
struct NamedAward: Sendable {
  var code: String
  var name: String
  var rung: Int?
  var title: AwardProfile.Award?
}

/// What the names in data mean: those of the review's ladder and those of the law's titles.
struct AwardNames {
  private let known: [Name: NamedAward]

  init(titles: AwardProfile?, profile: ReviewProfile?) {
    var known: [Name: NamedAward] = [:]
    let names = (profile?.ladder.rows.flatMap(\.keys) ?? []) + (titles?.awards.rows.flatMap(\.keys) ?? [])
    for name in names where known[name] == nil {
      let rung = profile?.index(of: name)
      let own = rung.flatMap { profile?.ladder[$0] }
      let title = titles?.award(name) ?? own.flatMap { titles?.award(Name($0.code)) }
      let found = rung ?? title.flatMap { profile?.index(of: Name($0.code)) }
      let ladderName = found.flatMap { profile?.ladder[$0].name }
      known[name] = NamedAward(
        code: title?.code ?? own?.code ?? "",
        name: ladderName ?? title?.name ?? "",
        rung: found,
        title: title
      )
    }
    self.known = known
  }

  /// The award that a name or code means; nil where neither profile knows it.
  func find(_ name: Name) -> NamedAward? { known[name] }
}

extension History {
  /// The history with the code of each award; empty where its name means none.
  func resolved(_ names: AwardNames) -> History {
    let awards = awards.rows.map { award in
      var award = award
      award.award = names.find(award.name.key)?.code ?? ""
      return award
    }
    return History(subjects: subjects.rows, ratings: ratings.rows, awards: awards, initiatives: initiatives.rows)
  }
}

/// Somebody and an award: what votes, minutes and proposals are about.
struct Nomination: Hashable {
  var subject: Name
  /// Code of the award; nil where its name means none.
  var award: String?
}
