import Decree30
import DocumentModel
import Testing

@Suite("Composed lines") struct WordingTests {
  @Test("H1-01, H1-03: Quốc hiệu and Tiêu ngữ") func head() {
    #expect(Decree30.nationalName == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    #expect(Decree30.motto == "Độc lập - Tự do - Hạnh phúc")
  }

  @Test("N3-01, N3-03: number line") func number() {
    let number = DocumentNumber(number: "05", symbol: "KH-UBND")
    #expect(Decree30.numberLine(number).runs == [.text("Số: 05/KH-UBND", [])])
  }

  @Test("a number not yet given leaves its blank") func blankNumber() {
    let blank = Run.blank(Blank("số", form: .gap))
    let number = DocumentNumber(number: RichText([blank]), symbol: "KH-UBND")
    #expect(Decree30.numberLine(number).runs == [.text("Số: ", []), blank, .text("/KH-UBND", [])])
  }

  @Test("D4-01: place and date") func date() {
    let date = IssueDate(place: "Quảng Châu", day: "05", month: "01", year: "2026")
    #expect(Decree30.dateLine(date).runs == [.text("Quảng Châu, ngày 05 tháng 01 năm 2026", [])])
  }

  @Test("a day not yet known leaves its blank") func blankDay() {
    let blank = Run.blank(Blank("ngày", form: .gap))
    let date = IssueDate(place: "Quảng Châu", day: RichText([blank]), month: "3", year: "2026")
    #expect(
      Decree30.dateLine(date).runs == [.text("Quảng Châu, ngày ", []), blank, .text(" tháng 3 năm 2026", [])]
    )
  }

  @Test(
    "S7-01: authority and post",
    arguments: [
      (SignatureAuthority?.none, "GIÁM ĐỐC"), (.onBehalf, "TM. GIÁM ĐỐC"), (.acting, "Q. GIÁM ĐỐC"),
      (.deputising, "KT. GIÁM ĐỐC"), (.byOrder, "TL. GIÁM ĐỐC"), (.byDelegation, "TUQ. GIÁM ĐỐC"),
    ]
  )
  func signature(authority: SignatureAuthority?, line: String) {
    #expect(Decree30.signatureLine(.init(authority, "GIÁM ĐỐC")).plain == line)
  }

  @Test("styles inside a field are kept") func styles() {
    let place = RichText([.text("Quảng ", []), .text("Châu", .bold)])
    let line = Decree30.dateLine(IssueDate(place: place, day: "05", month: "3", year: "2026"))
    #expect(line.runs.dropFirst(1).first == .text("Châu", .bold))
    #expect(line.plain == "Quảng Châu, ngày 05 tháng 3 năm 2026")
  }
}
