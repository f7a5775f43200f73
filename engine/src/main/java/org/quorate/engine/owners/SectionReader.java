package org.quorate.engine.owners;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a {@code MAINTAINERS} file line by line: a line that is no entry heads a new section. */
final class SectionReader {
  private final List<Section> sections = new ArrayList<>();
  private final List<OwnersNote> notes = new ArrayList<>();
  private final Set<String> maintainers = new LinkedHashSet<>();
  private final Set<String> reviewers = new LinkedHashSet<>();
  private final List<MaintainedFiles> files = new ArrayList<>();
  private final List<MaintainedFiles> excluded = new ArrayList<>();
  private final List<SafePattern> expressions = new ArrayList<>();
  private String name = "";
  private int heading;
  private int number;
  private boolean abandoned;
  private boolean stated;
  private boolean unsure;
  private boolean entered;

  void line(String line) {
    number++;
    boolean entry =
        line.length() > 1
            && line.charAt(0) >= 'A'
            && line.charAt(0) <= 'Z'
            && line.charAt(1) == ':';
    if (entry) {
      heading = heading == 0 ? number : heading;
      entered = true;
      entry(line.charAt(0), line.substring(2).strip());
    } else if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
      finish();
      name = line.strip();
      heading = number;
    }
  }

  List<Section> sections() {
    finish();
    return sections;
  }

  List<OwnersNote> notes() {
    return notes;
  }

  private void entry(char type, String value) {
    switch (type) {
      case 'M' -> person(value, maintainers);
      case 'R' -> person(value, reviewers);
      case 'S' -> status(value.toLowerCase(Locale.ROOT));
      case 'F' -> pattern(value, files);
      case 'X' -> pattern(value, excluded);
      case 'N' -> expression(value);
      default -> {}
    }
  }

  private void status(String value) {
    boolean gone = value.contains("orphan") || value.contains("obsolete");
    stated = true;
    abandoned |= gone && !value.contains("maintain") && !value.contains("support");
  }

  private void person(String value, Set<String> people) {
    String address = address(value);
    if (address == null) {
      notes.add(
          new OwnersNote(number, "this line has no address", "write `M: Name <name@example.org>`"));
    } else {
      people.add(address);
    }
  }

  /** In angle brackets, else the first word with an at sign. */
  private static @Nullable String address(String value) {
    int open = value.indexOf('<');
    int close = value.lastIndexOf('>');
    String inside = open >= 0 && close > open ? value.substring(open + 1, close).strip() : "";
    if (inside.indexOf('@') > 0) {
      return inside;
    }
    for (String word : value.split("\\s+")) {
      if (word.indexOf('@') > 0) {
        return word;
      }
    }
    return null;
  }

  private void pattern(String value, List<MaintainedFiles> patterns) {
    MaintainedFiles pattern = MaintainedFiles.of(value);
    if (pattern == null) {
      notes.add(
          new OwnersNote(number, "this is no pattern of files", "write a path with `*` or `?`"));
      unsure = true;
    } else {
      patterns.add(pattern);
    }
  }

  /** Perl runs it with blanks and comments in it left out; what hangs on that is not run here. */
  private void expression(String value) {
    boolean plain = value.chars().noneMatch(c -> Character.isWhitespace(c) || c == '#');
    SafePattern pattern = plain && !SafePattern.isHuge(value) ? SafePattern.of(value) : null;
    if (pattern == null) {
      notes.add(
          new OwnersNote(
              number,
              "this regular expression is not run, so nobody can tell who owns what it may find",
              "write `F:` patterns, or an expression that RE2 takes"));
      unsure = true;
    } else {
      expressions.add(pattern);
    }
  }

  private void finish() {
    if (entered) {
      sections.add(
          new Section(
              name.isEmpty() ? "line " + heading : name,
              heading,
              Set.copyOf(maintainers),
              Set.copyOf(reviewers),
              abandoned,
              stated,
              List.copyOf(files),
              List.copyOf(excluded),
              List.copyOf(expressions),
              unsure));
    }
    List.of(maintainers, reviewers, files, excluded, expressions)
        .forEach(java.util.Collection::clear);
    name = "";
    heading = 0;
    abandoned = false;
    stated = false;
    unsure = false;
    entered = false;
  }
}
