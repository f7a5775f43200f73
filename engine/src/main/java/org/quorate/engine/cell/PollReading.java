package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.quorate.RoleName;
import org.quorate.charter.ScenarioBallot.Voices;
import org.quorate.charter.ScenarioFacts.Player;
import org.quorate.charter.ScenarioPoll.Candidate;
import org.quorate.charter.ScenarioPoll.Paper;
import org.quorate.vote.OptionName;

/** Cells of the elections of scenarios: who stands, what papers say, who is elected. */
final class PollReading {
  /** More than in any election of the communities, and few enough for every method. */
  private static final int MOST_CANDIDATES = 50;

  private static final int MOST_PAPERS = 200;
  private static final String MARKS = ">=;:,()\u3001\n\uFFFC";
  private static final String HELP = "write an option as the ballot prints it";

  private final Cursor cursor;
  private final ScenarioReading people;

  /**
   * @param roles see {@link ScenarioReading}
   */
  PollReading(Cursor cursor, Set<RoleName> roles) {
    this.cursor = cursor;
    people = new ScenarioReading(cursor, roles);
  }

  List<Candidate> candidates() {
    int offset = cursor.offset();
    List<Candidate> candidates = Lists.read(cursor, Lists.Joined.BY_COMMAS, this::candidate);
    if (candidates.size() > MOST_CANDIDATES) {
      throw cursor.wrong(
          CellCode.TOO_MANY,
          offset,
          "`" + candidates.size() + "` candidates are too many for a scenario",
          "name up to " + MOST_CANDIDATES);
    }
    return candidates;
  }

  private Candidate candidate() {
    if (cursor.next() == '@') {
      int offset = cursor.offset();
      Player player = people.player();
      return new Candidate(named(player.handle().value(), offset), player);
    }
    return new Candidate(option(), null);
  }

  List<OptionName> elected() {
    return Lists.read(cursor, Lists.Joined.BY_COMMAS, this::option);
  }

  List<Paper> papers() {
    List<Paper> papers = new ArrayList<>();
    do {
      if (papers.size() == MOST_PAPERS) {
        throw cursor.wrong(
            CellCode.TOO_MANY,
            cursor.offset(),
            "the list has more than " + MOST_PAPERS + " items",
            "write equal papers once, with their number");
      }
      papers.add(paper());
    } while (cursor.eat(';') || cursor.eat(Flat.BREAK));
    return papers;
  }

  private Paper paper() {
    Voices voters = voters();
    if (!cursor.eat(':')) {
      throw cursor.unexpected(
          Helps.write(cursor.language(), "3: ann > bob = cid", "3：ann > bob = cid"));
    }
    Map<OptionName, Integer> marks = new LinkedHashMap<>();
    int offset = cursor.offset();
    OptionName first = option();
    boolean points = cursor.next() == '(';
    if (points) {
      points(first, offset, marks);
    } else {
      ranks(first, marks);
    }
    return new Paper(voters, marks, points);
  }

  /** So many of those who vote, or people of another kind. */
  private Voices voters() {
    int from = cursor.at();
    if (Numbers.isDigit(cursor.next())) {
      int offset = cursor.offset();
      int count = Numbers.count(cursor, "write how many papers say so, such as `3: ann > bob`");
      ScenarioReading.limit(cursor, offset, count);
      cursor.eat(Words.PEOPLE_MEASURE);
      if (cursor.next() == ':') {
        return new Voices(null, count, Set.of(), null);
      }
      cursor.moveTo(from);
    } else if (cursor.next() != '@') {
      throw cursor.unexpected("write how many papers say so, such as `3: ann > bob`");
    }
    return people.voice();
  }

  private void ranks(OptionName first, Map<OptionName, Integer> marks) {
    int rank = 1;
    marks.put(first, rank);
    while (cursor.next() == '>' || cursor.next() == '=') {
      rank += cursor.eat('>') ? 1 : 0;
      cursor.eat('=');
      int offset = cursor.offset();
      put(option(), offset, rank, marks);
    }
    if (cursor.seesComma() && cursor.next() != Flat.BREAK) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          cursor.offset(),
          "a comma does not say which of the two is wanted more",
          "write `>` before what is less wanted, or `=` between what is wanted alike");
    }
  }

  private void points(OptionName first, int at, Map<OptionName, Integer> marks) {
    OptionName option = first;
    int offset = at;
    while (true) {
      if (!cursor.eat('(')) {
        throw cursor.unexpected("write points in brackets, such as `ann (5), bob (3)`");
      }
      int points = (int) FreeText.number(cursor);
      if (!cursor.eat(')')) {
        throw cursor.wrong(
            CellCode.UNCLOSED, cursor.offset(), "the bracket is not closed", "write `)` here");
      }
      put(option, offset, points, marks);
      if (!cursor.eat(',') && !cursor.eat('\u3001')) {
        return;
      }
      offset = cursor.offset();
      option = option();
    }
  }

  private void put(OptionName option, int offset, int mark, Map<OptionName, Integer> marks) {
    if (marks.putIfAbsent(option, mark) != null) {
      throw cursor.wrong(
          CellCode.TWICE,
          offset,
          Helps.quote(option.value()) + " stands twice on one paper",
          "delete one of the two");
    }
  }

  /** An option by its name, or a person by their handle. */
  private OptionName option() {
    int offset = cursor.offset();
    if (cursor.next() == '@') {
      return named(Handles.read(cursor).value(), offset);
    }
    String code = cursor.eatCode();
    if (code != null) {
      return named(code.strip(), offset);
    }
    int from = cursor.at();
    int to = from;
    while (to < cursor.end() && MARKS.indexOf(cursor.flat().at(to)) < 0) {
      to++;
    }
    if (to == from) {
      throw cursor.unexpected(HELP);
    } else if (cursor.flat().cutInside(from, to)) {
      throw cursor.wrong(
          CellCode.MARKUP_CHANGED,
          offset,
          "Markdown takes marks out of " + cursor.quoted(from, to),
          "put the option into back-ticks");
    }
    cursor.moveTo(to);
    return named(cursor.flat().written(from, to).strip(), offset);
  }

  private OptionName named(String name, int offset) {
    try {
      return OptionName.of(name);
    } catch (IllegalArgumentException e) {
      throw cursor.wrong(
          CellCode.NOT_A_NAME, offset, String.valueOf(e.getMessage()), "type it anew");
    }
  }
}
