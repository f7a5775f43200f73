package org.quorate.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quorate.Aspect;
import org.quorate.Extent;
import org.quorate.GovernanceEngine;
import org.quorate.Handle;
import org.quorate.Known;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.contribution.Contribution;
import org.quorate.contribution.Review;
import org.quorate.merge.MayMerge;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.AbstractLogger;
import org.slf4j.helpers.MessageFormatter;

class JournalTest {
  private static final Instant AT = Instant.parse("2026-03-10T12:00:00Z");
  private static final String TEXT =
      """
      ---
      governance: 1
      name: Pumps
      ---
      <!-- charter: reviews -->
      | Rule | When | Approvals | Checks |
      | --- | --- | --- | --- |
      | rest | otherwise | 1 of @bob | `build` |
      """;

  private static List<String> journal(Level level, Known known) {
    Heard heard = new Heard(level);
    Journal journal = new Journal(heard);
    MayMerge question =
        new MayMerge(
            Contribution.builder("1", Handle.of("zed"))
                .paths("a")
                .review(Review.of("bob", Review.Verdict.APPROVE, AT))
                .build(),
            AT,
            known);
    try (GovernanceEngine engine = Engines.create()) {
      CharterSource source = CharterSource.of("GOVERNANCE.md", TEXT);
      var reading = engine.read(source);
      journal.read(source, reading);
      Charter charter = reading.charter().orElseThrow(() -> new AssertionError(reading));
      journal.decided(charter, question, engine.decide(charter, question));
      journal.failed(charter, question, new IllegalStateException("about @bob"));
    }
    return heard.lines;
  }

  private static Known withoutChecks() {
    return Known.everything().with(Extent.ABSENT, Aspect.CHECKS);
  }

  @Test
  void aDecisionInDoubtIsAWarningThatSaysWhatIsMissing() {
    assertThat(journal(Level.WARN, withoutChecks()))
        .containsExactly(
            "WARN may-merge by Pumps is undetermined: not known is [CHECKS]",
            "ERROR may-merge by Pumps cannot be decided: java.lang.IllegalStateException");
    assertThat(journal(Level.WARN, Known.everything())).hasSize(1);
  }

  @Test
  void aCharterIsALineOfInformationAndADecisionOneBelow() {
    assertThat(journal(Level.DEBUG, withoutChecks()))
        .contains(
            "INFO charter GOVERNANCE.md accepted with 0 diagnostics",
            "DEBUG may-merge by Pumps: UNDETERMINED");
    assertThat(journal(Level.INFO, withoutChecks())).noneMatch(line -> line.startsWith("DEBUG"));
  }

  @Test
  void aFindingIsTraced() {
    assertThat(journal(Level.TRACE, Known.everything()))
        .contains("TRACE reviews/rest Approvals: ALLOWED: `1 of @bob` approved: @bob")
        .anyMatch(line -> line.startsWith("TRACE reviews/rest Checks: WAITING: "));
  }

  @Test
  void nobodyIsNamedAboveATrace() {
    assertThat(journal(Level.DEBUG, withoutChecks()))
        .noneMatch(line -> line.contains("bob") || line.contains("zed"));
  }

  /** Keeps what is logged at a level or above it. */
  private static final class Heard extends AbstractLogger {
    private static final long serialVersionUID = 1;

    private final transient List<String> lines = new ArrayList<>();
    private final Level least;

    Heard(Level least) {
      this.least = least;
    }

    private boolean hears(Level level) {
      return level.toInt() >= least.toInt();
    }

    @Override
    public boolean isTraceEnabled() {
      return hears(Level.TRACE);
    }

    @Override
    public boolean isTraceEnabled(Marker marker) {
      return isTraceEnabled();
    }

    @Override
    public boolean isDebugEnabled() {
      return hears(Level.DEBUG);
    }

    @Override
    public boolean isDebugEnabled(Marker marker) {
      return isDebugEnabled();
    }

    @Override
    public boolean isInfoEnabled() {
      return hears(Level.INFO);
    }

    @Override
    public boolean isInfoEnabled(Marker marker) {
      return isInfoEnabled();
    }

    @Override
    public boolean isWarnEnabled() {
      return hears(Level.WARN);
    }

    @Override
    public boolean isWarnEnabled(Marker marker) {
      return isWarnEnabled();
    }

    @Override
    public boolean isErrorEnabled() {
      return hears(Level.ERROR);
    }

    @Override
    public boolean isErrorEnabled(Marker marker) {
      return isErrorEnabled();
    }

    @Override
    protected String getFullyQualifiedCallerName() {
      return "";
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String message,
        Object @Nullable [] arguments,
        @Nullable Throwable failure) {
      lines.add(level + " " + MessageFormatter.basicArrayFormat(message, arguments));
    }
  }
}
