import Decree30
import Diagnostics
import DocumentModel
import LivingLaw
import Rules
import Testing

@Suite struct UnitTests {
  // MARK: G2-02

  @Test(
    arguments: [
      (Part.addressee, "UBND tỉnh Hải Dương", "10/7/2026", "“tỉnh Hải Dương” không còn từ 01/7/2025"),
      (.recipient, "Sở Nội vụ tỉnh Hoà Bình", "10/7/2026", "“tỉnh Hòa Bình” không còn từ 01/7/2025"),
      (.superior, "UBND TỈNH BÀ RỊA – VŨNG TÀU", "10/7/2026", "“tỉnh Bà Rịa - Vũng Tàu” không còn từ 01/7/2025"),
      (.office, "ỦY BAN NHÂN DÂN/TỈNH ĐỒNG NAI", "30/4/2026", "“tỉnh Đồng Nai” không còn từ 30/4/2026"),
      (.office, "ỦY BAN NHÂN DÂN/TỈNH ĐỒNG NAI", "29/4/2026", nil),
      (.office, "ỦY BAN NHÂN DÂN/THÀNH PHỐ ĐỒNG NAI", "30/4/2026", nil),
      (.office, "ỦY BAN NHÂN DÂN/THÀNH PHỐ ĐỒNG NAI", "29/4/2026", "“thành phố Đồng Nai” chỉ có từ 30/4/2026"),
      (.signature, "CHỦ TỊCH UBND TỈNH BẮC NINH", "2026", nil),
      (.signature, "CHỦ TỊCH UBND TỈNH BẮC NINH", "2027", "“tỉnh Bắc Ninh” không còn từ 20/9/2026"),
      (.recipient, "UBND tỉnh Hải Dương", "30/6/2025", nil),
      (.recipient, "UBND thành phố Bắc Ninh", "30/6/2025", nil),
      (.recipient, "Các sở của tỉnh Hải Dương cũ", "10/7/2026", nil),
      (.recipient, "Sở Y tế tỉnh Sơn Hà, UBND tỉnh Nghệ An, Thành phố Hồ Chí Minh", "10/7/2026", nil),
      (.text, "Năm 2020, ông công tác tại tỉnh Hải Dương", "10/7/2026", nil),
      (.legalBasis, "Căn cứ Quyết định số 5/QĐ-UBND của UBND tỉnh Hải Dương", "10/7/2026", nil),
    ] as [(Part, String, String, String?)]
  )
  func provincesHaveTheirTime(_ part: Part, _ text: String, _ day: String, _ expected: String?) throws {
    #expect(try found(in: part.document(text), day) == (expected.map { ["cảnh báo G2-02: \($0)"] } ?? []))
  }

  @Test func aFormerProvinceHasItsSuccessor() throws {
    let document = Part.addressee.document("Sở Nội vụ, UBND tỉnh Hải Dương")
    let finding = try #require(try findings(in: document, "10/7/2026").first)
    #expect(finding.hint == "ghi “thành phố Hải Phòng”; nói về nơi cũ thì thêm “cũ” sau tên")
    #expect(document.words(finding) == "tỉnh Hải Dương")
    #expect(finding.expected == "các nghị quyết về sắp xếp đơn vị hành chính")
  }

  // MARK: D4-06, D4-07

  @Test(
    arguments: [
      ("Hải Dương", "D4-06: “Hải Dương”: tỉnh Hải Dương không còn từ 01/7/2025"),
      ("HÒA BÌNH", "D4-06: “HÒA BÌNH”: tỉnh Hòa Bình không còn từ 01/7/2025"), ("Hải Phòng", nil), ("Đồng Nai", nil),
      ("Sơn Hà", nil), ("Thạch Lam", nil), ("Thành phố Hồ Chí Minh", nil), ("Phường 12", nil), ("", nil),
      ("TP. HCM", "D4-07: địa danh “TP. HCM” chưa ghi đủ tên"), ("TPHCM", "D4-07: địa danh “TPHCM” chưa ghi đủ tên"),
      ("Hồ Chí Minh", "D4-07: địa danh “Hồ Chí Minh” chưa ghi đủ tên"),
      ("TP Hải Phòng", "D4-07: địa danh “TP Hải Phòng” chưa ghi đủ tên"),
      ("12", "D4-07: địa danh “12” chưa ghi đủ tên"),
    ] as [(String, String?)]
  )
  func placesAreCurrentAndInFull(_ place: String, _ expected: String?) throws {
    #expect(try found(in: Part.place.document(place), "10/7/2026") == (expected.map { ["cảnh báo \($0)"] } ?? []))
  }

  @Test(arguments: [("UBND PHƯỜNG HẢI DƯƠNG", 0), ("ĐẶC KHU HẢI DƯƠNG", 0), ("SỞ NỘI VỤ", 1)])
  func aCommuneMayBearTheNameOfAFormerProvince(_ office: String, _ count: Int) throws {
    var document = Part.place.document("Hải Dương")
    document.issuingAuthority = [RichText(office)]
    #expect(try found(in: document, "10/7/2026").count == count)
    #expect(
      try found(in: document, "10/6/2025")
        == (office.contains("ĐẶC KHU") ? ["cảnh báo V-L4: “đặc khu” chỉ có từ 01/7/2025"] : [])
    )
  }

  // MARK: The register

  @Test func everyLivingRuleOfTheDecreeIsFoundHere() throws {
    let facts = try #require(facts)
    let living = Decree30.rules.filter { entry in
      entry.keepings.contains { if case .living = $0 { true } else { false } }
    }.map(\.page.id)
    let found = facts.checks.map { type(of: $0).page.id }
    // G2-01 is found under the older code V-L2.
    #expect(living.filter { $0 != "G2-01" }.allSatisfy(found.contains))
    #expect(Set(found) == Set(LegalFacts.pages.map(\.id) + living.filter { $0 != "G2-01" }))
  }

  @Test func withoutFilesThereAreNoFacts() {
    let facts = LegalFacts.read { _ in Outcome(nil) }.value
    #expect(facts?.districts == nil)
    #expect(facts?.acts.remarks(on: "Nghị định 98/2023/NĐ-CP", days: nil, isBasis: true).isEmpty == true)
  }
}
