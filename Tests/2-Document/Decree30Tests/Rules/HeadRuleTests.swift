import Decree30
import DocumentModel
import Testing

@Suite("H2, N3, D4, T5: what stands above the body") struct HeadRuleTests {
  static let issuers: [RuleCase] = [
    .init("một dòng") {
      $0.issuingAuthority = ["Trường Tiểu học Hoa Mai"]
      $0.signatures[0].lines = [.init(nil, "Hiệu trưởng")]
    },
    .init("có cơ quan chủ quản") {
      ($0.superiorAuthority, $0.issuingAuthority) = (["UBND tỉnh Sơn Hà"], ["Sở Nội vụ"])
      $0.signatures[0].lines = [.init(nil, "Giám đốc")]
    },
    .init("bộ phận", change: superior("Bộ phận Một cửa")), .init("bộ chỉ huy", change: superior("Bộ Chỉ huy quân sự")),
    .init("ủy ban mặt trận", change: superior("Ủy ban Mặt trận Tổ quốc Việt Nam")),
    .init("UBND", .plan, ["cảnh báo H2-05"]) { $0.issuingAuthority = ["UBND xã Thạch Lam"] },
    .init("TT", .plan, ["cảnh báo H2-05"]) {
      $0.issuingAuthority = ["TT Y tế Sơn Hà"]
      $0.signatures[0].lines = [.init(nil, "Giám đốc")]
    },
    .init("&", .plan, ["cảnh báo H2-05"]) {
      $0.issuingAuthority = ["Phòng Văn hóa & Xã hội"]
      $0.signatures[0].lines = [.init(nil, "Trưởng phòng")]
    },
    .init("UBND có cấp trên", .plan, ["cảnh báo H2-06"]) { $0.superiorAuthority = ["UBND tỉnh Sơn Hà"] },
    .init("UỶ BAN có cấp trên", .plan, ["cảnh báo H2-06", "ghi chú CP-05"]) {
      ($0.superiorAuthority, $0.issuingAuthority) = (["Tỉnh Sơn Hà"], ["Uỷ ban nhân dân", "xã Thạch Lam"])
    },
    .init("bộ có cấp trên", .plan, ["cảnh báo H2-06"], change: superior("Bộ Nội vụ")),
  ]

  private static func superior(_ issuer: String) -> RuleCase.Change {
    {
      ($0.superiorAuthority, $0.issuingAuthority) = (["Tỉnh Sơn Hà"], [RichText(issuer)])
      $0.signatures[0].lines = [.init(nil, "Trưởng ban")]
    }
  }

  static let symbols: [(DocumentKind, String, [String])] = [
    (.plan, "KH-UBND", []), (.plan, "KH-TCCB2", []), (.plan, "KH-CVT&LTNN-NV", []), (.submission, "TTr-UBND", []),
    (.regulation, "QyĐ-UBND", []), (.programme, "CTr-UBND", []), (.decision, "QĐ-UBND", []),
    (.officialLetter, "UBND-VX", []), (.officialLetter, "CVP-TH", []), (.officialLetter, "BNV-CT", []),
    (.officialLetter, "BNV-TTr", []),
    // N3-03
    (.plan, "KH - UBND", ["lỗi N3-03"]), (.plan, "KH-\u{A0}UBND", ["lỗi N3-03"]),
    (.plan, "KH–UBND", ["lỗi N3-03", "lỗi N3-04"]),
    (.plan, "KH-UBND-", ["lỗi N3-03"]), (.plan, "KH--UBND", ["lỗi N3-03"]),
    (.plan, "-KH-UBND", ["lỗi N3-03", "lỗi N3-04"]),
    (.plan, "KH-UBND,", ["lỗi N3-03"]), (.plan, "KH-UBND.", ["lỗi N3-03"]), (.plan, "KH-UBND;", ["lỗi N3-03"]),
    (.plan, "KH", ["lỗi N3-03"]), (.officialLetter, "UBND", ["ghi chú N3-03"]),
    (.officialLetter, "UBND-", ["lỗi N3-03"]),
    // N3-04
    (.plan, "QĐ-UBND", ["lỗi N3-04"]), (.plan, "QCh-UBND", ["lỗi N3-04", "cảnh báo N3-07"]),
    (.plan, "Kh-UBND", ["cảnh báo N3-04"]), (.programme, "CTR-UBND", ["cảnh báo N3-04"]),
    // N3-05
    (.officialLetter, "CV-UBND", ["lỗi N3-05"]), (.officialLetter, "cv-UBND", ["lỗi N3-05"]),
    (.officialLetter, "UBND-CV", ["lỗi N3-05"]), (.officialLetter, "KH-UBND", ["lỗi N3-05"]),
    (.officialLetter, "TTr-UBND", ["lỗi N3-05"]), (.officialLetter, "CT-TTHT", ["cảnh báo N3-05"]),
    (.officialLetter, "SNV-TB", ["cảnh báo N3-05"]), (.officialLetter, "UBND-QĐ", ["cảnh báo N3-05"]),
    (.officialLetter, "SNV-TC", []), (.officialLetter, "UBND-KH", []), (.officialLetter, "SNV-TTr", []),
    // N3-06
    (.officialLetter, "UBND-VHXH-2026", ["lỗi N3-06"]), (.plan, "KH-UBND/2026", ["lỗi N3-06"]),
    (.plan, "2026/KH-UBND", ["lỗi N3-06"]),
    // N3-07
    (.plan, "KH-ubnd", ["cảnh báo N3-07"]), (.officialLetter, "Ubnd-VX", ["cảnh báo N3-07"]),
    (.submission, "ttr-UBND", ["cảnh báo N3-04"]),
  ]

  static let dates: [RuleCase] = [
    .init("để trống") { document in
      let gap = RichText([.blank(Blank("ngày"))])
      document.issued = IssueDate(place: "Sơn Hà", day: gap, month: gap, year: "2026")
    },
    .init("Thành phố", change: place("Thành phố Hồ Chí Minh")), .init("Phường 1", change: place("Phường 1")),
    .init("Bà Rịa", change: place("Bà Rịa - Vũng Tàu")), .init("Đặc khu", change: place("Đặc khu Lý Sơn")),
    // The comma behind the place is ours.
    .init("dấu phẩy ở cuối", change: place("Thạch Lam,")), .init("dấu chấm phẩy", change: place("Thạch Lam ;")),
    .init("chữ thường", .plan, ["lỗi D4-01"], change: place("thạch Lam")),
    .init("chữ thường ở tiếng sau", .plan, ["lỗi D4-01"], change: place("Thạch lam")),
    .init("có cả ngày", .plan, ["lỗi D4-01"], change: place("Thạch Lam, ngày 05 tháng 3 năm 2026")),
    .init("tháng bằng chữ", .plan, ["lỗi D4-01"]) { $0.issued?.month = "ba" },
    .init("ngày ghép", .plan, ["lỗi D4-01"]) { $0.issued?.day = "5/3" },
    .init("30 tháng 02", .plan, ["cảnh báo D4-08"]) {
      $0.issued = IssueDate(place: "Sơn Hà", day: "30", month: "2", year: "2026")
    },
    .init("29 tháng 02 năm nhuận") { document in
      document.issued = IssueDate(place: "Sơn Hà", day: "29", month: "2", year: "2028")
    },
  ]

  private static func place(_ place: String) -> RuleCase.Change { { $0.issued?.place = RichText(place) } }

  static let subjects: [RuleCase] = [
    .init("có chỉ số trên") { $0.subject = RichText([.text("Đo 100 m", []), .text("2", .superscript)]) },
    .init("đậm trong trích yếu đậm") { $0.subject = RichText("Tổ chức phong trào", .bold) },
    .init("dấu chấm than", change: subject("Tiến lên!")), .init("dấu chấm ở cuối", change: subject("Phong trào.")),
    .init("nghiêng", .plan, ["lỗi T5-02"]) {
      $0.subject = RichText([.text("Phong trào ", []), .text("Thi đua", .italic)])
    },
    .init("gạch chân", .decision, ["lỗi T5-02"]) { $0.subject = RichText("Về việc khen thưởng", .underline) },
    .init("đậm ở công văn", .officialLetter, ["lỗi T5-05"]) { $0.subject = RichText("nâng lương", .bold) },
    .init("nghiêng ở công văn", .officialLetter, ["lỗi T5-05"]) { $0.subject = RichText("nâng lương", .italic) },
    .init("hai chấm ở cuối", .plan, ["cảnh báo T5-07"], change: subject("Phong trào:")),
    .init("V/v ở kế hoạch", .plan, ["cảnh báo T5-07"], change: subject("V/v phong trào")),
    .init("Về việc:", .decision, ["cảnh báo T5-07"], change: subject("Về việc: khen thưởng")),
    .init("500 ký tự", change: subject(String(repeating: "ữ", count: 500))),
    .init("501 ký tự", .plan, ["cảnh báo T5-08"], change: subject(String(repeating: "a", count: 501))),
  ]

  private static func subject(_ subject: String) -> RuleCase.Change { { $0.subject = RichText(subject) } }

  @Test(arguments: issuers + dates + subjects) func rulesAreKept(_ sample: RuleCase) {
    #expect(sample.found == sample.flaws)
  }

  @Test(arguments: symbols) func symbolsAreKept(_ kind: DocumentKind, _ symbol: String, _ flaws: [String]) {
    let sample = RuleCase(symbol, kind, flaws) { $0.number?.symbol = RichText(symbol) }
    #expect(sample.found == flaws)
  }

  @Test(
    "T5-04, T5-07: one label, whatever was typed",
    arguments: [
      ("nâng bậc lương", "V/v nâng bậc lương"), ("Về việc V/v nâng bậc lương", "V/v nâng bậc lương"),
      ("V/v V/v: nâng bậc lương.", "V/v nâng bậc lương"), ("V/v Về việc nâng bậc lương", "V/v nâng bậc lương"),
      ("về việc nâng bậc lương", "V/v nâng bậc lương"), ("V/v: nâng bậc lương", "V/v nâng bậc lương"),
      // The author's words.
      ("V/v về việc làm của thanh niên", "V/v về việc làm của thanh niên"),
    ]
  ) func letters(_ typed: String, _ shown: String) {
    var document = RuleCase.clean(.officialLetter)
    document.subject = RichText(typed)
    #expect(Decree30.finished(document).subject?.plain == shown)
  }

  @Test("D4-01: nothing stands between the place and the comma") func place() {
    var document = RuleCase.clean(.plan)
    document.issued?.place = "Thạch Lam , "
    #expect(
      Decree30.finished(document).issued.map { Decree30.dateLine($0).plain } == "Thạch Lam, ngày 05 tháng 3 năm 2026"
    )
  }
}
