package org.quorate.engine.charter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.cell.Language;
import org.quorate.engine.charter.FrontMatter.Entry;

/** Reads the front matter of the main document. */
final class FrontMatterReader {
  /** The keys that mean something. */
  static final List<String> KEYS =
      List.of("governance", "name", "language", "tables", "include", "calendar", "effective");

  private final Document document;
  private final Report report;

  FrontMatterReader(Document document, Report report) {
    this.document = document;
    this.report = report;
  }

  FrontMatter read() {
    int end = FrontMatterLines.end(document);
    if (end == 0) {
      late();
      return FrontMatter.none(0);
    }
    if (end < 0) {
      report.add(
          Code.FRONT_MATTER,
          document.at(1, 1),
          "the front matter that begins here has no end",
          "close it with a line `---`");
      return FrontMatter.none(document.lines().size());
    }
    FrontMatterLines lines = new FrontMatterLines(document, report);
    Map<String, List<Entry>> values = lines.read(end);
    lines.keys().forEach(this::known);
    return frontMatter(values, end);
  }

  private FrontMatter frontMatter(Map<String, List<Entry>> values, int end) {
    Entry name = one(values, "name");
    Entry calendar = one(values, "calendar");
    boolean utc = calendar != null && calendar.text().equalsIgnoreCase("UTC");
    return new FrontMatter(
        format(one(values, "governance")),
        name == null ? null : name.text(),
        language(one(values, "language")),
        values.getOrDefault("tables", List.of()),
        values.getOrDefault("include", List.of()),
        utc ? null : calendar,
        effective(one(values, "effective")),
        end);
  }

  /** Front matter that does not begin in the first line is none. */
  private void late() {
    int number = 1;
    while (number < document.lines().size() && document.line(number).isBlank()) {
      number++;
    }
    if (number > 1 && document.line(number).stripTrailing().equals("---")) {
      report.add(
          Code.FRONT_MATTER,
          document.at(number, 1),
          "front matter begins in the first line or is none",
          "delete the blank lines above it");
    }
  }

  private void known(String key, Spot spot) {
    if (!KEYS.contains(key)) {
      report.add(
          Code.FRONT_MATTER_KEY,
          spot,
          "the front matter knows no key " + Quoted.of(key),
          Suggestion.of(key.toLowerCase(Locale.ROOT), KEYS)
              .map(meant -> "did you mean `" + meant + "`?")
              .orElse("keys are `" + String.join("`, `", KEYS) + "`"));
    }
  }

  private @Nullable Entry one(Map<String, List<Entry>> values, String key) {
    List<Entry> entries = values.getOrDefault(key, List.of());
    if (entries.size() > 1) {
      Entry second = entries.get(1);
      wrong(
          second,
          "`" + key + "` takes one value, not " + Quoted.of(second.text()) + " too",
          "keep one");
    }
    return entries.isEmpty() ? null : entries.get(0);
  }

  private int format(@Nullable Entry entry) {
    if (entry == null || entry.text().equals(String.valueOf(FrontMatter.FORMAT))) {
      return FrontMatter.FORMAT;
    }
    if (entry.text().length() < 6
        && entry.text().chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(entry.text()) > FrontMatter.FORMAT) {
      report.add(
          Code.FORMAT_NEWER,
          entry.spot(),
          "the charter is written in format " + entry.text() + "; this version reads format 1",
          "read it with a newer version, or write `governance: 1`");
    } else {
      wrong(
          entry, Quoted.of(entry.text()) + " is no version of the format", "write `governance: 1`");
    }
    return FrontMatter.FORMAT;
  }

  private Language language(@Nullable Entry entry) {
    if (entry == null) {
      return Language.EN;
    }
    String language = entry.text().toLowerCase(Locale.ROOT);
    if (language.equals("zh") || language.startsWith("zh-")) {
      return Language.ZH;
    }
    if (!language.equals("en") && !language.startsWith("en-")) {
      wrong(entry, Quoted.of(entry.text()) + " is no language of charters", "write `en` or `zh`");
    }
    return Language.EN;
  }

  private @Nullable LocalDate effective(@Nullable Entry entry) {
    if (entry == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(entry.text());
      if (date.getYear() > 0 && date.getYear() < 10_000) {
        return date;
      }
    } catch (DateTimeException e) {
      // told below
    }
    wrong(
        entry,
        Quoted.of(entry.text()) + " is no date",
        "write year-month-day, such as `2026-01-31`");
    return null;
  }

  private void wrong(Entry entry, String message, String help) {
    report.add(Code.FRONT_MATTER_VALUE, entry.spot(), message, help);
  }
}
