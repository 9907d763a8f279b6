import Diagnostics
import Foundation
import Papers
import Publishing
import TestSupport
import Testing

@testable import Office

@Suite struct OfficeTests {
  private let office = Office(
    library: TemplateLibrary(folders: [Project.file("Tests/Cases/thu-muc").path()]),
    door: .open
  )

  @Test(
    arguments: [
      ("du-lieu.yaml", "du-lieu"), ("a/b/hà đông.2024.csv", "hà đông.2024"), ("-", "van-ban"),
      ("khong-duoi", "khong-duoi"),
      (".an", ".an"), ("thu-muc/.an.yaml", ".an"), ("./x.json", "x"),
    ]
  )
  func filesAreNamedAfterTheirData(path: String, name: String) {
    #expect(Office.stem(ofData: path) == name)
  }

  /// A call gives values: bytes where they are asked for, and no file, no word on a terminal.
  @Test func aPaperComesBackAsBytes() throws {
    let data = try Scratch("don_vi: Trạm Y tế xã\ndiem: 92,5\n", as: "d.yaml")
    let order = PaperOrder("giay-bao", data: data.path, forms: PaperForms([.text]), to: .bytes)
    let answer = office.make(order)
    #expect(answer.ending == .done && answer.findings.isEmpty, "\(answer.findings)")
    let paper = try #require(answer.value)
    #expect(String(decoding: paper.bytes, as: UTF8.self).contains("Trạm Y tế xã"))
    #expect(paper.files.isEmpty)
  }

  @Test func whatIsMissingIsTold() throws {
    let order = PaperOrder("khong-co", data: "d.yaml", forms: PaperForms([.text]), to: .bytes)
    #expect(office.make(order).ending == .missing)
    let unread = PaperOrder("giay-bao", data: "/khong/co.yaml", forms: PaperForms([.text]), to: .bytes)
    let answer = office.make(unread)
    #expect(answer.ending == .unreadable && answer.value == nil)
    #expect(answer.findings.map(\.code) == ["GO-02"])
    #expect(Office.open(templates: "/khong/co").ending == .missing)
    #expect(office.checkTemplates(["khong-co"]).ending == .missing)
  }
}

/// A file that is there as long as the value is.
final class Scratch {
  let path: String

  init(_ text: String, as name: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: name).path()
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: URL(filePath: path).deletingLastPathComponent().path()) }
}
