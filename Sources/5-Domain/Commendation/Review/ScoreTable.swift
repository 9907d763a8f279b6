import DataBinding
import Diagnostics
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
  let scoring: ReviewInput.Scoring
  let scale: Fraction?
  let step: Fraction?
  let binding: DataBinding
  /// Criteria that have others under them.
  private let parents: Set<Name>
  /// Criteria that are scored, in their order.
  private let leaves: [Criterion]
  private let names: Suggestions

  init(_ scoring: ReviewInput.Scoring, scale: Fraction?, step: Fraction?, binding: DataBinding) {
    self.scoring = scoring
    self.scale = scale
    self.step = step
    self.binding = binding
    let parents = Set(scoring.criteria.compactMap(\.parent?.key))
    self.parents = parents
    leaves = scoring.criteria.filter { !parents.contains($0.code.key) }
    names = Suggestions(scoring.criteria.lazy.map(\.code.value))
  }

  /// Scores by the name of the unit.
  func compute() -> [Name: Score] {
    checkCriteria()
    var order: [Name] = []
    var rows: [Name: [ScoreRow]] = [:]
    for row in scoring.rows {
      let key = row.unit.key
      if rows[key] == nil { order.append(key) }
      rows[key, default: []].append(row)
    }
    var result: [Name: Score] = [:]
    for key in order { result[key] = score(rows[key] ?? []) }
    return result
  }

  /// Parents are criteria, and maxima add up.
  private func checkCriteria() {
    guard !scoring.criteria.isEmpty else { return }
    for criterion in scoring.criteria {
      guard let parent = criterion.parent, !scoring.criteria.contains(parent.key) else { continue }
      binding.reportUnknown("tiêu chí", parent.text, among: names)
    }
    binding.report(ScoresFitTheirScale.check(scoring.criteria.rows, scale: scale, at: scoring.scale?.position))
  }

  private func score(_ typed: [ScoreRow]) -> Score {
    var score = Score()
    let rows = unrepeated(typed)
    let unit = rows[0].unit
    for row in rows {
      check(row, unit.value)
      if let code = row.criterion, let assessed = row.assessed {
        score.byCriterion[code.key] = assessed.value
      }
    }
    if rows[0].criterion != nil { checkComplete(rows) }
    if rows.allSatisfy({ $0.own != nil }) { score.own = Fraction.sum(rows.compactMap { $0.own?.value }) }
    guard rows.allSatisfy({ $0.assessed != nil }) else { return score }
    let bonus = rows.compactMap(\.bonus)
    let malus = rows.compactMap { $0.malus.flatMap { Fraction(0).subtracting($0) } }
    score.total = Fraction.sum(rows.compactMap { $0.assessed?.value } + bonus + malus)
    if let scale, let total = score.total, !(bonus + malus).isEmpty {
      binding.report(ScoresFitTheirScale.check(total: total, of: unit.text, scale: scale))
    }
    return score
  }

  /// The rows of a unit, each criterion once; one row for all together stands alone.
  private func unrepeated(_ rows: [ScoreRow]) -> [ScoreRow] {
    var kept: [ScoreRow] = []
    var places: [Name: Int] = [:]
    // A row without a criterion is like every other.
    var whole: Int?
    for row in rows {
      let place =
        row.criterion.map { [places[$0.key], whole].compactMap { $0 }.min() } ?? (kept.isEmpty ? nil : 0)
      guard let first = place.map({ kept[$0] }) else {
        if let criterion = row.criterion { places[criterion.key] = kept.count } else { whole = kept.count }
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
      guard let criterion = scoring.criteria.first(code.key) else {
        binding.reportUnknown("tiêu chí", code.text, among: names)
        return
      }
      if parents.contains(code.key) {
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
    let present = Set(rows.compactMap(\.criterion?.key))
    let missing = leaves.filter { !present.contains($0.code.key) }
    guard !missing.isEmpty else { return }
    binding.report(
      .missing,
      "\(rows[0].unit.value): thiếu điểm tiêu chí \(missing.map(\.code.value).joined(separator: ", "))",
      at: rows[0].unit.position
    )
  }
}
