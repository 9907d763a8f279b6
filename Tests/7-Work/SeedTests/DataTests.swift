import Papers
import Publishing
import Diagnostics
import DocumentModel
import Foundation
import TemplateEngine
import Testing
import Values

/// What the templates do with other data than their examples'.
@Suite struct DataTests {
  /// A required key of a record and the way to it.
  private struct Key {
    /// Keys and, for the elements of lists, numbers from 0.
    var path: [Datum.Step]
    var field: Field
    /// The name the finding must have, such as `khoi[2].ten`.
    var name: String
  }

  /// Every required key the data hold, nested ones too.
  private static func requiredKeys(of datum: Datum, _ type: RecordType, _ path: [Datum.Step], _ name: String) -> [Key] {
    guard case .map(let entries) = datum.content else { return [] }
    return entries.flatMap { entry -> [Key] in
      guard let slot = type.slot(matching: entry.key) else { return [] }
      let field = type.fields[slot]
      let place = path + [.key(entry.key)]
      let full = name.isEmpty ? field.name : "\(name).\(field.name)"
      let own = field.presence == .required ? [Key(path: place, field: field, name: full)] : []
      switch (field.type, entry.value.content) {
      case (.record(let inner), _): return own + requiredKeys(of: entry.value, inner, place, full)
      case (.list(.record(let inner)), .list(let elements)):
        return own
          + elements.enumerated().flatMap {
            requiredKeys(of: $1, inner, place + [.element($0)], "\(full)[\($0 + 1)]")
          }
      default: return own
      }
    }
  }

  /// A record that lacks any one required key makes no document, and the finding names the key.
  @Test(arguments: Example.all) func everyRequiredKeyIsMissed(_ example: Example) throws {
    let template = try example.compiled()
    let record = try example.wholeRecord()
    let keys = Self.requiredKeys(of: record.root, template.fields, [], "")
    #expect(keys.count > 25)
    for key in keys {
      var lacking = record
      lacking.root.remove(key.path[...])
      var binder = Binder(template)
      let outcome = binder.bind(lacking)
      #expect(outcome.value == nil, "\(key.name)")
      let errors = outcome.diagnostics.filter { $0.severity == .error }
      #expect(errors.count == 1, "\(key.name): \(errors)")
      #expect(errors.first?.code == "DU-01")
      #expect(errors.first?.message.contains("“\(key.name)”") == true, "\(key.name): \(errors)")
    }
  }

  /// A field that may be left out is asked for before it is used, in every template.
  @Test(arguments: WordTests.examples) func optionalFieldsMayLack(_ example: Example) throws {
    let record = try example.record()
    var maker = try example.maker(withProfile: example.needsProfile())
    for field in try example.compiled().fields.fields where field.presence != .required {
      if Self.needed.contains(field.name) { continue }
      var lacking = record
      lacking.root.remove([.key(field.name)])
      let findings = maker.make(lacking).diagnostics
      #expect(!findings.contains { $0.code == "DU-10" }, "\(field.name): \(findings)")
    }
  }

  /// Fields that may be left out only where another one says so.
  private static let needed: Set<String> = [
    "ngay_ban_hanh", "nam_ban_hanh", "den_ngay", "can_cu_tien_thuong", "nguon_chi",
  ]

  /// A list that may not be empty is asked for when it is.
  @Test(arguments: Example.seeds) func emptyListsAreRefused(_ example: Example) throws {
    let template = try example.compiled()
    let record = try example.wholeRecord()
    for field in template.fields.fields {
      guard case .list = field.type, field.presence == .required else { continue }
      var empty = record
      empty.root.replace([.key(field.name)], with: .list([]))
      var binder = Binder(template)
      let outcome = binder.bind(empty)
      #expect(outcome.value == nil, "\(field.name)")
      #expect(outcome.diagnostics.contains { $0.message.contains(field.name) }, "\(field.name)")
    }
  }

  /// One more unit in a cluster shows in the prose, the sum, the heading of its list and the rows of it.
  @Test func clusterCountsFollow() throws {
    let example = Example.seeds[0]
    var record = try example.record()
    record.root.replace([.key("cum"), .element(0), .key("so_don_vi")], with: .scalar("9"))
    let draft = try #require(try example.run(record, withProfile: false).value)
    let passages = Passages(draft.document)
    let text = try #require(passages["1/-2"]).text
    #expect(text.contains("17 xã, phường"))
    #expect(text.contains("Cụm thi đua các xã (09 đơn vị)"))
    let tables = draft.document.appendices.flatMap(\.tables)
    #expect(tables.map(\.heading).contains("Cụm thi đua các xã (09 đơn vị)"))
    #expect(tables.map(\.table.rows.count) == [9, 9, 8])
    #expect(draft.blanks.count { $0 == "tên đơn vị thành viên" } == 26)
  }

  /// A third cluster changes the number of clusters and the sums of flags.
  @Test func clustersAndFlagsAreCounted() throws {
    let example = Example.seeds[0]
    var record = try example.record()
    record.root.append(
      to: [.key("cum")],
      ["ten": "Cụm thi đua các thôn", "so_don_vi": "4"]
    )
    record.root.append(to: [.key("co_thi_dua")], ["doi_tuong": "cụm thi đua các thôn", "so_luong": "3"])
    record.root.append(to: [.key("bang_khen")], ["doi_tuong": "cụm thi đua các thôn", "so_luong": "5"])
    let passages = Passages(try #require(try example.run(record, withProfile: false).value).document)
    let text = try #require(passages["1/-2"]).text
    #expect(text.contains("19 xã, phường vào 03 cụm thi đua: "))
    #expect(text.contains("(07 đơn vị); Cụm thi đua các phường (08 đơn vị) và Cụm thi đua các thôn (04 đơn vị)"))
    #expect(try #require(passages["2/a"]).text.contains("07 Cờ"))
    #expect(try #require(passages["2/a/-3"]).text.contains("cụm thi đua các thôn: 03 Cờ"))
    #expect(try #require(passages["2/b"]).text.contains("09 Bằng khen"))
  }

  /// More units in a khối give it more Giấy khen, and both show in the prose, the sum, the list's heading and rows.
  @Test func groupCountsFollow() throws {
    let example = Example.seeds[1]
    var record = try example.record()
    record.root.replace([.key("khoi"), .element(2), .key("so_don_vi")], with: .scalar("12"))
    let draft = try #require(try example.run(record, withProfile: false).value)
    let passages = Passages(draft.document)
    let line = try #require(passages["II/1/-3"]).text
    #expect(line == "Khối Kinh tế: 06 Giấy khen (12 cơ quan, đơn vị).")
    let sum = try #require(passages["II/1"]).text
    #expect(sum.contains("21 Giấy khen") && sum.contains("43 cơ quan, đơn vị"))
    let tables = draft.document.appendices.flatMap(\.tables)
    #expect(tables[2].heading == "Khối Kinh tế (12 cơ quan, đơn vị)")
    #expect(tables.map(\.table.rows.count) == [6, 6, 12, 3, 4, 4, 8])
  }

  /// A list that is shorter than its count ends in numbered rows to fill.
  @Test func shortListsAreFilledUp() throws {
    let example = Example.invented[1]
    var record = try example.record()
    record.root.replace([.key("khoi"), .element(0), .key("so_don_vi")], with: .scalar("7"))
    let draft = try #require(try example.run(record, withProfile: false).value)
    let rows = draft.document.appendices.flatMap(\.tables)[0].table.plainRows
    #expect(rows.count == 7)
    #expect(rows.map { $0[0] } == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(rows[4][1] == "Trung tâm Chính trị phường")
    #expect(rows[5...].allSatisfy { $0[1] == Blank.Form.gap.characters })
    #expect(draft.blanks.count { $0 == "tên đơn vị thành viên" } == 2)
  }

  /// A list that is longer than its count cannot be printed.
  @Test func longListsAreRefused() throws {
    let example = Example.invented[1]
    var record = try example.record()
    record.root.replace([.key("khoi"), .element(0), .key("so_don_vi")], with: .scalar("4"))
    let outcome = try example.run(record, withProfile: false)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.contains { $0.severity == .error })
  }

  /// Movements and meetings are counted from their lists.
  @Test func listsAreCounted() throws {
    let halfYear = Example.seeds[2]
    var record = try halfYear.record()
    record.root.remove([.key("phong_trao"), .element(0)])
    let first = try #require(try halfYear.run(record, withProfile: false).value)
    #expect(try #require(Passages(first.document)["I/2/-4"]).text.contains("08 phong trào thi đua"))
    let review = Example.seeds[4]
    record = try review.record()
    record.root.remove([.key("ky_hop"), .element(1)])
    let second = try #require(try review.run(record, withProfile: false).value)
    let passages = Passages(second.document)
    #expect(try #require(passages["A/II/3"]).text.contains("tổ chức 2 kỳ họp"))
    #expect(passages["A/II/3/3.3"] == nil)
    #expect(passages["A/II/3/3.2"]?.heading == "Hội nghị tổng kết, bình xét thi đua")
  }

  /// Where not even the number of khối is known, it is a blank, and the list has one row.
  @Test func unknownNumberOfGroupsIsABlank() throws {
    let example = Example.seeds[0]
    var record = try example.record()
    record.root.remove([.key("so_khoi")])
    let draft = try #require(try example.run(record, withProfile: false).value)
    #expect(draft.blanks.count { $0 == "số khối thi đua" } == 2)
    #expect(draft.document.appendices.flatMap(\.tables).map(\.table.rows.count) == [1, 7, 8])
  }

  /// A deadline before the document, or a year long past, is noted and does not stop the document.
  @Test(arguments: [
    (2, "han_don_vi", "23/6/2022"), (2, "nam", "2021"), (1, "han_gui_giao_uoc", "31/3/2023"), (0, "nam", "2020"),
    (3, "nam", "2025"),
  ])
  func staleDatesAreNoted(_ seed: Int, _ key: String, _ value: String) throws {
    let example = Example.seeds[seed]
    var record = try example.record()
    record.root.replace([.key(key)], with: .scalar(value))
    let outcome = try example.run(record, withProfile: false)
    #expect(outcome.value != nil)
    #expect(outcome.diagnostics.contains { $0.code == "DU-09" && $0.severity == .warning }, "\(outcome.diagnostics)")
  }

  /// A plan whose calendar is last year's is noted, each date.
  @Test func staleCalendarIsNoted() throws {
    let example = Example.seeds[3]
    var record = try example.record()
    record.root.replace([.key("ngay_ban_hanh")], with: .scalar("10/12/2023"))
    record.root.replace([.key("nam")], with: .scalar("2024"))
    let outcome = try example.run(record, withProfile: false)
    let notes = outcome.diagnostics.filter { $0.code == "DU-09" }
    #expect(notes.count == 3, "30/11, 07/12 and again 07/12: \(notes)")
  }

  /// The invented offices of 2026 know no district, and no real place.
  @Test(arguments: Example.invented) func inventedOfficesAreOfTheirTime(_ example: Example) throws {
    let draft = try example.paper()
    let text = Lines(draft.document).lines.map { $0.text.lowercased() }.joined(separator: "\n")
    for unit in ["huyện", "quận", "thị xã", "thị trấn"] { #expect(!text.contains(unit), "\(unit)") }
    for place in Self.realPlaces { #expect(!text.contains(place.lowercased()), "\(place)") }
    #expect(draft.document.issued?.year.plain == "2026")
  }

  /// The provinces of today and of before July 2025, and the places of the real documents.
  private static let realPlaces =
    """
    An Giang, Bà Rịa, Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước, \
    Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai, Hà Giang, \
    Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, \
    Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên, \
    Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La, Tây Ninh, Thái Bình, Thái Nguyên, \
    Thanh Hóa, Thừa Thiên, tỉnh Huế, thành phố Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái, \
    Thành phố Hồ Chí Minh, Đức Phố, Lý Sơn, Tây Sơn, Hà Đông
    """
    .split(separator: ", ").map(String.init)

  /// Every template works with the office's profile, which then names the office and the signer.
  @Test(arguments: Example.invented) func profileServesEveryTemplate(_ example: Example) throws {
    let template = try example.compiled()
    var record = try example.record()
    let profile = template.declaredPart(of: try Example.record(Example.profile))
    guard case .map(let entries) = profile.root.content else {
      Issue.record("the profile is no map")
      return
    }
    #expect(entries.count >= 5)
    for entry in entries { record.root.remove([.key(entry.key)]) }
    let outcome = try example.run(record, withProfile: true)
    // The example's own words may name another office than the profile's.
    #expect(outcome.diagnostics.filter { $0.code != "CL-08" }.isEmpty, "\(outcome.diagnostics)")
    let document = try #require(outcome.value).document
    #expect(document.issuingAuthority.map(\.plain) == ["ỦY BAN NHÂN DÂN", "XÃ THẠCH LAM"])
    #expect(document.issued?.place.plain == "Thạch Lam")
    #expect(document.signatures.first?.name.plain == "Lương Thị Bích Hạnh")
    let text = Lines(document).lines.map(\.text).joined(separator: "\n")
    #expect(text.contains("Phòng Văn hóa - Xã hội"))
    for appendix in document.appendices { #expect(appendix.note?.plain.hasSuffix("của UBND xã Thạch Lam)") == true) }
  }

  /// A document from before the communes were joined bears the names of then.
  @Test func profileKnowsThePast() throws {
    let example = Example.invented[0]
    var record = try example.record()
    record.root.replace([.key("ngay_ban_hanh")], with: .scalar("18/3/2025"))
    record.root.replace([.key("nam")], with: .scalar("2025"))
    let document = try #require(try example.run(record, withProfile: true).value).document
    #expect(document.issuingAuthority.map(\.plain) == ["ỦY BAN NHÂN DÂN", "XÃ LAM TRUNG"])
    #expect(document.signatures.first?.name.plain == "Hoàng Văn Thịnh")
    #expect(try #require(Passages(document)["2/a"]).text.contains("UBND huyện"))
  }

  /// A field of one name has one type and one label in all templates.
  @Test func sameNamesMeanTheSame() throws {
    var seen: [String: (template: String, type: String, label: String)] = [:]
    for template in try Example.templates() {
      for field in try Example(template: template, data: "").compiled().fields.fields {
        if let first = seen[field.name] {
          #expect(first.type == field.type.vietnamese, "\(field.name): \(first.template), \(template)")
          #expect(first.label == field.label, "\(field.name): \(first.template), \(template)")
        } else {
          seen[field.name] = (template, field.type.vietnamese, field.label)
        }
      }
    }
    for name in ["cap", "co_quan_thuong_truc", "can_cu", "ten_co_quan_trong_cau", "nguoi_ky"] {
      #expect(seen[name] != nil, "\(name)")
    }
  }
}

extension Datum {
  /// One step of a way through data.
  enum Step: Sendable {
    case key(String)
    case element(Int)
  }

  /// Takes what a way leads to out of the data.
  mutating func remove(_ path: ArraySlice<Step>) { change(path) { _ in nil } }

  /// Puts something in place of what a way leads to.
  mutating func replace(_ path: ArraySlice<Step>, with new: Content) { change(path) { Datum(new, at: $0.position) } }

  /// Adds a map of texts to the list a way leads to.
  mutating func append(to path: ArraySlice<Step>, _ texts: KeyValuePairs<String, String>) {
    change(path) { list in
      guard case .list(let elements) = list.content else { return list }
      let entries = texts.map {
        Entry(key: $0.key, keyPosition: list.position, value: Datum(.scalar($0.value), at: list.position))
      }
      return Datum(.list(elements + [Datum(.map(entries), at: list.position)]), at: list.position)
    }
  }

  private mutating func change(_ path: ArraySlice<Step>, _ work: (Datum) -> Datum?) {
    guard let step = path.first else { return }
    let rest = path.dropFirst()
    switch (step, content) {
    case (.key(let key), .map(var entries)):
      guard let index = entries.firstIndex(where: { $0.key == key }) else { return }
      if !rest.isEmpty {
        entries[index].value.change(rest, work)
      } else if let new = work(entries[index].value) {
        entries[index].value = new
      } else {
        entries.remove(at: index)
      }
      content = .map(entries)
    case (.element(let index), .list(var elements)):
      if !rest.isEmpty {
        elements[index].change(rest, work)
      } else if let new = work(elements[index]) {
        elements[index] = new
      } else {
        elements.remove(at: index)
      }
      content = .list(elements)
    default: return
    }
  }
}
