import DataBinding
import Values

/// What the head of a paper says about itself.
struct PaperHead {
  /// Where the paper's data stand.
  var position: Position
  var date: Located<CalendarDate>?
  var number: Located<Int>?
  var symbol: Located<String>?
  /// The number of the form it follows, as the data say.
  var form: Located<String>?
}

/// The minutes of the council, entered on their own.
struct MinutesInput {
  /// What the minutes say about one nominee.
  struct Row {
    var subject: TypedName
    var award: TypedName
    var agree: Located<Int>
  }

  var head: PaperHead
  /// All members, where the minutes say it themselves.
  var members: Located<Int>?
  /// Members who attended and members who did not, where they are listed.
  var present: Located<Int>?
  var absent: Located<Int>?
  var rows: [Row]
}

/// The slips of the ballot.
struct BallotInput {
  var head: PaperHead
  var issued: Located<Int>?
  var returned: Located<Int>?
  var valid: Located<Int>?
}

/// A report of merits, by its nominee.
struct ReportInput {
  var subject: TypedName
  /// Where somebody is put forward for more than one award.
  var award: TypedName?
  var head: PaperHead
  /// Its place in the list, from 0.
  var index: Int
}

/// A part of the dossier that is not made from the data but lies beside it.
struct PartInHand {
  var code: TypedName
  var subject: TypedName?
  var name: Located<String>?
  var form: Located<String>?
  var sets: Located<Int>?
}

/// The group `ho_so` of the year's file.
struct DossierInput {
  var position: Position
  var decider: TypedName?
  var sets: Located<Int>?
  var submission: PaperHead?
  var decision: PaperHead?
  var contents: PaperHead?
  var minutes: MinutesInput?
  var ballots: BallotInput?
  var reports: [ReportInput]
  var parts: [PartInHand]
}

/// Reads the group `ho_so`. The groups of papers are read without a word: their templates look at every field of them
/// again, and say what is wrong.
struct DossierReader {
  let root: FieldGroup
  let binding: DataBinding

  func read() -> DossierInput? {
    guard let group = root.optionalGroup("ho_so", "Hồ sơ") else {
      binding.report(
        .missing,
        "thiếu “ho_so”",
        at: root.position,
        expected: "nhóm trường về các giấy tờ của hồ sơ",
        hint: "xem mẫu ở Templates/thi-dua/vi-du"
      )
      return nil
    }
    let silent = DataBinding(binding.record).root.optionalGroup("ho_so", "Hồ sơ")
    func paper(_ paper: DossierPaper) -> FieldGroup? {
      _ = group.optionalGroup(paper.key)
      return silent?.optionalGroup(paper.key)
    }
    let input = DossierInput(
      position: group.position,
      decider: group.optionalName("nguoi_quyet_dinh", "Người quyết định"),
      sets: group.optionalInteger("so_bo", "Số bộ"),
      submission: paper(.submission).map { head($0, .submission) },
      decision: paper(.decision).map { head($0, .decision) },
      contents: paper(.contents).map { head($0, .contents) },
      minutes: paper(.minutes).map(minutes),
      ballots: paper(.ballots).map(ballots),
      reports: silent.map(reports) ?? [],
      parts: parts(group)
    )
    _ = group.rows(DossierPaper.report.key, "Báo cáo thành tích", isRequired: false)
    // What all papers share, and the templates an office has of its own.
    _ = group.optionalGroup("chung", "Chung")
    _ = group.optionalGroup("mau", "Mẫu")
    group.finish()
    return input
  }

  private func head(_ group: FieldGroup, _ paper: DossierPaper) -> PaperHead {
    PaperHead(
      position: group.position,
      date: group.optionalDate(paper.dateKey.name, paper.dateKey.label),
      number: group.optionalInteger("so", "Số"),
      symbol: group.optionalText("ky_hieu", "Ký hiệu"),
      form: group.optionalText("mau_so", "Mẫu số")
    )
  }

  private func minutes(_ group: FieldGroup) -> MinutesInput {
    MinutesInput(
      head: head(group, .minutes),
      members: group.optionalGroup("hoi_dong", "Hội đồng")?.optionalInteger("tong_so", "Tổng số"),
      present: count(of: "thanh_vien_du", "Thành viên dự họp", in: group),
      absent: count(of: "vang_mat", "Thành viên vắng mặt", in: group),
      rows: group.rows("bieu_quyet", "Biểu quyết").compactMap { row in
        let subject = row.name("doi_tuong", "Đối tượng")
        let award = row.name("danh_hieu", "Danh hiệu")
        let agree = row.integer("dong_y", "Đồng ý")
        guard let subject, let award, let agree else { return nil }
        return MinutesInput.Row(subject: subject, award: award, agree: agree)
      }
    )
  }

  private func count(of name: String, _ label: String, in group: FieldGroup) -> Located<Int>? {
    let rows = group.rows(name, label, isRequired: false)
    return rows.first.map { Located(rows.count, at: $0.position) }
  }

  private func ballots(_ group: FieldGroup) -> BallotInput {
    let slips = group.optionalGroup("phieu", "Số phiếu")
    return BallotInput(
      head: head(group, .ballots),
      issued: slips?.optionalInteger("phat_ra", "Phiếu phát ra"),
      returned: slips?.optionalInteger("thu_ve", "Phiếu thu về"),
      valid: slips?.optionalInteger("hop_le", "Phiếu hợp lệ")
    )
  }

  private func reports(_ group: FieldGroup) -> [ReportInput] {
    group.rows(DossierPaper.report.key, "Báo cáo thành tích", isRequired: false).enumerated().compactMap { index, row in
      let subject = row.name("doi_tuong", "Đối tượng")
      let award = row.optionalName("danh_hieu", "Danh hiệu")
      let head = head(row, .report)
      return subject.map { ReportInput(subject: $0, award: award, head: head, index: index) }
    }
  }

  private func parts(_ group: FieldGroup) -> [PartInHand] {
    group.rows("thanh_phan", "Thành phần", isRequired: false).compactMap { row in
      let code = row.name("ma", "Mã")
      let part = PartInHand(
        code: code ?? TypedName("", at: row.position),
        subject: row.optionalName("doi_tuong", "Đối tượng"),
        name: row.optionalText("ten", "Tên"),
        form: row.optionalText("mau_so", "Mẫu số"),
        sets: row.optionalInteger("so_bo", "Số bộ")
      )
      row.finish()
      return code == nil ? nil : part
    }
  }
}
