import TestSupport
import Testing

/// The whole of two files, styles and properties too, for a reviewer to see what a change does to them.
@Suite struct ApprovedTests {
  @Test(arguments: ["cong-van-de-trong", "quyet-dinh"]) func wholeFiles(_ name: String) throws {
    let sample = try #require(Samples.all.first { $0.name == name })
    // A line a paragraph, row or style, so that a difference can be read.
    var flat = WordFile.flat(sample.document)
    for start in ["<w:p>", "<w:tr>", "<w:tbl>", "<w:style ", "<w:sectPr>", "<property "] {
      flat = flat.replacing(start, with: "\n" + start)
    }
    try expectRecorded(flat, in: "Tests/Approved/docx/\(name).xml")
  }
}
