import Bytes
import Decree30
import Diagnostics
import DocumentModel
import Rendering
import TestSupport
import Testing
import XMLTree

@Suite("Siêu dữ liệu")
struct MetadataTests {
  private func written(_ document: OfficialDocument, _ printing: PrintingFacts = PrintingFacts()) -> String {
    var sink = ByteSink()
    MetadataRenderer().render(document, printing, into: &sink)
    return String(decoding: sink.bytes, as: UTF8.self)
  }

  @Test("Từng ký tự: thứ tự, nhóm người ký, mỗi nơi nhận một nhóm")
  func everyCharacter() {
    var letter = Samples.letter
    letter.signatures.append(SignatureBlock(lines: [.init(nil, "CHÁNH VĂN PHÒNG")], name: "Lò Văn <Ế>"))
    #expect(
      written(letter) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <sieu-du-lieu xmlns="urn:vanthu:sieu-du-lieu:1">
          <TypeName>Công văn</TypeName>
          <CodeNumber>12</CodeNumber>
          <CodeNotation>SNV-VP</CodeNotation>
          <IssuedDate>05/01/2026</IssuedDate>
          <OrganName>SỞ NỘI VỤ</OrganName>
          <Subject>báo cáo công tác văn thư, lưu trữ năm 2025</Subject>
          <Language>Tiếng Việt</Language>
          <SignerInfo>
            <Position>PHÓ GIÁM ĐỐC</Position>
            <FullName>Trần Thị Bình Minh</FullName>
          </SignerInfo>
          <SignerInfo>
            <Position>CHÁNH VĂN PHÒNG</Position>
            <FullName>Lò Văn &lt;Ế&gt;</FullName>
          </SignerInfo>
          <To>
            <OrganName>Các sở, ban, ngành thuộc Ủy ban nhân dân tỉnh</OrganName>
          </To>
          <To>
            <OrganName>Ủy ban nhân dân các xã, phường</OrganName>
          </To>
          <To>
            <OrganName>UBND tỉnh (để b/c)</OrganName>
          </To>
          <To>
            <OrganName>Giám đốc, các Phó Giám đốc Sở</OrganName>
          </To>
          <Priority>1</Priority>
          <IssuedAmount>60</IssuedAmount>
        </sieu-du-lieu>

        """
    )
  }

  @Test("Số bản, số trang do người gửi khai: vào đúng chỗ, số bản thay số ghi trên văn bản")
  func printing() {
    let text = written(Samples.letter, PrintingFacts(copies: 12, pages: 46))
    #expect(text.contains("<Language>Tiếng Việt</Language>\n  <PageAmount>46</PageAmount>\n  <SignerInfo>"))
    #expect(text.contains("<IssuedAmount>12</IssuedAmount>\n</sieu-du-lieu>"))
    #expect(!text.contains("60"))
    #expect(validate(Array(text.utf8), name: "a", schema: metadataSchema()).map(\.message) == [])
    let pages = written(Samples.letter, PrintingFacts(pages: 2))
    #expect(pages.contains("<PageAmount>2</PageAmount>") && pages.contains("<IssuedAmount>60</IssuedAmount>"))
  }

  @Test("Tệp lược đồ trong Templates/schema còn mới")
  func freshness() throws { try expectRecorded(metadataSchema(), in: "Templates/schema/sieu-du-lieu.xsd") }

  @Test("Mọi văn bản mẫu có siêu dữ liệu đúng lược đồ", arguments: Samples.all)
  func valid(_ sample: Sample) {
    let text = written(sample.document)
    #expect(validate(Array(text.utf8), name: sample.name, schema: metadataSchema()).map(\.message) == [])
    #expect(text.contains("<TypeName>"))
  }

  @Test(
    "Lược đồ nhận ra tệp sai",
    arguments: [
      ("<TypeName>", "<Kind>"), ("<Priority>1<", "<Priority>9<"), ("05/01/2026", "2026-01-05"),
      ("  <Language>Tiếng Việt</Language>\n", ""), ("<FullName>Trần Thị Bình Minh</FullName>", "<FullName/>"),
    ]
  )
  func invalid(_ right: String, _ wrong: String) {
    let text = written(Samples.letter)
    #expect(text.contains(right))
    let changed = text.replacing(right, with: wrong).replacing(
      "</TypeName>",
      with: right == "<TypeName>" ? "</Kind>" : "</TypeName>"
    )
    #expect(!validate(Array(changed.utf8), name: "a", schema: metadataSchema()).isEmpty)
  }
}
