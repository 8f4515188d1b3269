/// A half-open range of positions in one of the coordinate systems of a document.
///
/// The three conforming types count different things (``SourceRange`` bytes of the decoded text,
/// ``TextRange`` bytes of the normalized text, ``TokenRange`` tokens), so that the compiler refuses
/// to mix them.
public protocol PositionRange: Hashable, Sendable, CustomStringConvertible {
  var lowerBound: Int { get }
  var upperBound: Int { get }
  /// The range `lowerBound ..< upperBound`. A `upperBound` below `lowerBound` gives the empty range
  /// at `lowerBound`.
  init(_ lowerBound: Int, _ upperBound: Int)
}

extension PositionRange {
  @inlinable public var count: Int { upperBound - lowerBound }
  @inlinable public var isEmpty: Bool { upperBound == lowerBound }
  @inlinable public var indices: Range<Int> { lowerBound..<upperBound }
  public var description: String { "\(lowerBound)..<\(upperBound)" }

  public func contains(_ position: Int) -> Bool {
    position >= lowerBound && position < upperBound
  }

  public func contains(_ other: Self) -> Bool {
    other.lowerBound >= lowerBound && other.upperBound <= upperBound
  }

  public func overlaps(_ other: Self) -> Bool {
    lowerBound < other.upperBound && other.lowerBound < upperBound
  }

  /// The smallest range that covers both.
  public func union(_ other: Self) -> Self {
    Self(Swift.min(lowerBound, other.lowerBound), Swift.max(upperBound, other.upperBound))
  }
}

/// A half-open range of UTF-8 bytes of a document's *decoded text*: for a valid UTF-8 file the
/// bytes of the file itself, byte-order mark and CRLF included.
public struct SourceRange: PositionRange {
  public let lowerBound: Int
  public let upperBound: Int

  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = Swift.max(lowerBound, upperBound)
  }
}

/// A half-open range of UTF-8 bytes of the *normalized text*.
public struct TextRange: PositionRange {
  public let lowerBound: Int
  public let upperBound: Int

  public init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = lowerBound
    self.upperBound = Swift.max(lowerBound, upperBound)
  }
}

/// A half-open range of token indices of a ``TokenizedText``.
///
/// Two words of 32 bits: ranges of tokens are kept and copied more than anything else, and no text
/// has 2^31 tokens.
public struct TokenRange: PositionRange {
  @usableFromInline let lower: Int32
  @usableFromInline let upper: Int32

  @inlinable public var lowerBound: Int { Int(lower) }
  @inlinable public var upperBound: Int { Int(upper) }

  @inlinable
  public init(_ lowerBound: Int, _ upperBound: Int) {
    lower = Int32(truncatingIfNeeded: lowerBound)
    upper = Int32(truncatingIfNeeded: Swift.max(lowerBound, upperBound))
  }
}

extension SourceRange {
  /// The same range as string indices, or `nil` where a bound lies outside `string` or inside one
  /// of its scalars.
  ///
  ///     let record = extractor.extract(from: text)
  ///     record.dates[0].span.range(in: text).map { text[$0] }   // "ngày 06/9/2021"
  ///
  /// - Complexity: O(1) for native UTF-8 strings.
  public func range(in string: String) -> Range<String.Index>? {
    let utf8 = string.utf8
    guard lowerBound >= 0, upperBound <= utf8.count else { return nil }
    let lower = utf8.index(utf8.startIndex, offsetBy: lowerBound)
    let upper = utf8.index(utf8.startIndex, offsetBy: upperBound)
    guard lower.samePosition(in: string.unicodeScalars) != nil,
      upper.samePosition(in: string.unicodeScalars) != nil
    else { return nil }
    return lower..<upper
  }
}
