package org.quorate.jakarta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.Outcome;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Rejected;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.engine.cdi.CharterInForce;
import org.quorate.engine.cdi.NoCharter;
import org.quorate.merge.MayMerge;

/** Where the charter in force comes from, and that nobody ever sees half of one. */
class CharterInForceTest {
  private static final int SWAPS = 60;
  private static final int READERS = 3;
  private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");

  @TempDir Path folder;

  @AfterEach
  void forget() {
    System.clearProperty("quorate.charter");
  }

  @ParameterizedTest
  @EnumSource
  void aHostSuppliesItAndReloadsItWithoutARestart(Container kind) {
    try (SeContainer container = kind.initializer().addBeanClasses(Supplied.class).initialize()) {
      Supplied supplied = container.select(Supplied.class).get();
      CharterInForce charters = container.select(CharterInForce.class).get();
      supplied.becomes(whole("First", "1 of @bob"));
      assertThat(charters.charter().ref().name()).isEqualTo("First");

      supplied.becomes(whole("Second", "1 wizard"));
      assertThat(charters.rejected()).as("a host tells when").isEmpty();
      assertThat(charters.reload()).isInstanceOf(Rejected.class);
      assertThat(charters.charter().ref().name()).isEqualTo("First");
      assertThat(charters.rejected()).isPresent();

      supplied.becomes(whole("Third", "1 of @eve"));
      assertThat(charters.reload().charter()).isEqualTo(charters.current());
      assertThat(charters.charter().ref().name()).isEqualTo("Third");
      assertThat(charters.rejected()).isEmpty();
      assertThat(supplied.open()).as("sources that pile up").isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoSuppliersAreOneTooMany(Container kind) {
    try (SeContainer container =
        kind.initializer().addBeanClasses(One.class, Another.class).initialize()) {
      CharterInForce charters = container.select(CharterInForce.class).get();
      assertThat(charters.current()).isEmpty();
      assertThatThrownBy(charters::charter)
          .isInstanceOf(NoCharter.class)
          .hasMessageContaining("several beans");
    }
  }

  /** A supplier of a charter. */
  @Singleton
  static class One {
    @Produces
    CharterSource source() {
      return CharterSource.of("GOVERNANCE.md", "");
    }
  }

  /** A supplier beside it. */
  @Singleton
  static class Another {
    @Produces
    CharterSource source() {
      return CharterSource.of("GOVERNANCE.md", "");
    }
  }

  @ParameterizedTest
  @EnumSource
  void documentsOfALinkedFolderChangeTogetherUnderTheEyesOfManyThreads(Container kind)
      throws Exception {
    Path link = folder.resolve("data");
    Files.createSymbolicLink(link, version("v0"));
    System.setProperty("quorate.charter", link.resolve("GOVERNANCE.md").toString());
    ExecutorService threads = Executors.newFixedThreadPool(READERS);
    try (SeContainer container = kind.initializer().initialize()) {
      CharterInForce charters = container.select(CharterInForce.class).get();
      GovernanceEngine engine = container.select(GovernanceEngine.class).get();
      assertThat(charters.charter().ref().name()).isEqualTo("v0");
      AtomicBoolean over = new AtomicBoolean();
      List<Future<Long>> readers = new java.util.ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(reader(charters, engine, over)));
      }
      for (int i = 1; i <= SWAPS; i++) {
        Path beside = Files.createSymbolicLink(folder.resolve("next"), version("v" + i));
        Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE);
        assertThat(charters.reload()).isNotInstanceOf(Rejected.class);
      }
      over.set(true);
      for (Future<Long> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(charters.charter().ref().name()).isEqualTo("v" + SWAPS);
    } finally {
      threads.shutdownNow();
    }
  }

  /** Decides by whatever is in force: the include has to let those approve that the main names. */
  private static Callable<Long> reader(
      CharterInForce charters, GovernanceEngine engine, AtomicBoolean over) {
    return () -> {
      long decided = 0;
      while (!over.get() || decided == 0) {
        Charter charter = charters.charter();
        Contribution change =
            Contribution.builder("1", Handle.of("ann"))
                .paths("a")
                .review(Review.of(charter.ref().name(), Review.Verdict.APPROVE, AT))
                .build();
        MayMerge question = new MayMerge(change, AT, Known.everything());
        assertThat(engine.decide(charter, question).outcome()).isEqualTo(Outcome.ALLOWED);
        decided++;
      }
      return decided;
    };
  }

  private Path version(String name) throws IOException {
    Path version = Files.createDirectory(folder.resolve(name));
    Files.writeString(version.resolve("GOVERNANCE.md"), main(name + "\ninclude: RULES.md"));
    Files.writeString(version.resolve("RULES.md"), rules("1 of @" + name));
    return version;
  }

  private static String whole(String name, String approvals) {
    return main(name) + rules(approvals);
  }

  private static String main(String name) {
    return "---\ngovernance: 1\nname: " + name + "\n---\n\n";
  }

  private static String rules(String approvals) {
    return "<!-- charter: reviews -->\n| Rule | When | Approvals |\n| --- | --- | --- |\n"
        + "| change | otherwise | "
        + approvals
        + " |\n";
  }
}
