package org.quorate.gerrit;

import com.google.gerrit.testing.TestTimeUtil;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** A time that stands still until a test moves it, and Gerrit's own with it. */
final class MovedTime implements InstantSource {
  private volatile Instant now;

  MovedTime(Instant now) {
    this.now = now;
    TestTimeUtil.resetWithClockStep(0, TimeUnit.SECONDS);
    to(now);
  }

  void to(Instant instant) {
    TestTimeUtil.setClock(Timestamp.from(instant));
    now = instant;
  }

  void by(Duration duration) {
    to(now.plus(duration));
  }

  @Override
  public Instant instant() {
    return now;
  }
}
