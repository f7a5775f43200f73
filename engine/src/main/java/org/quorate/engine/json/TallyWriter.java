package org.quorate.engine.json;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quorate.OrganisationName;
import org.quorate.engine.ballots.BallotColumn;
import org.quorate.engine.ballots.ByRow;
import org.quorate.engine.ballots.Electors;
import org.quorate.engine.ballots.Recount;
import org.quorate.engine.ballots.Seating;
import org.quorate.vote.CountingRule;
import org.quorate.vote.Lot;
import org.quorate.vote.NotCounted;
import org.quorate.vote.Pairwise;
import org.quorate.vote.Round;
import org.quorate.vote.Seats;
import org.quorate.vote.Working;

/**
 * Writes tallies as JSON.
 *
 * <p>The format is described by the resource {@code tally.schema.json} beside this class.
 */
public final class TallyWriter {
  private static final int FORMAT = 1;

  private TallyWriter() {}

  /** The tally as JSON, ending with a line feed. */
  public static String write(Recount recount) {
    return write(recount, null);
  }

  /** The same with the row that says how votes are counted; null for none. */
  public static String write(Recount recount, @Nullable ByRow row) {
    return JsonOutput.object(
        out -> {
          out.text("kind", "tally");
          out.number("format", FORMAT);
          if (row != null) {
            FindingWriter.rule(out, "rule", row.rule());
            out.list("notApplied", row.notApplied(), TallyWriter::notApplied);
            if (row.at() != null) {
              out.text("at", row.at().toString());
            }
          }
          result(out, recount);
          out.object("method", inner -> method(inner, recount.rule()));
          out.object("ballots", inner -> ballots(inner, recount));
          quorum(out, recount);
          electors(out, recount.turnout().list());
          out.texts("options", recount.contest().options());
          out.mayTexts("withdrawn", recount.withdrawn());
          out.mayList("columns", recount.source().columns(), TallyWriter::column);
          working(out, recount.tally().working());
          if (recount.seating() != null) {
            Seating seating = recount.seating();
            out.object("cap", inner -> cap(inner, seating, recount));
          }
          notCounted(out, recount);
        });
  }

  private static void result(JsonOutput out, Recount recount) throws IOException {
    out.texts("winners", recount.winners());
    out.textLists("order", recount.tally().order());
    out.texts("tied", recount.tied());
    out.number("seats", recount.contest().seats());
    out.number("open", recount.open());
    boolean settled = recount.seating() == null && recount.counted() > 0;
    if (settled && recount.reachesQuorum() && recount.tally().margin().isPresent()) {
      out.number("margin", recount.tally().margin().getAsLong());
    }
  }

  private static void method(JsonOutput out, CountingRule rule) throws IOException {
    out.text("name", rule.method().shown());
    if (rule.unranked() != null) {
      out.text("unranked", Words.of(rule.unranked()));
    }
    if (rule.strength() != null) {
      out.text("strength", Words.of(rule.strength()));
    }
    out.mayNumber("highest", rule.highest());
    out.mayNumber("budget", rule.budget());
    out.nullable("byDefault", rule.byDefault());
    if (rule.quorum() != null) {
      out.number("quorum", rule.quorum());
    }
    out.mayList(
        "majorities",
        rule.majorities().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList(),
        (inner, entry) -> {
          inner.text("option", entry.getKey().value());
          inner.text("ratio", entry.getValue().toString());
        });
  }

  private static void ballots(JsonOutput out, Recount recount) throws IOException {
    out.text("file", recount.source().file());
    out.text("format", recount.source().format().shown());
    out.text("sha256", recount.source().sha256());
    out.number("cast", recount.cast());
    out.number("counted", recount.counted());
    if (recount.turnout().electors() != null) {
      out.number("electors", recount.turnout().electors());
    }
  }

  private static void notApplied(JsonOutput out, ByRow.NotApplied cell) throws IOException {
    out.text("header", cell.header());
    out.text("text", cell.text());
    out.text("because", cell.because());
  }

  private static void quorum(JsonOutput out, Recount recount) throws IOException {
    Long votes = recount.turnout().quorum();
    if (votes != null) {
      out.object(
          "quorum",
          inner -> {
            inner.number("votes", votes);
            inner.flag("reached", recount.reachesQuorum());
          });
    }
  }

  private static void electors(JsonOutput out, @Nullable Electors electors) throws IOException {
    if (electors != null) {
      out.object(
          "electors",
          inner -> {
            inner.text("file", electors.file());
            inner.number("number", electors.size());
            inner.list("unread", electors.unread(), TallyWriter::column);
          });
    }
  }

  private static void column(JsonOutput out, BallotColumn column) throws IOException {
    out.number("number", column.number());
    out.text("header", column.header());
    out.flag("option", column.option());
    out.mayText("because", column.because());
  }

  static void working(JsonOutput out, Working working) throws IOException {
    Pairwise pairs = working.matrix();
    if (!pairs.options().isEmpty()) {
      out.object(
          "matrix",
          inner -> {
            inner.texts("options", pairs.options());
            inner.numberLists("preferring", pairs.preferring());
          });
    }
    out.mayList("rounds", working.rounds(), TallyWriter::round);
    out.mayTexts("steps", working.steps());
    out.mayList("lots", working.lots(), TallyWriter::lot);
  }

  private static void round(JsonOutput out, Round round) throws IOException {
    out.list(
        "standings",
        round.standings(),
        (inner, standing) -> {
          inner.text("option", standing.option().value());
          inner.decimal("votes", standing.votes());
        });
    out.decimal("exhausted", round.exhausted());
    out.texts("elected", round.elected());
    out.texts("excluded", round.excluded());
  }

  static void lot(JsonOutput out, Lot lot) throws IOException {
    out.text("seed", lot.seed());
    out.number("number", lot.number());
    out.texts("drawn", lot.drawn());
  }

  private static void cap(JsonOutput out, Seating seating, Recount recount) throws IOException {
    Seats seats = seating.seats();
    out.text("share", seating.cap().share().toString());
    out.number("floor", seating.cap().floor());
    out.number("limit", seats.limit());
    out.textLists("staying", seating.body().staying().stream().map(TallyWriter::sorted).toList());
    out.list(
        "affiliations",
        seating.body().affiliations().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .toList(),
        (inner, entry) -> {
          inner.text("option", entry.getKey().value());
          inner.texts("organisations", sorted(entry.getValue()));
        });
    passedOver(out, seats);
    out.texts("withoutCap", recount.tally().winners());
    out.mayList("lots", seats.lots(), TallyWriter::lot);
  }

  static void passedOver(JsonOutput out, Seats seats) throws IOException {
    out.list(
        "passedOver",
        seats.passedOver(),
        (inner, passed) -> {
          inner.text("option", passed.option().value());
          inner.text("organisation", passed.organisation().value());
        });
  }

  private static List<OrganisationName> sorted(Set<OrganisationName> names) {
    return names.stream().sorted().toList();
  }

  private static void notCounted(JsonOutput out, Recount recount) throws IOException {
    Iterator<Integer> lines = recount.lines().iterator();
    out.list(
        "notCounted",
        recount.tally().notCounted(),
        (inner, refused) -> refused(inner, refused, lines.next()));
  }

  private static void refused(JsonOutput out, NotCounted refused, int line) throws IOException {
    out.number("line", line);
    out.number("vote", refused.vote());
    out.number("times", refused.times());
    out.text("because", refused.because());
  }
}
