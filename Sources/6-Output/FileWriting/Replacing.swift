import CLinuxFiles
import Glibc

/// New files taking the places of older ones of their names, all or none: an older file stays under another name until all have
/// changed places.
struct Replacing {
  private let lacks: FileSystemLacks
  /// What has changed places, with the name the older file has meanwhile; nil where there was none.
  private var done: [(target: String, old: String?)] = []

  init(lacks: FileSystemLacks) { self.lacks = lacks }

  /// Puts a file in the place of another.
  ///
  /// - Throws: the system's reason; then the file has not changed.
  mutating func replace(_ target: String, by temporary: String) throws(FileFailure) {
    if lacks.contains(.secondReplacing), !done.isEmpty { throw FileFailure(path: target, number: EBUSY) }
    let number = lacks.contains(.exchanging) ? EINVAL : unsafe vanthu_exchange(temporary, target)
    if number == 0 {
      done.append((target, temporary))
      return
    }
    guard number == EINVAL || number == ENOSYS || number == ENOENT else {
      throw FileFailure(path: target, number: number)
    }
    let old = temporary + "-cu"
    let isLinked = unsafe Glibc.link(target, old) == 0
    let isMoved = unsafe !isLinked && rename(target, old) == 0
    guard unsafe rename(temporary, target) == 0 else {
      let number = errno
      if isLinked { unsafe unlink(old) }
      if isMoved { unsafe rename(old, target) }
      throw FileFailure(path: target, number: number)
    }
    done.append((target, isLinked || isMoved ? old : nil))
  }

  /// Takes the older files away.
  func finish() { for case let old? in done.map(\.old) { unsafe unlink(old) } }

  /// Gives the older files their places again.
  ///
  /// - Returns: the files that could not be given back and are new.
  func undo() -> [String] {
    done.filter { file in
      if lacks.contains(.givingBack) { return true }
      guard let old = file.old else { return unsafe unlink(file.target) != 0 }
      return unsafe rename(old, file.target) != 0
    }.map(\.target)
  }
}
