package org.quorate.engine.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.VotingMethod;

class CsvBallotsTest {

  /** The Condorcet Internet Voting Service and Elekto write them so. */
  @Test
  void noOpinionAndNothingAreNoRank() {
    Read read = Read.of("Ann (@ann),Bob,Cai\n1,No opinion,3\n2,,1\n-,no opinion,1\n");

    assertThat(read.ballots().options())
        .extracting(OptionName::value)
        .containsExactly("Ann (@ann)", "Bob", "Cai");
    assertThat(read.votes()).containsExactly("2 [1, 0, 3]", "3 [2, 0, 1]", "4 [0, 0, 1]");
    assertThat(read.unreadable()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A;B\n1;2\n", "A\tB\n1\t2\n", "\ufeffA,B\r\n1,2\r\n", "\n\nA,B\n\n1,2\n\n"})
  void spreadsheetsSaveThemInManyWays(String text) {
    assertThat(Read.of(text).votes()).hasSize(1).allMatch(vote -> vote.endsWith("[1, 2]"));
  }

  @Test
  void columnsThatHoldNoRankAreNamedAndNotRead() {
    Read read =
        Read.of(
            """
            Timestamp,Ann,Ballot ID,Bob,Why
            2026-03-01 10:00,1,1,2,"I like her,
            truly"
            2026-03-02 11:00,2,2,1,
            """);

    assertThat(read.votes()).containsExactly("2 [1, 2]", "4 [2, 1]");
    assertThat(read.ballots().columns())
        .containsExactly(
            new BallotColumn(
                1, "Timestamp", false, "no cell is a rank: `2026-03-01 10:00` in line 2"),
            new BallotColumn(2, "Ann", true, ""),
            new BallotColumn(3, "Ballot ID", false, "its header says that it is no option"),
            new BallotColumn(4, "Bob", true, ""),
            new BallotColumn(
                5, "Why", false, "no cell is a rank: `I like her,U+000Atruly` in line 2"));
  }

  @Test
  void anOptionThatNobodyRanksStaysOnTheBallot() {
    assertThat(Read.of("A,B,C\n1,2,\n2,1,\n").ballots().options()).hasSize(3);
  }

  @Test
  void aVoteThatCannotBeReadIsListedAndTurnsNoOther() {
    Read read =
        Read.of(
            """
            A,B,C
            1,2,3
            1,2
            1,x,3
            1,2,3,4
            0,1,2
            1,4,2
            1,"2,3
            3,2,1
            """);

    assertThat(read.votes()).containsExactly("2 [1, 2, 3]", "9 [3, 2, 1]");
    assertThat(read.unreadable())
        .containsExactly(
            "3 it has 2 cells under 3 headers",
            "4 `x` under `B` is no rank",
            "5 it has 4 cells under 3 headers",
            "6 rank 0 of `A` does not lie between 1 and 3",
            "7 rank 4 of `B` does not lie between 1 and 3",
            "8 the quotation mark that begins this cell is never closed");
  }

  @Test
  void whatMayBeAnOptionOrNotIsAskedForAndNeverGuessed() {
    Read read = Read.of("A,B,Seniority\n1,2,10\n2,1,2\n1,2,11\n");

    assertThat(read.mistakes())
        .containsExactly(
            "votes:1:5: error Q0904: the column `Seniority` holds 1 mark and 2 other cells, such as `10` in"
                + " line 2\n  help: say what it is: `--option` for each option, or `--leave`");
  }

  @Test
  void whatSomebodySaysOfColumnsHolds() {
    String text = "A,B,Seniority,Id\n1,2,10,1\n2,1,2,2\n";
    BallotColumns left = new BallotColumns(Set.of(), Set.of("seniority"), "", "");
    BallotColumns named = new BallotColumns(Set.of("ID", "a"), Set.of(), "", "");

    Read leaving = Read.of(text, BallotImporting.of("votes").with(left));
    Read naming = Read.of(text, BallotImporting.of("votes").with(named));

    assertThat(leaving.votes()).containsExactly("2 [1, 2]", "3 [2, 1]");
    assertThat(naming.votes()).containsExactly("2 [1, 1]", "3 [2, 2]");
    assertThat(naming.ballots().columns().get(1).because()).isEqualTo("not named as an option");
  }

  @Test
  void aColumnThatIsNotThereIsNoSilence() {
    BallotColumns columns = new BallotColumns(Set.of(), Set.of("Datte"), "", "");

    assertThat(Read.of("A,B\n1,2\n", BallotImporting.of("votes").with(columns)).mistakes())
        .singleElement()
        .asString()
        .startsWith("votes:1:0: error Q0904: there is no column `datte`");
  }

  @Test
  void aLineMayStandForManyVotes() {
    BallotColumns columns = new BallotColumns(Set.of(), Set.of(), "Count", "");
    BallotImporting how = BallotImporting.of("votes").with(columns);

    assertThat(Read.of("A,B,Count\n1,2,40\n2,1,7\n", how).votes())
        .containsExactly("2 40x [1, 2]", "3 7x [2, 1]");
    assertThat(Read.of("A,B,Count\n1,2,40\n2,1,\n", how).unreadable())
        .containsExactly("3 `` does not say how many votes these are");
    assertThat(Read.of("A,B,Count\n1,2,1\n2,1,2\n").mistakes())
        .singleElement()
        .asString()
        .contains("the column `Count` may say how many equal votes a line stands for");
  }

  @Test
  void ofSeveralVotesOfOneVoterTheLastCountsThatCanBeRead() {
    BallotColumns columns = new BallotColumns(Set.of(), Set.of(), "", "Who");
    Read read =
        Read.of(
            "Who,A,B\nann,1,2\nbob,1,2\nANN,2,1\nann,2,x\n,1,2\n",
            BallotImporting.of("votes").with(columns));

    assertThat(read.votes()).containsExactly("3 [1, 2]", "4 [2, 1]");
    assertThat(read.unreadable())
        .containsExactly(
            "2 a later vote of the same voter stands in line 4",
            "5 `x` under `B` is no rank",
            "6 it does not say who voted");
  }

  @Test
  void pointsGoFromZeroUpAndMayBeBelowItWhereVotesAreBought() {
    Marking score = Marking.of(CountingRule.by(VotingMethod.SCORE).highest(5));
    Marking bought = Marking.of(CountingRule.by(VotingMethod.QUADRATIC).budget(9));
    Marking approval = Marking.of(CountingRule.by(VotingMethod.APPROVAL));

    assertThat(Read.of("A,B\n0,5\n6,1\n1,0\n", marked(score)).votes())
        .containsExactly("2 [0, 5]", "4 [1, 0]");
    assertThat(Read.of("A,B\n-3,0\n-4,1\n0,2\n", marked(bought)).votes())
        .containsExactly("2 [-3, 0]", "4 [0, 2]");
    assertThat(Read.of("A,B\n0,1\n1,\n", marked(approval)).votes())
        .containsExactly("2 [0, 1]", "3 [1, 0]");
  }

  @Test
  void anEncodingIsGivenAndNotGuessed() {
    Charset gbk = Charset.forName("GBK");
    byte[] bytes = "赵,钱\n1,2\n".getBytes(gbk);

    BallotReading guessed = BallotReader.read(bytes, BallotImporting.of("votes"));
    BallotReading given = BallotReader.read(bytes, BallotImporting.of("votes").in(gbk));

    assertThat(guessed.diagnostics())
        .singleElement()
        .asString()
        .startsWith("votes:1:1: error Q0901: the bytes here are not UTF-8");
    assertThat(given.ballots().orElseThrow().options())
        .extracting(OptionName::value)
        .containsExactly("赵", "钱");
  }

  @Test
  void aHeaderWithoutVotesIsAnElectionOfNobody() {
    assertThat(Read.of("A,B\n").votes()).isEmpty();
  }

  private static BallotImporting marked(Marking marking) {
    return BallotImporting.of("votes").marked(marking);
  }
}
