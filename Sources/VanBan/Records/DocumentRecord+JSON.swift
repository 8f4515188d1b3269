extension DocumentRecord {
  /// The record as one line of JSON without a line break at its end, keys in the contract's order.
  ///
  ///     String(decoding: record.json(), as: UTF8.self)   // {"schema":"vanban.record/1","producer":{…
  ///
  /// - Complexity: O(*n*) in the bytes written.
  public func json() -> [UInt8] { jsonLine() }
}
