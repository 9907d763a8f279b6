import Testing

@Suite("Mẫu viết sai: biểu thức")
struct ExpressionFindingTests {
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
      .text(
        "{{ ds | ⟦noi⟧(5) }}",
        "MA-04 bộ lọc “noi” có tham số sai; cần: dấu nối, ví dụ noi(', ') hoặc noi(', ', ' và ')"
      ),
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

  @Test("Biểu thức sai ở một nhánh không làm các nhánh sau thành lỗi")
  func badConditionOfMiddleBranch() {
    let chain = "<neu dieu-kien=\"dung\">a</neu><neu-khong dieu-kien=\"⟦x⟧\">b</neu-khong><neu-khong>c</neu-khong>"
    let hint = "khai báo tên này trong <truong-du-lieu>"
    FindingCase.file(letter("", "<doan>\(chain)</doan>"), "MA-02 không có trường “x”; cách sửa: \(hint)").check()
    let blocks = chain.replacing(">a<", with: "><doan>a</doan><").replacing(">b<", with: "><doan>b</doan><")
      .replacing(">c<", with: "><doan>c</doan><")
    FindingCase.file(letter("", blocks), "MA-02 không có trường “x”; cách sửa: \(hint)").check()
  }
}
