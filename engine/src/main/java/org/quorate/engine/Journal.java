package org.quorate.engine;

import java.util.EnumSet;
import java.util.Set;
import org.quorate.Aspect;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.Outcome;
import org.quorate.Question;
import org.quorate.Unknown;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.slf4j.Logger;

/**
 * What an engine logs: as an error that it cannot decide, as a warning that it decided in doubt, a
 * line for each charter, for each decision, and for each finding. Only findings name people.
 */
final class Journal {
  private final Logger log;

  Journal(Logger log) {
    this.log = log;
  }

  void read(CharterSource source, Reading reading) {
    log.info(
        "charter {} {} with {} diagnostics",
        source.main(),
        reading.charter().isPresent() ? "accepted" : "rejected",
        reading.diagnostics().size());
  }

  void decided(Charter charter, Question<?> question, Decision decision) {
    if (decision.outcome() == Outcome.UNDETERMINED && log.isWarnEnabled()) {
      log.warn(
          "{} by {} is undetermined: not known is {}",
          question.kind(),
          charter.ref().name(),
          missing(decision));
    }
    if (log.isDebugEnabled()) {
      log.debug("{} by {}: {}", question.kind(), charter.ref().name(), decision.outcome());
    }
    if (log.isTraceEnabled()) {
      for (Finding finding : decision.findings()) {
        log.trace(
            "{} {}: {}: {}",
            finding.rule().name(),
            finding.column(),
            finding.outcome(),
            finding.because());
      }
    }
  }

  /** Says what kind of failure it was, and not its message, which may name people. */
  void failed(Charter charter, Question<?> question, RuntimeException failure) {
    log.error(
        "{} by {} cannot be decided: {}",
        question.kind(),
        charter.ref().name(),
        failure.getClass().getName());
  }

  private static Set<Aspect> missing(Decision decision) {
    Set<Aspect> missing = EnumSet.noneOf(Aspect.class);
    for (Finding finding : decision.findings()) {
      if (finding instanceof Unknown unknown) {
        missing.addAll(unknown.missing());
      }
    }
    return missing;
  }
}
