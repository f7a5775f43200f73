package org.quorate.jakarta.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.quorate.jakarta.suite.http.Exchanges;
import org.quorate.jakarta.suite.http.Exchanges.Exchange;

/** The same archive in real servers, asked over HTTP. */
class ServersIT {
  private static final Path WAR = Path.of(System.getProperty("war"));
  private static final String SECRET = "a secret of this test";

  @TempDir Path folder;

  @TestFactory
  List<DynamicTest> wildfly() throws Exception {
    return all(Server.WILDFLY);
  }

  @TestFactory
  List<DynamicTest> openLiberty() throws Exception {
    return all(Server.OPEN_LIBERTY);
  }

  private List<DynamicTest> all(Server server) throws Exception {
    List<DynamicTest> tests = new ArrayList<>(overHttp(server));
    tests.addAll(inside(server));
    return tests;
  }

  private List<DynamicTest> overHttp(Server server) throws Exception {
    Path charter = folder.resolve("GOVERNANCE.md");
    Map<String, String> settings =
        Map.of(
            "quorate.charter", charter.toString(),
            "quorate.webhook.github.secret", SECRET,
            "quorate.webhook.gitlab.secret", SECRET,
            "quorate.webhook.gitea.secret", SECRET,
            "quorate.webhook.forgejo.secret", SECRET);
    Path place = folder("with");
    try (RunningServer running = server.start(place, WAR, settings)) {
      List<DynamicTest> tests = outcomes(Exchanges.inForce(running.base(), charter, SECRET));
      String log = running.log();
      tests.add(
          dynamicTest(
              "nothing unforeseen happened",
              () -> assertThat(log).isNotBlank().doesNotContain("a request failed")));
      return tests;
    }
  }

  private List<DynamicTest> inside(Server server) throws Exception {
    Path war = folder.resolve("suite.war");
    TestWar.of(WAR, war);
    try (RunningServer running = server.start(folder("without"), war, Map.of())) {
      List<DynamicTest> tests = new ArrayList<>(outcomes(Exchanges.withoutCharter(running.base())));
      List<String[]> lines = running.get("suite").lines().map(line -> line.split("\t", 2)).toList();
      tests.add(dynamicTest("the suite ran", () -> assertThat(lines).hasSizeGreaterThan(10)));
      for (String[] line : lines) {
        tests.add(dynamicTest(line[0], () -> assertThat(line).hasSize(2).endsWith("")));
      }
      tests.addAll(outcomes(Exchanges.guarded(running.base(), folder.resolve("GUARD.md"))));
      return tests;
    }
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** Runs them while the server does; what came of each is told later. */
  private static List<DynamicTest> outcomes(Map<String, Exchange> exchanges) {
    List<DynamicTest> tests = new ArrayList<>();
    exchanges.forEach(
        (name, exchange) -> {
          Throwable thrown = thrown(exchange);
          tests.add(
              dynamicTest(
                  name,
                  () -> {
                    if (thrown != null) {
                      throw thrown;
                    }
                  }));
        });
    return tests;
  }

  private static Throwable thrown(Exchange exchange) {
    try {
      exchange.hold();
      return null;
    } catch (Exception | AssertionError e) {
      return e;
    }
  }
}
