import DataBinding
public import Diagnostics
import LivingLaw
import OfficialWriting
public import Values

/// Reads deadlines and meetings, whose days are faults of the calendar (V-T2) where they do not exist.
struct CalendarReader {
  let binding: DataBinding
  /// The year that days without a year belong to.
  let year: Located<Int>?

  private static let ruleNames = [
    "truoc", "cham_nhat", "trong_thang", "trong_quy", "tu … den_ngay", "hang_thang", "tinh_den_het", "truoc_hop",
  ]

  // MARK: Deadlines

  func deadlines(_ root: FieldGroup, isRequired: Bool) -> [Deadline] {
    root.rows("moc_thoi_gian", "Mốc thời gian", isRequired: isRequired).enumerated().compactMap { index, row in
      deadline(row, path: "moc_thoi_gian[\(index + 1)]")
    }
  }

  private func deadline(_ row: FieldGroup, path: String) -> Deadline? {
    let work = row.text("viec", "Việc")
    let statedYear = row.optionalInteger("nam", "Năm")
    let deadline = Deadline(
      work: work ?? Located("", at: row.position),
      actor: row.optionalText("ai", "Ai làm")?.value,
      recipient: row.optionalText("den", "Gửi đến")?.value,
      level: row.choice(
        "cap",
        "Cấp",
        among: [
          ("đơn vị", Deadline.Level.unit), ("khối", .cluster), ("cụm", .cluster), ("hội đồng", .council),
        ],
        isRequired: false
      )?.value,
      round: row.optionalText("dot", "Đợt")?.value,
      isScoreNotice: row.choice("loai", "Loại", among: [("thông báo điểm", true)], isRequired: false)?.value ?? false,
      rule: Located(.beforeMeeting("", days: 0), at: row.position),
      statedYear: statedYear?.value,
      documentDate: date(row, "ngay_van_ban", "Ngày văn bản", path, year: nil),
      remark: row.optionalText("ghi_chu", "Ghi chú")?.value
    )
    let rule = rule(row, path, work?.value ?? path, statedYear ?? year)
    row.finish()
    guard let rule, work != nil else { return nil }
    var result = deadline
    result.rule = rule
    return result
  }

  /// The one way in which the row sets its deadline.
  private func rule(
    _ row: FieldGroup,
    _ path: String,
    _ work: String,
    _ year: Located<Int>?
  ) -> Located<Deadline.Rule>? {
    let findings = binding.diagnostics.count
    var given: [(name: String, rule: Located<Deadline.Rule>)] = []
    func add(_ name: String, _ rule: Located<Deadline.Rule>?) { if let rule { given.append((name, rule)) } }
    func day(_ name: String, _ label: String) -> Located<CalendarDate>? { date(row, name, label, path, year: year) }

    add("truoc", day("truoc", "Trước ngày").map { Located(.before($0.value), at: $0.position) })
    add("cham_nhat", day("cham_nhat", "Chậm nhất").map { Located(.noLaterThan($0.value), at: $0.position) })
    add("trong_thang", month(row, path, year))
    add("trong_quy", quarter(row, path, year))
    add("tu … den_ngay", between(day("tu", "Từ ngày"), day("den_ngay", "Đến ngày"), row, findings))
    add("hang_thang", monthly(row, path, year))
    add("tinh_den_het", day("tinh_den_het", "Tính đến hết ngày").map { Located(.asOf($0.value), at: $0.position) })
    add("truoc_hop", beforeMeeting(row))

    if given.count > 1 {
      binding.report(
        .typedAndComputed,
        "“\(work)” có hai hạn: “\(given[0].name)” và “\(given[1].name)”",
        at: given[1].rule.position,
        hint: "chỉ giữ một, hoặc tách thành hai mốc",
        related: [("hạn kia", given[0].rule.position)]
      )
      return nil
    }
    if given.isEmpty, binding.diagnostics.count == findings {
      binding.report(
        .missing,
        "“\(work)” thiếu hạn",
        at: row.position,
        expected: "một trong: \(Self.ruleNames.joined(separator: ", "))"
      )
    }
    return given.first?.rule
  }

  private func month(_ row: FieldGroup, _ path: String, _ year: Located<Int>?) -> Located<Deadline.Rule>? {
    guard let month = row.optionalInteger("trong_thang", "Trong tháng") else { return nil }
    guard (1...12).contains(month.value) else {
      binding.report(
        DeadlineDaysExist.impossible(
          "“\(path).trong_thang”: lịch không có tháng \(month.value)",
          at: month.position,
          expected: "số từ 1 đến 12"
        )
      )
      return nil
    }
    guard let year = known(year, for: "\(path).trong_thang", at: month.position) else { return nil }
    return Located(.inMonth(month.value, year: year), at: month.position)
  }

  private func quarter(_ row: FieldGroup, _ path: String, _ year: Located<Int>?) -> Located<Deadline.Rule>? {
    let quarters = [("I", 1), ("II", 2), ("III", 3), ("IV", 4), ("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    guard let quarter = row.choice("trong_quy", "Trong quý", among: quarters, isRequired: false) else { return nil }
    guard let year = known(year, for: "\(path).trong_quy", at: quarter.position) else { return nil }
    return Located(.inQuarter(quarter.value, year: year), at: quarter.position)
  }

  private func between(
    _ first: Located<CalendarDate>?,
    _ last: Located<CalendarDate>?,
    _ row: FieldGroup,
    _ findings: Int
  ) -> Located<Deadline.Rule>? {
    guard let first, let last else {
      if let one = first ?? last, binding.diagnostics.count == findings {
        binding.report(
          .missing,
          first == nil ? "có “den_ngay” mà thiếu “tu”" : "có “tu” mà thiếu “den_ngay”",
          at: one.position,
          expected: "cả ngày đầu và ngày cuối",
          hint: first == nil ? "thêm “tu: …”" : "thêm “den_ngay: …”; “den” là nơi gửi đến"
        )
      }
      return nil
    }
    guard first.value <= last.value else {
      binding.report(
        DeadlineDaysExist.impossible(
          "từ ngày \(VietnameseDate.short(first.value)) đến ngày \(VietnameseDate.short(last.value)): ngày cuối trước ngày đầu",
          at: last.position,
          expected: "ngày cuối từ \(VietnameseDate.short(first.value)) trở đi",
          related: [.init("ngày đầu", first.position)]
        )
      )
      return nil
    }
    return Located(.between(first.value, last.value), at: last.position)
  }

  private func monthly(_ row: FieldGroup, _ path: String, _ year: Located<Int>?) -> Located<Deadline.Rule>? {
    guard let group = row.optionalGroup("hang_thang", "Hàng tháng") else { return nil }
    let findings = binding.diagnostics.count
    let from = group.optionalInteger("tu", "Từ ngày")
    let through = group.optionalInteger("den", "Đến ngày")
    group.finish()
    guard let from, let through else {
      // A table has empty cells where other rows have their days: then there is no such deadline.
      if (from == nil) != (through == nil), binding.diagnostics.count == findings {
        let missing = from == nil ? "tu" : "den"
        binding.report(
          .missing,
          "thiếu “\(path).hang_thang.\(missing)”",
          at: group.position,
          expected: "ngày trong tháng",
          hint: "thêm “\(missing): …”"
        )
      }
      return nil
    }
    guard (1...31).contains(from.value), (from.value...31).contains(through.value) else {
      binding.report(
        DeadlineDaysExist.impossible(
          "“\(path).hang_thang”: từ ngày \(from.value) đến ngày \(through.value) không phải khoảng ngày của một tháng",
          at: from.position,
          expected: "hai số từ 1 đến 31, số sau không nhỏ hơn số trước"
        )
      )
      return nil
    }
    guard let year = known(year, for: "\(path).hang_thang", at: from.position) else { return nil }
    let short = (1...12).filter { CalendarDate(year: year, month: $0, day: through.value) == nil }
    guard short.isEmpty else {
      let months = short.map { VietnameseDate.monthText($0) }.joined(separator: ", ")
      binding.report(
        DeadlineDaysExist.impossible(
          "“\(path).hang_thang”: năm \(year) không có ngày \(through.value) ở tháng \(months)",
          at: through.position,
          expected: "ngày mà tháng nào cũng có, từ 1 đến 28"
        )
      )
      return nil
    }
    return Located(.monthly(from: from.value, through: through.value, year: year), at: through.position)
  }

  private func beforeMeeting(_ row: FieldGroup) -> Located<Deadline.Rule>? {
    guard let group = row.optionalGroup("truoc_hop", "Trước họp") else { return nil }
    let findings = binding.diagnostics.count
    let meeting = group.optionalText("ky_hop", "Kỳ họp")
    let days = group.optionalInteger("so_ngay", "Số ngày")
    group.finish()
    guard let meeting, let days else {
      if (meeting == nil) != (days == nil), binding.diagnostics.count == findings {
        binding.report(
          .missing,
          "“truoc_hop” thiếu “\(meeting == nil ? "ky_hop" : "so_ngay")”",
          at: group.position,
          expected: "tên hoặc loại kỳ họp, và số ngày trước đó"
        )
      }
      return nil
    }
    guard (1...366).contains(days.value) else {
      binding.report(
        .type,
        "“truoc_hop.so_ngay”: \(days.value) ngày",
        at: days.position,
        expected: "số từ 1 đến 366"
      )
      return nil
    }
    return Located(.beforeMeeting(meeting.value, days: days.value), at: meeting.position)
  }

  // MARK: Meetings

  func meetings(_ root: FieldGroup) -> [Meeting] {
    root.rows("ky_hop", "Kỳ họp", isRequired: false).enumerated().compactMap { index, row in
      let path = "ky_hop[\(index + 1)]"
      let kind = row.choice("loai", "Loại", among: Meeting.Kind.allCases.map { ($0.rawValue, $0) })
      let meeting = Meeting(
        kind: kind?.value ?? .closing,
        name: row.optionalName("ten", "Tên"),
        cluster: row.optionalName("khoi", "Khối"),
        position: row.position,
        date: date(row, "ngay", "Ngày", path, year: year),
        venue: row.optionalText("dia_diem", "Địa điểm")?.value,
        chair: row.optionalText("chu_tri", "Chủ trì")?.value,
        memberCount: row.optionalInteger("tong_so", "Tổng số"),
        presentCount: row.optionalInteger("co_mat", "Có mặt"),
        scoreNotice: date(row, "thong_bao_diem", "Thông báo điểm", path, year: year)
      )
      // What else stands in the row, such as the agenda, is for templates.
      row.finish { _ in true }
      return kind == nil ? nil : meeting
    }
  }

  // MARK: Days

  private func known(_ year: Located<Int>?, for path: String, at position: Position) -> Int? {
    guard let year else {
      binding.report(
        .missing,
        "“\(path)” không có năm, mà tệp không có “nam”",
        at: position,
        hint: "thêm “nam: …” ở đầu tệp hoặc ở mốc này"
      )
      return nil
    }
    guard (1...9999).contains(year.value) else {
      binding.report(
        DeadlineDaysExist.impossible(
          "lịch không có năm \(year.value)",
          at: year.position,
          expected: "năm có bốn chữ số"
        )
      )
      return nil
    }
    return year.value
  }

  /// A day, with or without its year: `30/7` is of the year of the file.
  private func date(
    _ row: FieldGroup,
    _ name: String,
    _ label: String,
    _ path: String,
    year: Located<Int>?
  ) -> Located<CalendarDate>? {
    guard let typed = row.optionalText(name, label) else { return nil }
    var text = typed.value
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let isWithoutYear = parts.count == 2 && parts.allSatisfy { (1...2).contains($0.utf8.count) && Int($0) != nil }
    if isWithoutYear {
      guard let year = known(year, for: "\(path).\(name)", at: typed.position) else { return nil }
      text += "/" + String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    }
    switch CalendarDate.parse(text) {
    case .date(let date): return Located(date, at: typed.position)
    case .notADate:
      binding.report(
        .type,
        "“\(path).\(name)”: “\(typed.value)” không phải ngày",
        at: typed.position,
        expected: "ngày/tháng/năm, ví dụ 20/4/2026"
      )
    case .impossible(let day, let month, let year):
      binding.report(
        DeadlineDaysExist.missing("\(path).\(name)", day: day, month: month, year: year, at: typed.position)
      )
    }
    return nil
  }
}

extension MeetingRule {
  /// Reads the rules of the list `ky_hop` of a reference file.
  ///
  /// - Returns: the rules in their order, absent when there are errors.
  public static func read(_ record: DataRecord) -> Outcome<[MeetingRule]> {
    let binding = DataBinding(record)
    let root = binding.root
    let rules = root.rows("ky_hop", "Kỳ họp").compactMap { row -> MeetingRule? in
      let kinds = row.texts("loai", "Loại").compactMap { typed -> Meeting.Kind? in
        let kind = Meeting.Kind.allCases.first { Name($0.rawValue) == Name(typed.value) }
        if kind == nil {
          let words = Meeting.Kind.allCases.map(\.rawValue)
          binding.reportUnknown(
            "loại kỳ họp",
            typed,
            among: Suggestions(words),
            expected: words.joined(separator: ", ")
          )
        }
        return kind
      }
      let validity = ValiditySpan.read(row)
      let quorum = row.optionalShare("ty_le_co_mat", "Tỷ lệ có mặt")
      let preliminaryLead = row.optionalInteger("tru_bi_truoc", "Trừ bị trước")
      let scoreNoticeLead = row.optionalInteger("thong_bao_diem_truoc", "Thông báo điểm trước")
      let source = row.text("nguon", "Nguồn")
      let isVerified = row.optionalFlag("da_xac_minh", "Đã xác minh")
      row.finish()
      guard let source else { return nil }
      return MeetingRule(
        kinds: kinds,
        validity: validity,
        quorum: quorum?.value,
        preliminaryLead: preliminaryLead?.value,
        scoreNoticeLead: scoreNoticeLead?.value,
        source: source.value,
        isVerified: isVerified?.value ?? false
      )
    }
    root.finish()
    let hasErrors = binding.diagnostics.contains { $0.severity == .error }
    return Outcome(hasErrors ? nil : rules, binding.diagnostics)
  }
}
