import Glibc

/// The way from a folder to a file, such as `../../T3/hop.yaml`: the same wherever the program is started, and without the
/// folders above both.
///
/// - Parameters:
///   - path: the file, from the working folder.
///   - folder: the folder, from the working folder; it need not exist.
func relativePath(of path: String, from folder: String) -> String {
  let (file, base) = (absoluteSteps(path), absoluteSteps(folder))
  let shared = zip(file, base).prefix { $0 == $1 }.count
  return ([Substring](repeating: "..", count: base.count - shared) + file[shared...]).joined(separator: "/")
}

/// The folders from the root to a file, links not followed.
private func absoluteSteps(_ path: String) -> [Substring] {
  var whole = path
  if !path.hasPrefix("/"), let here = unsafe getcwd(nil, 0) {
    whole = unsafe String(cString: here) + "/" + path
    unsafe free(here)
  }
  var steps: [Substring] = []
  for step in whole.split(separator: "/") where step != "." {
    if step == ".." { _ = steps.popLast() } else { steps.append(step) }
  }
  return steps
}
