import DataBinding
import Diagnostics
import LivingLaw
import OfficialWriting
import Values

/// An organisation is named only while it is there; two of one name are not there at one time.
///
/// Bodies end, begin and change their names, as those of districts did on 30 June 2025 (Luật 72/2025/QH15). The table
/// `to_chuc` of the year says when; names that it does not have are not judged. Units, nominees, heads of clusters and
/// deciders are judged on the day of the document, on both ends of the year where that is blank; awards of the past on
/// the day of their own decision.
enum OrganisationsAreOfTheirTime: CheckedRule {
  static let rule = CommendationRule(
    code: "V-C6",
    title: "Tổ chức còn hiệu lực",
    text: """
      Đơn vị, người được đề nghị, khối trưởng, cụm trưởng, người quyết định nêu trong dữ liệu của năm thuộc tổ chức đang có
      vào ngày văn bản, theo bảng `to_chuc`; ngày để trống thì xét cả ngày đầu và ngày cuối của năm. Tổ chức nêu sau dấu
      phẩy hoặc ở cuối tên (“Khoa Hồi sức, Bệnh viện A”; “Chủ tịch UBND xã B”) cũng được xét. Lịch sử khen xét theo ngày của
      quyết định, nên giữ tên cũ. Hai dòng `to_chuc` cùng một tên không được chồng nhau về thời gian. Tên không có trong
      `to_chuc` thì không xét.
      """,
    levels: [.error],
    source: "Văn bản thành lập, sắp xếp, giải thể tổ chức, ghi ở bảng to_chuc",
    example: "Trường B không còn từ 01/7/2024, văn bản ngày 20/12/2024"
  )

  /// A name in the year's data, and what it stands there for.
  struct Mention {
    var role: String
    var name: TypedName

    init(_ role: String, _ name: TypedName) {
      self.role = role
      self.name = name
    }
  }

  // MARK: Names

  /// Names out of their time, each once, at its first place.
  ///
  /// - Parameters:
  ///   - mentions: names of the data.
  ///   - days: the first and the last day the document may bear; one day where it is known.
  ///   - what: what bears the day, such as `quyết định ghi ngày`; nil for the document.
  static func findings(
    _ mentions: [Mention],
    _ organisations: Organisations,
    days: ClosedRange<CalendarDate>,
    on what: String? = nil
  ) -> [Finding<Position>] {
    guard !organisations.rows.isEmpty else { return [] }
    let isKnown = days.lowerBound == days.upperBound
    let what = what ?? (isKnown ? "văn bản ngày" : "văn bản để trống ngày, xét ngày")
    var order: [Name] = []
    var places: [Name: [Mention]] = [:]
    for mention in mentions {
      let key = mention.name.key
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(mention)
    }
    return order.compactMap { key in
      guard let mentions = places[key], let first = mentions.first else { return nil }
      let found = organisations.named(in: first.name)
      for day in [days.lowerBound, days.upperBound] where !found.contains(where: { $0.span.contains(day) }) {
        guard let organisation = nearest(to: day, found) else { continue }
        return finding(
          message(first.name, organisation, on: day, what),
          at: first.name.position,
          hint: hint(organisation, on: day, organisations),
          related: [Finding<Position>.Related("tổ chức", organisation.name.position)] + others(mentions)
        )
      }
      return nil
    }
  }

  /// The last row that ended before a day, otherwise the first that begins after it.
  private static func nearest(to day: CalendarDate, _ rows: [Organisation]) -> Organisation? {
    let ended = rows.filter { $0.span.through.map { $0 < day } ?? false }
    if let last = ended.max(by: { ($0.span.through ?? day) < ($1.span.through ?? day) }) { return last }
    return rows.min { ($0.span.from ?? day) < ($1.span.from ?? day) }
  }

  private static func message(
    _ text: TypedName,
    _ organisation: Organisation,
    on day: CalendarDate,
    _ what: String
  ) -> String {
    let isName = organisation.names.contains(text.key)
    let subject = isName ? text.value : "\(text.value): \(organisation.name.value)"
    let when = "\(what) \(VietnameseDate.short(day))"
    if let last = organisation.span.through, last < day {
      return "\(subject) không còn từ \(VietnameseDate.short(last.adding(days: 1) ?? last)), \(when)"
    }
    return "\(subject) \(organisation.span.from.map { "chỉ có từ \(VietnameseDate.short($0))" } ?? "chưa có"), \(when)"
  }

  /// What took its place, or what was there before it.
  private static func hint(
    _ organisation: Organisation,
    on day: CalendarDate,
    _ organisations: Organisations
  ) -> String? {
    if let last = organisation.span.through, last < day {
      let successors = organisation.successors.map(\.value)
      return successors.isEmpty ? "ghi tổ chức hiện nay" : "thay bằng \(successors.joined(separator: " hoặc "))"
    }
    let former = organisations.former(of: organisation.names).filter { $0.span.contains(day) }
    let names = former.map(\.name.value)
    return names.isEmpty ? "ghi tên tổ chức lúc ấy" : "lúc ấy là \(names.joined(separator: ", "))"
  }

  /// One more place for each other role in which the name stands.
  private static func others(_ mentions: [Mention]) -> [Finding<Position>.Related] {
    var seen: Set<String> = Set(mentions.prefix(1).map(\.role))
    return mentions.dropFirst().compactMap { mention in
      guard seen.insert(mention.role).inserted else { return nil }
      return Finding<Position>.Related("cũng ghi ở \(mention.role)", mention.name.position)
    }
  }

  // MARK: Where the names stand

  /// Names of the units, heads and deputies of clusters.
  static func mentions(in clusters: [EmulationCluster]) -> [Mention] {
    clusters.flatMap { cluster in
      cluster.members.map { Mention("thành viên", $0.name) }
        + cluster.heads.map { Mention("\(cluster.kind.rawValue) trưởng", $0) }
        + cluster.deputies.map { Mention("\(cluster.kind.rawValue) phó", $0) }
    }
  }

  /// Names of all else that is judged on the day of the document. Ratings of years before keep their names.
  static func mentions(in input: ReviewInput) -> [Mention] {
    var mentions = input.scoring.rows.map { Mention("điểm", $0.unit) }
    mentions += input.conduct.partyRatings.filter { $0.year == input.time.year }.map {
      Mention("xếp loại đảng", $0.unit)
    }
    mentions += input.conduct.incidents.map { Mention("vi phạm", $0.unit) }
    for subject in input.history.subjects {
      mentions.append(Mention("đối tượng", subject.name))
      if let post = subject.post { mentions.append(Mention("chức vụ", post)) }
    }
    for proposal in input.proposals {
      mentions.append(Mention("đề nghị", proposal.subject))
      if let decider = proposal.decider { mentions.append(Mention("người quyết định", decider)) }
    }
    return mentions + input.votes.map { Mention("biểu quyết", $0.subject) }
  }

  /// What the whole of a year's data name out of its time.
  static func findings(_ input: ReviewInput, _ clusters: [EmulationCluster]) -> [Finding<Position>] {
    var findings = findings(
      mentions(in: clusters) + mentions(in: input),
      input.organisations,
      days: input.time.days
    )
    for award in input.history.awards {
      guard let decided = award.decided else { continue }
      let names = [Mention("lịch sử khen", award.subject)] + (award.authority.map { [Mention("cơ quan", $0)] } ?? [])
      findings += self.findings(names, input.organisations, days: decided...decided, on: "quyết định ghi ngày")
    }
    return findings
  }

  /// What clusters name out of their time, for computations that read clusters only.
  static func check(_ clusters: [EmulationCluster], _ root: FieldGroup, year: Int?, _ binding: DataBinding) {
    let organisations = read(root, binding)
    guard !organisations.rows.isEmpty else { return }
    let date = root.optionalDate("ngay_van_ban", "Ngày văn bản") ?? root.optionalDate("ngay_hieu_luc", "Ngày hiệu lực")
    guard let first = date?.value ?? year.flatMap({ CalendarDate(year: $0, month: 1, day: 1) }),
      let last = date?.value ?? year.flatMap({ CalendarDate(year: $0, month: 12, day: 31) })
    else { return }
    for finding in findings(mentions(in: clusters), organisations, days: first...last) { binding.report(finding) }
  }

  // MARK: Rows

  /// Reads the organisations of a year, and says where two of one name were there at one time.
  static func read(_ root: FieldGroup, _ binding: DataBinding) -> Organisations {
    let organisations = Organisation.read(root, binding)
    binding.report(overlaps(organisations))
    return organisations
  }

  /// Two rows of one name that were there at one time.
  private static func overlaps(_ organisations: Organisations) -> [Finding<Position>] {
    organisations.rows.enumerated().compactMap { index, second in
      let earlier = second.names.compactMap { name in
        organisations.places(of: name).first { $0 < index && overlap(organisations.rows[$0].span, second.span) }
      }
      guard let first = earlier.min().map({ organisations.rows[$0] }) else { return nil }
      return finding(
        "hai tổ chức cùng tên “\(second.name.value)” chồng nhau về thời gian: \(first.span.vietnamese) và "
          + second.span.vietnamese,
        at: second.name.position,
        hint: "sửa “tu”, “den” để hai khoảng nối nhau",
        related: [Finding<Position>.Related("dòng kia", first.name.position)]
      )
    }
  }

  private static func overlap(_ first: ValiditySpan, _ second: ValiditySpan) -> Bool {
    func begins(_ one: ValiditySpan, by other: ValiditySpan) -> Bool {
      guard let from = one.from, let through = other.through else { return true }
      return from <= through
    }
    return begins(first, by: second) && begins(second, by: first)
  }
}
