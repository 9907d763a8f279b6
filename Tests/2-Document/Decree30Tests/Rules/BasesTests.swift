import Decree30
import Diagnostics
import DocumentModel
import Testing

@Suite struct BasesTests {
  @Test(
    arguments: [
      ("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư", []),
      ("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", []),
      ("Căn cứ Luật Thi đua, khen thưởng", []),
      ("Căn cứ Bộ luật Lao động số 45/2019/QH14", ["căn cứ là luật, pháp lệnh mà ghi số"]),
      (
        "Căn cứ Luật số 72/2025/QH15 ngày 16 tháng 6 năm 2025 của Quốc hội",
        ["căn cứ là luật, pháp lệnh mà ghi số"]
      ),
      (
        "Căn cứ Nghị định số 30/2020/NĐ-CP về công tác văn thư",
        ["căn cứ không ghi ngày"]
      ),
      (
        "Căn cứ Quyết định của UBND xã Thạch Lam ngày 05 tháng 3 năm 2026",
        ["căn cứ không ghi số, ký hiệu"]
      ),
      ("Căn cứ Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI", []), ("Căn cứ chức năng, nhiệm vụ được giao", []),
      ("Theo đề nghị của Chánh Văn phòng", []),
      ("Căn cứ Biên bản họp ngày 05 tháng 3 năm 2026 của Hội đồng", []),
    ] as [(String, [String])]
  )
  func aBasisIsCitedInFull(_ text: String, _ messages: [String]) {
    var document = OfficialDocument(kind: .decision)
    document.legalBases = [RichText(text)]
    let found = findings(in: Decree30.finished(document)).filter { $0.code == "B6-08" }
    #expect(found.map(\.message) == messages)
    #expect(found.allSatisfy { $0.severity == .warning && $0.place?.path == DocumentPath(.legalBasis(0)) })
  }

  @Test func whatIsBlankIsNotJudged() {
    var document = OfficialDocument(kind: .decision)
    document.legalBases = [RichText([.text("Căn cứ Quyết định số ", []), .blank(Blank("so")), .text("/QĐ-UBND", [])])]
    #expect(!broken(Decree30.finished(document)).contains("cảnh báo B6-08"))
  }
}
