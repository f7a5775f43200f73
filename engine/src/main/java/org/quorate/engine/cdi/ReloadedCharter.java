package org.quorate.engine.cdi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
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

    boolean outdated() {
      return documents != null && documents.changed();
    }
  }

  @Override
  public Optional<Charter> current() {
    return Optional.ofNullable(latest().charter());
  }

  @Override
  public Charter charter() {
    State now = latest();
    if (now.charter() == null) {
      throw new NoCharter(
          "no charter is in force: the one there is was rejected: " + now.newest().diagnostics(),
          now.newest().diagnostics());
    }
    return now.charter();
  }

  @Override
  public Optional<Rejected> rejected() {
    return latest().newest() instanceof Rejected rejected
        ? Optional.of(rejected)
        : Optional.empty();
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
    if (now != null && (!now.outdated() || !reading.tryLock())) {
      return now;
    } else if (now == null) {
      reading.lock();
    }
    try {
      State before = state;
      return before == null || before.outdated() ? read(before) : before;
    } finally {
      reading.unlock();
    }
  }

  private State read(@Nullable State before) {
    for (int i = 1; ; i++) {
      CharterSource source = source();
      WatchedDocuments documents = source instanceof WatchedDocuments watched ? watched : null;
      Reading newest = engine.read(source);
      if (documents == null || !documents.changed() || i == TRIES && before == null) {
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
      fire(refused, new CharterRefused(rejected, kept));
    } else if (charter != null && !kept.map(Charter::ref).equals(Optional.of(charter.ref()))) {
      fire(accepted, new CharterAccepted(kept, charter));
    }
    return now;
  }

  private static <E> void fire(Event<E> event, E what) {
    try {
      event.fire(what);
    } catch (RuntimeException e) {
      LOG.warn("an observer of a charter threw", e);
    }
  }

  private CharterSource source() {
    if (sources.isResolvable()) {
      return sources.get();
    }
    if (sources.isAmbiguous()) {
      throw new NoCharter("several beans are a source of the charter; keep one", List.of());
    }
    Path main =
        Settings.value("quorate.charter")
            .map(name -> Path.of(name).toAbsolutePath().normalize())
            .orElseThrow(
                () ->
                    new NoCharter(
                        "no charter is named: set `quorate.charter` to the path of one, or supply a"
                            + " bean of type CharterSource",
                        List.of()));
    Path root =
        Settings.value("quorate.charter.root")
            .map(name -> Path.of(name).toAbsolutePath().normalize())
            .orElse(main.getParent());
    if (root == null || !main.startsWith(root) || main.equals(root)) {
      throw new NoCharter(
          "the charter `" + main + "` does not lie in the folder `" + root + "`", List.of());
    }
    return new WatchedDocuments(root, root.relativize(main).toString().replace('\\', '/'));
  }
}
