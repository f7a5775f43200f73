package org.quorate.engine.charter;

import org.quorate.charter.Accepted;
import org.quorate.charter.Charter;
import org.quorate.charter.CharterSource;
import org.quorate.charter.Reading;
import org.quorate.charter.Rejected;

/** Reads governance documents; what an author can get wrong comes back as diagnostics. */
public final class CharterReader {
  private static final int FEW = 1 << 9;

  private CharterReader() {}

  /** Reads a charter that has nothing in common with others. */
  public static Reading read(CharterSource source) {
    return read(source, new Shared(FEW));
  }

  /** Reads a charter; what it has in common with others that were read is kept once. */
  public static Reading read(CharterSource source, Shared shared) {
    Report report = new Report();
    Gathered gathered = Gathered.from(source, report, shared);
    Charter charter =
        gathered == null || gathered.tables().overfull()
            ? null
            : new Assembly(gathered, new Places(source), report, shared).charter();
    if (gathered != null) {
      gathered.tables().tellUnmarked();
    }
    return charter == null || report.hasErrors()
        ? new Rejected(report.diagnostics())
        : new Accepted(charter, report.diagnostics());
  }
}
