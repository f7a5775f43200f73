package org.quorate.console;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.quorate.console.print.Ink;
import org.quorate.console.print.Paper;
import org.quorate.console.tally.TallyText;
import org.quorate.engine.ballots.Accounts;
import org.quorate.engine.ballots.Ballots;
import org.quorate.engine.ballots.ByRow;
import org.quorate.engine.ballots.Electors;
import org.quorate.engine.ballots.Marking;
import org.quorate.engine.ballots.Recount;
import org.quorate.engine.ballots.Recounting;
import org.quorate.engine.ballots.Tallies;
import org.quorate.engine.json.JsonOutput;
import org.quorate.engine.json.TallyWriter;
import org.quorate.vote.Cap;
import org.quorate.vote.Contest;
import org.quorate.vote.CountingRule;
import org.quorate.vote.OptionName;
import org.quorate.vote.Ratio;
import org.quorate.vote.VotingMethod;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Counts the votes of an election. */
@Command(
    name = "tally",
    description = "Counts published ballots, and shows all that it takes to check the result.",
    footer = {
      "",
      "A header of options and one vote a line, with ranks from 1 and `No opinion` or nothing where",
      "there is none; BLT files of OpaVote and OpenSTV; tally sheets of Debian; JSON.",
      "",
      "Electors of a list, as Kubernetes publishes in `voters.yaml`, tell how many could vote; votes",
      "of others are set aside where `--voter` names the column that says who voted. More votes that",
      "count than electors are refused. A column with a header such as `voter` in which somebody",
      "stands twice is refused too, until `--voter` or `--no-voter` says what it is. With --charter",
      "the accounts that its roster calls one person are one.",
      "",
      "Of a row that fills seats of a body the charter tells who stays and whose people they and the",
      "options are, by handle or by `Name`; somebody whom its `Term limit` bars cannot stand.",
      "",
      "Exit codes: 0 all seats are filled; 1 a seat is left open, by a tie, for want of options or",
      "votes, or below the quorum of the row; 2 wrong use or unreadable input."
    })
final class TallyCommand implements Callable<Integer> {
  private static final int FORMAT = 1;

  private final Main main;

  @Mixin private final BallotOptions ballots = new BallotOptions();

  @Mixin private final RowOptions rows = new RowOptions();

  @Mixin private final ElectorOptions voters = new ElectorOptions();

  @Mixin private final RuleOptions rules = new RuleOptions();

  @Mixin private final CapOptions caps = new CapOptions();

  @Option(
      names = "--seats",
      paramLabel = "N",
      description = "How many options can win; else as the file tells, or 1.")
  private @Nullable Integer seats;

  @Option(
      names = "--withdrawn",
      paramLabel = "OPTION",
      description = "An option that stands no more; those ranked below it move up.")
  private Set<String> withdrawn = new LinkedHashSet<>();

  @Option(
      names = "--seed",
      paramLabel = "TEXT",
      description = "Draw lots from this where votes do not decide; else ties stand.")
  private @Nullable String seed;

  @Option(names = "--list", description = "List the methods, and count nothing.")
  private boolean list;

  @Option(names = "--json", description = "Print the tally as JSON.")
  private boolean json;

  TallyCommand(Main main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Mistaken {
    Terminal terminal = main.terminal();
    if (list) {
      list(terminal);
      return 0;
    }
    RowOptions.Chosen row = rows.chosen(terminal);
    List<ByRow.NotApplied> beside = new ArrayList<>();
    Recount recount = recount(terminal, row, beside);
    boolean checked = recount.turnout().list() != null && ballots.names();
    ByRow by =
        row == null ? null : row.cells().told(checked, ballots.names(), beside, row.lookedUp());
    if (json) {
      terminal.print(TallyWriter.write(recount, by));
    } else {
      Paper paper = terminal.paper();
      TallyText.write(recount, caps::shown, paper);
      if (by != null) {
        TallyText.row(by, paper);
      }
      terminal.print(paper);
    }
    return recount.open() == 0 ? 0 : 1;
  }

  private Recount recount(
      Terminal terminal, RowOptions.@Nullable Chosen row, List<ByRow.NotApplied> beside)
      throws Mistaken {
    CountingRule asked = row == null ? rules.rule() : rules.agreeing(row.election().rule());
    Cap cap = row == null ? null : row.cap();
    boolean capped = caps.given(cap, row != null && row.tellsAffiliations());
    if (row != null) {
      row.lots(seed);
      RowOptions.Chosen.agree("--seats", row.seats() == null ? null : seats, row.seats());
      row.cells().check(ballots.names());
    }
    voters.check(row != null);
    Accounts accounts = row == null ? Accounts.APART : row.accounts();
    Electors electors = voters.listed(terminal, ballots.how(), accounts);
    byte[] bytes = ballots.bytes(terminal);
    Ballots read = ballots.read(bytes, Marking.of(asked), electors, accounts);
    Long eligible = voters.number(electors, read);
    Candidates all = new Candidates(read.options());
    Candidates standing = new Candidates(all.without(withdrawn, read.withdrawn()));
    CountingRule rule =
        named(
            row == null ? asked : row.rule(standing.options(), rules.quorum(), eligible), standing);
    SeatsToFill fill = SeatsToFill.of(row, standing, caps);
    int filled = fill.number(seats, read, rule.method());
    Cap limit = !capped || cap != null ? cap : caps.cap(filled + fill.staying().size());
    Contest contest = new Contest(standing.options(), filled, seed());
    Long quorum = row == null ? null : row.turnout(rules.quorum(), eligible);
    Recounting recounting = new Recounting(Tallies.methods(), rule);
    Recount recount =
        recounting
            .of(read, Recount.Source.of(ballots.shown(), bytes, read), contest)
            .with(new Recount.Turnout(eligible, electors, quorum));
    voters.fits(recount);
    beside.addAll(fill.notApplied());
    return limit == null ? recount : recounting.capped(recount, limit, fill.body(filled));
  }

  private @Nullable String seed() throws Mistaken {
    if (seed != null && seed.isBlank()) {
      throw new Mistaken(
          "an empty `--seed` draws no lots", "give a text that nobody could know before");
    }
    return seed;
  }

  /** The rule with options as the ballot prints them. */
  private static CountingRule named(CountingRule rule, Candidates options) throws Mistaken {
    if (rule.byDefault() == null) {
      return rule;
    } else if (rule.quorum() == null) {
      return rule.over(options.named(rule.byDefault().value()));
    }
    Map<OptionName, Ratio> majorities = new LinkedHashMap<>();
    for (Map.Entry<OptionName, Ratio> need : rule.majorities().entrySet()) {
      majorities.put(options.named(need.getKey().value()), need.getValue());
    }
    OptionName byDefault = options.named(rule.byDefault().value());
    return rule.byDefault(byDefault, rule.quorum(), majorities);
  }

  private void list(Terminal terminal) {
    List<VotingMethod> methods = Arrays.asList(VotingMethod.values());
    if (json) {
      terminal.print(
          JsonOutput.object(
              out -> {
                out.text("kind", "methods");
                out.number("format", FORMAT);
                out.list("methods", methods, TallyCommand::listed);
              }));
      return;
    }
    Paper paper = terminal.paper();
    for (VotingMethod method : methods) {
      String aliases = String.join(", ", method.aliases());
      String said = method.meaning() + (aliases.isEmpty() ? "" : "; also " + aliases);
      paper.entry(0, method.shown(), 16, Ink.BOLD, said);
    }
    terminal.print(paper);
  }

  private static void listed(JsonOutput out, VotingMethod method) throws IOException {
    out.text("name", method.shown());
    out.text("meaning", method.meaning());
    out.texts("aliases", method.aliases());
    out.flag("oneSeat", method.fillsOneSeat());
  }
}
