package org.quorate.gerrit;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.gerrit.extensions.events.LifecycleListener;
import com.google.gerrit.server.index.change.ChangeIndexer;
import com.google.gerrit.server.query.change.ChangeData;
import com.google.gerrit.server.util.ManualRequestContext;
import com.google.gerrit.server.util.OneOffRequestContext;
import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has Gerrit index changes anew: it keeps what a submit rule said in its index, and nobody touches
 * a change when a window ends or a charter changes. One thread, which ends with the plugin.
 */
@Singleton
final class Reindexing implements LifecycleListener {
  private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);

  /** The clock of the machine may be set meanwhile. */
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final ChangeIndexer indexer;
  private final OneOffRequestContext requests;
  private final InstantSource time;
  private final Agenda agenda = new Agenda();
  private final ScheduledThreadPoolExecutor thread;
  private @Nullable ScheduledFuture<?> alarm;

  @Inject
  Reindexing(ChangeIndexer indexer, OneOffRequestContext requests, InstantSource time) {
    this.indexer = indexer;
    this.requests = requests;
    this.time = time;
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread worker = new Thread(work, "quorate-reindexing");
              worker.setDaemon(true);
              return worker;
            },
            new ThreadPoolExecutor.DiscardPolicy());
    thread.setRemoveOnCancelPolicy(true);
  }

  /** Something to be done. */
  interface Work {
    void run() throws Exception;
  }

  /** Does something soon, as Gerrit itself; nothing any more once the plugin stops. */
  void soon(Work work) {
    thread.execute(
        () -> {
          try (ManualRequestContext asGerrit = requests.open()) {
            work.run();
          } catch (Exception | LinkageError e) {
            if (!thread.isShutdown()) {
              LOG.error("changes may not be indexed anew", e);
            }
          }
        });
  }

  /** Has changes indexed, by Gerrit's own threads. */
  void index(Collection<OpenChange> changes) {
    changes.forEach(this::index);
  }

  private void index(OpenChange change) {
    Futures.addCallback(
        indexer.indexAsync(change.project(), change.id()),
        new FutureCallback<ChangeData>() {
          @Override
          public void onSuccess(@Nullable ChangeData indexed) {}

          @Override
          public void onFailure(Throwable e) {
            LOG.warn("change {} could not be indexed; once more in {}", change.id(), AGAIN, e);
            at(change, Optional.of(time.instant().plus(AGAIN)));
          }
        },
        MoreExecutors.directExecutor());
  }

  /** Has a change indexed at an instant instead of an earlier one; empty for never. */
  void at(OpenChange change, Optional<Instant> instant) {
    agenda.set(change, instant);
    arm();
  }

  private synchronized void arm() {
    ScheduledFuture<?> before = alarm;
    if (before != null) {
      before.cancel(false);
    }
    alarm =
        agenda
            .next()
            .map(next -> Duration.between(time.instant(), next).plusMillis(1))
            .map(sleep -> sleep.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : sleep)
            .map(sleep -> thread.schedule(this::ring, sleep.toMillis(), TimeUnit.MILLISECONDS))
            .orElse(null);
  }

  private void ring() {
    try {
      index(agenda.due(time.instant()));
    } finally {
      arm();
    }
  }

  @Override
  public void start() {}

  @Override
  public void stop() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("the thread `quorate-reindexing` did not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
