package org.quorate.console.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quorate.Aspect;
import org.quorate.charter.CharterRef;
import org.quorate.engine.git.HistoryNote;

/**
 * What a charter makes of a history.
 *
 * @param joined contributions of the histories that merges joined to the branch's own line
 * @param first instant of the earliest contribution, or null if there is none
 * @param last instant of the latest contribution, or null if there is none
 * @param unmet judged contributions in which some rule is unmet
 * @param rows every review row, and what covers nothing: most often unmet first, then by name
 * @param missing what the history does not hold, by how many contributions would need it
 * @param landed who put contributions on the branch
 * @param vouched how many people are known to have approved
 * @param stewards whether authors own what they change
 * @param months by month in UTC, without gaps, oldest first
 * @param people whose approvals counted, most first
 * @param organisations of the people whose approvals counted, most first
 * @param examples the worst contributions
 * @param skips why contributions were skipped
 * @param notes what in the repository was not as it should be
 */
public record AuditReport(
    CharterRef charter,
    Coverage coverage,
    int joined,
    @Nullable Instant first,
    @Nullable Instant last,
    int unmet,
    List<RowResult> rows,
    List<Missing> missing,
    Landed landed,
    Vouched vouched,
    Stewards stewards,
    List<Month> months,
    List<Share> people,
    List<Share> organisations,
    List<Example> examples,
    List<Skip> skips,
    List<HistoryNote> notes) {

  public AuditReport {
    rows = List.copyOf(rows);
    missing = List.copyOf(missing);
    months = List.copyOf(months);
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    examples = List.copyOf(examples);
    skips = List.copyOf(skips);
    notes = List.copyOf(notes);
  }

  /** Judged contributions in which every definite answer is favourable. */
  public int kept() {
    return coverage.judged() - unmet;
  }

  /** Rows of which the history tells something. */
  public List<RowResult> judgeable() {
    return rows.stream().filter(RowResult::judgeable).toList();
  }

  /** Rows that applied and of which the history tells nothing. */
  public List<RowResult> unjudgeable() {
    return rows.stream().filter(row -> !row.judgeable() && row.counts().applied() > 0).toList();
  }

  /** Rows that never applied. */
  public List<RowResult> idle() {
    return rows.stream().filter(row -> row.counts().applied() == 0).toList();
  }

  /** What the history does not hold. */
  public record Missing(Aspect aspect, int contributions) {}

  /** Why so many contributions were skipped. */
  public record Skip(String reason, int contributions) {}

  /** Contributions of one month. */
  public record Month(YearMonth month, int judged, int unmet, int others) {}

  /** In how many contributions approvals of somebody counted. */
  public record Share(String name, int contributions) {}
}
