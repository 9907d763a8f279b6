import Foundation
import DataReading
import Diagnostics
import DocumentModel
import Papers
import TemplateEngine
import TestSupport
import Testing
import Values
import XMLTree

/// A small template with a computation, filled from a paper's data and a year's.
struct YearPaper {
  /// The computation, the declared fields, and the body of the template.
  let computation: String
  let fields: String
  let body: String

  private var xml: String {
    """
    <mau xmlns="urn:vanthu:van-ban:1" ten="thu" nguon="\(computation)">
      <truong-du-lieu>
        <truong ten="ngay_ban_hanh" kieu="ngay" bat-buoc="khong" vai-tro="ngay-van-ban"/>
        \(fields)
      </truong-du-lieu>
      <van-ban loai="ke-hoach">
        <phan-dau>
          <co-quan><dong>ỦY BAN NHÂN DÂN</dong></co-quan>
          <so-ky-hieu><so>1</so><ky-hieu>KH-UBND</ky-hieu></so-ky-hieu>
          <dia-danh-ngay><dia-danh>A</dia-danh><ngay>5</ngay><thang>1</thang><nam>2026</nam></dia-danh-ngay>
          <trich-yeu>Thử</trich-yeu>
        </phan-dau>
        <noi-dung>\(body)</noi-dung>
        <phan-cuoi>
          <noi-nhan><noi>A</noi><luu>VT</luu></noi-nhan><chu-ky><quyen-han ma="TM">ỦY BAN NHÂN DÂN</quyen-han><chuc-vu>CHỦ TỊCH</chuc-vu><ho-ten>B</ho-ten></chu-ky>
        </phan-cuoi>
      </van-ban>
    </mau>
    """
  }

  /// The template itself.
  func template() throws -> Template {
    let tree = try #require(readXML(name: "mau.xml", bytes: Array(xml.utf8)).value)
    let compiled = Template.compile(tree) { _ in nil }
    return try #require(compiled.value, "\(compiled.diagnostics)")
  }

  /// The lines of the body, and everything found, where the paper's data name `nam.yaml` as those of the year.
  func made(_ paper: String, year: String) throws -> (lines: [String], findings: [Diagnostic]) {
    try made(paper, files: ["nam.yaml": year])
  }

  /// The lines of the body, and everything found.
  ///
  /// - Parameter files: the files that data may name, by name; nil where such names are not looked at, as in a row of a
  ///   list.
  func made(_ paper: String, files: [String: String]? = [:]) throws -> (lines: [String], findings: [Diagnostic]) {
    let template = try template()
    let typed = try #require(readDocument(name: "d.yaml", bytes: Array(paper.utf8), format: .yaml).value)
    let resolved = files.map { files in
      resolveFiles(in: typed) { name in Outcome(files[name].map { Array($0.utf8) }) }
    }
    let record = try #require((resolved ?? Outcome(typed)).value)
    var maker = PaperMaker(template, at: projectWorkplace)
    let made = maker.make(record)
    guard let paper = made.value else { return ([], made.diagnostics) }
    let lines = paper.document.body.flatMap { block -> [String] in
      switch block {
      case .paragraph(let text): [text.plain]
      case .item(let item): [item.text.plain]
      case .table: []
      }
    }
    return (lines, made.diagnostics)
  }
}

/// The templates and reference data of the project.
let projectWorkplace = Workplace(TemplateLibrary(folders: [Project.file("Templates").path()]))
