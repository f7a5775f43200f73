package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.quorate.Handle;
import org.quorate.RoleName;
import org.quorate.charter.Who;

/** Whom a cell means: roles, handles, owners, anyone. */
final class People {
  static final Phrase OWNERS_OF_EACH =
      Phrase.of(
          "owner of each touched module|owners of each touched module"
              + "|owner of every touched module|owners of every touched module"
              + "|owners of touched modules|owners of the touched modules",
          "每个涉及模块的负责人|涉及模块的负责人|所涉模块的负责人");
  static final Phrase REVIEWERS_OF_EACH =
      Phrase.of(
          "reviewer of each touched module|reviewers of each touched module"
              + "|reviewer of every touched module|reviewers of every touched module"
              + "|reviewers of touched modules|reviewers of the touched modules",
          "每个涉及模块的评审者|涉及模块的评审者|所涉模块的评审者" + "|每个涉及模块的评审人|涉及模块的评审人");

  /** Words of other kinds of questions, which this version does not decide. */
  private static final Phrase LATER =
      Phrase.of("votes/|vote of|sponsors|sponsor|silence of|body |bodies/", "表决/|投票/|推荐人|默示同意");

  private static final String HELP = "write a role, a handle such as `@ann`, or `anyone`";

  private People() {}

  /** Reads one role, handle or group. */
  static Who atom(Cursor cursor, Phrase... stops) {
    if (cursor.next() == '(' || cursor.next() == '[' && cursor.ahead(1) != '@') {
      throw tooDeep(cursor);
    }
    if (Handles.isNext(cursor)) {
      return new Who.People(Set.of(Handles.read(cursor)));
    }
    refuseOthers(cursor);
    if (cursor.eat(OWNERS_OF_EACH)) {
      return new Who.Owners(false);
    }
    if (cursor.eat(REVIEWERS_OF_EACH)) {
      return new Who.Owners(true);
    }
    if (cursor.eat(Words.ANYONE)) {
      return new Who.Anyone();
    }
    boolean only = cursor.eat(Words.ONLY);
    cursor.eat(Words.THE);
    return new Who.Role(role(cursor, stops), only);
  }

  /** Reads the name of a role. */
  static RoleName role(Cursor cursor, Phrase... stops) {
    int offset = cursor.offset();
    String name = Names.upTo(cursor, Named.Kind.ROLE, HELP, stops);
    if (name.indexOf('@') >= 0) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD, offset, "`" + name + "` is neither a role nor a handle", HELP);
    }
    return RoleName.of(name);
  }

  /** Reads one or several joined by {@code or}; commas too, unless a clause follows them. */
  static Who anyOf(Cursor cursor, Phrase[] clauses, Phrase... stops) {
    List<Who> found = new ArrayList<>();
    do {
      found.add(atom(cursor, stops));
      if (found.size() > Lists.LONGEST) {
        throw cursor.wrong(
            CellCode.TOO_MANY,
            cursor.offset(),
            "more than 200 people are listed",
            "make it a role");
      }
      refuseAnd(cursor);
    } while (cursor.eat(Words.OR) || eatListComma(cursor, clauses));
    return merged(cursor, found);
  }

  /** Reads one or several joined by {@code or}, where a comma or {@code and} means the next. */
  static Who either(Cursor cursor, Phrase... stops) {
    List<Who> found = new ArrayList<>();
    do {
      found.add(atom(cursor, stops));
    } while (cursor.eat(Words.OR));
    return merged(cursor, found);
  }

  private static boolean eatListComma(Cursor cursor, Phrase[] clauses) {
    int from = cursor.at();
    if (!cursor.eatComma()) {
      return false;
    }
    if (beginsClause(cursor, clauses)) {
      cursor.moveTo(from);
      return false;
    }
    cursor.eat(Words.OR);
    return true;
  }

  /** Whether a clause begins, even one with a slip of the pen; in Chinese one may be a duration. */
  private static boolean beginsClause(Cursor cursor, Phrase[] clauses) {
    if (clauses.length == 0) {
      return false;
    }
    String rest = cursor.flat().text(cursor.at(), cursor.end());
    return Suggestion.among(List.of(clauses), rest, cursor.language()).isPresent()
        || Durations.isNext(cursor);
  }

  /** Refuses {@code and} where it could mean either or both. */
  static void refuseAnd(Cursor cursor) {
    if (cursor.sees(Words.AND) || cursor.sees(Words.LOOSE_AND)) {
      throw cursor.wrong(
          CellCode.AMBIGUOUS,
          cursor.offset(),
          "`and` could mean that either may or that only both together may",
          "write `" + Words.OR.shown(cursor.language()) + "` where either may");
    }
  }

  private static void refuseOthers(Cursor cursor) {
    int digits = 0;
    while (Numbers.isDigit(cursor.ahead(digits))) {
      digits++;
    }
    boolean counted = digits > 0 && cursor.ahead(digits) == ' ';
    int none = cursor.lengthOf(Words.NONE, cursor.at());
    if (counted || none > 0) {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          cursor.offset(),
          cursor.quoted(cursor.at(), cursor.at() + digits + none) + " names nobody here",
          HELP);
    }
    refuseLater(cursor);
  }

  private static void refuseLater(Cursor cursor) {
    if (cursor.sees(LATER)) {
      int to = Math.max(Extent.of(cursor), cursor.at() + 1);
      throw cursor.wrong(
          CellCode.NOT_SUPPORTED_YET,
          cursor.offset(),
          cursor.quoted(cursor.at(), to) + " is not supported yet",
          HELP);
    }
  }

  static Misread tooDeep(Cursor cursor) {
    return cursor.wrong(
        CellCode.TOO_DEEP,
        cursor.offset(),
        "brackets are not read: a cell has two levels, `or` of `and`",
        "write the alternatives out, or make a row of each with `Instead of`");
  }

  /** Several as one: handles together, the rest as written. */
  static Who merged(Cursor cursor, List<Who> found) {
    Set<Handle> handles = new LinkedHashSet<>();
    List<Who> merged = new ArrayList<>();
    for (Who who : found) {
      if (who instanceof Who.People people) {
        if (!handles.addAll(people.handles())) {
          throw twice(cursor, people.handles().iterator().next().shown());
        }
      } else if (merged.contains(who)) {
        throw twice(cursor, who instanceof Who.Role role ? role.role().value() : "anyone");
      } else {
        merged.add(who);
      }
    }
    if (!handles.isEmpty()) {
      merged.add(0, new Who.People(handles));
    }
    return merged.size() == 1 ? merged.get(0) : new Who.AnyOf(merged);
  }

  private static Misread twice(Cursor cursor, String name) {
    return cursor.wrong(
        CellCode.TWICE, cursor.offset(), "`" + name + "` is named twice", "delete one of the two");
  }
}
