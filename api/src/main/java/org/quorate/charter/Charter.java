package org.quorate.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An accepted charter: the rules in force of one community. Immutable; compared by identity.
 *
 * <p>Hosts get one from a {@link Reading}. Tests may make one by {@link #of}.
 */
public final class Charter {
  private final CharterRef ref;
  private final String language;
  private final List<String> documents;
  private final @Nullable LocalDate effective;
  private final List<WorkingCalendar> calendars;
  private final Rows rows;

  private Charter(
      CharterRef ref,
      String language,
      List<String> documents,
      @Nullable LocalDate effective,
      List<WorkingCalendar> calendars,
      Rows rows) {
    this.ref = ref;
    this.language = language;
    this.documents = List.copyOf(documents);
    this.effective = effective;
    this.calendars = List.copyOf(calendars);
    this.rows = rows;
  }

  /** A charter of these rows. */
  public static Charter of(
      CharterRef ref,
      String language,
      List<String> documents,
      @Nullable LocalDate effective,
      List<WorkingCalendar> calendars,
      Rows rows) {
    return new Charter(ref, language, documents, effective, calendars, rows);
  }

  /** The same with other rows, to ask what would be; it still goes by its name and digests. */
  public Charter with(Rows others) {
    return new Charter(ref, language, documents, effective, calendars, others);
  }

  /** Name and digests. */
  public CharterRef ref() {
    return ref;
  }

  /** {@code en} or {@code zh}. */
  public String language() {
    return language;
  }

  /**
   * Paths of the documents that make up the charter, the main one first, then those at which a
   * document would take the place of the main one if there were any.
   */
  public List<String> documents() {
    return documents;
  }

  /**
   * The first date of its force in UTC, as its front matter says. A decision of an earlier instant
   * is made all the same, and its headline begins by saying so.
   */
  public Optional<LocalDate> effective() {
    return Optional.ofNullable(effective);
  }

  /** The calendars that its clocks may name. */
  public List<WorkingCalendar> calendars() {
    return calendars;
  }

  /** Its rows. */
  public Rows rows() {
    return rows;
  }

  @Override
  public String toString() {
    return ref.name() + " (" + ref.rules() + ")";
  }
}
