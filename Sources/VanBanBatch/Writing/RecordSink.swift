/// Takes the records of a run, in order, and shows them only when the run is complete.
protocol RecordSink: AnyObject {
  func write(_ document: ExtractedDocument) throws
  /// Gives the files their names, in place of older ones.
  func finish() throws
  /// Forgets what was written; older files stay.
  func abandon()
}

extension LineFile: RecordSink {
  func write(_ document: ExtractedDocument) throws { try write(document.json) }
}
