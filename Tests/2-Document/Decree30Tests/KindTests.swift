import Decree30
import DocumentModel
import Testing

@Suite("Kinds of document") struct KindTests {
  /// Codes of Phụ lục III, in the order of nd30.md §7.
  private static let codes: [(String, String)] = [
    ("Nghị quyết", "NQ"), ("Quyết định", "QĐ"), ("Chỉ thị", "CT"), ("Quy chế", "QC"), ("Quy định", "QyĐ"),
    ("Thông cáo", "TC"), ("Thông báo", "TB"), ("Hướng dẫn", "HD"), ("Chương trình", "CTr"), ("Kế hoạch", "KH"),
    ("Phương án", "PA"), ("Đề án", "ĐA"), ("Dự án", "DA"), ("Báo cáo", "BC"), ("Biên bản", "BB"), ("Tờ trình", "TTr"),
    ("Hợp đồng", "HĐ"), ("Công điện", "CĐ"), ("Bản ghi nhớ", "BGN"), ("Bản thỏa thuận", "BTT"),
    ("Giấy ủy quyền", "GUQ"), ("Giấy mời", "GM"), ("Giấy giới thiệu", "GGT"), ("Giấy nghỉ phép", "GNP"),
    ("Phiếu gửi", "PG"), ("Phiếu chuyển", "PC"), ("Phiếu báo", "PB"),
  ]

  @Test("N3-04: name and code", arguments: codes) func code(name: String, code: String) throws {
    let kind = try #require(DocumentKind.allCases.first { $0.vietnameseName == name })
    #expect(kind.code == code)
  }

  @Test("29 kinds, 27 codes, none twice") func count() {
    #expect(DocumentKind.allCases.count == 29)
    #expect(Set(DocumentKind.allCases.map(\.vietnameseName)).count == 29)
    #expect(Set(DocumentKind.allCases.compactMap(\.code)) == Set(Self.codes.map(\.1)))
    #expect(DocumentKind.allCases.filter { $0.code == nil } == [.officialLetter, .publicLetter])
  }

  @Test("T5-01, T5-04: the title is the name in capitals; a công văn has none", arguments: DocumentKind.allCases)
  func title(kind: DocumentKind) {
    #expect(kind.title == (kind == .officialLetter ? nil : kind.vietnameseName.uppercased()))
  }

  @Test("K9-01: who has Kính gửi", arguments: DocumentKind.allCases) func addressees(kind: DocumentKind) {
    switch kind {
    case .officialLetter, .submission: #expect(kind.addressees == .required)
    case .report, .publicLetter: #expect(kind.addressees == .optional)
    default: #expect(kind.addressees == .absent)
    }
  }
}
