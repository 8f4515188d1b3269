import Foundation
import Testing

@testable import VanBanBatch

@Suite("Reports for continuous integration") struct JUnitReportTests {
  @Test("the report counts, and escapes what XML reserves or forbids")
  func report() throws {
    var report = JUnitReport(name: "vanban <test>")
    report.add(.init(group: "a", name: "one", duration: .milliseconds(1250)))
    report.add(.init(group: "a", name: "\"two\"\n&", failures: ["bad ]]> \u{1}\nsecond line"]))
    report.add(.init(group: "b", name: "three", error: "x < y"))
    #expect(
      report.xml == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites tests="3" failures="1" errors="1" time="1.250">
          <testsuite name="vanban &lt;test&gt;" tests="3" failures="1" errors="1" time="1.250">
            <testcase classname="a" name="one" time="1.250"/>
            <testcase classname="a" name="&quot;two&quot;&#10;&amp;" time="0.000">
              <failure message="bad ]]&gt; \u{FFFD}">bad ]]&gt; \u{FFFD}
        second line</failure>
            </testcase>
            <testcase classname="b" name="three" time="0.000">
              <error message="x &lt; y">x &lt; y</error>
            </testcase>
          </testsuite>
        </testsuites>

        """)
  }
}
