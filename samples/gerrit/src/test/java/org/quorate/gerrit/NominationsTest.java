package org.quorate.gerrit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gerrit.entities.SubmitRecord.Status;
import com.google.gerrit.extensions.api.changes.ReviewInput;
import com.google.gerrit.extensions.common.ChangeInput;
import com.google.gerrit.extensions.restapi.RestApiException;
import com.google.inject.util.Modules;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quorate.Outcome;
import org.quorate.engine.roster.RosterDecision;
import org.quorate.gerrit.host.GerritInMemory;

/** Changes to the roster, by which somebody comes to hold a role or holds one no more. */
class NominationsTest {
  private static final String PROJECT = "town";
  private static final String MASTER = "refs/heads/master";
  private static final String PLACE = "GOVERNANCE.md";
  private static final String LADDER =
      Law.maintainers(1)
              .replace(
                  "| Role | Rung below |\n| --- | --- |\n| maintainer | |",
                  "| Role | Rung below | Sponsors | Evidence needed | Decided by |\n"
                      + "| --- | --- | --- | --- | --- |\n"
                      + "| maintainer | | 2 maintainers | 2 merged contributions in 12 months"
                      + " | sponsors |\n| friend | | | | |")
          + Law.table(
              "departures",
              "Departure | Role | When | Then | Decided by",
              "idle | maintainer | fewer than 1 merged contribution in 6 months | becomes friend | 1 maintainer");

  private GerritInMemory gerrit;
  private GerritInMemory.Plugin plugin;

  @BeforeEach
  void start() throws Exception {
    gerrit = new GerritInMemory(Modules.EMPTY_MODULE);
    gerrit.project(PROJECT);
    for (String name : List.of("ann", "bob", "dan", "eve")) {
      gerrit.account(name, name + "@example.org");
    }
    for (String path : List.of("a.txt", "b.txt")) {
      merge("dan", path);
    }
    merge("bob", "c.txt");
    gerrit.write(PROJECT, MASTER, PLACE, LADDER);
    plugin = gerrit.plugin("quorate", PluginModule.class);
  }

  @AfterEach
  void stop() {
    plugin.close();
    gerrit.close();
  }

  private void merge(String author, String path) throws RestApiException {
    gerrit.by(author);
    int change = gerrit.emptyChange(PROJECT);
    gerrit.revise(change, path, path);
    gerrit.api().changes().id(change).current().review(ReviewInput.approve());
    gerrit.api().changes().id(change).current().submit();
  }

  private static String with(String... handles) {
    String rows =
        List.of(handles).stream()
            .map(handle -> "| @" + handle + " | maintainer |\n")
            .collect(Collectors.joining());
    return LADDER.replace("| @cat | maintainer |\n", "| @cat | maintainer |\n" + rows);
  }

  private int proposal(String by, String text) throws Exception {
    gerrit.by(by);
    int change = gerrit.emptyChange(PROJECT);
    gerrit.revise(change, PLACE, text);
    return change;
  }

  private void approve(int change, String... people) throws RestApiException {
    for (String person : people) {
      gerrit.by(person);
      gerrit.api().changes().id(change).current().review(ReviewInput.approve());
    }
  }

  private Ruling ruling(int change) throws Exception {
    return plugin.part(Judge.class).of(gerrit.data(PROJECT, change)).orElseThrow();
  }

  private RosterDecision roster(int change) throws Exception {
    RosterDecision roster = ruling(change).roster();
    assertThat(roster).isNotNull();
    return roster;
  }

  private Status status(int change) {
    return plugin
        .part(CharterRule.class)
        .evaluate(gerrit.data(PROJECT, change))
        .orElseThrow()
        .status;
  }

  @Test
  void aNomineeRisesByTheirWorkInTheHistoryAndByApprovalsAsSponsors() throws Exception {
    int change = proposal("dan", with("dan"));
    approve(change, "ann");
    assertThat(ruling(change).decision().outcome()).isEqualTo(Outcome.ALLOWED);
    assertThat(status(change)).isEqualTo(Status.NOT_READY);
    assertThat(ruling(change).headline()).contains("@dan may not yet become maintainer");
    approve(change, "bob");
    assertThat(roster(change).headline()).contains("@dan may become maintainer");
    assertThat(status(change)).isEqualTo(Status.OK);
    assertThat(gerrit.indexed(change, CharterRule.NAME)).contains(Status.OK);
  }

  @Test
  void aNomineeWithoutWorkIsHeldUp() throws Exception {
    int change = proposal("eve", with("eve"));
    approve(change, "ann", "bob");
    assertThat(status(change)).isEqualTo(Status.NOT_READY);
    assertThat(roster(change).outcome()).isEqualTo(Outcome.BLOCKED);
    assertThat(ruling(change).headline()).contains("@eve may not yet become maintainer");
  }

  @Test
  void whoIsAddedToANominationIsSponsoredByNobodyYet() throws Exception {
    int change = proposal("dan", with("dan"));
    approve(change, "ann", "bob");
    assertThat(status(change)).isEqualTo(Status.OK);
    gerrit.by("dan");
    gerrit.revise(change, PLACE, with("dan", "eve"));
    assertThat(roster(change).steps()).hasSize(2);
    assertThat(roster(change).outcome()).isEqualTo(Outcome.BLOCKED);
    gerrit.by("dan");
    gerrit.revise(change, PLACE, with("dan"));
    assertThat(roster(change).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void theProposedLadderDecidesNothing() throws Exception {
    int change =
        proposal("eve", with("eve").replace("2 merged contributions", "1 merged contribution"));
    approve(change, "ann", "bob");
    assertThat(status(change)).isEqualTo(Status.NOT_READY);
    assertThat(roster(change).findings().toString()).contains("2 merged contributions");
  }

  @Test
  void anotherNameOfAMaintainerIsNobodyElsesUnlessTheAccountIsTheirs() throws Exception {
    String names =
        LADDER
            .replace(
                "| Handle | Role |\n| --- | --- |",
                "| Handle | Role | Also known as |\n| --- | --- | --- |")
            .replaceAll("(@[a-z]+ \\| maintainer \\|)\n", "$1 |\n");
    String mine = names.replace("@ann | maintainer | |", "@ann | maintainer | ann@example.org |");
    assertThat(ruling(proposal("ann", mine)).roster()).isNull();
    String stolen = names.replace("@ann | maintainer | |", "@ann | maintainer | @eve |");
    int change = proposal("eve", stolen);
    approve(change, "bob");
    assertThat(roster(change).outcome()).isEqualTo(Outcome.UNDETERMINED);
    assertThat(status(change)).isEqualTo(Status.NOT_READY);
    approve(change, "ann", "eve");
    assertThat(roster(change).outcome()).isEqualTo(Outcome.ALLOWED);
  }

  @Test
  void nobodyIsRemovedWhoIsActiveUnlessTheyGiveItUp() throws Exception {
    int removal = proposal("eve", LADDER.replace("| @bob | maintainer |\n", ""));
    approve(removal, "ann");
    assertThat(status(removal)).isEqualTo(Status.NOT_READY);
    assertThat(ruling(removal).headline()).contains("@bob");
    approve(removal, "bob");
    assertThat(status(removal)).isEqualTo(Status.OK);
    int idle = proposal("eve", LADDER.replace("| @ann | maintainer |\n", ""));
    approve(idle, "bob");
    assertThat(status(idle)).isEqualTo(Status.OK);
    int strange = proposal("eve", LADDER.replace("| @cat | maintainer |\n", ""));
    approve(strange, "ann");
    assertThat(status(strange)).isEqualTo(Status.NOT_READY);
    assertThat(ruling(strange).headline()).contains("@cat", "not told: contributions");
  }

  @Test
  void aChangeThatLeavesTheRosterAloneIsAskedNothing() throws Exception {
    assertThat(ruling(gerrit.change(PROJECT)).roster()).isNull();
    assertThat(ruling(proposal("eve", LADDER + "\nMore prose.\n")).roster()).isNull();
  }

  @Test
  void whatOthersBroughtMeanwhileIsNotOfAChange() throws Exception {
    String start = gerrit.api().projects().name(PROJECT).branch(MASTER).get().revision;
    gerrit.write(PROJECT, MASTER, PLACE, with("dan"));
    ChangeInput input = new ChangeInput(PROJECT, "master", "Say more");
    input.baseCommit = start;
    gerrit.by("eve");
    int change = gerrit.api().changes().create(input).get()._number;
    gerrit.revise(change, PLACE, LADDER + "\nMore prose.\n");
    assertThat(ruling(change).roster()).isNull();
    gerrit.revise(change, PLACE, with("dan"));
    assertThat(ruling(change).roster()).isNull();
  }

  @Test
  void aTextThatIsNotAcceptableLeavesTheRosterAsItIs() throws Exception {
    int change = proposal("eve", with("eve").replace("1 maintainer |", "1 wizard |"));
    assertThat(roster(change).headline()).contains("would stay as it is", "wizard");
    assertThat(roster(change).steps()).isEmpty();
  }

  @Test
  void tenThousandNomineesAreToldApartFromOne() throws Exception {
    String many =
        IntStream.range(0, 10_000)
            .mapToObj(i -> "| @p" + i + " | maintainer |\n")
            .collect(Collectors.joining());
    int change =
        proposal(
            "eve", with().replace("| @cat | maintainer |\n", "| @cat | maintainer |\n" + many));
    approve(change, "ann");
    assertThat(status(change)).isEqualTo(Status.NOT_READY);
    assertThat(ruling(change).headline()).contains("10000 roles would change hands");
  }

  @Test
  void newWorkDecidesAnOpenNominationAnew() throws Exception {
    int change = proposal("eve", with("eve"));
    approve(change, "ann", "bob");
    assertThat(gerrit.indexed(change, CharterRule.NAME)).contains(Status.NOT_READY);
    gerrit.indexed();
    assertThat(plugin.part(Nominations.class).of(gerrit.data(PROJECT, change).project()))
        .hasSize(1);
    gerrit.write(PROJECT, MASTER, "d.txt", "1");
    for (int tries = 0; tries < 200 && !gerrit.indexedSince(change); tries++) {
      Thread.sleep(20);
    }
    assertThat(gerrit.indexedSince(change)).isTrue();
  }

  @Test
  void bothAnswersAreTold() throws Exception {
    int change = proposal("dan", with("dan"));
    approve(change, "ann");
    List<String> told = Explanation.of(ruling(change), Map.of());
    assertThat(told).anyMatch(line -> line.startsWith("  given, waiting: @dan may not yet become"));
    assertThat(told).anyMatch(line -> line.contains("roles/maintainer"));
  }
}
