import Commendation
import Diagnostics
import OfficialWriting
import TemplateEngine
import Values

/// Puts the rules by which the units of a year are reviewed into the data of a paper.
struct RulesCompletion {
  let paper: PaperYear
  let template: Template

  func filling() -> Outcome<PaperFilling> {
    let outcome = paper.computed(\.rules, isOfClusters: false) {
      ReviewRules.read(paper.year, load: paper.reference)
    }
    guard let rules = outcome.value else { return Outcome(nil, outcome.diagnostics) }
    var filling = PaperFilling(template, keysAt: paper.position)
    if let number = paper.year.root.entry("nam") { filling.give("nam", number.value) }
    if let level = paper.year.root.entry("cap") { filling.offer("cap", level.value) }
    if let scale = rules.scale { filling.give("thang_diem", .number(scale), at: paper.position) }
    filling.give(
      "khen_thuong",
      rows: rules.awards.map { award in
        PaperFilling.Row(
          [
            ("ten", .characters(award.name)), ("diem", award.threshold.map { .number($0) }),
            ("xep_loai_dang", (award.partyRating?.vietnamese).map { .characters($0) }),
          ],
          at: paper.position
        )
      },
      at: paper.position
    )
    if !rules.criteria.isEmpty {
      filling.give(
        "tieu_chi",
        rows: rules.criteria.map { criterion in
          PaperFilling.Row(
            [
              ("ma", .characters(criterion.code)), ("noi_dung", .characters(criterion.text)),
              ("diem_toi_da", .number(criterion.maximum)),
            ],
            at: paper.position
          )
        },
        at: paper.position
      )
    }
    list("dieu_kien", conditions(rules), &filling)
    list("khong_xet", exclusions(rules), &filling)
    return Outcome(filling, outcome.diagnostics)
  }

  private func list(_ name: String, _ items: [String], _ filling: inout PaperFilling) {
    guard !items.isEmpty else { return }
    let values = items.map { Datum(.scalar($0), at: paper.position) }
    filling.give(name, Datum(.list(values), at: paper.position))
  }

  /// What awards ask for beside points, and what lowers or defers them.
  private func conditions(_ rules: ReviewRules) -> [String] {
    var ratings: [(rating: Rating, awards: [String])] = []
    for award in rules.awards {
      guard let rating = award.partyRating else { continue }
      if let index = ratings.firstIndex(where: { $0.rating == rating }) {
        ratings[index].awards.append(award.name)
      } else {
        ratings.append((rating, [award.name]))
      }
    }
    let asked = ratings.map { rating, awards in
      let words = rating == .excellent ? "“\(rating.vietnamese)”" : "từ “\(rating.vietnamese)” trở lên"
      return "Đơn vị được đề nghị tặng \(awards.joined(separator: ", ")) phải có tổ chức đảng được xếp loại \(words) "
        + "trong năm đề nghị"
    }
    return asked
      + rules.incidents.compactMap { incident in
        switch incident.effect {
        case .lowers: "Hạ một mức khen thưởng đối với đơn vị \(words(incident))"
        case .defers: "Chưa xét khen thưởng đối với đơn vị \(words(incident))"
        case .excludes: nil
        }
      }
  }

  private func exclusions(_ rules: ReviewRules) -> [String] {
    let rating = rules.excludingRating.map { ["Tổ chức đảng xếp loại từ “\($0.vietnamese)” trở xuống"] } ?? []
    return rating + rules.incidents.filter { $0.effect == .excludes }.map { capitalizedFirst(words($0)) }
  }

  private func words(_ incident: ReviewRules.Incident) -> String {
    let levels = incident.levels.isEmpty ? "" : " (\(incident.levels.joined(separator: ", ")))"
    return "\(incident.words)\(levels), \(incident.lasting)"
  }
}
