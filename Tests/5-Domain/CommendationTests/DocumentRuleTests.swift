import Commendation
import Diagnostics
import TestSupport
import Testing
import Values

@Suite struct DocumentRuleTests {
  private typealias Role = LiveDocument.Role

  private static let rules = DocumentRules.read(Shipped.profile).value

  private static func day(_ text: String) -> ClosedRange<CalendarDate>? {
    if let year = Int(text) { return CalendarDate.days(ofYear: year) }
    guard case .date(let date) = CalendarDate.parse(text) else { return nil }
    return date...date
  }

  /// `lỗi V-L2 message`, for each finding.
  private func found(_ texts: [LiveDocument.Text], _ day: String, hasAppendix: Bool = false) throws -> [String] {
    let rules = try #require(Self.rules)
    let days = Self.day(day)
    let document = LiveDocument(days: days, texts: texts, hasAppendix: hasAppendix)
    let filter = rules.wordingFilter(rules.era(days), hasAppendix: hasAppendix)
    return rules.findings(in: document, filter: filter).map {
      "\($0.text) \($0.finding.severity.vietnamese) \($0.finding.code): \($0.finding.message)"
    }
  }

  // MARK: V-L2

  @Test(
    arguments: [
      (LiveDocument.Role.office, "ỦY BAN NHÂN DÂN HUYỆN LAM GIANG", "lỗi V-L2: UBND huyện không còn từ 01/7/2025"),
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
    ] as [(LiveDocument.Role, String, String?)]
  )
  func districtsAfterTheirEnd(_ role: LiveDocument.Role, _ text: String, _ expected: String?) throws {
    let all = try found([LiveDocument.Text(role, text)], "10/7/2025")
    #expect(all == (expected.map { ["0 \($0)"] } ?? []))
    #expect(try found([LiveDocument.Text(role, text)], "30/6/2025") == [])
  }

  @Test func tablesOfHistoryKeepOldNames() throws {
    let rows: [LiveDocument.Text] = [
      .init(.cell(row: 1), "2024"), .init(.cell(row: 1), "Giấy khen của Chủ tịch UBND huyện"),
      .init(.cell(row: 2), "2026"), .init(.cell(row: 2), "Giấy khen của Chủ tịch UBND huyện"),
    ]
    #expect(try found(rows, "2026") == ["3 cảnh báo V-L2: UBND huyện không còn từ 01/7/2025"])
  }

  @Test(arguments: [("2024", 0), ("2025", 0), ("2026", 1), ("", 0), ("30/6/2025", 0), ("01/7/2025", 1)])
  func aDayOrAYearHasToBeKnown(_ day: String, _ count: Int) throws {
    #expect(try found([.init(.office, "UBND huyện Lam Giang")], day).count == count)
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
    #expect(try found([.init(.recipient, text)], day) == (expected.map { ["0 \($0)"] } ?? []))
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
    let rules = try #require(Self.rules)
    let findings = rules.findings(citation: text, days: try #require(Self.day(day)))
    #expect(findings.map(\.message) == (message.map { [$0] } ?? []))
    #expect(findings.map(\.hint) == (message.map { _ in [hint] } ?? []))
    #expect(findings.allSatisfy { $0.severity == .warning && $0.code == "V-L1" })
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
    ] as [(String, String?)]
  )
  func attachmentsAreThere(_ text: String, _ expected: String?) throws {
    #expect(try found([.init(.text, text)], "10/7/2026") == (expected.map { ["0 \($0)"] } ?? []))
    #expect(try found([.init(.text, text)], "") == (expected.map { ["0 \($0)"] } ?? []))
    #expect(try found([.init(.text, text)], "10/7/2026", hasAppendix: true) == [])
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
      ("Kết quả của 09 phong trào", 8, nil),
      ("Kết quả của 09 phong trào:", 0, nil),
    ] as [(String, Int, String?)]
  )
  func countsMatchLists(_ lead: String, _ items: Int, _ message: String?) {
    let texts = (0..<items).map { _ in "Việc thứ 1 của Khối 2 năm 2026" }
    #expect(DocumentRules.finding(lead: lead, items: texts)?.message == message)
  }

  @Test func groupsOfWhatIsCountedAreNotCounted() {
    #expect(
      DocumentRules.finding(lead: "Tặng Giấy khen cho 12 trường hợp:", items: ["05 tập thể", "07 cá nhân"]) == nil
    )
    #expect(DocumentRules.finding(lead: "Tặng Giấy khen cho 12 trường hợp:", items: ["tập thể", "cá nhân"]) != nil)
  }

  @Test(
    arguments: [
      (["9", "06", "12"], "cột có cả “9” và “06”"), (["9", "6", "12"], nil), (["09", "06", "12"], nil),
      (["9", "06a", "0"], nil), ([], nil),
    ] as [([String], String?)]
  )
  func columnsHaveOneForm(_ column: [String], _ message: String?) {
    #expect(DocumentRules.finding(column: column)?.message == message)
  }

  @Test func examplesOfTheGuideComeOutOfTheRules() throws {
    let texts: [(code: String, message: String)] = [
      ("V-X1", DocumentRules.finding(lead: "09 phong trào:", items: Array(repeating: "", count: 8))?.message ?? ""),
      ("V-X2", DocumentRules.finding(column: ["9", "06"])?.message ?? ""),
      ("V-L4", "“thị trấn” không còn từ 01/7/2025"),
    ]
    for (code, message) in texts {
      #expect(CommendationRule.all.first { $0.code == code }?.example == message)
    }
  }
}
