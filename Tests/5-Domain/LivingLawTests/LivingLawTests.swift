import Diagnostics
import DocumentModel
import LivingLaw
import Rules
import Testing

@Suite struct LivingLawTests {
  // MARK: V-L2

  @Test(
    arguments: [
      (Part.office, "ỦY BAN NHÂN DÂN HUYỆN LAM GIANG", "lỗi V-L2: UBND huyện không còn từ 01/7/2025"),
      (.office, "SỞ NỘI VỤ", nil),
      (.addressee, "Ủy ban nhân dân các huyện", "lỗi V-L2: “huyện”: cấp huyện không còn từ 01/7/2025"),
      (.addressee, "Phòng Giáo dục và Đào tạo", "lỗi V-L2: Phòng Giáo dục và Đào tạo không còn từ 01/7/2025"),
      (.addressee, "Cơ quan Tổ chức – Nội vụ", "lỗi V-L2: Cơ quan Tổ chức - Nội vụ không còn từ 01/7/2025"),
      (.recipient, "TT Huyện uỷ, HĐND", "lỗi V-L2: Huyện ủy không còn từ 01/7/2025"),
      (.recipient, "Thị ủy", "lỗi V-L2: Thị ủy không còn từ 01/7/2025"),
      (.recipient, "Phòng Nội vụ", "cảnh báo V-L2: Phòng Nội vụ của cấp huyện không còn từ 01/7/2025"),
      (.recipient, "Đảng ủy, HĐND, UBND xã", nil),
      (.recipient, "UBND các xã, phường thuộc huyện Lam Giang (cũ)", nil),
      (.recipient, "Đồng chí Lê Văn Bình, nguyên Bí thư Huyện ủy Lam Giang", nil),
      (
        .recipient, "Sở Tài nguyên và Môi trường, huyện Lam Giang",
        "lỗi V-L2: “huyện Lam Giang”: cấp huyện không còn từ 01/7/2025"
      ),
      (
        .recipient, "Các xã, Trường PTDTNT huyện Lam Giang",
        "cảnh báo V-L2: “huyện Lam Giang”: cấp huyện không còn từ 01/7/2025"
      ),
      (
        .recipient, "Trường PTDTNT, huyện Lam Giang", "lỗi V-L2: “huyện Lam Giang”: cấp huyện không còn từ 01/7/2025"
      ),
      (.signature, "CHỦ TỊCH UBND QUẬN", "lỗi V-L2: UBND quận không còn từ 01/7/2025"),
      (.place, "Thị xã Bến Thác", "lỗi V-L2: “Thị xã Bến Thác”: cấp huyện không còn từ 01/7/2025"),
      (.addressee, "Các thành phố thuộc tỉnh", "lỗi V-L2: thành phố thuộc tỉnh không còn từ 01/7/2025"),
      (.text, "UBND huyện chỉ đạo các phòng", "cảnh báo V-L2: UBND huyện không còn từ 01/7/2025"),
      (.text, "Trên địa bàn huyện có 12 trường", "cảnh báo V-L2: “huyện”: cấp huyện không còn từ 01/7/2025"),
      (.text, "Theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của UBND huyện Lam Giang", nil),
      (.text, "Theo Quyết định số 12/QĐ-UBND ngày 05 tháng 3 năm 2024 của UBND huyện", nil),
      (.text, "Theo Quyết định ngày 05/3/2026 của UBND huyện", "cảnh báo V-L2: UBND huyện không còn từ 01/7/2025"),
      (
        .text, "Năm 2024, được Chủ tịch UBND huyện khen. Nay UBND huyện giao",
        "cảnh báo V-L2: UBND huyện không còn từ 01/7/2025"
      ),
      (.text, "Năm 2024, được Chủ tịch UBND huyện khen", nil),
      (.text, "Sau khi không còn cấp huyện, xã nhận việc của UBND huyện", nil),
      (.text, "Các cơ quan cấp huyện", nil),
      (.text, "Phong trào “Huyện Lam Giang chung sức” được giữ tên", nil),
      (.text, "Trường Tiểu học Bà Huyện Thanh Quan", nil),
      (.text, "Bà Nguyễn Thị Xã nhận giấy khen", nil),
      (.addressee, "Trung tâm Y tế khu vực Lam Giang, Bộ Tư lệnh Quân khu", nil),
      (.legalBasis, "Quyết định số 12/QĐ-UBND của UBND huyện Lam Giang", nil),
    ] as [(Part, String, String?)]
  )
  func districtsAfterTheirEnd(_ part: Part, _ text: String, _ expected: String?) throws {
    let document = part.document(text)
    #expect(try found(in: document, "10/7/2025") == (expected.map { [$0] } ?? []))
    #expect(try found(in: document, "30/6/2025") == [])
  }

  @Test func tablesOfHistoryKeepOldNames() throws {
    var document = OfficialDocument(kind: .notice)
    let rows = ["2024", "2026"].map { Table.Row([.init(RichText($0)), .init("Giấy khen của Chủ tịch UBND huyện")]) }
    document.body = [.table(Table(columns: [.init("Năm"), .init("Khen")], rows: rows))]
    let findings = try findings(in: document, "2026")
    #expect(findings.map(\.message) == ["UBND huyện không còn từ 01/7/2025"])
    #expect(findings.first?.place?.path.piece == .cell(row: 1, cell: 1))
  }

  @Test(arguments: [("2024", 0), ("2025", 0), ("2026", 1), ("", 0), ("30/6/2025", 0), ("01/7/2025", 1)])
  func aDayOrAYearHasToBeKnown(_ day: String, _ count: Int) throws {
    #expect(try found(in: Part.office.document("UBND huyện Lam Giang"), day).count == count)
  }

  @Test func aNameOnTwoLinesIsOneName() throws {
    let document = Part.office.document("ỦY BAN NHÂN DÂN/HUYỆN LAM GIANG")
    let findings = try findings(in: document, "10/7/2025")
    #expect(findings.map(\.message) == ["UBND huyện không còn từ 01/7/2025"])
    #expect(findings.first?.place == DocumentSpan(DocumentPath(.issuingAuthority(1)), bytes: 0..<7))
    #expect(findings.compactMap { document.words($0) } == ["HUYỆN"])
  }

  @Test func aFindingNamesItsWords() throws {
    let document = Part.recipient.document("Đảng ủy xã, huyện Lam Giang, UBND xã")
    #expect(try findings(in: document, "10/7/2025").compactMap { document.words($0) } == ["huyện Lam Giang"])
  }

  // MARK: V-L4

  @Test(
    arguments: [
      ("UBND các xã, thị trấn", "10/7/2025", "cảnh báo V-L4: “thị trấn” không còn từ 01/7/2025"),
      ("UBND các xã, thị trấn", "10/6/2025", nil),
      ("UBND xã Lam Giang (thị trấn Lam Giang cũ)", "10/7/2025", nil),
      ("UBND đặc khu Đảo Yến", "10/6/2025", "cảnh báo V-L4: “đặc khu” chỉ có từ 01/7/2025"),
      ("UBND đặc khu Đảo Yến", "10/7/2025", nil),
      ("Ban Quản lý đặc khu kinh tế", "10/6/2025", nil),
      ("Bà Nguyễn Thị Trấn", "10/7/2025", nil),
    ] as [(String, String, String?)]
  )
  func kindsOfUnitsHaveTheirTime(_ text: String, _ day: String, _ expected: String?) throws {
    #expect(try found(in: Part.recipient.document(text), day) == (expected.map { [$0] } ?? []))
  }

  // MARK: V-L1

  @Test(
    arguments: [
      ("Căn cứ Nghị định số 98/2023/NĐ-CP", "30/6/2025", nil, nil),
      (
        "Căn cứ Nghị định số 98/2023/NĐ-CP", "10/7/2025", "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025",
        "thay bằng Nghị định 152/2025/NĐ-CP; nơi chưa ban hành quy định được giao vẫn áp dụng đến 31/12/2025 (Nghị định "
          + "152/2025/NĐ-CP, Điều 60 khoản 2)"
      ),
      (
        "Căn cứ Nghị định số 98/2023/NĐ-CP", "01/01/2026", "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025",
        "thay bằng Nghị định 152/2025/NĐ-CP"
      ),
      (
        "Căn cứ Nghị định số 152/2025/NĐ-CP", "30/6/2025",
        "Nghị định 152/2025/NĐ-CP chưa có hiệu lực ngày 30/6/2025 (từ 01/7/2025)", nil
      ),
      ("Căn cứ Nghị định số 152/2025/NĐ-CP", "2025", nil, nil),
      (
        "Căn cứ Nghị định số 98/2023/NĐ-CP", "2026", "Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025",
        "thay bằng Nghị định 152/2025/NĐ-CP"
      ),
      ("Căn cứ Quyết định số 198/2023/NĐ-CP", "2026", nil, nil),
    ] as [(String, String, String?, String?)]
  )
  func aBasisIsInForce(_ text: String, _ day: String, _ message: String?, _ hint: String?) throws {
    let document = Part.legalBasis.document(text)
    let findings = try findings(in: document, day).filter { $0.code == "V-L1" }
    #expect(findings.map(\.message) == (message.map { [$0] } ?? []))
    #expect(findings.map(\.hint) == (message.map { _ in [hint] } ?? []))
    #expect(findings.allSatisfy { $0.severity == .warning && document.words($0)?.hasSuffix("/NĐ-CP") == true })
  }

  @Test(
    arguments: [
      // A chain of replacements, to the act in force that day.
      (
        "Căn cứ Nghị định số 91/2017/NĐ-CP", "10/7/2026",
        [
          "Nghị định 91/2017/NĐ-CP hết hiệu lực từ 01/01/2024 → thay bằng Nghị định 98/2023/NĐ-CP, sau đó Nghị định 152/2025/NĐ-CP"
        ]
      ),
      (
        "Căn cứ Nghị định số 91/2017/NĐ-CP", "10/7/2024",
        ["Nghị định 91/2017/NĐ-CP hết hiệu lực từ 01/01/2024 → thay bằng Nghị định 98/2023/NĐ-CP"]
      ),
      // Day, issuer and kind that are not the act's.
      (
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 15 tháng 6 năm 2025 của Chính phủ", "10/7/2025",
        ["Nghị định 152/2025/NĐ-CP ghi ngày 15/6/2025, văn bản ấy ngày 14/6/2025 → sửa ngày hoặc số của căn cứ"]
      ),
      ("Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ quy định chi tiết", "10/7/2025", []),
      (
        "Căn cứ Thông tư số 152/2025/NĐ-CP", "10/7/2025",
        ["152/2025/NĐ-CP là Nghị định, văn bản ghi “Thông tư” → viết “Nghị định 152/2025/NĐ-CP”"]
      ),
      (
        "Căn cứ Nghị định số 152/2025/NĐ-CP của Bộ trưởng Bộ Nội vụ", "10/7/2025",
        ["Nghị định 152/2025/NĐ-CP là của Chính phủ, văn bản ghi “Bộ trưởng Bộ Nội vụ” → viết “của Chính phủ”"]
      ),
      // Named without a number.
      (
        "Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003", "10/7/2025",
        ["Luật 15/2003/QH11 hết hiệu lực từ 01/01/2024 → thay bằng Luật 06/2022/QH15"]
      ),
      (
        "Căn cứ Luật Tổ chức chính quyền địa phương năm 2015", "10/7/2025",
        ["Luật 77/2015/QH13 hết hiệu lực từ 01/3/2025 → thay bằng Luật 65/2025/QH15, sau đó Luật 72/2025/QH15"]
      ),
      (
        "Căn cứ Luật Thi đua, khen thưởng ngày 16/6/2022", "10/7/2025",
        ["không có Luật Thi đua, khen thưởng ngày 16/6/2022 → có phải Luật 06/2022/QH15?"]
      ),
      ("Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022", "10/7/2025", []),
      ("Căn cứ Luật Thi đua, khen thưởng", "10/7/2025", []),
    ] as [(String, String, [String])]
  )
  func aCitationIsThatOfTheAct(_ text: String, _ day: String, _ expected: [String]) throws {
    let found = try findings(in: Part.legalBasis.document(text), day).filter {
      $0.code == "V-L1" && $0.severity == .warning
    }
    #expect(found.map { "\($0.message) → \($0.hint ?? "")" } == expected)
  }

  @Test(
    arguments: [
      ("Thực hiện theo Nghị định số 98/2023/NĐ-CP.", ["Nghị định 98/2023/NĐ-CP hết hiệu lực từ 01/7/2025"]),
      ("Theo Luật Thi đua, khen thưởng năm 2003.", ["Luật 15/2003/QH11 hết hiệu lực từ 01/01/2024"]),
      ("Trước đây thực hiện theo Nghị định số 98/2023/NĐ-CP.", []),
      ("Nghị định số 152/2025/NĐ-CP thay thế Nghị định số 98/2023/NĐ-CP.", []),
    ] as [(String, [String])]
  )
  func citationsStandAnywhere(_ text: String, _ expected: [String]) throws {
    let found = try findings(in: Part.text.document(text), "10/7/2025").filter { $0.code == "V-L1" }
    #expect(found.filter { $0.severity == .warning }.map(\.message) == expected)
  }

  @Test func whatNobodyVerifiedIsSaidOnce() throws {
    var document = Part.legalBasis.document("Căn cứ Thông tư số 15/2025/TT-BNV")
    document.body = [.paragraph(RichText("Theo Thông tư số 15/2025/TT-BNV."))]
    let found = try findings(in: document, "10/9/2025").filter { $0.code == "V-L1" }
    #expect(found.map(\.severity) == [.note])
    #expect(
      found.map(\.message)
        == ["Thông tư 15/2025/TT-BNV: ngày, hiệu lực trong van-ban-phap-luat.yaml chưa được xác minh"]
    )
  }

  // MARK: V-C2

  @Test(
    arguments: [
      ("(Có danh sách kèm theo)", "lỗi V-C2: văn bản nhắc danh sách kèm theo nhưng không có phụ lục"),
      (
        "Các khối theo danh sách chi tiết kèm theo.",
        "lỗi V-C2: văn bản nhắc danh sách chi tiết kèm theo nhưng không có phụ lục"
      ),
      ("Chỉ tiêu ghi tại Phụ lục đính kèm", "lỗi V-C2: văn bản nhắc phụ lục đính kèm nhưng không có phụ lục"),
      (
        "Danh sách ban hành kèm theo Quyết định này",
        "lỗi V-C2: văn bản nhắc danh sách ban hành kèm theo nhưng không có phụ lục"
      ),
      (
        "Đơn vị gửi báo cáo (có phụ lục kèm theo) về Sở",
        "cảnh báo V-C2: văn bản nhắc phụ lục kèm theo nhưng không có phụ lục"
      ),
      ("Theo biểu tại Phụ lục kèm theo Nghị định số 152/2025/NĐ-CP", nil),
      ("Hồ sơ gồm: tờ trình, danh sách kèm theo", nil),
      ("Không gửi bản giấy kèm theo", nil),
      ("Quy chế ban hành kèm theo Quyết định số 5/QĐ-UBND", nil),
      ("Ghi dòng “Có danh sách kèm theo” ở cuối", nil),
      ("Đính kèm Phụ lục I.", "cảnh báo V-C2: văn bản nhắc đính kèm phụ lục nhưng không có phụ lục"),
      ("Gửi kèm danh sách các đơn vị", "cảnh báo V-C2: văn bản nhắc gửi kèm danh sách nhưng không có phụ lục"),
      ("Chi tiết tại Phụ lục 1", "cảnh báo V-C2: văn bản nhắc phụ lục 1 nhưng không có phụ lục"),
      (
        "Báo cáo theo mẫu số 01 kèm theo",
        "lỗi V-C2: văn bản nhắc mẫu số 01 kèm theo nhưng không có phụ lục"
      ),
      ("Theo mẫu số 01 tại Phụ lục I Nghị định số 152/2025/NĐ-CP", nil),
      ("Theo mẫu số 01 kèm theo Nghị định số 152/2025/NĐ-CP", nil),
      ("(Có danh sách gửi kèm theo tệp riêng)", nil),
    ] as [(String, String?)]
  )
  func attachmentsAreThere(_ text: String, _ expected: String?) throws {
    var document = Part.text.document(text)
    #expect(try found(in: document, "10/7/2026") == (expected.map { [$0] } ?? []))
    #expect(try found(in: document, "") == (expected.map { [$0] } ?? []))
    document.appendices = [Appendix(title: "Danh sách", body: [])]
    #expect(try found(in: document, "10/7/2026") == [])
  }

  // MARK: V-X1, V-X2

  @Test(
    arguments: [
      ("Kết quả của 09 phong trào:", 8, "nêu 09 phong trào nhưng liệt kê 08"),
      ("Có 03 việc sau đây:", 2, "nêu 03 việc nhưng liệt kê 02"), ("Kết quả của 09 phong trào:", 9, nil),
      ("Cụm 1 gồm 07 xã:", 6, "nêu 07 xã nhưng liệt kê 06"),
      ("7 nhiệm vụ trọng tâm sau đây:", 3, "nêu 7 nhiệm vụ trọng tâm nhưng liệt kê 03"),
      ("Kết quả 06 tháng đầu năm:", 4, nil),
      ("Nội dung năm 2026:", 4, nil),
      ("Theo Điều 5 Quy chế:", 4, nil),
      ("Đạt từ 90% đơn vị:", 4, nil),
      ("Gồm 07 xã, 08 phường:", 3, nil),
      ("Trước ngày 15 các khối:", 3, nil),
      ("Gồm 07 xã. Cụ thể:", 3, nil),
      ("Sửa nhà lớp học ở Lam Sơn 7 như sau:", 3, nil),
      ("Kết quả của 09 phong trào", 8, nil),
      ("Kết quả của 09 phong trào:", 0, nil),
    ] as [(String, Int, String?)]
  )
  func countsMatchLists(_ lead: String, _ items: Int, _ message: String?) throws {
    let texts = (0..<items).map { _ in "Việc thứ 1 của Khối 2 năm 2026" }
    #expect(try found(in: listing(lead, texts), "") == (message.map { ["cảnh báo V-X1: \($0)"] } ?? []))
  }

  private func listing(_ lead: String, _ items: [String]) -> OfficialDocument {
    var document = Part.text.document(lead)
    document.body += items.map { .item(OutlineItem(.dash, text: RichText($0))) }
    return document
  }

  @Test func theCountIsWhatTheFindingIsAbout() throws {
    let document = listing("Cụm 1 gồm 07 xã:", ["a", "b"])
    #expect(try findings(in: document, "").compactMap { document.words($0) } == ["07 xã"])
  }

  @Test func groupsOfWhatIsCountedAreNotCounted() throws {
    let lead = "Tặng Giấy khen cho 12 trường hợp:"
    #expect(try found(in: listing(lead, ["05 tập thể", "07 cá nhân"]), "") == [])
    #expect(try found(in: listing(lead, ["tập thể", "cá nhân"]), "").count == 1)
  }

  @Test(
    arguments: [
      (["9", "06", "12"], "cột có cả “9” và “06”"), (["9", "6", "12"], nil), (["09", "06", "12"], nil),
      (["9", "06a", "0"], nil), ([], nil),
    ] as [([String], String?)]
  )
  func columnsHaveOneForm(_ column: [String], _ message: String?) throws {
    var document = OfficialDocument(kind: .notice)
    let rows = column.map { Table.Row([.init(RichText($0))]) }
    document.body = [.table(Table(columns: [.init("Số")], rows: rows))]
    #expect(try found(in: document, "") == (message.map { ["ghi chú V-X2: \($0)"] } ?? []))
  }

  @Test func examplesOfTheGuideComeOutOfTheRules() throws {
    var table = OfficialDocument(kind: .notice)
    table.body = [.table(Table(columns: [.init("Số")], rows: ["9", "06"].map { .init([.init(RichText($0))]) }))]
    let broken = [
      Part.legalBasis.document("Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;"),
      Part.recipient.document("UBND thị trấn"), Part.text.document("(Có danh sách kèm theo)"),
      listing("Kết quả của 09 phong trào:", Array(repeating: "Việc", count: 8)), table,
    ]
    let messages = try Set(broken.flatMap { try findings(in: $0, "10/7/2025").map(\.message) })
    let pages = LegalFacts.pages.filter { $0.id != DistrictsHaveEnded.page.id }
    #expect(messages == Set(pages.map(\.fails)))
  }
}
