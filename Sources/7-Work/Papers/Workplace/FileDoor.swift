import DataReading
public import Diagnostics
import FileWriting
import Glibc
public import Values

/// The door through which files come in that data name, with the folders it may read.
public struct FileDoor: Sendable {
  /// Folders whose files may be read, as the system writes them; nil where whatever the user may read is allowed.
  private let folders: [String]?

  /// The door of somebody who sits at the machine: what the user may read is allowed.
  public static let open = FileDoor(checked: nil)

  /// Makes a door for data of others: nothing outside some folders is read, whatever name or link leads there.
  ///
  /// - Parameter folders: the folders, with all that lies in them.
  public init(folders: [String]) { self.init(checked: folders.compactMap(Self.real)) }

  private init(checked folders: [String]?) { self.folders = folders }

  /// Reads the data of one document, with the files it names. The file itself was named by the user and is read wherever
  /// it lies.
  ///
  /// - Parameter path: the file, or `-` for standard input.
  public func document(_ path: String) -> Outcome<DataRecord> {
    let bytes: [UInt8]
    do {
      bytes = try readFile(path)
    } catch {
      return Outcome(nil, [unreadable(error)])
    }
    let format = DataFormat(fileName: path) ?? DataFormat(sniffing: bytes)
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return readDocument(name: path, bytes: bytes, format: format).flatMap { record in
      resolveFiles(in: record) { name in self.bytes(name.hasPrefix("/") ? name : folder + name) }
    }
  }

  /// The bytes of a file that data name.
  ///
  /// - Parameter path: its path from where the program runs.
  public func bytes(_ path: String) -> Outcome<[UInt8]> {
    do throws(FileFailure) {
      if let folders, let real = Self.real(path), !folders.contains(where: { real.hasPrefix($0 + "/") }) {
        return Outcome(
          nil,
          [
            Diagnostic(
              .error,
              WorkCode.unreadable.rawValue,
              "không đọc “\(path)”: tệp nằm ngoài các thư mục được phép",
              hint: "đặt tệp vào cùng thư mục với dữ liệu"
            )
          ]
        )
      }
      return Outcome(try readFile(path))
    } catch {
      return Outcome(nil, [unreadable(error)])
    }
  }

  /// Where a path leads, without links and steps up; nil where it leads nowhere.
  private static func real(_ path: String) -> String? {
    guard let found = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }
}
