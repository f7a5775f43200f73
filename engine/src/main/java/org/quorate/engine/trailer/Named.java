package org.quorate.engine.trailer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quorate.contribution.Identity;

/** The people that the value of a trailer names. */
public final class Named {

  private static final Pattern PERSON =
      Pattern.compile(
          "\\G(?:^|,|&|and\\s)(?![^<]*\\s(?i:and)\\s)\\s*+(?:\"[^\"]*+\"\\s*+|[^<>\"@,&/;+]*+)"
              + "<\\s*+[^<>\\s@]++@[^<>\\s]++\\s*+>\\s*+");

  private static final Pattern SEVERAL = Pattern.compile("[<>,;/&]");

  private Named() {}

  /**
   * Everybody named by address, such as {@code Ann Lee <ann@example.org>}, several of them between
   * commas, or a bare address; remarks after an address are left out. A name without an address
   * names nobody for certain and is left out too.
   */
  public static List<Identity> in(String value) {
    List<Identity> people = new ArrayList<>();
    int from = 0;
    int open = value.indexOf('<');
    int close = value.indexOf('>', open + 1);
    while (open >= 0 && close >= 0) {
      String name = value.substring(from, open).strip();
      String email = value.substring(open + 1, close).strip();
      if (from > 0) {
        int joint = joint(name);
        if (joint == 0) {
          return people;
        }
        name = name.substring(joint).strip();
      }
      if (isAddress(email)) {
        people.add(Identity.of(unquoted(name), email));
      }
      from = close + 1;
      open = value.indexOf('<', from);
      close = value.indexOf('>', open + 1);
    }
    String bare = value.strip();
    return from == 0 && isAddress(bare) ? List.of(Identity.of("", bare)) : people;
  }

  /**
   * Whether a value tells by address everybody of whom it speaks: nothing may stand beside people
   * and what joins them but a remark after {@code #}, and no name may be of several.
   */
  public static boolean isClear(String value) {
    String told = value.strip();
    if (isAddress(told) && !SEVERAL.matcher(told).find()) {
      return true;
    }
    Matcher person = PERSON.matcher(told);
    int end = 0;
    while (person.find()) {
      end = person.end();
    }
    String rest = told.substring(end);
    return end > 0 && (rest.isEmpty() || rest.startsWith("#"));
  }

  /** How long the word is that joins one more person; 0 if what follows is but a remark. */
  private static int joint(String text) {
    if (text.startsWith(",") || text.startsWith("&")) {
      return 1;
    }
    return text.startsWith("and ") ? "and ".length() : 0;
  }

  private static String unquoted(String name) {
    boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
    return quoted ? name.substring(1, name.length() - 1).strip() : name;
  }

  private static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return at > 0 && at < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace);
  }
}
