package org.quorate.engine.cell;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quorate.charter.CheckNeeded;
import org.quorate.contribution.Check.Conclusion;

/** The column Checks: names, each with the conclusions that do beside success. */
final class ChecksReading {
  private static final Phrase MAY_BE = Phrase.of("may be|can be", "可为|可以为|可|允许");
  private static final Choice<Conclusion> LENIENT =
      Choice.of(Conclusion.SKIPPED, "skipped|skip", "跳过")
          .or(Conclusion.NEUTRAL, "neutral", "中性|中立");
  private static final String HELP = "write the check's name, such as `build`";

  private ChecksReading() {}

  static List<CheckNeeded> read(Cursor cursor) {
    Set<String> seen = new HashSet<>();
    return Lists.read(
        cursor,
        Lists.Joined.LOOSELY,
        () -> {
          int offset = cursor.offset();
          CheckNeeded check = one(cursor);
          if (!seen.add(check.name())) {
            throw twice(cursor, check.name(), offset);
          }
          return check;
        });
  }

  /** Reads plain names. */
  static List<String> names(Cursor cursor) {
    List<String> names = new ArrayList<>();
    Lists.read(cursor, Lists.Joined.LOOSELY, () -> names.add(name(cursor)));
    return names;
  }

  private static CheckNeeded one(Cursor cursor) {
    int offset = cursor.offset();
    String name = name(cursor);
    if (cursor.sees(Words.OR) || cursor.next() == '(') {
      throw cursor.wrong(
          CellCode.NOT_UNDERSTOOD,
          cursor.next() == '(' ? offset : cursor.offset(),
          cursor.next() == '('
              ? "the check's name has brackets"
              : "checks are not joined by `or`: each must pass",
          cursor.next() == '(' ? "put the name into back-ticks" : "separate them by commas");
    }
    Set<Conclusion> accepted = EnumSet.of(Conclusion.SUCCESS);
    if (cursor.eat(MAY_BE)) {
      do {
        accepted.add(LENIENT.read(cursor, "write a conclusion"));
      } while (cursor.eat(Words.OR));
    }
    return new CheckNeeded(name, accepted);
  }

  private static String name(Cursor cursor) {
    int offset = cursor.offset();
    String code = cursor.eatCode();
    if (code != null && !code.isBlank()) {
      return code.strip();
    }
    int from = cursor.at();
    int to = Extent.of(cursor, MAY_BE);
    if (code != null || to == from) {
      throw cursor.unexpected(HELP);
    }
    if (cursor.flat().cutInside(from, to)) {
      throw cursor.wrong(
          CellCode.MARKUP_CHANGED,
          offset,
          "Markdown takes marks out of the check's name",
          "put the name into back-ticks");
    }
    cursor.moveTo(to);
    return cursor.flat().written(from, to).strip();
  }

  private static Misread twice(Cursor cursor, String name, int offset) {
    return cursor.wrong(
        CellCode.TWICE, offset, "the check `" + name + "` stands here twice", "delete one");
  }
}
