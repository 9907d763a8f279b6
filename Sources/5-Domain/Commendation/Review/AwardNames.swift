/// An award as the profiles know it: a rung of the review's ladder, a title of the law, or both.
struct NamedAward {
  var code: String
  var name: String
  var rung: Int?
  var title: AwardProfile.Award?
}

/// What the names in data mean: those of the review's ladder and those of the law's titles.
struct AwardNames {
  let titles: AwardProfile?
  let profile: ReviewProfile?

  /// The award that a name or code means; nil where neither profile knows it.
  func find(_ name: String) -> NamedAward? {
    let rung = profile?.index(of: name)
    let code = rung.flatMap { profile?.ladder[$0].code }
    let title = titles?.award(name) ?? code.flatMap { titles?.award($0) }
    guard rung != nil || title != nil else { return nil }
    let found = rung ?? title.flatMap { profile?.index(of: $0.code) }
    let ladderName = found.flatMap { profile?.ladder[$0].name }
    return NamedAward(
      code: title?.code ?? code ?? name,
      name: ladderName ?? title?.name ?? name,
      rung: found,
      title: title
    )
  }
}
