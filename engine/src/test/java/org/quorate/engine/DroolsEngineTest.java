package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterRef;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.charter.Rows;
import org.quorate.host.MayPaint;
import org.quorate.host.MayPaint.Colour;
import org.quorate.host.PaintRules;
import org.quorate.spi.RuleSet;

/** What an engine does to its host's threads, and how it ends. */
class DroolsEngineTest {
  private static final Charter CHARTER =
      Charter.of(
          new CharterRef("by hand", 1, "", "", ""),
          "en",
          List.of("GOVERNANCE.md"),
          null,
          List.of(),
          Rows.NONE);

  private final Thread thread = Thread.currentThread();
  private final @Nullable ClassLoader before = thread.getContextClassLoader();

  /** A loader that a host may have set, which finds nothing of ours. */
  private final ClassLoader hosts =
      new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader());

  @AfterEach
  void restore() {
    thread.setContextClassLoader(before);
  }

  private @Nullable ClassLoader loader(boolean none) {
    return none ? null : hosts;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEngineIsMadeReadsAndDecidesUnderAnyContextClassLoader(boolean none) {
    thread.setContextClassLoader(loader(none));
    try (GovernanceEngine engine = Engines.configure().with(new PaintRules()).build()) {
      Reading reading = engine.read(CharterSource.of("GOVERNANCE.md", "# Nothing"));
      assertThat(reading.charter()).isEmpty();
      assertThat(engine.decide(CHARTER, MayPaint.in(Colour.GREEN))).isNotNull();
    }
    assertThat(thread.getContextClassLoader()).isSameAs(loader(none));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theContextClassLoaderComesBackWhenRulesThrow(boolean none) {
    try (GovernanceEngine engine = Engines.configure().with(new PaintRules()).build()) {
      thread.setContextClassLoader(loader(none));
      assertThatThrownBy(() -> engine.decide(CHARTER, MayPaint.in(Colour.EXPLOSIVE)))
          .hasStackTraceContaining("bang");
      assertThat(thread.getContextClassLoader()).isSameAs(loader(none));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GREEN", "EXPLOSIVE"})
  void rulesRunUnderTheLoaderOfTheEngine(Colour colour) {
    AtomicReference<@Nullable ClassLoader> seen = new AtomicReference<>();
    RuleSet rules =
        new PaintRules(
            "org/quorate/host/models",
            () -> seen.set(Thread.currentThread().getContextClassLoader()));
    thread.setContextClassLoader(hosts);
    try (GovernanceEngine engine = Engines.configure().with(rules).build()) {
      try {
        engine.decide(CHARTER, MayPaint.in(colour));
      } catch (RuntimeException e) {
        assertThat(colour).isEqualTo(Colour.EXPLOSIVE);
      }
    }
    assertThat(seen.get()).isSameAs(DroolsEngine.class.getClassLoader());
  }

  @Test
  void aClosedEngineDecidesNothing() {
    GovernanceEngine engine = Engines.configure().with(new PaintRules()).build();
    assertThat(engine.decide(CHARTER, MayPaint.in(Colour.GREEN))).isNotNull();
    engine.close();
    engine.close();
    assertThatThrownBy(() -> engine.decide(CHARTER, MayPaint.in(Colour.GREEN)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this engine is closed");
    assertThat(thread.getContextClassLoader()).isSameAs(before);
  }

  @Test
  void closingOneEngineLeavesAnotherOpen() {
    try (GovernanceEngine open = Engines.configure().with(new PaintRules()).build()) {
      Engines.create().close();
      assertThat(open.decide(CHARTER, MayPaint.in(Colour.PINK))).isNotNull();
    }
  }

  @Test
  void aRuleSetWhoseCompiledRulesAreNotThereIsRefusedAtOnce() {
    RuleSet lost = new PaintRules("org/quorate/host/lost", () -> {});
    assertThatThrownBy(() -> Engines.configure().with(lost).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no compiled rules of org.quorate.host in org/quorate/host/lost");
  }
}
