package org.quorate.jakarta.suite.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.quorate.Decision;
import org.quorate.Finding;
import org.quorate.Obligation;
import org.quorate.Outcome;
import org.quorate.charter.CharterRef;

/** Whether a version may be released now. */
public record ReleaseDecision(Outcome outcome, String headline, CharterRef charter)
    implements Decision {

  @Override
  public List<Finding> findings() {
    return List.of();
  }

  @Override
  public List<Obligation> obligations() {
    return List.of();
  }

  @Override
  public String facts() {
    return "";
  }

  @Override
  public Optional<Instant> until() {
    return Optional.empty();
  }
}
