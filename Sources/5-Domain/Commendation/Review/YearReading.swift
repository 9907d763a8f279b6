import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// Reads the part of the year's file that reviews need.
struct YearReader {
  let root: FieldGroup
  let binding: DataBinding

  func read() -> ReviewInput? {
    let year = root.integer("nam", "Năm")
    let date = root.optionalDate("ngay_van_ban", "Ngày văn bản")
    let effective = root.optionalDate("ngay_hieu_luc", "Ngày hiệu lực")
    var scoring = readScoring()
    let conduct = ReviewInput.Conduct(
      partyRatings: NamedRows(readPartyRatings(), by: \.unit),
      incidents: NamedRows(readIncidents(), by: \.unit)
    )
    let proposals = NamedRows(readProposals(), by: \.subject)
    let votes = NamedRows(readVotes(), by: \.subject)
    let council = readCouncil()
    let history = readHistory()
    scoring.preferences = root.typedNames("thu_tu_uu_tien", "Thứ tự ưu tiên")
    let citations = readCitations()
    let level = root.optionalText("cap", "Cấp")?.value
    let organisations = OrganisationsAreOfTheirTime.read(root, binding)
    guard let year, let time = time(year, date ?? effective) else { return nil }
    return ReviewInput(
      time: time,
      scoring: scoring,
      conduct: conduct,
      proposals: proposals,
      votes: votes,
      council: council,
      history: history,
      citations: citations,
      level: level,
      organisations: organisations
    )
  }

  /// - Parameter date: the day of the document; nil where it is open.
  private func time(_ year: Located<Int>, _ date: Located<CalendarDate>?) -> ReviewInput.Time? {
    guard let first = date?.value ?? CalendarDate(year: year.value, month: 1, day: 1),
      let last = date?.value ?? CalendarDate(year: year.value, month: 12, day: 31)
    else {
      binding.report(
        .type,
        "“nam”: \(year.value) không phải một năm",
        at: year.position,
        expected: "năm có bốn chữ số"
      )
      return nil
    }
    return ReviewInput.Time(year: year.value, position: date?.position ?? year.position, first: first, last: last)
  }

  /// Legal bases as whole texts, or as the groups templates have, where the number counts.
  private func readCitations() -> [Located<String>] {
    guard case .list(let items)? = binding.record.root.entry("can_cu")?.value.content,
      case .map? = items.first?.content
    else { return root.texts("can_cu", "Căn cứ") }
    return root.rows("can_cu", "Căn cứ").compactMap { row in
      let number = row.optionalText("so_ky_hieu", "Số, ký hiệu")
      row.finish { _ in true }
      return number
    }
  }

  // MARK: Scores

  private func readScoring() -> ReviewInput.Scoring {
    let scale = root.optionalDecimal("thang_diem", "Thang điểm")
    let criteria = NamedRows(readCriteria(), by: \.code)
    return ReviewInput.Scoring(scale: scale, criteria: criteria, rows: readScores(), preferences: [])
  }

  private func readCriteria() -> [Criterion] {
    var seen: [Name: Position] = [:]
    return root.rows("tieu_chi", "Tiêu chí", isRequired: false).compactMap { row in
      let code = row.name("ma", "Mã")
      let text = row.optionalText("noi_dung", "Nội dung")
      let maximum = decimal(row, "diem_toi_da", "Điểm tối đa")
      let parent = row.optionalName("cha", "Cha")
      _ = row.optionalText("ghi_chu", "Ghi chú")
      row.finish()
      guard let code, let maximum else { return nil }
      if let first = seen[code.key] {
        binding.report(
          .duplicate,
          "hai tiêu chí cùng mã “\(code.value)”",
          at: code.position,
          related: [("lần đầu", first)]
        )
        return nil
      }
      seen[code.key] = code.position
      return Criterion(code: code, text: text?.value ?? "", maximum: maximum, parent: parent)
    }
  }

  private func decimal(_ row: FieldGroup, _ name: String, _ label: String) -> Located<Fraction>? {
    let errors = binding.diagnostics.count
    let value = row.optionalDecimal(name, label)
    if value == nil, binding.diagnostics.count == errors {
      binding.report(.missing, "thiếu “\(name)”", at: row.position, expected: "số thập phân", hint: "thêm “\(name): …”")
    }
    return value
  }

  private func readScores() -> [ScoreRow] {
    root.rows("diem", "Điểm", isRequired: false).compactMap { row in
      let unit = row.name("don_vi", "Đơn vị")
      let score = ScoreRow(
        unit: unit ?? TypedName("", at: row.position),
        criterion: row.optionalName("tieu_chi", "Tiêu chí"),
        own: row.optionalDecimal("tu_cham", "Tự chấm"),
        assessed: row.optionalDecimal("tham_dinh", "Thẩm định"),
        bonus: natural(row.optionalDecimal("diem_cong", "Điểm cộng"), "điểm cộng"),
        malus: natural(row.optionalDecimal("diem_tru", "Điểm trừ"), "điểm trừ")
      )
      _ = row.optionalText("ghi_chu", "Ghi chú")
      row.finish()
      return unit == nil ? nil : score
    }
  }

  /// Points that are added or taken away: which of the two says the column, not a sign.
  private func natural(_ points: Located<Fraction>?, _ what: String) -> Fraction? {
    guard let points, points.value < Fraction(0) else { return points?.value }
    binding.report(ScoresFitTheirScale.negative(points, what))
    return nil
  }

  /// A unit and a year it was rated in.
  private struct RatedYear: Hashable {
    var unit: Name
    var year: Int
  }

  private func readPartyRatings() -> [PartyRating] {
    var rows = RowsOnce<RatedYear>(binding)
    return root.rows("xep_loai_dang", "Xếp loại đảng", isRequired: false).compactMap { row in
      let unit = row.name("don_vi", "Đơn vị")
      let year = row.integer("nam", "Năm")
      let rating = row.choice("xep_loai", "Xếp loại", among: Rating.words)
      row.finish()
      guard let unit, let year, let rating,
        rows.isFirst(
          RatedYear(unit: unit.key, year: year.value),
          at: unit.position,
          {
            "\(unit.value) có hai dòng xếp loại đảng năm \(year.value)"
          }
        )
      else { return nil }
      return PartyRating(unit: unit, year: year.value, rating: rating.value)
    }
  }

  private func readIncidents() -> [Incident] {
    root.rows("vi_pham", "Vi phạm", isRequired: false).compactMap { row in
      let unit = row.name("don_vi", "Đơn vị")
      let kind = row.name("loai", "Loại")
      let incident = Incident(
        unit: unit ?? TypedName("", at: row.position),
        kind: kind ?? TypedName("", at: row.position),
        from: row.optionalDate("tu_ngay", "Từ ngày"),
        through: row.optionalDate("den_ngay", "Đến ngày"),
        isRemedied: row.optionalFlag("da_khac_phuc", "Đã khắc phục")?.value,
        level: row.optionalName("muc_ky_luat", "Mức kỷ luật"),
        approvedBy: row.optionalText("chap_thuan_cua", "Chấp thuận của")
      )
      _ = row.optionalText("ghi_chu", "Ghi chú")
      row.finish()
      if let from = incident.from, let through = incident.through, through.value < from.value {
        binding.report(
          .impossibleDate,
          "“den_ngay” \(VietnameseDate.short(through.value)) trước “tu_ngay” \(VietnameseDate.short(from.value))",
          at: through.position
        )
      }
      return unit == nil || kind == nil ? nil : incident
    }
  }

  // MARK: Proposals and votes

  private func readProposals() -> [Proposal] {
    root.rows("de_nghi", "Đề nghị", isRequired: false).compactMap { row in
      let unit = row.optionalName("don_vi", "Đơn vị")
      let subject = row.optionalName("doi_tuong", "Đối tượng")
      let award = row.name("danh_hieu", "Danh hiệu")
      let proposal = Proposal(
        subject: unit ?? subject ?? TypedName("", at: row.position),
        isUnit: unit != nil,
        award: award ?? TypedName("", at: row.position),
        kind: row.choice("loai", "Loại", among: Subject.Kind.words, isRequired: false)?.value,
        type: row.choice("loai_hinh", "Loại hình", among: RewardType.words, isRequired: false)?.value ?? .merit,
        initiatives: row.texts("sang_kien", "Sáng kiến").flatMap { split($0) },
        merit: row.optionalName("thanh_tich", "Thành tích"),
        loweredFrom: row.optionalName("ha_tu", "Hạ từ"),
        dossier: row.choice(
          "xem_ho_so",
          "Xem hồ sơ",
          among: [("đạt", true), ("không đạt", false)],
          isRequired: false
        ),
        decider: row.optionalName("nguoi_quyet_dinh", "Người quyết định"),
        decided: row.optionalDate("ngay_quyet_dinh", "Ngày quyết định")?.value,
        money: row.optionalInteger("so_tien", "Số tiền"),
        baseSalary: row.optionalInteger("luong_co_so", "Lương cơ sở")
      )
      _ = row.optionalText("ghi_chu", "Ghi chú")
      row.finish()
      if unit == nil, subject == nil {
        binding.report(.missing, "dòng đề nghị thiếu “doi_tuong” hoặc “don_vi”", at: row.position)
        return nil
      }
      return award == nil ? nil : proposal
    }
  }

  /// Names put together in one cell by semicolons.
  private func split(_ text: Located<String>) -> [TypedName] {
    text.value.split(separator: ";").map { part in
      TypedName(String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()), at: text.position)
    }
  }

  private func readVotes() -> [VoteRow] {
    root.rows("bieu_quyet", "Biểu quyết", isRequired: false).compactMap { row in
      let unit = row.optionalName("don_vi", "Đơn vị")
      let named = unit == nil ? row.name("doi_tuong", "Đối tượng") : row.optionalName("doi_tuong", "Đối tượng")
      let subject = unit ?? named
      let award = row.name("danh_hieu", "Danh hiệu")
      let agree = row.integer("dong_y", "Đồng ý")
      let against = row.optionalInteger("khong_dong_y", "Không đồng ý")
      let present = row.optionalInteger("co_mat", "Có mặt")
      let written = row.optionalInteger("van_ban", "Văn bản")
      let total = row.optionalInteger("tong_so", "Tổng số")
      let printed = row.optionalPrintedShare("ty_le", "Tỷ lệ")
      row.finish()
      for number in [agree, against, present, written, total].compactMap({ $0 }) where number.value < 0 {
        binding.report(VotesDoNotExceedMembers.negative(number))
        return nil
      }
      guard let subject, let award, let agree else { return nil }
      return VoteRow(
        subject: subject,
        award: award,
        agree: agree,
        against: against?.value ?? 0,
        present: present,
        written: written?.value ?? 0,
        total: total?.value,
        printed: printed
      )
    }
  }

  private func readCouncil() -> Council {
    guard let group = root.optionalGroup("hoi_dong", "Hội đồng") else {
      return Council(total: nil, quorum: nil, shares: [])
    }
    let council = Council(
      total: group.integer("tong_so", "Tổng số")?.value,
      quorum: group.optionalShare("ty_le_hop", "Tỷ lệ họp")?.value,
      shares: group.rows("nguong", "Ngưỡng", isRequired: false).compactMap { row in
        let award = row.name("danh_hieu", "Danh hiệu")
        let share = row.optionalShare("ty_le", "Tỷ lệ")
        row.finish()
        guard let award, let share else { return nil }
        return (award, share.value)
      }
    )
    group.finish { _ in true }
    return council
  }

  // MARK: History

  private func readHistory() -> History {
    History(subjects: readSubjects(), ratings: readRatings(), awards: readAwards(), initiatives: readInitiatives())
  }

  private func readSubjects() -> [Subject] {
    var seen: [Name: Position] = [:]
    return root.rows("doi_tuong", "Đối tượng", isRequired: false).compactMap { row in
      let name = row.name("ten", "Tên")
      let kind = row.choice("loai", "Loại", among: Subject.Kind.words)
      let founded = row.optionalInteger("nam_thanh_lap", "Năm thành lập")
      let women = row.optionalShare("ty_le_nu", "Tỷ lệ nữ")
      let flags = row.optionalFlag("duoc_tang_co", "Được tặng cờ")
      let post = row.optionalName("chuc_vu", "Chức vụ")
      // Names and birthdays are for templates.
      row.finish { _ in true }
      guard let name, let kind else { return nil }
      if let first = seen[name.key] {
        binding.report(
          .duplicate,
          "hai đối tượng cùng tên “\(name.value)”",
          at: name.position,
          hint: "thêm đơn vị hoặc năm sinh vào tên",
          related: [("lần đầu", first)]
        )
        return nil
      }
      seen[name.key] = name.position
      return Subject(
        name: name,
        kind: kind.value,
        founded: founded?.value,
        womenShare: women?.value,
        mayReceiveFlags: flags?.value ?? true,
        post: post
      )
    }
  }

  private func readRatings() -> [YearRating] {
    var seen: [Name: [Int: Position]] = [:]
    return root.rows("danh_gia", "Đánh giá", isRequired: false).compactMap { row in
      let subject = row.name("doi_tuong", "Đối tượng")
      let year = row.integer("nam", "Năm")
      let rating = row.choice("muc", "Mức", among: Rating.words)
      let columns = [
        ("so_nguoi", "Số người"), ("hoan_thanh", "Hoàn thành"), ("lao_dong_tien_tien", "Lao động tiên tiến"),
        ("chien_si_thi_dua_co_so", "Chiến sĩ thi đua cơ sở"), ("ky_luat", "Kỷ luật"),
      ]
      let numbers = columns.map {
        row.optionalInteger($0.0, $0.1)
      }
      let paper = row.optionalText("van_ban", "Văn bản")
      _ = row.optionalText("ghi_chu", "Ghi chú")
      row.finish()
      guard let subject, let year, let rating else { return nil }
      if let first = seen[subject.key]?[year.value] {
        binding.report(
          .duplicate,
          "\(subject.value) có hai dòng đánh giá năm \(year.value)",
          at: subject.position,
          related: [("lần đầu", first)]
        )
        return nil
      }
      seen[subject.key, default: [:]][year.value] = subject.position
      if let members = numbers[0] {
        for number in numbers.dropFirst().compactMap({ $0 }) where number.value > members.value || number.value < 0 {
          binding.report(CollectiveHasItsShares.impossible(number, of: members.value, in: subject.value))
        }
      }
      return YearRating(
        subject: subject,
        year: year.value,
        rating: rating.value,
        paper: paper,
        members: numbers[0]?.value,
        completed: numbers[1]?.value,
        advanced: numbers[2]?.value,
        fighters: numbers[3]?.value,
        disciplined: numbers[4]?.value
      )
    }
  }

  private func readAwards() -> [PastAward] {
    root.rows("lich_su_khen", "Lịch sử khen", isRequired: false).compactMap { row in
      let subject = row.name("doi_tuong", "Đối tượng")
      let name = row.name("danh_hieu", "Danh hiệu")
      let year = row.integer("nam", "Năm")
      let type = row.choice("loai_hinh", "Loại hình", among: RewardType.words, isRequired: false)
      let number = row.optionalText("so_qd", "Số QĐ")
      let decided = row.optionalDate("ngay_qd", "Ngày QĐ")
      let authority = row.optionalName("co_quan", "Cơ quan")
      let from = row.optionalInteger("tu_nam", "Từ năm")
      let through = row.optionalInteger("den_nam", "Đến năm")
      _ = row.optionalText("ghi_chu", "Ghi chú")
      row.finish()
      guard let subject, let name, let year else { return nil }
      return PastAward(
        subject: subject,
        award: "",
        name: name,
        year: year.value,
        type: type?.value,
        number: number,
        decided: decided?.value,
        authority: authority,
        fromYear: from?.value,
        throughYear: through?.value
      )
    }
  }

  private func readInitiatives() -> [Initiative] {
    root.rows("sang_kien", "Sáng kiến", isRequired: false).compactMap { row in
      let name = row.name("ten", "Tên")
      let authors = row.texts("tac_gia", "Tác giả").flatMap { split($0) }
      let scope = row.choice("pham_vi", "Phạm vi", among: Initiative.Scope.words)
      let date = row.optionalDate("ngay", "Ngày")
      let used = row.optionalText("da_dung_cho", "Đã dùng cho")
      let confirmation = row.optionalText("so_xac_nhan", "Số xác nhận")
      // What it brought is for the report of its author.
      _ = row.optionalText("hieu_qua", "Hiệu quả")
      _ = row.optionalText("ghi_chu", "Ghi chú")
      row.finish()
      guard let name, let scope else { return nil }
      return Initiative(
        name: name,
        authors: authors,
        scope: scope.value,
        recognised: date?.value,
        confirmation: confirmation,
        usedFor: used
      )
    }
  }
}
