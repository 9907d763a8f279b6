/// Text with its first character in upper case; the rest stays: `đồng chí` → `Đồng chí`.
///
/// For whole texts the standard library's `uppercased()` and `lowercased()` are right for Vietnamese and keep NFC.
public func capitalizedFirst(_ text: String) -> String {
  guard let first = text.first else { return text }
  return first.uppercased() + text.dropFirst()
}
