package org.quorate.engine.cell;

import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic.Severity;

/** The kinds of mistakes in cells, with the text of their reference pages. Never renumbered. */
public enum CellCode {
  NOT_UNDERSTOOD(
      "Q0401",
      "a word stands where the grammar of its column knows none like it",
      "Approvals: `2 from maintainers`",
      "Approvals: `2 maintainers`",
      "a rule that is half understood would be a different rule; so a cell is read whole or refused"),
  INCOMPLETE(
      "Q0402",
      "the cell ends, or a part of it is empty, where something must follow",
      "When: `path`",
      "When: path `docs/**`",
      "what is left out must not be guessed"),
  TOO_LONG(
      "Q0403",
      "the cell has more than 4,096 characters",
      "one row that lists everything",
      "several rows, or a module with paths of its own",
      "a cell that nobody can read is no rule that a community can know"),
  TOO_MANY(
      "Q0404",
      "a list has more than 200 items",
      "300 handles in one cell",
      "a role with a roster",
      "long lists belong into a table of their own, where each line can be changed alone"),
  MARKUP_CHANGED(
      "Q0405",
      "Markdown shows something other than what is written: emphasis ate characters, a tag"
          + " vanishes, text is struck out",
      "`When: path src/**, docs/**`",
      "When: path `src/**`, `docs/**`",
      "what readers of the page see and what the engine reads must be the same"),
  INVISIBLE(
      "Q0406",
      "the text holds a character that cannot be seen, such as a zero-width space",
      "a handle with U+200B inside",
      "the same handle typed anew",
      "two names that look the same would be different people"),
  BIDIRECTIONAL(
      "Q0407",
      "the text holds a character that turns the direction of writing",
      "a label with U+202E inside",
      "the same label typed anew",
      "the page would show another order of characters than the one that is compared"),
  LOOK_ALIKE(
      "Q0408",
      "a name mixes letters of different scripts that look alike",
      "`аnn` with a Cyrillic first letter",
      "`ann` in Latin letters only",
      "somebody could pass for somebody else"),
  LINK_DIFFERS(
      "Q0409",
      "a handle is shown that its link does not lead to",
      "[@ann](https://example.org/bob)",
      "[@ann](https://example.org/ann)",
      "readers who follow the link would see another person than the one who counts"),
  NUMBER(
      "Q0410",
      "a number is missing, is 0, has a fraction or is too large",
      "Approvals: `0 maintainers`",
      "Approvals: `none`",
      "counts are whole and say something; nothing is the word `none`"),
  SHARE_WITHOUT_GROUP(
      "Q0411",
      "a share does not say of whom",
      "Approvals: `2/3`",
      "Approvals: `2/3 of committers`",
      "a share of an unnamed group has been read in five different ways by five communities"),
  SHARE_OF_ANYONE(
      "Q0412",
      "a share or all of everybody is wanted, a group without a size",
      "Approvals: `1/3 of anyone`",
      "Approvals: `1/3 of committers`",
      "nobody knows how many people everybody is"),
  IMPOSSIBLE_AMOUNT(
      "Q0413",
      "more people are wanted than are named, or a share that no group can reach",
      "Approvals: `3 of @ann and @bob`",
      "Approvals: `2 of @ann and @bob`",
      "such a rule could never be met"),
  DURATION_WITHOUT_UNIT(
      "Q0414",
      "a duration has no unit, or one whose length varies",
      "Expires: `14`, `1 month`",
      "Expires: `14 days`",
      "hours and days of 24 hours are exact; calendar and working days must be asked for by name"),
  CLOCK_WITHOUT_ANCHOR(
      "Q0415",
      "a clock does not say from when it runs",
      "Stay open: `48 hours`",
      "Stay open: `48 hours since opening`",
      "since the opening and since the last version are different promises to reviewers"),
  CLOCK_OF_VOTES(
      "Q0416",
      "a contribution would have to stay open for exactly so long, or since a notice",
      "Stay open: `exactly 48 hours since notice`",
      "Stay open: `at least 48 hours since opening`",
      "a contribution may always stay open longer; only votes close at a time"),
  AMBIGUOUS(
      "Q0417",
      "the words can be read in two ways",
      "Vetoed by: `maintainers and committers`",
      "Vetoed by: `maintainers or committers`",
      "people would disagree about the rule when it matters most"),
  TOO_DEEP(
      "Q0418",
      "brackets or a third level of `and`, `or`, `including`",
      "Approvals: `1 lead and (1 maintainer or 1 security)`",
      "Approvals: `1 lead and 1 maintainer or 1 lead and 1 security`",
      "two levels can be read aloud; deeper ones belong into several rows"),
  NOT_SUPPORTED_YET(
      "Q0419",
      "the words are part of the format, but this version does not decide by them",
      "Vetoed by: `votes/council`",
      "a veto of named people or of a role",
      "a rule that is not applied must not look as if it were"),
  CONTRADICTION(
      "Q0420",
      "two parts of the cell exclude each other or one makes the other pointless",
      "When: always and path `docs/**`",
      "When: path `docs/**`",
      "one of the two is a mistake, and only the author knows which"),
  TWICE(
      "Q0421",
      "the same thing is said twice",
      "Approvals: `2 of @ann, @ann`",
      "Approvals: `2 of @ann, @bob`",
      "usually another name was meant"),
  AMBIGUOUS_DATE(
      "Q0422",
      "a date is not written as year, month and day with hyphens",
      "Since: `03/04/2024`",
      "Since: `2024-04-03`",
      "the fourth of March and the third of April are written alike around the world"),
  NO_SUCH_DATE(
      "Q0423",
      "the calendar has no such day, or the year is before 1970 or after 2999",
      "Since: `2023-02-29`",
      "Since: `2023-02-28`",
      "a date that does not exist cannot begin or end anything"),
  NOT_A_NAME(
      "Q0424",
      "a handle, domain or other name has characters that such names do not have, or is too long",
      "Handle: `Ann Bell`",
      "Handle: `@annbell`",
      "people are found by their handle on the forge, not by their name"),
  BAD_GLOB(
      "Q0425",
      "a pattern of paths is not one",
      "When: path `/src/../**.c`",
      "When: path `src/**/*.c`",
      "paths are relative to the repository; `**` stands alone between slashes"),
  OR_IN_WHEN(
      "Q0426",
      "conditions are joined by `or`",
      "When: draft or branch `main`",
      "two rows, one for each case",
      "every row says one thing; a row for each case can be quoted, waived and changed alone"),
  UNCLOSED(
      "Q0427",
      "a back-tick or bracket has no partner",
      "``When: path `docs/**``",
      "When: path `docs/**`",
      "where the quoted text ends would have to be guessed"),
  HALF_OR_MORE(
      "Q0428",
      Severity.WARNING,
      "半数以上 is read as half or more, but often means more than half",
      "Approvals: 半数以上维护者",
      "Approvals: 超过二分之一维护者",
      "以上 includes the number itself, so exactly half would do"),
  SHARE_OF_VOTES(
      "Q0440",
      "a share of votes does not say whether exactly so much is enough, or of what it is a share",
      "Passes with: `2/3`, `a simple majority`, or `1/2 of votes cast` where `Abstentions` is blank",
      "Passes with: `at least 2/3 of for and against`",
      "communities read a bare share in five ways, and a ballot is where it matters"),
  WRONG_WAY(
      "Q0441",
      "a number is bounded from above where its column counts from below, or the other way round",
      "For at least: `at most 3`",
      "For at least: `3`",
      "the column and the cell would say opposite things"),
  VOTE_CLOCK(
      "Q0442",
      "it is open whether a ballot closes at a time or only not before it",
      "Open for: `7 days since opening`",
      "Open for: `at least 7 days since opening`, `exactly 7 days since opening`",
      "a vote on the eighth day counts under one reading and not under the other");

  private final CodePage page;

  CellCode(String code, String means, String avoid, String prefer, String why) {
    this(code, Severity.ERROR, means, avoid, prefer, why);
  }

  CellCode(String code, Severity severity, String means, String avoid, String prefer, String why) {
    page = new CodePage(code, severity, means, avoid, prefer, why);
  }

  /** The number, such as {@code Q0401}. */
  public String code() {
    return page.code();
  }

  /** What the reference says of it. */
  public CodePage page() {
    return page;
  }

  Mistake at(int offset, String message, String help) {
    return new Mistake(offset, code(), message, help);
  }
}
