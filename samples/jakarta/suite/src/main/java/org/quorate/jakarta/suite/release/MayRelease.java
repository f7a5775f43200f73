package org.quorate.jakarta.suite.release;

import java.time.Instant;
import org.quorate.Known;
import org.quorate.Question;

/** May this version be released now? */
public record MayRelease(String version, Instant at) implements Question<ReleaseDecision> {
  /** By which the engine finds {@link ReleaseRules}. */
  public static final String KIND = "may-release";

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Known known() {
    return Known.everything();
  }

  @Override
  public Class<ReleaseDecision> decisionType() {
    return ReleaseDecision.class;
  }

  @Override
  public MayRelease asOf(Instant instant) {
    return new MayRelease(version, instant);
  }
}
