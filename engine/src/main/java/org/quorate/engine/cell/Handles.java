package org.quorate.engine.cell;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.Handle;

/** Handles of people: {@code @ann}, an e-mail address, a link to a profile. */
final class Handles {
  private static final String INSIDE = "-_.+@/[]";
  private static final String HELP = "write a handle such as `@ann`, or an e-mail address";

  private Handles() {}

  /** Whether what comes next can only be a handle: it begins with an at sign or holds one. */
  static boolean isNext(Cursor cursor) {
    if (cursor.seesCode()) {
      String code = cursor.flat().code(cursor.at());
      return code != null && code.indexOf('@') >= 0;
    }
    int from = cursor.next() == '[' ? 1 : 0;
    return cursor.flat().text(cursor.at() + from, extent(cursor, cursor.at() + from)).indexOf('@')
        >= 0;
  }

  /** Reads a handle, with or without an at sign. */
  static Handle read(Cursor cursor) {
    int offset = cursor.offset();
    String code = cursor.eatCode();
    if (code != null) {
      return checked(cursor, code.strip(), offset);
    }
    boolean bracketed = cursor.next() == '[' && cursor.ahead(1) == '@';
    int from = cursor.at() + (bracketed ? 1 : 0);
    int to = extent(cursor, from);
    refuseOthers(cursor, from, to);
    if (cursor.flat().cutInside(from, to)) {
      throw cursor.wrong(
          CellCode.MARKUP_CHANGED,
          offset,
          "Markdown takes marks out of " + cursor.quoted(from, to),
          "put the handle into back-ticks");
    }
    cursor.moveTo(to + (bracketed && cursor.flat().at(to) == ']' ? 1 : 0));
    Handle handle = checked(cursor, cursor.flat().written(from, to), offset);
    checkLink(cursor, cursor.flat().link(from), handle, offset);
    return handle;
  }

  /** Reads a cell that is one handle. */
  static Handle whole(Cursor cursor) {
    int from = cursor.at();
    int offset = cursor.offset();
    Handle handle = read(cursor);
    if (!cursor.atEnd()) {
      throw cursor.wrong(
          CellCode.NOT_A_NAME,
          offset,
          cursor.quoted(from, cursor.end()) + " is no handle",
          "write one handle such as `@ann`; a person's name has a column of its own");
    }
    return handle;
  }

  private static void refuseOthers(Cursor cursor, int from, int to) {
    if (cursor.flat().text(to, Math.min(cursor.end(), to + 3)).equals("://")) {
      throw cursor.wrong(
          CellCode.NOT_A_NAME,
          cursor.offset(),
          cursor.quoted(from, cursor.end()) + " is the address of a page",
          HELP);
    }
    boolean bare = to == from || to == from + 1 && cursor.flat().at(from) == '@';
    if (bare && Character.isLetter(cursor.flat().at(to)) && to < cursor.end()) {
      throw cursor.wrong(
          CellCode.NOT_A_NAME,
          cursor.offset(),
          cursor.quoted(from, cursor.end()) + " has letters that handles rarely have",
          "put the handle into back-ticks if it is one");
    }
    if (to == from) {
      throw cursor.unexpected(HELP);
    }
  }

  /** Reads a list of handles. */
  static List<Handle> list(Cursor cursor) {
    Set<Handle> handles = new LinkedHashSet<>();
    Lists.read(
        cursor,
        Lists.Joined.LOOSELY,
        () -> {
          int offset = cursor.offset();
          Handle handle = read(cursor);
          if (!handles.add(handle)) {
            throw cursor.wrong(
                CellCode.TWICE, offset, "`" + handle.shown() + "` stands here twice", "delete one");
          }
          return handle;
        });
    return new ArrayList<>(handles);
  }

  private static int extent(Cursor cursor, int from) {
    int i = from;
    while (i < cursor.end() && isPart(cursor.flat().at(i))) {
      i++;
    }
    while (i > from && ".-/]".indexOf(cursor.flat().at(i - 1)) >= 0 && !endsBot(cursor, i)) {
      i--;
    }
    return i;
  }

  private static boolean endsBot(Cursor cursor, int to) {
    return to > 5 && cursor.flat().text(to - 5, to).equals("[bot]");
  }

  private static boolean isPart(char c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || INSIDE.indexOf(c) >= 0;
    }
    UnicodeScript script = UnicodeScript.of(c);
    boolean spaceless =
        script == UnicodeScript.HAN
            || script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA
            || script == UnicodeScript.HANGUL;
    return !spaceless && (Character.isLetterOrDigit(c) || Character.isSurrogate(c));
  }

  private static Handle checked(Cursor cursor, String text, int offset) {
    String written = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String name = written.startsWith("@") ? written.substring(1) : written;
    Names.check(cursor, name, offset, HELP);
    if (name.indexOf('/') >= 0) {
      throw cursor.wrong(
          CellCode.NOT_A_NAME,
          offset,
          "`" + written + "` is a team of a forge, not a person",
          "make the team a role, list its people in the roster, and write the role here");
    }
    boolean spaced =
        name.chars().anyMatch(c -> Character.isWhitespace(c) || ",;()<>|".indexOf(c) >= 0);
    if (spaced || name.indexOf('@') != name.lastIndexOf('@') || name.startsWith("@")) {
      throw cursor.wrong(CellCode.NOT_A_NAME, offset, "`" + written + "` is no handle", HELP);
    }
    Handle handle = handle(cursor, name, offset);
    cursor.notes().name(Named.Kind.HANDLE, written, offset);
    return handle;
  }

  private static Handle handle(Cursor cursor, String name, int offset) {
    try {
      return Handle.of(name);
    } catch (IllegalArgumentException refused) {
      throw cursor.wrong(
          CellCode.LOOK_ALIKE,
          offset,
          "`" + name + "` is no handle: " + refused.getMessage(),
          "type the name anew in one script");
    }
  }

  private static void checkLink(
      Cursor cursor, Flat.@Nullable Link link, Handle handle, int offset) {
    if (link != null && Profiles.differs(link.target(), handle)) {
      throw cursor.wrong(
          CellCode.LINK_DIFFERS,
          offset,
          "`" + handle.shown() + "` is shown, but its link leads to `" + link.target() + "`",
          "make the handle and its link name the same person");
    }
  }
}
