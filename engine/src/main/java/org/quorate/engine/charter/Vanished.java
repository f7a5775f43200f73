package org.quorate.engine.charter;

import org.quorate.engine.charter.Outline.Use;

/** Says why Markdown shows no table where an author wrote one. */
final class Vanished {
  private static final String DASHES = "-–—－―─ー";
  private final Document document;
  private final Outline outline;
  private final Report report;
  private final boolean[] spoken;

  Vanished(Document document, Outline outline, Report report, boolean[] spoken) {
    this.document = document;
    this.outline = outline;
    this.report = report;
    this.spoken = spoken;
  }

  /** Whether the marker itself is not seen as one, which is then told. */
  boolean marker(int number) {
    Spot spot = document.at(number, Marker.begins(document.line(number)) + 1);
    if (outline.use(number) == Use.NESTED) {
      nested(spot, number);
    } else if (outline.use(number) == Use.INDENTED) {
      indented(spot, number);
    } else if (outline.use(number) == Use.HTML && outline.begin(number) != number) {
      swallowed(spot, number, outline.begin(number));
    } else {
      return false;
    }
    return true;
  }

  /** Tells that a block of code runs to the end and hides every marker in it. */
  void endless(int number) {
    tell(
        Code.CODE_ENDLESS,
        document.at(number, Marker.begins(document.line(number)) + 1),
        "the block of code that begins in line "
            + outline.begin(number)
            + " is never closed and hides this table",
        "close it with the same marks that begin it");
  }

  /** Tells why no table follows the marker, where a line that is not blank follows it. */
  void table(int marker, int next) {
    if (next > document.lines().size()) {
      missing(marker);
      return;
    }
    Spot spot = document.at(next, 1 + indent(next));
    switch (outline.use(next)) {
      case INDENTED -> indented(spot, next);
      case NESTED -> nested(spot, next);
      case HTML -> html(marker, spot, next);
      case PARAGRAPH -> paragraph(marker, spot, next);
      default -> missing(marker);
    }
  }

  private void html(int marker, Spot spot, int next) {
    if (Marker.begins(document.line(next)) >= 0
        || document.line(next).stripLeading().startsWith("<!--")) {
      missing(marker);
    } else {
      swallowed(spot, next, next);
    }
  }

  private void paragraph(int marker, Spot spot, int next) {
    String header = document.line(next);
    String below = next < document.lines().size() ? document.line(next + 1) : "";
    boolean dashes = delimiter(below);
    if (header.indexOf('｜') >= 0 || dashes && below.indexOf('｜') >= 0) {
      fullWidth(document.at(next, header.indexOf('｜') + 1), "｜", "|");
    } else if (dashes && !below.chars().allMatch(c -> "-:| \t".indexOf(c) >= 0)) {
      wideDash(next + 1, below);
    } else if (dashes) {
      counts(document.at(next + 1, 1), header, below);
    } else if (RawRow.of(next, header).barred()) {
      noDashes(spot);
    } else {
      missing(marker);
      return;
    }
    speak(next);
  }

  private static boolean delimiter(String line) {
    return !line.isBlank()
        && line.chars().anyMatch(c -> DASHES.indexOf(c) >= 0)
        && line.chars().allMatch(c -> DASHES.indexOf(c) >= 0 || ":：|｜ \t".indexOf(c) >= 0);
  }

  private void wideDash(int line, String below) {
    int at = 0;
    while ("-:| \t".indexOf(below.charAt(at)) >= 0) {
      at++;
    }
    fullWidth(
        document.at(line, at + 1),
        String.valueOf(below.charAt(at)),
        below.charAt(at) == '：' ? ":" : "---");
  }

  private void fullWidth(Spot spot, String wide, String narrow) {
    tell(
        Code.FULL_WIDTH,
        spot,
        "`" + wide + "` makes no table",
        "type `" + narrow + "` with the keyboard set to half-width letters");
  }

  private void counts(Spot spot, String header, String below) {
    int above = RawRow.of(0, header).cells().size();
    int under = RawRow.of(0, below).cells().size();
    tell(
        Code.HEADER_DIFFERS,
        spot,
        above == under
            ? "the line of dashes under the header is not one of a table"
            : "the header has " + above + " cells, the line of dashes under it " + under,
        "write one `---` between bars for each header");
  }

  private void noDashes(Spot spot) {
    tell(
        Code.HEADER_DIFFERS,
        spot,
        "no line of dashes stands under the header, so this is no table",
        "put a line such as `| --- | --- |` under the header");
  }

  private void missing(int marker) {
    tell(
        Code.MARKER_ALONE,
        document.at(marker, Marker.begins(document.line(marker)) + 1),
        "no table stands below the marker",
        "put the table right under it, or take the marker away");
  }

  private void nested(Spot spot, int line) {
    tell(
        Code.NESTED_TABLE,
        spot,
        "a marked table stands in a quote or list",
        "move the marker and the table to the left margin, with a blank line above");
    speak(line);
  }

  private void indented(Spot spot, int line) {
    tell(
        Code.INDENTED,
        spot,
        "four spaces in front make this a block of code, not a table",
        "take the spaces away; put an example between lines of three back-ticks");
    speak(line);
  }

  private void swallowed(Spot spot, int line, int begin) {
    tell(
        Code.IN_HTML,
        spot,
        "the HTML block that begins in line " + begin + " hides the table",
        "put a blank line between the HTML and the marker");
    speak(line);
  }

  private void tell(Code code, Spot spot, String message, String help) {
    report.add(code, spot, message, help);
  }

  private void speak(int from) {
    int number = from;
    while (number <= document.lines().size() && !document.line(number).isBlank()) {
      spoken[number++] = true;
    }
  }

  private int indent(int number) {
    String line = document.line(number);
    return line.length() - line.stripLeading().length();
  }
}
