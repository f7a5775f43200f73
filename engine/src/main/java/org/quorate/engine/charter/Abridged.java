package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;

/** As many diagnostics as are shown of one charter. */
public final class Abridged {
  private Abridged() {}

  /**
   * At most a hundred in the order in which they come, errors before warnings if there are more;
   * then one that tells how many more there are.
   */
  public static List<Diagnostic> of(List<Diagnostic> all) {
    int more = all.size() - Limits.DIAGNOSTICS;
    if (more <= 0) {
      return all;
    }
    Stream<Diagnostic> errors = all.stream().filter(Diagnostic::isError);
    Stream<Diagnostic> warnings = all.stream().filter(one -> !one.isError());
    Set<Diagnostic> shown =
        Stream.concat(errors, warnings).limit(Limits.DIAGNOSTICS).collect(Collectors.toSet());
    List<Diagnostic> some = new ArrayList<>(all.stream().filter(shown::contains).toList());
    boolean errs = all.stream().anyMatch(Diagnostic::isError);
    some.add(
        more(
            errs ? Severity.ERROR : Severity.WARNING,
            all.get(0).document(),
            all.size() - some.size()));
    return some;
  }

  /** That some are not shown. */
  static Diagnostic more(Severity severity, String document, int more) {
    return new Diagnostic(
        severity,
        Code.MORE.id(),
        document,
        0,
        0,
        more + (more == 1 ? " more diagnostic is" : " more diagnostics are") + " not shown",
        "mend the first " + Limits.DIAGNOSTICS + " and read the charter again");
  }
}
