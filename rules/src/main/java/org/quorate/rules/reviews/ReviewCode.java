package org.quorate.rules.reviews;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic.Severity;

/** What examination may find, with the text of the reference pages. Never renumbered. */
enum ReviewCode {
  EQUAL_CLAIMS(
      "Q0601",
      Severity.ERROR,
      "two modules claim a path equally; the path is shown",
      "`src/**` in the rows of two modules",
      "`src/**` in one and `src/net/**` in the other",
      "nobody could tell whose owners must approve"),
  OUT_OF_REACH(
      "Q0602",
      Severity.ERROR,
      "nobody can meet a row with the present roster; a warning where another row may be met"
          + " instead, or only people who are on leave or suspended are missing",
      "`3 maintainers` over a roster of two",
      "`2 maintainers`, or a third one in the roster",
      "every change under the row would be stuck, even one that mends it"),
  NOT_INVOCABLE(
      "Q0603",
      Severity.ERROR,
      "nobody can invoke an exception with the present roster; a warning where people are only on"
          + " leave or suspended",
      "Invoked by: `2 security` over a roster of one",
      "`1 security`",
      "a way out that nobody can take is found shut in an emergency"),
  UNCOVERED(
      "Q0604",
      Severity.WARNING,
      "no row covers a case; a file of it is shown",
      "rows for `src/**` and `docs/**` alone",
      "one more row with `otherwise`",
      "a file that no row covers blocks every change to it"),
  IDLE_ROW(
      "Q0605",
      Severity.WARNING,
      "a row never matters",
      "`always` with `1 maintainer` beside `always` with `2 maintainers`",
      "the stronger row alone",
      "people would believe in a rule that changes no answer"),
  LABELLED_RELIEF(
      "Q0606",
      Severity.WARNING,
      "a relaxation rests on a label that the author could set",
      "``no label `trivial` `` over `2 maintainers`; ``path `docs/**` and label `trivial` `` over"
          + " `none`",
      "an exception that a maintainer invokes; ``label `trivial` set by maintainer``",
      "whoever is to be checked could lift the check");

  private final CodePage page;

  ReviewCode(
      String code, Severity severity, String means, String avoid, String prefer, String why) {
    page = new CodePage(code, severity, means, avoid, prefer, why);
  }

  /** The number by which a diagnostic names it. */
  String code() {
    return page.code();
  }

  static List<CodePage> pages() {
    return Stream.of(values()).map(code -> code.page).toList();
  }
}
