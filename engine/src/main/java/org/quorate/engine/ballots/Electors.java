package org.quorate.engine.ballots;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.csv.CsvRow;

/**
 * Who could vote, as a published list names them: a name a line, as the lists of voters of
 * Kubernetes in YAML do too, or a table whose header says in which column they are. Names compare
 * without case and without an {@code @} before them; one that stands twice is one elector.
 */
public final class Electors {
  private static final int MOST = 1_000_000;
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

  private final Set<String> names;

  private Electors(Set<String> names) {
    this.names = names;
  }

  /**
   * Reads a list.
   *
   * @param how its name and encoding; the rest is for ballots
   * @param wrong takes every mistake
   * @return empty after a mistake
   */
  public static Optional<Electors> read(
      byte[] bytes, BallotImporting how, Consumer<Diagnostic> wrong) {
    Mistakes mistakes = new Mistakes(how.file());
    Set<String> names = new HashSet<>();
    BallotText.decode(bytes, how.charset(), mistakes)
        .ifPresent(text -> gather(text, names, mistakes));
    if (mistakes.none() && names.isEmpty()) {
      mistakes.add(
          BallotCode.FORM, Place.WHOLE, "nobody stands in the list of electors", "name one a line");
    } else if (names.size() > MOST) {
      mistakes.add(
          BallotCode.LIMIT,
          Place.WHOLE,
          "there are " + names.size() + " electors; at most " + MOST + " are read",
          "say how many could vote, as `--eligible N`");
    }
    mistakes.unreadable().diagnostics().forEach(wrong);
    return mistakes.none() ? Optional.of(new Electors(names)) : Optional.empty();
  }

  private static void gather(String text, Set<String> names, Mistakes mistakes) {
    String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    Optional<Character> separator =
        Stream.of('\t', ',', ';').filter(c -> first.indexOf(c) >= 0).findFirst();
    if (separator.isPresent()) {
      table(text, separator.get(), names, mistakes);
    } else {
      text.lines().map(Electors::ofLine).filter(name -> !name.isEmpty()).forEach(names::add);
    }
  }

  /** The name in a line; empty for a header, a comment, or the key of a list in YAML. */
  private static String ofLine(String line) {
    String bare = line.strip();
    bare = bare.startsWith("- ") ? bare.substring(2) : bare;
    boolean quoted = bare.length() > 1 && "\"'".indexOf(bare.charAt(0)) >= 0;
    boolean closed = quoted && bare.charAt(bare.length() - 1) == bare.charAt(0);
    bare = closed ? bare.substring(1, bare.length() - 1) : bare;
    boolean other = bare.startsWith("#") || bare.startsWith("---") || bare.endsWith(":");
    String name = other ? "" : folded(bare);
    return HEADERS.contains(name) ? "" : name;
  }

  private static void table(String text, char separator, Set<String> names, Mistakes mistakes) {
    CsvRow row = new CsvRow(text, separator);
    int column = -1;
    boolean begun = false;
    while (row.next()) {
      if (!begun && row.size() > 1) {
        begun = true;
        column = column(row);
        if (column < 0) {
          mistakes.add(
              BallotCode.HEADER,
              Place.of(text, row.start(0)),
              "no column says who could vote",
              "name one of them `handle` or `voter`, or give a name a line");
          return;
        }
      } else if (begun && column < row.size() && !row.blank(column)) {
        names.add(folded(row.cell(column)));
      }
    }
  }

  private static int column(CsvRow header) {
    for (int i = 0; i < header.size(); i++) {
      if (HEADERS.contains(folded(header.cell(i)))) {
        return i;
      }
    }
    return -1;
  }

  /** A name as it is compared. */
  static String folded(String name) {
    String plain = BallotColumns.folded(name);
    return plain.startsWith("@") ? plain.substring(1) : plain;
  }

  /** How many there are. */
  public int size() {
    return names.size();
  }

  /** Whether somebody is one of them. */
  boolean has(String voter) {
    return names.contains(folded(voter));
  }
}
