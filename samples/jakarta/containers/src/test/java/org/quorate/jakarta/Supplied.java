package org.quorate.jakarta;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import org.quorate.charter.CharterSource;
import org.quorate.engine.cdi.CharterAccepted;

/** A charter that the host keeps where it likes, here in memory; a bean only where it is named. */
@Singleton
class Supplied {
  private final AtomicInteger open = new AtomicInteger();
  private volatile String text = "";

  void becomes(String words) {
    text = words;
  }

  /** How many sources were handed out and not taken back. */
  int open() {
    return open.get();
  }

  @Produces
  CharterSource source() {
    open.incrementAndGet();
    return CharterSource.of("GOVERNANCE.md", text);
  }

  void back(@Disposes CharterSource source) {
    open.decrementAndGet();
  }

  void upset(@Observes CharterAccepted event) {
    throw new IllegalStateException("upset by " + event.now().ref().name());
  }
}
