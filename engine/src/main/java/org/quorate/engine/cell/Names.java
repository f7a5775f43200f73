package org.quorate.engine.cell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quorate.RoleName;

/** Names that a community chose: of roles, modules, organisations, exceptions. */
final class Names {
  private static final int LONGEST = 200;

  private Names() {}

  /**
   * Reads a name up to a mark, a joining word or one of the stops; in back-ticks it may hold any of
   * these.
   */
  static String upTo(Cursor cursor, Named.Kind kind, String help, Phrase... stops) {
    int offset = cursor.offset();
    int from = cursor.at();
    String code = cursor.eatCode();
    if (code != null) {
      return checked(cursor, kind, code, offset, help);
    }
    int to = Extent.of(cursor, stops);
    if (to == from) {
      throw cursor.unexpected(help);
    }
    cursor.moveTo(to);
    return checked(cursor, kind, cursor.flat().written(from, to).strip(), offset, help);
  }

  /** Reads a name up to a mark; joining words and full stops belong to it: Smith and Sons Ltd. */
  static String upToMark(Cursor cursor, Named.Kind kind, String help) {
    int offset = cursor.offset();
    int from = cursor.at();
    String code = cursor.eatCode();
    if (code != null) {
      return checked(cursor, kind, code, offset, help);
    }
    int to = Extent.toMark(cursor);
    if (to == from) {
      throw cursor.unexpected(help);
    }
    cursor.moveTo(to);
    return checked(cursor, kind, cursor.flat().written(from, to).strip(), offset, help);
  }

  /** Reads all the rest of a cell as one name. */
  static String whole(Cursor cursor, Named.Kind kind, String help) {
    int from = cursor.at();
    int offset = cursor.offset();
    if (cursor.atEnd()) {
      throw cursor.unexpected(help);
    }
    int end = cursor.flat().length();
    cursor.moveTo(end);
    return checked(cursor, kind, cursor.flat().written(from, end).strip(), offset, help);
  }

  private static String checked(
      Cursor cursor, Named.Kind kind, String name, int offset, String help) {
    check(cursor, name, offset, help);
    cursor.notes().name(kind, name, offset);
    return name;
  }

  /** Refuses a name that is too long, empty, or that could pass for another one. */
  static void check(Cursor cursor, String name, int offset, String help) {
    if (name.isBlank()) {
      throw cursor.wrong(CellCode.INCOMPLETE, offset, "the name here is empty", help);
    }
    int length = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).length();
    if (length > LONGEST) {
      String message = "the name has " + length + " characters; at most " + LONGEST;
      throw cursor.wrong(CellCode.NOT_A_NAME, offset, message + " are read", "shorten it");
    }
    Optional<String> doubt = Scripts.doubt(name);
    if (doubt.isPresent()) {
      throw cursor.wrong(
          CellCode.LOOK_ALIKE,
          offset,
          "`" + name + "` " + doubt.get(),
          "type the name anew in one script");
    }
  }

  /** A role by its name as written, then by what it may be the plural or singular of. */
  static List<RoleName> candidates(String written) {
    RoleName exact = RoleName.of(written);
    String name = exact.value();
    List<String> forms = new ArrayList<>(List.of(name));
    if (name.endsWith("ies")) {
      forms.add(name.substring(0, name.length() - 3) + "y");
    }
    if (name.endsWith("es")) {
      forms.add(name.substring(0, name.length() - 2));
    }
    if (name.endsWith("s")) {
      forms.add(name.substring(0, name.length() - 1));
    } else {
      forms.add(name + "s");
      forms.add(name + "es");
    }
    if (name.endsWith("y")) {
      forms.add(name.substring(0, name.length() - 1) + "ies");
    }
    if (name.endsWith("们")) {
      forms.add(name.substring(0, name.length() - 1));
    }
    return forms.stream().filter(f -> !f.isEmpty()).distinct().map(RoleName::of).toList();
  }
}
