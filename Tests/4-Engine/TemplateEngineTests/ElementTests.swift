import DocumentModel
import TemplateEngine
import TestSupport
import Testing

/// Every element of a template, held against the document it makes.
@Suite("Phần tử của mẫu")
struct ElementTests {
  @Test("Phần đầu, phần cuối và phụ lục: mọi phần tử")
  func headTailAndAppendix() throws {
    let source = """
      <mau xmlns="urn:vanthu:van-ban:1" ten="thu"><mo-ta>Thử</mo-ta>
      <van-ban loai="quyet-dinh" co-chu="L">
        <phan-dau>
          <co-quan-chu-quan><dong>UBND tỉnh Sơn Hà</dong></co-quan-chu-quan>
          <co-quan><dong>Sở Nội vụ</dong><dong>Ban Thi đua</dong></co-quan>
          <so-ky-hieu><so>7</so><ky-hieu>QĐ-SNV</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>Sơn Hà</dia-danh><ngay>7</ngay><thang>2</thang><nam>2026</nam></dia-danh-ngay>
          <muc-do-mat>mật</muc-do-mat><muc-do-khan>Hỏa tốc</muc-do-khan>
          <chi-dan-luu-hanh>Lưu hành nội bộ</chi-dan-luu-hanh>
          <trich-yeu>Về việc tặng Giấy khen.</trich-yeu>
        </phan-dau>
        <noi-dung>
          <tham-quyen-ban-hanh>Giám đốc Sở Nội vụ</tham-quyen-ban-hanh>
          <can-cu>Căn cứ A</can-cu><can-cu>Căn cứ B</can-cu>
          <lenh-ban-hanh>Quyết định:</lenh-ban-hanh>
          <dieu>Nội dung</dieu>
        </noi-dung>
        <phan-cuoi>
          <noi-nhan><noi>Như trên</noi><noi>Phòng B</noi><luu>VT, TĐ</luu></noi-nhan>
          <chu-ky>
            <quyen-han ma="TM">Ban Thi đua</quyen-han><quyen-han ma="KT">Trưởng ban</quyen-han>
            <chuc-vu>Phó Trưởng ban</chuc-vu><chuc-vu-khac>Giám đốc Sở</chuc-vu-khac><ho-ten>Trần Bình</ho-ten>
          </chu-ky>
          <chu-ky><quyen-han ma="TL">Giám đốc</quyen-han><ho-ten>Lê Cường</ho-ten></chu-ky>
          <chu-ky><quyen-han ma="TUQ">Giám đốc</quyen-han><ho-ten>Vũ Dung</ho-ten></chu-ky>
          <chu-ky><quyen-han ma="Q">Giám đốc</quyen-han><ho-ten>Hồ Én</ho-ten></chu-ky>
          <nguoi-soan>TB.(5)</nguoi-soan><lien-he>Số 1, đường A</lien-he>
        </phan-cuoi>
        <phu-luc><tieu-de>Danh sách</tieu-de><kem-theo>(Kèm theo Quyết định này)</kem-theo><doan>Một</doan></phu-luc>
        <phu-luc huong="ngang"><tieu-de>Biểu</tieu-de><gach>Hai</gach></phu-luc>
      </van-ban></mau>
      """
    let expected = """
      van-ban quyet-dinh L
      ├─ superiorAuthority “UBND TỈNH SƠN HÀ”
      ├─ issuingAuthority “SỞ NỘI VỤ”
      ├─ issuingAuthority “BAN THI ĐUA”
      ├─ number “07” “QĐ-SNV”
      ├─ placeAndDate “Sơn Hà” “07” “02” “2026”
      ├─ secrecy MẬT
      ├─ urgency HỎA TỐC
      ├─ circulation “LƯU HÀNH NỘI BỘ”
      ├─ subject “Về việc tặng Giấy khen”
      ├─ decisionAuthority “GIÁM ĐỐC SỞ NỘI VỤ”
      ├─ legalBasis “Căn cứ A;”
      ├─ legalBasis “Căn cứ B.”
      ├─ enactingPhrase “QUYẾT ĐỊNH:”
      ├─ dieu “Điều 1.” “Nội dung./.”
      ├─ recipient “-” “Như trên;”
      ├─ recipient “-” “Phòng B;”
      ├─ archive “-” “Lưu: VT, TĐ.”
      ├─ signature
      │  ├─ signatureLine TM “BAN THI ĐUA”
      │  ├─ signatureLine KT “TRƯỞNG BAN”
      │  ├─ signatureLine “PHÓ TRƯỞNG BAN”
      │  ├─ otherPost “Giám đốc Sở”
      │  └─ signerName “Trần Bình”
      ├─ signature
      │  ├─ signatureLine TL “GIÁM ĐỐC”
      │  └─ signerName “Lê Cường”
      ├─ signature
      │  ├─ signatureLine TUQ “GIÁM ĐỐC”
      │  └─ signerName “Vũ Dung”
      ├─ signature
      │  ├─ signatureLine Q “GIÁM ĐỐC”
      │  └─ signerName “Hồ Én”
      ├─ drafterMark “TB.(5)”
      ├─ contact “Số 1, đường A”
      ├─ appendix doc “Phụ lục I” “DANH SÁCH”
      │  ├─ appendixNote “(Kèm theo Quyết định này)”
      │  └─ “Một./.”
      └─ appendix ngang “Phụ lục II” “BIỂU”
         └─ gach “-” “Hai./.”

      """
    #expect(try draft(source).document.drawn == expected)
  }

  @Test("Kính gửi của công văn: một nơi đứng trần, nhiều nơi thành danh sách")
  func addressees() throws {
    let one = try draft(letter("", "<doan>x</doan>")).document
    #expect(one.addressees.map { "\($0.label)\($0.text.drawn)" } == ["“Sở B”"])
    let source = letter("", head: "<kinh-gui><noi>Sở C</noi></kinh-gui>", "<doan>x</doan>")
    let two = try draft(source).document
    #expect(two.addressees.map { "\($0.label)\($0.text.drawn)" } == ["-“Sở B;”", "-“Sở C.”"])
  }

  @Test("Mọi khối, mọi cấp, nhãn mặc định")
  func blocks() throws {
    let source = letter(
      "",
      """
      <phan><tieu-de>Phần một</tieu-de>
        <chuong><tieu-de>Chương một</tieu-de>
          <muc><tieu-de>Mục một</tieu-de>
            <tieu-muc><tieu-de>Tiểu mục một</tieu-de>
              <dieu><tieu-de>Điều một</tieu-de>
                <khoan>Khoản một:
                  <diem>Điểm một:
                    <gach>Gạch<gach>Cộng</gach></gach>
                    <doan>Đoạn thuộc điểm</doan>
                  </diem>
                  <diem>Điểm hai</diem>
                </khoan>
                <khoan><tieu-de>Khoản hai</tieu-de><khoan>Khoản con</khoan></khoan>
              </dieu>
              <dieu>Điều hai</dieu>
            </tieu-muc>
          </muc>
        </chuong>
      </phan>
      """
    )
    let expected = """
      └─ phan “Phần I” tieu-de “PHẦN MỘT”
         └─ chuong “Chương I” tieu-de “CHƯƠNG MỘT”
            └─ muc “Mục 1” tieu-de “MỤC MỘT”
               └─ tieu-muc “Tiểu mục 1” tieu-de “TIỂU MỤC MỘT”
                  ├─ dieu “Điều 1.” tieu-de “Điều một”
                  │  ├─ khoan “1.” “Khoản một:”
                  │  │  ├─ diem “a)” “Điểm một:”
                  │  │  │  ├─ gach “-” “Gạch”
                  │  │  │  │  └─ gach “+” “Cộng”
                  │  │  │  └─ “Đoạn thuộc điểm”
                  │  │  └─ diem “b)” “Điểm hai”
                  │  └─ khoan “2.” tieu-de “Khoản hai”
                  │     └─ khoan “2.1.” “Khoản con”
                  └─ dieu “Điều 2.” “Điều hai./.”
      """
    #expect(try body(draft(source)) == expected)
  }

  @Test(
    "Nhãn ghim bằng kieu",
    arguments: [
      ("Phần I", "phan", "Phần I"), ("Chương I", "chuong", "Chương I"), ("Mục 1", "muc", "Mục 1"),
      ("Tiểu mục 1", "tieu-muc", "Tiểu mục 1"), ("Điều 1.", "khoan", "Điều 1."), ("A.", "phan", "A."),
      ("I.", "phan", "I."),
      ("1.", "muc", "1."), ("1.1.", "khoan", "1."), ("a)", "khoan", "a)"), ("-", "khoan", "-"), ("+", "gach", "+"),
      ("Mu\u{323}c 1", "muc", "Mục 1"),
    ]
  )
  func pinnedLabels(_ style: String, _ element: String, _ label: String) throws {
    let source = letter("", "<\(element) kieu=\"\(style)\">Chữ</\(element)><doan>Hết</doan>")
    guard case .item(let item)? = try draft(source).document.body.first else {
      Issue.record("không có mục nào")
      return
    }
    #expect(item.label == label)
    #expect(item.pinned != nil)
  }

  @Test("Bảng: tên, cột, hàng, ô gộp, hàng tổng, lặp và rẽ nhánh ở mọi lớp")
  func table() throws {
    let source = letter(
      """
      <truong ten="khoi" kieu="bang"><truong ten="ten" kieu="chu"/><truong ten="co" kieu="so-nguyen"/></truong>
      \(field("co_ten", "co-khong"))
      """,
      """
      <bang>
        <neu dieu-kien="co_ten"><ten-bang>Số cờ <dam>năm nay</dam></ten-bang></neu>
        <cot can="giua">STT</cot><cot rong="6" can="trai">Khối</cot>
        <neu dieu-kien="co_ten"><cot rong="2" can="phai">Cờ</cot></neu>
        <lap moi="k" trong="khoi">
          <hang tong="khong"><o>{{ thu_tu(k) }}</o><o>{{ k.ten }}</o><neu dieu-kien="co_ten"><o>{{ k.co }}</o></neu></hang>
        </lap>
        <hang tong="co"><lap moi="s" trong="day_so(1)"><o gop="2">Tổng</o></lap><o>{{ khoi | cot('co') | tong }}</o></hang>
      </bang>
      """
    )
    let data: Given = ["khoi": [["ten": "Xã A", "co": "3"], ["ten": "Xã B", "co": "4"]], "co_ten": "có"]
    let expected = """
      └─ bang “Số cờ ⟨b năm nay⟩”
         ├─ cot “STT” 1 giua | “Khối” 6 trai | “Cờ” 2 phai
         ├─ hang “1” | “Xã A” | “3”
         ├─ hang “2” | “Xã B” | “4”
         └─ hang tong “Tổng”×2 | “7”
      """
    #expect(try body(draft(source, data)) == expected)
  }

  @Test("Bảng có nhóm cột lặp được, ô gộp hàng, ô nhiều đoạn")
  func tableInTiers() throws {
    let source = letter(
      "<truong ten=\"khoi\" kieu=\"bang\"><truong ten=\"ten\" kieu=\"chu\"/><truong ten=\"viec\" kieu=\"danh-sach\"/></truong>",
      """
      <bang>
        <cot>STT</cot>
        <nhom-cot><tieu-de>Các khối, <dam>{{ khoi | dem }}</dam></tieu-de>
          <lap moi="k" trong="khoi"><cot can="thap-phan">{{ k.ten }}</cot></lap>
          <nhom-cot><tieu-de>Cộng</tieu-de><cot>Năm</cot></nhom-cot>
        </nhom-cot>
        <hang><o gop-hang="2">1</o><lap moi="k" trong="khoi"><o>
          <doan>Việc</doan>
          <lap moi="v" trong="k.viec"><doan>{{ v }}</doan></lap>
        </o></lap><o/></hang>
        <hang><o gop="3">Hết</o></hang>
      </bang>
      """
    )
    let data: Given = ["khoi": [["ten": "Xã A", "viec": ["một", "hai"]], ["ten": "Xã B", "viec": ["ba"]]]]
    let expected = """
      └─ bang
         ├─ cot “STT” 1 trai | “Xã A” 1 thap-phan | “Xã B” 1 thap-phan | “Năm” 1 trai
         ├─ nhom-cot “Các khối, ⟨b 2⟩” 2–4
         ├─ nhom-cot “Cộng” 4–4
         ├─ hang “1”↓2 | “Việc” ¶ “một” ¶ “hai” | “Việc” ¶ “ba” | “”
         └─ hang “Hết”×3
      """
    #expect(try body(draft(source, data)) == expected)
  }

  @Test("Hai cơ quan ban hành, nơi nhận theo nhóm và hai cấp, nơi gửi và nhận công điện")
  func officesGroupsAndCalls() throws {
    let source = """
      <mau xmlns="urn:vanthu:van-ban:1" ten="thu"><mo-ta>Thử</mo-ta>
      <truong-du-lieu><truong ten="noi" nhan="Nơi" kieu="danh-sach">Nơi</truong></truong-du-lieu>
      <van-ban loai="cong-dien">
        <phan-dau>
          <co-quan><dong>Sở Nội vụ</dong></co-quan>
          <co-quan><neu dieu-kien="sai"><dong>Không có</dong></neu></co-quan>
          <co-quan><dong>Ủy ban nhân dân</dong><dong>tỉnh A</dong></co-quan>
          <so-ky-hieu><so>7</so><ky-hieu>CĐLT-SNV-UBND</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>A</dia-danh><ngay>7</ngay><thang>2</thang><nam>2026</nam></dia-danh-ngay>
          <trich-yeu>Về việc bão</trich-yeu>
          <dien-gui><nguoi-dien>Chủ tịch tỉnh A</nguoi-dien><noi>Xã B</noi></dien-gui>
        </phan-dau>
        <noi-dung><doan>Nội dung</doan></noi-dung>
        <phan-cuoi><noi-nhan>
          <noi>Bản điện tử:</noi><lap moi="n" trong="noi"><noi>{{ n }}</noi></lap>
          <noi>Các phòng</noi><noi-con>Phòng C</noi-con><noi-con>Phòng D</noi-con><luu>VT</luu>
        </noi-nhan></phan-cuoi>
      </van-ban></mau>
      """
    let expected = """
      van-ban cong-dien D
      ├─ issuingAuthority “SỞ NỘI VỤ -”
      ├─ issuingAuthority và “ỦY BAN NHÂN DÂN”
      ├─ issuingAuthority “TỈNH A”
      ├─ number “07” “CĐLT-SNV-UBND”
      ├─ placeAndDate “A” “07” “02” “2026”
      ├─ subject “Về việc bão”
      ├─ caller “Chủ tịch tỉnh A điện:”
      ├─ addressees “-” “Xã B.”
      ├─ “Nội dung./.”
      ├─ recipient “Bản điện tử:”
      ├─ recipient “-” “Các sở:”
      ├─ recipient “+” “Sở Y tế;”
      ├─ recipient “-” “Các phòng:”
      ├─ recipient “+” “Phòng C;”
      ├─ recipient “+” “Phòng D;”
      └─ archive “-” “Lưu: VT.”

      """
    let document = try draft(source, ["noi": ["Các sở", "+ Sở Y tế"]]).document
    #expect(document.drawn == expected)
    #expect(document.issuingOffices.map { $0.map(\.plain) } == [["SỞ NỘI VỤ -"], ["ỦY BAN NHÂN DÂN", "TỈNH A"]])
  }

  @Test("Chữ: năm kiểu, lồng nhau, và chỗ trống hai dạng")
  func inline() throws {
    let text =
      "a<dam>b<nghieng>c</nghieng></dam><gach-chan>d</gach-chan>m<tren>2</tren>H<duoi>2</duoi>"
      + "<dam>{{ 'e' }}</dam> <de-trong ten=\"số lượng\"/> <de-trong ten=\"ngày\" kieu=\"cach\"/>"
      + " <de-trong ten=\"lần\" kieu=\"cham\"/>"
    #expect(try line(text) == "“a⟨b b⟩⟨bi c⟩⟨u d⟩m⟨^ 2⟩H⟨_ 2⟩⟨b e⟩ [số lượng] [ngày] [lần]”")
    let draft = try draft(letter("", "<doan>\(text)</doan>"))
    #expect(draft.blanks == ["số lượng", "ngày", "lần"])
    guard case .paragraph(let paragraph)? = draft.document.body.first else { return }
    let forms = paragraph.runs.compactMap { if case .blank(let blank) = $0 { blank.form } else { nil } }
    #expect(forms == [.dots, .gap, .dots])
  }

  @Test("29 tên loại", arguments: DocumentKind.allCases)
  func kinds(_ kind: DocumentKind) throws {
    let content =
      kind == .decision
      ? """
      <tham-quyen-ban-hanh>A</tham-quyen-ban-hanh><can-cu>Căn cứ A</can-cu><lenh-ban-hanh>QUYẾT ĐỊNH:</lenh-ban-hanh>
      <dieu>x</dieu>
      """ : "<doan>x</doan>"
    let source = letter("", content).replacing("cong-van", with: kind.rawValue)
    let hasAddressees = [.officialLetter, .submission, .report, .publicLetter].contains(kind)
    let template = try template(
      hasAddressees ? source : source.replacing("<kinh-gui><noi>Sở B</noi></kinh-gui>", with: "")
    )
    #expect(template.kind == kind)
    #expect(template.name == "thu")
    #expect(template.summary == "Mẫu thử")
  }

  @Test("Cỡ chữ", arguments: SizePreset.allCases)
  func sizes(_ sizes: SizePreset) throws {
    let source = letter("", "<doan>x</doan>").replacing("loai=", with: "co-chu=\"\(sizes.rawValue)\" loai=")
    #expect(try draft(source).document.sizes == sizes)
  }

  @Test("Đoạn không có gì điền và đoạn có biểu thức ra như nhau")
  func constantAndComputed() throws {
    let constant = letter("", "<khoan><tieu-de>T</tieu-de><doan>Chữ <dam>đậm</dam></doan></khoan>")
    let computed = letter(
      "",
      "<khoan><tieu-de>{{ 'T' }}</tieu-de><doan>{{ 'Chữ' }} <dam>{{ 'đậm' }}</dam></doan></khoan>"
    )
    #expect(try draft(constant).document == draft(computed).document)
  }
}
