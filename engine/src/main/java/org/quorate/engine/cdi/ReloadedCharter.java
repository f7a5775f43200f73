package org.quorate.engine.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Reading;
import org.quorate.charter.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The charter in force, read again when its documents change. */
@ApplicationScoped
@Typed(CharterInForce.class)
class ReloadedCharter implements CharterInForce {
  private static final Logger LOG = LoggerFactory.getLogger(ReloadedCharter.class);

  /** How often a text is read anew that changes while it is read. */
  private static final int TRIES = 3;

  private final ReentrantLock reading = new ReentrantLock();

  @Inject GovernanceEngine engine;
  @Inject Instance<CharterSource> sources;
  @Inject Event<CharterAccepted> accepted;
  @Inject Event<CharterRefused> refused;
  private volatile @Nullable State state;

  /** What was read last; swapped as a whole. */
  private record State(
      @Nullable Charter charter, Reading newest, @Nullable WatchedDocuments documents) {

    /** The documents, if one of them is another now. */
    Optional<WatchedDocuments> outdated() {
      return Optional.ofNullable(documents).filter(WatchedDocuments::changed);
    }
  }

  @Override
  public Optional<Charter> current() {
    try {
      return Optional.ofNullable(latest().charter());
    } catch (NoCharter unnamed) {
      return Optional.empty();
    }
  }

  @Override
  public Charter charter() {
    State now = latest();
    if (now.charter() == null) {
      throw new NoCharter(now.newest().diagnostics());
    }
    return now.charter();
  }

  @Override
  public Optional<Rejected> rejected() {
    try {
      return latest().newest() instanceof Rejected rejected
          ? Optional.of(rejected)
          : Optional.empty();
    } catch (NoCharter unnamed) {
      return Optional.empty();
    }
  }

  @Override
  public Reading reload() {
    reading.lock();
    try {
      return read(state).newest();
    } finally {
      reading.unlock();
    }
  }

  /**
   * Others are not kept waiting while one thread reads a change; only the first text is awaited.
   */
  private State latest() {
    State now = state;
    if (now != null && (now.outdated().isEmpty() || !reading.tryLock())) {
      return now;
    } else if (now == null) {
      reading.lock();
    }
    try {
      State before = state;
      return before == null
          ? read(null)
          : before.outdated().map(documents -> read(before, documents)).orElse(before);
    } finally {
      reading.unlock();
    }
  }

  private State read(@Nullable State before) {
    if (sources.isUnsatisfied()) {
      return read(before, WatchedDocuments.named());
    }
    if (sources.isAmbiguous()) {
      throw new NoCharter("several beans are a source of the charter; keep one");
    }
    try (Borrowed<CharterSource> source = Borrowed.from(sources)) {
      return put(before, engine.read(source.bean()), null);
    }
  }

  private State read(@Nullable State before, WatchedDocuments known) {
    for (int i = 1; ; i++) {
      WatchedDocuments documents = known.again();
      Reading newest = engine.read(documents);
      if (!documents.changed() || i == TRIES && before == null) {
        return put(before, newest, documents);
      } else if (i == TRIES && before != null) {
        return before;
      }
    }
  }

  private State put(@Nullable State before, Reading newest, @Nullable WatchedDocuments documents) {
    Optional<Charter> kept = Optional.ofNullable(before).map(State::charter);
    Charter charter = newest.charter().or(() -> kept).orElse(null);
    State now = new State(charter, newest, documents);
    state = now;
    if (newest instanceof Rejected rejected) {
      warn(rejected, kept.isPresent());
      fire(refused, new CharterRefused(rejected, kept));
    } else if (charter != null && !kept.map(Charter::ref).equals(Optional.of(charter.ref()))) {
      fire(accepted, new CharterAccepted(kept, charter));
    }
    return now;
  }

  /** Says where it is wrong, and not its message, which may name people. */
  private static void warn(Rejected rejected, boolean kept) {
    LOG.warn(
        "the newest text of the charter is rejected, {}; {}",
        rejected.diagnostics().stream()
            .filter(Diagnostic::isError)
            .findFirst()
            .map(it -> it.code() + " at " + NoCharter.place(it))
            .orElse(""),
        kept ? "the last accepted one stays in force" : "none is in force");
  }

  private static <E> void fire(Event<E> event, E what) {
    try {
      event.fire(what);
    } catch (RuntimeException e) {
      LOG.warn("an observer of a charter threw", e);
    }
  }
}
