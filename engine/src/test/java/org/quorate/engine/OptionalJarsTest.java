package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever wants no git, no JSON, no owners files and no injection needs none of their jars. */
class OptionalJarsTest {

  /** A jar that a host may leave out, and a class that is only in it. */
  enum Optional {
    JGIT("org.eclipse.jgit", "org.eclipse.jgit.lib.Repository"),
    SNAKEYAML("snakeyaml-engine", "org.snakeyaml.engine.v2.api.Load"),
    RE2J("re2j", "com.google.re2j.Pattern"),
    JACKSON("jackson-core", "com.fasterxml.jackson.core.JsonFactory"),
    VALIDATOR("hibernate-validator", "org.hibernate.validator.HibernateValidator"),
    INJECTION("jakarta.enterprise.cdi-api", "jakarta.enterprise.inject.Instance"),
    PROFILE("microprofile-config-api", "org.eclipse.microprofile.config.ConfigProvider");

    /** What reads cases needs both. */
    private static final Set<Optional> OF_JSON = EnumSet.of(JACKSON, VALIDATOR);

    private final String artifact;
    private final String type;

    Optional(String artifact, String type) {
      this.artifact = artifact;
      this.type = type;
    }

    /** By the name of a jar with its version. */
    boolean is(Path jar) {
      return Pattern.matches(
          Pattern.quote(artifact) + "-[0-9][^/]*\\.jar", jar.getFileName().toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEngineReadsAndDecidesWithoutOneOfThem(Optional absent) throws Exception {
    decidesWithout(Set.of(absent));
  }

  @Test
  void anEngineReadsAndDecidesWithoutAnyOfThem() throws Exception {
    decidesWithout(Set.of(Optional.values()));
  }

  @Test
  void theseAreAllThatTheBuildCallsOptional() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    List<String> optional =
        Pattern.compile(
                "<artifactId>([^<]+)</artifactId>\\s*(<version>[^<]+</version>\\s*)?"
                    + "<(optional>true|scope>provided)<")
            .matcher(pom)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(Arrays.stream(Optional.values()).map(it -> it.artifact))
        .containsExactlyInAnyOrderElementsOf(optional);
  }

  private static void decidesWithout(Collection<Optional> absent) throws Exception {
    URL[] rest = classPathWithout(absent);
    try (URLClassLoader host = new URLClassLoader(rest, ClassLoader.getPlatformClassLoader())) {
      for (Optional jar : absent) {
        assertThatThrownBy(() -> host.loadClass(jar.type))
            .isInstanceOf(ClassNotFoundException.class);
      }
      assertThat(HostsTest.embedded(host, Embedded.class).call()).isEqualTo(HostsTest.ANSWER);
      if (Collections.disjoint(absent, Optional.OF_JSON)) {
        assertThat(HostsTest.embedded(host, EmbeddedCase.class).call()).isEqualTo(HostsTest.ANSWER);
      }
    }
  }

  static URL[] classPathWithout(Collection<Optional> absent) {
    String own = System.getProperty("java.class.path");
    String all = System.getProperty("surefire.test.class.path", own);
    List<URL> rest = new ArrayList<>();
    for (String entry : all.split(Pattern.quote(File.pathSeparator))) {
      Path path = Path.of(entry);
      if (absent.stream().noneMatch(jar -> jar.is(path))) {
        rest.add(url(path));
      }
    }
    return rest.toArray(URL[]::new);
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
