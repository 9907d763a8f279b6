import Bytes
import Diagnostics
import ArgumentParser
import Commendation
import DataBinding
import Office
import OfficialWriting
import Values

/// `vanthu binh-xet`
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "binh-xet",
    abstract: "Cộng điểm, xếp hạng và xét danh hiệu, hình thức khen thưởng cho từng đơn vị, từng người được đề nghị.",
    discussion: """
      Tệp dữ liệu có nam, ngay_van_ban, ho_so_quy_dinh, tieu_chi, diem, xep_loai_dang, vi_pham, de_nghi, bieu_quyet, \
      doi_tuong, danh_gia, lich_su_khen, sang_kien, hoi_dong. Ngưỡng và điều kiện lấy từ quy-dinh trong thư mục mẫu.
      """,
    aliases: ["review"]
  )

  @Argument(help: ArgumentHelp("Tệp dữ liệu YAML hoặc JSON; - là đầu vào chuẩn.", valueName: "tệp"))
  var data: String

  @Flag(name: .customLong("giai-thich"), help: "In lý do và điều khoản của từng kết quả.")
  var explains = false

  @Flag(name: .customLong("nghiem"), help: "Coi căn cứ hết hiệu lực hoặc chưa có hiệu lực là lỗi.")
  var isStrict = false

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let answer = try templates.office(report).review(data, isStrict: isStrict)
    // What is asked to be explained is shown with what is wrong in it.
    if explains, answer.ending == .errors, let review = answer.value { write(review) }
    write(try report.result(of: answer))
  }

  private func write(_ review: Review) {
    writeOut(report.json ? ReviewJSON(review).text : ReviewTable(review, explains: explains).text)
  }
}

/// The review as text.
private struct ReviewTable {
  let review: Review
  let explains: Bool

  init(_ review: Review, explains: Bool) {
    self.review = review
    self.explains = explains
  }

  var text: String {
    var text = "Năm \(review.year), \(days)\n"
    if let profile = review.profile, !review.clusters.isEmpty {
      text += "Hồ sơ bình xét: \(profile.name) (\(profile.source))\n"
      text += "Thang khen thưởng, từ cao xuống: \(review.ladder.joined(separator: " → "))\n"
    }
    if let titles = review.titles, !review.nominees.isEmpty {
      text += "Điều kiện danh hiệu: \(titles.name) (\(titles.source))\n"
    }
    for cluster in review.clusters { text += "\n" + table(cluster) }
    if !review.nominees.isEmpty { text += "\n" + nominees }
    return text
  }

  private var days: String {
    let (first, last) = (review.days.lowerBound, review.days.upperBound)
    return first == last
      ? "xét tại ngày \(VietnameseDate.short(first))"
      : "ngày văn bản để trống, xét từ \(VietnameseDate.short(first)) đến \(VietnameseDate.short(last))"
  }

  private func table(_ cluster: Review.Cluster) -> String {
    var text = cluster.name.isEmpty ? "" : "\(cluster.name)\n"
    var rows = [["Hạng", "Đơn vị", "Tự chấm", "Tổng điểm", "Kết quả"]]
    for unit in cluster.units {
      rows.append([
        unit.rank.map { "\($0)" + (unit.isTied ? "=" : "") } ?? "-", unit.name, points(unit.ownScore),
        points(unit.total),
        result(unit),
      ])
    }
    text += grid(rows)
    for unit in cluster.units {
      if let tieBreak = unit.tieBreak { text += "  \(unit.name): đồng hạng, xếp thứ tự theo \(tieBreak)\n" }
    }
    guard explains else { return text }
    for unit in cluster.units {
      text += "  \(unit.name)\n"
      for outcome in unit.outcomes {
        let standing = outcome.standing.map { " (\($0.vietnamese))" } ?? ""
        text += "  - \(outcome.award): \(outcome.verdict.rawValue)\(standing)\n"
        text += reasons(outcome.reasons)
      }
    }
    return text
  }

  private func result(_ unit: Review.Unit) -> String {
    if let suggested = unit.suggested { return suggested.award }
    guard let first = unit.outcomes.first else { return "-" }
    if unit.outcomes.allSatisfy({ $0.verdict == first.verdict }), first.verdict != .eligible {
      return first.verdict.rawValue
    }
    if let waiting = unit.outcomes.first(where: { $0.verdict == .eligible && $0.standing != nil }),
      let standing = waiting.standing
    {
      return "\(waiting.award): \(standing.vietnamese)"
    }
    return "-"
  }

  private var nominees: String {
    var rows = [["Đối tượng", "Danh hiệu, hình thức", "Kết quả", "Biểu quyết", "Tiền thưởng"]]
    for nominee in review.nominees {
      rows.append([
        nominee.subject, nominee.award, nominee.verdict.rawValue, nominee.votes ?? "-",
        nominee.money.map { VietnameseNumber.grouped($0) } ?? "-",
      ])
    }
    var text = "Đề nghị\n" + grid(rows, right: [4])
    guard explains else { return text }
    for nominee in review.nominees {
      text += "  \(nominee.subject), \(nominee.award)\n" + reasons(nominee.reasons)
      if let reckoning = nominee.reckoning { text += "      · tiền thưởng: \(reckoning)\n" }
    }
    return text
  }

  private func reasons(_ reasons: [Review.Reason]) -> String {
    reasons.map { reason in
      let mark =
        switch reason.holds {
        case true?: "đạt"
        case false?: "không đạt"
        case nil: "chưa rõ"
        }
      return "      · \(mark): \(reason.text)\(reason.clause.map { " [\($0)]" } ?? "")\n"
    }.joined()
  }

  private func points(_ points: Fraction?) -> String { points?.vietnamese ?? "chưa có" }

  /// Columns set to their widest cell, text at the left, numbers at the right, the last column as it is.
  private func grid(_ rows: [[String]], right: Set<Int> = [2, 3]) -> String {
    guard let count = rows.first?.count else { return "" }
    let widths = (0..<count).map { column in rows.map { displayWidth($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - displayWidth(cell))
        if right.contains(column) { return padding + cell }
        return column == count - 1 ? cell : cell + padding
      }
      return "  " + cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}

/// The review as JSON.
private struct ReviewJSON {
  let review: Review

  init(_ review: Review) { self.review = review }

  var text: String {
    JSONText.object([
      ("nam", .number(review.year)),
      ("tu_ngay", .string(VietnameseDate.short(review.days.lowerBound))),
      ("den_ngay", .string(VietnameseDate.short(review.days.upperBound))),
      ("ho_so_binh_xet", .string(review.profile?.name ?? "")),
      ("dieu_kien_danh_hieu", .string(review.titles?.name ?? "")),
      ("thang_khen", .array(review.ladder.map { .string($0) })),
      ("khoi", .array(review.clusters.map(cluster))),
      ("de_nghi", .array(review.nominees.map(nominee))),
    ]).indented() + "\n"
  }

  private func optional(_ text: String?) -> JSONText { .string(text ?? "") }

  private func cluster(_ cluster: Review.Cluster) -> JSONText {
    .object([("ten", .string(cluster.name)), ("don_vi", .array(cluster.units.map(unit)))])
  }

  private func unit(_ unit: Review.Unit) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("ten", .string(unit.name)),
      ("tu_cham", optional(unit.ownScore?.vietnamese)),
      ("tong_diem", optional(unit.total?.vietnamese)),
    ]
    if let rank = unit.rank { fields.append(("hang", .number(rank))) }
    fields += [
      ("dong_hang", .boolean(unit.isTied)),
      ("uu_tien_theo", optional(unit.tieBreak)),
      ("xep_loai_dang", optional(unit.partyRating?.vietnamese)),
      ("de_xuat", optional(unit.suggestion)),
      ("ket_qua", .array(unit.outcomes.map(outcome))),
    ]
    return .object(fields)
  }

  private func outcome(_ outcome: Review.AwardOutcome) -> JSONText {
    .object([
      ("ma", .string(outcome.code)),
      ("danh_hieu", .string(outcome.award)),
      ("ket_luan", .string(outcome.verdict.rawValue)),
      ("chi_tieu", optional(outcome.standing?.vietnamese)),
      ("ly_do", .array(outcome.reasons.map(reason))),
    ])
  }

  private func nominee(_ nominee: Review.Nominee) -> JSONText {
    var fields: [(String, JSONText)] = [
      ("doi_tuong", .string(nominee.subject)),
      ("danh_hieu", .string(nominee.award)),
      ("ket_luan", .string(nominee.verdict.rawValue)),
      ("bieu_quyet", optional(nominee.votes)),
    ]
    if let money = nominee.money { fields.append(("tien_thuong", .number(money))) }
    fields += [("cach_tinh", optional(nominee.reckoning)), ("ly_do", .array(nominee.reasons.map(reason)))]
    return .object(fields)
  }

  private func reason(_ reason: Review.Reason) -> JSONText {
    var fields: [(String, JSONText)] = [("noi_dung", .string(reason.text)), ("dieu", optional(reason.clause))]
    if let holds = reason.holds { fields.append(("dat", .boolean(holds))) }
    return .object(fields)
  }
}
