package org.quorate.engine.charter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A comment that says what the table below it is.
 *
 * @param kind null for {@code none}
 * @param status the attribute of that name, or null
 */
record Marker(@Nullable TableKind kind, @Nullable String status) {
  private static final int LONGEST = 400;
  private static final Pattern LOOSE =
      Pattern.compile("<!--\\s*(?:charter|章程)\\s*(.*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STRICT =
      Pattern.compile(
          "\\s*<!--\\s*(?:charter|章程)\\s*[:：]\\s*(\\S+)((?:\\s+\\S+)*?)\\s*-->\\s*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CSV =
      Pattern.compile(
          "#\\s*(?:charter|章程)\\s*[:：]\\s*([^\\s,]+)((?:\\s+[^\\s,]+)*?)[\\s,]*",
          Pattern.CASE_INSENSITIVE);
  private static final List<String> STATUSES =
      List.of("active", "emeritus", "on-leave", "suspended");

  /** Where on a line a marker begins, well made or not; -1 if there is none. */
  static int begins(String line) {
    int open = line.indexOf("<!--");
    if (open < 0) {
      return -1;
    }
    Matcher loose = LOOSE.matcher(line);
    if (!loose.find() || inCode(line, loose.start())) {
      return -1;
    }
    String rest = loose.group(1);
    boolean meant = rest.startsWith(":") || rest.startsWith("：") || kindFirst(rest);
    return meant ? loose.start() : -1;
  }

  /** The kinds that a line may have meant whose marker cannot be read. */
  static Set<TableKind> meant(String line) {
    Matcher loose = LOOSE.matcher(line);
    String rest = loose.find() ? loose.group(1).replaceAll("[:：]|-->", " ").strip() : "";
    Optional<TableKind> kind = TableKind.named(rest.split("\\s+", 2)[0]);
    if (kind.isEmpty()) {
      return EnumSet.allOf(TableKind.class);
    }
    return kind.get().decided() ? EnumSet.of(kind.get()) : EnumSet.noneOf(TableKind.class);
  }

  private static boolean kindFirst(String rest) {
    String word = rest.replace("-->", " ").strip().split("[\\s,]+", 2)[0];
    return TableKind.named(word).isPresent() || word.equalsIgnoreCase("none");
  }

  private static boolean inCode(String line, int at) {
    return line.substring(0, at).chars().filter(c -> c == '`').count() % 2 == 1;
  }

  /** Reads the marker that begins on the line; empty if it is wrong, which is then told. */
  static Optional<Marker> read(Document document, int number, Report report) {
    String line = document.line(number);
    Spot spot = document.at(number, begins(line) + 1);
    Matcher strict = STRICT.matcher(line);
    if (line.length() > LONGEST || !strict.matches() || strict.group(1).equals("-->")) {
      report.add(
          Code.MARKER_MALFORMED,
          spot,
          "the marker " + Quoted.of(line.strip()) + " cannot be read",
          "write it alone on its line: `<!-- charter: reviews -->`");
      return Optional.empty();
    }
    Spot kind = document.at(number, strict.start(1) + 1);
    return read(kind, strict.group(1), strict.group(2), report);
  }

  /** Reads the first line of a CSV file. */
  static Optional<Marker> readCsv(Document document, Report report) {
    String line = document.line(1);
    Matcher csv = CSV.matcher(line);
    if (line.length() > LONGEST || !csv.matches()) {
      report.add(
          Code.INCLUDE_KIND,
          document.at(1, 1),
          "the first line " + Quoted.of(line) + " does not say what the file holds",
          "begin the file with `# charter: roster`, `# charter: affiliations`,"
              + " `# charter: organisations` or `# calendar: NAME`");
      return Optional.empty();
    }
    return read(document.at(1, csv.start(1) + 1), csv.group(1), csv.group(2), report);
  }

  private static Optional<Marker> read(Spot spot, String name, String rest, Report report) {
    Optional<TableKind> kind = TableKind.named(name);
    if (kind.isEmpty() && !name.equalsIgnoreCase("none")) {
      unknown(spot, name, report);
      return Optional.empty();
    }
    if (kind.isPresent() && !kind.get().decided()) {
      report.add(
          Code.KIND_LATER,
          spot,
          "tables of kind `" + kind.get().shown() + "` are not supported yet",
          "take the marker away, or keep the table in prose until a version decides by it");
      return Optional.empty();
    }
    List<String> attributes = new ArrayList<>(List.of(rest.strip().split("\\s+")));
    attributes.remove("");
    String status = null;
    for (String attribute : attributes) {
      String value = attribute.replaceFirst("(?i)^(status|状态)=", "").replace("\"", "");
      boolean known = !value.equals(attribute) && kind.filter(TableKind.ROSTER::equals).isPresent();
      if (!known || status != null) {
        attribute(spot, attribute, report);
        return Optional.empty();
      }
      status = value;
    }
    return Optional.of(new Marker(kind.orElse(null), status));
  }

  private static void unknown(Spot spot, String name, Report report) {
    report.add(Code.KIND_UNKNOWN, spot, "there is no kind of table " + Quoted.of(name), help(name));
  }

  /** What to do about a word that is no kind: the kind that was likely meant, and all of them. */
  static String help(String name) {
    List<String> names = new ArrayList<>();
    for (TableKind each : TableKind.values()) {
      if (each.decided()) {
        names.addAll(each.names());
      }
    }
    return Suggestion.of(Headers.folded(name), names)
        .map(meant -> "did you mean `" + meant + "`? kinds are " + kinds())
        .orElse("kinds are " + kinds());
  }

  private static String kinds() {
    List<String> names = new ArrayList<>();
    for (TableKind each : TableKind.values()) {
      if (each.decided()) {
        names.add("`" + each.shown() + "`");
      }
    }
    return String.join(", ", names);
  }

  private static void attribute(Spot spot, String attribute, Report report) {
    report.add(
        Code.MARKER_ATTRIBUTE,
        spot,
        "the marker says " + Quoted.of(attribute) + ", which means nothing there",
        "the one attribute is `status=` of a roster, one of " + String.join(", ", STATUSES));
  }
}
