import Bytes
import Diagnostics
import Foundation
import Rendering
import TestSupport
import Testing
import XMLTree

@testable import EdXML

@Suite("Ghi bản tin edXML")
struct WriterTests {
  @Test("Từng ký tự: tiền tố, thứ tự, ngày, cách viết tên phần tử")
  func everyCharacter() throws {
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">
      <edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader><edXML:MessageHeader>
      <edXML:From><edXML:OrganId>H37.12</edXML:OrganId>
      <edXML:OrganizationInCharge>UBND TỈNH SƠN HÀ</edXML:OrganizationInCharge>
      <edXML:OrganName>Sở Nội vụ tỉnh Sơn Hà</edXML:OrganName><edXML:OrganAdd>Số 2 phố Hồ Tây</edXML:OrganAdd>
      <edXML:Email>snv@sonha.example</edXML:Email><edXML:Telephone>0200 000 001</edXML:Telephone>
      <edXML:Fax>0200 000 002</edXML:Fax><edXML:Website>snv.sonha.example</edXML:Website></edXML:From>
      <edXML:To><edXML:OrganId>H37.40.01</edXML:OrganId>
      <edXML:OrganizationInCharge>UBND tỉnh Sơn Hà</edXML:OrganizationInCharge>
      <edXML:OrganName>UBND xã Thạch Lam</edXML:OrganName></edXML:To>
      <edXML:To><edXML:OrganId>000.12.40.H37</edXML:OrganId><edXML:OrganName>UBND xã Lam Sơn</edXML:OrganName>
      <edXML:Email>lamson@sonha.example</edXML:Email></edXML:To>
      <edXML:Code><edXML:CodeNumber>07</edXML:CodeNumber><edXML:CodeNotation>SNV-TĐKT</edXML:CodeNotation></edXML:Code>
      <edXML:PromulgationInfo><edXML:Place>Sơn Hà</edXML:Place>
      <edXML:PromulgationDate>2026/01/05</edXML:PromulgationDate></edXML:PromulgationInfo>
      <edXML:DocumentType><edXML:Type>2</edXML:Type><edXML:TypeDetail>18</edXML:TypeDetail>
      <edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
      <edXML:Subject>V/v rà soát &lt;danh mục&gt; &amp; số liệu thi đua</edXML:Subject>
      <edXML:Content>Đề nghị các xã rà soát</edXML:Content>
      <edXML:SignerInfo><edXML:Competence>KT. GIÁM ĐỐC</edXML:Competence><edXML:Position>PHÓ GIÁM ĐỐC</edXML:Position>
      <edXML:FullName>Lương Văn Bách</edXML:FullName></edXML:SignerInfo>
      <edXML:DueDate>2026/01/20</edXML:DueDate>
      <edXML:ToPlaces><edXML:Place>Như trên</edXML:Place><edXML:Place>Giám đốc Sở</edXML:Place>
      <edXML:Place>Lưu: VT, TĐKT</edXML:Place></edXML:ToPlaces>
      <edXML:OtherInfo><edXML:Priority>2</edXML:Priority>
      <edXML:SphereOfPromulgation>LƯU HÀNH NỘI BỘ</edXML:SphereOfPromulgation>
      <edXML:TyperNotation>HT</edXML:TyperNotation><edXML:PromulgationAmount>60</edXML:PromulgationAmount>
      <edXML:PageAmount>3</edXML:PageAmount>
      <edXML:Appendixes><edXML:Appendix>Phụ lục I. BIỂU SỐ LIỆU</edXML:Appendix>
      <edXML:Appendix>Phụ lục II. ĐỀ CƯƠNG</edXML:Appendix></edXML:Appendixes></edXML:OtherInfo>
      <edXML:ResponseFor><edXML:OrganId>H37</edXML:OrganId><edXML:Code>345/UBND-NC</edXML:Code>
      <edXML:PromulgationDate>2025/12/30</edXML:PromulgationDate>
      <edXML:DocumentId>H37,2025/12/30,345/UBND-NC</edXML:DocumentId></edXML:ResponseFor>
      <edXML:ResponseFor><edXML:OrganId>H37.40.01</edXML:OrganId><edXML:Code>9/BC-UBND</edXML:Code>
      <edXML:PromulgationDate>2026/01/02</edXML:PromulgationDate></edXML:ResponseFor>
      <edXML:SteeringType>2</edXML:SteeringType>
      <edXML:DocumentId>H37.12,2026/01/05,07/SNV-TĐKT</edXML:DocumentId></edXML:MessageHeader>
      <edXML:TraceHeaderList><edXML:TraceHeader><edXML:OrganId>H37.12</edXML:OrganId>
      <edXML:Timestamp>2026/01/05 16:05:00</edXML:Timestamp></edXML:TraceHeader>
      <edXML:Bussiness><edXML:BussinessDocType>0</edXML:BussinessDocType>
      <edXML:BussinessDocReason>Văn bản điện tử mới</edXML:BussinessDocReason><edXML:Paper>0</edXML:Paper>
      <edXML:StaffInfo><edXML:Department>Văn phòng Sở</edXML:Department><edXML:Staff>Đàm Thị Lụa</edXML:Staff>
      <edXML:Email>lua@sonha.example</edXML:Email><edXML:Mobile>0900 000 003</edXML:Mobile></edXML:StaffInfo>
      </edXML:Bussiness></edXML:TraceHeaderList></edXML:edXMLHeader>
      <edXML:edXMLBody><edXML:edXMLManifest version="1.0">
      <edXML:Reference><edXML:ContentId>cid:1.20260105.07-snv-tdkt@H37.12</edXML:ContentId>
      <edXML:ContentType>application/pdf</edXML:ContentType>
      <edXML:Description>Tệp 07-SNV-TĐKT.pdf</edXML:Description>
      <edXML:AttachmentName>07-SNV-TĐKT.pdf</edXML:AttachmentName></edXML:Reference>
      <edXML:Reference><edXML:ContentId>cid:2.20260105.07-snv-tdkt@H37.12</edXML:ContentId>
      <edXML:ContentType>application/vnd.openxmlformats-officedocument.wordprocessingml.document</edXML:ContentType>
      <edXML:Description>Tệp 07.docx</edXML:Description><edXML:AttachmentName>07.docx</edXML:AttachmentName>
      </edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope>
      <AttachmentEncoded><Attachment><ContentId>cid:1.20260105.07-snv-tdkt@H37.12</ContentId>
      <AttachmentName>07-SNV-TĐKT.pdf</AttachmentName><Description>Tệp 07-SNV-TĐKT.pdf</Description>
      <ContentType>application/pdf</ContentType>
      <edXML:ContentTransferEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">JVBERi0xLjcgdGjhu60=
      </edXML:ContentTransferEncoded></Attachment>
      <Attachment><ContentId>cid:2.20260105.07-snv-tdkt@H37.12</ContentId><AttachmentName>07.docx</AttachmentName>
      <Description>Tệp 07.docx</Description>
      <ContentType>application/vnd.openxmlformats-officedocument.wordprocessingml.document</ContentType>
      <edXML:ContentTransferEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">UEsDBAD/
      </edXML:ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>
      """
    // The declaration ends its line, all else stands on one.
    let lines = expected.split(separator: "\n").map(String.init)
    let whole: String = lines[0] + "\n" + lines[1...].joined() + "\n"
    let text = String(decoding: OutgoingSample.bytes(of: try OutgoingSample.message()), as: UTF8.self)
    #expect(text == whole)
  }

  @Test("Không biết thì không ghi: không có số trang, hạn trả lời, người gửi; thời điểm là đầu ngày ban hành")
  func theLeast() throws {
    let message = try OutgoingSample.message(
      "gui: {ma_dinh_danh: H37.12}\nnhan: [{ma_dinh_danh: H37.40, ten: UBND xã B}]"
    )
    let text = String(decoding: OutgoingSample.bytes(of: message), as: UTF8.self)
    for name in ["PageAmount", "DueDate", "StaffInfo", "ResponseFor", "SteeringType", "Email"] {
      #expect(!text.contains(name), "\(name)")
    }
    #expect(text.contains("<edXML:OrganName>SỞ NỘI VỤ</edXML:OrganName>"))
    #expect(text.contains("<edXML:Content>V/v rà soát &lt;danh mục&gt; &amp; số liệu thi đua</edXML:Content>"))
    #expect(text.contains("<edXML:Timestamp>2026/01/05 00:00:00</edXML:Timestamp>"))
    #expect(text.contains("<edXML:Place>UBND xã Thạch Lam</edXML:Place>"))
  }

  @Test("Loại văn bản theo cách gọi của hệ thống nhận")
  func kindByDeployment() throws {
    let message = try OutgoingSample.message(
      """
      gui: {ma_dinh_danh: H37.12}
      nhan: [{ma_dinh_danh: H37.40, ten: UBND xã B}]
      loai_van_ban: {loai: 1, chi_tiet: 0, ten: Công văn thường}
      """
    )
    #expect(message.type == 1)
    #expect(message.typeDetail == 0)
    #expect(message.typeName == "Công văn thường")
  }

  @Test("Bản tin có hay không có phần không bắt buộc đều đúng lược đồ", .needsShared(Shared.schemaFile))
  func schema() throws {
    let schema = try #require(Shared.schema)
    for data in [OutgoingSample.data, "gui: {ma_dinh_danh: H37}\nnhan: [{ma_dinh_danh: H1, ten: B}]"] {
      let bytes = OutgoingSample.bytes(of: try OutgoingSample.message(data))
      #expect(validate(bytes, name: "a.edxml", schema: schema, limits: messageLimits).map(\.message) == [])
    }
  }

  @Test("Bảng loại văn bản: đủ các loại, mỗi loại một dòng; chỉ phiếu báo không có")
  func rows() {
    let rows = Dictionary(grouping: DocumentKindRows.all, by: \.row)
    #expect(rows[nil]?.map(\.name) == ["phieu-bao"])
    #expect(rows.filter { $0.key != nil }.allSatisfy { $0.value.count == 1 })
    #expect(rows.keys.compactMap { $0 }.allSatisfy { (1...32).contains($0) })
  }

  @Test("base64 của mọi độ dài", arguments: 0...9)
  func base64(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 83 + 7) }
    var sink = ByteSink()
    sink.appendBase64(bytes.span)
    #expect(String(decoding: sink.bytes, as: UTF8.self) == Data(bytes).base64EncodedString())
  }

  @Test("base64 qua nhiều mảnh")
  func longBase64() {
    let bytes = (0..<10_001).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 256) }
    var sink = ByteSink()
    sink.appendBase64(bytes.span)
    #expect(String(decoding: sink.bytes, as: UTF8.self) == Data(bytes).base64EncodedString())
  }
}
