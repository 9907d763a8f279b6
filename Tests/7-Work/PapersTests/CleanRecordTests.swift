import DataReading
import Diagnostics
import DocumentModel
import Papers
import TemplateEngine
import Testing
import Values
import XMLTree

/// A record that is read in one pass gives the paper that the careful way gives; where there is anything to tell of a record,
/// only the careful way makes it.
@Suite struct CleanRecordTests {
  private static let template = """
    <mau xmlns="urn:vanthu:van-ban:1" ten="thu">
      <truong-du-lieu>
        <truong ten="ngay" nhan="Ngày" kieu="ngay" vai-tro="ngay-van-ban"/>
        <truong ten="han" nhan="Hạn" kieu="ngay" bat-buoc="khong" vai-tro="han"/>
        <truong ten="noi_hop" nhan="Nơi họp" kieu="chu"/>
        <truong ten="loai" kieu="chu" gia-tri="họp | tập huấn"/>
        <truong ten="so_nguoi" kieu="so-nguyen"/>
        <truong ten="diem" kieu="so-thap-phan" bat-buoc="khong"/>
        <truong ten="trinh_chieu" kieu="co-khong" bat-buoc="khong"/>
        <truong ten="chu_tri" kieu="nhom"><truong ten="ten" kieu="chu"/><truong ten="chuc_vu" kieu="chu" bat-buoc="khong"/></truong>
        <truong ten="viec" kieu="danh-sach" nhieu-nhat="3"/>
        <truong ten="hang" kieu="bang" bat-buoc="khong"><truong ten="ten" kieu="chu"/><truong ten="so" kieu="so-nguyen"/></truong>
      </truong-du-lieu>
      <van-ban loai="thong-bao">
        <phan-dau>
          <co-quan><dong>Sở Nội vụ</dong></co-quan>
          <so-ky-hieu><so>1</so><ky-hieu>TB-SNV</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>Sơn Hà</dia-danh><ngay>{{ ngay | ngay_so }}</ngay><thang>{{ ngay | thang_so }}</thang><nam>{{ ngay | nam_so }}</nam></dia-danh-ngay>
          <trich-yeu>Thử</trich-yeu>
        </phan-dau>
        <noi-dung>
          <doan>Mời {{ loai }} tại {{ noi_hop }}, {{ so_nguoi }} người, do {{ chu_tri.ten }} chủ trì.</doan>
          <neu dieu-kien="diem | co_du_lieu"><doan>Điểm {{ diem }}.</doan></neu>
          <neu dieu-kien="han | co_du_lieu"><doan>Trước {{ han | ngay_ngan }}.</doan></neu>
          <lap moi="v" trong="viec"><gach>{{ v }}</gach></lap>
          <neu dieu-kien="hang | co_du_lieu">
            <bang><cot>Tên</cot><cot>Số</cot><lap moi="h" trong="hang"><hang><o>{{ h.ten }}</o><o>{{ h.so }}</o></hang></lap></bang>
            <doan>Các đơn vị thực hiện.</doan>
          </neu>
        </noi-dung>
        <phan-cuoi>
          <noi-nhan><noi>Các phòng thuộc Sở</noi><luu>VT</luu></noi-nhan>
          <chu-ky><chuc-vu>GIÁM ĐỐC</chuc-vu><ho-ten>Mai Thị Hạnh</ho-ten></chu-ky>
        </phan-cuoi>
      </van-ban>
    </mau>
    """

  private static let whole =
    #"{"ngay": "05/3/2026", "noi_hop": "Hội trường số 2", "loai": "họp", "so_nguoi": 12, "#
    + #""chu_tri": {"ten": "Mai Văn Bình"}, "viec": ["Nghe báo cáo", "Thảo luận"]"#

  /// What became of a line: the paper the careful way makes, and the one made of a clean record.
  private func made(_ line: String) throws -> (careful: Outcome<Paper>, clean: Paper?) {
    let xml = try #require(readXML(name: "mau.xml", bytes: Array(Self.template.utf8)).value)
    let template = try #require(Template.compile(xml) { _ in nil }.value)
    var reader = RecordReader(name: "d.jsonl", format: .jsonLines, bytes: Array(line.utf8))
    let raw = try #require(try reader.next(upTo: 1))
    var maker = PaperMaker(template, at: projectWorkplace)
    let shape = try #require(maker.cleanShape)
    var clean: Paper?
    var careful: Outcome<Paper>?
    _ = raw.parse(
      shape,
      clean: { record in
        clean = maker.make(record)
        return false
      },
      { record in careful = record.flatMap { maker.make($0) } }
    )
    return (try #require(careful), clean)
  }

  @Test(arguments: [
    "}", #", "han": null, "diem": "", "hang": []}"#, #", "diem": "12,5", "trinh_chieu": "có"}"#,
    #", "trinh_chieu": true, "hang": [{"ten": "A", "so": "05"}, {"so": 1234, "ten": "B \"x\""}]}"#,
    #", "hang": [{"ten": "A\/B", "so": 1}, {"ten": "B", "so": 2}], "han": "06/3/2026"}"#,
    #", "Diem": 3, "HẠN": "7/3/2026"}"#,
  ]) func cleanRecordsGiveTheSamePaper(_ rest: String) throws {
    let (careful, clean) = try made(Self.whole + rest)
    let paper = try #require(careful.value)
    #expect(careful.diagnostics.isEmpty)
    #expect(clean?.document == paper.document)
    #expect(clean?.values.values == paper.values.values)
    #expect(clean?.record.wholePlace == paper.record.wholePlace)
  }

  /// Something is to be told of each, or the binder has to look: a key twice, in two spellings, an unknown one, one value
  /// without a list, wrong types, values not allowed, too many, text that is not clean, a missing field, a stale date, a rule
  /// that is broken, JSON that is broken.
  @Test(arguments: [
    #", "diem": 1, "diem": 2}"#, #", "diem": 1, "Điểm": 2}"#, #", "khac": 1}"#, #", "viec": "một"}"#,
    #", "so_nguoi": "x"}"#,
    #", "diem": "1.234"}"#, #", "han": "31/02/2026"}"#, #", "hang": [null]}"#, #", "hang": [{"ten": "A"}]}"#,
    #", "hang": {"ten": "A", "so": 1}}"#, #", "han": "01/3/2026"}"#, #", "trinh_chieu": "ừ"}"#, #", "diem": [1]}"#,
    #", "diem": 1"#,
    #", "diem": 1} x"#, #", "diem": tru}"#, #", "diem": 01}"#, #", "hang": [{"ten": "Ho\u0061\u0300", "so": 1}]}"#,
    #", "hang": [{"ten": "a\nb", "so": 1}]}"#, #", "hang": [{"ten": " a", "so": 1}]}"#,
    #", "hang": [{"ten": "Chúc mừng 🎉", "so": 1}]}"#, #", "hang": [{"ten": "9", "so": 9}, {"ten": "09", "so": 9}]}"#,
  ]) func anythingOddIsLeftToTheCarefulWay(_ rest: String) throws { #expect(try made(Self.whole + rest).clean == nil) }

  @Test(arguments: [
    ("\"họp\"", "\"tiệc\""), ("\"so_nguoi\": 12, ", ""), ("[\"Nghe báo cáo\", \"Thảo luận\"]", "[]"),
    ("[\"Nghe báo cáo\", ", "[\"a\", \"b\", \"c\", "), ("{\"ten\": \"Mai Văn Bình\"}", "{}"),
    ("\"Hội trường số 2\"", "\"\""),
  ]) func aWrongRecordIsNotClean(_ right: String, _ wrong: String) throws {
    #expect(Self.whole.contains(right))
    let (careful, clean) = try made(Self.whole.replacing(right, with: wrong) + "}")
    #expect(careful.value == nil)
    #expect(clean == nil)
  }
}
