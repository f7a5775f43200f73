package org.quorate.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.ballots.Accounts;
import org.quorate.engine.ballots.BallotImporting;
import org.quorate.engine.ballots.Ballots;
import org.quorate.engine.ballots.Electors;
import org.quorate.engine.ballots.Recount;
import org.quorate.engine.json.JsonElectors;
import picocli.CommandLine.Option;

/** Who could vote, and how many they are: by a list, by the file of ballots, or by a number. */
final class ElectorOptions {
  @Option(
      names = "--electors",
      paramLabel = "FILE",
      description =
          "Who could vote: a name a line; a table in CSV with one column such as `handle` or"
              + " `voter`; a list in YAML or JSON, bare or under `eligible_voters`. Beside `--voter"
              + " HEADER` votes of others do not count.")
  private @Nullable Path file;

  @Option(
      names = "--eligible",
      paramLabel = "N",
      description = "How many could vote, where the quorum of the row is derived from that.")
  private @Nullable Long eligible;

  /** Those of the list, each person once; null if there is none. */
  @Nullable Electors listed(Terminal terminal, BallotImporting how, Accounts accounts)
      throws Mistaken {
    Path list = file;
    if (list == null) {
      return null;
    }
    byte[] bytes = GivenFile.bytes(terminal, list);
    List<Diagnostic> wrong = new ArrayList<>();
    Optional<Electors> read =
        Electors.isJson(bytes)
            ? JsonElectors.read(bytes, list.toString(), wrong::add)
            : Electors.read(bytes, how.named(list.toString()), wrong::add);
    if (read.isEmpty()) {
      throw new Mistaken(
          "the electors cannot be read for " + Words.counted(wrong.size(), "mistake"),
          "correct what stands above",
          wrong);
    }
    return read.get().knowing(accounts);
  }

  /** Refuses a number that nothing is derived from. */
  void check(boolean byRow) throws Mistaken {
    if (eligible != null && (eligible < 0 || !byRow)) {
      throw new Mistaken(
          "`--eligible " + eligible + "` is of no use here",
          "say how many could vote, beside `--charter FILE` and `--decision NAME`");
    }
  }

  /** How many there are, if anybody says; whoever says so says the same. */
  @Nullable Long number(@Nullable Electors listed, Ballots ballots) throws Mistaken {
    Long number = eligible;
    if (listed != null) {
      number = agreed(number, "--eligible " + number, listed.size(), "the list of electors has");
    }
    if (ballots.electors().isPresent()) {
      String said = listed == null ? "--eligible " + number : "--electors " + file;
      number = agreed(number, said, ballots.electors().getAsLong(), "the ballots tell of");
    }
    return number;
  }

  /** Refuses a count of more votes than there are people who could have cast them. */
  void fits(Recount recount) throws Mistaken {
    Long number = recount.turnout().electors();
    if (number != null && recount.counted() > number) {
      throw new Mistaken(
          Words.counted(recount.counted(), "vote")
              + " of "
              + recount.source().file()
              + " would count, and "
              + Words.counted(number, "elector")
              + " could vote",
          "correct one of them; where voters voted again, `--voter HEADER` says who voted");
    }
  }

  private static Long agreed(@Nullable Long one, String said, long other, String teller)
      throws Mistaken {
    if (one != null && one != other) {
      throw new Mistaken(
          "`" + said + "` is " + one + " electors, and " + teller + " " + other,
          "correct one of them; a quorum hangs on it");
    }
    return other;
  }
}
