package org.quorate.engine.ballots;

import java.util.List;
import java.util.stream.Stream;
import org.quorate.charter.CodePage;
import org.quorate.charter.Diagnostic.Severity;

/** What can be wrong with a file of ballots, with the text of the reference. Never renumbered. */
public enum BallotCode {
  TEXT(
      "Q0901",
      "a file of ballots is not text in the encoding that it is read in",
      "a tally sheet of 2007 in Latin-1, read as UTF-8",
      "`--encoding ISO-8859-1` for it",
      "names would be shown that no candidate has"),
  LIMIT(
      "Q0902",
      "a file of ballots is larger than is read",
      "10,000 columns",
      "one election in a file, equal votes once",
      "reading must take seconds at most"),
  HEADER(
      "Q0903",
      "the options of a file of ballots cannot be told",
      "`Ann,Bob,Ann`",
      "`Ann,Bob,Cai`",
      "votes would be counted for somebody else"),
  COLUMN(
      "Q0904",
      "a column of a file of ballots may be an option or not",
      "a column `Count` of small numbers",
      "saying `--option`, `--leave` or `--times`",
      "an option more or less can turn a result"),
  FORM(
      "Q0905",
      "a file of ballots is not in the format that it begins in, or is cut off",
      "a BLT file without the line `0` after its ballots",
      "the file as it was published",
      "half an election would be counted as another one");

  private final CodePage page;

  BallotCode(String code, String means, String avoid, String prefer, String why) {
    page = new CodePage(code, Severity.ERROR, means, avoid, prefer, why);
  }

  /** Such as {@code Q0901}. */
  String code() {
    return page.code();
  }

  /** The pages of all codes, in their order. */
  public static List<CodePage> pages() {
    return Stream.of(values()).map(code -> code.page).toList();
  }
}
