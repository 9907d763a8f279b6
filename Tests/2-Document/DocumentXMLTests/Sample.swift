import Decree30
import DocumentModel
import Pictures
import TestSupport

/// A small finished document with a part of every sort, and what it must look like.
enum Sample {
  static let picture = try? Picture.read(PNG.row(0x183C_A0FF, 0, 0x183C_A0FF).bytes)

  // Computed: a tree of blocks behind a `static let` looks leaked to the address sanitizer, as its pointers carry tags.
  static var plan: OfficialDocument {
    var document = OfficialDocument(kind: .plan)
    document.isDraft = true
    document.superiorAuthority = ["UBND tỉnh Sơn Hà"]
    document.issuingAuthority = ["Sở Nội vụ"]
    document.number = DocumentNumber(
      number: RichText([.blank(Blank("số", form: .gap))]),
      symbol: "KH-SNV"
    )
    document.issued = IssueDate(place: "Sơn Hà", day: "5", month: "1", year: "2026")
    document.urgency = .urgent
    document.subject = "Tổng kết phong trào thi đua"
    document.legalBases = ["Căn cứ Luật Thi đua, khen thưởng"]
    document.body = [
      .item(
        OutlineItem(
          .section,
          heading: "Mục đích",
          children: [
            .item(
              OutlineItem(
                .dash,
                text: RichText([.text("Biểu dương ", []), .text("tập thể", .bold), .text(" xuất sắc", [])]),
                children: [.item(OutlineItem(.dash, text: "Cụm phường"))]
              )
            )
          ]
        )
      ),
      .table(
        Table(
          caption: "Chỉ tiêu",
          columns: [Table.Column("STT", alignment: .center), Table.Column("Khối", width: 4)],
          rows: [
            Table.Row([Table.Cell("1"), Table.Cell("Trường học")]),
            Table.Row([Table.Cell("Tổng: 1", span: 2)], isTotal: true),
          ]
        )
      ),
      .paragraph("Nộp báo cáo trước ngày 30 & gửi kèm tệp"),
    ]
    document.recipients = [LabelledLine("Như trên")]
    document.archive = LabelledLine("VT, TĐKT")
    document.signatures = [
      SignatureBlock(
        lines: [SignatureBlock.Line(.deputising, "Giám đốc"), SignatureBlock.Line(nil, "Phó Giám đốc")],
        name: "Trần Thị Mai"
      )
    ]
    document.appendices = [
      Appendix(title: "Biểu mẫu", note: "(Kèm theo Kế hoạch)", orientation: .landscape, body: [.paragraph("Không có")])
    ]
    return Decree30.finished(document)
  }

  static let planWords = [
    "DỰ THẢO UBND TỈNH SƠN HÀ SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
    "Số: \u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}/KH-SNV Sơn Hà, ngày 05 tháng 01 năm 2026 KHẨN KẾ HOẠCH",
    "Tổng kết phong trào thi đua Căn cứ Luật Thi đua, khen thưởng.",
    "I. MỤC ĐÍCH - Biểu dương tập thể xuất sắc + Cụm phường",
    "Chỉ tiêu STT Khối 1Trường học Tổng: 1 Nộp báo cáo trước ngày 30 & gửi kèm tệp./.",
    "Nơi nhận: - Như trên; - Lưu: VT, TĐKT. KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Thị Mai",
    "Phụ lục BIỂU MẪU (Kèm theo Kế hoạch) Không có./.",
  ].joined(separator: " ")

  static let planXML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <van-ban xmlns="urn:vanthu:van-ban:1" loai="ke-hoach" co-chu="D">
    <phan-dau>
    <du-thao>DỰ THẢO</du-thao>
    <co-quan-chu-quan><dong>UBND TỈNH SƠN HÀ</dong></co-quan-chu-quan>
    <co-quan><dong>SỞ NỘI VỤ</dong></co-quan>
    <quoc-hieu>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</quoc-hieu>
    <tieu-ngu>Độc lập - Tự do - Hạnh phúc</tieu-ngu>
    <so-ky-hieu>Số: <so><de-trong ten="số" kieu="cach">\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}</de-trong></so>/\
    <ky-hieu>KH-SNV</ky-hieu></so-ky-hieu>
    <dia-danh-ngay><dia-danh>Sơn Hà</dia-danh>, ngày <ngay>05</ngay> tháng <thang>01</thang> năm <nam>2026</nam>\
    </dia-danh-ngay>
    <muc-do-khan>KHẨN</muc-do-khan>
    <ten-loai>KẾ HOẠCH</ten-loai>
    <trich-yeu>Tổng kết phong trào thi đua</trich-yeu>
    </phan-dau>
    <noi-dung>
    <can-cu>Căn cứ Luật Thi đua, khen thưởng.</can-cu>
    <muc><nhan>I.</nhan> <tieu-de>MỤC ĐÍCH</tieu-de>
    <gach><nhan>-</nhan> Biểu dương <dam>tập thể</dam> xuất sắc
    <gach><nhan>+</nhan> Cụm phường</gach>
    </gach>
    </muc>
    <bang>
    <ten-bang>Chỉ tiêu</ten-bang>
    <cot can="giua">STT</cot>
    <cot rong="4">Khối</cot>
    <hang><o>1</o><o>Trường học</o></hang>
    <hang tong="co"><o gop="2">Tổng: 1</o></hang>
    </bang>
    <doan>Nộp báo cáo trước ngày 30 &amp; gửi kèm tệp./.</doan>
    </noi-dung>
    <phan-cuoi>
    <noi-nhan>Nơi nhận: <noi><nhan>-</nhan> Như trên;</noi>
    <luu><nhan>-</nhan> Lưu: VT, TĐKT.</luu>
    </noi-nhan>
    <chu-ky>
    <quyen-han ma="KT">KT. GIÁM ĐỐC</quyen-han>
    <chuc-vu>PHÓ GIÁM ĐỐC</chuc-vu>
    <ho-ten>Trần Thị Mai</ho-ten>
    </chu-ky>
    </phan-cuoi>
    <phu-luc huong="ngang">
    <nhan>Phụ lục</nhan>
    <tieu-de>BIỂU MẪU</tieu-de>
    <kem-theo>(Kèm theo Kế hoạch)</kem-theo>
    <doan>Không có./.</doan>
    </phu-luc>
    </van-ban>

    """
}
