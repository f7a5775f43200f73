package org.quorate.jakarta.quarkus;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quorate.jakarta.suite.http.Exchanges;

@QuarkusTest
@TestProfile(HttpTest.Configured.class)
class HttpTest {
  private static final String SECRET = "a secret of this test";
  private static final Path CHARTER = Path.of("target/GOVERNANCE.md");

  @TestHTTPResource("/")
  URI base;

  /** Settings that only MicroProfile Config has. */
  public static final class Configured implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "configured";
    }
  }

  @TestFactory
  List<DynamicTest> all() throws Exception {
    return Exchanges.inForce(base, CHARTER, SECRET).entrySet().stream()
        .map(each -> dynamicTest(each.getKey(), each.getValue()::hold))
        .toList();
  }
}
