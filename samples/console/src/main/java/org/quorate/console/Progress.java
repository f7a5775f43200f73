package org.quorate.console;

/** Tells on stderr how far a long work has come; on a terminal only, and wiped off at its end. */
final class Progress implements AutoCloseable {
  private static final int EVERY = 64;
  private static final long PAUSE = 200;
  private static final String WIPE = "\r" + (char) 27 + "[K";

  private final Terminal terminal;
  private final String what;
  private long number;
  private long shown;
  private boolean dirty;

  Progress(Terminal terminal, String what) {
    this.terminal = terminal;
    this.what = what;
    this.shown = Surroundings.elapsed();
  }

  /** One more is done. */
  void step() {
    number++;
    if (terminal.live() && number % EVERY == 0) {
      long now = Surroundings.elapsed();
      if (now - shown >= PAUSE) {
        shown = now;
        dirty = true;
        terminal.err().print(WIPE + Words.counted(number, what) + " ");
        terminal.err().flush();
      }
    }
  }

  @Override
  public void close() {
    if (dirty) {
      terminal.err().print(WIPE);
      terminal.err().flush();
    }
  }
}
