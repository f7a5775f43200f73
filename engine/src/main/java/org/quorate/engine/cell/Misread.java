package org.quorate.engine.cell;

/**
 * Leaves a grammar at the first thing it cannot read. Never leaves this package: {@link Cell} and
 * lists catch it, keep its mistake and go on.
 */
final class Misread extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Mistake mistake;

  Misread(Mistake mistake) {
    super(mistake.message(), null, false, false);
    this.mistake = mistake;
  }

  Mistake mistake() {
    return mistake;
  }
}
