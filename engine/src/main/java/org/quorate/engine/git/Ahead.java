package org.quorate.engine.git;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Makes questions on other threads, a bounded number ahead, and hands them over in order on the
 * caller's. The order and the content are the same for any number of threads.
 */
final class Ahead {
  private static final int CHUNK = 64;

  private final int threads;
  private final Supplier<QuestionMaker> makers;

  Ahead(int threads, Supplier<QuestionMaker> makers) {
    this.threads = threads;
    this.makers = makers;
  }

  void each(List<Planned> plan, Consumer<Made> taker) {
    ConcurrentLinkedQueue<QuestionMaker> idle = new ConcurrentLinkedQueue<>();
    ExecutorService workers = Executors.newFixedThreadPool(threads, Ahead::quiet);
    try {
      Deque<CompletableFuture<List<Made>>> running = new ArrayDeque<>();
      for (int from = 0; from < plan.size() || !running.isEmpty(); from += CHUNK) {
        if (from < plan.size()) {
          List<Planned> chunk = plan.subList(from, Math.min(from + CHUNK, plan.size()));
          running.add(CompletableFuture.supplyAsync(() -> make(chunk, idle), workers));
        }
        if (running.size() > 2 * threads || from + CHUNK >= plan.size()) {
          finished(running.remove()).forEach(taker);
        }
      }
    } finally {
      workers.shutdownNow();
      idle.forEach(QuestionMaker::close);
    }
  }

  private static List<Made> finished(CompletableFuture<List<Made>> chunk) {
    try {
      return chunk.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private List<Made> make(List<Planned> chunk, ConcurrentLinkedQueue<QuestionMaker> idle) {
    QuestionMaker free = idle.poll();
    QuestionMaker maker = free == null ? makers.get() : free;
    try {
      List<Made> made = new ArrayList<>(chunk.size());
      chunk.forEach(planned -> made.add(maker.make(planned)));
      return made;
    } finally {
      idle.add(maker);
    }
  }

  /** A thread that keeps no process alive. */
  static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "quorate-git");
    thread.setDaemon(true);
    return thread;
  }
}
