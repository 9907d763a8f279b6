import DataBinding
import OfficialWriting
import Values

/// The points of a unit.
struct Score {
  var own: Fraction?
  /// The points given after checking, bonus and malus counted; nil while a criterion is not assessed.
  var total: Fraction?
  /// Assessed points by folded code of the criterion.
  var byCriterion: [Name: Fraction] = [:]
}

/// Adds up points and checks them against the criteria.
struct ScoreTable {
  let input: ReviewInput
  let scale: Fraction?
  let step: Fraction?
  let binding: DataBinding

  /// Scores by the name of the unit.
  func compute() -> [Name: Score] {
    checkCriteria()
    var order: [Name] = []
    var rows: [Name: [ScoreRow]] = [:]
    for row in input.scores {
      let key = Name(row.unit.value)
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    var result: [Name: Score] = [:]
    for key in order { result[key] = score(rows[key] ?? []) }
    return result
  }

  private var leaves: [Criterion] {
    let parents = Set(input.criteria.compactMap { $0.parent.map { Name($0.value) } })
    return input.criteria.filter { !parents.contains(Name($0.code.value)) }
  }

  /// Parents are criteria, and maxima add up.
  private func checkCriteria() {
    guard !input.criteria.isEmpty else { return }
    for criterion in input.criteria {
      guard let parent = criterion.parent else { continue }
      if !input.criteria.contains(where: { Name($0.code.value) == Name(parent.value) }) {
        binding.reportUnknown("tiêu chí", parent, among: input.criteria.map(\.code.value))
      }
    }
    binding.report(ScoresFitTheirScale.check(input.criteria, scale: scale, at: input.scale?.position))
  }

  private func score(_ typed: [ScoreRow]) -> Score {
    var score = Score()
    let rows = unrepeated(typed)
    let unit = rows[0].unit
    for row in rows {
      check(row, unit.value)
      if let code = row.criterion, let assessed = row.assessed {
        score.byCriterion[Name(code.value)] = assessed.value
      }
    }
    if rows[0].criterion != nil { checkComplete(rows) }
    if rows.allSatisfy({ $0.own != nil }) { score.own = Fraction.sum(rows.compactMap { $0.own?.value }) }
    guard rows.allSatisfy({ $0.assessed != nil }) else { return score }
    let bonus = rows.compactMap(\.bonus)
    let malus = rows.compactMap { $0.malus.flatMap { Fraction(0).subtracting($0) } }
    score.total = Fraction.sum(rows.compactMap { $0.assessed?.value } + bonus + malus)
    if let scale, let total = score.total, !(bonus + malus).isEmpty {
      binding.report(ScoresFitTheirScale.check(total: total, of: unit, scale: scale))
    }
    return score
  }

  /// The rows of a unit, each criterion once; one row for all together stands alone.
  private func unrepeated(_ rows: [ScoreRow]) -> [ScoreRow] {
    var kept: [ScoreRow] = []
    for row in rows {
      let first = kept.first { other in
        guard let code = row.criterion, let otherCode = other.criterion else { return true }
        return Name(code.value) == Name(otherCode.value)
      }
      guard let first else {
        kept.append(row)
        continue
      }
      binding.report(
        .duplicate,
        "\(row.unit.value) có hai dòng điểm" + (row.criterion.map { " tiêu chí “\($0.value)”" } ?? ""),
        at: row.unit.position,
        related: [("lần đầu", first.unit.position)]
      )
    }
    return kept
  }

  /// The points of one row against its criterion, or the scale.
  private func check(_ row: ScoreRow, _ unit: String) {
    var maximum = scale
    var what = unit
    if let code = row.criterion {
      what += ", tiêu chí \(code.value)"
      guard let criterion = input.criteria.first(where: { Name($0.code.value) == Name(code.value) }) else {
        binding.reportUnknown("tiêu chí", code, among: input.criteria.map(\.code.value))
        return
      }
      if !leaves.contains(where: { $0.code.value == criterion.code.value }) {
        binding.report(
          .unknownName,
          "\(what): tiêu chí này có mục con, chấm điểm ở mục con",
          at: code.position
        )
      }
      maximum = criterion.maximum.value
    }
    for points in [row.own, row.assessed].compactMap({ $0 }) {
      binding.report(ScoresFitTheirScale.check(points, of: what, maximum: maximum, step: step))
    }
  }

  private func checkComplete(_ rows: [ScoreRow]) {
    let present = Set(rows.compactMap { $0.criterion.map { Name($0.value) } })
    let missing = leaves.filter { !present.contains(Name($0.code.value)) }
    guard !missing.isEmpty else { return }
    binding.report(
      .missing,
      "\(rows[0].unit.value): thiếu điểm tiêu chí \(missing.map(\.code.value).joined(separator: ", "))",
      at: rows[0].unit.position
    )
  }
}
