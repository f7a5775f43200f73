package org.quorate.jakarta.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quorate.jakarta.suite.Suite;
import org.quorate.jakarta.suite.http.Exchanges;

/** The suite in ArC, which knows build-compatible extensions only. */
@QuarkusTest
class SuiteTest {
  @Inject Suite suite;

  @TestHTTPResource("/")
  URI base;

  /** What holds without a charter comes first: the suite names one. */
  @TestFactory
  List<DynamicTest> all() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    Exchanges.withoutCharter(base)
        .forEach((name, exchange) -> tests.add(dynamicTest(name, exchange::hold)));
    tests.add(dynamicTest("the suite", this::suite));
    Exchanges.guarded(base, Path.of("target/GUARD.md").toAbsolutePath())
        .forEach((name, exchange) -> tests.add(dynamicTest(name, exchange::hold)));
    return tests;
  }

  @AfterEach
  void forget() {
    System.clearProperty("quorate.charter");
  }

  private void suite() throws Exception {
    assertThat(suite.run())
        .hasSizeGreaterThan(10)
        .allSatisfy((name, wrong) -> assertThat(wrong).isEmpty());
  }
}
