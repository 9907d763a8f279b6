import Diagnostics
import Foundation
import Papers
import Testing

/// What may be read of files that data name.
@Suite struct FileDoorTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "vanthu-\(UUID().uuidString)")

  init() throws {
    for inner in ["trong", "ngoai"] {
      let path = folder.appending(path: inner)
      try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
      try "- {ten: A}\n".write(toFile: path.appending(path: "ds.yaml").path(), atomically: false, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "trong/noi.yaml"),
      withDestinationURL: folder.appending(path: "ngoai/ds.yaml")
    )
  }

  @Test(
    arguments: [
      ("ds.yaml", nil), ("../trong/ds.yaml", nil), ("khong-co.yaml", "không đọc được"),
      ("../ngoai/ds.yaml", "ngoài các thư mục được phép"), ("noi.yaml", "ngoài các thư mục được phép"),
      ("/etc/hostname.yaml", "không đọc được"),
    ] as [(String, String?)]
  )
  func nothingOutsideTheFoldersIsRead(name: String, refusal: String?) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let data = folder.appending(path: "trong/d.yaml").path()
    try "ds: {tu_tep: \(name)}\n".write(toFile: data, atomically: false, encoding: .utf8)
    let closed = FileDoor(folders: [folder.appending(path: "trong").path()]).document(data)
    #expect(closed.diagnostics.map { $0.message.contains(refusal ?? "!") } == (refusal == nil ? [] : [true]))
    #expect((closed.value != nil) == (refusal == nil))
    if refusal?.hasPrefix("ngoài") == true { #expect(FileDoor.open.document(data).diagnostics.isEmpty) }
  }
}
