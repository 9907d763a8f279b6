/// A place to fill by hand, with how often it stands in what was made.
public struct BlankCount: Sendable {
  /// Its name.
  public var name: String
  /// How often.
  public var count: Int

  /// Makes a count.
  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }

  /// Counts names in the order they first come.
  public static func counted(_ names: [String]) -> [BlankCount] {
    var counts: [BlankCount] = []
    var places: [String: Int] = [:]
    for name in names {
      if let place = places[name] {
        counts[place].count += 1
      } else {
        places[name] = counts.count
        counts.append(BlankCount(name: name, count: 1))
      }
    }
    return counts
  }
}
