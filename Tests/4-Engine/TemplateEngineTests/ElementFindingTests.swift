import Testing

@Suite("Mẫu viết sai: phần tử, thuộc tính, khai báo")
struct ElementFindingTests {
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
          + "<doan>, <phan>, <chuong>, <muc>, <tieu-muc>, <dieu>, <khoan>, <diem>, <gach>, <nhom-muc>, <bang>, <lap>, <neu>, "
          + "<neu-khong>, <chen>, <de-trong>"
      ),
      .content(
        "⟦<tieu-de>⟧x</tieu-de>",
        "MA-06 <tieu-de> không được đứng trong <noi-dung> ở đây; cần: <tham-quyen-ban-hanh>, <can-cu>, <lenh-ban-hanh>, "
          + "<doan>, <phan>, <chuong>, <muc>, <tieu-muc>, <dieu>, <khoan>, <diem>, <gach>, <nhom-muc>, <bang>, <lap>, <neu>, "
          + "<neu-khong>, <chen>, <de-trong>"
      ),
      .content(
        "<bang><cot>A</cot>⟦<o>⟧x</o></bang>",
        "MA-06 <o> không được đứng trong <bang> ở đây; cần: <ten-bang>, <cot>, <nhom-cot>, <hang>, <lap>, <neu>, <neu-khong>, "
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
          + "<lenh-ban-hanh>, <doan>, <phan>, <chuong>, <muc>, <tieu-muc>, <dieu>, <khoan>, <diem>, <gach>, <nhom-muc>, <bang>, "
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
        "MA-07 can=\"giữa\" không dùng được; cần: trai, giua, phai, thap-phan; cách sửa: có phải bạn muốn “giua”?"
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
      .text("<de-trong ten=\"x\" ⟦kieu=\"gạch\"⟧/>", "MA-07 kieu=\"gạch\" không dùng được; cần: cach, cham, dong"),
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
        "MA-08 trường “a” thiếu thuộc tính “kieu”; cần: chu, so-nguyen, so-thap-phan, tien, phan-tram, ngay, gio, co-khong, anh-chu-ky, danh-sach, bang, nhom"
      ),
      .fields(
        "<truong ten=\"a\" ⟦kieu=\"songuyen\"⟧/>",
        "MA-08 trường “a” có kiểu không dùng được; cần: chu, so-nguyen, so-thap-phan, tien, phan-tram, ngay, gio, co-khong, anh-chu-ky, danh-sach, bang, nhom; "
          + "cách sửa: có phải bạn muốn “so-nguyen”?"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"danh-sach\" ⟦phan-tu=\"bang\"⟧/>",
        "MA-08 phan-tu=\"bang\" không dùng được; cần: chu, so-nguyen, so-thap-phan, tien, phan-tram, ngay, gio, co-khong"
      ),
      .fields(
        "<truong ten=\"a\" kieu=\"danh-sach\" ⟦phan-tu=\"ngayy\"⟧/>",
        "MA-08 phan-tu=\"ngayy\" không dùng được; cần: chu, so-nguyen, so-thap-phan, tien, phan-tram, ngay, gio, co-khong; "
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
}

private let namespace = "urn:vanthu:van-ban:1"
