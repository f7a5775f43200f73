package org.quorate.engine.json;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quorate.charter.Diagnostic;
import org.quorate.engine.ballots.BallotFormat;
import org.quorate.engine.ballots.BallotImporting;
import org.quorate.engine.ballots.BallotReading;
import org.quorate.engine.ballots.Ballots;
import org.quorate.vote.OptionName;

/**
 * Reads ballots in JSON, by the schema {@code ballots.schema.json} beside this class. Strictly: a
 * field that it does not know, or a vote that does not fit the options, refuses the file; a mark
 * that no voter may give is listed with its vote.
 */
public final class JsonBallots {
  private static final String KIND = "ballots";
  private static final int FORMAT = 1;
  private static final int MOST_OPTIONS = 200;
  private static final long MOST_ELECTORS = 1_000_000_000;

  private final BallotImporting how;
  private final Problems problems = new Problems();

  private JsonBallots(BallotImporting how) {
    this.how = how;
  }

  /** Reads a file of at most 32 MiB. */
  public static BallotReading read(byte[] json, BallotImporting how) {
    JsonBallots reader = new JsonBallots(how);
    return JsonTree.read(json, reader.problems)
        .map(value -> reader.ballots(Node.of(value, JsonPath.ROOT, reader.problems)))
        .filter(ballots -> reader.problems.none())
        .<BallotReading>map(BallotReading.Readable::new)
        .orElseGet(reader::unreadable);
  }

  private BallotReading unreadable() {
    return new BallotReading.Unreadable(problems.all().stream().map(this::diagnostic).toList());
  }

  private Diagnostic diagnostic(CaseProblem problem) {
    String help =
        problem.code().equals(CaseCode.LIMIT.code())
            ? "give the ballots of one election, equal ones once with `times`"
            : problem.help();
    return new CaseProblem(
            problem.code(),
            problem.path(),
            problem.line(),
            problem.column(),
            problem.message(),
            help)
        .diagnostic(how.file());
  }

  private Ballots ballots(Node node) {
    known(node);
    node.required("options");
    List<OptionName> options = node.names("options", OptionName::of);
    fit(node, options);
    Ballots.Builder ballots = Ballots.builder(BallotFormat.JSON, options);
    if (node.has("seats")) {
      ballots.seats((int) node.count("seats", MOST_OPTIONS));
    }
    if (node.has("electors")) {
      ballots.electors(node.count("electors", MOST_ELECTORS));
    }
    ballots.withdrawn(withdrawn(node, options));
    node.required("votes");
    if (problems.none()) {
      JsonVote vote = new JsonVote(options, how.marking(), ballots);
      node.objects("votes", vote::read);
    }
    node.done();
    return ballots.build();
  }

  private void known(Node node) {
    if (!node.text("kind").equals(KIND) && problems.none()) {
      node.invalid("kind", "this is no file of ballots", "write `\"kind\": \"ballots\"`");
    }
    node.required("format");
    if (problems.none() && node.count("format", Integer.MAX_VALUE) != FORMAT) {
      node.invalid("format", "this version reads format 1 only", "write `\"format\": 1`");
    }
  }

  private void fit(Node node, List<OptionName> options) {
    if (problems.none() && (options.isEmpty() || options.size() > MOST_OPTIONS)) {
      node.invalid(
          "options",
          "there are " + options.size() + " options; 1 to " + MOST_OPTIONS + " are read",
          "name the options of one election");
    }
    Set<String> seen = new HashSet<>();
    for (OptionName option : options) {
      if (!seen.add(option.value().toLowerCase(Locale.ROOT))) {
        String twice = Quote.of(option.value()) + " stands twice among the options";
        node.invalid("options", twice, "give each option a name of its own");
      }
    }
  }

  private Set<OptionName> withdrawn(Node node, List<OptionName> options) {
    Set<OptionName> withdrawn = new LinkedHashSet<>(node.names("withdrawn", OptionName::of));
    for (OptionName gone : withdrawn) {
      if (!options.contains(gone)) {
        String none = Quote.of(gone.value()) + " is none of the options";
        node.invalid("withdrawn", none, "name it as in `options`");
      }
    }
    return withdrawn;
  }
}
