package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.charter.FrontMatter.Entry;

/** The lines of flat front matter: {@code key: value}, and lists in three ways of writing them. */
final class FrontMatterLines {
  private static final Pattern PAIR =
      Pattern.compile("([\\p{L}][\\p{L}\\p{N}_-]*)\\s*[:：]($|\\s+.*$|(?<=：).*$)");
  private static final Pattern ITEM = Pattern.compile("\\s*-\\s+(.*)");
  private static final String NESTED = "|>&*!{";

  private static final Map<String, String> CHINESE =
      Map.of(
          "治理",
          "governance",
          "名称",
          "name",
          "语言",
          "language",
          "表格",
          "tables",
          "包含",
          "include",
          "日历",
          "calendar",
          "生效",
          "effective");

  private final Document document;
  private final Report report;
  private final Map<String, List<Entry>> values = new LinkedHashMap<>();
  private final Map<String, Spot> keys = new LinkedHashMap<>();

  FrontMatterLines(Document document, Report report) {
    this.document = document;
    this.report = report;
  }

  /** The line of the closing dashes; 0 if there is no front matter. */
  static int end(Document document) {
    if (!document.line(1).stripTrailing().equals("---")) {
      return 0;
    }
    for (int number = 2; number <= document.lines().size(); number++) {
      String line = document.line(number).stripTrailing();
      if (line.equals("---") || line.equals("...")) {
        return number;
      }
    }
    return -1;
  }

  /** Reads all lines before that one: each key with its values. */
  Map<String, List<Entry>> read(int end) {
    String open = null;
    for (int number = 2; number < end; number++) {
      String line = document.line(number);
      Matcher item = ITEM.matcher(line);
      if (line.isBlank() || line.stripLeading().startsWith("#")) {
        continue;
      } else if (open != null && item.matches()) {
        scalar(open, number, item.start(1), line.substring(item.start(1)));
      } else {
        open = pair(number, line);
      }
    }
    values.forEach(this::filled);
    return values;
  }

  /** Where a key stands. */
  Map<String, Spot> keys() {
    return keys;
  }

  private @Nullable String pair(int number, String line) {
    Matcher pair = PAIR.matcher(line);
    if (!pair.matches()) {
      malformed(number, 1, line, "write `key: value` at the left margin");
      return null;
    }
    String key = CHINESE.getOrDefault(pair.group(1), pair.group(1));
    if (keys.containsKey(key)) {
      report.add(
          Code.KEY_TWICE,
          document.at(number, 1),
          "the key `" + key + "` stands here a second time",
          "keep one of the two");
      return null;
    }
    keys.put(key, document.at(number, 1));
    values.put(key, new ArrayList<>());
    value(key, number, pair.start(2), pair.group(2));
    return key;
  }

  private void value(String key, int number, int offset, String text) {
    int begin = offset + text.length() - text.stripLeading().length();
    String value = uncommented(text).strip();
    if (value.startsWith("[") && value.endsWith("]")) {
      value = value.substring(1, value.length() - 1);
      begin++;
    }
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      boolean cut = i == value.length() || ",，、".indexOf(value.charAt(i)) >= 0 && listed(key);
      if (cut) {
        String part = value.substring(from, i);
        int column = begin + from + part.length() - part.stripLeading().length();
        scalar(key, number, column, part);
        from = i + 1;
      }
    }
  }

  private static boolean listed(String key) {
    return key.equals("tables") || key.equals("include");
  }

  private void scalar(String key, int number, int offset, String text) {
    String value = uncommented(text).strip();
    if (value.isEmpty()) {
      return;
    }
    char first = value.charAt(0);
    char last = value.charAt(value.length() - 1);
    if (first == '"' || first == '\'') {
      if (value.length() < 2 || last != first) {
        malformed(number, offset + 1, value, "close the quotation mark");
        return;
      }
      value = value.substring(1, value.length() - 1).strip();
    } else if (NESTED.indexOf(first) >= 0 || first == '[') {
      malformed(number, offset + 1, value, "write a plain word, a date or a list such as `a, b`");
      return;
    }
    values
        .computeIfAbsent(key, any -> new ArrayList<>())
        .add(new Entry(value, document.at(number, offset + 1)));
  }

  private static String uncommented(String text) {
    boolean quoted = text.strip().startsWith("\"") || text.strip().startsWith("'");
    int comment = quoted ? -1 : text.indexOf(" #");
    return comment < 0 ? text : text.substring(0, comment);
  }

  private void filled(String key, List<Entry> entries) {
    Spot spot = keys.get(key);
    if (entries.isEmpty() && spot != null && !report.told(spot.document(), spot.line())) {
      report.add(
          Code.FRONT_MATTER,
          spot,
          "the key `" + key + "` has no value",
          "write one behind the colon, or delete the line");
    }
  }

  private void malformed(int number, int column, String text, String help) {
    report.add(
        Code.FRONT_MATTER,
        document.at(number, column),
        "the front matter cannot be read here: " + Quoted.of(text.strip()),
        help);
  }
}
