import TemplateEngine
import Testing

/// What expressions give, as text of a paragraph.
@Suite("Biểu thức")
struct ExpressionTests {
  /// Fields of every type, and data for them.
  static let fields = """
    \(field("so", "so-nguyen"))\(field("am", "so-nguyen"))\(field("le", "so-thap-phan"))\(field("chu", "chu"))
    \(field("ngay", "ngay"))\(field("ngay2", "ngay"))\(field("co", "co-khong"))\(field("thieu", "chu", "bat-buoc=\"khong\""))
    \(field("co_thieu", "co-khong", "bat-buoc=\"khong\""))\(field("ds_thieu", "danh-sach", "bat-buoc=\"khong\""))
    \(field("ds", "danh-sach"))\(field("ds_so", "danh-sach", "phan-tu=\"so-nguyen\""))
    \(field("ds_le", "danh-sach", "phan-tu=\"so-thap-phan\""))\(field("ds_ngay", "danh-sach", "phan-tu=\"ngay\""))
    \(field("ds_co", "danh-sach", "phan-tu=\"co-khong\""))\(field("rong", "danh-sach", "it-nhat=\"0\""))
    <truong ten="bang" kieu="bang">\(field("ten", "chu"))\(field("diem", "so-nguyen"))\(field("le", "so-thap-phan"))\(field("ngay", "ngay", "bat-buoc=\"khong\""))</truong>
    <truong ten="nhom" kieu="nhom">\(field("ten", "chu"))<truong ten="trong" kieu="nhom">\(field("so", "so-nguyen"))</truong>
    </truong>
    """
  static var data: Given {
    [
      "so": "9", "am": "-1234", "le": "1,25", "chu": "đinh tiên Hoàng", "ngay": "7/4/2014", "ngay2": "20/12/2026",
      "co": "có",
      "ds": ["Sở B", "Sở A", "Đoàn C"], "ds_so": ["1", "2", "30"], "ds_le": ["0,5", "1"], "ds_ngay": ["1/2/2026"],
      "ds_co": ["có", "không"], "rong": [],
      "bang": [
        ["ten": "Trần Bình", "diem": "3", "le": "0,5", "ngay": "02/01/2026"],
        ["ten": "Nguyễn Văn An", "diem": "5", "le": "0,25", "ngay": "01/01/2026"],
        ["ten": "Trần Bình", "diem": "4", "le": "1"],
      ],
      "nhom": ["ten": "Ông A", "trong": ["so": "12"]],
    ]
  }

  private func value(_ expression: String) throws -> String {
    let drawn = try line("{{ \(expression) }}", Self.fields, Self.data)
    return String(drawn.dropFirst().dropLast())
  }

  private func truth(_ condition: String) throws -> String {
    let drawn = try line(
      "<neu dieu-kien=\"\(condition)\">đúng</neu><neu-khong>sai</neu-khong>",
      Self.fields,
      Self.data
    )
    return String(drawn.dropFirst().dropLast())
  }

  @Test(
    "Đường dẫn và hằng",
    arguments: [
      ("so", "9"), ("am", "-1234"), ("le", "1,25"), ("chu", "đinh tiên Hoàng"), ("nhom.ten", "Ông A"),
      ("nhom . trong . so", "12"), ("12", "12"), ("0012", "12"), ("'chữ'", "chữ"), ("''", ""), ("((so))", "9"),
      ("9223372036854775807", "9223372036854775807"), ("-9223372036854775807", "-9223372036854775807"),
    ]
  )
  func paths(_ expression: String, _ expected: String) throws { #expect(try value(expression) == expected) }

  @Test(
    "Phép tính chính xác, thứ tự ưu tiên",
    arguments: [
      ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 2 - 3", "5"), ("12 / 3 / 2", "2"), ("2 * 3 / 4", "1,5"),
      ("(1 / 3) | lam_tron(2)", "0,33"),
      ("1 / 3 * 3", "1"), ("0 - 1 / 4", "-0,25"), ("-so + 10", "1"), ("- - so", "9"), ("so+1", "10"), ("so -1", "8"),
      ("le * 4", "5"), ("le + so", "10,25"), ("1 / 10 + 2 / 10", "0,3"), ("am / 2", "-617"),
      ("1234567 / 2", "617.283,5"),
      ("so + ds_so | dem", "12"), ("(ds_so | tong) * 2", "66"),
    ]
  )
  func arithmetic(_ expression: String, _ expected: String) throws { #expect(try value(expression) == expected) }

  @Test(
    "Bộ lọc số",
    arguments: [
      ("so | hai_chu_so", "09"), ("12 | hai_chu_so", "12"), ("0 | hai_chu_so", "0"), ("25 | bang_chu", "hai mươi lăm"),
      ("am | bang_chu", "âm một nghìn hai trăm ba mươi tư"), ("1234567 | nhom_nghin", "1.234.567"),
      ("am | nhom_nghin", "-1.234"),
      ("1500000 | tien", "1.500.000 đồng"), ("1500000 | tien_bang_chu", "Một triệu năm trăm nghìn đồng"),
      ("1/4 | lam_tron", "0,25"), ("(1/4) | phan_tram", "25%"), ("(1/3) | phan_tram(1)", "33,3%"),
      ("2 | phan_tram", "200%"),
      ("(1/800) | phan_tram", "0,125%"), ("4 | la_ma", "IV"), ("3999 | la_ma", "MMMCMXCIX"), ("4 | chu_cai", "d"),
      ("5 | chu_cai", "đ"),
      ("23 | chu_cai", "y"), ("(5/2) | lam_tron_xuong", "2"), ("(5/2) | lam_tron", "3"), ("(0-5/2) | lam_tron", "-3"),
      ("(5/2) | lam_tron_len", "3"), ("(0-5/2) | lam_tron_len", "-2"), ("(0-5/2) | lam_tron_xuong", "-3"),
      ("so | lam_tron", "9"),
      ("le | lam_tron_len | hai_chu_so", "02"),
    ]
  )
  func numberFilters(_ expression: String, _ expected: String) throws { #expect(try value(expression) == expected) }

  @Test(
    "Bộ lọc ngày",
    arguments: [
      ("ngay | ngay_ngan", "07/4/2014"), ("ngay2 | ngay_ngan", "20/12/2026"),
      ("ngay | ngay_dai", "ngày 07 tháng 4 năm 2014"),
      ("ngay | thang_nam", "tháng 4 năm 2014"), ("ngay | ngay_so", "7"), ("ngay | thang_so", "4"),
      ("ngay2 | nam_so", "2026"),
      ("(ngay2 | nam_so) + 1", "2027"), ("ds_ngay | dau | thang_nam", "tháng 02 năm 2026"),
    ]
  )
  func dateFilters(_ expression: String, _ expected: String) throws { #expect(try value(expression) == expected) }

  @Test(
    "Bộ lọc chữ",
    arguments: [
      ("chu | viet_hoa", "ĐINH TIÊN HOÀNG"), ("chu | viet_thuong", "đinh tiên hoàng"),
      ("chu | viet_hoa_dau", "Đinh tiên Hoàng"),
      ("chu | viet_thuong | viet_hoa_dau", "Đinh tiên hoàng"),
    ]
  )
  func textFilters(_ expression: String, _ expected: String) throws { #expect(try value(expression) == expected) }

  @Test(
    "Bộ lọc danh sách và bảng",
    arguments: [
      ("ds | dem", "3"), ("rong | dem", "0"), ("bang | dem", "3"), ("ds_so | tong", "33"), ("ds_le | tong", "1,5"),
      ("bang | cot('diem') | tong", "12"), ("bang | cot('le') | tong", "1,75"),
      (
        "bang | cot('ten') | noi('; ')",
        "Trần Bình; Nguyễn Văn An; Trần Bình"
      ),
      ("bang | loc('ten', 'Trần Bình') | cot('diem') | tong", "7"), ("bang | loc('ten', 'Không ai') | dem", "0"),
      ("bang | loc('ten', 'Không ai') | cot('diem') | tong", "0"), ("ds | sap_xep | noi(', ')", "Đoàn C, Sở A, Sở B"),
      ("bang | sap_xep('ten') | cot('ten') | noi(', ')", "Nguyễn Văn An, Trần Bình, Trần Bình"),
      ("bang | sap_xep('ten', 'theo_ten') | cot('diem') | dau", "5"),
      // Rows that are equal keep their order.
      ("bang | sap_xep('ten') | loc('ten', 'Trần Bình') | cot('diem') | cuoi", "4"),
      ("bang | loc('diem', 5) | cot('ten') | noi(', ')", "Nguyễn Văn An"),
      ("bang | loc('diem', '>=', 4) | dem", "2"), ("bang | loc('diem', '!=', 4) | cot('diem') | tong", "8"),
      ("bang | loc('diem', '&lt;', so / 2) | dem", "2"), ("bang | loc('ten', '!=', 'Trần Bình') | dem", "1"),
      ("bang | loc('ten', (bang | cot('ten') | dau)) | dem", "2"),
      ("bang | sap_xep('diem') | cot('diem') | dau", "3"), ("bang | sap_xep('diem', 'giam') | cot('diem') | dau", "5"),
      ("bang | sap_xep('ten', 'giam') | cot('diem') | cuoi", "5"),
      // Rows that are equal keep their order when the greatest comes first.
      ("bang | sap_xep('ten', 'giam') | cot('diem') | dau", "3"),
      ("bang | sap_xep('ten', 'theo_ten', 'giam') | cot('diem') | cuoi", "5"),
      ("ds_so | sap_xep | dau", "1"), ("ds_so | sap_xep('giam') | dau", "30"),
      ("ds_le | sap_xep('giam') | cuoi", "0,5"),
      ("ds | sap_xep('giam') | noi(', ')", "Sở B, Sở A, Đoàn C"),
      ("ds_ngay | sap_xep('giam') | dau | ngay_ngan", "01/02/2026"),
      // A row without a value is neither before nor after a day, and stands last.
      ("bang | loc('ngay', '>', '01/01/2026') | cot('diem') | tong", "3"),
      ("bang | loc('ngay', '&lt;=', ngay2) | dem", "2"), ("bang | sap_xep('ngay') | cot('diem') | dau", "5"),
      ("bang | sap_xep('ngay') | cot('diem') | cuoi", "4"),
      ("bang | sap_xep('ngay', 'giam') | cot('diem') | dau", "3"),
      ("bang | sap_xep('ngay', 'giam') | cot('diem') | cuoi", "4"),
      ("ds | noi(', ', ' và ')", "Sở B, Sở A và Đoàn C"), ("rong | noi(', ')", ""), ("ds | dau", "Sở B"),
      ("ds | cuoi", "Đoàn C"),
      ("day_so(3) | tong", "6"), ("day_so(so) | dem", "9"), ("day_so(0) | dem", "0"),
    ]
  )
  func listFilters(_ expression: String, _ expected: String) throws { #expect(try value(expression) == expected) }

  @Test(
    "So sánh và phép lô-gic",
    arguments: [
      ("so = 9", true), ("so != 9", false), ("so &lt; 9", false), ("so &lt;= 9", true), ("so > 8", true),
      ("so >= 10", false),
      ("le = 5 / 4", true), ("le > 1", true), ("so > le", true), ("chu = 'đinh tiên Hoàng'", true),
      ("chu = 'x'", false),
      ("chu != 'x'", true), ("ngay &lt; ngay2", true), ("ngay >= ngay2", false), ("ngay = ngay", true),
      ("ngay != ngay2", true),
      ("co = dung", true), ("co = sai", false), ("co != sai", true), ("co", true), ("khong co", false),
      ("khong khong co", true),
      ("dung va sai", false), ("dung va dung", true), ("sai hoac dung", true), ("sai hoac sai", false),
      // "va" binds closer than "hoac", "khong" closer than both.
      ("dung hoac dung va sai", true), ("(dung hoac dung) va sai", false), ("khong sai va sai", false),
      ("khong (sai va sai)", true),
      ("1 + 1 = 2 va so > 3", true), ("co | bat", true), ("co_thieu | bat", false), ("khong (co_thieu | bat)", true),
      ("ds_co | dau", true), ("ds_co | cuoi", false),
      ("chu | co_du_lieu", true), ("thieu | co_du_lieu", false), ("ds | co_du_lieu", true),
      ("rong | co_du_lieu", false),
      ("ds_thieu | co_du_lieu", false), ("so | co_du_lieu", true), ("nhom | co_du_lieu", true),
      // The other side is not looked at once the answer is known.
      ("thieu | co_du_lieu va thieu = 'x'", false), ("khong (thieu | co_du_lieu) hoac thieu = 'x'", true),
    ]
  )
  func conditions(_ condition: String, _ expected: Bool) throws {
    #expect(try truth(condition) == (expected ? "đúng" : "sai"))
  }

  @Test(
    "Hàm của vòng lặp, tính cả vòng ngoài",
    arguments: [
      ("{{ thu_tu(d) }}{{ d }} ", "1Sở B 2Sở A 3Đoàn C"),
      ("{{ d }}<neu dieu-kien=\"khong la_cuoi(d)\">, </neu>", "Sở B, Sở A, Đoàn C"),
      ("<neu dieu-kien=\"la_dau(d)\">gồm </neu>{{ thu_tu(d) + 10 }} ", "gồm 11 12 13"),
      (
        "<lap moi=\"s\" trong=\"day_so(thu_tu(d))\">{{ thu_tu(d) }}.{{ s }}<neu dieu-kien=\"la_cuoi(s) va la_cuoi(d)\">!</neu> </lap>",
        "1.1 2.1 2.2 3.1 3.2 3.3!"
      ),
    ]
  )
  func loopFunctions(_ content: String, _ expected: String) throws {
    let drawn = try line("<lap moi=\"d\" trong=\"ds\">\(content)</lap>", Self.fields, Self.data)
    #expect(drawn == "“\(expected)”")
  }

  @Test("Vòng lặp trên kết quả của bộ lọc")
  func loopOverFilter() throws {
    let content = "<lap moi=\"k\" trong=\"bang | loc('ten', 'Trần Bình')\">{{ k.diem }};</lap>"
    #expect(try line(content, Self.fields, Self.data) == "“3;4;”")
  }

  @Test("Lọc theo giá trị của vòng lặp bên ngoài")
  func selectionByLoop() throws {
    let content = "<lap moi=\"d\" trong=\"bang\">{{ bang | loc('diem', '>=', d.diem) | dem }};</lap>"
    #expect(try line(content, Self.fields, Self.data) == "“3;1;2;”")
  }
}
