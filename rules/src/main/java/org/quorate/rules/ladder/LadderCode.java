package org.quorate.rules.ladder;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic;
import org.quorate.charter.Diagnostic.Severity;
import org.quorate.charter.Row;
import org.quorate.charter.Source;

/** What examination of the ladder may find, with the text of the reference pages. */
enum LadderCode {
  FEW_PEOPLE(
      "Q0620",
      Severity.ERROR,
      "a rung, or a departure, asks for more people than the present roster has; a warning where"
          + " they are only on leave or suspended",
      "Sponsors: `3 reviewers` over a roster of two",
      "Sponsors: `2 reviewers`, or a third one in the roster",
      "nobody could rise, however much they do, or step down, or come back"),
  FEW_ORGANISATIONS(
      "Q0621",
      Severity.ERROR,
      "a rung asks for sponsors of more organisations than those have who may sponsor; a warning"
          + " where they are only on leave or suspended",
      "Sponsors' organisations: `2` where all reviewers belong to one",
      "Sponsors' organisations: `1`, or reviewers of another organisation",
      "nobody could rise, however many sponsor them"),
  RISES_BY_DEPARTURE(
      "Q0622",
      Severity.ERROR,
      "whoever does too little becomes what they are, or rises; a warning where a role without a"
          + " rung below leads to one that has some",
      "Role: `member` beside Then: `becomes lead`, where `lead` is the rung above",
      "Then: `becomes emeritus`, or `loses the role`",
      "doing nothing would be a way up the ladder, or the row would do nothing"),
  FEW_TO_APPOINT(
      "Q0623",
      Severity.ERROR,
      "a vacant seat is to be filled by the yes of more people than there can be; a warning where"
          + " they are only on leave or suspended",
      "Vacancy: `3 members` of a body of `3` seats, of which one is vacant",
      "Vacancy: `2 members`",
      "the seat would stay vacant, whatever they say"),
  IDLE_AT_NEW_YEAR(
      "Q0624",
      Severity.WARNING,
      "a departure looks at the calendar year alone, in which nobody has done anything as it begins",
      "When: `no reviews in calendar year`",
      "When: `no reviews in 12 months`",
      "on the first of January everybody would be idle");

  private final CodePage page;

  LadderCode(
      String code, Severity severity, String means, String avoid, String prefer, String why) {
    page = new CodePage(code, severity, means, avoid, prefer, why);
  }

  Diagnostic of(Row row, String column, String message, String help) {
    return of(row, column, Severity.ERROR, message, help);
  }

  Diagnostic of(Row row, String column, Severity severity, String message, String help) {
    Source source = row.source();
    return new Diagnostic(
        severity,
        page.code(),
        source.table().document(),
        source.line(),
        source.columnOf(column),
        message,
        help);
  }

  static List<CodePage> pages() {
    return Stream.of(values()).map(code -> code.page).toList();
  }
}
