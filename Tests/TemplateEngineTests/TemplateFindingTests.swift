import Diagnostics
import TemplateEngine
import Testing
import XMLTree

/// A template, the places of its findings marked, and the words of the findings in order.
struct FindingCase: Sendable, CustomTestStringConvertible {
  let source: String
  let words: [String]

  init(_ source: String, _ words: [String]) {
    self.source = source
    self.words = words
  }

  /// A paragraph of a template with a field of every type.
  static func text(_ content: String, _ words: String...) -> FindingCase {
    FindingCase(letter(everyField, "<doan>\(content)</doan>\(everyUse)"), words)
  }

  /// The content of a template with a field of every type.
  static func content(_ content: String, _ words: String...) -> FindingCase {
    FindingCase(letter(everyField, "\(content)\(everyUse)"), words)
  }

  /// The declarations of a template that uses none of them; warnings about that do not count.
  static func fields(_ fields: String, _ words: String...) -> FindingCase {
    FindingCase(letter(fields, "<doan>Chữ</doan>"), words)
  }

  /// A whole file.
  static func file(_ source: String, _ words: String...) -> FindingCase { FindingCase(source, words) }

  var testDescription: String { words.joined(separator: " / ") }

  /// Compiles the template and holds every finding against the expected words and places.
  ///
  /// The marks stand in the order of the findings, or one mark stands for all of them.
  func check(
    ignoringUnused: Bool = false,
    allAtOnePlace: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let marked = Marked(source)
    let places = allAtOnePlace ? words.map { _ in marked.places.first ?? "không đánh dấu" } : marked.places
    let outcome = compile(marked.text)
    let findings = outcome.diagnostics.filter { !ignoringUnused || $0.code != "MA-11" }
    #expect(findings.map(\.words) == words, sourceLocation: sourceLocation)
    #expect(
      findings.map { $0.place?.marked ?? "không có chỗ" } == places,
      sourceLocation: sourceLocation
    )
    #expect(findings.allSatisfy { $0.place?.file == "mau.xml" }, sourceLocation: sourceLocation)
    #expect(
      (outcome.value == nil) == findings.contains { $0.severity == .error },
      sourceLocation: sourceLocation
    )
  }

  private static let everyField = """
    <truong ten="chu" kieu="chu"/><truong ten="so" kieu="so-nguyen"/><truong ten="le" kieu="so-thap-phan"/>
    <truong ten="ngay" kieu="ngay"/><truong ten="co" kieu="co-khong"/><truong ten="ds" kieu="danh-sach"/>
    <truong ten="bang" kieu="bang"><truong ten="ten" kieu="chu"/><truong ten="diem" kieu="so-nguyen"/></truong>
    <truong ten="nhom" kieu="nhom"><truong ten="ho_ten" kieu="chu"/></truong>
    """

  private static let everyUse = """
    <doan>{{ chu }} {{ so }} {{ le }} {{ ngay | nam_so }} <neu dieu-kien="co">x</neu> {{ nhom.ho_ten }} {{ ds | dem }}
    <lap moi="hang_bang" trong="bang">{{ hang_bang.ten }} {{ hang_bang.diem }}</lap></doan>
    """
}

@Suite("Mẫu viết sai")
struct TemplateFindingTests {
  @Test(
    "MA-01 biểu thức không đọc được",
    arguments: [
      .text("a {{⟦ ⟧}} b", "MA-01 biểu thức trống; cách sửa: ghi tên một trường"),
      .text(
        "Ế {{ so ⟦&amp;⟧ 1 }}",
        "MA-01 ký tự “&” không dùng được trong biểu thức; cách sửa: tên trường viết thường không dấu, nối bằng “_”; "
          + "chữ đặt trong nháy '…'"
      ),
      .text(
        "{{ s⟦ố⟧ }}",
        "MA-01 ký tự “ố” không dùng được trong biểu thức; cách sửa: tên trường viết thường không dấu, nối bằng “_”; "
          + "chữ đặt trong nháy '…'"
      ),
      .text("{{ so + ⟦99999999999999999999⟧ }}", "MA-01 số quá lớn; cách sửa: viết số nhỏ hơn"),
      .text("{{ ⟦'chữ ⟧}}", "MA-01 chữ trong nháy chưa đóng; cách sửa: thêm dấu nháy đóng"),
      .text("{{ so + ⟦}⟧}", "MA-01 biểu thức viết sai: gặp hết biểu thức; cần: tên trường, số hoặc chữ trong nháy"),
      .text("{{ so ⟦chu⟧ }}", "MA-01 biểu thức viết sai: gặp “chu”; cần: hết biểu thức"),
      .text("{{ so ⟦12⟧ }}", "MA-01 biểu thức viết sai: gặp “12”; cần: hết biểu thức"),
      .text("{{ so ⟦'x'⟧ }}", "MA-01 biểu thức viết sai: gặp 'x'; cần: hết biểu thức"),
      .text("{{ so ⟦)⟧ }}", "MA-01 biểu thức viết sai: gặp “)”; cần: hết biểu thức"),
      .text(
        "{{ (so ⟦]⟧ }}",
        "MA-01 ký tự “]” không dùng được trong biểu thức; cách sửa: tên trường viết thường "
          + "không dấu, nối bằng “_”; chữ đặt trong nháy '…'"
      ),
      .text("{{ so | ⟦5⟧ }}", "MA-01 biểu thức viết sai: gặp “5”; cần: tên một bộ lọc"),
      .text("{{ ds | noi(⟦5⟧) }}", "MA-01 biểu thức viết sai: gặp “5”; cần: chữ trong nháy, ví dụ 'ten'"),
      .text("{{ ds | noi(', ' ⟦}⟧}", "MA-01 biểu thức viết sai: gặp hết biểu thức; cần: “)”"),
      .text("{{ nhom.⟦5⟧ }}", "MA-01 biểu thức viết sai: gặp “5”; cần: tên một trường con"),
      .text("{{ thu_tu(⟦5⟧) }}", "MA-01 biểu thức viết sai: gặp “5”; cần: tên biến của một vòng lặp"),
      .text("{{ day_so(so ⟦,⟧ so) | dem }}", "MA-01 biểu thức viết sai: gặp “,”; cần: “)”"),
      .text("a ⟦{{⟧ so", "MA-01 “{{” chưa có “}}” đóng; cách sửa: viết {{ biểu thức }}, không có phần tử nào ở giữa"),
      .text(
        "⟦{{⟧ <dam>so</dam> ⟦}}⟧",
        "MA-01 “{{” chưa có “}}” đóng; cách sửa: viết {{ biểu thức }}, không có phần tử nào ở giữa",
        "MA-01 “}}” không có “{{” mở; cách sửa: viết {{ biểu thức }}"
      ),
      .text("a ⟦}}⟧ b", "MA-01 “}}” không có “{{” mở; cách sửa: viết {{ biểu thức }}"),
      .content(
        "<neu dieu-kien=\"so =⟦=⟧ 1\"><doan>x</doan></neu>",
        "MA-01 biểu thức viết sai: gặp “=”; cần: tên trường, số hoặc chữ trong nháy"
      ),
      .content(
        "<neu dieu-kien=\"so ⟦!⟧ 1\"><doan>x</doan></neu>",
        "MA-01 ký tự “!” không dùng được trong biểu thức; cách sửa: tên trường viết thường không dấu, nối bằng “_”; "
          + "chữ đặt trong nháy '…'"
      ),
    ] as [FindingCase]
  )
  func syntax(_ test: FindingCase) { test.check() }

  @Test(
    "MA-02 tên không có",
    arguments: [
      .text(
        "{{ ⟦so_luong⟧ }}",
        "MA-02 không có trường “so_luong”; cách sửa: các tên dùng được ở đây: chu, so, le, "
          + "ngay, co, ds, bang, nhom"
      ),
      .text("{{ ⟦ngya⟧ | nam_so }}", "MA-02 không có trường “ngya”; cách sửa: có phải bạn muốn “ngay”?"),
      .text("{{ nhom.⟦ho_tem⟧ }}", "MA-02 “nhom” không có trường “ho_tem”; cách sửa: có phải bạn muốn “ho_ten”?"),
      .text(
        "{{ bang | ⟦cot⟧('diemm') | tong }}",
        "MA-02 bảng “bang” không có cột “diemm”; cách sửa: có phải bạn muốn “diem”?"
      ),
      .text(
        "{{ bang | ⟦loc⟧('khac', 'x') | dem }}",
        "MA-02 bảng “bang” không có cột “khac”; cách sửa: các tên dùng được ở đây: ten, diem"
      ),
      .text(
        "{{ bang | ⟦sap_xep⟧('khac') | dem }}",
        "MA-02 bảng “bang” không có cột “khac”; cách sửa: các tên dùng được ở đây: ten, diem"
      ),
      .text(
        "{{ thu_tu(⟦k⟧) }}",
        "MA-02 “k” không phải biến của vòng lặp nào ở đây; cách sửa: khai báo tên này trong <truong-du-lieu>"
      ),
      .content(
        "<lap moi=\"dong\" trong=\"bang\"><doan>{{ thu_tu(⟦don⟧) }}{{ dong.ten }}</doan></lap>",
        "MA-02 “don” không phải biến của vòng lặp nào ở đây; cách sửa: có phải bạn muốn “dong”?"
      ),
      .content(
        "<lap moi=\"dong\" trong=\"bang\"><doan>x</doan></lap><doan>{{ ⟦dong⟧.ten }}</doan>",
        "MA-02 không có trường “dong”; cách sửa: các tên dùng được ở đây: chu, so, le, ngay, co, ds, bang, nhom"
      ),
    ] as [FindingCase]
  )
  func unknownName(_ test: FindingCase) { test.check() }

  @Test(
    "MA-03 bộ lọc, hàm không có",
    arguments: [
      .text("{{ so | ⟦haichuso⟧ }}", "MA-03 không có bộ lọc “haichuso”; cách sửa: có phải bạn muốn “hai_chu_so”?"),
      .text("{{ so | ⟦exec⟧ }}", "MA-03 không có bộ lọc “exec”; cách sửa: xem docs/viet-mau.md, mục 4"),
      .text("{{ ⟦la_dua⟧(k) }}", "MA-03 không có hàm “la_dua”; cách sửa: có phải bạn muốn “la_dau”?"),
      .text(
        "{{ ⟦so⟧(5) }}",
        "MA-03 không có hàm “so”; cách sửa: các tên dùng được ở đây: thu_tu, la_dau, la_cuoi, day_so"
      ),
    ] as [FindingCase]
  )
  func unknownFilter(_ test: FindingCase) { test.check() }

  @Test(
    "MA-04 sai kiểu",
    arguments: [
      .text(
        "{{ ⟦ngay⟧ }}",
        "MA-04 “ngay” là ngày, không chèn thẳng vào chữ được; cần: chữ hoặc số; cách sửa: thêm “| ngay_ngan” hoặc “| ngay_dai”"
      ),
      .text(
        "{{ ⟦co⟧ }}",
        "MA-04 “co” là có/không, không chèn thẳng vào chữ được; cần: chữ hoặc số; cách sửa: dùng <neu dieu-kien=\"co\">"
      ),
      .text(
        "{{ ⟦ds⟧ }}",
        "MA-04 “ds” là danh sách chữ, không chèn thẳng vào chữ được; cần: chữ hoặc số; "
          + "cách sửa: thêm “| noi(', ')” hoặc dùng <lap>"
      ),
      .text(
        "{{ ⟦bang⟧ }}",
        "MA-04 “bang” là bảng, không chèn thẳng vào chữ được; cần: chữ hoặc số; cách sửa: dùng <lap moi=\"x\" trong=\"bang\">"
      ),
      .text(
        "{{ ⟦nhom⟧ }}",
        "MA-04 “nhom” là nhóm, không chèn thẳng vào chữ được; cần: chữ hoặc số; cách sửa: chọn một trường con: ho_ten"
      ),
      .text("{{ so + ⟦chu⟧ }}", "MA-04 “chu” là chữ, không tính được; cần: số"),
      .text("{{ -⟦chu⟧ }}", "MA-04 “chu” là chữ, không tính được; cần: số"),
      .text("{{ chu.⟦ten⟧ }}", "MA-04 “chu” là chữ, không có trường con; cách sửa: bỏ “.ten”"),
      .text(
        "{{ bang.⟦ten⟧ }}",
        "MA-04 “bang” là bảng, không có trường con; cách sửa: dùng <lap moi=\"x\" trong=\"bang\"> rồi viết x.ten"
      ),
      .text("{{ ⟦day_so⟧(chu) | dem }}", "MA-04 day_so cần một số nguyên, không phải chữ"),
      .text(
        "{{ ds | ⟦noi⟧ }}",
        "MA-04 bộ lọc “noi” có tham số sai; cần: dấu nối, ví dụ noi(', ') hoặc noi(', ', ' và ')"
      ),
      .text("{{ so | ⟦bang_chu⟧('x') }}", "MA-04 bộ lọc “bang_chu” có tham số sai; cần: không có tham số"),
      .text("{{ bang | ⟦cot⟧ | dem }}", "MA-04 bộ lọc “cot” có tham số sai; cần: tên một cột, ví dụ cot('ten')"),
      .text(
        "{{ bang | ⟦loc⟧('ten') | dem }}",
        "MA-04 bộ lọc “loc” có tham số sai; cần: tên cột và giá trị, ví dụ loc('loai', 'cụm') hoặc loc('diem', '>=', 900)"
      ),
      .text(
        "{{ bang | ⟦loc⟧ | dem }}",
        "MA-04 bộ lọc “loc” có tham số sai; cần: tên cột và giá trị, ví dụ loc('loai', 'cụm') hoặc loc('diem', '>=', 900)"
      ),
      .text(
        "{{ bang | loc('diem', ⟦'=>'⟧, 5) | dem }}",
        "MA-04 “=>” không phải dấu so sánh; cần: = != < <= > >="
      ),
      .text(
        "{{ bang | loc('ten', '>', ⟦'x'⟧) | dem }}",
        "MA-04 “>” không dùng được với chữ; cần: “=” hoặc “!=”"
      ),
      .text(
        "{{ bang | ⟦sap_xep⟧('ten', 'nguoc') | dem }}",
        "MA-04 bộ lọc “sap_xep” có tham số sai; cần: sap_xep cho danh sách, sap_xep('cột') cho bảng; "
          + "thêm 'theo_ten' hoặc 'giam', ví dụ sap_xep('diem', 'giam')"
      ),
      .text(
        "{{ bang | ⟦sap_xep⟧('diem', 'theo_ten') | dem }}",
        "MA-04 bộ lọc “sap_xep” có tham số sai; cần: “theo_ten” chỉ dùng với chữ"
      ),
      .text(
        "{{ bang | loc('diem', ⟦'5'⟧) | dem }}",
        "MA-04 không so sánh được cột “diem” (số nguyên) với “'5'” (chữ); cần: giá trị cùng kiểu với cột"
      ),
      .content(
        "<neu dieu-kien=\"⟦so⟧\"><doan>x</doan></neu>",
        "MA-04 “so” là số nguyên, không phải điều kiện; cần: một điều kiện (có/không); "
          + "cách sửa: so sánh với một giá trị, hoặc dùng “so | co_du_lieu”"
      ),
      .content(
        "<neu dieu-kien=\"co va ⟦chu⟧\"><doan>x</doan></neu>",
        "MA-04 “chu” là chữ, không phải điều kiện; cần: một điều kiện (có/không); "
          + "cách sửa: so sánh với một giá trị, hoặc dùng “chu | co_du_lieu”"
      ),
      .content(
        "<neu dieu-kien=\"⟦ds⟧ hoac co\"><doan>x</doan></neu>",
        "MA-04 “ds” là danh sách chữ, không phải điều kiện; cần: một điều kiện (có/không); "
          + "cách sửa: so sánh với một giá trị, hoặc dùng “ds | co_du_lieu”"
      ),
      .content(
        "<neu dieu-kien=\"khong ⟦so⟧\"><doan>x</doan></neu>",
        "MA-04 “so” là số nguyên, không phải điều kiện; cần: một điều kiện (có/không); "
          + "cách sửa: so sánh với một giá trị, hoặc dùng “so | co_du_lieu”"
      ),
      .content(
        "<neu dieu-kien=\"⟦so = chu⟧\"><doan>x</doan></neu>",
        "MA-04 không so sánh được số nguyên với chữ; cần: hai bên cùng kiểu"
      ),
      .content(
        "<neu dieu-kien=\"⟦ds = ds⟧\"><doan>x</doan></neu>",
        "MA-04 không so sánh được danh sách chữ với danh sách chữ; cần: hai bên cùng kiểu"
      ),
      .content(
        "<neu dieu-kien=\"⟦chu > 'a'⟧\"><doan>x</doan></neu>",
        "MA-04 “>” không dùng được với chữ; cần: “=” hoặc “!=”"
      ),
      .content(
        "<neu dieu-kien=\"⟦co &lt;= dung⟧\"><doan>x</doan></neu>",
        "MA-04 “<=” không dùng được với có/không; cần: “=” hoặc “!=”"
      ),
      .content(
        "<lap moi=\"k\" trong=\"⟦so⟧\"><doan>x</doan></lap>",
        "MA-04 “so” là số nguyên, không lặp được; cần: danh sách hoặc bảng"
      ),
    ] as [FindingCase]
  )
  func wrongType(_ test: FindingCase) { test.check() }

  /// A value of a type that the filter does not take.
  @Test(
    "MA-04 bộ lọc dùng sai kiểu",
    arguments: [
      ("hai_chu_so", "chu", "chữ", "số nguyên"), ("bang_chu", "le", "số thập phân", "số nguyên"),
      ("nhom_nghin", "chu", "chữ", "số nguyên"), ("tien", "le", "số thập phân", "số nguyên"),
      ("tien_bang_chu", "ngay", "ngày", "số nguyên"), ("la_ma", "chu", "chữ", "số nguyên"),
      ("chu_cai", "chu", "chữ", "số nguyên"), ("phan_tram", "chu", "chữ", "số"),
      ("lam_tron_xuong", "chu", "chữ", "số"), ("lam_tron", "ngay", "ngày", "số"),
      ("lam_tron_len", "co", "có/không", "số"),
      ("ngay_ngan", "chu", "chữ", "ngày"), ("ngay_dai", "so", "số nguyên", "ngày"),
      ("thang_nam", "so", "số nguyên", "ngày"),
      ("ngay_so", "chu", "chữ", "ngày"), ("thang_so", "chu", "chữ", "ngày"), ("nam_so", "so", "số nguyên", "ngày"),
      ("viet_hoa", "so", "số nguyên", "chữ"), ("viet_thuong", "ds", "danh sách chữ", "chữ"),
      ("viet_hoa_dau", "ngay", "ngày", "chữ"), ("dem", "chu", "chữ", "danh sách"),
      ("tong", "ds", "danh sách chữ", "danh sách số"),
      ("tong", "so", "số nguyên", "danh sách"), ("dau", "chu", "chữ", "danh sách"),
      ("cuoi", "nhom", "nhóm", "danh sách"),
      ("cot('ten')", "ds", "danh sách chữ", "bảng"), ("loc('ten', 'a')", "ds", "danh sách chữ", "bảng"),
      ("sap_xep", "bang", "bảng", "danh sách chữ, số hoặc ngày"),
      ("sap_xep('ten')", "ds", "danh sách chữ", "bảng"),
      ("noi(', ')", "bang", "bảng", "danh sách chữ"), ("bat", "chu", "chữ", "có/không"),
    ]
  )
  func filterInput(_ filter: String, _ input: String, _ type: String, _ expected: String) {
    let name = filter.prefix { $0 != "(" }
    FindingCase.text(
      "{{ \(input) | ⟦\(name)⟧\(filter.dropFirst(name.count)) }}",
      "MA-04 bộ lọc “\(name)” không dùng được với “\(input)” (\(type)); cần: \(expected)"
    ).check()
  }

  @Test(
    "MA-05 phần tử không có",
    arguments: [
      .content("⟦<doann>⟧x</doann>", "MA-05 không có phần tử <doann>; cách sửa: có phải bạn muốn <doan>?"),
      .text(
        "⟦<b>⟧x</b>",
        "MA-05 không có phần tử <b>; cách sửa: ở đây dùng được: <dam>, <nghieng>, <gach-chan>, <tren>, <duoi>, <lap>, "
          + "<neu>, <neu-khong>, <chen>, <de-trong>"
      ),
      .file(
        letter("", "<doan>x</doan>").replacing("<van-ban ", with: "⟦<vanban/>⟧<van-ban "),
        "MA-05 không có phần tử <vanban>; cách sửa: có phải bạn muốn <van-ban>?"
      ),
    ] as [FindingCase]
  )
  func unknownElement(_ test: FindingCase) { test.check() }

  @Test(
    "MA-06 phần tử, chữ đặt sai chỗ",
    arguments: [
      .content(
        "<phan>P<doan>x ⟦<khoan>⟧y</khoan></doan></phan>",
        "MA-06 <khoan> không được đứng trong <doan> ở đây; cần: <dam>, <nghieng>, <gach-chan>, <tren>, <duoi>, <lap>, "
          + "<neu>, <neu-khong>, <chen>, <de-trong>"
      ),
      .content(
        "⟦<dam>⟧x</dam>",
        "MA-06 <dam> không được đứng trong <noi-dung> ở đây; cần: <tham-quyen-ban-hanh>, <can-cu>, <lenh-ban-hanh>, "
          + "<doan>, <phan>, <chuong>, <muc>, <tieu-muc>, <dieu>, <khoan>, <diem>, <gach>, <bang>, <lap>, <neu>, "
          + "<neu-khong>, <chen>, <de-trong>"
      ),
      .content(
        "⟦<tieu-de>⟧x</tieu-de>",
        "MA-06 <tieu-de> không được đứng trong <noi-dung> ở đây; cần: <tham-quyen-ban-hanh>, <can-cu>, <lenh-ban-hanh>, "
          + "<doan>, <phan>, <chuong>, <muc>, <tieu-muc>, <dieu>, <khoan>, <diem>, <gach>, <bang>, <lap>, <neu>, "
          + "<neu-khong>, <chen>, <de-trong>"
      ),
      .content(
        "<bang><cot>A</cot>⟦<o>⟧x</o></bang>",
        "MA-06 <o> không được đứng trong <bang> ở đây; cần: <ten-bang>, <cot>, <hang>, <lap>, <neu>, <neu-khong>, "
          + "<chen>, <de-trong>"
      ),
      .content(
        "⟦chữ rời⟧<doan>x</doan>",
        "MA-06 chữ không được đứng trực tiếp trong <noi-dung> ở đây; cách sửa: đặt chữ vào phần tử con"
      ),
      .content(
        "<khoan>Đầu<doan>x</doan>⟦ sau ⟧<doan>y</doan></khoan>",
        "MA-06 chữ không được đứng trực tiếp trong <khoan> ở đây; cách sửa: chữ sau khối con phải đặt trong <doan>"
      ),
      .content(
        "<khoan><tieu-de>T</tieu-de>⟦ giữa ⟧<doan>x</doan></khoan>",
        "MA-06 chữ không được đứng trực tiếp trong <khoan> ở đây; cách sửa: chữ sau khối con phải đặt trong <doan>"
      ),
      .content(
        "<khoan><tieu-de>T</tieu-de>⟦ cuối ⟧</khoan>",
        "MA-06 chữ không được đứng trực tiếp trong <khoan> ở đây; cách sửa: chữ sau khối con phải đặt trong <doan>"
      ),
      .content(
        "⟦<khoan>⟧<doan>x</doan></khoan>",
        "MA-06 <khoan> chưa có chữ; cần: chữ hoặc <tieu-de> trước các khối con; "
          + "cách sửa: nhãn phải đứng trước chữ của chính nó"
      ),
      .content(
        "⟦<gach/>⟧",
        "MA-06 <gach> chưa có chữ; cần: chữ hoặc <tieu-de> trước các khối con; "
          + "cách sửa: nhãn phải đứng trước chữ của chính nó"
      ),
      .content("<doan>x</doan>⟦<neu-khong>⟧<doan>y</doan></neu-khong>", "MA-06 <neu-khong> phải đứng ngay sau <neu>"),
      .content(
        "<neu dieu-kien=\"co\"><doan>x</doan></neu><doan>y</doan>⟦<neu-khong>⟧<doan>z</doan></neu-khong>",
        "MA-06 <neu-khong> phải đứng ngay sau <neu>"
      ),
      .content(
        "<neu dieu-kien=\"co\"><doan>x</doan></neu><neu-khong><doan>y</doan></neu-khong>"
          + "⟦<neu-khong>⟧<doan>z</doan></neu-khong>",
        "MA-06 <neu-khong> phải đứng ngay sau <neu>"
      ),
      .text(
        "<neu dieu-kien=\"co\">x</neu> và ⟦<neu-khong>⟧y</neu-khong>",
        "MA-06 <neu-khong> phải đứng ngay sau <neu>"
      ),
      .text(
        "<neu dieu-kien=\"co\">x</neu><neu-khong>y</neu-khong>⟦<neu-khong>⟧z</neu-khong>",
        "MA-06 <neu-khong> phải đứng ngay sau <neu>"
      ),
      .fields(
        "⟦ chữ ⟧<truong ten=\"a\" kieu=\"chu\"/>",
        "MA-06 chữ không được đứng trong <truong-du-lieu>; cách sửa: bỏ chữ này, hoặc đặt vào trong một <truong>"
      ),
      .fields("⟦<doan>⟧x</doan>", "MA-06 <doan> không được đứng trong <truong-du-lieu>; cần: <truong>"),
      .fields(
        "<truong ten=\"a\" kieu=\"chu\">⟦<dam>⟧x</dam></truong>",
        "MA-06 <dam> không được đứng trong <truong>; cần: <truong>"
      ),
      .file(
        "⟦<van-ban>⟧</van-ban>",
        "MA-06 phần tử gốc <van-ban> không phải một mẫu; cần: <mau xmlns=\"urn:vanthu:van-ban:1\" ten=\"…\">"
      ),
      .file(
        "⟦<mau ten=\"thu\">⟧</mau>",
        "MA-06 phần tử gốc <mau> không phải một mẫu; cần: <mau xmlns=\"urn:vanthu:van-ban:1\" ten=\"…\">"
      ),
      .file(
        letter("", "<doan>x</doan>").replacing("</van-ban>", with: "</van-ban>⟦<van-ban loai=\"cong-van\">⟧</van-ban>"),
        "MA-06 <van-ban> không được đứng trong <mau> ở đây; cần: <mo-ta>, <truong-du-lieu>, <van-ban>, <lap>, <neu>, "
          + "<neu-khong>, <chen>, <de-trong>"
      ),
      .content(
        "⟦<truong-du-lieu>⟧</truong-du-lieu>",
        "MA-06 <truong-du-lieu> không được đứng trong <noi-dung> ở đây; cần: <tham-quyen-ban-hanh>, <can-cu>, "
          + "<lenh-ban-hanh>, <doan>, <phan>, <chuong>, <muc>, <tieu-muc>, <dieu>, <khoan>, <diem>, <gach>, <bang>, "
          + "<lap>, <neu>, <neu-khong>, <chen>, <de-trong>"
      ),
    ] as [FindingCase]
  )
  func nesting(_ test: FindingCase) { test.check(ignoringUnused: true) }

  @Test(
    "MA-07 thuộc tính",
    arguments: [
      .content("<doan ⟦kieeu=\"1\"⟧>x</doan>", "MA-07 <doan> không có thuộc tính “kieeu”; cách sửa: bỏ thuộc tính này"),
      .content(
        "<khoan ⟦kie=\"1.\"⟧>x</khoan>",
        "MA-07 <khoan> không có thuộc tính “kie”; cách sửa: có phải bạn muốn “kieu”?"
      ),
      .content(
        "<bang><cot ⟦mau-nen=\"đỏ\"⟧>A</cot></bang>",
        "MA-07 <cot> không có thuộc tính “mau-nen”; cách sửa: thuộc tính dùng được: rong, can"
      ),
      .content(
        "<khoan ⟦kieu=\"1)\"⟧>x</khoan>",
        "MA-07 kieu=\"1)\" không dùng được; cần: Phần I, Chương I, Mục 1, Tiểu mục 1, Điều 1., A., I., 1., 1.1., a), -, +; "
          + "cách sửa: có phải bạn muốn “1.”?"
      ),
      .content(
        "<bang><cot ⟦can=\"giữa\"⟧>A</cot></bang>",
        "MA-07 can=\"giữa\" không dùng được; cần: trai, giua, phai; cách sửa: có phải bạn muốn “giua”?"
      ),
      .content("<bang><cot ⟦rong=\"0\"⟧>A</cot></bang>", "MA-07 rong=\"0\" không dùng được; cần: số từ 1 đến 1000"),
      .content(
        "<bang><cot ⟦rong=\"1001\"⟧>A</cot></bang>",
        "MA-07 rong=\"1001\" không dùng được; cần: số từ 1 đến 1000"
      ),
      .content("<bang><cot ⟦rong=\"2cm\"⟧>A</cot></bang>", "MA-07 rong=\"2cm\" không dùng được; cần: số từ 1 đến 1000"),
      .content(
        "<bang><cot>A</cot><hang><o ⟦gop=\"-1\"⟧>x</o></hang></bang>",
        "MA-07 gop=\"-1\" không dùng được; cần: số từ 1 đến 1000"
      ),
      .content(
        "<bang><cot>A</cot><hang ⟦tong=\"đúng\"⟧><o>x</o></hang></bang>",
        "MA-07 tong=\"đúng\" không dùng được; cần: co, khong"
      ),
      .text("⟦<neu>⟧x</neu>", "MA-07 <neu> thiếu thuộc tính “dieu-kien”"),
      .content("⟦<neu>⟧<doan>x</doan></neu>", "MA-07 <neu> thiếu thuộc tính “dieu-kien”"),
      .content(
        "⟦<lap moi=\"k\">⟧<doan>x</doan></lap>",
        "MA-07 <lap> phải có hai thuộc tính “moi” và “trong”; cần: <lap moi=\"k\" trong=\"khoi\">"
      ),
      .content(
        "<lap ⟦moi=\"Khối\"⟧ trong=\"ds\"><doan>x</doan></lap>",
        "MA-07 tên biến “Khối” không dùng được; cần: chữ thường không dấu"
      ),
      .content(
        "<lap ⟦moi=\"so\"⟧ trong=\"ds\"><doan>x</doan></lap>",
        "MA-07 tên biến “so” trùng với một tên đã có; cách sửa: đặt tên khác cho biến của vòng lặp"
      ),
      .content(
        "<lap moi=\"k\" trong=\"ds\"><lap ⟦moi=\"k\"⟧ trong=\"ds\"><doan>x</doan></lap></lap>",
        "MA-07 tên biến “k” trùng với một tên đã có; cách sửa: đặt tên khác cho biến của vòng lặp"
      ),
      .text("⟦<de-trong/>⟧", "MA-07 <de-trong> thiếu thuộc tính “ten”; cần: tên chỗ trống, ví dụ ten=\"số lượng\""),
      .text("<de-trong ten=\"x\" ⟦kieu=\"gạch\"⟧/>", "MA-07 kieu=\"gạch\" không dùng được; cần: cach, cham"),
      .text("⟦<chen/>⟧", "MA-07 <chen> thiếu thuộc tính “khung”; cần: khung=\"tên khung\""),
      .content("⟦<chen/>⟧", "MA-07 <chen> thiếu thuộc tính “khung”; cần: khung=\"tên khung\""),
      .content("<khoan>x⟦<chen/>⟧</khoan>", "MA-07 <chen> thiếu thuộc tính “khung”; cần: khung=\"tên khung\""),
      .file(
        letter("", "<doan>x</doan>").replacing("loai=\"cong-van\"", with: "⟦loai=\"congvan\"⟧"),
        "MA-07 loai=\"congvan\" không dùng được; cần: nghi-quyet, quyet-dinh, chi-thi, quy-che, quy-dinh, thong-cao, "
          + "thong-bao, huong-dan, chuong-trinh, ke-hoach, phuong-an, de-an, du-an, bao-cao, bien-ban, to-trinh, hop-dong, "
          + "cong-van, cong-dien, ban-ghi-nho, ban-thoa-thuan, giay-uy-quyen, giay-moi, giay-gioi-thieu, giay-nghi-phep, "
          + "phieu-gui, phieu-chuyen, phieu-bao, thu-cong; cách sửa: có phải bạn muốn “cong-van”?"
      ),
      .file(
        letter("", "<doan>x</doan>").replacing("loai=\"cong-van\"", with: "loai=\"cong-van\" ⟦co-chu=\"XL\"⟧"),
        "MA-07 co-chu=\"XL\" không dùng được; cần: D, L, S; cách sửa: có phải bạn muốn “L”?"
      ),
      .file(
        letter("", "<doan>x</doan>").replacing("ten=\"thu\"", with: "ten=\"thu\" ⟦tenn=\"2\"⟧"),
        "MA-07 <mau> không có thuộc tính “tenn”; cách sửa: có phải bạn muốn “ten”?"
      ),
      .file("⟦<mau xmlns=\"\(namespace)\">⟧</mau>", "MA-07 <mau> thiếu thuộc tính “ten”"),
      .file(
        letter("", "<doan>x</doan>", tail: "<chu-ky><quyen-han ⟦ma=\"TT\"⟧>x</quyen-han></chu-ky>"),
        "MA-07 ma=\"TT\" không dùng được; cần: TM, Q, KT, TL, TUQ; cách sửa: có phải bạn muốn “TM”?"
      ),
      .file(
        letter("", "<doan>x</doan>", tail: "<chu-ky>⟦<quyen-han>⟧x</quyen-han></chu-ky>"),
        "MA-07 <quyen-han> thiếu thuộc tính “ma”; cần: TM, Q, KT, TL, TUQ"
      ),
      .file(
        letter("", "<doan>x</doan>")
          .replacing("</van-ban>", with: "<phu-luc ⟦huong=\"nam\"⟧><tieu-de>x</tieu-de></phu-luc></van-ban>"),
        "MA-07 huong=\"nam\" không dùng được; cần: doc, ngang"
      ),
    ] as [FindingCase]
  )
  func attribute(_ test: FindingCase) { test.check() }

  @Test(
    "MA-08 khai báo trường",
    arguments: [
      .fields("⟦<truong kieu=\"chu\"/>⟧", "MA-08 <truong> thiếu thuộc tính “ten”"),
      .fields(
        "<truong ⟦ten=\"Tên\"⟧ kieu=\"chu\"/>",
        "MA-08 tên trường “Tên” không dùng được; cần: chữ thường không dấu a–z, chữ số và “_”"
      ),
      .fields(
        "<truong ⟦ten=\"1a\"⟧ kieu=\"chu\"/>",
        "MA-08 tên trường “1a” không dùng được; cần: chữ thường không dấu a–z, chữ số và “_”"
      ),
      .fields(
        "⟦<truong ten=\"a\"/>⟧",
        "MA-08 trường “a” thiếu thuộc tính “kieu”; cần: chu, so-nguyen, so-thap-phan, ngay, co-khong, anh-chu-ky, danh-sach, bang, nhom"
      ),
      .fields(
        "<truong ten=\"a\" ⟦kieu=\"songuyen\"⟧/>",
        "MA-08 trường “a” có kiểu không dùng được; cần: chu, so-nguyen, so-thap-phan, ngay, co-khong, anh-chu-ky, danh-sach, bang, nhom; "
          + "cách sửa: có phải bạn muốn “so-nguyen”?"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"danh-sach\" ⟦phan-tu=\"bang\"⟧/>",
        "MA-08 phan-tu=\"bang\" không dùng được; cần: chu, so-nguyen, so-thap-phan, ngay, co-khong"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"danh-sach\" ⟦phan-tu=\"ngayy\"⟧/>",
        "MA-08 phan-tu=\"ngayy\" không dùng được; cần: chu, so-nguyen, so-thap-phan, ngay, co-khong; "
          + "cách sửa: có phải bạn muốn “ngay”?"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"chu\" ⟦nhaan=\"A\"⟧/>",
        "MA-08 <truong> không có thuộc tính “nhaan”; cách sửa: có phải bạn muốn “nhan”?"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"chu\" ⟦bat-buoc=\"có\"⟧/>",
        "MA-08 bat-buoc=\"có\" không dùng được; cần: “co” hoặc “khong”"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"chu\" ⟦de-trong=\"true\"⟧/>",
        "MA-08 de-trong=\"true\" không dùng được; cần: “co” hoặc “khong”"
      ),
      .fields(
        "⟦<truong ten=\"a\" kieu=\"chu\" de-trong=\"co\" bat-buoc=\"khong\"/>⟧",
        "MA-08 trường “a” chỉ được một trong hai: de-trong, bat-buoc=\"khong\""
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"danh-sach\" ⟦it-nhat=\"-1\"⟧/>",
        "MA-08 it-nhat=\"-1\" không phải số nguyên không âm"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"danh-sach\" ⟦nhieu-nhat=\"năm\"⟧/>",
        "MA-08 nhieu-nhat=\"năm\" không phải số nguyên không âm"
      ),
      .fields("<truong ten=\"a\" ⟦kieu=\"bang\"⟧/>", "MA-08 trường “a” kiểu bang phải có <truong> con"),
      .fields("<truong ten=\"a\" ⟦kieu=\"nhom\"⟧/>", "MA-08 trường “a” kiểu nhom phải có <truong> con"),
      .fields(
        "<truong ten=\"a\" ⟦kieu=\"chu\"⟧><truong ten=\"b\" kieu=\"chu\"/></truong>",
        "MA-08 trường “a” kiểu chu không có <truong> con"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"ngay\" ⟦vai-tro=\"hạn\"⟧/>",
        "MA-08 vai-tro=\"hạn\" không dùng được; cần: han, nam, ngay-van-ban, nam-van-ban, ngay-hieu-luc"
      ),
      .fields("<truong ten=\"a\" kieu=\"chu\" ⟦vai-tro=\"han\"⟧/>", "MA-08 vai-tro=\"han\" không hợp với kiểu chữ"),
      .fields("<truong ten=\"a\" kieu=\"ngay\" ⟦vai-tro=\"nam\"⟧/>", "MA-08 vai-tro=\"nam\" không hợp với kiểu ngày"),
      .fields(
        "<truong ten=\"a\" kieu=\"chu\"/>⟦<truong ten=\"a\" kieu=\"ngay\"/>⟧",
        "MA-08 trường “a” khai báo hai lần; lần đầu «<truong ten=\"a\" kieu=\"chu\"/>»"
      ),
      .fields(
        "<truong ten=\"a\" nhan=\"Số người\" kieu=\"chu\"/>⟦<truong ten=\"b\" nhan=\"So nguoi\" kieu=\"chu\"/>⟧",
        "MA-08 hai trường “a” và “b” có tên đọc giống nhau: “so_nguoi”; cách sửa: đổi nhan của một trong hai trường"
      ),
      .fields(
        "<truong ten=\"a\" nhan=\"Số người\" kieu=\"chu\"/>⟦<truong ten=\"b\" nhan=\"số-Người\" kieu=\"chu\"/>⟧",
        "MA-08 hai trường “a” và “b” có tên đọc giống nhau: “so_nguoi”; cách sửa: đổi nhan của một trong hai trường"
      ),
      .fields(
        "<truong ten=\"so_nguoi\" kieu=\"chu\"/>⟦<truong ten=\"b\" nhan=\"Số người\" kieu=\"chu\"/>⟧",
        "MA-08 hai trường “so_nguoi” và “b” có tên đọc giống nhau: “so_nguoi”; cách sửa: đổi nhan của một trong hai trường"
      ),
    ] as [FindingCase]
  )
  func declaration(_ test: FindingCase) { test.check(ignoringUnused: true) }

  @Test(
    "MA-11 trường khai báo mà không dùng",
    arguments: [
      .fields(
        "⟦<truong ten=\"a\" kieu=\"chu\"/>⟧",
        "cảnh báo MA-11 trường “a” được khai báo mà không dùng; cách sửa: bỏ khai báo này, hoặc dùng nó trong mẫu"
      ),
      // A role makes a field worth having: it is checked against the document's date.
      .fields("<truong ten=\"a\" kieu=\"ngay\" vai-tro=\"han\"/>"),
      .file(
        letter(
          "<truong ten=\"a\" kieu=\"nhom\"><truong ten=\"b\" kieu=\"nhom\"><truong ten=\"c\" kieu=\"chu\"/>"
            + "⟦<truong ten=\"d\" kieu=\"chu\"/>⟧</truong></truong>",
          "<doan>{{ a.b.c }}</doan>"
        ),
        "cảnh báo MA-11 trường “a.b.d” được khai báo mà không dùng; cách sửa: bỏ khai báo này, hoặc dùng nó trong mẫu"
      ),
      // A column that only a filter names is used.
      .file(
        letter(
          "<truong ten=\"a\" kieu=\"bang\"><truong ten=\"b\" kieu=\"so-nguyen\"/><truong ten=\"c\" kieu=\"chu\"/>"
            + "<truong ten=\"d\" kieu=\"chu\"/></truong>",
          "<doan>{{ a | cot('b') | tong }}{{ a | loc('c', 'x') | sap_xep('d') | dem }}</doan>"
        )
      ),
    ] as [FindingCase]
  )
  func unused(_ test: FindingCase) { test.check() }

  @Test("MA-12 không có văn bản nào")
  func noDocument() {
    FindingCase.file(
      "⟦<mau xmlns=\"\(namespace)\" ten=\"thu\">⟧<mo-ta>x</mo-ta></mau>",
      "MA-12 mẫu chưa có <van-ban>; cần: <van-ban loai=\"…\">"
    ).check()
  }

  @Test("MA-12 thiếu phần bắt buộc, mọi phần trong một lần")
  func missingParts() {
    FindingCase.file(
      "<mau xmlns=\"\(namespace)\" ten=\"thu\">⟦<van-ban loai=\"cong-van\">⟧</van-ban></mau>",
      "MA-12 văn bản chưa có <co-quan>; cách sửa: thêm <co-quan> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <so-ky-hieu>; cách sửa: thêm <so-ky-hieu> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <dia-danh-ngay>; cách sửa: thêm <dia-danh-ngay> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <trich-yeu>; cách sửa: thêm <trich-yeu> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <kinh-gui>; cách sửa: thêm <kinh-gui> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <chu-ky>; cách sửa: thêm <chu-ky> hoặc chèn khung có phần này",
      "MA-12 văn bản chưa có <noi-nhan>; cách sửa: thêm <noi-nhan> hoặc chèn khung có phần này",
      "MA-12 <noi-dung> chưa có nội dung; cần: ít nhất một <doan>"
    ).check(allAtOnePlace: true)
  }

  /// Which parts a kind of document cannot do without.
  @Test(
    "MA-12 theo tên loại",
    arguments: [
      ("thong-bao", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "trich-yeu", "chu-ky", "noi-nhan"]),
      ("bien-ban", ["co-quan", "so-ky-hieu", "trich-yeu", "chu-ky", "noi-nhan"]),
      ("giay-gioi-thieu", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "chu-ky", "noi-nhan"]),
      ("giay-nghi-phep", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "chu-ky", "noi-nhan"]),
      ("to-trinh", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "trich-yeu", "kinh-gui", "chu-ky", "noi-nhan"]),
      ("cong-dien", ["co-quan", "so-ky-hieu", "dia-danh-ngay", "trich-yeu", "noi-nhan"]),
    ]
  )
  func missingPartsByKind(_ kind: String, _ parts: [String]) {
    let source =
      "<mau xmlns=\"\(namespace)\" ten=\"t\"><van-ban loai=\"\(kind)\"><noi-dung><doan>x</doan></noi-dung></van-ban></mau>"
    let missing = compile(source).diagnostics.map(\.message)
    #expect(missing == parts.map { "văn bản chưa có <\($0)>" })
  }

  @Test(
    "Kính gửi chỉ ở tên loại có Kính gửi",
    arguments: [("bao-cao", true), ("thong-bao", false), ("quyet-dinh", false)]
  )
  func addresseesByKind(_ kind: String, _ isAllowed: Bool) {
    let source = letter("", "<doan>x</doan>").replacing("cong-van", with: kind)
    let expected = "MA-12 tên loại này không có Kính gửi; cách sửa: bỏ <kinh-gui>; ghi nơi nhận ở <noi-nhan>"
    #expect(compile(source).diagnostics.map(\.words) == (isAllowed ? [] : [expected]))
  }

  @Test("Nội dung của phụ lục không thay cho nội dung của văn bản")
  func appendixIsNotContent() {
    let source = letter("", "").replacing(
      "</van-ban>",
      with: "<phu-luc><tieu-de>x</tieu-de><doan>y</doan></phu-luc></van-ban>"
    )
    #expect(compile(source).diagnostics.map(\.message) == ["<noi-dung> chưa có nội dung"])
  }

  @Test("Nhiều lỗi trong một lần, theo thứ tự khai báo, nội dung, phần thiếu, trường thừa")
  func severalAtOnce() {
    let marked = Marked(
      letter(
        "<truong ten=\"a\" ⟦kieu=\"chuu\"⟧/>⟦<truong ten=\"b\" kieu=\"chu\"/>⟧",
        "<doan>{{ ⟦c⟧ }} và {{ 'x' | ⟦tien⟧ }}</doan>⟦<doann>⟧</doann>"
      ).replacing("<kinh-gui><noi>Sở B</noi></kinh-gui>", with: "")
        .replacing("<van-ban loai=\"cong-van\">", with: "⟦<van-ban loai=\"cong-van\">⟧")
    )
    let findings = compile(marked.text).diagnostics
    #expect(findings.map(\.code) == ["MA-08", "MA-02", "MA-04", "MA-05", "MA-12", "MA-11"])
    let order = [0, 3, 4, 5, 2, 1]
    #expect(findings.map { $0.place?.marked ?? "" } == order.map { marked.places[$0] })
  }

  @Test("Biểu thức sai ở một nhánh không làm các nhánh sau thành lỗi")
  func badConditionOfMiddleBranch() {
    let chain = "<neu dieu-kien=\"dung\">a</neu><neu-khong dieu-kien=\"⟦x⟧\">b</neu-khong><neu-khong>c</neu-khong>"
    let hint = "khai báo tên này trong <truong-du-lieu>"
    FindingCase.file(letter("", "<doan>\(chain)</doan>"), "MA-02 không có trường “x”; cách sửa: \(hint)").check()
    let blocks = chain.replacing(">a<", with: "><doan>a</doan><").replacing(">b<", with: "><doan>b</doan><")
      .replacing(">c<", with: "><doan>c</doan><")
    FindingCase.file(letter("", blocks), "MA-02 không có trường “x”; cách sửa: \(hint)").check()
  }

  @Test("Chỗ lỗi đúng sau ký hiệu XML, sau xuống dòng CRLF và trong chữ nhiều byte")
  func places() {
    FindingCase.file(
      letter(
        "",
        "<doan>Đề nghị &amp; &#7871; &lt;\r\n  tự <!-- ế --> ế {{ ⟦khác⟧.a }}</doan>".replacing("khác", with: "khac")
      ),
      "MA-02 không có trường “khac”; cách sửa: khai báo tên này trong <truong-du-lieu>"
    ).check()
    FindingCase.file(
      letter("", "<neu dieu-kien=\"'ế&quot;' = ⟦khac⟧\"><doan>x</doan></neu>"),
      "MA-02 không có trường “khac”; cách sửa: khai báo tên này trong <truong-du-lieu>"
    ).check()
  }

  @Test("Thẻ kéo dài nhiều dòng: chỉ đánh dấu tới hết dòng đầu")
  func multilineTag() {
    FindingCase.file(
      letter("", "⟦<doann\n  a=\"1\">⟧</doann><doan>x</doan>"),
      "MA-05 không có phần tử <doann>; cách sửa: có phải bạn muốn <doan>?"
    ).check()
  }
}

private let namespace = "urn:vanthu:van-ban:1"
