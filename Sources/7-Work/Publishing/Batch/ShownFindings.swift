import Diagnostics

/// Keeps what is the same for every record, such as a column the template does not know, from being said every time.
struct ShownFindings {
  private var shown: Set<Diagnostic> = []

  /// As many findings are remembered; what is the same for all records comes early.
  private static let limit = 1000

  /// The findings that have not been shown yet.
  mutating func new(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.filter { diagnostic in
      shown.count < Self.limit ? shown.insert(diagnostic).inserted : !shown.contains(diagnostic)
    }
  }
}
