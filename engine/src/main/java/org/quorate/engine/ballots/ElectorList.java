package org.quorate.engine.ballots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quorate.engine.csv.CsvRow;

/** Reads a list of electors that is a name a line, a table, or YAML, whichever it begins as. */
final class ElectorList {
  private static final Pattern KEY = Pattern.compile("[^,;\\t:]*:(\\s.*)?");
  private static final Pattern YAML = Pattern.compile("(-(\\s.*)?|---.*|[%\\[{].*)");
  private static final Set<String> HEADERS =
      Set.of(
          "account",
          "elector",
          "electors",
          "eligible voter",
          "eligible voters",
          "github",
          "handle",
          "login",
          "user",
          "username",
          "voter",
          "voters",
          "账号",
          "用户名",
          "投票人",
          "表决人");

  /** Headers of the only column that would be another one beside others. */
  private static final Set<String> ALONE =
      Set.of("email", "e-mail", "member", "members", "name", "names", "nick", "姓名", "邮箱");

  private final String text;
  private final ElectorNames names;
  private final Mistakes mistakes;

  ElectorList(String text, ElectorNames names, Mistakes mistakes) {
    this.text = text;
    this.names = names;
    this.mistakes = mistakes;
  }

  void read() {
    String first =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !ElectorRows.isRemark(line))
            .findFirst()
            .orElse("");
    Optional<Character> separator =
        Stream.of('\t', ',', ';').filter(c -> first.indexOf(c) >= 0).findFirst();
    if (YAML.matcher(first).matches() || KEY.matcher(first).matches()) {
      new YamlElectors(names, mistakes).read(text);
    } else if (first.startsWith("|")) {
      mistakes.add(
          BallotCode.FORM,
          Place.of(text, text.indexOf(first)),
          "a table of Markdown lists no electors here",
          "give a table in CSV, or a name a line");
    } else if (separator.isPresent()) {
      table(ElectorRows.ofTable(text, separator.get(), mistakes));
    } else {
      lines(ElectorRows.ofLines(text, mistakes));
    }
  }

  /** One column, with a header or without. */
  private void lines(ElectorRows rows) {
    boolean first = true;
    while (rows.next()) {
      CsvRow row = rows.row();
      String name = row.cell(0);
      boolean header = first && isHeader(name);
      first = false;
      if (row.size() > 1) {
        rows.wrong(row.start(1), "more than a name stands in this line", ElectorNames.HELP);
      } else if (!header && name.chars().anyMatch(Character::isWhitespace)) {
        rows.wrong(
            row.start(0),
            Quoted.of(name) + " is more than a handle",
            "write remarks in lines of their own that begin with `#`; names of several words stand"
                + " in a table with a column `voter`");
      } else if (!header) {
        rows.name(0, names);
      }
    }
  }

  private static boolean isHeader(String name) {
    String folded = Electors.folded(name).replace('_', ' ');
    return HEADERS.contains(folded) || ALONE.contains(folded);
  }

  private void table(ElectorRows rows) {
    List<String> headers = new ArrayList<>();
    int column = rows.next() ? column(rows, headers) : -1;
    while (column >= 0 && rows.next()) {
      CsvRow row = rows.row();
      if (row.size() != headers.size()) {
        rows.wrong(
            row.start(0),
            "this row has " + row.size() + " cells, and the header " + headers.size(),
            "give each row a cell for each column; put a cell with a comma between quotation marks");
      } else {
        rows.name(column, names);
      }
    }
  }

  /** The one column that says who could vote; the others are kept to be told. */
  private int column(ElectorRows rows, List<String> headers) {
    CsvRow header = rows.row();
    int found = -1;
    for (int i = 0; i < header.size(); i++) {
      headers.add(header.cell(i));
      if (HEADERS.contains(Electors.folded(header.cell(i)))) {
        if (found >= 0) {
          String both = Quoted.of(header.cell(found)) + " and " + Quoted.of(header.cell(i));
          rows.wrong(
              header.start(i), both + " may both say who could vote", "give one of them only");
          return -1;
        }
        found = i;
      }
    }
    if (found < 0) {
      rows.wrong(
          header.start(0),
          "no column says who could vote",
          "name one of them `handle` or `voter`, or give a name a line");
      return -1;
    }
    String because = "who could vote stands under " + Quoted.of(headers.get(found));
    for (int i = 0; i < headers.size(); i++) {
      if (i != found) {
        names.unread(new BallotColumn(i + 1, headers.get(i), false, because));
      }
    }
    return found;
  }
}
