package org.quorate.engine.charter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.engine.cell.Language;

/**
 * What stands between the lines of dashes at the head of the main document.
 *
 * @param format the format version
 * @param name the community's name, or null
 * @param tables the kinds that must be there
 * @param include paths of further documents
 * @param calendar the calendar of clocks that name none; null for UTC
 * @param effective the date from which the charter is meant to hold, or null
 * @param end the line of its last dashes; 0 if there is none
 */
record FrontMatter(
    int format,
    @Nullable String name,
    Language language,
    List<Entry> tables,
    List<Entry> include,
    @Nullable Entry calendar,
    @Nullable LocalDate effective,
    int end) {
  /** The format version that this reader knows. */
  static final int FORMAT = 1;

  /** A value and where it stands. */
  record Entry(String text, Spot spot) {}

  /** The front matter of a document that has none. */
  static FrontMatter none(int end) {
    return new FrontMatter(FORMAT, null, Language.EN, List.of(), List.of(), null, null, end);
  }
}
