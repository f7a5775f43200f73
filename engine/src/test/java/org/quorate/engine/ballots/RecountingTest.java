package org.quorate.engine.ballots;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.quorate.OrganisationName;
import org.quorate.engine.json.Schemas;
import org.quorate.engine.json.TallyWriter;
import org.quorate.vote.Body;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.NotCounted;
import org.quorate.vote.OptionName;
import org.quorate.vote.Ratio;
import org.quorate.vote.Strength;
import org.quorate.vote.Unranked;
import org.quorate.vote.VotingMethod;

class RecountingTest {
  private static final Schemas SCHEMA = Schemas.of("tally.schema.json");
  private static final CountingRule SCHULZE =
      CountingRule.by(VotingMethod.SCHULZE)
          .unranked(Unranked.NOT_COMPARED)
          .strength(Strength.WINNING_VOTES);

  @Test
  void everyVoteIsCountedOrListedWithItsLine() {
    Recount recount = recount("A,B,C\n1,2,3\n\n1,2,x\n,,\n2,1,3\n", SCHULZE);

    assertThat(recount.cast()).isEqualTo(4);
    assertThat(recount.counted()).isEqualTo(2);
    assertThat(recount.lines()).containsExactly(4, 5);
    assertThat(recount.tally().notCounted())
        .extracting(NotCounted::because)
        .containsExactly("`x` under `C` is no rank", "it marks no option");
    assertThat(SCHEMA.errors(TallyWriter.write(recount))).isEmpty();
  }

  /** Two readings of the same four votes: with options not compared A wins, with them last B. */
  @Test
  void whoWinsDependsOnHowOptionsWithoutARankAreRead() {
    String text = "A,B\n1,2\n1,2\n,1\n,1\n,1\n";

    assertThat(recount(text, SCHULZE).winners()).extracting(OptionName::value).containsExactly("A");
    assertThat(recount(text, SCHULZE.unranked(Unranked.LAST)).winners())
        .extracting(OptionName::value)
        .containsExactly("B");
  }

  @Test
  void withoutAnOptionThoseBelowItMoveUp() {
    Ballots ballots = read("A,B,C\n1,2,3\n3,2,1\n1,1,1\n4,1,2\n");
    List<OptionName> standing = List.of(OptionName.of("A"), OptionName.of("C"));
    Recount recount =
        new Recounting(Tallies.methods(), CountingRule.by(VotingMethod.BORDA))
            .of(ballots, source(ballots), Contest.of(standing, 1));

    assertThat(recount.withdrawn()).containsExactly(OptionName.of("B"));
    assertThat(recount.counted()).isEqualTo(3);
    assertThat(recount.tally().notCounted().get(0).because())
        .isEqualTo("rank 4 of `A` does not lie between 1 and 3");
    assertThat(recount.tied()).isEqualTo(standing);
    assertThat(SCHEMA.errors(TallyWriter.write(recount))).isEmpty();
  }

  @Test
  void aCapPassesOverAndIsWrittenWithAllThatItRestsOn() {
    Ballots ballots = read("A,B,C\n1,2,3\n1,2,3\n");
    Recounting recounting = new Recounting(Tallies.methods(), SCHULZE);
    Recount votes = recounting.of(ballots, source(ballots), Contest.of(ballots.options(), 2));
    Set<OrganisationName> acme = Set.of(OrganisationName.of("acme"));
    Body body =
        new Body(2, List.of(Set.of()), Map.of(OptionName.of("A"), acme, OptionName.of("B"), acme));

    Recount capped = recounting.capped(votes, Cap.of(1), body);
    String json = TallyWriter.write(capped);

    assertThat(capped.winners()).extracting(OptionName::value).containsExactly("A", "C");
    assertThat(SCHEMA.errors(json)).isEmpty();
    assertThat(json).contains("\"withoutCap\"", "\"passedOver\"", "\"acme\"");
  }

  @Test
  void everyMethodIsWrittenAsTheSchemaSays() {
    Ballots ballots = read("A,B,C\n1,2,3\n2,1,3\n1,3,2\n2,1,\n");
    for (VotingMethod method : VotingMethod.values()) {
      CountingRule rule = CountingRule.by(method);
      rule =
          switch (method) {
            case SCHULZE -> SCHULZE;
            case CONDORCET -> rule.unranked(Unranked.LAST);
            case SCORE, STAR -> rule.highest(5);
            case QUADRATIC -> rule.budget(14);
            case DEBIAN -> rule.byDefault(OptionName.of("C"), 1, Map.of());
            default -> rule;
          };
      Contest contest = Contest.of(ballots.options(), 1).withLotsFrom("a seed");
      Recount recount =
          new Recounting(Tallies.methods(), rule).of(ballots, source(ballots), contest);

      assertThat(SCHEMA.errors(TallyWriter.write(recount))).as(method.shown()).isEmpty();
    }
  }

  @Test
  void asManyVotesAsAreReadAreCountedByEveryMethodWithoutOverflow() {
    String text = "2 1\n49999999 1 2 0\n50000001 2 0\n0\n\"A\"\n\"B\"\n";
    Ballots ballots =
        BallotReader.read(text.getBytes(UTF_8), BallotImporting.of("votes.blt"))
            .ballots()
            .orElseThrow();
    for (CountingRule rule :
        List.of(
            SCHULZE,
            CountingRule.by(VotingMethod.STV),
            CountingRule.by(VotingMethod.SCORE).highest(1_000_000),
            CountingRule.by(VotingMethod.DEBIAN)
                .byDefault(
                    OptionName.of("A"), 1, Map.of(OptionName.of("B"), new Ratio(1, 1_000_000))))) {
      Contest contest = Contest.of(ballots.options(), 1);
      Recount recount =
          new Recounting(Tallies.methods(), rule).of(ballots, source(ballots), contest);

      assertThat(recount.counted()).isEqualTo(100_000_000);
    }
  }

  @Test
  void aVoteThatTheMethodCannotReadSupersedesNothing() {
    String text = "voter,A,B\nann,1,2\nann,1,1\nbob,2,1\ncat,1,2\ncat,2,1\ncat,,\n";
    BallotColumns columns = new BallotColumns(Set.of(), Set.of(), "", "voter");
    Ballots ballots =
        BallotReader.read(text.getBytes(UTF_8), BallotImporting.of("votes.csv").with(columns))
            .ballots()
            .orElseThrow();
    Recount recount =
        new Recounting(Tallies.methods(), CountingRule.by(VotingMethod.PLURALITY))
            .of(ballots, source(ballots), Contest.of(ballots.options(), 1));

    assertThat(recount.winners()).extracting(OptionName::value).containsExactly("B");
    assertThat(recount.counted()).isEqualTo(3);
    assertThat(recount.tally().notCounted())
        .extracting(NotCounted::because)
        .containsExactly(
            "it ranks more than one option first",
            "a later vote of the same voter stands in line 6",
            "it marks no option");
  }

  private static Recount recount(String text, CountingRule rule) {
    Ballots ballots = read(text);
    return new Recounting(Tallies.methods(), rule)
        .of(ballots, source(ballots), Contest.of(ballots.options(), 1));
  }

  private static Ballots read(String text) {
    return BallotReader.read(text.getBytes(UTF_8), BallotImporting.of("votes.csv"))
        .ballots()
        .orElseThrow();
  }

  private static Recount.Source source(Ballots ballots) {
    return Recount.Source.of("votes.csv", new byte[0], ballots);
  }
}
