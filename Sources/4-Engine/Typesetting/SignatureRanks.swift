/// How signers stand side by side, the same in all formats: ranks of two or three; a last rank with fewer stands at the right,
/// where the one who signs last belongs.
///
/// The decree knows two signers (Mẫu 1.9) and is silent on more.
public struct SignatureRanks: Sendable, Equatable {
  /// How many sign.
  public let signers: Int
  /// How many stand in a full rank: two of two and four signers, three of three and of five and more.
  public let columns: Int

  /// Makes the ranks of some signers, at least two.
  public init(_ signers: Int) {
    self.signers = signers
    columns = signers == 2 || signers == 4 ? 2 : 3
  }

  /// The signers of each rank.
  public var ranks: [Range<Int>] {
    stride(from: 0, to: signers, by: columns).map { $0..<min($0 + columns, signers) }
  }

  /// The column of a signer, from 0 at the left.
  public func column(of signer: Int) -> Int {
    let first = signer - signer % columns
    return columns - min(columns, signers - first) + signer - first
  }
}
