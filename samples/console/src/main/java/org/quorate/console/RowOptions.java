package org.quorate.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.quorate.GovernanceEngine;
import org.quorate.RuleName;
import org.quorate.charter.BodyRow;
import org.quorate.charter.Charter;
import org.quorate.charter.DepartureRow;
import org.quorate.charter.Election;
import org.quorate.charter.Passing;
import org.quorate.charter.TieRule;
import org.quorate.charter.VoteRow;
import org.quorate.charter.Who;
import org.quorate.console.print.Shown;
import org.quorate.engine.Engines;
import org.quorate.engine.ballots.Accounts;
import org.quorate.engine.ballots.ByRow;
import org.quorate.vote.Cap;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Ratio;
import org.quorate.vote.VotingMethod;
import picocli.CommandLine.Option;

/** The row of a charter by which votes are counted. */
final class RowOptions {
  @Option(names = "--charter", paramLabel = "FILE", description = "Count by a row of this charter.")
  private @Nullable Path file;

  @Option(
      names = "--decision",
      paramLabel = "NAME",
      description =
          "Which row of its votes; what it says need not be said again, and what of it a tally"
              + " cannot apply is named.")
  private @Nullable String decision;

  @Option(
      names = "--at",
      paramLabel = "INSTANT",
      converter = Moment.class,
      description =
          "As of when the charter's roster and affiliations tell who stands, stays and belongs to"
              + " whom; else now.")
  private @Nullable Instant at;

  /**
   * A row that elects.
   *
   * @param body whose seats it fills; null for none
   * @param voting the body whose members vote; null for none
   * @param at as of when people are looked up
   */
  record Chosen(
      Charter charter,
      VoteRow row,
      Election election,
      @Nullable BodyRow body,
      @Nullable BodyRow voting,
      Instant at) {

    /** How votes are counted, with a quorum that is a number; of others a flag has to tell. */
    CountingRule rule(List<OptionName> options, @Nullable Long quorum, @Nullable Long eligible)
        throws Mistaken {
      CountingRule rule = election.rule();
      OptionName fallback = rule.byDefault();
      if (fallback == null || rule.method() != VotingMethod.DEBIAN) {
        return rule;
      }
      Map<OptionName, Ratio> majorities = new HashMap<>();
      for (Passing passing : row.standard().passesWith()) {
        if (passing instanceof Passing.OverDefault over) {
          Ratio ratio = new Ratio(over.inFavour(), over.against(), over.strict());
          options.forEach(option -> majorities.put(option, ratio));
        }
      }
      majorities.remove(fallback);
      return rule.byDefault(fallback, quorum().votes(quorum, eligible), majorities);
    }

    /**
     * How many votes have to count; null for any number, and where the method takes the quorum as
     * how many have to prefer an option.
     */
    @Nullable Long turnout(@Nullable Long said, @Nullable Long eligible) throws Mistaken {
      if (election.rule().method() == VotingMethod.DEBIAN) {
        return null;
      }
      agree("--quorum", row.standard().quorum() == null ? said : null, null);
      return row.standard().quorum() == null ? null : quorum().votes(said, eligible);
    }

    private RowQuorum quorum() {
      return new RowQuorum(row, voting == null ? null : voting.seats());
    }

    /** Its cells as a tally sees them. */
    RowCells cells() {
      return new RowCells(row);
    }

    /** How many seats are filled; null if the row does not say. */
    @Nullable Integer seats() {
      return election.seats();
    }

    /**
     * Refuses to fill more seats than the body has vacant.
     *
     * @param who the end of a sentence that says who stays; may be empty
     */
    void vacant(int filled, int staying, String who) throws Mistaken {
      if (body != null && body.seats() != null && filled > body.seats() - staying) {
        int vacant = Math.max(0, body.seats() - staying);
        throw new Mistaken(
            filled
                + " are to be elected, and `"
                + body.name().key()
                + "` has "
                + vacant
                + " vacant"
                + who,
            "say `--seats " + vacant + "` at most, or correct `--staying`");
      }
    }

    /** How many seats an organisation may hold; null for any number. */
    @Nullable Cap cap() {
      return body == null || body.cap() == null
          ? null
          : body.cap().atElection().in(body.seats() == null ? 0 : body.seats());
    }

    /** Which names are one person by the roster. */
    Accounts accounts() {
      return Accounts.of(charter.rows().roster());
    }

    /** As of when people are looked up; null where no body is filled, so that none are. */
    @Nullable Instant lookedUp() {
      return body == null ? null : at;
    }

    /** Whether the charter tells whom people belong to. */
    boolean tellsAffiliations() {
      return !charter.rows().affiliations().isEmpty();
    }

    /** Those who stand for seats of a body; null where it fills none. */
    @Nullable Contenders contenders(List<OptionName> options) {
      return body == null
          ? null
          : new Contenders(charter, body, options, election.rule().byDefault(), at);
    }

    /** Rows of departures by which electors may have no vote. */
    List<ByRow.NotApplied> suspensions() {
      return charter.rows().departures().stream()
          .filter(DepartureRow::bearsOnVotes)
          .map(
              departure ->
                  new ByRow.NotApplied(
                      departure.name() + ", Then",
                      departure.source().cell("Then"),
                      "nobody tells how active the electors are"))
          .toList();
    }

    /** Refuses lots that the row does not draw. */
    void lots(@Nullable String seed) throws Mistaken {
      if (seed != null && !(row.ifTied() instanceof TieRule.ByLot)) {
        throw new Mistaken(
            "`" + row.name() + "` draws no lots", "leave `--seed` out, or change its `If tied`");
      }
    }

    /** Refuses a flag that says something else than the row. */
    static void agree(String flag, @Nullable Object said, @Nullable Object written)
        throws Mistaken {
      if (said != null && !said.equals(written)) {
        throw new Mistaken("`" + flag + " " + said + "` is not what the row says", "leave it out");
      }
    }
  }

  /** The row that was named; null if none was. */
  @Nullable Chosen chosen(Terminal terminal) throws Mistaken {
    if (file == null && decision == null) {
      if (at != null) {
        throw new Mistaken(
            "`--at` is of no use without a charter", "say `--charter FILE` and `--decision NAME`");
      }
      return null;
    }
    if (file == null || decision == null) {
      throw new Mistaken(
          "a row has a charter and a name", "say both `--charter FILE` and `--decision NAME`");
    }
    try (GovernanceEngine engine = Engines.create()) {
      Charter charter =
          CharterOptions.named(engine.read(Documents.file(terminal.resolve(file)))).charter();
      return chosen(charter, decision, at == null ? InstantSource.system().instant() : at);
    }
  }

  private static Chosen chosen(Charter charter, String decision, Instant at) throws Mistaken {
    List<VoteRow> electing =
        charter.rows().votes().stream().filter(row -> row.election() != null).toList();
    String key = key(decision);
    List<VoteRow> meant =
        electing.stream()
            .filter(row -> row.decision().equals(key) || row.name().key().equals(key))
            .toList();
    if (meant.isEmpty()) {
      throw new Mistaken(
          "no row of votes elects anything by the name `" + Shown.of(decision) + "`",
          electing.isEmpty()
              ? "the charter has none with a `Voting method`"
              : Likely.help(decision, keys(electing)));
    } else if (meant.size() > 1) {
      throw new Mistaken(
          meant.size() + " rows elect by the name `" + Shown.of(decision) + "`, each when it says",
          "say which, one of " + names(meant));
    }
    VoteRow row = meant.get(0);
    Election election = Objects.requireNonNull(row.election(), "only rows that elect are meant");
    return new Chosen(charter, row, election, body(charter, election), voting(charter, row), at);
  }

  private static String key(String decision) {
    try {
      return RuleName.of("votes", decision).key();
    } catch (IllegalArgumentException noName) {
      return "";
    }
  }

  private static String names(List<VoteRow> rows) {
    return keys(rows).stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
  }

  private static List<String> keys(List<VoteRow> rows) {
    return rows.stream().map(row -> row.name().key()).toList();
  }

  private static @Nullable BodyRow voting(Charter charter, VoteRow row) {
    return charter.rows().bodies().stream()
        .filter(body -> row.electorate().who() instanceof Who.Role of && isMembers(of, body))
        .findFirst()
        .orElse(null);
  }

  private static boolean isMembers(Who.Role of, BodyRow body) {
    return of.role().equals(body.members());
  }

  private static @Nullable BodyRow body(Charter charter, Election election) {
    return charter.rows().bodies().stream()
        .filter(body -> body.name().key().equals(election.body()))
        .findFirst()
        .orElse(null);
  }
}
