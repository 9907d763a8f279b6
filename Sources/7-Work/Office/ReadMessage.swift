import Diagnostics
public import EdXML
import FileWriting
import Papers
import Publishing

extension Office {
  /// Reads a message of the exchange between agencies.
  ///
  /// - Parameter path: the file, or `-` for standard input.
  /// - Returns: the message as far as it could be read, with errors too; and everything found.
  public static func message(_ path: String) -> Answer<ReceivedMessage> {
    let bytes = FileDoor.open.bytes(path)
    guard let content = bytes.value else { return Answer(nil, bytes.diagnostics, .missing) }
    let message = readMessage(name: path, bytes: content)
    return Answer(message.value, message.diagnostics, message.hasErrors || message.value == nil ? .errors : .done)
  }

  /// Writes the attachments of a message into a folder, all or none; nothing that is there is replaced.
  ///
  /// - Returns: the paths of the files.
  public static func unpack(_ message: ReceivedMessage, into path: String) -> Answer<[String]> {
    let folder = OutputFolder(path, keepsEverything: true)
    var set = OutputSet()
    var names: [String] = []
    for attachment in message.attachments {
      guard let bytes = attachment.bytes else { continue }
      folder.add(bytes.span, as: attachment.fileName, to: &set)
      names.append(attachment.fileName)
    }
    let refusals = folder.commit(set)
    guard refusals.isEmpty else { return Answer(nil, refusals.map { writeDiagnostic($0) }, .unwritten) }
    return Answer(names.map { folder.fullPath($0) })
  }
}
