import Decree30
import DocumentModel
import Testing

@Suite("Metadata of Phụ lục VI") struct DocumentMetadataTests {
  private static func lines(_ document: OfficialDocument) -> [String] {
    Decree30.metadata(of: document).map { "\($0.name.rawValue)=\($0.value)" }
  }

  private static var letter: OfficialDocument {
    var document = OfficialDocument(kind: .officialLetter)
    document.superiorAuthority = ["UBND TỈNH AN BÌNH"]
    document.issuingAuthority = ["SỞ", "NỘI VỤ"]
    document.number = DocumentNumber(number: "5", symbol: "SNV-VP")
    document.issued = IssueDate(place: "An Bình", day: "5", month: "3", year: "2026")
    document.urgency = .veryUrgent
    document.subject = "báo cáo công tác văn thư"
    document.addressees = [LabelledLine("Các sở, ngành"), LabelledLine("UBND các xã")]
    document.recipients = [LabelledLine("Như trên"), LabelledLine("UBND tỉnh (để b/c)")]
    document.archive = LabelledLine("VT")
    document.signatures = [
      SignatureBlock(lines: [.init(.deputising, "GIÁM ĐỐC"), .init(nil, "PHÓ GIÁM ĐỐC")], name: "Trần Thị Minh")
    ]
    document.drafterMark = "LM.(60)"
    return Decree30.finished(document)
  }

  @Test("every field of a finished công văn, in the decree's order") func letter() {
    #expect(
      Self.lines(Self.letter) == [
        "TypeName=Công văn", "CodeNumber=05", "CodeNotation=SNV-VP", "IssuedDate=05/03/2026", "OrganName=SỞ NỘI VỤ",
        "Subject=báo cáo công tác văn thư", "Language=Tiếng Việt", "Position=PHÓ GIÁM ĐỐC", "FullName=Trần Thị Minh",
        "To.OrganName=Các sở, ngành", "To.OrganName=UBND các xã", "To.OrganName=UBND tỉnh (để b/c)", "Priority=2",
        "IssuedAmount=60",
      ]
    )
  }

  @Test("what a pen still has to write is left out") func blanks() {
    var document = Self.letter
    document.number?.number = RichText([.blank(Blank("số"))])
    document.issued?.day = RichText([.blank(Blank("ngày"))])
    document.subject = RichText([.text("V/v báo cáo năm ", []), .blank(Blank("năm"))])
    document.signatures[0].name = RichText([.blank(Blank("người ký"))])
    document.addressees = []
    document.recipients = []
    document.drafterMark = "LM."
    #expect(
      Self.lines(document) == [
        "TypeName=Công văn", "CodeNotation=SNV-VP", "OrganName=SỞ NỘI VỤ", "Subject=báo cáo năm …",
        "Language=Tiếng Việt", "Position=PHÓ GIÁM ĐỐC", "Priority=2",
      ]
    )
  }

  @Test("a date that is none is left out, an acting head keeps the prefix") func edges() {
    var document = OfficialDocument(kind: .minutes)
    document.issued = IssueDate(place: "An Bình", day: "30", month: "02", year: "2026")
    document.signatures = [
      SignatureBlock(lines: [.init(.acting, "GIÁM ĐỐC")], name: "A"),
      SignatureBlock(lines: [.init(.onBehalf, "BAN TỔ CHỨC")], name: "B"),
    ]
    #expect(
      Self.lines(document) == [
        "TypeName=Biên bản", "Language=Tiếng Việt", "Position=Q. GIÁM ĐỐC", "FullName=A", "Position=BAN TỔ CHỨC",
        "FullName=B", "Priority=0",
      ]
    )
  }

  @Test("names are those of the list, each with its room") func names() {
    #expect(MetadataName.receiverName.group == "To" && MetadataName.receiverName.element == "OrganName")
    #expect(MetadataName.signerPosition.group == "SignerInfo" && MetadataName.signerName.group == "SignerInfo")
    #expect(MetadataName.issuerName.group == nil && MetadataName.issuerName.element == "OrganName")
    #expect(MetadataName.allCases.map(\.limit) == [100, 11, 30, 10, 200, 500, 30, 3, 100, 50, 200, 1, 3])
  }

  @Test(
    "a day that a machine can read",
    arguments: [
      ("29", "02", "2028", true), ("29", "02", "2026", false), ("31", "4", "2026", false), ("", "4", "2026", false),
    ]
  )
  func day(day: String, month: String, year: String, isDay: Bool) {
    let issued = IssueDate(place: "A", day: RichText(day), month: RichText(month), year: RichText(year))
    #expect((CalendarDay(issued) != nil) == isDay)
  }
}
